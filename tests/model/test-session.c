/* test-session.c - rows that stay, figures that follow, notifications that mean something
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session.h"

#include "core/postage-error.h"
#include "core/postage-estimator.h"
#include "model-fixture.h"
#include "model/postage-session-destination.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "text/postage-text-answer.h"

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_begin (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageRanking *ranking = postage_session_get_ranking (session);

  model_fixture_assert_totals (session, "603.80 417.80 >=573.80");
  g_assert_false (postage_session_get_modified (session));
  g_assert_null (postage_session_get_file (session));
  g_assert_null (postage_session_dup_title (session));
  g_assert_cmpstr (postage_session_row_get_plan_id (model_fixture_row (session, 0)), ==, "twilio.payg");
  g_assert_cmpstr (postage_session_row_get_title (model_fixture_row (session, 1)), ==, "360dialog Regular");
  g_assert_true (postage_ranking_get_cheapest (ranking) ==
                 postage_session_row_get_estimate (model_fixture_row (session, 1)));
}

static void
test_rows_stay (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GString) log = g_string_new (NULL);
  PostageSessionRow *rows[3];
  guint              notified[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rows[i] = model_fixture_row (session, i);
      model_fixture_count (rows[i], "estimate", &notified[i]);
    }
  g_signal_connect (postage_session_get_rows (session), "items-changed", G_CALLBACK (on_items_changed), log);

  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
  model_fixture_assert_totals (session, "903.80 667.80 >=873.80");
  g_assert_true (postage_session_set_month (session, postage_month_new (2026, 9), NULL));
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 10000, NULL));
  model_fixture_assert_totals (session, "559.60 373.60 >=529.60");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (model_fixture_row (session, i) == rows[i]);
      g_assert_cmpuint (notified[i], ==, 3);
    }
  g_assert_cmpstr (log->str, ==, "");
}

static void
test_nothing_new (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  guint session_count = 0, row_count = 0;

  model_fixture_count (session, NULL, &session_count);
  model_fixture_count (model_fixture_row (session, 0), NULL, &row_count);

  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 10000, NULL));
  g_assert_true (postage_session_set_month (session, postage_month_new (2026, 11), NULL));
  g_assert_true (postage_session_set_currency (session, "USD", NULL));
  g_assert_true (postage_session_add_destination (session, "CA", NULL));
  g_assert_true (postage_session_remove_destination (session, "US", NULL));
  g_assert_true (postage_session_set_numbers (session, 1, NULL));
  g_assert_true (postage_session_set_share (session, POSTAGE_SHARE_KIND_DELIVERED, 100 * POSTAGE_DECIMAL_ONE, NULL));

  g_assert_cmpuint (session_count, ==, 0);
  g_assert_cmpuint (row_count, ==, 0);
}

/* Only what has changed is notified, once, and after everything is consistent. */
static void
test_notify_counts (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageSessionRow *row = model_fixture_row (session, 1);
  guint              scenario = 0, modified = 0, title = 0, estimate = 0, cheapest = 0, difference = 0, components = 0;

  model_fixture_count (session, "scenario", &scenario);
  model_fixture_count (session, "modified", &modified);
  model_fixture_count (session, "title", &title);
  model_fixture_count (row, "estimate", &estimate);
  model_fixture_count (row, "cheapest", &cheapest);
  model_fixture_count (row, "difference", &difference);
  model_fixture_count (row, "components", &components);

  g_assert_true (postage_session_set_received (session, "CA", 7000, NULL));
  g_assert_true (postage_session_set_received (session, "CA", 8000, NULL));
  g_assert_cmpuint (scenario, ==, 2);
  g_assert_cmpuint (modified, ==, 1);
  g_assert_cmpuint (title, ==, 0);
  g_assert_cmpuint (estimate, ==, 2);
  g_assert_cmpuint (cheapest, ==, 0);
  g_assert_cmpuint (difference, ==, 0);
  g_assert_cmpuint (components, ==, 0);

  /* A single reply is free with Meta and cheap with Twilio, but 360dialog's licence is due, and Bird's fee for the
     answer is not known. */
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 0, NULL));
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_UTILITY, 0, NULL));
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_AUTHENTICATION, 0, NULL));
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_SERVICE, 1, NULL));
  g_assert_true (postage_session_set_received (session, "CA", 1, NULL));
  g_assert_cmpuint (cheapest, ==, 1);
  g_assert_false (postage_session_row_get_cheapest (row));
  g_assert_true (postage_session_row_get_cheapest (model_fixture_row (session, 0)));
}

static void
on_scenario (PostageSession *session,
             GParamSpec     *pspec,
             gboolean       *seen)
{
  model_fixture_assert_totals (session, "903.80 667.80 >=873.80");
  g_assert_true (postage_ranking_get_cheapest (postage_session_get_ranking (session)) ==
                 postage_session_row_get_estimate (model_fixture_row (session, 1)));
  *seen = TRUE;
}

static void
test_consistent_when_notified (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  gboolean seen = FALSE;

  g_signal_connect (session, "notify::scenario", G_CALLBACK (on_scenario), &seen);
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
  g_assert_true (seen);
}

static void
test_difference (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  const PostageMoney *difference = postage_session_row_get_difference (model_fixture_row (session, 0));
  g_autofree char    *text = postage_decimal_to_string (difference->amount, 2);

  g_assert_cmpstr (text, ==, "186.00");
  g_assert_cmpstr (difference->currency, ==, "USD");
  g_assert_null (postage_session_row_get_difference (model_fixture_row (session, 1)));
  g_assert_nonnull (postage_session_row_get_difference (model_fixture_row (session, 2)));
}

/* The dirty mark goes when the scenario is again what was saved. */
static void
test_modified (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();

  g_assert_true (postage_session_set_numbers (session, 3, NULL));
  g_assert_true (postage_session_get_modified (session));
  g_assert_true (postage_session_set_numbers (session, 1, NULL));
  g_assert_false (postage_session_get_modified (session));
}

static void
test_destinations (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  GListModel *destinations = postage_session_get_destinations (session);
  g_autoptr (PostageSessionDestination) canada = g_list_model_get_item (destinations, 0);
  g_autoptr (PostageSessionDestination) mexico = NULL;
  g_autoptr (GString) log = g_string_new (NULL);
  guint volumes = 0, market = 0, total = 0;

  g_assert_cmpstr (postage_session_destination_get_country (canada), ==, "CA");
  g_assert_cmpstr (postage_session_destination_get_market (canada), ==, "north-america");
  g_assert_cmpint (postage_session_destination_get_total_sent (canada), ==, 43000);

  g_signal_connect (destinations, "items-changed", G_CALLBACK (on_items_changed), log);
  model_fixture_count (canada, "volumes", &volumes);
  model_fixture_count (canada, "market", &market);
  model_fixture_count (canada, "total-sent", &total);

  g_assert_true (postage_session_add_destination (session, "MX", NULL));
  mexico = g_list_model_get_item (destinations, 1);
  g_assert_cmpstr (postage_session_destination_get_country (mexico), ==, "MX");
  model_fixture_assert_totals (session, "603.80 417.80 >=573.80");
  g_assert_true (postage_session_set_sent (session, "MX", POSTAGE_CATEGORY_MARKETING, 1, NULL));
  g_assert_cmpuint (volumes, ==, 0);

  g_assert_true (postage_session_set_received (session, "CA", 1, NULL));
  g_assert_cmpuint (volumes, ==, 1);
  g_assert_cmpuint (total, ==, 0);
  g_assert_cmpuint (market, ==, 0);

  g_assert_true (postage_session_remove_destination (session, "CA", NULL));
  g_assert_true (mexico == g_list_model_get_item (destinations, 0));
  g_object_unref (mexico);
  g_assert_cmpstr (log->str, ==, "1-0+1 0-1+0 ");
}

static void
test_unknown_destination (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GError) error = NULL;
  guint count = 0;

  model_fixture_count (session, NULL, &count);
  g_assert_false (postage_session_set_sent (session, "MX", POSTAGE_CATEGORY_MARKETING, 1, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
  g_assert_cmpuint (count, ==, 0);
}

/* What can't be estimated is refused, and everything stays. */
static void
test_refused (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageScenario *scenario = postage_session_get_scenario (session);
  g_autoptr (GError) error = NULL;
  guint count = 0;

  model_fixture_count (session, NULL, &count);
  model_fixture_count (model_fixture_row (session, 0), NULL, &count);

  g_assert_false (postage_session_set_month (session, postage_month_new (1999, 1), &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_false (postage_session_add_destination (session, "QQ", &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);

  g_assert_true (postage_session_get_scenario (session) == scenario);
  g_assert_cmpuint (count, ==, 0);
  model_fixture_assert_totals (session, "603.80 417.80 >=573.80");
}

static void
test_shares (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();

  g_assert_true (postage_session_get_share (session, NULL, POSTAGE_SHARE_KIND_INSIDE_WINDOW) ==
                 30 * POSTAGE_DECIMAL_ONE);
  for (PostageShareKind kind = POSTAGE_SHARE_KIND_RECLASSIFIED; kind <= POSTAGE_SHARE_KIND_INSIDE_WINDOW; kind++)
    {
      g_assert_true (postage_session_set_share (session, kind, 7 * POSTAGE_DECIMAL_ONE, NULL));
      g_assert_true (postage_session_get_share (session, NULL, kind) == 7 * POSTAGE_DECIMAL_ONE);
    }
  g_assert_true (postage_session_get_modified (session));
}

/* What the session shows is what the scenario would cost if it had been opened as it is. */
static void
assert_as_opened (PostageSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) expected = postage_estimator_estimate_all (postage_session_get_catalogue (session),
                                                                   postage_session_get_scenario (session), &error);
  const GPtrArray *shown = postage_ranking_get_estimates (postage_session_get_ranking (session));

  g_assert_no_error (error);
  g_assert_cmpuint (shown->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    for (guint k = 0; k < shown->len; k++)
      if (postage_estimate_get_plan (shown->pdata[k]) == postage_estimate_get_plan (expected->pdata[i]))
        {
          g_autofree char *total = postage_text_total (expected->pdata[i]);
          g_autofree char *shown_total = postage_text_total (shown->pdata[k]);

          g_assert_cmpstr (shown_total, ==, total);
        }
}

/* Whatever is kept from one edit to the next. */
static void
test_edits_as_opened (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  const PostageMonth november = postage_scenario_get_month (postage_session_get_scenario (session));

  g_assert_true (postage_session_clear_plans (session, NULL));
  assert_as_opened (session);
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 70001, NULL));
  assert_as_opened (session);
  g_assert_true (postage_session_add_destination (session, "BR", NULL));
  g_assert_true (postage_session_set_sent (session, "BR", POSTAGE_CATEGORY_UTILITY, 300000, NULL));
  assert_as_opened (session);
  g_assert_true (postage_session_set_month (session, november - 2, NULL));
  assert_as_opened (session);
  g_assert_true (postage_session_set_currency (session, "INR", NULL));
  assert_as_opened (session);
  g_assert_true (postage_session_set_month (session, november, NULL));
  g_assert_true (postage_session_remove_destination (session, "CA", NULL));
  assert_as_opened (session);
}

/* A session, its rows and its destinations go with the last reference. */
static void
test_finalise (void)
{
  PostageSession            *session = model_fixture_session ();
  PostageSessionRow         *row = model_fixture_row (session, 0);
  PostageSessionDestination *destination = g_list_model_get_item (postage_session_get_destinations (session), 0);

  g_object_unref (destination);
  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  g_object_add_weak_pointer (G_OBJECT (destination), (gpointer *) &destination);
  g_assert_finalize_object (session);
  g_assert_null (row);
  g_assert_null (destination);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/session/begin", test_begin);
  g_test_add_func ("/model/session/rows-stay", test_rows_stay);
  g_test_add_func ("/model/session/nothing-new", test_nothing_new);
  g_test_add_func ("/model/session/notify-counts", test_notify_counts);
  g_test_add_func ("/model/session/consistent-when-notified", test_consistent_when_notified);
  g_test_add_func ("/model/session/difference", test_difference);
  g_test_add_func ("/model/session/modified", test_modified);
  g_test_add_func ("/model/session/destinations", test_destinations);
  g_test_add_func ("/model/session/unknown-destination", test_unknown_destination);
  g_test_add_func ("/model/session/refused", test_refused);
  g_test_add_func ("/model/session/shares", test_shares);
  g_test_add_func ("/model/session/edits-as-opened", test_edits_as_opened);
  g_test_add_func ("/model/session/finalise", test_finalise);
  return g_test_run ();
}
