/* bench-reach.c - what it costs to find out what a budget buys on every bundled plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-destinations.h"
#include "core/postage-estimator.h"
#include "core/postage-reach.h"
#include "storage/postage-bundled.h"

#define N_ROUNDS 5

/* All plans, of marketing to @n_destinations destinations or to all markets. */
static void
measure (PostageCatalogue *catalogue,
         guint             n_destinations,
         const char       *name)
{
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  PostageMoney budget = postage_money (1000000000 * POSTAGE_DECIMAL_ONE, "USD");
  PostageMonth month = 0;
  gint64       best = G_MAXINT64, slowest = 0;
  guint        n_estimates = 0;

  postage_month_parse ("2026-11", &month, NULL);
  scenario = postage_scenario_begin (month);
  bench_add_destinations (scenario, catalogue);
  while (postage_scenario_get_n_destinations (scenario) > n_destinations)
    postage_scenario_remove_destination (scenario, n_destinations);
  postage_scenario_set_quantity (scenario, "seats", 12);
  postage_scenario_set_budget (scenario, &budget);
  postage_scenario_end (scenario);
  plans = postage_estimator_list_plans (catalogue, scenario);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (PostageMetaTariffs) tariffs = postage_meta_tariffs_new ();
      gint64 begin = g_get_monotonic_time ();

      n_estimates = 0;
      slowest = 0;
      for (guint i = 0; i < plans->len; i++)
        {
          gint64       plan_begin = g_get_monotonic_time ();
          PostageReach reach;

          postage_reach_find (catalogue, scenario, g_ptr_array_index (plans, i),
                              postage_scenario_get_destination (scenario, 0)->country, POSTAGE_CATEGORY_MARKETING,
                              POSTAGE_QUANTITY_MAX, tariffs, &reach, &error);
          g_assert_no_error (error);
          n_estimates += reach.n_estimates;
          slowest = MAX (slowest, g_get_monotonic_time () - plan_begin);
        }
      best = MIN (best, g_get_monotonic_time () - begin);
    }
  g_print ("%s: %u plans in %.1f ms, %u estimates; the slowest plan in %.2f ms\n", name, plans->len,
           (double) best / 1000, n_estimates, (double) slowest / 1000);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_bundled_catalogue_load (&error);

  g_assert_no_error (error);
  measure (catalogue, 3, "3 destinations");
  measure (catalogue, G_MAXUINT, "all markets");
  return 0;
}
