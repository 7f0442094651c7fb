/* crash-editor.c - edits and saves a scenario without a pause, until it is killed: see test-crash.py
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says on its standard output, a line each, what it finds when it starts ("file N", "left N"), and then what it does:
 * "edit N" before the edit, "saving N", "saved N", and "kept N" once that is what another start would be offered. N is
 * the number of phone numbers.
 */
#include <stdio.h>
#include <stdlib.h>

#include "model/postage-autosave.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-files.h"
#include "model/postage-session-recovery.h"
#include "storage/postage-bundled.h"
#include "storage/postage-recovery-folder.h"

/* Edits between two saves. */
#define EDITS 7

typedef struct
{
  PostageCatalogue *catalogue;
  PostageSession   *session;
  GFile            *file;
  GFile            *place; /* where edits are kept */
  gint64            n;
  gint64            kept;
} Editor;

static void
say (const char *what,
     gint64      n)
{
  printf ("%s %" G_GINT64_FORMAT "\n", what, n);
  fflush (stdout);
}

static gint64
count_numbers (PostageScenarioFile *document)
{
  return postage_scenario_get_numbers (postage_scenario_file_get_scenario (document));
}

static void
fail (const char *what,
      GError     *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "%s: %s\n", what, error->message);
  exit (EXIT_FAILURE);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  postage_session_save_finish (POSTAGE_SESSION (source), result, &error);
  fail ("saving", error);
  say ("saved", count_numbers (postage_session_get_saved (POSTAGE_SESSION (source))));
}

static gboolean
on_edit (gpointer user_data)
{
  Editor *editor = user_data;

  editor->n++;
  say ("edit", editor->n);
  if (!postage_session_set_numbers (editor->session, editor->n, NULL))
    exit (EXIT_FAILURE);
  if (editor->n % EDITS == 0 && !postage_session_get_saving (editor->session))
    {
      say ("saving", editor->n);
      postage_session_save_async (editor->session, editor->file, POSTAGE_SAVE_OVER, NULL, on_saved, NULL);
    }
  return G_SOURCE_CONTINUE;
}

/* What is on the disk, and not what the program thinks of it. */
static gboolean
on_look (gpointer user_data)
{
  Editor *editor = user_data;
  g_autoptr (PostageRecoveryFile) edits = postage_recovery_file_load (editor->place, editor->catalogue, NULL);

  if (edits != NULL && count_numbers (postage_recovery_file_get_edited (edits)) != editor->kept)
    {
      editor->kept = count_numbers (postage_recovery_file_get_edited (edits));
      say ("kept", editor->kept);
    }
  return G_SOURCE_CONTINUE;
}

static void
take_left (Editor                *editor,
           PostageRecoveryFolder *folder,
           PostageRecoverySlot   *slot)
{
  g_autoptr (GPtrArray) left = postage_recovery_folder_list_left (folder);

  for (guint i = 0; i < left->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageRecoveryFile) edits =
        postage_recovery_file_load (g_ptr_array_index (left, i), editor->catalogue, &error);

      fail ("recovering", error);
      say ("left", count_numbers (postage_recovery_file_get_edited (edits)));
      postage_session_recover (editor->session, edits, &error);
      fail ("recovering", error);
      editor->n = MAX (editor->n, count_numbers (postage_recovery_file_get_edited (edits)));
      if (!postage_recovery_slot_adopt (slot, g_ptr_array_index (left, i)))
        exit (EXIT_FAILURE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) root = g_file_new_for_path (argv[2]);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (PostageScenarioFile) document = NULL;
  g_autoptr (PostageRecoverySlot) slot = NULL;
  g_autoptr (PostageAutosave) autosave = NULL;
  PostageRecoveryFolder *folder;
  Editor                 editor = { 0 };

  editor.file = g_file_new_for_path (argv[1]);
  editor.catalogue = postage_bundled_catalogue_load (&error);
  fail ("the catalogue", error);
  document = postage_scenario_file_load (editor.file, editor.catalogue, NULL, &error);
  fail ("the saved file", error);
  say ("file", editor.n = count_numbers (document));

  editor.session = postage_session_new (editor.catalogue, document, &error);
  fail ("the session", error);
  folder = postage_recovery_folder_new (root, &error);
  fail ("the folder", error);
  slot = postage_recovery_folder_add_slot (folder);
  take_left (&editor, folder, slot);

  autosave = postage_autosave_new (editor.session, slot, 1);
  editor.place = postage_recovery_slot_get_place (slot);
  g_timeout_add (1, on_edit, &editor);
  g_timeout_add (2, on_look, &editor);
  g_main_loop_run (loop);
  return EXIT_FAILURE;
}
