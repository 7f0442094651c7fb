/* bench-scenario.c - a large scenario for the benchmarks of the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-scenario.h"

#include "model/postage-session-edits-plans.h"
#include "model/postage-session-row.h"
#include "ui-fixture.h"

static void
add_destinations (PostageScenario  *scenario,
                  PostageCatalogue *catalogue)
{
  const GPtrArray   *countries = postage_catalogue_get_countries (catalogue);
  const PostageMonth month = postage_scenario_get_month (scenario);
  g_autoptr (GHashTable) markets = g_hash_table_new (g_str_hash, g_str_equal);

  while (postage_scenario_get_n_destinations (scenario) > 0)
    postage_scenario_remove_destination (scenario, 0);
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
}

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

  add_destinations (scenario, postage_session_get_catalogue (session));
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
