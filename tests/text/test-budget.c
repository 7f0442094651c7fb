/* test-budget.c - the budget in words, and which words belong to which verdict
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-edit.h"
#include "text/postage-text-scenario.h"

static void
test_verdicts (void)
{
  static const struct
  {
    PostageBudgetState state;
    const char        *sentence;
    const char        *cell;
  } rows[] = {
    { POSTAGE_BUDGET_NONE, NULL, "–" },
    { POSTAGE_BUDGET_WITHIN, "Within the budget: 1,087.10\u00A0USD left", "1,087.10\u00A0USD left" },
    { POSTAGE_BUDGET_OVER, "Over the budget by 1,087.10\u00A0USD", "1,087.10\u00A0USD over" },
    { POSTAGE_BUDGET_MAY_BE_OVER, "May be over the budget: 1,087.10\u00A0USD left at most",
      "at most 1,087.10\u00A0USD left" },
    { POSTAGE_BUDGET_SURELY_OVER, "Over the budget by at least 1,087.10\u00A0USD", "at least 1,087.10\u00A0USD over" },
    { POSTAGE_BUDGET_NO_PRICE, "May be over the budget: no price is known", "not known" },
    { POSTAGE_BUDGET_NO_EXCHANGE, "Not compared with the budget: no rate of exchange is known", "not known" },
    { POSTAGE_BUDGET_DOES_NOT_FIT, NULL, "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageBudgetVerdict verdict = { .state = rows[i].state,
                                       .difference = postage_money (text_fixture_decimal ("1087.1"), "USD") };
      g_autofree char     *sentence = postage_text_budget_verdict (&verdict);
      g_autofree char     *cell = postage_text_budget_cell (&verdict);

      g_assert_cmpstr (sentence, ==, rows[i].sentence);
      g_assert_cmpstr (cell, ==, rows[i].cell);
    }
}

static void
test_reaches (void)
{
  static const struct
  {
    PostageReachState state;
    PostageCategory   category;
    gint64            quantity; /* below zero: the most that it can be */
    gboolean          is_limited;
    const char       *sentence, *value, *reason;
    gboolean          gave_up;
  } rows[] = {
    { POSTAGE_REACH_EXACT, POSTAGE_CATEGORY_MARKETING, 1870, FALSE,
      "The budget buys 1,870 marketing messages to Canada.", "1,870",
      "499.98\u00A0USD a month with all the rest; one more is over the budget." },
    { POSTAGE_REACH_EXACT, POSTAGE_CATEGORY_UTILITY, 1, TRUE, "The budget buys 1 utility message to Canada.", "1",
      "499.98\u00A0USD a month with all the rest; the plan serves no more." },
    { POSTAGE_REACH_EXACT, POSTAGE_CATEGORY_SERVICE, 0, FALSE, "The budget buys no service messages to Canada.", "0",
      "499.98\u00A0USD a month with all the rest; one more is over the budget." },
    { POSTAGE_REACH_UNLIMITED, POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_QUANTITY_MAX, FALSE,
      "The budget buys even 1,000,000,000,000 authentication messages to Canada.", "1,000,000,000,000",
      "499.98\u00A0USD a month with all the rest; no larger number can be entered." },
    { POSTAGE_REACH_AT_LEAST, POSTAGE_CATEGORY_SERVICE, 2, FALSE,
      "The budget buys at least 2 service messages to Canada; a price isn’t known.", "at least 2",
      "499.98\u00A0USD a month with all the rest; what more cost is not all known." },
    { POSTAGE_REACH_AT_LEAST, POSTAGE_CATEGORY_MARKETING, 0, FALSE,
      "How many marketing messages to Canada the budget buys isn’t known.", "not known",
      "499.98\u00A0USD a month with all the rest; what more cost is not all known." },
    { POSTAGE_REACH_UNKNOWN, POSTAGE_CATEGORY_UTILITY, 0, FALSE,
      "How many utility messages to Canada the budget buys isn’t known.", "not known",
      "A price that applies is not known." },
    { POSTAGE_REACH_UNKNOWN, POSTAGE_CATEGORY_UTILITY, -7000, FALSE,
      "The budget buys at most 7,000 utility messages to Canada; a price isn’t known.", "at most 7,000",
      "A price that applies is not known." },
    { POSTAGE_REACH_AT_LEAST, POSTAGE_CATEGORY_SERVICE, 2, FALSE,
      "The budget buys at least 2 service messages to Canada.", "at least 2",
      "499.98\u00A0USD a month with all the rest; totals around the budget rise and fall too often to look at all of "
      "them.",
      TRUE },
    { POSTAGE_REACH_UNKNOWN, POSTAGE_CATEGORY_UTILITY, 0, FALSE,
      "How many utility messages to Canada the budget buys isn’t known.", "not known",
      "Totals around the budget rise and fall too often to look at all of them.", TRUE },
    { POSTAGE_REACH_NOTHING, POSTAGE_CATEGORY_MARKETING, 0, FALSE,
      "The budget is spent without any marketing messages to Canada.", "none",
      "All the rest is over the budget already." },
    { POSTAGE_REACH_NOT_SENT, POSTAGE_CATEGORY_MARKETING, 0, FALSE, "Meta doesn’t send marketing messages to Canada.",
      "–", "Meta doesn’t send such messages there, or has no rate for them." },
    { POSTAGE_REACH_DOES_NOT_FIT, POSTAGE_CATEGORY_MARKETING, 0, FALSE,
      "The plan doesn’t fit, so the budget buys nothing with it.", "–", "The plan doesn’t fit." },
    { POSTAGE_REACH_NO_EXCHANGE, POSTAGE_CATEGORY_MARKETING, 0, FALSE,
      "How many marketing messages to Canada the budget buys isn’t known.", "not known",
      "No rate of exchange is known to compare it with the budget." },
    { POSTAGE_REACH_NO_BUDGET, POSTAGE_CATEGORY_MARKETING, 0, FALSE,
      "How many marketing messages to Canada the budget buys isn’t known.", "not known", "No budget is set." },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageReach     reach = { .country = "CA",
                                 .category = rows[i].category,
                                 .state = rows[i].state,
                                 .quantity = MAX (rows[i].quantity, 0),
                                 .most = MAX (-rows[i].quantity, 0),
                                 .is_limited = rows[i].is_limited,
                                 .gave_up = rows[i].gave_up,
                                 .total = postage_money (text_fixture_decimal ("499.98"), "USD") };
      g_autofree char *sentence = postage_text_reach (catalogue, &reach);
      g_autofree char *value = postage_text_reach_value (&reach);
      g_autofree char *reason = postage_text_reach_reason (&reach);

      g_assert_cmpstr (sentence, ==, rows[i].sentence);
      g_assert_cmpstr (value, ==, rows[i].value);
      g_assert_cmpstr (reason, ==, rows[i].reason);
    }
  g_assert_nonnull (strstr (postage_text_reach_rule (), "exact"));
}

/* What a scenario with a budget says, and what changing it is called. */
static void
test_scenario (void)
{
  static const struct
  {
    const char *amount, *currency, *display, *sentence;
    gboolean    is_known;
  } rows[] = {
    { "500", "USD", "USD", "The budget is 500.00\u00A0USD a month.", TRUE },
    { "500", "USD", "XOF", "The budget is 500.00\u00A0USD a month. No rate of exchange to XOF is known.", FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) without = text_fixture_scenario ("2026-11", "CA", rows[i].display);
      g_autoptr (PostageScenario) with = NULL;
      g_autoptr (PostageEstimate) estimate = NULL;
      g_autoptr (GPtrArray) estimates = g_ptr_array_new ();
      g_autoptr (GPtrArray) summary = NULL;
      g_autofree char     *edit = NULL;
      g_autofree char     *sentence = NULL;
      g_autofree char     *count = NULL;
      PostageMoney         budget = postage_money (text_fixture_decimal (rows[i].amount), rows[i].currency);
      PostageBudgetVerdict verdict;

      postage_scenario_end (without);
      with = postage_scenario_begin_copy (without);
      postage_scenario_set_budget (with, &budget);
      postage_scenario_end (with);

      edit = postage_text_edit (catalogue, without, with);
      g_assert_cmpstr (edit, ==, "Budget");
      summary = postage_text_scenario_summary (catalogue, with);
      g_assert_true (g_ptr_array_find_with_equal_func (summary, "Budget a month: 500.00\u00A0USD", g_str_equal, NULL));
      estimate = text_fixture_estimate (catalogue, with, "twilio");
      postage_budget_verdict_init (&verdict, estimate);
      sentence = postage_text_budget (&verdict.budget, with);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
      g_ptr_array_add (estimates, estimate);
      count = postage_text_budget_count (estimates);
      if (rows[i].is_known)
        g_assert_true (g_str_has_prefix (count, "Within the budget of 500.00\u00A0USD: "));
      else
        g_assert_null (count);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget/verdicts", test_verdicts);
  g_test_add_func ("/budget/reaches", test_reaches);
  g_test_add_func ("/budget/scenario", test_scenario);
  return g_test_run ();
}
