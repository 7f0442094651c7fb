/* test-tariff.c - a plan at a month, compiled: which list, card, prices and rules
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-tariff.h"

#include "core/postage-meta-tariffs.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static PostageMetaTariff *
compile_meta (PostageCatalogue *catalogue,
              PostageScenario  *scenario,
              const char       *currency)
{
  g_autoptr (GError) error = NULL;
  PostageMetaTariff *tariff = postage_meta_tariff_compile (catalogue, scenario, currency, &error);

  g_assert_no_error (error);
  return tariff;
}

/* Meta's own account is billed in a currency that the plan doesn't list as soon as there is a list of Meta's in it and
 * nothing else costs anything. */
static void
test_currency_of_a_card (void)
{
  static const struct
  {
    PostageMetaTreatment treatment;
    const char          *fee;
    const char          *account;
    const char          *billing;
  } rows[] = {
    { POSTAGE_META_DIRECT, "USD 0", "INR", "INR" },
    { POSTAGE_META_DIRECT, "USD 0", "EUR", "EUR" },
    { POSTAGE_META_DIRECT, "USD 0", "JPY", "USD" },         /* no list */
    { POSTAGE_META_DIRECT, "USD 0.01", "INR", "USD" },      /* the fee has no amount in rupees */
    { POSTAGE_META_DIRECT, NULL, "INR", "USD" },            /* nor has one that isn't known */
    { POSTAGE_META_PASSED_THROUGH, "USD 0", "INR", "USD" }, /* a provider bills by its own lists */
  };
  g_autoptr (PostageCatalogue) base = postage_test_catalogue ();
  g_autoptr (PostageCatalogue) catalogue = postage_catalogue_begin_over (base);
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-02");
  g_autoptr (PostageRateCard) card = postage_rate_card_begin ("INR", 20261001, POSTAGE_COUNTING_MESSAGE, source);

  postage_rate_card_end (card);
  g_assert_true (postage_catalogue_add_rate_card (catalogue, card, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostagePlan) plan = postage_test_plan ("plan", "USD", rows[i].treatment);
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "INR");
      g_autoptr (PostageTariff) tariff = NULL;

      g_test_message ("row %u", i);
      postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", rows[i].fee);
      g_assert_true (postage_plan_end (plan, NULL));
      postage_scenario_set_account_currency (scenario, rows[i].account);
      tariff = postage_tariff_compile (catalogue, plan, scenario);
      g_assert_cmpstr (postage_tariff_get_currency (tariff), ==, rows[i].billing);
    }
}

static void
test_currency (void)
{
  static const struct
  {
    const char          *lists;
    PostageMetaTreatment treatment;
    const char          *display, *account, *billing;
  } rows[] = {
    { "EUR USD", POSTAGE_META_PASSED_THROUGH, "USD", NULL, "USD" },
    { "EUR USD", POSTAGE_META_PASSED_THROUGH, "INR", NULL, "EUR" },
    { "EUR USD", POSTAGE_META_PASSED_THROUGH, "USD", "EUR", "USD" }, /* a provider doesn't bill the account */
    { "EUR USD INR", POSTAGE_META_DIRECT, "USD", "INR", "INR" },
    { "EUR USD INR", POSTAGE_META_DIRECT, "USD", NULL, "USD" },
    { "EUR USD", POSTAGE_META_DIRECT, "USD", "INR", "EUR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostagePlan) plan = postage_test_plan ("plan", rows[i].lists, rows[i].treatment);
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", rows[i].display);
      g_autoptr (PostageTariff) tariff = NULL;

      g_test_message ("row %u", i);
      g_assert_true (postage_plan_end (plan, NULL));
      postage_scenario_set_account_currency (scenario, rows[i].account);
      tariff = postage_tariff_compile (NULL, plan, scenario);
      g_assert_cmpstr (postage_tariff_get_currency (tariff), ==, rows[i].billing);
    }
}

static void
test_bands (void)
{
  static const struct
  {
    const char     *month, *currency, *country, *market;
    PostageCategory category;
    guint           n_steps;
    const char     *rates[3];
    const char     *rule;
  } rows[] = {
    { "2026-11", "USD", "AA", "alpha", POSTAGE_CATEGORY_UTILITY, 3, { "0.0034", "0.0032", "0.0031" }, "bands" },
    { "2026-09",
      "USD",
      "AA",
      "alpha",
      POSTAGE_CATEGORY_UTILITY,
      3,
      { "0.004", "0.0038", "0.0036" },
      "bands-assumed" },
    { "2025-06", "USD", "AA", "alpha", POSTAGE_CATEGORY_UTILITY, 1, { "0.008" }, NULL },
    { "2026-11", "USD", "AA", "alpha", POSTAGE_CATEGORY_MARKETING, 1, { "0.025" }, NULL },
    { "2026-11", "USD", "AA", "alpha", POSTAGE_CATEGORY_SERVICE, 1, { "0.0034" }, NULL },
    { "2026-11", "USD", "BB", "beta", POSTAGE_CATEGORY_AUTHENTICATION, 2, { "0.02", "0.015" }, "bands" },
    { "2026-11",
      "USD",
      "BB",
      "beta",
      POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL,
      2,
      { "0.06", "0.045" },
      "bands" },
    /* The bands of a rate that was converted are those of the list that it was read from, rounded there. */
    { "2026-11",
      "EUR",
      "AA",
      "alpha",
      POSTAGE_CATEGORY_UTILITY,
      3,
      { "0.002833333", "0.002666667", "0.002583333" },
      "bands" },
    { "2026-09",
      "EUR",
      "AA",
      "alpha",
      POSTAGE_CATEGORY_UTILITY,
      3,
      { "0.0035", "0.0033", "0.0032" },
      "bands-assumed" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, "USD");
      g_autoptr (PostageMetaTariff) tariff = NULL;
      const PostageMetaItem *item;

      g_test_message ("row %u", i);
      postage_test_send (scenario, rows[i].country, 1, 1, 1, 1, 0);
      tariff = compile_meta (catalogue, scenario, rows[i].currency);
      item = postage_meta_tariff_find (tariff, rows[i].market, rows[i].category);
      g_assert_cmpint (item->rate.state, ==, POSTAGE_RATE_KNOWN);
      g_assert_cmpuint (item->curve.n_steps, ==, rows[i].n_steps);
      for (guint j = 0; j < rows[i].n_steps; j++)
        postage_test_assert_decimal (postage_curve_get_step (&item->curve, j)->rate, rows[i].rates[j]);
      g_assert_cmpstr (item->bands_rule != NULL ? postage_billing_rule_get_id (item->bands_rule) : NULL, ==,
                       rows[i].rule);
      if (rows[i].n_steps == 3)
        g_assert_cmpint (postage_curve_get_step (&item->curve, 1)->last, ==, 300000);
    }
}

static void
test_cells (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageMetaTariff) tariff = NULL;

  postage_test_send (scenario, "DD", 1, 1, 1, 1, 0);
  postage_test_send (scenario, "CA", 1, 1, 1, 1, 0);
  postage_test_send (scenario, "CB", 1, 1, 1, 1, 0);
  postage_test_send (scenario, "ZZ", 1, 1, 1, 1, 0); /* a country that isn't there has no market */
  tariff = compile_meta (catalogue, scenario, "USD");
  g_assert_cmpint (postage_meta_tariff_find (tariff, "delta", POSTAGE_CATEGORY_UTILITY)->rate.state, ==,
                   POSTAGE_RATE_KNOWN);
  g_assert_cmpint (postage_meta_tariff_find (tariff, "delta", POSTAGE_CATEGORY_MARKETING)->rate.state, ==,
                   POSTAGE_RATE_MISSING);
  g_assert_cmpuint (postage_meta_tariff_find (tariff, "delta", POSTAGE_CATEGORY_MARKETING)->curve.n_steps, ==, 0);
  g_assert_cmpint (postage_meta_tariff_find (tariff, "delta", POSTAGE_CATEGORY_AUTHENTICATION)->rate.state, ==,
                   POSTAGE_RATE_NOT_OFFERED);
  g_assert_cmpint (postage_meta_tariff_find (tariff, "union", POSTAGE_CATEGORY_MARKETING)->rate.state, ==,
                   POSTAGE_RATE_KNOWN);
  g_assert_null (postage_meta_tariff_find (tariff, "alpha", POSTAGE_CATEGORY_MARKETING));
}

/* Whether the kept tariff for @scenario is another one than @tariff, which gives way to it. */
static gboolean
is_compiled_anew (PostageMetaTariffs *tariffs,
                  PostageCatalogue   *catalogue,
                  PostageScenario    *scenario,
                  const char         *currency,
                  PostageMetaTariff **tariff)
{
  g_autoptr (PostageMetaTariff) before = g_steal_pointer (tariff);
  g_autoptr (GError) error = NULL;

  *tariff = postage_meta_tariffs_get (tariffs, catalogue, scenario, currency, &error);
  g_assert_no_error (error);
  return *tariff != before;
}

/* Only what Meta's rates depend on makes them be compiled anew. */
static void
test_kept (void)
{
  g_autoptr (PostageMetaTariffs) tariffs = postage_meta_tariffs_new ();
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageCatalogue) other = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageMetaTariff) tariff = NULL;
  g_autoptr (PostageMetaTariff) in_euros = NULL;

  postage_test_send (scenario, "DD", 1, 1, 1, 1, 0);
  g_assert_true (is_compiled_anew (tariffs, catalogue, scenario, "USD", &tariff));
  postage_scenario_set_numbers (scenario, 7, NULL, 0);
  g_assert_false (is_compiled_anew (tariffs, catalogue, scenario, "USD", &tariff));

  postage_test_send (scenario, "CA", 1, 1, 1, 1, 0);
  g_assert_true (is_compiled_anew (tariffs, catalogue, scenario, "USD", &tariff));
  g_assert_nonnull (postage_meta_tariff_find (tariff, "union", POSTAGE_CATEGORY_MARKETING));
  postage_test_send (scenario, "ZZ", 1, 1, 1, 1, 0); /* a country that isn't there has no market */
  g_assert_false (is_compiled_anew (tariffs, catalogue, scenario, "USD", &tariff));

  /* Each currency has its own. */
  g_assert_true (is_compiled_anew (tariffs, catalogue, scenario, "EUR", &in_euros));
  g_assert_false (is_compiled_anew (tariffs, catalogue, scenario, "USD", &tariff));

  postage_scenario_set_month (scenario, postage_test_month ("2026-09"));
  g_assert_true (is_compiled_anew (tariffs, catalogue, scenario, "USD", &tariff));
  g_assert_true (is_compiled_anew (tariffs, other, scenario, "USD", &tariff));
}

static PostageCharge *
new_charge (const char *id,
            const char *amounts,
            const char *from,
            const char *to)
{
  PostagePrice *price = postage_test_price (amounts, "2020-01-01");

  postage_price_set_validity (price, postage_test_date (from), postage_test_date (to));
  return postage_test_charge (id, POSTAGE_COMPONENT_FEATURE_FEES, NULL, &postage_price_flat, price);
}

static void
test_which_charges (void)
{
  g_autoptr (PostagePlan) plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageTariff) without = NULL;
  g_autoptr (PostageTariff) with = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);
  PostageCharge *charge;

  postage_test_plan_take (plan, new_charge ("always", "USD 1", NULL, NULL));
  charge = new_charge ("wanted", "USD 1", NULL, NULL);
  postage_charge_set_feature (charge, "inbox");
  postage_test_plan_take (plan, charge);
  charge = new_charge ("disputed", "USD 1", NULL, NULL);
  postage_charge_set_disputed (charge, TRUE);
  postage_test_plan_take (plan, charge);
  postage_test_plan_take (plan, new_charge ("ended", "USD 1", "2025-01-01", "2025-12-31"));
  postage_test_plan_take (plan, new_charge ("later", "USD 1", "2027-01-01", NULL));
  g_assert_true (postage_plan_end (plan, NULL));

  without = postage_tariff_compile (NULL, plan, scenario);
  for (guint i = 0; i < postage_tariff_get_items (without)->len; i++)
    {
      const PostageTariffItem *item = &g_array_index (postage_tariff_get_items (without), PostageTariffItem, i);

      g_string_append_printf (ids, "%s%s ", postage_charge_get_id (item->charge), item->price != NULL ? "" : "?");
    }
  g_assert_cmpstr (ids->str, ==, "always later? ");
  g_assert_cmpuint (postage_tariff_get_disputed (without)->len, ==, 1);

  postage_scenario_set_feature (scenario, "inbox", TRUE);
  postage_scenario_set_feature (scenario, "disputed", TRUE);
  with = postage_tariff_compile (NULL, plan, scenario);
  g_assert_cmpuint (postage_tariff_get_items (with)->len, ==, 4);
  g_assert_cmpuint (postage_tariff_get_disputed (with)->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tariff/currency", test_currency);
  g_test_add_func ("/tariff/currency-of-a-card", test_currency_of_a_card);
  g_test_add_func ("/tariff/bands", test_bands);
  g_test_add_func ("/tariff/cells", test_cells);
  g_test_add_func ("/tariff/kept", test_kept);
  g_test_add_func ("/tariff/which-charges", test_which_charges);
  return g_test_run ();
}
