/* test-bundled.c - the catalogue and the sample that are built into the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-bundled.h"

#include "core/postage-estimator.h"
#include "storage-fixture.h"
#include "storage/postage-scenario-file.h"

static void
test_everything_is_there (void)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  const GPtrArray  *cards = postage_catalogue_get_rate_cards (catalogue);
  g_autoptr (GHashTable) currencies = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cards->len; i++)
    g_hash_table_add (currencies, (gpointer) postage_rate_card_get_currency (g_ptr_array_index (cards, i)));
  g_assert_cmpuint (cards->len, >=, 64);
  g_assert_cmpuint (g_hash_table_size (currencies), >=, 16);
  g_assert_cmpuint (postage_catalogue_get_countries (catalogue)->len, >=, 249);
  g_assert_cmpuint (postage_catalogue_get_providers (catalogue)->len, >=, 4);
  g_assert_nonnull (postage_catalogue_get_plan (catalogue, "twilio.payg"));
  g_assert_nonnull (postage_catalogue_get_plan (catalogue, "360dialog.regular"));
  g_assert_nonnull (postage_catalogue_get_plan (catalogue, "bird.payg"));
  g_assert_nonnull (postage_catalogue_get_plan (catalogue, "meta.direct"));
  g_assert_cmpint (postage_catalogue_get_first_month (catalogue), ==, postage_month_new (2023, 6));
  g_assert_cmpint (postage_catalogue_get_as_of (catalogue), >=, 20261122);
}

static void
test_rates (void)
{
  static const struct
  {
    const char     *currency;
    int             year, month;
    PostageDate     effective;
    const char     *market;
    PostageCategory category;
    const char     *rate;
  } rows[] = {
    { "USD", 2026, 11, 20261001, "north-america", POSTAGE_CATEGORY_MARKETING, "0.025" },
    { "USD", 2026, 11, 20261001, "north-america", POSTAGE_CATEGORY_SERVICE, "0.0034" },
    { "USD", 2024, 12, 20241101, "north-america", POSTAGE_CATEGORY_AUTHENTICATION, "0.0135" },
    { "USD", 2023, 6, 20230601, "north-america", POSTAGE_CATEGORY_SERVICE, "0.0088" },
    { "INR", 2026, 11, 20261001, "india", POSTAGE_CATEGORY_UTILITY, "0.115" },
    { "INR", 2026, 11, 20261001, "india", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL, "2.4971" },
    { "AED", 2026, 9, 20260701, "germany", POSTAGE_CATEGORY_MARKETING, "0.5012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageMonth     month = postage_month_new (rows[i].year, rows[i].month);
      PostageRateCard *card = postage_catalogue_find_rate_card (storage_fixture_catalogue (), rows[i].currency, month);
      PostageRateCell  cell = postage_rate_card_lookup (card, rows[i].market, rows[i].category);

      g_assert_cmpint (postage_rate_card_get_effective (card), ==, rows[i].effective);
      g_assert_cmpint (cell.state, ==, POSTAGE_RATE_KNOWN);
      storage_fixture_assert_decimal (cell.rate, rows[i].rate);
      g_assert_nonnull (cell.method);
    }
}

static void
test_rules_and_bands (void)
{
  PostageCatalogue        *catalogue = storage_fixture_catalogue ();
  PostageMonth             november = postage_month_new (2026, 11);
  PostageBillingRule      *rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_SERVICE, november);
  guint                    n_bands;
  const PostageVolumeBand *bands = postage_volume_bands_lookup (postage_catalogue_get_volume_bands (catalogue), "india",
                                                                POSTAGE_CATEGORY_UTILITY, &n_bands);
  PostageExchangeRate      rate;

  g_assert_cmpint (postage_billing_rule_get_terms (rule)->allowance, ==, 1000);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->scope, ==, POSTAGE_ALLOWANCE_PER_NUMBER);
  for (PostageTopic topic = 0; topic < POSTAGE_N_TOPICS; topic++)
    if (topic != POSTAGE_TOPIC_NOT_SENT)
      g_assert_nonnull (postage_catalogue_find_rule (catalogue, topic, november));
  g_assert_nonnull (postage_catalogue_find_not_sent (catalogue, POSTAGE_CATEGORY_MARKETING, "US", november));
  g_assert_cmpint (bands[0].last, ==, 25000000);
  storage_fixture_assert_decimal (bands[1].discount, "6");
  g_assert_true (postage_exchange_lookup (postage_catalogue_get_exchange (catalogue), "EUR", "USD", november, &rate));
  storage_fixture_assert_decimal (rate.to_per_euro, "1.1206");
}

/* Every plan has a list, every charge a price with a source: the readers left nothing out. */
static void
test_plans_are_whole (void)
{
  const GPtrArray *plans = postage_catalogue_get_plans (storage_fixture_catalogue ());

  for (guint i = 0; i < plans->len; i++)
    {
      PostagePlan     *plan = g_ptr_array_index (plans, i);
      const GPtrArray *charges = postage_plan_get_charges (plan);

      g_assert_cmpuint (postage_plan_get_currencies (plan)->len, >, 0);
      g_assert_cmpuint (charges->len, >, 0);
      for (guint j = 0; j < charges->len; j++)
        {
          PostagePrice *price = g_ptr_array_index (postage_charge_get_prices (g_ptr_array_index (charges, j)), 0);

          g_assert_nonnull (price);
          g_assert_true (g_str_has_prefix (postage_source_get_url (postage_price_get_source (price)), "http"));
        }
    }
}

static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = postage_bundled_sample_scenario ();
  g_autoptr (PostageScenarioFile) file =
    postage_scenario_file_read (POSTAGE_BUNDLED_SAMPLE_NAME, bytes, storage_fixture_catalogue (), &error);
  PostageScenario          *scenario;
  const PostageDestination *canada;
  g_autoptr (GPtrArray) unknown = NULL;

  g_assert_no_error (error);
  unknown = postage_scenario_file_dup_unknown (file);
  g_assert_cmpuint (unknown->len, ==, 0);

  scenario = postage_scenario_file_get_scenario (file);
  canada = postage_scenario_get_destination (scenario, 0);
  g_assert_cmpint (postage_scenario_get_month (scenario), ==, postage_month_new (2026, 11));
  g_assert_cmpstr (postage_scenario_get_currency (scenario), ==, "USD");
  g_assert_cmpstr (canada->country, ==, "CA");
  g_assert_cmpint (canada->sent[POSTAGE_CATEGORY_UTILITY], ==, 20000);
  g_assert_cmpint (canada->received, ==, 6000);
  g_assert_cmpint (postage_scenario_get_numbers (scenario), ==, 1);
  g_assert_cmpuint (postage_scenario_get_plans (scenario)->len, ==, 3);
}

/* What everybody sees first, from the embedded bytes to the cent. */
static void
test_sample_estimate (void)
{
  static const struct
  {
    const char   *total;
    PostageStatus status;
  } expected[] = {
    { "603.8", POSTAGE_STATUS_COMPLETE },
    { "417.8", POSTAGE_STATUS_COMPLETE },
    { "573.8", POSTAGE_STATUS_AT_LEAST },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = postage_bundled_sample_scenario ();
  g_autoptr (PostageScenarioFile) file =
    postage_scenario_file_read (POSTAGE_BUNDLED_SAMPLE_NAME, bytes, storage_fixture_catalogue (), &error);
  g_autoptr (GPtrArray) estimates = NULL;

  g_assert_no_error (error);
  estimates = postage_estimator_estimate_all (storage_fixture_catalogue (), postage_scenario_file_get_scenario (file),
                                              &error);
  g_assert_no_error (error);
  g_assert_cmpuint (estimates->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);

      storage_fixture_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, expected[i].total);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, expected[i].status);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/bundled/everything-is-there", test_everything_is_there);
  g_test_add_func ("/storage/bundled/rates", test_rates);
  g_test_add_func ("/storage/bundled/rules-and-bands", test_rules_and_bands);
  g_test_add_func ("/storage/bundled/plans-are-whole", test_plans_are_whole);
  g_test_add_func ("/storage/bundled/sample", test_sample);
  g_test_add_func ("/storage/bundled/sample-estimate", test_sample_estimate);
  return g_test_run ();
}
