/* test-scenario-file.c - a scenario is read, edited, written and read again, and nothing is lost
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-scenario-file.h"

#include <string.h>

#include "scenario-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-bundled.h"
#include "storage/postage-scenario-writer.h"

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

/* @file with a scenario of the name @name. */
static PostageScenarioFile *
rename_scenario (PostageScenarioFile *file,
                 const char          *name)
{
  g_autoptr (PostageScenario) scenario = postage_scenario_begin_copy (postage_scenario_file_get_scenario (file));

  postage_scenario_set_name (scenario, name);
  postage_scenario_end (scenario);
  return postage_scenario_file_replace (file, scenario, postage_scenario_file_get_as_of (file));
}

static void
test_every_member (void)
{
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  PostageScenario          *scenario = postage_scenario_file_get_scenario (file);
  const PostageDestination *india = postage_scenario_get_destination (scenario, 0);
  const PostageDestination *canada = postage_scenario_get_destination (scenario, 1);
  guint                     n_replies;
  const gint64             *replies = postage_scenario_get_replies (scenario, &n_replies);

  g_assert_cmpstr (postage_scenario_get_name (scenario), ==, "Caf\xC3\xA9 \"\xE6\xB6\x88\xE6\x81\xAF\"");
  g_assert_cmpint (postage_scenario_get_month (scenario), ==, postage_month_new (2026, 11));
  g_assert_cmpstr (postage_scenario_get_currency (scenario), ==, "USD");
  g_assert_cmpstr (postage_scenario_get_account_currency (scenario), ==, "EUR");
  g_assert_cmpint (postage_scenario_get_audience (scenario), ==, POSTAGE_AUDIENCE_PARTNER_CLIENT);
  g_assert_cmpstr (postage_scenario_get_business_country (scenario), ==, "DE");
  g_assert_true (postage_scenario_get_authentication_international (scenario));
  g_assert_cmpint (postage_scenario_get_term (scenario), ==, POSTAGE_BILLING_TERM_ANNUAL);
  g_assert_cmpint (postage_scenario_get_route (scenario), ==, POSTAGE_ROUTE_MARKETING_MESSAGES);
  g_assert_cmpint (postage_scenario_get_horizon (scenario), ==, 24);
  storage_fixture_assert_decimal (postage_scenario_get_exchange_spread (scenario), "2.75");
  g_assert_nonnull (postage_scenario_get_budget (scenario));
  storage_fixture_assert_decimal (postage_scenario_get_budget (scenario)->amount, "1500.25");
  g_assert_cmpstr (postage_scenario_get_budget (scenario)->currency, ==, "INR");
  g_assert_cmpstr (postage_scenario_get_tax (scenario)->country, ==, "DE");
  g_assert_true (postage_scenario_get_tax (scenario)->has_vat_id);
  g_assert_false (postage_scenario_get_tax (scenario)->reverse_charge);

  g_assert_cmpuint (postage_scenario_get_n_destinations (scenario), ==, 2);
  g_assert_cmpint (india->sent[POSTAGE_CATEGORY_UTILITY], ==, 30000000);
  g_assert_cmpint (india->sent[POSTAGE_CATEGORY_SERVICE], ==, POSTAGE_QUANTITY_MAX);
  g_assert_cmpint (india->received, ==, 3);
  g_assert_cmpint (india->chats, ==, 4);
  storage_fixture_assert_decimal (india->continued, "12.5");
  g_assert_true (india->has_shares);
  storage_fixture_assert_decimal (india->shares.entry_point, "0.000000001");
  g_assert_false (canada->has_shares);

  storage_fixture_assert_decimal (postage_scenario_get_shares (scenario)->inside_window, "30");
  storage_fixture_assert_decimal (postage_scenario_get_shares (scenario)->entry_point, "5");
  storage_fixture_assert_decimal (postage_scenario_get_shares (scenario)->delivered, "99.9");
  storage_fixture_assert_decimal (postage_scenario_get_shares (scenario)->reclassified, "0");

  g_assert_cmpint (postage_scenario_get_numbers (scenario), ==, 3);
  g_assert_cmpuint (n_replies, ==, 3);
  g_assert_cmpint (replies[1], ==, 200);
  g_assert_cmpint (postage_scenario_get_quantity (scenario, "seats"), ==, 3);
  g_assert_cmpint (postage_scenario_get_template_resubmissions (scenario), ==, 1);
  g_assert_true (postage_scenario_has_feature (scenario, "inbox"));
  storage_fixture_assert_decimal (
    postage_scenario_get_templates_per_conversation (scenario, POSTAGE_CATEGORY_MARKETING), "1.5");
  storage_fixture_assert_decimal (
    postage_scenario_get_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY), "1");
  g_assert_cmpstr (g_ptr_array_index (postage_scenario_get_plans (scenario), 1), ==, "bird.payg");
  g_assert_cmpstr (postage_scenario_get_baseline (scenario), ==, "360dialog.regular");
  g_assert_cmpint (postage_scenario_get_weight (scenario, "eu_data_hosting"), ==, POSTAGE_WEIGHT_MUST);
  g_assert_cmpint (postage_scenario_get_weight (scenario, "free_trial"), ==, POSTAGE_WEIGHT_NICE);
  g_assert_cmpint (postage_scenario_get_weight (scenario, "sla_uptime"), ==, POSTAGE_WEIGHT_NONE);
  g_assert_cmpint (postage_scenario_file_get_as_of (file), ==, 20261122);
}

/* What isn't said is as in a new scenario. */
static void
test_defaults (void)
{
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_small);
  g_autoptr (PostageScenario) fresh = postage_scenario_begin (postage_month_new (2026, 11));

  postage_scenario_end (fresh);
  g_assert_true (postage_scenario_equal (postage_scenario_file_get_scenario (file), fresh));
  g_assert_cmpint (postage_scenario_file_get_as_of (file), ==, POSTAGE_DATE_NONE);
}

/* A destination's own shares begin as the scenario's, wherever the two stand in the file. */
static void
test_partial_shares (void)
{
  g_autoptr (PostageScenarioFile) file =
    read_text ("{\"format\": 1, \"month\": \"2026-11\", \"currency\": \"USD\", \"destinations\": ["
               "{\"country\": \"CA\", \"shares\": {\"delivered_percent\": \"90\"}}],"
               " \"shares\": {\"inside_window_percent\": \"30\"}}");
  const PostageDestination *canada =
    postage_scenario_get_destination (postage_scenario_file_get_scenario (file), 0);

  g_assert_true (canada->has_shares);
  storage_fixture_assert_decimal (canada->shares.delivered, "90");
  storage_fixture_assert_decimal (canada->shares.inside_window, "30");
}

static void
test_unknown_members (void)
{
  static const char *const paths[] = {
    "$.budget.owner",
    "$.tax.office",
    "$.shares.x",
    "$.destinations[0].shares.bounced_percent",
    "$.destinations[0].color",
    "$.destinations[1].remark",
    "$.numbers.names",
    "$.catalogue.edition",
    "$.zebra",
    "$.apple",
  };
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  g_autoptr (GPtrArray) unknown = postage_scenario_file_dup_unknown (file);

  g_assert_cmpuint (unknown->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < unknown->len; i++)
    g_assert_cmpstr (g_ptr_array_index (unknown, i), ==, paths[i]);
}

/* In the program's own layout, the writer gives the bytes that were read, unknown members and all. */
static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  g_autoptr (JsonNode) root = json_from_string (scenario_fixture_full, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  bytes = postage_scenario_write (postage_scenario_file_get_scenario (file), postage_scenario_file_get_as_of (file),
                                  NULL, root);
  written = storage_fixture_string (bytes);
  g_assert_cmpstr (written, ==, scenario_fixture_full);
}

/* An edit changes its own line and no other; taking it back gives the file as it was. */
/* Own plans that another computer has are named as before when the scenario is saved here. */
static void
test_missing_own_plans (void)
{
  g_autofree char *with_plan = storage_fixture_replace (scenario_fixture_full, "\"bird.payg\"", "\"own.gone\"");
  g_autofree char *text = storage_fixture_replace (with_plan, "\"baseline\": \"360dialog.regular\"",
                                                   "\"baseline\": \"own.gone-too\"");
  g_autoptr (PostageScenarioFile) file = read_text (text);
  g_autoptr (PostageScenarioFile) edited = rename_scenario (file, "Other");
  PostageScenario *scenario = postage_scenario_file_get_scenario (edited);
  g_autofree char *expected =
    storage_fixture_replace (text, "Caf\xC3\xA9 \\\"\xE6\xB6\x88\xE6\x81\xAF\\\"", "Other");
  g_autofree char *written = write_text (edited);

  g_assert_cmpstr (g_ptr_array_index (postage_scenario_get_plans (scenario), 1), ==, "own.gone");
  g_assert_cmpstr (postage_scenario_get_baseline (scenario), ==, "own.gone-too");
  g_assert_cmpstr (written, ==, expected);
}

static void
test_edit (void)
{
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  g_autoptr (PostageScenarioFile) edited = rename_scenario (file, "Other");
  g_autoptr (PostageScenarioFile) back =
    rename_scenario (edited, postage_scenario_get_name (postage_scenario_file_get_scenario (file)));
  g_autofree char *expected =
    storage_fixture_replace (scenario_fixture_full, "Caf\xC3\xA9 \\\"\xE6\xB6\x88\xE6\x81\xAF\\\"", "Other");
  g_autofree char *edited_text = write_text (edited);
  g_autofree char *back_text = write_text (back);

  g_assert_cmpstr (edited_text, ==, expected);
  g_assert_cmpstr (back_text, ==, scenario_fixture_full);
}

/* A file in another layout stays as it is until something changes; then unknown members stay behind the known ones. */
static void
test_foreign_layout (void)
{
  static const char text[] =
    "{\"zebra\":2.50,\t\"destinations\":[ {\"remark\": \"kept\", \"country\":\"CA\"} ],\r\n\"currency\":\"USD\","
    "\"apple\":\"\\u00e9\",\"month\":\"2026-11\",\"format\":1}";
  g_autoptr (PostageScenarioFile) file = read_text (text);
  g_autoptr (PostageScenarioFile) edited = rename_scenario (file, "x");
  g_autofree char *same = write_text (file);
  g_autofree char *changed = write_text (edited);
  const char      *end;

  g_assert_cmpstr (same, ==, text);
  g_assert_true (g_str_has_prefix (changed, "{\n  \"$schema\": \"urn:io.github.postage_app.Postage:scenario:1\",\n"
                                            "  \"format\": 1,\n  \"name\": \"x\",\n  \"month\": \"2026-11\",\n"));
  g_assert_nonnull (strstr (changed, "      \"received\": 0,\n      \"remark\": \"kept\"\n    }\n"));
  end = "  },\n  \"zebra\": 2.5,\n  \"apple\": \"\xC3\xA9\"\n}\n";
  g_assert_true (g_str_has_suffix (changed, end));
}

/* What most businesses do isn't written; what is taken back leaves with all that was said of it. */
static void
test_terms_and_taxes (void)
{
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  g_autoptr (PostageScenario) usual = postage_scenario_begin_copy (postage_scenario_file_get_scenario (file));
  g_autoptr (PostageScenario) moved = postage_scenario_begin_copy (postage_scenario_file_get_scenario (file));
  g_autoptr (PostageScenarioFile) usual_file = NULL;
  g_autoptr (PostageScenarioFile) moved_file = NULL;
  g_autofree char *usual_text = NULL;
  g_autofree char *moved_text = NULL;

  postage_scenario_set_term (usual, POSTAGE_BILLING_TERM_MONTHLY);
  postage_scenario_set_route (usual, POSTAGE_ROUTE_CLOUD_API);
  postage_scenario_set_horizon (usual, 0);
  postage_scenario_set_exchange_spread (usual, 0);
  postage_scenario_set_budget (usual, NULL);
  postage_scenario_set_tax (usual, NULL);
  postage_scenario_set_template_resubmissions (usual, 0);
  postage_scenario_set_baseline (usual, NULL);
  postage_scenario_set_weight (usual, "eu_data_hosting", POSTAGE_WEIGHT_NONE);
  postage_scenario_set_weight (usual, "free_trial", POSTAGE_WEIGHT_NONE);
  postage_scenario_end (usual);
  usual_file = postage_scenario_file_replace (file, usual, postage_scenario_file_get_as_of (file));
  usual_text = write_text (usual_file);
  g_assert_nonnull (strstr (usual_text, "\"authentication_international\": true,\n  \"destinations\""));
  g_assert_null (strstr (usual_text, "\"office\""));
  g_assert_null (strstr (usual_text, "\"template_resubmissions\""));
  g_assert_null (strstr (usual_text, "\"exchange_spread_percent\""));
  g_assert_null (strstr (usual_text, "\"budget\""));
  g_assert_null (strstr (usual_text, "\"baseline\""));
  g_assert_null (strstr (usual_text, "\"weights\""));

  /* Another budget, or another country of taxes, keeps what the program doesn't know about them. */
  postage_scenario_set_budget (moved, &(PostageMoney){ .amount = POSTAGE_DECIMAL_ONE, .currency = "USD" });
  postage_scenario_set_tax (moved, &(PostageTax){ .country = "FR", .reverse_charge = TRUE });
  postage_scenario_end (moved);
  moved_file = postage_scenario_file_replace (file, moved, postage_scenario_file_get_as_of (file));
  moved_text = write_text (moved_file);
  g_assert_nonnull (strstr (moved_text, "\"amount\": \"1\",\n    \"currency\": \"USD\",\n"
                                        "    \"owner\": \"marketing\"\n"));
  g_assert_nonnull (strstr (moved_text, "\"country\": \"FR\",\n    \"vat_id\": false,\n    \"reverse_charge\": true,\n"
                                        "    \"office\": \"Mitte\"\n"));
}

/* Unknown members go with their country: not with the place, and not with another country. */
static void
test_moved_destination (void)
{
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  g_autoptr (PostageScenario) scenario = postage_scenario_begin_copy (postage_scenario_file_get_scenario (file));
  g_autoptr (PostageScenarioFile) edited = NULL;
  g_autofree char   *text = NULL;
  PostageDestination canada = *postage_scenario_get_destination (scenario, 1);
  PostageDestination france;

  postage_destination_init (&france, "FR");
  postage_scenario_remove_destination (scenario, 1);
  postage_scenario_replace_destination (scenario, 0, &canada);
  postage_scenario_add_destination (scenario, &france);
  postage_scenario_end (scenario);
  edited = postage_scenario_file_replace (file, scenario, postage_scenario_file_get_as_of (file));
  text = write_text (edited);

  g_assert_nonnull (strstr (text, "\"remark\": \"a\\tb\"\n    },\n    {\n      \"country\": \"FR\""));
  g_assert_null (strstr (text, "\"color\""));
  g_assert_nonnull (strstr (text, "\"zebra\""));
}

/* The catalogue's date is what it was computed with: another one is a change. */
static void
test_as_of (void)
{
  g_autoptr (PostageScenarioFile) file = read_text (scenario_fixture_full);
  g_autoptr (PostageScenarioFile) newer =
    postage_scenario_file_replace (file, postage_scenario_file_get_scenario (file), 20270115);
  g_autofree char *expected = storage_fixture_replace (scenario_fixture_full, "2026-11-22", "2027-01-15");
  g_autofree char *text = write_text (newer);

  g_assert_cmpstr (text, ==, expected);
}

/* A new file says what a scenario says: written and read, it is the same; the bundled sample is in this layout, too. */
static void
test_new_file (void)
{
  g_autoptr (PostageScenarioFile) full = read_text (scenario_fixture_full);
  g_autoptr (PostageScenarioFile) fresh =
    postage_scenario_file_new (postage_scenario_file_get_scenario (full), 20261122);
  g_autofree char *text = write_text (fresh);
  g_autoptr (PostageScenarioFile) again = read_text (text);
  g_autoptr (GPtrArray) unknown = postage_scenario_file_dup_unknown (again);
  g_autoptr (GPtrArray) none = postage_scenario_file_dup_unknown (fresh);

  g_assert_true (postage_scenario_equal (postage_scenario_file_get_scenario (again),
                                         postage_scenario_file_get_scenario (full)));
  g_assert_cmpint (postage_scenario_file_get_as_of (again), ==, 20261122);
  g_assert_cmpuint (unknown->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_sample_layout (void)
{
  g_autoptr (GBytes) bytes = postage_bundled_sample_scenario ();
  g_autofree char *sample = storage_fixture_string (bytes);
  g_autoptr (PostageScenarioFile) file = read_text (sample);
  g_autoptr (GBytes) written = postage_scenario_write (postage_scenario_file_get_scenario (file), POSTAGE_DATE_NONE,
                                                       NULL, NULL);
  g_autofree char *text = storage_fixture_string (written);

  g_assert_cmpstr (text, ==, sample);
}

static void
test_disk (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) place = storage_fixture_write (folder, "a.postage", scenario_fixture_full);
  g_autoptr (PostageScenarioFile) file =
    postage_scenario_file_load (place, storage_fixture_catalogue (), NULL, &error);
  g_autoptr (PostageScenarioFile) edited = NULL;
  g_autoptr (PostageScenarioFile) again = NULL;

  g_assert_no_error (error);
  edited = rename_scenario (file, "Saved");
  postage_scenario_file_save (edited, place, &error);
  g_assert_no_error (error);

  again = postage_scenario_file_load_argument (g_file_peek_path (place), storage_fixture_catalogue (), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (postage_scenario_get_name (postage_scenario_file_get_scenario (again)), ==, "Saved");
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/scenario-file/every-member", test_every_member);
  g_test_add_func ("/storage/scenario-file/defaults", test_defaults);
  g_test_add_func ("/storage/scenario-file/partial-shares", test_partial_shares);
  g_test_add_func ("/storage/scenario-file/unknown-members", test_unknown_members);
  g_test_add_func ("/storage/scenario-file/round-trip", test_round_trip);
  g_test_add_func ("/storage/scenario-file/missing-own-plans", test_missing_own_plans);
  g_test_add_func ("/storage/scenario-file/edit", test_edit);
  g_test_add_func ("/storage/scenario-file/foreign-layout", test_foreign_layout);
  g_test_add_func ("/storage/scenario-file/terms-and-taxes", test_terms_and_taxes);
  g_test_add_func ("/storage/scenario-file/moved-destination", test_moved_destination);
  g_test_add_func ("/storage/scenario-file/as-of", test_as_of);
  g_test_add_func ("/storage/scenario-file/new-file", test_new_file);
  g_test_add_func ("/storage/scenario-file/sample-layout", test_sample_layout);
  g_test_add_func ("/storage/scenario-file/disk", test_disk);
  return g_test_run ();
}
