/* test-session-changes.c - what has changed since a file was saved, and other months and scenarios
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-changes.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/postage-error.h"
#include "file-fixture.h"
#include "model-fixture.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-files.h"
#include "model/postage-session-history.h"

/* Writes the file with @replacement instead of every @find: as if prices had been others when it was saved. */
static void
alter (FileFixture *fixture,
       const char  *find,
       const char  *replacement)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *altered = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, NULL));
  parts = g_strsplit (text, find, -1);
  g_assert_cmpuint (g_strv_length (parts), >, 1);
  altered = g_strjoinv (replacement, parts);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), altered, -1, NULL));
}

/* A saved sample whose authentication messages, 5,000 at 0.0034 USD = 17.00 USD, cost 0.004 USD = 20.00 USD each when
 * it was saved. */
static void
save_other_prices (FileFixture *fixture)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GError) error = NULL;

  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);
  alter (fixture, "\"counted\": 5000, \"price\": \"0.0034\", \"amount\": \"17.00\"",
         "\"counted\": 5000, \"price\": \"0.004\", \"amount\": \"20.00\"");
}

static void
test_nothing (FileFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  guint count = 0;

  model_fixture_count (session, "changes", &count);
  g_assert_null (postage_session_get_changes (session));
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL));
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  g_assert_null (postage_session_get_changes (session));
  g_assert_cmpuint (count, ==, 0);
}

static void
test_changed (FileFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageDifference           *changes;
  const PostagePlanDifference *plan;
  PostageDecimal               amount, percent;
  guint                        count = 0;

  save_other_prices (fixture);
  model_fixture_count (session, "changes", &count);
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  g_assert_cmpuint (count, ==, 1);
  changes = postage_session_get_changes (session);
  g_assert_nonnull (changes);
  g_assert_cmpuint (postage_difference_get_n_plans (changes), ==, 3);

  plan = postage_difference_find_plan (changes, "twilio.payg");
  g_assert_cmpint (postage_plan_difference_get_total (plan, &amount), ==, POSTAGE_CHANGE_EXACT);
  g_assert_true (amount == -3 * POSTAGE_DECIMAL_ONE);
  /* 3 of 606.80 are 0.494… %. */
  g_assert_true (postage_plan_difference_get_percent (plan, &percent));
  g_assert_true (percent == -5 * (POSTAGE_DECIMAL_ONE / 10));
  g_assert_cmphex (postage_plan_difference_get_main (plan)->reasons, ==, POSTAGE_REASON_PRICE);

  /* It stays what it was when the file was opened, whatever is edited and taken back. */
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
  g_assert_true (postage_session_undo (session, NULL));
  g_assert_true (postage_session_get_changes (session) == changes);
  g_assert_cmpuint (count, ==, 1);

  /* Saved, it is no longer so. */
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL));
  g_assert_null (postage_session_get_changes (session));
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  g_assert_null (postage_session_get_changes (session));
}

static void
test_dismissed (FileFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  guint count = 0;

  save_other_prices (fixture);
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  model_fixture_count (session, "changes", &count);
  postage_session_dismiss_changes (session);
  g_assert_null (postage_session_get_changes (session));
  postage_session_dismiss_changes (session);
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (postage_session_get_modified (session));
}

/* A plan that has gone from the catalogue is told, and the others are compared. */
static void
test_gone_plan (FileFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageDifference *changes;

  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL));
  alter (fixture, "\"plan\": \"bird.payg\"", "\"plan\": \"gone.plan\"");
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  changes = postage_session_get_changes (session);
  g_assert_nonnull (changes);
  g_assert_null (postage_plan_difference_get_after (postage_difference_find_plan (changes, "gone.plan")));
  g_assert_true (postage_plan_difference_is_none (postage_difference_find_plan (changes, "twilio.payg")));
}

/* A file that can't be opened leaves the changes of the one before. */
static void
test_failed_open (FileFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GError) error = NULL;
  PostageDifference *changes;

  save_other_prices (fixture);
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  changes = postage_session_get_changes (session);
  alter (fixture, "\"counted\": 5000", "\"counted\": -5000");
  g_assert_false (file_fixture_open (session, fixture->file, &error));
  g_assert_nonnull (strstr (error->message, "$.computed.plans[0].lines"));
  g_assert_nonnull (changes);
  g_assert_true (postage_session_get_changes (session) == changes);
}

static void
test_saved_plans (FileFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autofree char *text = NULL;

  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL));
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"computed\""));
  /* In the order in which they stand side by side. */
  g_assert_true (strstr (text, "\"plan\": \"twilio.payg\"") < strstr (text, "\"plan\": \"360dialog.regular\""));
}

/* What 1 October 2026 did to the sample: see data/catalogue. 6,000 utility messages in the window are charged, and
 * 7,000 replies beyond the first 1,000, at 0.0034 USD each: 44.20 USD. */
static void
test_months (FileFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageDifference) months = NULL;
  g_autoptr (GError) error = NULL;
  const PostagePlanDifference *plan;

  months = postage_session_compare_months (session, postage_month_new (2026, 9), postage_month_new (2026, 10), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (postage_difference_get_n_plans (months), ==, 3);
  plan = postage_difference_find_plan (months, "twilio.payg");
  g_assert_true (postage_plan_difference_get_before (plan)->total.amount == 5596 * (POSTAGE_DECIMAL_ONE / 10));
  g_assert_true (postage_plan_difference_get_after (plan)->total.amount == 6038 * (POSTAGE_DECIMAL_ONE / 10));
  g_assert_true (postage_difference_has_reason (months, POSTAGE_REASON_BECAME_CHARGED));
  /* The session is as it was. */
  g_assert_cmpint (postage_scenario_get_month (postage_session_get_scenario (session)), ==,
                   postage_month_new (2026, 11));

  g_assert_null (postage_session_compare_months (session, postage_month_new (1999, 9), postage_month_new (2026, 10),
                                                 &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
}

/* Planned against now: in the currency of now. */
static void
test_scenario (FileFixture  *fixture,
               gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageScenario) planned = postage_scenario_begin_copy (postage_session_get_scenario (session));
  g_autoptr (PostageDifference) difference = NULL;
  PostageDecimal amount;

  postage_scenario_set_currency (planned, "EUR");
  postage_scenario_end (planned);
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
  difference = postage_session_compare_scenario (session, planned, NULL);
  g_assert_true (postage_difference_is_comparable (difference));
  /* 10,000 × (0.025 + 0.005) */
  g_assert_cmpint (
    postage_plan_difference_get_total (postage_difference_find_plan (difference, "twilio.payg"), &amount), ==,
    POSTAGE_CHANGE_EXACT);
  g_assert_true (amount == 300 * POSTAGE_DECIMAL_ONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                     \
  g_test_add ("/model/session-changes/" name, FileFixture, NULL, file_fixture_set_up, function, \
              file_fixture_tear_down)
  ADD ("nothing", test_nothing);
  ADD ("changed", test_changed);
  ADD ("dismissed", test_dismissed);
  ADD ("gone-plan", test_gone_plan);
  ADD ("failed-open", test_failed_open);
  ADD ("saved-plans", test_saved_plans);
  ADD ("months", test_months);
  ADD ("scenario", test_scenario);
#undef ADD
  return g_test_run ();
}
