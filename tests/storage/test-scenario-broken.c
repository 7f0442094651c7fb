/* test-scenario-broken.c - each way to break a scenario file gives one clear error that names file and place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-scenario-file.h"

#include <string.h>
#include <unistd.h>

#include "scenario-fixture.h"
#include "storage-fixture.h"

typedef struct
{
  const char         *find; /* occurs once in the full scenario; NULL: @replacement is the whole file */
  const char         *replacement;
  PostageStorageError code;
  const char         *place;
  const char         *reason;
} Row;

#define SYNTAX POSTAGE_STORAGE_ERROR_SYNTAX
#define CONTENT POSTAGE_STORAGE_ERROR_CONTENT

static const Row rows[] = {
  /* Files that are no JSON document. */
  { NULL, "", SYNTAX, "line 1, column 1 (byte 0)", "found an empty file" },
  { NULL, " \n\t", SYNTAX, "line 2, column 2 (byte 3)", "found an empty file" },
  { NULL, "Canada;10000;20000\n", SYNTAX, "line 1, column 1", "expected a value, found “Canada”" },
  { NULL, "\xEF\xBB\xBF{}", SYNTAX, "byte 0", "found a byte order mark" },
  { NULL, "{\"name\": \"caf\xE9\"}", SYNTAX, "line 1, column 14 (byte 13)", "found the byte E9" },
  { NULL, "{\"format\": 1}\n{\"format\": 1}\n", SYNTAX, "line 2, column 1 (byte 14)", "Keep one document" },
  { "\"apple\": -2.5\n}\n", "\"apple\": -2.5\n", SYNTAX, "$.apple", "found the end of the file" },
  { "\"month\": \"2026-11\",", "\"month\": \"2026-11", SYNTAX, "line 5, column 20 (byte", "U+000A" },
  { "\"apple\": -2.5", "\"apple\": -2.5,", SYNTAX, "at $:", "Remove the comma" },
  { "\"utility\": 30000000", "\"utility\": 1e400", SYNTAX, "$.destinations[0].sent.utility", "found “1e400”" },
  { "\"utility\": 30000000", "\"utility\": NaN", SYNTAX, "$.destinations[0].sent.utility", "found “NaN”" },
  { "\"utility\": 30000000", "\"utility\": 030000000", SYNTAX, "$.destinations[0].sent.utility",
    "without leading zeros" },
  { "\"utility\": 30000000", "\"utility\": 99999999999999999999", SYNTAX, "$.destinations[0].sent.utility", "64 bits" },
  { "\"utility\": 30000000", "\"utility\": 1, \"utility\": 2", SYNTAX, "$.destinations[0].sent.utility",
    "a second time" },
  { "\"apple\": -2.5", "\"month\": \"2026-12\"", SYNTAX, "$.month", "found “month” a second time, first in line 5" },
  { "\"zebra\"", "// a comment\n\"zebra\"", SYNTAX, "line 107, column 3 (byte 2107), at $:", "Remove the comment" },
  { "\"a\\tb\"", "\"\\uD800\"", SYNTAX, "$.destinations[1].remark", "pair of surrogates" },
  { "\"a\\tb\"", "\"\\u0000\"", SYNTAX, "$.destinations[1].remark", "the character zero" },

  /* Documents that are no scenario, or not one of this program's. */
  { NULL, "[]", CONTENT, "$", "expected an object “{…}”, found […]" },
  { NULL, "null", CONTENT, "$", "found null" },
  { NULL, "{}", CONTENT, "$.format", "found nothing. Add it." },
  { "Postage:scenario:1", "Postage:invoice:1", CONTENT, "$.$schema", "expected a scenario" },
  { "\"format\": 1", "\"format\": 2", POSTAGE_STORAGE_ERROR_NEWER, "$.format", "which a newer Postage has written" },
  { "\"format\": 1", "\"format\": 0", CONTENT, "$.format", "found 0" },
  { "\"format\": 1", "\"format\": 1.5", CONTENT, "$.format", "found 1.5" },

  /* Members that are missing or of another type. */
  { "  \"month\": \"2026-11\",\n", "", CONTENT, "$.month", "found nothing. Add it." },
  { "  \"currency\": \"USD\",\n", "", CONTENT, "$.currency", "found nothing. Add it." },
  { "\"destinations\"", "\"targets\"", CONTENT, "$.destinations", "found nothing. Add it." },
  { "\"country\": \"CA\",\n", "", CONTENT, "$.destinations[1].country", "found nothing. Add it." },
  { "\"count\": 3,", "", CONTENT, "$.numbers.count", "found nothing. Add it." },
  { "\"month\": \"2026-11\"", "\"month\": 202611", CONTENT, "$.month", "found 202611" },
  { "\"name\": \"Caf", "\"name\": null, \"n\": \"Caf", CONTENT, "$.name", "found null" },
  { "\"chats\": 4", "\"chats\": \"4\"", CONTENT, "$.destinations[0].chats", "without quotation marks, found \"4\"" },
  { "\"chats\": 4", "\"chats\": 4.5", CONTENT, "$.destinations[0].chats", "found 4.5" },
  { "\"chats\": 4", "\"chats\": null", CONTENT, "$.destinations[0].chats", "found null" },
  { "\"12.5\"", "12.5", CONTENT, "$.destinations[0].continued_percent", "in quotation marks, found 12.5" },
  { "\"quantities\": {\n    \"seats\": 3,\n    \"templates\": 2\n  }", "\"quantities\": []", CONTENT, "$.quantities",
    "expected an object" },
  { "\"authentication_international\": true", "\"authentication_international\": 1", CONTENT,
    "$.authentication_international", "expected true or false" },

  /* Values that can't be. */
  { "\"2026-11\"", "\"2026-13\"", CONTENT, "$.month", "expected a month such as \"2026-11\", found \"2026-13\"" },
  { "\"2026-11\"", "\"2023-05\"", CONTENT, "$.month", "expected a month from \"2023-06\" on" },
  { "\"USD\"", "\"US dollars\"", CONTENT, "$.currency", "found \"US dollars\"" },
  { "\"EUR\"", "\"EURO\"", CONTENT, "$.account_currency", "found \"EURO\"" },
  { "\"partner-client\"", "\"friend\"", CONTENT, "$.audience", "found \"friend\"" },
  { "\"business_country\": \"DE\"", "\"business_country\": \"XX\"", CONTENT, "$.business_country", "found \"XX\"" },
  { "\"country\": \"IN\"", "\"country\": \"XX\"", CONTENT, "$.destinations[0].country",
    "expected a country of ISO 3166-1 such as \"CA\", found \"XX\"" },
  { "\"country\": \"IN\"", "\"country\": \"india\"", CONTENT, "$.destinations[0].country", "two capital letters" },
  { "\"country\": \"CA\"", "\"country\": \"IN\"", CONTENT, "$.destinations[1].country", "found \"IN\" a second time" },
  { "\"term\": \"annual\"", "\"term\": \"yearly\"", CONTENT, "$.term", "found \"yearly\"" },
  { "\"term\": \"annual\"", "\"term\": 12", CONTENT, "$.term", "found 12" },
  { "\"marketing-messages\"", "\"mm-lite\"", CONTENT, "$.route", "found \"mm-lite\"" },
  { "\"format\": 1,", "", CONTENT, "$.format", "expected a whole number of at least 1, without quotation marks" },
  { "\"horizon_months\": 24", "\"horizon_months\": 0", CONTENT, "$.horizon_months",
    "expected a whole number from 1 to 120" },
  { "\"horizon_months\": 24", "\"horizon_months\": 121", CONTENT, "$.horizon_months", "found 121" },
  { "\"horizon_months\": 24", "\"horizon_months\": \"24\"", CONTENT, "$.horizon_months", "found \"24\"" },
  { "\"2.75\"", "\"100.000000001\"", CONTENT, "$.exchange_spread_percent", "from \"0\" to \"100\"" },
  { "\"2.75\"", "\"-1\"", CONTENT, "$.exchange_spread_percent", "found \"-1\"" },
  { "\"2.75\"", "2.75", CONTENT, "$.exchange_spread_percent", "in quotation marks, found 2.75" },
  { "    \"amount\": \"1500.25\",\n", "", CONTENT, "$.budget.amount", "Add it." },
  { "\"1500.25\"", "\"0\"", CONTENT, "$.budget.amount", "expected a number from \"0.000000001\" to " },
  { "\"1500.25\"", "\"-1\"", CONTENT, "$.budget.amount", "found \"-1\"" },
  { "\"1500.25\"", "\"1000000000000.01\"", CONTENT, "$.budget.amount", "to \"1000000000000\"" },
  { "\"1500.25\"", "1500.25", CONTENT, "$.budget.amount", "in quotation marks, found 1500.25" },
  { "    \"currency\": \"INR\",\n", "", CONTENT, "$.budget.currency", "Add it." },
  { "    \"currency\": \"INR\",\n", "    \"currency\": \"EURO\",\n", CONTENT, "$.budget.currency", "found \"EURO\"" },
  { "    \"country\": \"DE\",\n", "", CONTENT, "$.tax.country", "Add it." },
  { "\"country\": \"DE\"", "\"country\": \"XX\"", CONTENT, "$.tax.country", "found \"XX\"" },
  { "\"vat_id\": true", "\"vat_id\": \"DE123\"", CONTENT, "$.tax.vat_id", "expected true or false" },
  { "\"reverse_charge\": false", "\"reverse_charge\": null", CONTENT, "$.tax.reverse_charge", "found null" },
  { "\"marketing\": 1,", "\"marketing\": -1,", CONTENT, "$.destinations[0].sent.marketing", "found -1" },
  { "\"service\": 1000000000000\n", "\"service\": 1000000000001\n", CONTENT, "$.destinations[0].sent.service",
    "expected a whole number from 0 to 1000000000000" },
  { "\"marketing\": 1,", "\"marketting\": 1,", CONTENT, "$.destinations[0].sent.marketting", "expected a category" },
  { "\"marketing\": 1,", "\"authentication-international\": 1,", CONTENT,
    "$.destinations[0].sent.authentication-international", "set $.authentication_international to true" },
  { "\"received\": 3", "\"received\": -3", CONTENT, "$.destinations[0].received", "found -3" },
  { "\"99.9\"", "\"101\"", CONTENT, "$.shares.delivered_percent", "from \"0\" to \"100\"" },
  { "\"97.5\"", "\"97,5\"", CONTENT, "$.destinations[0].shares.delivered_percent", "found \"97,5\"" },
  { "\"entry_point_percent\": \"5\"", "\"entry_point_percent\": \"-5\"", CONTENT, "$.shares.entry_point_percent",
    "found \"-5\"" },
  { "\"0.000000001\"", "\"0.0000000001\"", CONTENT, "$.destinations[0].shares.entry_point_percent",
    "at most nine decimals" },
  { "\"count\": 3", "\"count\": 4", CONTENT, "$.numbers.replies",
    "expected as many elements as “count” says, 4, found 3" },
  { "\"count\": 3", "\"count\": -3", CONTENT, "$.numbers.count", "found -3" },
  { "2500,", "-1,", CONTENT, "$.numbers.replies[0]", "found -1" },
  { "\"seats\": 3", "\"numbers\": 3", CONTENT, "$.quantities.numbers", "Write them at $.numbers." },
  { "\"seats\": 3", "\"Seats\": 3", CONTENT, "$.quantities.Seats", "of small letters, digits and “-”" },
  { "\"seats\": 3", "\"seats\": -3", CONTENT, "$.quantities.seats", "found -3" },
  { "\"template_resubmissions\": 1", "\"template_resubmissions\": -1", CONTENT, "$.template_resubmissions",
    "expected a whole number from 0 to 1000000000000" },
  { "\"template_resubmissions\": 1", "\"template_resubmissions\": 1000000000001", CONTENT, "$.template_resubmissions",
    "found 1000000000001" },
  { "\"template_resubmissions\": 1", "\"template_resubmissions\": \"1\"", CONTENT, "$.template_resubmissions",
    "found \"1\"" },
  { "\"inbox\",", "\"\",", CONTENT, "$.features[0]", "found \"\"" },
  { "\"inbox\",", "7,", CONTENT, "$.features[0]", "found 7" },
  { "\"1.5\"", "\"0.5\"", CONTENT, "$.templates_per_conversation.marketing", "found \"0.5\"" },
  { "\"service\": \"4\"", "\"chat\": \"4\"", CONTENT, "$.templates_per_conversation.chat", "expected a category" },
  { "\"twilio.payg\",", "\"twilio.pay\",", CONTENT, "$.plans[0]", "360dialog.regular" },
  { "\"twilio.payg\",", "{},", CONTENT, "$.plans[0]", "found {…}" },
  { "\"free_trial\": \"nice\"", "\"free_trial\": \"much\"", CONTENT, "$.weights.free_trial", "much" },
  { "\"free_trial\": \"nice\"", "\"free_trial\": 2", CONTENT, "$.weights.free_trial", "found 2" },
  { "\"free_trial\": \"nice\"", "\"colour\": \"nice\"", CONTENT, "$.weights.colour", "found “colour”" },
  { "\"free_trial\": \"nice\"", "\"api_only\": \"nice\"", CONTENT, "$.weights.api_only", "that can matter" },
  { "\"baseline\": \"360dialog.regular\"", "\"baseline\": \"360dialog\"", CONTENT, "$.baseline",
    "found \"360dialog\"" },
  { "\"baseline\": \"360dialog.regular\"", "\"baseline\": \"gone.plan\"", CONTENT, "$.baseline",
    "expected one of the plans 360dialog.regular" },
  { "\"baseline\": \"360dialog.regular\"", "\"baseline\": null", CONTENT, "$.baseline", "found null" },
  { "\"baseline\": \"360dialog.regular\"", "\"baseline\": [\"twilio.payg\"]", CONTENT, "$.baseline", "found […]" },
  { "\"as_of\": \"2026-11-22\"", "\"as_of\": \"yesterday\"", CONTENT, "$.catalogue.as_of", "found \"yesterday\"" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text =
        rows[i].find != NULL ? storage_fixture_replace (scenario_fixture_full, rows[i].find, rows[i].replacement)
                             : g_strdup (rows[i].replacement);
      g_autoptr (GBytes) bytes = storage_fixture_bytes (text);

      g_test_message ("row %u", i);
      g_assert_null (postage_scenario_file_read ("FILE", bytes, storage_fixture_catalogue (), &error));
      storage_fixture_assert_error (&error, rows[i].code, "FILE: ", rows[i].place, rows[i].reason, NULL);
    }
  g_assert_cmpuint (G_N_ELEMENTS (rows), >=, 30);
}

/* A beginning of a scenario is never taken for one; what is behind the last brace is only the line's end. */
static void
test_cut_off (void)
{
  gsize whole = strlen (scenario_fixture_full) - 1;

  for (gsize length = 0; length < whole; length++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new (scenario_fixture_full, length);

      g_assert_null (postage_scenario_file_read ("FILE", bytes, storage_fixture_catalogue (), &error));
      g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_SYNTAX);
    }
}

static void
test_deep (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("{\"format\": 1, \"x\": ");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  bytes = storage_fixture_bytes (text->str);
  g_assert_null (postage_scenario_file_read ("FILE", bytes, storage_fixture_catalogue (), &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "FILE: line 1, column ", "at $.x[0][0]",
                                "expected at most 64 objects and lists in each other", NULL);
}

/* From the disk: 100 MB, none at all, a folder. */
static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) large = storage_fixture_write (folder, "large.postage", "{");
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autofree char *missing = g_build_filename (folder, "missing.postage", NULL);

  g_assert_cmpint (truncate (g_file_peek_path (large), 100 * 1000 * 1000), ==, 0);
  g_assert_null (postage_scenario_file_load (large, storage_fixture_catalogue (), NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE,
                                "/large.postage: expected a file of at most 16",
                                NULL);
  g_assert_null (postage_scenario_file_load (directory, storage_fixture_catalogue (), NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, folder, "found a folder", NULL);
  g_assert_null (postage_scenario_file_load_argument (missing, storage_fixture_catalogue (), &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, "/missing.postage: expected a file, found none",
                                NULL);
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/scenario-broken/rows", test_rows);
  g_test_add_func ("/storage/scenario-broken/cut-off", test_cut_off);
  g_test_add_func ("/storage/scenario-broken/deep", test_deep);
  g_test_add_func ("/storage/scenario-broken/files", test_files);
  return g_test_run ();
}
