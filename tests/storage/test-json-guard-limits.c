/* test-json-guard-limits.c - the JSON guard against documents that are deep, full or large
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-guard.h"

#include <string.h>

#include "storage-fixture.h"

/* @depth lists in each other. */
static GString *
new_nested (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, ']');
  return text;
}

static gboolean
check (const GString *text,
       GError       **error)
{
  return postage_json_guard_check (text->str, text->len, "FILE", error);
}

static void
test_depth (void)
{
  g_autoptr (GError) error = NULL;
  GString *text = new_nested (POSTAGE_JSON_MAX_DEPTH);

  g_assert_true (check (text, NULL));
  g_string_free (text, TRUE);

  text = new_nested (POSTAGE_JSON_MAX_DEPTH + 1);
  g_assert_false (check (text, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "FILE: line 1, column 65 (byte 64)",
                                "expected at most 64 objects and lists in each other", NULL);
  g_string_free (text, TRUE);

  /* What overflows the stack of the parser behind the guard. */
  text = new_nested (100000);
  g_assert_false (check (text, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "column 65", NULL);
  g_string_free (text, TRUE);

  text = g_string_new (NULL);
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "{\"a\":");
  g_assert_false (check (text, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "at $.a.a.a", NULL);
  g_string_free (text, TRUE);
}

/* An object of @n members; the last is called like the first when @repeats. */
static GString *
new_object (guint    n,
            gboolean repeats)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"m%u\":0", i > 0 ? ",\n" : "", repeats && i == n - 1 ? 0 : i);
  g_string_append_c (text, '}');
  return text;
}

/* A pairwise comparison of so many names would take hours. */
static void
test_many_members (void)
{
  g_autoptr (GError) error = NULL;
  GString *text = new_object (300000, FALSE);

  g_assert_true (check (text, NULL));
  g_string_free (text, TRUE);

  text = new_object (300000, TRUE);
  g_assert_false (check (text, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_SYNTAX, "FILE: line 300000, column 1 ", "at $.m0:",
                                "found “m0” a second time, first in line 1", NULL);
  g_string_free (text, TRUE);
}

static void
test_many_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_malloc (2 * POSTAGE_JSON_MAX_VALUES + 2);

  /* One list with one value less than the limit is as many values as are allowed. */
  data[0] = '[';
  for (gsize i = 0; i < POSTAGE_JSON_MAX_VALUES; i++)
    memcpy (data + 1 + 2 * i, "0,", 2);
  data[2 * (POSTAGE_JSON_MAX_VALUES - 1)] = ']';
  g_assert_true (postage_json_guard_check (data, 2 * (POSTAGE_JSON_MAX_VALUES - 1) + 1, "FILE", NULL));

  data[2 * (POSTAGE_JSON_MAX_VALUES - 1)] = ',';
  data[2 * POSTAGE_JSON_MAX_VALUES] = ']';
  g_assert_false (postage_json_guard_check (data, 2 * POSTAGE_JSON_MAX_VALUES + 1, "FILE", &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "FILE: line 1, column ", "at $[999999]",
                                "expected at most 1000000 values", NULL);
}

static void
test_size (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_malloc0 (POSTAGE_JSON_MAX_BYTES + 1);

  memset (data, ' ', POSTAGE_JSON_MAX_BYTES + 1);
  data[0] = '1';
  g_assert_true (postage_json_guard_check (data, POSTAGE_JSON_MAX_BYTES, "FILE", NULL));
  g_assert_false (postage_json_guard_check (data, POSTAGE_JSON_MAX_BYTES + 1, "FILE", &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "FILE: expected at most 16.0", NULL);
}

/* Long tokens are refused with a short message. */
static void
test_long_tokens (void)
{
  static const char *const prefixes[] = { "", "x", "0", "0.", "\"\\" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (prefixes[i]);

      for (guint j = 0; j < 1000000; j++)
        g_string_append_c (text, '1');
      g_assert_false (check (text, &error));
      g_assert_cmpuint (strlen (error->message), <, 400);
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_SYNTAX, "FILE: line 1", NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/json-guard/depth", test_depth);
  g_test_add_func ("/storage/json-guard/many-members", test_many_members);
  g_test_add_func ("/storage/json-guard/many-values", test_many_values);
  g_test_add_func ("/storage/json-guard/size", test_size);
  g_test_add_func ("/storage/json-guard/long-tokens", test_long_tokens);
  return g_test_run ();
}
