/* bench-estimates.c - what an estimate of every bundled plan costs
 *
 * With a file's name as argument, it also writes there what is evaluated (quantities and compiled tariffs) and what
 * came out, so that another program can do the same work and be timed beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-destinations.h"
#include "bench-dump.h"
#include "core/postage-estimator.h"
#include "core/postage-meta-tariff.h"
#include "core/postage-tariff.h"
#include "storage/postage-bundled.h"

#define N_ROUNDS 300

/* Every plan of the catalogue, for a business that writes to all the world. */
static PostageScenario *
scenario_new (PostageCatalogue *catalogue)
{
  PostageMonth     month = 0;
  PostageScenario *scenario;
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);

  postage_month_parse ("2026-11", &month, NULL);
  scenario = postage_scenario_begin (month);
  bench_add_destinations (scenario, catalogue);
  for (guint i = 0; i < plans->len; i++)
    postage_scenario_add_plan (scenario, postage_plan_get_id (g_ptr_array_index (plans, i)));
  postage_scenario_set_quantity (scenario, "seats", 12);
  postage_scenario_set_quantity (scenario, "active-users", 25000);
  postage_scenario_end (scenario);
  return scenario;
}

/* Makes what the estimates of all plans start from: quantities, each plan's charges, and Meta's rates once for each
 * currency. */
static void
prepare_all (PostageCatalogue *catalogue,
             PostageScenario  *scenario)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PostageQuantities) quantities = postage_quantities_new (catalogue, scenario, &problem);
  g_autoptr (GHashTable) currencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);

  g_assert_no_error (problem);

  for (guint i = 0; i < plans->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageTariff) tariff = postage_tariff_compile (NULL, g_ptr_array_index (plans, i), scenario);
      PostageMetaTreatment treatment = postage_plan_get_meta_treatment (g_ptr_array_index (plans, i));
      g_autoptr (PostageMetaTariff) meta = NULL;

      if (treatment == POSTAGE_META_UNKNOWN || treatment == POSTAGE_META_INCLUDED ||
          !g_hash_table_add (currencies, g_strdup (postage_tariff_get_currency (tariff))))
        continue;
      meta = postage_meta_tariff_compile (catalogue, scenario, postage_tariff_get_currency (tariff), &error);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_bundled_catalogue_load (&error);
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) last = NULL;
  gint64 all = G_MAXINT64, preparing = G_MAXINT64;
  guint  n_lines = 0;

  g_assert_no_error (error);
  scenario = scenario_new (catalogue);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GPtrArray) estimates = postage_estimator_estimate_all (catalogue, scenario, &error);

      all = MIN (all, g_get_monotonic_time () - begin);
      g_assert_no_error (error);
      begin = g_get_monotonic_time ();
      prepare_all (catalogue, scenario);
      preparing = MIN (preparing, g_get_monotonic_time () - begin);
      g_clear_pointer (&last, g_ptr_array_unref);
      last = g_steal_pointer (&estimates);
    }

  for (guint i = 0; i < last->len; i++)
    n_lines += postage_estimate_get_lines (g_ptr_array_index (last, i))->len;
  g_print ("%u destinations, %u plans, %u lines: %" G_GINT64_FORMAT " us, of which preparing %" G_GINT64_FORMAT " us; "
           "%.1f us a plan, %.0f estimates a second\n",
           postage_scenario_get_n_destinations (scenario), last->len, n_lines, all, preparing, (double) all / last->len,
           last->len * 1e6 / (double) all);
  if (argc > 1)
    bench_dump (argv[1], catalogue, scenario, last, all, preparing);
  return 0;
}
