/* test-session-plans.c - which plans stand side by side, and the market below them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits-plans.h"

#include <string.h>

#include "core/postage-estimator.h"
#include "model-fixture.h"
#include "model/postage-session-compared.h"
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-history.h"

/* Fails unless the plans side by side are @ids, separated by blanks. */
static void
assert_compared (PostageSession *session,
                 const char     *ids)
{
  GListModel *rows = postage_session_get_rows (session);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            postage_session_row_get_plan_id (model_fixture_row (session, i)));
  g_assert_cmpstr (found->str, ==, ids);
}

static PostageSessionRow *
find_in_market (PostageSession *session,
                const char     *plan_id)
{
  GListModel *market = postage_session_get_market (session);

  for (guint i = 0; i < g_list_model_get_n_items (market); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (market, i);

      if (g_str_equal (postage_session_row_get_plan_id (row), plan_id))
        return row;
    }
  return NULL;
}

static void
test_market (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  GListModel        *market = postage_session_get_market (session);
  const guint        n_plans = g_list_model_get_n_items (market);
  PostageSessionRow *wati = find_in_market (session, "wati.growth");

  /* All that a direct customer can buy, and each plan once. */
  g_assert_cmpuint (n_plans, >, 50);
  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (market, i);

      g_assert_true (find_in_market (session, postage_session_row_get_plan_id (row)) == row);
    }
  g_assert_true (find_in_market (session, "twilio.payg") == model_fixture_row (session, 0));
  g_assert_true (postage_session_row_get_pinned (model_fixture_row (session, 0)));
  g_assert_nonnull (wati);
  g_assert_false (postage_session_row_get_pinned (wati));

  g_assert_true (postage_session_set_audience (session, POSTAGE_AUDIENCE_PARTNER, NULL));
  g_assert_null (find_in_market (session, "wati.growth"));
  g_assert_nonnull (find_in_market (session, "twilio.payg"));
}

/* What every plan of the market costs follows each edit, also of those that aren't side by side. */
static void
test_market_follows (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageSessionRow *row = find_in_market (session, "gupshup.self-serve");
  guint              notified = 0;

  g_assert_nonnull (row);
  model_fixture_count (row, "total", &notified);
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (find_in_market (session, "gupshup.self-serve") == row);
}

static void
test_pin (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageSessionRow *wati = find_in_market (session, "wati.growth");

  assert_compared (session, "twilio.payg 360dialog.regular bird.payg");
  g_assert_true (postage_session_pin_plan (session, "wati.growth", NULL));
  assert_compared (session, "twilio.payg 360dialog.regular bird.payg wati.growth");
  g_assert_true (model_fixture_row (session, 3) == wati);
  g_assert_true (postage_session_row_get_pinned (wati));

  g_assert_true (postage_session_move_plan (session, "wati.growth", -2, NULL));
  assert_compared (session, "twilio.payg wati.growth 360dialog.regular bird.payg");
  g_assert_true (postage_session_move_plan (session, "wati.growth", 99, NULL));
  assert_compared (session, "twilio.payg 360dialog.regular bird.payg wati.growth");
  g_assert_true (postage_session_move_plan (session, "wati.growth", -99, NULL));
  assert_compared (session, "wati.growth twilio.payg 360dialog.regular bird.payg");

  g_assert_true (postage_session_unpin_plan (session, "twilio.payg", NULL));
  assert_compared (session, "wati.growth 360dialog.regular bird.payg");
  g_assert_nonnull (find_in_market (session, "twilio.payg"));
  g_assert_true (postage_session_unpin_plan (session, "twilio.payg", NULL));
  assert_compared (session, "wati.growth 360dialog.regular bird.payg");
}

/* Without chosen plans, the best of each provider, in the order of the ranking. */
static void
test_best_of_each (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageScenario) chosen = postage_scenario_ref (postage_session_get_scenario (session));
  GListModel *rows = postage_session_get_rows (session);
  g_autoptr (GHashTable) providers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (postage_session_clear_plans (session, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, POSTAGE_SESSION_MAX_BEST);
  for (guint i = 0; i < POSTAGE_SESSION_MAX_BEST; i++)
    {
      PostageSessionRow *row = model_fixture_row (session, i);

      g_assert_true (g_hash_table_add (providers, (gpointer) postage_session_row_get_provider_name (row)));
      g_assert_cmpint (postage_estimate_get_status (postage_session_row_get_estimate (row)), <=,
                       POSTAGE_STATUS_AT_LEAST);
      g_assert_false (postage_session_row_get_pinned (row));
    }
  g_assert_true (postage_ranking_get_cheapest (postage_session_get_ranking (session)) ==
                 postage_session_row_get_estimate (model_fixture_row (session, 0)));

  /* Who takes one away means that the others stay. */
  first = g_strdup (postage_session_row_get_plan_id (model_fixture_row (session, 0)));
  second = g_strdup (postage_session_row_get_plan_id (model_fixture_row (session, 1)));
  g_assert_true (postage_session_unpin_plan (session, first, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, POSTAGE_SESSION_MAX_BEST - 1);
  g_assert_cmpstr (postage_session_row_get_plan_id (model_fixture_row (session, 0)), ==, second);
  g_assert_true (postage_session_row_get_pinned (model_fixture_row (session, 0)));

  g_assert_true (postage_session_restore (session, chosen, NULL));
  assert_compared (session, "twilio.payg 360dialog.regular bird.payg");
  g_assert_false (postage_session_get_modified (session));
}

/* Today's plan stands beside the others whatever is chosen, and says so. */
static void
test_baseline (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  GListModel *rows = postage_session_get_rows (session);

  g_assert_true (postage_session_set_baseline (session, "wati.pro", NULL));
  assert_compared (session, "twilio.payg 360dialog.regular bird.payg wati.pro");
  g_assert_true (postage_session_row_get_baseline (model_fixture_row (session, 3)));
  g_assert_false (postage_session_row_get_pinned (model_fixture_row (session, 3)));
  g_assert_false (postage_session_row_get_baseline (model_fixture_row (session, 0)));

  g_assert_true (postage_session_clear_plans (session, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, POSTAGE_SESSION_MAX_BEST + 1);
  g_assert_true (postage_session_row_get_baseline (model_fixture_row (session, POSTAGE_SESSION_MAX_BEST)));

  g_assert_true (postage_session_set_baseline (session, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, POSTAGE_SESSION_MAX_BEST);
}

/* The plans that the scenario names, then the one that is paid today. */
static char *
list_named (PostageSession *session)
{
  PostageScenario *scenario = postage_session_get_scenario (session);
  const GPtrArray *plans = postage_scenario_get_plans (scenario);
  const char      *baseline = postage_scenario_get_baseline (scenario);
  GString         *names = g_string_new (NULL);

  for (guint i = 0; i < plans->len; i++)
    g_string_append_printf (names, "%s ", (const char *) plans->pdata[i]);
  g_string_append_printf (names, "| %s", baseline != NULL ? baseline : "-");
  return g_string_free (names, FALSE);
}

static const struct
{
  const char *plans; /* as the file lists them */
  const char *baseline;
  const char *compared;
  const char *named; /* once the missing ones are dropped */
} missing[] = {
  { "\"own.gone\", \"twilio.payg\"", "own.gone", "twilio.payg", "twilio.payg | -" },
  { "\"twilio.payg\", \"own.gone\", \"bird.payg\"", "bird.payg", "twilio.payg bird.payg",
    "twilio.payg bird.payg | bird.payg" },
  { "\"twilio.payg\"", "own.gone", "twilio.payg", "twilio.payg | -" },
};

/* Own plans that aren't on this computer are named until the user drops them, which can be undone. */
static void
test_missing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\": 1, \"month\": \"2026-11\", \"currency\": \"USD\", \"destinations\": [], "
                         "\"plans\": [%s], \"baseline\": \"%s\"}",
                         missing[i].plans, missing[i].baseline);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageScenarioFile) document =
        postage_scenario_file_read ("FILE", bytes, model_fixture_catalogue (), &error);
      g_autoptr (PostageSession) session = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;

      g_test_message ("%s", text);
      g_assert_no_error (error);
      session = postage_session_new (model_fixture_catalogue (), document, &error);
      g_assert_no_error (error);
      assert_compared (session, missing[i].compared);
      before = list_named (session);
      g_assert_nonnull (strstr (before, "own.gone"));
      g_assert_true (postage_session_drop_missing_plans (session, &error));
      after = list_named (session);
      g_assert_cmpstr (after, ==, missing[i].named);
      assert_compared (session, missing[i].compared);
      g_assert_true (postage_session_undo (session, &error));
      undone = list_named (session);
      g_assert_cmpstr (undone, ==, before);
    }
}

static void
test_compared (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GPtrArray) compared = NULL;
  guint place = 99;

  g_assert_true (postage_session_find_place (session, "bird.payg", &place));
  g_assert_cmpuint (place, ==, 2);
  g_assert_true (postage_session_unpin_plan (session, "twilio.payg", NULL));
  g_assert_false (postage_session_find_place (session, "twilio.payg", &place));

  compared = postage_session_dup_compared (session);
  g_assert_cmpuint (compared->len, ==, 2);
  g_assert_true (compared->pdata[1] == postage_session_row_get_estimate (model_fixture_row (session, 1)));
}

/* The headline's ranking is of what is compared; the market's has all. */
static void
test_rankings (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageRanking *market = postage_session_get_market_ranking (session);

  g_assert_cmpuint (postage_ranking_get_estimates (postage_session_get_ranking (session))->len, ==, 3);
  g_assert_cmpuint (postage_ranking_get_estimates (market)->len, ==,
                    g_list_model_get_n_items (postage_session_get_market (session)));
  g_assert_cmpint (
    postage_money_compare (&postage_estimate_get_total (postage_ranking_get_cheapest (market))->shown,
                           &postage_estimate_get_total (
                              postage_ranking_get_cheapest (postage_session_get_ranking (session)))
                              ->shown),
    <=, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-plans/market", test_market);
  g_test_add_func ("/session-plans/market-follows", test_market_follows);
  g_test_add_func ("/session-plans/pin", test_pin);
  g_test_add_func ("/session-plans/best-of-each", test_best_of_each);
  g_test_add_func ("/session-plans/baseline", test_baseline);
  g_test_add_func ("/session-plans/missing", test_missing);
  g_test_add_func ("/session-plans/compared", test_compared);
  g_test_add_func ("/session-plans/rankings", test_rankings);
  return g_test_run ();
}
