/* test-json-reader.c - the JSON reader's places, its one error and its unknown members
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-reader.h"

#include "core/postage-plan.h"
#include "storage-fixture.h"
#include "storage/postage-json-values.h"

static PostageJsonReader *
new_reader (const char        *text,
            PostageJsonUnknown unknown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);
  PostageJsonReader *reader = postage_json_reader_new ("FILE", bytes, unknown, &error);

  g_assert_no_error (error);
  return reader;
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageJsonReader) reader =
    new_reader ("{\"text\": \"a\", \"none\": null, \"n\": -5, \"yes\": true, \"price\": \"0.0250\", \"share\": \"30\","
                " \"units\": \"200\", \"month\": \"2026-11\", \"date\": \"2026-10\", \"day\": \"2026-10-01\","
                " \"category\": \"utility\", \"currency\": \"KWD\", \"country\": \"CA\", \"id\": \"a-1.b\","
                " \"url\": \"https://example.org\", \"choice\": \"b\"}",
                POSTAGE_JSON_UNKNOWN_REFUSE);
  static const char *const choices[] = { "a", "b", NULL };

  g_assert_cmpuint (postage_json_reader_get_length (reader), ==, 16);
  g_assert_cmpstr (postage_json_reader_get_string (reader, "text"), ==, "a");
  g_assert_null (postage_json_reader_get_optional_string (reader, "absent"));
  g_assert_true (postage_json_reader_is_null (reader, "none"));
  g_assert_false (postage_json_reader_is_null (reader, "text"));
  g_assert_false (postage_json_reader_is_null (reader, "absent"));
  g_assert_cmpint (postage_json_reader_get_integer (reader, "n", -5, 0), ==, -5);
  g_assert_true (postage_json_reader_get_boolean (reader, "yes"));
  g_assert_false (postage_json_reader_get_optional_boolean (reader, "absent"));
  storage_fixture_assert_decimal (postage_json_read_amount (reader, "price"), "0.025");
  storage_fixture_assert_decimal (postage_json_read_percent (reader, "share"), "30");
  g_assert_cmpint (postage_json_read_count (reader, "units"), ==, 200);
  g_assert_cmpint (postage_json_read_month (reader, "month"), ==, postage_month_new (2026, 11));
  g_assert_cmpint (postage_json_read_date (reader, "date"), ==, 20261000);
  g_assert_cmpint (postage_json_read_day (reader, "day"), ==, 20261001);
  g_assert_cmpint (postage_json_read_optional_date (reader, "absent"), ==, POSTAGE_DATE_NONE);
  g_assert_cmpint (postage_json_read_category (reader, "category"), ==, POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpstr (postage_json_read_currency (reader, "currency"), ==, "KWD");
  g_assert_cmpstr (postage_json_read_country_code (reader, "country"), ==, "CA");
  g_assert_cmpstr (postage_json_read_id (reader, "id"), ==, "a-1.b");
  g_assert_cmpstr (postage_json_read_url (reader, "url"), ==, "https://example.org");
  g_assert_cmpuint (postage_json_read_choice (reader, "choice", choices), ==, 1);

  postage_json_reader_finish (reader, &error);
  g_assert_no_error (error);
}

/* What is at the member "x" of the document, and what a getter says about it. */
typedef struct
{
  const char *value; /* NULL: absent */
  void (*get) (PostageJsonReader *reader);
  const char *message;
} WrongRow;

#define GETTER(function, call)                \
  static void function (PostageJsonReader *r) \
  {                                           \
    call;                                     \
  }

GETTER (get_string, postage_json_reader_get_string (r, "x"))
GETTER (get_integer, postage_json_reader_get_integer (r, "x", 0, 10))
GETTER (get_boolean, postage_json_reader_get_boolean (r, "x"))
GETTER (get_object, postage_json_reader_enter_object (r, "x"))
GETTER (get_array, postage_json_reader_enter_array (r, "x"))
GETTER (get_percent, postage_json_read_percent (r, "x"))
GETTER (get_count, postage_json_read_count (r, "x"))
GETTER (get_month, postage_json_read_month (r, "x"))
GETTER (get_date, postage_json_read_date (r, "x"))
GETTER (get_day, postage_json_read_day (r, "x"))
GETTER (get_category, postage_json_read_category (r, "x"))
GETTER (get_currency, postage_json_read_currency (r, "x"))
GETTER (get_country, postage_json_read_country_code (r, "x"))
GETTER (get_id, postage_json_read_id (r, "x"))
GETTER (get_text, postage_json_read_text (r, "x"))
GETTER (get_url, postage_json_read_url (r, "x"))

static const WrongRow wrong_rows[] = {
  { NULL, get_string, "FILE: $.x: expected a text in quotation marks, found nothing. Add it." },
  { "5", get_string, "FILE: $.x: expected a text in quotation marks, found 5." },
  { "null", get_string, "FILE: $.x: expected a text in quotation marks, found null." },
  { "{\"a\": 1}", get_string, "found {…}." },
  { "[1]", get_string, "found […]." },
  { "\"5\"", get_integer, "FILE: $.x: expected a whole number from 0 to 10, without quotation marks, found \"5\"." },
  { "11", get_integer, "found 11." },
  { "-1", get_integer, "found -1." },
  { "1.0", get_integer, "found 1.0." },
  { "true", get_integer, "found true." },
  { "1", get_boolean, "FILE: $.x: expected true or false, found 1." },
  { "\"true\"", get_boolean, "found \"true\"." },
  { "[]", get_object, "FILE: $.x: expected an object “{…}”, found […]." },
  { NULL, get_object, "FILE: $.x: expected an object “{…}”, found nothing. Add it." },
  { "{}", get_array, "FILE: $.x: expected a list “[…]”, found {…}." },
  { "null", get_array, "found null." },
  { "30", get_percent, "expected a text in quotation marks, found 30." },
  { "\"101\"", get_percent, "expected a number from \"0\" to \"100\" with at most nine decimals, found \"101\"." },
  { "\"-1\"", get_percent, "found \"-1\"." },
  { "\"1e1\"", get_percent, "found \"1e1\"." },
  { "\" 1\"", get_percent, "found \" 1\"." },
  { "\"1.0000000001\"", get_percent, "found \"1.0000000001\"." },
  { "\"99999999999999999999999999999999999999999999\"", get_percent,
    "found \"9999999999999999999999999999999999999999…\"" },
  { "\"1.5\"", get_count, "expected a whole number in quotation marks, found \"1.5\"." },
  { "\"2026-13\"", get_month, "FILE: $.x: expected a month such as \"2026-11\", found \"2026-13\"." },
  { "\"2026-02-30\"", get_date, "expected a date such as \"2026-10-01\" or \"2026-10\", found \"2026-02-30\"." },
  { "\"2026-10\"", get_day, "expected a date with its day such as \"2026-10-01\", found \"2026-10\"." },
  { "\"advert\"", get_category, "FILE: $.x: expected a category (marketing, utility, " },
  { "\"usd\"", get_currency, "expected a currency such as \"USD\", found \"usd\"." },
  { "\"ca\"", get_country, "two capital letters such as \"CA\", found \"ca\"." },
  { "\"A b\"", get_id, "expected a name of small letters, digits, “-” and “.”, found \"A b\"." },
  { "\"\"", get_id, "found \"\"." },
  { "\"\"", get_text, "expected a text, found an empty one." },
  { "\"ftp://x\"", get_url, "expected a web address that begins with “https://”, found \"ftp://x\"." },
};

static void
test_wrong_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong_rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("{\"x%s\": %s}", wrong_rows[i].value != NULL ? "" : "y",
                                               wrong_rows[i].value != NULL ? wrong_rows[i].value : "0");
      g_autoptr (PostageJsonReader) reader = new_reader (text, POSTAGE_JSON_UNKNOWN_KEEP);

      wrong_rows[i].get (reader);
      g_assert_true (postage_json_reader_has_failed (reader));
      g_assert_false (postage_json_reader_finish (reader, &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, wrong_rows[i].message, NULL);
    }
}

/* Goes through lists and objects in each other; the first error stops every loop and stays. */
static void
test_walk (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageJsonReader) reader =
    new_reader ("{\"a\": [{\"b\": {\"z\": [1, 2], \"y\": [3]}}, {\"b\": {\"a b\": [4, \"5\", 6]}}, {\"b\": {}}]}",
                POSTAGE_JSON_UNKNOWN_REFUSE);
  g_autoptr (GString) seen = g_string_new (NULL);
  const char *name;

  g_assert_true (postage_json_reader_enter_array (reader, "a"));
  while (postage_json_reader_next (reader, &name))
    {
      g_assert_null (name);
      if (!postage_json_reader_enter_object (reader, "b"))
        continue;
      while (postage_json_reader_next (reader, &name))
        {
          g_string_append_printf (seen, "%s:", name);
          if (!postage_json_reader_enter_array (reader, NULL))
            continue;
          while (postage_json_reader_next (reader, NULL))
            g_string_append_printf (seen, "%d ", (int) postage_json_reader_get_integer (reader, NULL, 0, 9));
          postage_json_reader_leave (reader);
        }
      postage_json_reader_leave (reader);
    }
  postage_json_reader_leave (reader);
  g_assert_cmpstr (seen->str, ==, "z:1 2 y:3 a b:4 0 ");

  postage_json_reader_fail (reader, NULL, "%s", "a second error");
  g_assert_cmpstr (postage_json_reader_get_string (reader, "a"), ==, "");
  g_assert_false (postage_json_reader_finish (reader, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT,
                                "FILE: $.a[1].b[\"a b\"][1]: expected a whole number from 0 to 9", NULL);
}

static void
test_refuses_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageJsonReader) reader = new_reader ("{\"a\": {\"b\": 1, \"c\": 2, \"bb\": 3}}",
                                                     POSTAGE_JSON_UNKNOWN_REFUSE);

  g_assert_true (postage_json_reader_enter_object (reader, "a"));
  g_assert_cmpint (postage_json_reader_get_integer (reader, "b", 0, 9), ==, 1);
  g_assert_cmpint (postage_json_reader_get_integer (reader, "c", 0, 9), ==, 2);
  postage_json_reader_leave (reader);
  g_assert_false (postage_json_reader_finish (reader, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT,
                                "FILE: $.a.bb: expected one of the members b, c, found another one.", NULL);
}

/* A name that is known further in is none here. */
static void
test_refuses_known_elsewhere (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageJsonReader) reader = new_reader ("{\"a\": {\"b\": 1}, \"b\": 2}", POSTAGE_JSON_UNKNOWN_REFUSE);

  g_assert_true (postage_json_reader_enter_object (reader, "a"));
  g_assert_cmpint (postage_json_reader_get_integer (reader, "b", 0, 9), ==, 1);
  postage_json_reader_leave (reader);
  g_assert_false (postage_json_reader_finish (reader, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "FILE: $.b: expected one of the members a,",
                                NULL);
}

static void
test_keeps_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageJsonReader) reader =
    new_reader ("{\"a\": [{\"b\": 1, \"y\": 2}, {\"b\": 1}], \"x\": {\"c\": 1}}", POSTAGE_JSON_UNKNOWN_KEEP);
  g_autoptr (GPtrArray) unknown = NULL;

  g_assert_true (postage_json_reader_enter_array (reader, "a"));
  while (postage_json_reader_next (reader, NULL))
    postage_json_reader_get_integer (reader, "b", 0, 9);
  postage_json_reader_leave (reader);
  postage_json_reader_finish (reader, &error);
  g_assert_no_error (error);

  unknown = postage_json_reader_dup_unknown (reader);
  g_assert_cmpuint (unknown->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (unknown, 0), ==, "$.a[0].y");
  g_assert_cmpstr (g_ptr_array_index (unknown, 1), ==, "$.x");
}

/* Members that are asked of something that isn't an object. */
static void
test_no_object (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) list = storage_fixture_bytes ("[1]");
  g_autoptr (PostageJsonReader) reader = new_reader ("{\"a\": [5]}", POSTAGE_JSON_UNKNOWN_REFUSE);

  g_assert_null (postage_json_reader_new ("FILE", list, POSTAGE_JSON_UNKNOWN_REFUSE, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "FILE: $: expected an object “{…}”, found […].",
                                NULL);

  g_assert_true (postage_json_reader_enter_array (reader, "a"));
  g_assert_true (postage_json_reader_next (reader, NULL));
  g_assert_cmpstr (postage_json_reader_get_string (reader, "b"), ==, "");
  g_assert_false (postage_json_reader_next (reader, NULL));
  postage_json_reader_leave (reader);
  g_assert_false (postage_json_reader_finish (reader, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT,
                                "FILE: $.a[0]: expected an object “{…}”, found 5.",
                                NULL);
}

static void
test_core_errors (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageJsonReader) reader = new_reader ("{\"a\": \"everyone\"}", POSTAGE_JSON_UNKNOWN_REFUSE);
  PostageAudience audience = POSTAGE_AUDIENCE_PARTNER;

  g_assert_true (postage_json_reader_blame (reader, "a"));
  postage_audience_from_id (postage_json_reader_get_string (reader, "a"), &audience,
                            postage_json_reader_core_error (reader));
  g_assert_false (postage_json_reader_blame (reader, "a"));
  g_assert_cmpint (audience, ==, POSTAGE_AUDIENCE_PARTNER);
  g_assert_false (postage_json_reader_finish (reader, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "FILE: $.a: expected ", "partner-client",
                                "found \"everyone\".", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/json-reader/values", test_values);
  g_test_add_func ("/storage/json-reader/wrong-values", test_wrong_values);
  g_test_add_func ("/storage/json-reader/walk", test_walk);
  g_test_add_func ("/storage/json-reader/refuses-unknown", test_refuses_unknown);
  g_test_add_func ("/storage/json-reader/refuses-known-elsewhere", test_refuses_known_elsewhere);
  g_test_add_func ("/storage/json-reader/keeps-unknown", test_keeps_unknown);
  g_test_add_func ("/storage/json-reader/no-object", test_no_object);
  g_test_add_func ("/storage/json-reader/core-errors", test_core_errors);
  return g_test_run ();
}
