/* file-fixture.c - a folder for a test of the model, and a session's files without callbacks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file-fixture.h"

#include <glib/gstdio.h>

#include "model-fixture.h"

void
file_fixture_set_up (FileFixture  *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("postage-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "My shop.postage", NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_assert_cmpint (g_remove (child), ==, 0);
    }
  g_rmdir (path);
}

void
file_fixture_tear_down (FileFixture  *fixture,
                        gconstpointer data)
{
  remove_folder (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

void
file_fixture_write (FileFixture *fixture,
                    const char  *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->file), text, -1, &error);
  g_assert_no_error (error);
}

char *
file_fixture_read (FileFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

PostageSession *
file_fixture_saved_session (FileFixture *fixture)
{
  PostageSession *session = model_fixture_session ();
  g_autoptr (GError) error = NULL;

  file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, &error);
  g_assert_no_error (error);
  return session;
}

typedef gboolean (*Finish) (PostageSession *session,
                            GAsyncResult   *result,
                            GError        **error);

typedef struct
{
  Finish   finish;
  gboolean done;
  gboolean success;
  GError  *error;
} Outcome;

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->success = outcome->finish (POSTAGE_SESSION (source), result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
wait_for (Outcome *outcome,
          GError **error)
{
  model_fixture_wait (&outcome->done);
  if (outcome->error != NULL)
    g_propagate_error (error, outcome->error);
  return outcome->success;
}

gboolean
file_fixture_open (PostageSession *session,
                   GFile          *file,
                   GError        **error)
{
  Outcome outcome = { .finish = postage_session_open_finish };

  postage_session_open_async (session, file, NULL, on_done, &outcome);
  return wait_for (&outcome, error);
}

gboolean
file_fixture_save (PostageSession *session,
                   GFile          *file,
                   PostageSaveMode mode,
                   GError        **error)
{
  Outcome outcome = { .finish = postage_session_save_finish };

  postage_session_save_async (session, file, mode, NULL, on_done, &outcome);
  g_assert_true (postage_session_get_saving (session));
  wait_for (&outcome, error);
  g_assert_false (postage_session_get_saving (session));
  return outcome.success;
}

gboolean
file_fixture_rename (PostageSession *session,
                     const char     *name,
                     GError        **error)
{
  Outcome outcome = { .finish = postage_session_rename_finish };

  postage_session_rename_async (session, name, on_done, &outcome);
  return wait_for (&outcome, error);
}

gboolean
file_fixture_reload (PostageSession *session,
                     GError        **error)
{
  Outcome outcome = { .finish = postage_session_reload_finish };

  postage_session_reload_async (session, NULL, on_done, &outcome);
  return wait_for (&outcome, error);
}
