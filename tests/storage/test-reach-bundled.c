/* test-reach-bundled.c - what a budget buys on every plan of the bundled catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"
#include "core/postage-reach.h"
#include "storage-fixture.h"
#include "storage/postage-bundled.h"

/* So many quantities are tried one after the other. */
#define N_TRIED 600

/* A scenario with @quantity messages of @category to @country, and @budget. */
static PostageScenario *
scenario_new (const char     *month,
              const char     *country,
              PostageCategory category,
              gint64          quantity,
              PostageDecimal  budget)
{
  PostageScenario   *scenario;
  PostageDestination destination;
  PostageMoney       money = postage_money (budget, "USD");
  PostageMonth       when;

  g_assert_true (postage_month_parse (month, &when, NULL));
  scenario = postage_scenario_begin (when);
  postage_destination_init (&destination, country);
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 120;
  destination.sent[POSTAGE_CATEGORY_SERVICE] = 1900;
  destination.received = 700;
  destination.sent[category] = quantity;
  postage_scenario_add_destination (scenario, &destination);
  postage_destination_init (&destination, "IN");
  destination.sent[POSTAGE_CATEGORY_SERVICE] = 450;
  postage_scenario_add_destination (scenario, &destination);
  postage_scenario_set_quantity (scenario, "seats", 3);
  postage_scenario_set_quantity (scenario, "contacts", 900);
  if (budget > 0)
    postage_scenario_set_budget (scenario, &money);
  postage_scenario_end (scenario);
  return scenario;
}

/* Estimates of all current plans, for each quantity from none on. */
static GPtrArray *
try_all (PostageCatalogue *catalogue,
         const char       *month,
         const char       *country,
         PostageCategory   category)
{
  g_autoptr (PostageMetaTariffs) tariffs = postage_meta_tariffs_new ();
  GPtrArray *tried = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (gint64 quantity = 0; quantity <= N_TRIED; quantity++)
    {
      g_autoptr (PostageScenario) scenario = scenario_new (month, country, category, quantity, 0);
      g_autoptr (GPtrArray) plans = postage_estimator_list_plans (catalogue, scenario);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (tried, postage_estimator_estimate_plans (catalogue, scenario, plans, tariffs, &error));
      g_assert_no_error (error);
    }
  return tried;
}

static PostageReachState
find_by_trying (const GPtrArray *tried,
                guint            plan,
                PostageDecimal   budget,
                gint64          *quantity)
{
  gint64 possible = -1, sure = -1;

  for (guint i = 0; i < tried->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (tried, i), plan);
      const PostageTotal    *total = postage_estimate_get_total (estimate);

      if (postage_estimate_get_status (estimate) == POSTAGE_STATUS_DOES_NOT_FIT)
        {
          if (i == 0)
            return POSTAGE_REACH_DOES_NOT_FIT;
          continue;
        }
      if (total->shown.amount > budget)
        continue;
      possible = i;
      if (total->complete)
        sure = i;
    }
  *quantity = sure;
  if (possible < 0)
    return POSTAGE_REACH_NOTHING;
  if (sure < 0)
    return POSTAGE_REACH_UNKNOWN;
  if (sure < possible)
    return POSTAGE_REACH_AT_LEAST;
  return sure == N_TRIED ? POSTAGE_REACH_UNLIMITED : POSTAGE_REACH_EXACT;
}

static void
test_all_plans (void)
{
  static const struct
  {
    const char     *month, *country;
    PostageCategory category;
  } rows[] = {
    { "2026-11", "BR", POSTAGE_CATEGORY_MARKETING },
    { "2026-11", "DE", POSTAGE_CATEGORY_SERVICE },
    { "2025-05", "BR", POSTAGE_CATEGORY_UTILITY },
  };
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  guint             n_exact = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) tried = try_all (catalogue, rows[i].month, rows[i].country, rows[i].category);
      GPtrArray *first = g_ptr_array_index (tried, 0);

      g_assert_cmpuint (first->len, >, 40);
      for (guint plan = 0; plan < first->len; plan++)
        for (guint part = 1; part <= 5; part++)
          {
            /* Budgets that are the total of some quantity, or a cent less. */
            GPtrArray       *some = g_ptr_array_index (tried, part * N_TRIED / 6);
            PostageEstimate *estimate = g_ptr_array_index (some, plan);
            PostageDecimal   amount = postage_estimate_get_total (estimate)->shown.amount;
            PostageDecimal   budget = MAX (amount - (part % 2) * POSTAGE_DECIMAL_ONE / 100, POSTAGE_DECIMAL_ONE / 100);
            g_autoptr (PostageScenario) scenario =
              scenario_new (rows[i].month, rows[i].country, rows[i].category, 77, budget);
            g_autoptr (GError) error = NULL;
            gint64            quantity = -1;
            PostageReachState state = find_by_trying (tried, plan, budget, &quantity);
            PostageReach      reach;

            g_test_message ("row %u, part %u, %s", i, part, postage_plan_get_id (postage_estimate_get_plan (estimate)));
            g_assert_true (postage_reach_find (catalogue, scenario, postage_estimate_get_plan (estimate),
                                               rows[i].country, rows[i].category, N_TRIED, NULL, &reach, &error));
            g_assert_no_error (error);
            g_assert_cmpstr (postage_reach_state_get_id (reach.state), ==, postage_reach_state_get_id (state));
            if (postage_reach_has_quantity (&reach))
              g_assert_cmpint (reach.quantity, ==, quantity);
            n_exact += reach.state == POSTAGE_REACH_EXACT;
          }
    }
  g_assert_cmpuint (n_exact, >, 100);
}

#define WHOLE_BUDGET (5000 * POSTAGE_DECIMAL_ONE)

/* Whether so many messages to Brazil, beside all the rest, are served for WHOLE_BUDGET. @expected: (nullable): what
 * they cost with that */
static gboolean
is_within (PostageCatalogue   *catalogue,
           PostagePlan        *plan,
           PostageCategory     category,
           gint64              quantity,
           const PostageMoney *expected)
{
  g_autoptr (PostageScenario) scenario = scenario_new ("2026-11", "BR", POSTAGE_CATEGORY_MARKETING, 77, WHOLE_BUDGET);
  g_autoptr (PostageScenario) edited = postage_scenario_begin_copy (scenario);
  PostageDestination destination = *postage_scenario_get_destination (edited, 0);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GPtrArray) estimates = NULL;
  const PostageTotal *total;

  destination.sent[category] = quantity;
  postage_scenario_replace_destination (edited, 0, &destination);
  postage_scenario_end (edited);
  g_ptr_array_add (plans, plan);
  estimates = postage_estimator_estimate_plans (catalogue, edited, plans, NULL, NULL);
  total = postage_estimate_get_total (g_ptr_array_index (estimates, 0));
  if (expected != NULL)
    g_assert_true (total->shown.amount == expected->amount);
  return postage_estimate_get_status (g_ptr_array_index (estimates, 0)) != POSTAGE_STATUS_DOES_NOT_FIT &&
         total->shown.amount <= WHOLE_BUDGET;
}

/* With all quantities that can be entered, the search stays short on every plan; and one message more, where there is a
 * largest number, costs more than the budget. */
static void
test_whole_range (void)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario =
    scenario_new ("2026-11", "BR", POSTAGE_CATEGORY_MARKETING, 77, WHOLE_BUDGET);
  g_autoptr (GPtrArray) plans = postage_estimator_list_plans (catalogue, scenario);
  g_autoptr (PostageMetaTariffs) tariffs = postage_meta_tariffs_new ();
  guint n_exact = 0;

  for (guint i = 0; i < plans->len; i++)
    for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
      {
        PostageReach reach;

        if (category == POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
          continue;
        g_assert_true (postage_reach_find (catalogue, scenario, g_ptr_array_index (plans, i), "BR", category,
                                           POSTAGE_QUANTITY_MAX, tariffs, &reach, NULL));
        g_assert_cmpuint (reach.n_estimates, <, 500);
        if (reach.state != POSTAGE_REACH_EXACT)
          continue;
        n_exact++;
        g_assert_true (is_within (catalogue, g_ptr_array_index (plans, i), category, reach.quantity, &reach.total));
        g_assert_false (is_within (catalogue, g_ptr_array_index (plans, i), category, reach.quantity + 1, NULL));
      }
  g_assert_cmpuint (n_exact, >, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach-bundled/all-plans", test_all_plans);
  g_test_add_func ("/reach-bundled/whole-range", test_whole_range);
  return g_test_run ();
}
