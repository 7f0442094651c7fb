/* test-session-recovery.c - unsaved edits are kept, offered, and had again as they were
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-recovery.h"

#include <glib/gstdio.h>

#include "file-fixture.h"
#include "model-fixture.h"
#include "model/postage-autosave.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-history.h"
#include "storage/postage-recovery-folder.h"
#include "storage/postage-storage-error.h"

/* In milliseconds: nobody waits for it but the main loop. */
#define DELAY 1

static PostageRecoveryFolder *
open_folder (FileFixture *fixture)
{
  g_autoptr (GFile) root = g_file_new_build_filename (fixture->folder, "recovery", NULL);
  g_autoptr (GError) error = NULL;
  PostageRecoveryFolder *folder = postage_recovery_folder_new (root, &error);

  g_assert_no_error (error);
  return folder;
}

static GFile *
get_place (FileFixture *fixture)
{
  return g_file_new_build_filename (fixture->folder, "slot", NULL);
}

/* Whether something is kept at @place, once the main loop has had the time to write or to remove it. */
static void
wait_kept (GFile   *place,
           gboolean kept)
{
  while (g_file_query_exists (place, NULL) != kept)
    g_main_context_iteration (NULL, TRUE);
}

static PostageRecoveryFile *
load (GFile *place)
{
  g_autoptr (GError) error = NULL;
  PostageRecoveryFile *edits = postage_recovery_file_load (place, model_fixture_catalogue (), &error);

  g_assert_no_error (error);
  return edits;
}

static gint64
count_numbers (PostageScenarioFile *document)
{
  return postage_scenario_get_numbers (postage_scenario_file_get_scenario (document));
}

/* Edits are kept after a while, and no longer than they are unsaved. */
static void
test_kept_and_given_up (FileFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (GFile) place = get_place (fixture);
  g_autoptr (PostageRecoverySlot) slot = postage_recovery_slot_new (place);
  g_autoptr (PostageAutosave) autosave = postage_autosave_new (session, slot, DELAY);
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  wait_kept (place, TRUE);
  g_assert_true (postage_session_undo (session, &error));
  g_assert_false (g_file_query_exists (place, NULL));

  g_assert_true (postage_session_redo (session, &error));
  wait_kept (place, TRUE);
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_false (g_file_query_exists (place, NULL));

  g_assert_true (postage_session_set_numbers (session, 3, NULL));
  wait_kept (place, TRUE);
  postage_autosave_stop (autosave);
  g_assert_false (g_file_query_exists (place, NULL));
  g_assert_true (postage_session_set_numbers (session, 4, NULL));
  g_assert_null (postage_autosave_get_message (autosave));
}

/* Whoever types on and on is kept as well: the next edit doesn't put the first one off. */
static void
test_kept_while_typing (FileFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GFile) place = get_place (fixture);
  g_autoptr (PostageRecoverySlot) slot = postage_recovery_slot_new (place);
  g_autoptr (PostageAutosave) autosave = postage_autosave_new (session, slot, 20);
  gint64 n = 1;

  /* No turn of the loop is without an edit. */
  while (!g_file_query_exists (place, NULL))
    {
      g_assert_true (postage_session_set_numbers (session, ++n, NULL));
      g_main_context_iteration (NULL, FALSE);
    }
  postage_autosave_stop (autosave);
}

/* A session that recovers edits is where the other one was: file, mark, and the way back. */
static void
test_recover (FileFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (PostageSession) other = model_fixture_session ();
  g_autoptr (GFile) place = get_place (fixture);
  g_autoptr (PostageRecoverySlot) slot = postage_recovery_slot_new (place);
  g_autoptr (PostageAutosave) autosave = postage_autosave_new (session, slot, DELAY);
  g_autoptr (PostageRecoveryFile) edits = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, &error));
  wait_kept (place, TRUE);
  edits = load (place);

  g_assert_true (postage_session_recover (other, edits, &error));
  g_assert_no_error (error);
  model_fixture_assert_totals (other, "903.80 667.80 >=873.80");
  g_assert_true (g_file_equal (postage_session_get_file (other), fixture->file));
  g_assert_true (postage_session_get_modified (other));
  g_assert_true (postage_session_undo (other, &error));
  g_assert_false (postage_session_get_modified (other));
  g_assert_true (postage_session_redo (other, &error));
  g_assert_true (file_fixture_save (other, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);
}

/* Where the file has become another meanwhile, the recovered edits don't overwrite it unasked. */
static void
test_recover_beside_a_changed_file (FileFixture  *fixture,
                                    gconstpointer data)
{
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (PostageSession) other = model_fixture_session ();
  g_autoptr (PostageRecoveryFile) edits = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  edits = postage_session_dup_recovery (session);
  file_fixture_write (fixture, "another program's");
  g_assert_true (postage_session_recover (other, edits, &error));
  g_assert_false (file_fixture_save (other, fixture->file, POSTAGE_SAVE_UNCHANGED, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_CHANGED);
}

/* Where nothing can be kept, the user is told once. It is tried again, until it works, without another edit. */
static void
test_told_when_nothing_is_kept (FileFixture  *fixture,
                                gconstpointer data)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "gone", "slot", NULL);
  g_autoptr (PostageRecoverySlot) slot = postage_recovery_slot_new (nowhere);
  g_autoptr (PostageAutosave) autosave = postage_autosave_new (session, slot, DELAY);
  g_autofree char *folder = g_build_filename (fixture->folder, "gone", NULL);
  guint            messages = 0;

  model_fixture_count (autosave, "message", &messages);
  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  while (messages == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (postage_autosave_get_message (autosave), "unsaved changes can't be kept there"));
  g_assert_true (postage_session_set_numbers (session, 3, NULL));

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  while (messages == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (postage_autosave_get_message (autosave));
  g_assert_true (g_file_query_exists (nowhere, NULL));

  /* Once it has worked, it is told anew. */
  g_assert_cmpint (g_remove (g_file_peek_path (nowhere)), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (postage_session_set_numbers (session, 4, NULL));
  while (messages == 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (postage_autosave_get_message (autosave));

  /* What is saved need not be kept: all is well, and the next trouble is told anew. */
  g_assert_true (file_fixture_save (session, fixture->file, POSTAGE_SAVE_OVER, NULL));
  g_assert_null (postage_autosave_get_message (autosave));
  g_assert_true (postage_session_set_numbers (session, 5, NULL));
  while (messages == 4)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (postage_autosave_get_message (autosave));
  postage_autosave_stop (autosave);
}

/* What a running program keeps isn't offered. What it leaves is, to one program at a time, until it is deleted. */
static void
test_offered_after_the_end (FileFixture  *fixture,
                            gconstpointer data)
{
  PostageRecoveryFolder *first = open_folder (fixture);
  PostageRecoveryFolder *second = open_folder (fixture);
  PostageRecoveryFolder *third;
  g_autoptr (PostageSession) session = file_fixture_saved_session (fixture);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) left_of_second = NULL;
  g_autoptr (GPtrArray) left_at_last = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PostageRecoverySlot) slot = postage_recovery_folder_add_slot (first);
      g_autoptr (PostageRecoveryFile) edits = NULL;

      g_assert_true (postage_session_set_numbers (session, 2 + i, NULL));
      edits = postage_session_dup_recovery (session);
      postage_recovery_slot_open (slot);
      g_assert_true (postage_recovery_slot_write (slot, edits, &error));
    }

  none = postage_recovery_folder_list_left (second);
  g_assert_cmpuint (none->len, ==, 0);

  postage_recovery_folder_free (first);
  left = postage_recovery_folder_list_left (second);
  g_assert_cmpuint (left->len, ==, 2);
  for (guint i = 0; i < left->len; i++)
    {
      g_autoptr (PostageRecoveryFile) edits = load (g_ptr_array_index (left, i));

      g_assert_true (g_file_equal (postage_recovery_file_get_file (edits), fixture->file));
      g_assert_cmpint (count_numbers (postage_recovery_file_get_saved (edits)), ==, 1);
      g_assert_cmpint (count_numbers (postage_recovery_file_get_edited (edits)), ==, 2 + i);
    }

  third = open_folder (fixture);
  left_of_second = postage_recovery_folder_list_left (third);
  g_assert_cmpuint (left_of_second->len, ==, 0);
  g_assert_true (g_file_delete (g_ptr_array_index (left, 0), NULL, NULL));
  postage_recovery_folder_free (second);
  left_at_last = postage_recovery_folder_list_left (third);
  g_assert_cmpuint (left_at_last->len, ==, 1);
  g_assert_true (g_file_delete (g_ptr_array_index (left_at_last, 0), NULL, NULL));
  postage_recovery_folder_free (third);
}

/* Nothing but what was kept is taken for it; what a program was writing when it ended isn't either. */
static void
test_foreign_files (FileFixture  *fixture,
                    gconstpointer data)
{
  static const char *const texts[] = { "", "{}", "io.github.postage_app.Postage recovery 1", "\377\376\001" };
  g_autoptr (GFile) place = get_place (fixture);
  g_autoptr (GFile) rest = g_file_new_build_filename (fixture->folder, "recovery", "1", "000000.X1Y2Z3", NULL);
  g_autofree char       *folder = g_build_filename (fixture->folder, "recovery", "1", NULL);
  PostageRecoveryFolder *recovery;
  g_autoptr (GPtrArray) left = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (g_file_peek_path (place), texts[i], -1, NULL));
      g_assert_null (postage_recovery_file_load (place, model_fixture_catalogue (), &error));
      g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_CONTENT);
      g_assert_nonnull (strstr (error->message, "/slot: expected changes that this Postage has kept"));
    }

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (rest), "half", -1, NULL));
  recovery = open_folder (fixture);
  left = postage_recovery_folder_list_left (recovery);
  g_assert_cmpuint (left->len, ==, 0);
  postage_recovery_folder_free (recovery);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_folder_that_cannot_be (FileFixture  *fixture,
                            gconstpointer data)
{
  g_autoptr (GFile) below_a_file = g_file_get_child (fixture->file, "recovery");
  g_autoptr (GError) error = NULL;

  file_fixture_write (fixture, "a file");
  g_assert_null (postage_recovery_folder_new (below_a_file, &error));
  g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "unsaved changes can't be kept there"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                      \
  g_test_add ("/model/session-recovery/" name, FileFixture, NULL, file_fixture_set_up, function, \
              file_fixture_tear_down)
  ADD ("kept-and-given-up", test_kept_and_given_up);
  ADD ("kept-while-typing", test_kept_while_typing);
  ADD ("recover", test_recover);
  ADD ("recover-beside-a-changed-file", test_recover_beside_a_changed_file);
  ADD ("told-when-nothing-is-kept", test_told_when_nothing_is_kept);
  ADD ("offered-after-the-end", test_offered_after_the_end);
  ADD ("foreign-files", test_foreign_files);
  ADD ("folder-that-cannot-be", test_folder_that_cannot_be);
#undef ADD
  return g_test_run ();
}
