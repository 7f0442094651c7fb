/* chart-fixture.c - charts of bundled plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"

#include "core/postage-estimator.h"
#include "storage-fixture.h"

static PostageScenario *
create_scenario (gint64 quantity)
{
  PostageScenario   *scenario = postage_scenario_begin (postage_month_new (2026, 11));
  PostageDestination destination;

  postage_destination_init (&destination, "BR");
  destination.sent[POSTAGE_CATEGORY_MARKETING] = quantity;
  postage_scenario_add_destination (scenario, &destination);
  postage_scenario_end (scenario);
  return scenario;
}

GPtrArray *
chart_fixture_estimates (const char *plans,
                         gint64      quantity)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = create_scenario (quantity);
  g_auto (GStrv) ids = g_strsplit (plans, " ", -1);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *estimates;

  if (g_str_equal (plans, "all"))
    chosen = postage_estimator_list_plans (catalogue, scenario);
  else
    {
      chosen = g_ptr_array_new ();
      for (char **id = ids; *id != NULL; id++)
        {
          PostagePlan *plan = postage_catalogue_get_plan (catalogue, *id);

          g_assert_nonnull (plan);
          g_ptr_array_add (chosen, plan);
        }
    }
  estimates = postage_estimator_estimate_plans (catalogue, scenario, chosen, NULL, &error);
  g_assert_no_error (error);
  return estimates;
}

PostageChart *
chart_fixture_chart (PostageChartKind kind,
                     const char      *plans,
                     gint64           quantity)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates (plans, quantity);
  g_autoptr (GError) error = NULL;
  PostageChartRequest request;
  PostageChart       *chart;

  postage_chart_request_init (&request, kind, estimates);
  chart = postage_chart_request_draw (&request, &error);
  g_assert_no_error (error);
  return chart;
}
