/* test-record.c - what the estimates said stands in the scenario's file, and comes back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/postage-estimator.h"
#include "scenario-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-scenario-file.h"

#define AFTER_CATALOGUE "  \"zebra\": {\n"

/* In the program's own layout, with a line of every kind. */
static const char computed[] =
  "  \"computed\": {\n"
  "    \"month\": \"2026-11\",\n"
  "    \"currency\": \"EUR\",\n"
  "    \"destinations\": {\n"
  "      \"KW\": \"kuwait\",\n"
  "      \"CA\": \"north-america\"\n"
  "    },\n"
  "    \"plans\": [\n"
  "      {\n"
  "        \"plan\": \"gone.plan\",\n"
  "        \"billing_currency\": \"USD\",\n"
  "        \"status\": \"at-least\",\n"
  "        \"lines\": [\n"
  "          {\"component\": \"meta-charges\", \"market\": \"kuwait\", \"category\": \"service\", \"counted\": 8000, "
  "\"charged\": 7000, \"price\": \"0.0034\", \"amount\": \"19.83\", \"billed\": \"23.8\", \"since\": \"2026-10-01\", "
  "\"rule\": \"service-1000-per-number\"},\n"
  "          {\"component\": \"subscription\", \"charge\": \"licence\", \"counted\": 1, \"amount\": \"5.00\", "
  "\"at_least\": true, \"since\": \"2026-07\"},\n"
  "          {\"component\": \"feature-fees\", \"charge\": \"share\", \"feature\": \"inbox\", \"counted\": 0, "
  "\"percent\": \"3.5\", \"amount\": \"0.69\", \"billed\": \"0.833\"},\n"
  "          {\"component\": \"feature-fees\", \"feature\": \"crm\", \"counted\": 0, \"amount\": null}\n"
  "        ]\n"
  "      },\n"
  "      {\n"
  "        \"plan\": \"twilio.payg\",\n"
  "        \"billing_currency\": \"EUR\",\n"
  "        \"status\": \"complete\",\n"
  "        \"lines\": []\n"
  "      }\n"
  "    ]\n"
  "  },\n";

/* The scenario with every member, and with what was computed. */
static char *
full_text (void)
{
  g_autofree char *with = g_strconcat (computed, AFTER_CATALOGUE, NULL);

  return storage_fixture_replace (scenario_fixture_full, AFTER_CATALOGUE, with);
}

static PostageScenarioFile *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);
  PostageScenarioFile *file = postage_scenario_file_read ("FILE", bytes, storage_fixture_catalogue (), &error);

  g_assert_no_error (error);
  return file;
}

static char *
write_text (PostageScenarioFile *file)
{
  g_autoptr (GBytes) bytes = postage_scenario_file_serialize (file);

  return storage_fixture_string (bytes);
}

static const PostageRecordEntry *
entry_at (const PostageRecord *record,
          guint                index)
{
  return &g_array_index (postage_record_get_plan (record, 0)->entries, PostageRecordEntry, index);
}

static void
test_every_member (void)
{
  g_autofree char *text = full_text ();
  g_autoptr (PostageScenarioFile) file = read_text (text);
  g_autoptr (GPtrArray) unknown = postage_scenario_file_dup_unknown (file);
  const PostageRecord      *record = postage_scenario_file_get_computed (file);
  const PostageRecordEntry *entry;

  g_assert_nonnull (record);
  for (guint i = 0; i < unknown->len; i++)
    g_assert_null (strstr (g_ptr_array_index (unknown, i), "computed"));
  g_assert_cmpint (postage_record_get_month (record), ==, postage_month_new (2026, 11));
  g_assert_cmpint (postage_record_get_as_of (record), ==, 20261122);
  g_assert_cmpstr (postage_record_get_currency (record), ==, "EUR");
  g_assert_cmpstr (postage_record_get_market (record, "KW"), ==, "kuwait");
  g_assert_cmpuint (postage_record_get_n_plans (record), ==, 2);
  g_assert_cmpstr (postage_record_get_plan (record, 0)->id, ==, "gone.plan");
  g_assert_cmpstr (postage_record_get_plan (record, 0)->billing_currency, ==, "USD");
  g_assert_cmpint (postage_record_get_plan (record, 0)->status, ==, POSTAGE_STATUS_AT_LEAST);
  /* 19.83 + 5 + 0.69 */
  storage_fixture_assert_decimal (postage_record_get_plan (record, 0)->total.amount, "25.52");
  g_assert_cmpuint (postage_record_get_plan (record, 1)->entries->len, ==, 0);

  entry = entry_at (record, 0);
  g_assert_true (postage_record_entry_is_meta (entry));
  g_assert_cmpint (entry->category, ==, POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (entry->counted, ==, 8000);
  g_assert_cmpint (entry->quantity, ==, 7000);
  storage_fixture_assert_decimal (entry->price, "0.0034");
  storage_fixture_assert_decimal (entry->billed, "23.8");
  g_assert_cmpint (entry->since, ==, 20261001);
  g_assert_cmpstr (entry->rule, ==, "service-1000-per-number");

  entry = entry_at (record, 1);
  g_assert_cmpint (entry->quantity, ==, 1);
  g_assert_cmpint (entry->known, ==, POSTAGE_KNOWN_PART);
  storage_fixture_assert_decimal (entry->billed, "5");

  g_assert_true (entry_at (record, 2)->has_percent);
  g_assert_true (postage_record_entry_is_lack (entry_at (record, 3)));
  g_assert_cmpint (entry_at (record, 3)->known, ==, POSTAGE_KNOWN_NOTHING);
}

static PostageScenarioFile *
rename_scenario (PostageScenarioFile *file,
                 const char          *name)
{
  g_autoptr (PostageScenario) scenario = postage_scenario_begin_copy (postage_scenario_file_get_scenario (file));

  postage_scenario_set_name (scenario, name);
  postage_scenario_end (scenario);
  return postage_scenario_file_replace (file, scenario, postage_scenario_file_get_as_of (file));
}

/* Written with the same record, only the line of the edit differs. */
static void
test_round_trip (void)
{
  g_autofree char *text = full_text ();
  g_autoptr (PostageScenarioFile) file = read_text (text);
  g_autoptr (PostageScenarioFile) renamed = rename_scenario (file, "Other");
  g_autoptr (PostageScenarioFile) edited =
    postage_scenario_file_set_computed (renamed, postage_scenario_file_get_computed (file));
  g_autofree char *written = write_text (edited);
  g_autofree char *without = write_text (renamed);
  const char      *name = strstr (text, "  \"name\": ");
  g_autofree char *name_line = g_strndup (name, (gsize) (strchr (name, '\n') - name));
  g_autofree char *expected = storage_fixture_replace (text, name_line, "  \"name\": \"Other\",");

  g_assert_cmpstr (written, ==, expected);
  /* What was said of another scenario isn't said of this one. */
  g_assert_null (postage_scenario_file_get_computed (renamed));
  g_assert_null (strstr (without, "computed"));
}

/* What the real estimates of the file's scenario say now. */
static PostageRecord *
estimate (PostageScenarioFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  PostageScenario *scenario = postage_scenario_file_get_scenario (file);

  estimates = postage_estimator_estimate_all (storage_fixture_catalogue (), scenario, &error);
  g_assert_no_error (error);
  return postage_record_new_of_estimates (storage_fixture_catalogue (), scenario, estimates);
}

static void
test_real (void)
{
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  g_autoptr (PostageScenarioFile) renamed = rename_scenario (file, "Other");
  g_autoptr (PostageRecord) record = estimate (renamed);
  g_autoptr (PostageScenarioFile) edited = postage_scenario_file_set_computed (renamed, record);
  g_autofree char *written = write_text (edited);
  g_autoptr (PostageScenarioFile) again = read_text (written);

  g_assert_cmpuint (postage_record_get_n_plans (record), ==, 3);
  g_assert_true (postage_record_equal (postage_scenario_file_get_computed (again), record));
}

/* The bytes stay while the file says what is so: and a file that says nothing of it need not begin to. */
static void
test_unchanged (void)
{
  g_autofree char *text = full_text ();
  g_autofree char *loose = g_strconcat (text, "\n\n", NULL);
  g_autofree char *loose_without = g_strconcat (scenario_fixture_full, "\n\n", NULL);
  g_autoptr (PostageScenarioFile) file = read_text (loose);
  g_autoptr (PostageScenarioFile) same =
    postage_scenario_file_set_computed (file, postage_scenario_file_get_computed (file));
  g_autoptr (PostageRecord) other_record = estimate (file);
  g_autoptr (PostageScenarioFile) other = postage_scenario_file_set_computed (file, other_record);
  g_autoptr (PostageScenarioFile) without = read_text (loose_without);
  g_autoptr (PostageScenarioFile) with = postage_scenario_file_set_computed (without, other_record);
  g_autofree char *same_text = write_text (same);
  g_autofree char *other_text = write_text (other);
  g_autofree char *with_text = write_text (with);

  g_assert_cmpstr (same_text, ==, loose);
  g_assert_cmpstr (other_text, !=, loose);
  g_assert_null (strstr (other_text, "gone.plan"));
  g_assert_cmpstr (with_text, ==, loose_without);
}

typedef struct
{
  const char *find, *replacement;
  const char *place, *reason;
} Mistake;

static const Mistake mistakes[] = {
  { "\"computed\": {\n", "\"computed\": [], \"other\": {\n", "$.computed", "expected an object" },
  { "\"computed\": {\n    \"month\": \"2026-11\",", "\"computed\": {", "$.computed.month", "found nothing" },
  { "\"computed\": {\n    \"month\": \"2026-11\",", "\"computed\": {\"month\": \"May\",", "$.computed.month",
    "found \"May\"" },
  { "\"currency\": \"EUR\",\n    \"destinations\"", "\"currency\": \"XYW\",\n    \"destinations\"",
    "$.computed.currency", "found \"XYW\"" },
  { "\"KW\": \"kuwait\"", "\"Kuwait\": \"kuwait\"", "$.computed.destinations.Kuwait", "the code of a country" },
  { "\"KW\": \"kuwait\"", "\"KW\": 7", "$.computed.destinations.KW", "found 7" },
  { "\"plan\": \"twilio.payg\"", "\"plan\": \"gone.plan\"", "$.computed.plans[1].plan", "a second time" },
  { "\"plan\": \"gone.plan\"", "\"plan\": \"Gone\"", "$.computed.plans[0].plan", "found \"Gone\"" },
  { "\"status\": \"at-least\"", "\"status\": \"sure\"", "$.computed.plans[0].status", "found \"sure\"" },
  { "\"billing_currency\": \"USD\"", "\"billing_currency\": \"dollar\"", "$.computed.plans[0].billing_currency",
    "found \"dollar\"" },
  { "\"lines\": []", "\"lines\": {}", "$.computed.plans[1].lines", "expected a list" },
  { "\"component\": \"subscription\"", "\"component\": \"rent\"", "$.computed.plans[0].lines[1].component",
    "\"rent\"" },
  { "\"category\": \"service\", \"counted\"", "\"category\": \"chat\", \"counted\"",
    "$.computed.plans[0].lines[0].category", "chat" },
  { "\"counted\": 8000", "\"counted\": -1", "$.computed.plans[0].lines[0].counted", "found -1" },
  { "\"charged\": 7000", "\"charged\": \"7000\"", "$.computed.plans[0].lines[0].charged", "found \"7000\"" },
  { "\"price\": \"0.0034\"", "\"price\": 0.5", "$.computed.plans[0].lines[0].price", "found 0.5" },
  { "\"amount\": \"19.83\"", "\"amount\": \"19,83\"", "$.computed.plans[0].lines[0].amount", "found \"19,83\"" },
  { "\"amount\": \"19.83\"", "\"amount\": \"-19.83\"", "$.computed.plans[0].lines[0].amount", "found \"-19.83\"" },
  { "\"amount\": \"5.00\", ", "", "$.computed.plans[0].lines[1].amount", "found nothing" },
  { "\"at_least\": true", "\"at_least\": \"true\"", "$.computed.plans[0].lines[1].at_least", "found \"true\"" },
  { "\"percent\": \"3.5\"", "\"percent\": \"350\"", "$.computed.plans[0].lines[2].percent", "found \"350\"" },
  { "\"since\": \"2026-10-01\"", "\"since\": \"October\"", "$.computed.plans[0].lines[0].since", "found \"October\"" },
  { "\"rule\": \"service-1000-per-number\"", "\"rule\": \"\"", "$.computed.plans[0].lines[0].rule", "found \"\"" },
  { "\"amount\": \"19.83\"", "\"amount\": \"170141183460469231731687303715\"", "$.computed.plans",
    "" },
};

static void
test_mistakes (void)
{
  g_autofree char *full = full_text ();

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = storage_fixture_replace (full, mistakes[i].find, mistakes[i].replacement);
      g_autoptr (GBytes) bytes = storage_fixture_bytes (text);

      g_test_message ("row %u: %s", i, mistakes[i].replacement);
      g_assert_null (postage_scenario_file_read ("FILE", bytes, storage_fixture_catalogue (), &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "FILE: ", mistakes[i].place,
                                    mistakes[i].reason, NULL);
    }
}

/* Members that a later version may add are no mistake, but what is computed anew doesn't keep them. */
static void
test_unknown (void)
{
  g_autofree char *full = full_text ();
  g_autofree char *text = storage_fixture_replace (full, "\"counted\": 8000", "\"later\": 1, \"counted\": 8000");
  g_autoptr (PostageScenarioFile) file = read_text (text);
  g_autoptr (GPtrArray) unknown = postage_scenario_file_dup_unknown (file);

  g_assert_true (g_ptr_array_find_with_equal_func (unknown, "$.computed.plans[0].lines[0].later", g_str_equal, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/every-member", test_every_member);
  g_test_add_func ("/record/round-trip", test_round_trip);
  g_test_add_func ("/record/real", test_real);
  g_test_add_func ("/record/unchanged", test_unchanged);
  g_test_add_func ("/record/mistakes", test_mistakes);
  g_test_add_func ("/record/unknown", test_unknown);
  return g_test_run ();
}
