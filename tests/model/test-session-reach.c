/* test-session-reach.c - what the budget buys, found out beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"
#include "model/postage-reach-job.h"
#include "model/postage-session-edits-business.h"
#include "model/postage-session-reach.h"
#include "core/postage-estimator.h"
#include "storage/postage-bundled.h"

static gboolean
set_budget (PostageSession *session,
            gint64          units)
{
  const PostageMoney budget = postage_money (units * POSTAGE_DECIMAL_ONE, "USD");

  return postage_session_set_budget (session, &budget, NULL);
}

static PostageSessionRow *
first_row (PostageSession *session)
{
  return g_list_model_get_item (postage_session_get_rows (session), 0);
}

static void
on_reach_changed (PostageSessionRow *row,
                  gboolean          *changed)
{
  *changed = TRUE;
}

/* Waits until it is found out for every row. */
static void
wait_for_reaches (PostageSession *session)
{
  GListModel *rows = postage_session_get_rows (session);
  const guint n = g_list_model_get_n_items (rows);
  g_autoptr (PostageSessionRow) last = g_list_model_get_item (rows, n - 1);
  gboolean changed = FALSE;
  gulong   handler = g_signal_connect (last, "reach-changed", G_CALLBACK (on_reach_changed), &changed);

  model_fixture_wait (&changed);
  g_signal_handler_disconnect (last, handler);
}

/* What a row says is what the search says of the session's scenario. */
static void
assert_reaches (PostageSession *session)
{
  GListModel      *rows = postage_session_get_rows (session);
  PostageReachFlow flow;

  g_assert_true (postage_reach_flow_find_largest (postage_session_get_scenario (session), &flow));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, i);
      const PostageReach *found = postage_session_row_get_reach (row);
      PostageReach        expected;

      g_assert_nonnull (found);
      g_assert_true (postage_reach_find (postage_session_get_catalogue (session),
                                         postage_session_get_scenario (session),
                                         postage_estimate_get_plan (postage_session_row_get_estimate (row)),
                                         flow.country, flow.category, POSTAGE_QUANTITY_MAX, NULL, &expected, NULL));
      g_assert_cmpint (found->state, ==, expected.state);
      g_assert_cmpint (found->quantity, ==, expected.quantity);
      g_assert_cmpstr (found->country, ==, flow.country);
      g_assert_cmpint (found->category, ==, flow.category);
    }
}

static void
test_found (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageSessionRow) row = first_row (session);

  g_assert_null (postage_session_row_get_reach (row));
  g_assert_true (set_budget (session, 5000));
  g_assert_null (postage_session_row_get_reach (row));
  wait_for_reaches (session);
  assert_reaches (session);
}

static gboolean
on_pause (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

/* The session's timer was set before this one, for a shorter time. */
static void
wait_for_pause (void)
{
  gboolean over = FALSE;

  g_timeout_add (POSTAGE_SESSION_REACH_PAUSE + 1, on_pause, &over);
  model_fixture_wait (&over);
}

/* An edit takes away at once what was found for the scenario before, and what is being found out for it never comes. */
static void
test_edited (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageSessionRow) row = NULL;

  g_assert_true (set_budget (session, 5000));
  wait_for_reaches (session);
  row = first_row (session);
  g_assert_nonnull (postage_session_row_get_reach (row));

  for (gint64 budget = 100; budget < 110; budget++)
    {
      g_assert_true (set_budget (session, budget));
      g_assert_null (postage_session_row_get_reach (row));
      /* Every other time, until the search for this budget has begun. */
      if (budget % 2 == 0)
        wait_for_pause ();
    }
  wait_for_reaches (session);
  assert_reaches (session);

  g_assert_true (postage_session_set_budget (session, NULL, NULL));
  g_assert_null (postage_session_row_get_reach (row));
}

/* Rows of other prices are found out anew; without an edit, too. */
static void
test_new_catalogue (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageCatalogue) catalogue = postage_bundled_catalogue_load (NULL);
  g_autoptr (PostageSessionRow) row = NULL;

  g_assert_true (set_budget (session, 5000));
  wait_for_reaches (session);
  g_assert_true (postage_session_set_catalogue (session, catalogue, NULL));
  row = first_row (session);
  g_assert_null (postage_session_row_get_reach (row));
  wait_for_reaches (session);
  assert_reaches (session);
}

/* A session that goes leaves nothing behind that would come back to it. */
static void
test_gone (void)
{
  PostageSession *session = model_fixture_session ();

  g_assert_true (set_budget (session, 5000));
  g_clear_object (&session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
on_job (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Plans first, then flows; cancelled, nothing. */
static void
test_job (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();

  g_assert_true (set_budget (session, 5000));
  for (guint cancelled = 0; cancelled < 2; cancelled++)
    {
      PostageScenario *scenario = postage_session_get_scenario (session);
      g_autoptr (GPtrArray) plans = postage_estimator_list_plans (postage_session_get_catalogue (session), scenario);
      g_autoptr (GArray) flows = postage_reach_flow_list (scenario);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) reaches = NULL;

      g_ptr_array_set_size (plans, MIN (plans->len, 2));
      postage_reach_job_run_async (postage_session_get_catalogue (session), scenario, plans, flows, cancellable, on_job,
                                   &result);
      if (cancelled)
        g_cancellable_cancel (cancellable);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      reaches = postage_reach_job_finish (result, &error);
      if (cancelled)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_null (reaches);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (reaches->len, ==, plans->len * flows->len);
      for (guint i = 0; i < reaches->len; i++)
        {
          const PostageReachFlow *flow = &g_array_index (flows, PostageReachFlow, i % flows->len);

          g_assert_cmpstr (g_array_index (reaches, PostageReach, i).country, ==, flow->country);
          g_assert_cmpint (g_array_index (reaches, PostageReach, i).category, ==, flow->category);
        }
    }
}

/* Every destination × category that is entered; the largest is the first of equals. */
static void
test_flows (void)
{
  PostageScenario   *scenario = postage_scenario_begin (postage_month_new (2026, 11));
  PostageDestination destination;
  PostageReachFlow   flow = { .country = "" };
  g_autoptr (GArray) flows = NULL;

  postage_destination_init (&destination, "BR");
  destination.received = 100000;
  postage_scenario_add_destination (scenario, &destination);
  g_assert_false (postage_reach_flow_find_largest (scenario, &flow));
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 7;
  destination.sent[POSTAGE_CATEGORY_SERVICE] = 7;
  postage_scenario_replace_destination (scenario, 0, &destination);
  g_strlcpy (destination.country, "IN", sizeof destination.country);
  postage_scenario_add_destination (scenario, &destination);
  postage_scenario_end (scenario);

  g_assert_true (postage_reach_flow_find_largest (scenario, &flow));
  g_assert_cmpstr (flow.country, ==, "BR");
  g_assert_cmpint (flow.category, ==, POSTAGE_CATEGORY_UTILITY);
  flows = postage_reach_flow_list (scenario);
  g_assert_cmpuint (flows->len, ==, 8);
  g_assert_cmpstr (g_array_index (flows, PostageReachFlow, 4).country, ==, "IN");
  postage_scenario_unref (scenario);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-reach/flows", test_flows);
  g_test_add_func ("/session-reach/found", test_found);
  g_test_add_func ("/session-reach/edited", test_edited);
  g_test_add_func ("/session-reach/new-catalogue", test_new_catalogue);
  g_test_add_func ("/session-reach/gone", test_gone);
  g_test_add_func ("/session-reach/job", test_job);
  return g_test_run ();
}
