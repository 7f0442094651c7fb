/* bench-scenario.c - a large scenario for the benchmarks of the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-scenario.h"

#include "bench-destinations.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-row.h"
#include "ui-fixture.h"

static void
adopt (PostageSession  *session,
       PostageScenario *scenario)
{
  g_autoptr (PostageScenario) ended = scenario;
  g_autoptr (GError) error = NULL;

  postage_scenario_end (ended);
  postage_session_restore (session, ended, &error);
  g_assert_no_error (error);
}

PostageSession *
bench_scenario_session (void)
{
  PostageSession  *session = ui_fixture_session ();
  PostageScenario *scenario = postage_scenario_begin_copy (postage_session_get_scenario (session));

  while (postage_scenario_get_n_destinations (scenario) > 0)
    postage_scenario_remove_destination (scenario, 0);
  bench_add_destinations (scenario, postage_session_get_catalogue (session));
  postage_scenario_clear_plans (scenario);
  adopt (session, scenario);
  return session;
}

void
bench_scenario_compare_all (PostageSession *session)
{
  PostageScenario *scenario = postage_scenario_begin_copy (postage_session_get_scenario (session));
  GListModel      *market = postage_session_get_market (session);

  postage_scenario_clear_plans (scenario);
  for (guint i = 0; i < g_list_model_get_n_items (market); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (market, i);

      postage_scenario_add_plan (scenario, postage_session_row_get_plan_id (row));
    }
  adopt (session, scenario);
}
