/* test-estimator-exchange.c - billing and display currency, and which plans are estimated (rules 16 to 20)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static PostageEstimate *
estimate_licence (const char *month,
                  const char *display,
                  const char *lists,
                  const char *amounts)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario (month, display);
  PostagePlan *plan = postage_test_plan ("plan", lists, POSTAGE_META_PASSED_THROUGH);

  postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, amounts);
  return postage_test_estimate_once (catalogue, scenario, plan);
}

static void
test_display (void)
{
  static const struct
  {
    const char   *month, *display, *lists, *amounts;
    const char   *billing, *exact, *converted, *shown;
    PostageStatus status;
    int           warning; /* -1: none */
    gboolean      has_exchange;
  } rows[] = {
    /* The list of the display currency, else the first list, converted. */
    { "2026-11", "USD", "EUR USD", "EUR 49 USD 59", "USD", "59", "59", "59", POSTAGE_STATUS_COMPLETE, -1, FALSE },
    { "2026-11", "USD", "EUR", "EUR 49", "EUR", "49", "58.8", "58.8", POSTAGE_STATUS_COMPLETE, -1, TRUE },
    { "2026-09", "USD", "EUR", "EUR 49", "EUR", "49", "61.25", "61.25", POSTAGE_STATUS_COMPLETE, -1, TRUE },
    { "2026-11", "EUR", "USD", "USD 0.01", "USD", "0.01", "0.008333333", "0.01", POSTAGE_STATUS_COMPLETE, -1, TRUE },
    { "2026-11", "INR", "USD", "USD 0.75", "USD", "0.75", "62.5", "62.5", POSTAGE_STATUS_COMPLETE, -1, TRUE },
    { "2025-12", "USD", "EUR", "EUR 49", "EUR", "49", "61.25", "61.25", POSTAGE_STATUS_COMPLETE,
      POSTAGE_WARNING_EXCHANGE_EARLY, TRUE },
    { "2026-09", "INR", "EUR", "EUR 49", "EUR", "49", "4900", "4900", POSTAGE_STATUS_COMPLETE,
      POSTAGE_WARNING_EXCHANGE_EARLY, TRUE },
    /* No rate at all: the amount isn't known, and nothing else is. */
    { "2026-11", "ARS", "USD", "USD 59", "USD", "59", "0", "0", POSTAGE_STATUS_NO_PRICE,
      POSTAGE_WARNING_EXCHANGE_UNKNOWN, FALSE },
    { "2026-11", "ARS", "USD", "USD 0", "USD", "0", "0", "0", POSTAGE_STATUS_COMPLETE, POSTAGE_WARNING_EXCHANGE_UNKNOWN,
      FALSE },
    /* Rounded once, half to even, to the minor unit of the display currency. */
    { "2026-11", "USD", "USD", "USD 0.125", "USD", "0.125", "0.125", "0.12", POSTAGE_STATUS_COMPLETE, -1, FALSE },
    { "2026-11", "USD", "USD", "USD 0.135", "USD", "0.135", "0.135", "0.14", POSTAGE_STATUS_COMPLETE, -1, FALSE },
    { "2026-11", "USD", "USD", "USD 0.005", "USD", "0.005", "0.005", "0", POSTAGE_STATUS_COMPLETE, -1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate =
        estimate_licence (rows[i].month, rows[i].display, rows[i].lists, rows[i].amounts);
      const PostageLine *line = postage_test_line (estimate, "licence", NULL, POSTAGE_CATEGORY_NONE);

      g_test_message ("row %u", i);
      g_assert_cmpstr (postage_estimate_get_billing_currency (estimate), ==, rows[i].billing);
      g_assert_cmpstr (postage_estimate_get_currency (estimate), ==, rows[i].display);
      g_assert_cmpstr (line->exact.currency, ==, rows[i].billing);
      g_assert_cmpstr (line->shown.currency, ==, rows[i].display);
      postage_test_assert_decimal (line->exact.amount, rows[i].exact);
      postage_test_assert_decimal (line->converted.amount, rows[i].converted);
      postage_test_assert_decimal (line->shown.amount, rows[i].shown);
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, rows[i].shown);
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->exact.amount, rows[i].converted);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      g_assert_cmpint (postage_estimate_get_exchange (estimate) != NULL, ==, rows[i].has_exchange);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, rows[i].warning >= 0 ? 1 : 0);
      if (rows[i].warning >= 0)
        postage_test_warning (estimate, rows[i].warning);
      g_assert_cmpint ((line->flags & POSTAGE_LINE_EARLY_EXCHANGE) != 0, ==,
                       rows[i].warning == POSTAGE_WARNING_EXCHANGE_EARLY);
      g_assert_cmpint ((line->flags & POSTAGE_LINE_NO_EXCHANGE) != 0, ==, rows[i].status == POSTAGE_STATUS_NO_PRICE);
    }
}

static void
test_card_of_the_billing_currency (void)
{
  static const struct
  {
    const char *month, *display, *lists;
    const char *exact, *shown;
    guint       n_converted;
  } rows[] = {
    /* 1,000 utility templates: the euro list of the month, 0.0035, shown in dollars at 1.25 */
    { "2026-09", "USD", "EUR", "3.5", "4.38", 0 },
    { "2026-09", "EUR", "EUR", "3.5", "3.5", 0 },
    /* later that list has changed in dollars: 0.0034 ÷ 1.2 a template, and back */
    { "2026-11", "EUR", "EUR", "2.833333", "2.83", 1 },
    { "2026-11", "USD", "EUR", "2.833333", "3.4", 1 },
    { "2026-11", "USD", "USD", "3.4", "3.4", 0 },
    { "2026-11", "USD", "EUR USD", "3.4", "3.4", 0 },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, rows[i].display);
      g_autoptr (PostageEstimate) estimate = NULL;
      const PostageLine *line;

      g_test_message ("row %u", i);
      postage_test_send (scenario, "AA", 0, 1000, 0, 0, 0);
      estimate = postage_test_estimate_once (
        catalogue, scenario, postage_test_plan ("plan", rows[i].lists, POSTAGE_META_PASSED_THROUGH));
      line = postage_test_line (estimate, NULL, "alpha", POSTAGE_CATEGORY_UTILITY);
      postage_test_assert_decimal (line->exact.amount, rows[i].exact);
      postage_test_assert_decimal (line->shown.amount, rows[i].shown);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_RATES_CONVERTED), ==,
                        rows[i].n_converted);
      if (rows[i].n_converted > 0)
        g_assert_cmpint (postage_test_warning (estimate, POSTAGE_WARNING_RATES_CONVERTED)->quantity, ==, 1);
    }
}

/* The bank or card adds its percentage to what is paid in another currency: to every line, Meta's, too, and once. A
   rate of Meta's list that is converted from dollars isn't paid. */
static void
test_spread (void)
{
  static const struct
  {
    const char *display, *lists, *spread;
    const char *meta, *licence, *total;
  } rows[] = {
    /* 1,000 utility templates at 0.0034 ÷ 1.2, in euros 2.833333; a licence of 49 euros or 59 dollars */
    { "EUR", "EUR", "10", "2.833333", "49", "51.833333" },
    { "USD", "EUR", "0", "3.3999996", "58.8", "62.1999996" },
    { "USD", "EUR", "10", "3.73999956", "64.68", "68.41999956" },
    { "USD", "EUR", "100", "6.7999992", "117.6", "124.3999992" },
    { "USD", "EUR USD", "10", "3.4", "59", "62.4" },
    { "INR", "USD", "10", "311.666666667", "5408.333333333", "5720" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", rows[i].display);
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan *plan = postage_test_plan ("plan", rows[i].lists, POSTAGE_META_PASSED_THROUGH);

      g_test_message ("row %u", i);
      postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "EUR 49 USD 59");
      postage_scenario_set_exchange_spread (scenario, postage_test_decimal (rows[i].spread));
      postage_test_send (scenario, "AA", 0, 1000, 0, 0, 0);
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      postage_test_assert_decimal (
        postage_test_line (estimate, NULL, "alpha", POSTAGE_CATEGORY_UTILITY)->converted.amount, rows[i].meta);
      postage_test_assert_decimal (
        postage_test_line (estimate, "licence", NULL, POSTAGE_CATEGORY_NONE)->converted.amount, rows[i].licence);
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->exact.amount, rows[i].total);
    }
}

static void
test_account_currency (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-09", "USD");
  g_autoptr (PostageEstimate) direct = NULL;
  g_autoptr (PostageEstimate) passed = NULL;

  /* Meta bills the account in its currency; a provider bills in its own lists. */
  postage_scenario_set_account_currency (scenario, "EUR");
  postage_test_send (scenario, "AA", 0, 1000, 0, 0, 0);
  direct =
    postage_test_estimate_once (catalogue, scenario, postage_test_plan ("meta", "USD EUR", POSTAGE_META_DIRECT));
  passed = postage_test_estimate_once (catalogue, scenario,
                                       postage_test_plan ("shop", "USD EUR", POSTAGE_META_PASSED_THROUGH));
  g_assert_cmpstr (postage_estimate_get_billing_currency (direct), ==, "EUR");
  postage_test_assert_decimal (postage_estimate_get_total (direct)->exact.amount, "4.375");
  g_assert_cmpstr (postage_estimate_get_billing_currency (passed), ==, "USD");
  postage_test_assert_decimal (postage_estimate_get_total (passed)->exact.amount, "4");
}

static PostageCatalogue *
new_catalogue_with_plans (void)
{
  static const struct
  {
    const char     *id;
    PostageAudience audience;
    gboolean        historic;
  } plans[] = {
    { "a.plan", POSTAGE_AUDIENCE_DIRECT, FALSE },
    { "b.old", POSTAGE_AUDIENCE_DIRECT, TRUE },
    { "c.partner", POSTAGE_AUDIENCE_PARTNER, FALSE },
    { "d.plan", POSTAGE_AUDIENCE_DIRECT, FALSE },
  };
  PostageCatalogue *catalogue = postage_test_catalogue_begin ();

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (PostageLabel) name = postage_label_new (plans[i].id);
      g_autoptr (PostagePlan) plan = postage_plan_begin (plans[i].id, name, plans[i].audience, 20261122);
      g_autoptr (PostageProvider) provider = NULL;

      postage_plan_add_currency (plan, "USD");
      postage_plan_set_historic (plan, plans[i].historic);
      provider = postage_test_provider (plans[i].id, plan);
      g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
    }
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  return catalogue;
}

static void
test_which_plans (void)
{
  static const struct
  {
    PostageAudience audience;
    const char     *wanted[4];
    const char     *estimated;
    const char     *baseline; /* NULL: none */
  } rows[] = {
    { POSTAGE_AUDIENCE_DIRECT, { NULL }, "a.plan d.plan " },
    { POSTAGE_AUDIENCE_PARTNER, { NULL }, "c.partner " },
    /* Who names plans gets them, in that order, whether they fit or not. */
    { POSTAGE_AUDIENCE_DIRECT, { "d.plan", "c.partner", "b.old" }, "d.plan c.partner b.old " },
    { POSTAGE_AUDIENCE_DIRECT, { "gone.plan", "a.plan" }, "a.plan " },
    /* What the business uses today comes last, whatever it is, and once. */
    { POSTAGE_AUDIENCE_DIRECT, { "d.plan" }, "d.plan a.plan ", "a.plan" },
    { POSTAGE_AUDIENCE_DIRECT, { "d.plan", "a.plan" }, "d.plan a.plan ", "d.plan" },
    { POSTAGE_AUDIENCE_DIRECT, { NULL }, "a.plan d.plan b.old ", "b.old" },
    { POSTAGE_AUDIENCE_DIRECT, { NULL }, "a.plan d.plan c.partner ", "c.partner" },
    { POSTAGE_AUDIENCE_DIRECT, { NULL }, "a.plan d.plan ", "a.plan" },
    { POSTAGE_AUDIENCE_DIRECT, { "d.plan" }, "d.plan ", "gone.plan" },
  };
  g_autoptr (PostageCatalogue) catalogue = new_catalogue_with_plans ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (GPtrArray) estimates = NULL;
      g_autoptr (GString) ids = g_string_new (NULL);

      g_test_message ("row %u", i);
      postage_scenario_set_audience (scenario, rows[i].audience);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].wanted) && rows[i].wanted[j] != NULL; j++)
        postage_scenario_add_plan (scenario, rows[i].wanted[j]);
      postage_scenario_set_baseline (scenario, rows[i].baseline);
      estimates = postage_estimator_estimate_all (catalogue, scenario, NULL);
      for (guint j = 0; j < estimates->len; j++)
        {
          PostageEstimate *estimate = g_ptr_array_index (estimates, j);

          g_string_append_printf (ids, "%s ", postage_plan_get_id (postage_estimate_get_plan (estimate)));
          g_assert_nonnull (postage_estimate_get_provider (estimate));
        }
      g_assert_cmpstr (ids->str, ==, rows[i].estimated);
    }
}

static void
test_failure (void)
{
  g_autoptr (PostageCatalogue) catalogue = new_catalogue_with_plans ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2023-12", "USD");
  g_autoptr (GError) error = NULL;

  g_assert_null (postage_estimator_estimate_all (catalogue, scenario, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-exchange/display", test_display);
  g_test_add_func ("/estimator-exchange/card-of-the-billing-currency", test_card_of_the_billing_currency);
  g_test_add_func ("/estimator-exchange/spread", test_spread);
  g_test_add_func ("/estimator-exchange/account-currency", test_account_currency);
  g_test_add_func ("/estimator-exchange/which-plans", test_which_plans);
  g_test_add_func ("/estimator-exchange/failure", test_failure);
  return g_test_run ();
}
