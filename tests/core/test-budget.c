/* test-budget.c - whether a plan is within the budget
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-budget-verdict.h"

#include "postage-test-catalogue.h"

/* 1,000 marketing messages to AA at 0.025, and a subscription: the total is what the subscription adds to 25 USD. One
 * euro is 1.2 USD. */
static void
test_verdicts (void)
{
  static const struct
  {
    const char        *name, *subscription, *display;
    const char        *amount, *currency;
    PostageBudgetState state;
    const char        *budget, *difference;
  } rows[] = {
    { "no budget", "USD 5", "USD", NULL, NULL, POSTAGE_BUDGET_NONE, "0", "0" },
    { "above the total", "USD 5", "USD", "117.10", "USD", POSTAGE_BUDGET_WITHIN, "117.1", "87.1" },
    { "the total itself", "USD 5", "USD", "30", "USD", POSTAGE_BUDGET_WITHIN, "30", "0" },
    { "a cent too little", "USD 5", "USD", "29.99", "USD", POSTAGE_BUDGET_OVER, "29.99", "0.01" },
    { "less than a cent too little", "USD 5", "USD", "29.999999999", "USD", POSTAGE_BUDGET_OVER, "29.99", "0.01" },
    { "less than a cent", "USD 5", "USD", "0.000000001", "USD", POSTAGE_BUDGET_OVER, "0", "30" },
    { "in another currency", "USD 5", "USD", "25", "EUR", POSTAGE_BUDGET_WITHIN, "30", "0" },
    { "in another currency, rounded down", "USD 5", "USD", "24.999", "EUR", POSTAGE_BUDGET_OVER, "29.99", "0.01" },
    { "shown in another currency", "USD 5", "EUR", "30", "USD", POSTAGE_BUDGET_WITHIN, "25", "0" },
    { "a currency without a rate", "USD 5", "USD", "30", "CHF", POSTAGE_BUDGET_NO_EXCHANGE, "0", "0" },
    { "not all is known", "?", "USD", "30", "USD", POSTAGE_BUDGET_MAY_BE_OVER, "30", "5" },
    { "not all is known, and that is over", "?", "USD", "20", "USD", POSTAGE_BUDGET_SURELY_OVER, "20", "5" },
    { "not all is known, and no rate", "?", "USD", "20", "CHF", POSTAGE_BUDGET_NO_EXCHANGE, "0", "0" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *terms = g_strdup_printf ("amount %s", rows[i].subscription);
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", rows[i].display);
      g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_PASSED_THROUGH);
      g_autoptr (PostageEstimate) estimate = NULL;
      PostageBudgetVerdict verdict;

      g_test_message ("%s", rows[i].name);
      postage_test_send (scenario, "AA", 1000, 0, 0, 0, 0);
      if (rows[i].amount != NULL)
        {
          PostageMoney budget = postage_money (postage_test_decimal (rows[i].amount), rows[i].currency);

          postage_scenario_set_budget (scenario, &budget);
        }
      postage_scenario_end (scenario);
      postage_test_plan_take_of (plan, "base", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", terms, NULL);
      g_assert_true (postage_plan_end (plan, NULL));
      estimate = postage_test_estimate (catalogue, scenario, plan);
      postage_budget_verdict_init (&verdict, estimate);

      g_assert_cmpstr (postage_budget_state_get_id (verdict.state), ==, postage_budget_state_get_id (rows[i].state));
      g_assert_cmpstr (verdict.budget.amount.currency, ==, rows[i].display);
      postage_test_assert_decimal (verdict.budget.amount.amount, rows[i].budget);
      postage_test_assert_decimal (verdict.difference.amount, rows[i].difference);
      g_assert_cmpint (verdict.budget.is_converted, ==,
                       rows[i].currency != NULL && !g_str_equal (rows[i].currency, rows[i].display));
    }
}

/* Where there is nothing to compare. */
static void
test_not_compared (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  g_autoptr (PostagePlan) unknown = postage_test_plan ("p", "USD", POSTAGE_META_UNKNOWN);
  g_autoptr (PostagePlan) small = postage_test_plan ("q", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageEstimate) no_price = NULL;
  g_autoptr (PostageEstimate) no_fit = NULL;
  PostageMoney         budget = postage_money (postage_test_decimal ("1000"), "USD");
  PostageBudgetVerdict verdict;

  postage_scenario_set_budget (scenario, &budget);
  postage_scenario_end (scenario);
  postage_plan_add_limit (small, "seats", 1, source);
  g_assert_true (postage_plan_end (unknown, NULL));
  g_assert_true (postage_plan_end (small, NULL));
  no_price = postage_test_estimate (catalogue, scenario, unknown);
  no_fit = postage_test_estimate (catalogue, scenario, small);

  postage_budget_verdict_init (&verdict, no_price);
  g_assert_cmpint (verdict.state, ==, POSTAGE_BUDGET_NO_PRICE);
  g_assert_false (postage_budget_verdict_is_compared (&verdict));
  postage_test_assert_decimal (verdict.difference.amount, "0");
  postage_budget_verdict_init (&verdict, no_fit);
  g_assert_cmpint (verdict.state, ==, POSTAGE_BUDGET_DOES_NOT_FIT);
  g_assert_false (postage_budget_verdict_is_compared (&verdict));
}

/* Minor units of currencies. */
static void
test_minor_units (void)
{
  static const struct
  {
    const char *currency, *unit;
  } rows[] = { { "USD", "0.01" }, { "JPY", "1" }, { "KWD", "0.001" }, { "CLF", "0.0001" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    postage_test_assert_decimal (postage_money_get_minor_unit (rows[i].currency), rows[i].unit);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget/verdicts", test_verdicts);
  g_test_add_func ("/budget/not-compared", test_not_compared);
  g_test_add_func ("/budget/minor-units", test_minor_units);
  return g_test_run ();
}
