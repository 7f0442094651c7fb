/* test-session-files.c - opening and saving, and what stays when they fail
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-files.h"

#include <glib/gstdio.h>
#include <string.h>

#include "file-fixture.h"
#include "model-fixture.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-history.h"
#include "storage/postage-storage-error.h"

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

static void
on_renamed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->success = postage_session_rename_finish (POSTAGE_SESSION (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
test_save_and_reopen (FileFixture  *fixture,
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

  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);
  g_assert_false (postage_session_get_modified (session));
  g_assert_true (g_file_equal (postage_session_get_file (session), fixture->file));
  title = postage_session_dup_title (session);
  g_assert_cmpstr (title, ==, "My shop");
  g_assert_cmpuint (titles, ==, 1);
  g_assert_cmpuint (files, ==, 1);
  g_assert_cmpuint (modified, ==, 1);

  g_assert_true (file_fixture_open (other, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_true (postage_scenario_equal (postage_session_get_scenario (session), postage_session_get_scenario (other)));
  model_fixture_assert_totals (other, "903.80 667.80 >=873.80");
  g_assert_false (postage_session_get_modified (other));
}

/* The rows of plans that stay are the same objects after another file has been opened, too. */
static void
test_open_keeps_rows (FileFixture  *fixture,
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
  g_assert_true (file_fixture_open (session, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (postage_session_get_rows (session)), ==, 2);
  g_assert_true (model_fixture_row (session, 1) == twilio);
}

static void
check_refused (FileFixture *fixture,
               const char  *text)
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
  g_assert_false (file_fixture_open (session, fixture->file, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, POSTAGE_STORAGE_ERROR);
  g_assert_nonnull (strstr (error->message, "My shop.postage"));
  g_assert_true (postage_session_get_scenario (session) == scenario);
  g_assert_true (postage_session_get_modified (session));
  g_assert_null (postage_session_get_file (session));
  g_assert_cmpuint (count, ==, 0);
}

static void
test_failed_open_changes_nothing (FileFixture  *fixture,
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
test_failed_save_keeps_the_mark (FileFixture  *fixture,
                                 gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->file, "below-a-missing-folder.postage");
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_false (file_fixture_save (session, nowhere, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
  g_assert_true (postage_session_get_modified (session));
  g_assert_null (postage_session_get_file (session));
}

/* An edit that is made while the file is being written isn't in the file. */
static void
test_edit_while_saving (FileFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  Outcome outcome = { 0 };

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  postage_session_save_async (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL, on_saved, &outcome);
  g_assert_true (postage_session_set_numbers (session, 3, NULL));
  model_fixture_wait (&outcome.done);
  g_assert_true (outcome.success);
  g_assert_true (postage_session_get_modified (session));
  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_false (postage_session_get_modified (session));
}

/* Saving twice at once: the later one stays, and neither takes the other for another program. */
static void
test_save_twice_at_once (FileFixture  *fixture,
                         gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autofree char *text = NULL;

  for (guint round = 0; round < 5; round++)
    {
      Outcome first = { 0 }, renamed = { 0 }, second = { 0 };

      g_assert_true (postage_session_set_numbers (session, 10 + round, NULL));
      postage_session_save_async (session, postage_session_get_file (session), POSTAGE_SAVE_UNCHANGED, NULL, on_saved,
                                  &first);
      postage_session_rename_async (session, round % 2 == 0 ? "Other" : "My shop", on_renamed, &renamed);
      g_assert_true (postage_session_set_numbers (session, 20 + round, NULL));
      postage_session_save_async (session, postage_session_get_file (session), POSTAGE_SAVE_UNCHANGED, NULL, on_saved,
                                  &second);
      g_assert_true (postage_session_get_saving (session));
      model_fixture_wait (&second.done);
      g_assert_no_error (second.error);
      g_assert_true (first.success && renamed.success && second.success);
      g_assert_false (postage_session_get_saving (session));
      g_assert_false (postage_session_get_modified (session));
    }
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  g_assert_true (g_file_load_contents (postage_session_get_file (session), NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"count\": 24"));
}

/* What another document's window has got meanwhile isn't in the file that is written. */
static void
test_begin_while_saving (FileFixture  *fixture,
                         gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (PostageSession) sample = model_fixture_session ();
  g_autofree char *text = NULL;
  Outcome          first = { 0 }, second = { 0 };

  g_assert_true (postage_session_set_numbers (session, 7, NULL));
  postage_session_save_async (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL, on_saved, &first);
  g_assert_true (postage_session_set_numbers (session, 8, NULL));
  postage_session_save_async (session, fixture->file, POSTAGE_SAVE_OVER, NULL, on_saved, &second);
  g_assert_true (postage_session_begin (session, postage_session_get_saved (sample), NULL));
  g_assert_true (postage_session_set_numbers (session, 9, NULL));
  model_fixture_wait (&second.done);
  g_assert_true (first.success && second.success);
  g_assert_null (postage_session_get_file (session));
  g_assert_true (postage_session_get_modified (session));
  text = file_fixture_read (fixture);
  g_assert_nonnull (strstr (text, "\"count\": 8"));
}

/* A member that a newer program wrote is still there after an edit. */
static void
test_unknown_members_stay (FileFixture  *fixture,
                           gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file),
                                      "{\"format\": 1, \"month\": \"2026-11\", \"currency\": \"USD\","
                                      " \"destinations\": [{\"country\": \"CA\"}], \"colour\": \"mauve\"}",
                                      -1, NULL));
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  g_assert_true (postage_session_set_numbers (session, 5, NULL));
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL));
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "mauve"));
  g_assert_nonnull (strstr (text, "5"));
}

/* What another program has written is not written over, until the user says so. */
static void
test_changed_on_disk (FileFixture  *fixture,
                      gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = file_fixture_read (fixture);
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  /* Written again with the same bytes is no change. */
  file_fixture_write (fixture, before);
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);

  g_assert_true (postage_session_set_numbers (session, 3, NULL));
  file_fixture_write (fixture, "another program's");
  g_assert_false (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "My shop.postage: another program has changed"));
  g_clear_error (&error);
  kept = file_fixture_read (fixture);
  g_assert_cmpstr (kept, ==, "another program's");
  g_assert_true (postage_session_get_modified (session));

  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_OVER, &error));
  g_assert_no_error (error);
  after = file_fixture_read (fixture);
  g_assert_nonnull (strstr (after, "\"count\": 3"));
  g_assert_false (postage_session_get_modified (session));
}

/* Two windows on one file: the second one that saves is told, and reading anew shows what the first one has saved. */
static void
test_two_sessions_on_one_file (FileFixture  *fixture,
                               gconstpointer data)
{
  g_autoptr (PostageSession) first = file_fixture_saved_session (fixture);
  g_autoptr (PostageSession) second = model_fixture_session ();
  g_autoptr (GError) error = NULL;

  g_assert_true (file_fixture_open (second, fixture->file, &error));
  g_assert_true (postage_session_set_numbers (first, 2, NULL));
  g_assert_true (postage_session_set_numbers (second, 3, NULL));
  g_assert_true (file_fixture_save (first, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_false (file_fixture_save (second, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_CHANGED);
  g_clear_error (&error);

  /* The edit isn't lost either: it can be had again. */
  g_assert_true (file_fixture_reload (second, &error));
  g_assert_no_error (error);
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (second)), ==, 2);
  g_assert_false (postage_session_get_modified (second));
  g_assert_true (postage_session_undo (second, &error));
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (second)), ==, 3);
  g_assert_true (postage_session_get_modified (second));
  g_assert_true (file_fixture_save (second, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);
}

static void
test_reload_of_a_broken_file (FileFixture  *fixture,
                              gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  PostageScenario *scenario = postage_session_get_scenario (session);
  g_autoptr (GError) error = NULL;

  file_fixture_write (fixture, "{");
  g_assert_false (file_fixture_reload (session, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_SYNTAX);
  g_assert_true (postage_session_get_scenario (session) == scenario);
}

/* The places that a file can get into; the scenario stays edited, and can be saved somewhere else. */
static void
test_lost_places (FileFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autofree char *folder = g_build_filename (fixture->folder, "gone", NULL);
  g_autoptr (GFile) inside = g_file_new_build_filename (folder, "a.postage", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (file_fixture_save (session, inside, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_true (postage_session_set_numbers (session, 2, NULL));

  /* A file that has gone is written anew. */
  g_assert_cmpint (g_remove (g_file_peek_path (inside)), ==, 0);
  g_assert_true (file_fixture_save (session, inside, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);
  g_assert_true (postage_session_set_numbers (session, 3, NULL));

  g_assert_cmpint (g_remove (g_file_peek_path (inside)), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_false (file_fixture_save (session, inside, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/gone/a.postage: the file can't be saved (its folder is not there"));
  g_clear_error (&error);

  /* A folder in its place is not written over, whatever the user says. */
  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (inside), 0700), ==, 0);
  g_assert_false (file_fixture_save (session, inside, POSTAGE_SAVE_OVER, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "it is not a file"));
  g_clear_error (&error);

  g_assert_true (postage_session_get_modified (session));
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (session)), ==, 3);
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_OVER, &error));
  g_assert_no_error (error);
}

static void
test_rename (FileFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autofree char *other = g_build_filename (fixture->folder, "Other.postage", NULL);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  guint titles = 0;

  model_fixture_count (session, "title", &titles);
  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_true (file_fixture_rename (session, " Spring/Summer ", &error));
  g_assert_no_error (error);
  title = postage_session_dup_title (session);
  g_assert_cmpstr (title, ==, "Spring-Summer");
  g_assert_cmpuint (titles, ==, 1);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  g_assert_true (g_file_query_exists (postage_session_get_file (session), NULL));
  /* A name is no edit, and saves none. */
  g_assert_true (postage_session_get_modified (session));
  g_assert_true (file_fixture_save (session, postage_session_get_file (session), POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_set_contents (other, "somebody's", -1, NULL));
  g_assert_false (file_fixture_rename (session, "Other", &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "there is a file of that name already"));
  g_clear_error (&error);
  g_assert_true (g_file_query_exists (postage_session_get_file (session), NULL));

  g_assert_cmpint (g_remove (g_file_peek_path (postage_session_get_file (session))), ==, 0);
  g_assert_false (file_fixture_rename (session, "Third", &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "It still has its old name."));
}

/* The copy has what is on the screen, its own name, and no file that it could write over. */
static void
test_copy (FileFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageSession) copy = NULL;
  g_autofree char *text = NULL;

  file_fixture_write (fixture, "{\"format\": 1, \"month\": \"2026-11\", \"currency\": \"USD\","
                               " \"destinations\": [{\"country\": \"CA\"}], \"colour\": \"mauve\"}");
  g_assert_true (file_fixture_open (session, fixture->file, NULL));
  g_assert_true (postage_session_set_numbers (session, 7, NULL));

  copy = postage_session_new_copy (session, "Two");
  g_assert_null (postage_session_get_file (copy));
  g_assert_false (postage_session_get_modified (copy));
  g_assert_cmpstr (postage_scenario_get_name (postage_session_get_scenario (copy)), ==, "Two");
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (copy)), ==, 7);
  g_assert_true (file_fixture_save (copy, fixture->file, POSTAGE_SAVE_OVER, NULL));
  text = file_fixture_read (fixture);
  g_assert_nonnull (strstr (text, "mauve"));
}

/* What was entered while a slow file was read stays. */
static void
test_edit_while_opening (FileFixture  *fixture,
                         gconstpointer data)
{
  g_autoptr (PostageSession) saved = file_fixture_saved_session (fixture);
  g_autoptr (PostageSession) session = model_fixture_session ();
  Outcome outcome = { 0 };

  postage_session_open_async (session, fixture->file, NULL, on_opened, &outcome);
  g_assert_true (postage_session_set_numbers (session, 9, NULL));
  model_fixture_wait (&outcome.done);
  g_assert_false (outcome.success);
  g_assert_nonnull (strstr (outcome.error->message, "edited while the file was read"));
  g_clear_error (&outcome.error);
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (session)), ==, 9);
  g_assert_null (postage_session_get_file (session));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;
  g_autoptr (PostageScenarioFile) document =
    postage_session_read_finish (POSTAGE_SESSION (source), result, &outcome->error);

  outcome->success = document != NULL &&
                     postage_scenario_get_numbers (postage_scenario_file_get_scenario (document)) == 6;
  outcome->done = TRUE;
}

/* What is read to be compared changes nothing of the session; it comes behind what is being saved. */
static void
test_read (FileFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->file, "nowhere.postage");
  Outcome saved = { 0 }, read = { 0 }, not_read = { 0 };

  g_assert_true (postage_session_set_numbers (session, 6, NULL));
  postage_session_save_async (session, fixture->file, POSTAGE_SAVE_UNCHANGED, NULL, on_saved, &saved);
  g_assert_true (postage_session_set_numbers (session, 7, NULL));
  postage_session_read_async (session, fixture->file, NULL, on_read, &read);
  postage_session_read_async (session, nowhere, NULL, on_read, &not_read);
  model_fixture_wait (&not_read.done);
  g_assert_true (saved.success && read.success && !not_read.success);
  g_assert_error (not_read.error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_READ);
  g_clear_error (&not_read.error);
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (session)), ==, 7);
  g_assert_true (postage_session_get_modified (session));
}

/* Whoever lets go of a session while a file is being read gets it back at the end, and then it goes. */
static void
test_finalise_after_open (FileFixture  *fixture,
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

#define ADD(name, function)                                                         \
  g_test_add ("/model/session-files/" name, FileFixture, NULL, file_fixture_set_up, \
              function, file_fixture_tear_down)
  ADD ("save-and-reopen", test_save_and_reopen);
  ADD ("open-keeps-rows", test_open_keeps_rows);
  ADD ("failed-open-changes-nothing", test_failed_open_changes_nothing);
  ADD ("failed-save-keeps-the-mark", test_failed_save_keeps_the_mark);
  ADD ("edit-while-saving", test_edit_while_saving);
  ADD ("save-twice-at-once", test_save_twice_at_once);
  ADD ("begin-while-saving", test_begin_while_saving);
  ADD ("read", test_read);
  ADD ("unknown-members-stay", test_unknown_members_stay);
  ADD ("changed-on-disk", test_changed_on_disk);
  ADD ("two-sessions-on-one-file", test_two_sessions_on_one_file);
  ADD ("reload-of-a-broken-file", test_reload_of_a_broken_file);
  ADD ("lost-places", test_lost_places);
  ADD ("rename", test_rename);
  ADD ("copy", test_copy);
  ADD ("edit-while-opening", test_edit_while_opening);
  ADD ("finalise-after-open", test_finalise_after_open);
#undef ADD
  return g_test_run ();
}
