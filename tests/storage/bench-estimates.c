/* bench-estimates.c - what an estimate of every bundled plan costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"
#include "storage/postage-bundled.h"

#define N_ROUNDS 2000

static PostageScenario *
scenario_new (PostageCatalogue *catalogue)
{
  PostageMonth     month = 0;
  PostageScenario *scenario;
  const GPtrArray *countries = postage_catalogue_get_countries (catalogue);
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);
  g_autoptr (GHashTable) markets = g_hash_table_new (g_str_hash, g_str_equal);

  postage_month_parse ("2026-11", &month, NULL);
  scenario = postage_scenario_begin (month);
  for (guint i = 0; i < countries->len; i++)
    {
      PostageCountry    *country = g_ptr_array_index (countries, i);
      PostageDestination destination;

      if (!g_hash_table_add (markets, (gpointer) postage_country_get_market (country, month)))
        continue;
      postage_destination_init (&destination, postage_country_get_code (country));
      destination.sent[POSTAGE_CATEGORY_MARKETING] = 10000 + i;
      destination.sent[POSTAGE_CATEGORY_UTILITY] = 200000 + 3 * i;
      destination.sent[POSTAGE_CATEGORY_AUTHENTICATION] = 150000 + 7 * i;
      destination.sent[POSTAGE_CATEGORY_SERVICE] = 8000 + 11 * i;
      destination.received = 6000 + i;
      postage_scenario_add_destination (scenario, &destination);
    }
  for (guint i = 0; i < plans->len; i++)
    postage_scenario_add_plan (scenario, postage_plan_get_id (g_ptr_array_index (plans, i)));
  postage_scenario_end (scenario);
  return scenario;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_bundled_catalogue_load (&error);
  g_autoptr (PostageScenario) scenario = NULL;
  gint64 best = G_MAXINT64;
  guint  n_lines = 0, n_plans = 0;

  g_assert_no_error (error);
  scenario = scenario_new (catalogue);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GPtrArray) estimates = postage_estimator_estimate_all (catalogue, scenario, &error);

      best = MIN (best, g_get_monotonic_time () - begin);
      g_assert_no_error (error);
      n_plans = estimates->len;
      n_lines = 0;
      for (guint j = 0; j < estimates->len; j++)
        n_lines += postage_estimate_get_lines (g_ptr_array_index (estimates, j))->len;
    }
  g_print ("%u destinations, %u plans, %u lines: %" G_GINT64_FORMAT " µs\n",
           postage_scenario_get_n_destinations (scenario), n_plans, n_lines, best);
  return 0;
}
