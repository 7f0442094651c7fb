/* test-file-watch.c - what happens to a session's file is noticed, and what the session does itself is not
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-file-watch.h"

#include <glib/gstdio.h>

#include "file-fixture.h"
#include "model-fixture.h"
#include "model/postage-session-edits.h"

static void
wait_state (PostageFileWatch        *watch,
            PostageScenarioFileState state)
{
  while (postage_file_watch_get_state (watch) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_changed_and_back (FileFixture  *fixture,
                       gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (PostageFileWatch) watch = postage_file_watch_new (session);
  g_autofree char *text = file_fixture_read (fixture);

  g_assert_cmpint (postage_file_watch_get_state (watch), ==, POSTAGE_SCENARIO_FILE_SAME);
  file_fixture_write (fixture, "another program's");
  wait_state (watch, POSTAGE_SCENARIO_FILE_CHANGED);
  file_fixture_write (fixture, text);
  wait_state (watch, POSTAGE_SCENARIO_FILE_SAME);
  g_assert_cmpint (g_remove (g_file_peek_path (fixture->file)), ==, 0);
  wait_state (watch, POSTAGE_SCENARIO_FILE_MISSING);
  g_assert_cmpint (g_mkdir (g_file_peek_path (fixture->file), 0700), ==, 0);
  wait_state (watch, POSTAGE_SCENARIO_FILE_CHANGED);
}

static void
count_states (PostageFileWatch *watch,
              GParamSpec       *pspec,
              guint            *count)
{
  (*count)++;
}

/* Saving, saving under another name and renaming are nobody else's changes; after each, the new place is watched. */
static void
test_own_writes (FileFixture  *fixture,
                 gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (PostageFileWatch) watch = postage_file_watch_new (session);
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "Other.postage", NULL);
  g_autoptr (GError) error = NULL;
  guint states = 0;

  g_signal_connect (watch, "notify::state", G_CALLBACK (count_states), &states);
  for (gint64 n = 2; n < 12; n++)
    {
      g_assert_true (postage_session_set_numbers (session, n, NULL));
      g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
    }
  g_assert_true (file_fixture_save (session, other, POSTAGE_SAVE_OVER, &error));
  g_assert_true (file_fixture_rename (session, "Third", &error));
  g_assert_no_error (error);

  /* What the system has told of all this comes before what it tells of the next change. */
  g_assert_true (g_file_set_contents (g_file_peek_path (postage_session_get_file (session)), "changed", -1, NULL));
  wait_state (watch, POSTAGE_SCENARIO_FILE_CHANGED);
  g_assert_cmpuint (states, ==, 1);
  g_assert_true (file_fixture_save (session, postage_session_get_file (session), POSTAGE_SAVE_OVER, &error));
  wait_state (watch, POSTAGE_SCENARIO_FILE_SAME);
  g_assert_cmpuint (states, ==, 2);
}

/* Where the system tells nothing, whoever looks sees it; a scenario without a file has nothing to look at. */
static void
test_look (FileFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageFileWatch) watch = postage_file_watch_new (session);
  g_autoptr (GError) error = NULL;

  postage_file_watch_look (watch);
  g_assert_cmpint (postage_file_watch_get_state (watch), ==, POSTAGE_SCENARIO_FILE_SAME);
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_OVER, &error));
  file_fixture_write (fixture, "changed");
  postage_file_watch_look (watch);
  wait_state (watch, POSTAGE_SCENARIO_FILE_CHANGED);
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_OVER, &error));
  wait_state (watch, POSTAGE_SCENARIO_FILE_SAME);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/model/file-watch/" name, FileFixture, NULL, file_fixture_set_up, function, file_fixture_tear_down)
  ADD ("changed-and-back", test_changed_and_back);
  ADD ("own-writes", test_own_writes);
  ADD ("look", test_look);
#undef ADD
  return g_test_run ();
}
