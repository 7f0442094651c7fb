/* test-reach-outcomes.c - what the budget buys: sums worked out by hand, and what is not a matter of money
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-reach.h"

#include "core/postage-error.h"
#include "core/postage-reach-flow.h"
#include "postage-test-catalogue.h"

static PostageMoney
money (const char *amount,
       const char *currency)
{
  return postage_money (postage_test_decimal (amount), currency);
}

/* Worked out by hand: to AA a marketing message costs 0.025 of Meta's and 0.005 of the plan's, beside 5.00 a month. */
static void
test_by_hand (void)
{
  static const struct
  {
    const char       *amount, *currency;
    PostageReachState state;
    gint64            quantity;
    const char       *total;
  } rows[] = {
    { "4.99", "USD", POSTAGE_REACH_NOTHING, 0, "0" },
    { "5", "USD", POSTAGE_REACH_EXACT, 0, "5" },           /* the second line begins at 0.005, which rounds to even */
    { "5.03", "USD", POSTAGE_REACH_EXACT, 1, "5.02" },     /* 0.025 → 0.02, 0.005 → 0.00 */
    { "35", "USD", POSTAGE_REACH_EXACT, 1000, "35" },      /* 25 + 5 + 5 */
    { "35.0199", "USD", POSTAGE_REACH_EXACT, 1000, "35" }, /* 1,001: 25.025 → 25.02, 5.005 → 5.00, 5: 35.02 */
    { "35.02", "USD", POSTAGE_REACH_EXACT, 1001, "35.02" },
    { "29.1666666", "EUR", POSTAGE_REACH_EXACT, 999, "34.98" }, /* × 1.2 = 34.99999992, rounded down 34.99; 24.975 →
                                                                  * 24.98, 4.995 → 5.00 (half to even) */
    { "30", "CHF", POSTAGE_REACH_NO_EXCHANGE, 0, "0" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_PASSED_THROUGH);

  postage_test_plan_take_simple (plan, "base", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 5");
  postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "USD 0.005");
  g_assert_true (postage_plan_end (plan, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      PostageMoney budget = money (rows[i].amount, rows[i].currency);
      PostageReach reach;

      g_test_message ("%s %s", rows[i].amount, rows[i].currency);
      postage_test_send (scenario, "AA", 77, 0, 0, 0, 0);
      postage_scenario_set_budget (scenario, &budget);
      postage_scenario_end (scenario);
      g_assert_true (postage_reach_find (catalogue, scenario, plan, "AA", POSTAGE_CATEGORY_MARKETING,
                                         POSTAGE_QUANTITY_MAX, NULL, &reach, NULL));
      g_assert_cmpstr (postage_reach_state_get_id (reach.state), ==, postage_reach_state_get_id (rows[i].state));
      if (postage_reach_has_quantity (&reach))
        {
          g_assert_cmpint (reach.quantity, ==, rows[i].quantity);
          postage_test_assert_decimal (reach.total.amount, rows[i].total);
        }
      g_assert_cmpstr (reach.country, ==, "AA");
      g_assert_cmpuint (reach.n_estimates, <, 60);
    }
}

/* What is not a matter of money. */
static void
test_other_outcomes (void)
{
  static const struct
  {
    const char       *name, *country;
    PostageCategory   category;
    const char       *metric, *model, *terms;
    const char       *limit_metric;
    gint64            limit;
    PostageReachState state;
    gint64            quantity;
    gboolean          is_limited;
  } rows[] = {
    { "marketing to a country where it isn't sent", "US", POSTAGE_CATEGORY_MARKETING, NULL, "flat", "amount USD 1",
      NULL, 0, POSTAGE_REACH_NOT_SENT, 0, FALSE },
    { "a category that Meta doesn't offer there", "DD", POSTAGE_CATEGORY_AUTHENTICATION, NULL, "flat", "amount USD 1",
      NULL, 0, POSTAGE_REACH_NOT_SENT, 0, FALSE },
    { "messages that cost nothing", "AA", POSTAGE_CATEGORY_MARKETING, NULL, "flat", "amount USD 1", NULL, 0,
      POSTAGE_REACH_UNLIMITED, POSTAGE_QUANTITY_MAX, FALSE },
    { "a plan that serves so many", "AA", POSTAGE_CATEGORY_MARKETING, NULL, "flat", "amount USD 1", "sent", 500,
      POSTAGE_REACH_EXACT, 500, TRUE },
    { "a plan that is too small at once", "AA", POSTAGE_CATEGORY_MARKETING, NULL, "flat", "amount USD 1", "seats", 1,
      POSTAGE_REACH_DOES_NOT_FIT, 0, FALSE },
    { "a price that isn't known", "AA", POSTAGE_CATEGORY_MARKETING, "sent", "per-unit", "amount ?", NULL, 0,
      POSTAGE_REACH_AT_LEAST, 0, FALSE },
    { "a tier that isn't known", "AA", POSTAGE_CATEGORY_MARKETING, "sent", "graduated", "tiers 300=USD 0.01; *=?", NULL,
      0, POSTAGE_REACH_AT_LEAST, 300, FALSE },
    { "a tier that isn't known, out of reach", "AA", POSTAGE_CATEGORY_MARKETING, "sent", "graduated",
      "tiers 3000=USD 0.5; *=?", NULL, 0, POSTAGE_REACH_EXACT, 200, FALSE },
    { "a subscription that isn't known", "AA", POSTAGE_CATEGORY_MARKETING, NULL, "flat", "amount ?", NULL, 0,
      POSTAGE_REACH_UNKNOWN, 0, FALSE },
    { "a price on request", "AA", POSTAGE_CATEGORY_MARKETING, NULL, "quote", "", NULL, 0, POSTAGE_REACH_UNKNOWN, 0,
      FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_INCLUDED);
      g_autoptr (PostageSource) source = postage_test_source (NULL);
      PostageMoney budget = money ("100", "USD");
      PostageReach reach;

      g_test_message ("%s", rows[i].name);
      postage_test_send (scenario, rows[i].country, 0, 0, 0, 0, 0);
      postage_scenario_set_quantity (scenario, "seats", 2);
      postage_scenario_set_budget (scenario, &budget);
      postage_scenario_end (scenario);
      postage_test_plan_take_of (plan, "c", POSTAGE_COMPONENT_MESSAGE_FEES, rows[i].metric, rows[i].model,
                                 rows[i].terms, NULL);
      if (rows[i].limit_metric != NULL)
        postage_plan_add_limit (plan, rows[i].limit_metric, rows[i].limit, source);
      g_assert_true (postage_plan_end (plan, NULL));
      g_assert_true (postage_reach_find (catalogue, scenario, plan, rows[i].country, rows[i].category,
                                         POSTAGE_QUANTITY_MAX, NULL, &reach, NULL));
      g_assert_cmpstr (postage_reach_state_get_id (reach.state), ==, postage_reach_state_get_id (rows[i].state));
      g_assert_cmpint (reach.quantity, ==, rows[i].quantity);
      g_assert_cmpint (reach.is_limited, ==, rows[i].is_limited);
    }
}

/* Without a budget nothing is looked for, and what can't be estimated is an error. */
static void
test_failures (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) without = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageScenario) early = postage_test_scenario ("2020-01", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan_of (NULL);
  g_autoptr (GError) error = NULL;
  PostageMoney budget = money ("100", "USD");
  PostageReach reach = { .state = POSTAGE_REACH_NOTHING };

  g_assert_true (postage_plan_end (plan, NULL));
  postage_test_send (without, "AA", 1, 0, 0, 0, 0);
  postage_scenario_end (without);
  postage_test_send (early, "AA", 1, 0, 0, 0, 0);
  postage_scenario_set_budget (early, &budget);
  postage_scenario_end (early);

  g_assert_false (postage_reach_find (catalogue, early, plan, "AA", POSTAGE_CATEGORY_MARKETING, 10, NULL, &reach,
                                      &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
  g_assert_cmpint (reach.state, ==, POSTAGE_REACH_NOTHING);
  g_assert_true (postage_reach_find (catalogue, without, plan, "AA", POSTAGE_CATEGORY_MARKETING, 10, NULL, &reach,
                                     NULL));
  g_assert_cmpint (reach.state, ==, POSTAGE_REACH_NO_BUDGET);
  g_assert_cmpuint (reach.n_estimates, ==, 0);
}

/* All that a scenario sends at once are the same answers as one after the other; a failure adds none. */
static void
test_flows (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageScenario) early = postage_test_scenario ("2020-01", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (GArray) flows = NULL;
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (PostageReach));
  g_autoptr (GError) error = NULL;
  PostageMoney budget = money ("100", "USD");

  postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "USD 0.005");
  g_assert_true (postage_plan_end (plan, NULL));
  for (guint i = 0; i < 2; i++)
    {
      PostageScenario *one = i == 0 ? scenario : early;

      postage_test_send (one, "AA", 10, 20, 0, 0, 0);
      postage_test_send (one, "US", 10, 20, 0, 0, 0);
      postage_scenario_set_budget (one, &budget);
      postage_scenario_end (one);
    }
  flows = postage_reach_flow_list (scenario);
  g_assert_true (postage_reach_find_flows (catalogue, scenario, plan, flows, NULL, reaches, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (reaches->len, ==, flows->len);
  for (guint i = 0; i < flows->len; i++)
    {
      const PostageReachFlow *flow = &g_array_index (flows, PostageReachFlow, i);
      const PostageReach     *found = &g_array_index (reaches, PostageReach, i);
      PostageReach            single;

      g_assert_true (postage_reach_find (catalogue, scenario, plan, flow->country, flow->category, POSTAGE_QUANTITY_MAX,
                                         NULL, &single, NULL));
      g_assert_cmpstr (found->country, ==, flow->country);
      g_assert_cmpint (found->category, ==, flow->category);
      g_assert_cmpint (found->state, ==, single.state);
      g_assert_cmpint (found->quantity, ==, single.quantity);
    }

  g_assert_false (postage_reach_find_flows (catalogue, early, plan, flows, NULL, reaches, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
  g_assert_cmpuint (reaches->len, ==, flows->len);
}

/* A price at which the largest quantity leaves 128 bits still has a largest quantity. */
static void
test_overflow (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_INCLUDED);
  PostageMoney budget = { .amount = POSTAGE_BUDGET_MAX, .currency = "USD" };
  PostageReach reach;

  postage_test_send (scenario, "AA", 1, 0, 0, 0, 0);
  postage_scenario_set_budget (scenario, &budget);
  postage_scenario_end (scenario);
  /* 10¹² × 10¹⁸ × 10⁹ is above 2¹²⁷; 10¹² ÷ 10¹⁸ is no message at all. */
  postage_test_plan_take_of (plan, "c", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "per-unit",
                             "amount USD 1000000000000000000", NULL);
  g_assert_true (postage_plan_end (plan, NULL));
  g_assert_true (postage_reach_find (catalogue, scenario, plan, "AA", POSTAGE_CATEGORY_MARKETING, POSTAGE_QUANTITY_MAX,
                                     NULL, &reach, NULL));
  g_assert_cmpint (reach.state, ==, POSTAGE_REACH_EXACT);
  g_assert_cmpint (reach.quantity, ==, 0);
}

/* Two thousand tiers, each of which begins a minor unit above the budget. As a share of it is rounded for itself, the
 * totals there may lie a minor unit lower, for all that is sure without looking: the search ends all the same. */
static void
test_giving_up (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_INCLUDED);
  g_autoptr (GString) tiers = g_string_new ("tiers ");
  PostageMoney budget = money ("101.01", "USD");
  PostageReach reach;

  for (gint64 i = 0; i < 2000; i++)
    {
      const PostageDecimal price = postage_test_decimal ("100.02") / (1000 * i + 1) + 1;
      g_autofree char     *amount = postage_decimal_to_string (price, 0);

      if (i < 1999)
        g_string_append_printf (tiers, "%" G_GINT64_FORMAT "=USD %s; ", 1000 * (i + 1), amount);
      else
        g_string_append_printf (tiers, "*=USD %s", amount);
    }
  postage_test_send (scenario, "AA", 1, 0, 0, 0, 0);
  postage_scenario_set_budget (scenario, &budget);
  postage_scenario_end (scenario);
  postage_test_plan_take_of (plan, "c", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "volume", tiers->str, NULL);
  postage_test_plan_take_of (plan, "s", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage", "percent 1 of c", NULL);
  g_assert_true (postage_plan_end (plan, NULL));
  g_assert_true (postage_reach_find (catalogue, scenario, plan, "AA", POSTAGE_CATEGORY_MARKETING, POSTAGE_QUANTITY_MAX,
                                     NULL, &reach, NULL));
  g_assert_cmpint (reach.state, ==, POSTAGE_REACH_AT_LEAST);
  g_assert_true (reach.gave_up);
  g_assert_cmpint (reach.quantity, ==, 0);
  g_assert_cmpuint (reach.n_estimates, >, 20000);
  g_assert_cmpuint (reach.n_estimates, <, 20100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach-outcomes/by-hand", test_by_hand);
  g_test_add_func ("/reach-outcomes/other", test_other_outcomes);
  g_test_add_func ("/reach-outcomes/failures", test_failures);
  g_test_add_func ("/reach-outcomes/flows", test_flows);
  g_test_add_func ("/reach-outcomes/overflow", test_overflow);
  g_test_add_func ("/reach-outcomes/giving-up", test_giving_up);
  return g_test_run ();
}
