/* postage-test-catalogue.c - a small catalogue, plans and scenarios for the tests of the core
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-catalogue.h"

static void
add_country (PostageCatalogue *catalogue,
             const char       *code,
             const char       *market)
{
  g_autoptr (PostageCountry) country = postage_country_new (code, code);

  g_assert_true (postage_country_add_period (country, market, 20230601, POSTAGE_DATE_NONE, NULL));
  g_assert_true (postage_catalogue_add_country (catalogue, country, NULL));
}

static void
add_places (PostageCatalogue *catalogue)
{
  static const char *const markets[] = { "alpha", "beta", "union", "delta", "north" };
  g_autoptr (PostageCountry) moved = postage_country_new ("DD", "Delta");

  for (guint i = 0; i < G_N_ELEMENTS (markets); i++)
    g_assert_true (postage_catalogue_add_market (catalogue, markets[i], markets[i], NULL));

  add_country (catalogue, "AA", "alpha");
  add_country (catalogue, "BB", "beta");
  add_country (catalogue, "CB", "union");
  add_country (catalogue, "CA", "union");
  add_country (catalogue, "US", "north");
  g_assert_true (postage_country_add_period (moved, "union", 20230601, 20260630, NULL));
  g_assert_true (postage_country_add_period (moved, "delta", 20260701, POSTAGE_DATE_NONE, NULL));
  g_assert_true (postage_catalogue_add_country (catalogue, moved, NULL));
}

typedef struct
{
  const char *market;
  const char *rates;
} Row;

static void
add_card (PostageCatalogue *catalogue,
          const char       *currency,
          const char       *effective,
          PostageCounting   counting,
          const Row        *rows)
{
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-02");
  g_autoptr (PostageRateCard) card =
    postage_rate_card_begin (currency, postage_test_date (effective), counting, source);

  for (; rows->market != NULL; rows++)
    postage_test_set_rates (card, rows->market, rows->rates);
  postage_rate_card_end (card);
  g_assert_true (postage_catalogue_add_rate_card (catalogue, card, NULL));
}

static void
add_cards (PostageCatalogue *catalogue)
{
  static const Row usd_2024[] = {
    { "alpha", "0.025 0.008 0.0135 - 0.01" },
    { "beta", "0.05 0.02 0.03 - 0.02" },
    { "union", "0.04 0.01 0.01 - 0.01" },
    { "north", "0.025 0.008 0.0135 - 0.01" },
    { NULL },
  };
  static const Row usd_2025[] = {
    { "alpha", "0.025 0.004 0.004 - -" },
    { "beta", "0.05 0.02 0.02 0.06 -" },
    { "union", "0.04 0.01 0.01 - -" },
    { "north", "0.025 0.004 0.004 - -" },
    { NULL },
  };
  static const Row usd_2026[] = {
    { "alpha", "0.025 0.0034 0.0034 - 0.0034" },
    { "beta", "0.05 0.02 0.02 0.06 0.02" },
    { "union", "0.04 0.01 0.01 - 0.01" },
    { "delta", "? 0.03 - - 0.03" },
    { "north", "0.025 0.0034 0.0034 - 0.0034" },
    { NULL },
  };
  static const Row eur_2025[] = {
    { "alpha", "0.02 0.0035 0.0035 - -" },
    { "beta", "0.045 0.018 ? - -" },
    { NULL },
  };

  /* Neither in the order of the dates nor of the currencies: the catalogue sorts. */
  add_card (catalogue, "USD", "2026-10-01", POSTAGE_COUNTING_MESSAGE, usd_2026);
  add_card (catalogue, "USD", "2024-01-01", POSTAGE_COUNTING_CONVERSATION, usd_2024);
  add_card (catalogue, "EUR", "2025-07-01", POSTAGE_COUNTING_MESSAGE, eur_2025);
  add_card (catalogue, "USD", "2025-07-01", POSTAGE_COUNTING_MESSAGE, usd_2025);
}

PostageBillingRule *
postage_test_rule (const char                    *id,
                   PostageTopic                   topic,
                   const char                    *from,
                   const char                    *to,
                   const PostageBillingRuleTerms *terms,
                   const char                    *countries)
{
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-02");
  g_auto (GStrv) list = countries != NULL ? g_strsplit (countries, " ", -1) : NULL;

  return postage_billing_rule_new (id, topic, postage_test_date (from), postage_test_date (to), terms,
                                   (const char *const *) list, source);
}

static void
add_rules (PostageCatalogue *catalogue)
{
  static const struct
  {
    const char             *id;
    PostageTopic            topic;
    const char             *from, *to;
    const char             *countries;
    PostageBillingRuleTerms terms;
  } rules[] = {
    { "by-conversation",
      POSTAGE_TOPIC_COUNTING,
      "2023-06-01",
      "2025-06-30",
      NULL,
      { .counting = POSTAGE_COUNTING_CONVERSATION } },
    { "by-message", POSTAGE_TOPIC_COUNTING, "2025-07-01", NULL, NULL, { .counting = POSTAGE_COUNTING_MESSAGE } },
    { "service-account",
      POSTAGE_TOPIC_SERVICE,
      "2023-06-01",
      "2024-10-31",
      NULL,
      { .allowance = 1000, .scope = POSTAGE_ALLOWANCE_PER_ACCOUNT } },
    { "service-free", POSTAGE_TOPIC_SERVICE, "2024-11-01", "2026-09-30", NULL, { .free = TRUE } },
    { "service-number",
      POSTAGE_TOPIC_SERVICE,
      "2026-10-01",
      NULL,
      NULL,
      { .allowance = 1000, .scope = POSTAGE_ALLOWANCE_PER_NUMBER } },
    { "window-free", POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2025-07-01", "2026-09-30", NULL, { .free = TRUE } },
    { "window-charged", POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2026-10-01", NULL, NULL, { .free = FALSE } },
    { "entry-point", POSTAGE_TOPIC_ENTRY_POINT, "2023-06-01", NULL, NULL, { .free = TRUE, .hours = 72 } },
    { "us-marketing", POSTAGE_TOPIC_NOT_SENT, "2025-04-01", NULL, "US", { .category = POSTAGE_CATEGORY_MARKETING } },
    { "bands-assumed", POSTAGE_TOPIC_VOLUME_BANDS, "2025-07-01", "2026-09-30", NULL, { .assumed = TRUE } },
    { "bands", POSTAGE_TOPIC_VOLUME_BANDS, "2026-10-01", NULL, NULL, { .assumed = FALSE } },
    { "international",
      POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL,
      "2024-06-01",
      NULL,
      NULL,
      { .allowance = 750000 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (PostageBillingRule) rule = postage_test_rule (rules[i].id, rules[i].topic, rules[i].from, rules[i].to,
                                                               &rules[i].terms, rules[i].countries);

      g_assert_true (postage_catalogue_add_rule (catalogue, rule, NULL));
    }
}

static void
add_bands (PostageCatalogue *catalogue)
{
  const PostageVolumeBand utility[] = {
    { 100000, 0 }, { 300000, 5 * POSTAGE_DECIMAL_ONE }, { G_MAXINT64, 10 * POSTAGE_DECIMAL_ONE }
  };
  const PostageVolumeBand authentication[] = { { 1000, 0 }, { G_MAXINT64, 25 * POSTAGE_DECIMAL_ONE } };
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-02");
  g_autoptr (PostageVolumeBands) bands = postage_volume_bands_begin (source);

  g_assert_true (postage_volume_bands_add (bands, "alpha", POSTAGE_CATEGORY_UTILITY, utility, 3, NULL));
  g_assert_true (postage_volume_bands_add (bands, "beta", POSTAGE_CATEGORY_AUTHENTICATION, authentication, 2, NULL));
  postage_volume_bands_end (bands);
  postage_catalogue_set_volume_bands (catalogue, bands);
}

static void
add_exchange (PostageCatalogue *catalogue)
{
  g_autoptr (PostageSource) source = postage_test_source ("2026-11-10");
  g_autoptr (PostageExchange) exchange = postage_exchange_begin ();

  g_assert_true (postage_exchange_add (exchange, "USD", 20261110, postage_test_decimal ("1.2"), source, NULL));
  g_assert_true (postage_exchange_add (exchange, "USD", 20260115, postage_test_decimal ("1.25"), source, NULL));
  g_assert_true (postage_exchange_add (exchange, "INR", 20261110, postage_test_decimal ("100"), source, NULL));
  postage_exchange_end (exchange);
  postage_catalogue_set_exchange (catalogue, exchange);
}

PostageCatalogue *
postage_test_catalogue_begin (void)
{
  PostageCatalogue *catalogue = postage_catalogue_begin ();

  add_places (catalogue);
  add_cards (catalogue);
  add_rules (catalogue);
  add_bands (catalogue);
  add_exchange (catalogue);
  return catalogue;
}

PostageCatalogue *
postage_test_catalogue (void)
{
  PostageCatalogue *catalogue = postage_test_catalogue_begin ();
  g_autoptr (GError) error = NULL;

  postage_catalogue_end (catalogue, &error);
  g_assert_no_error (error);
  return catalogue;
}

PostageScenario *
postage_test_business (void)
{
  const PostageShares shares = { .delivered = postage_test_decimal ("90") };
  PostageScenario    *scenario = postage_test_scenario ("2026-11", "USD");

  postage_scenario_set_shares (scenario, &shares);
  postage_test_send (scenario, "AA", 1000, 1000, 1000, 1000, 600);
  postage_scenario_set_numbers (scenario, 3, NULL, 0);
  postage_scenario_set_quantity (scenario, "seats", 4);
  return scenario;
}

PostagePlan *
postage_test_plan_of (PostageCharge *charge)
{
  PostagePlan *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

  if (charge != NULL)
    postage_test_plan_take (plan, charge);
  return plan;
}

PostageEstimate *
postage_test_estimate_charge (PostageCharge *charge)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();

  /* The estimate keeps alive what its lines refer to. */
  return postage_test_estimate_once (catalogue, scenario, postage_test_plan_of (charge));
}
