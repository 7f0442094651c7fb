/* test-session-files.c - opening and saving, and what stays when they fail
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-files.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model-fixture.h"
#include "model/postage-session-edits.h"
#include "storage/postage-storage-error.h"

typedef struct
{
  char  *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("postage-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "My shop.postage", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_remove (g_file_peek_path (fixture->file));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

typedef struct
{
  gboolean done;
  gboolean success;
  GError  *error;
} Outcome;

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->success = postage_session_open_finish (POSTAGE_SESSION (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->success = postage_session_save_finish (POSTAGE_SESSION (source), result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
open_file (PostageSession *session,
           GFile          *file,
           GError        **error)
{
  Outcome outcome = { 0 };

  postage_session_open_async (session, file, NULL, on_opened, &outcome);
  model_fixture_wait (&outcome.done);
  if (outcome.error != NULL)
    g_propagate_error (error, outcome.error);
  return outcome.success;
}

static gboolean
save_file (PostageSession *session,
           GFile          *file,
           GError        **error)
{
  Outcome outcome = { 0 };

  postage_session_save_async (session, file, NULL, on_saved, &outcome);
  model_fixture_wait (&outcome.done);
  if (outcome.error != NULL)
    g_propagate_error (error, outcome.error);
  return outcome.success;
}

static void
test_save_and_reopen (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageSession) other = model_fixture_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  guint            titles = 0, files = 0, modified = 0;

  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, &error));
  g_assert_true (postage_session_add_destination (session, "MX", &error));
  model_fixture_count (session, "title", &titles);
  model_fixture_count (session, "file", &files);
  model_fixture_count (session, "modified", &modified);

  g_assert_true (save_file (session, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_false (postage_session_get_modified (session));
  g_assert_true (g_file_equal (postage_session_get_file (session), fixture->file));
  title = postage_session_dup_title (session);
  g_assert_cmpstr (title, ==, "My shop");
  g_assert_cmpuint (titles, ==, 1);
  g_assert_cmpuint (files, ==, 1);
  g_assert_cmpuint (modified, ==, 1);

  g_assert_true (open_file (other, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_true (postage_scenario_equal (postage_session_get_scenario (session), postage_session_get_scenario (other)));
  model_fixture_assert_totals (other, "903.80 667.80 >=873.80");
  g_assert_false (postage_session_get_modified (other));
}

/* The rows of plans that stay are the same objects after another file has been opened, too. */
static void
test_open_keeps_rows (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageSessionRow *twilio = model_fixture_row (session, 0);
  g_autoptr (GError) error = NULL;
  static const char text[] =
    "{\"$schema\": \"urn:io.github.postage_app.Postage:scenario:1\", \"format\": 1, \"month\": \"2026-11\","
    " \"currency\": \"USD\", \"destinations\": [{\"country\": \"CA\", \"sent\": {\"marketing\": 10000}}],"
    " \"plans\": [\"360dialog.regular\", \"twilio.payg\"]}";

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, &error));
  g_assert_true (open_file (session, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (postage_session_get_rows (session)), ==, 2);
  g_assert_true (model_fixture_row (session, 1) == twilio);
}

static void
check_refused (Fixture    *fixture,
               const char *text)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  PostageSessionRow *row = model_fixture_row (session, 0);
  PostageScenario   *scenario;
  g_autoptr (GError) error = NULL;
  guint count = 0;

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  scenario = postage_session_get_scenario (session);
  model_fixture_count (session, NULL, &count);
  model_fixture_count (row, NULL, &count);
  if (text != NULL)
    g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));

  g_test_message ("%s", text);
  g_assert_false (open_file (session, fixture->file, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, POSTAGE_STORAGE_ERROR);
  g_assert_nonnull (strstr (error->message, "My shop.postage"));
  g_assert_true (postage_session_get_scenario (session) == scenario);
  g_assert_true (postage_session_get_modified (session));
  g_assert_null (postage_session_get_file (session));
  g_assert_cmpuint (count, ==, 0);
}

static void
test_failed_open_changes_nothing (Fixture      *fixture,
                                  gconstpointer data)
{
  check_refused (fixture, NULL);
  check_refused (fixture, "");
  check_refused (fixture, "{");
  check_refused (fixture, "{\"format\": 1}");
  check_refused (fixture,
                 "{\"format\": 1, \"month\": \"2026-11\", \"currency\": \"USD\","
                 " \"destinations\": [{\"country\": \"QQ\"}]}");
  check_refused (fixture,
                 "{\"format\": 1, \"month\": \"1999-01\", \"currency\": \"USD\","
                 " \"destinations\": [{\"country\": \"CA\"}]}");
}

static void
test_failed_save_keeps_the_mark (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->file, "below-a-missing-folder.postage");
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_false (save_file (session, nowhere, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
  g_assert_true (postage_session_get_modified (session));
  g_assert_null (postage_session_get_file (session));
}

/* An edit that is made while the file is being written isn't in the file. */
static void
test_edit_while_saving (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  Outcome outcome = { 0 };

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  postage_session_save_async (session, fixture->file, NULL, on_saved, &outcome);
  g_assert_true (postage_session_set_numbers (session, 3, NULL));
  model_fixture_wait (&outcome.done);
  g_assert_true (outcome.success);
  g_assert_true (postage_session_get_modified (session));
  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_false (postage_session_get_modified (session));
}

/* A member that a newer program wrote is still there after an edit. */
static void
test_unknown_members_stay (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file),
                                      "{\"format\": 1, \"month\": \"2026-11\", \"currency\": \"USD\","
                                      " \"destinations\": [{\"country\": \"CA\"}], \"colour\": \"mauve\"}",
                                      -1, NULL));
  g_assert_true (open_file (session, fixture->file, NULL));
  g_assert_true (postage_session_set_numbers (session, 5, NULL));
  g_assert_true (save_file (session, fixture->file, NULL));
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "mauve"));
  g_assert_nonnull (strstr (text, "5"));
}

/* Whoever lets go of a session while a file is being read gets it back at the end, and then it goes. */
static void
test_finalise_after_open (Fixture      *fixture,
                          gconstpointer data)
{
  PostageSession *session = model_fixture_session ();
  Outcome         outcome = { 0 };

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  postage_session_open_async (session, fixture->file, NULL, on_opened, &outcome);
  g_object_unref (session);
  g_assert_nonnull (session);
  model_fixture_wait (&outcome.done);
  while (session != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_error (&outcome.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/model/session-files/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("save-and-reopen", test_save_and_reopen);
  ADD ("open-keeps-rows", test_open_keeps_rows);
  ADD ("failed-open-changes-nothing", test_failed_open_changes_nothing);
  ADD ("failed-save-keeps-the-mark", test_failed_save_keeps_the_mark);
  ADD ("edit-while-saving", test_edit_while_saving);
  ADD ("unknown-members-stay", test_unknown_members_stay);
  ADD ("finalise-after-open", test_finalise_after_open);
#undef ADD
  return g_test_run ();
}
