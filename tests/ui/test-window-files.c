/* test-window-files.c - dropped files, the menu of recent scenarios, and what can be done with a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "ui-fixture.h"
#include "ui/postage-file-notice.h"
#include "ui/postage-replace-question.h"
#include "ui/postage-window-open.h"

static AdwApplication *application;
static char           *folder;

static GFile *
write_scenario (const char *name)
{
  static const char text[] =
    "{\"format\": 1, \"month\": \"2026-11\", \"currency\": \"USD\", \"destinations\": [{\"country\": \"CA\"}]}";
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
wait_file (PostageWindow *window,
           GFile         *file)
{
  PostageSession *session = postage_window_get_session (window);

  while (postage_session_get_file (session) == NULL || !g_file_equal (postage_session_get_file (session), file))
    g_main_context_iteration (NULL, TRUE);
}

static GtkDropTarget *
find_drop_target (PostageWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

static void
drop (PostageWindow *window,
      GFile         *first,
      GFile         *second)
{
  GSList *files = g_slist_append (g_slist_append (NULL, first), second);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
  g_slist_free (files);
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

/* Each file gets a window; one that is open already is not opened twice. */
static void
test_drop (void)
{
  PostageWindow *window = ui_fixture_window (application);
  PostageWindow *other;
  g_autoptr (GFile) first = write_scenario ("First.postage");
  g_autoptr (GFile) second = write_scenario ("Second.postage");

  g_assert_cmpuint (count_windows (), ==, 1);
  drop (window, first, second);
  g_assert_cmpuint (count_windows (), ==, 2);
  wait_file (window, first);
  while ((other = postage_window_find (GTK_APPLICATION (application), second)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  drop (window, second, first);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (g_file_equal (postage_session_get_file (postage_window_get_session (window)), first));
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
}

static void
test_actions_of_a_file (void)
{
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (GFile) file = write_scenario ("Third.postage");
  static const char *const of_file[] = { "reload", "rename" };

  for (guint i = 0; i < G_N_ELEMENTS (of_file); i++)
    g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), of_file[i]));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "duplicate"));
  postage_window_read (window, file);
  wait_file (window, file);
  for (guint i = 0; i < G_N_ELEMENTS (of_file); i++)
    g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), of_file[i]));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In a sandbox, the name that a file was lent by is the only one that can be written to. */
static void
test_lent_file (void)
{
  PostageWindow   *window = ui_fixture_window (application);
  g_autofree char *lent = g_build_filename (g_get_user_runtime_dir (), "doc", "4f2a", NULL);
  g_autofree char *own = folder;
  g_autoptr (GFile) file = NULL;

  g_assert_cmpint (g_mkdir_with_parents (lent, 0700), ==, 0);
  folder = lent;
  file = write_scenario ("Lent");
  folder = g_steal_pointer (&own);
  postage_window_read (window, file);
  wait_file (window, file);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "reload"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "rename"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The bar is there when there is something to tell, and only then. */
static void
test_notice (void)
{
  PostageWindow     *window = ui_fixture_window (application);
  PostageFileNotice *notice =
    POSTAGE_FILE_NOTICE (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_FILE_NOTICE));
  g_autoptr (GFile) file = write_scenario ("Fourth.postage");

  g_assert_null (postage_file_notice_get_text (notice));
  postage_window_read (window, file);
  wait_file (window, file);
  g_assert_cmpint (g_remove (g_file_peek_path (file)), ==, 0);
  while (postage_file_notice_get_text (notice) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (postage_file_notice_get_text (notice), ==, "The file of this scenario is not there any more.");
  g_object_unref (write_scenario ("Fourth.postage"));
  while (postage_file_notice_get_text (notice) != NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_chosen (GFile   *file,
           gpointer user_data)
{
  *(GFile **) user_data = file;
}

static void
on_forgotten (gpointer user_data)
{
  *(GFile **) user_data = NULL;
}

/* A file that the user hasn't named is replaced only when the user says so. */
static void
test_replace_question (void)
{
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (GFile) file = write_scenario ("Fifth.postage");
  g_autoptr (GFile) nothing = g_file_new_build_filename (folder, "Nothing.postage", NULL);
  static const char *const responses[] = { "cancel", "replace" };
  GFile                   *chosen = NULL;

  postage_replace_question_ask (GTK_WINDOW (window), nothing, on_chosen, &chosen, NULL);
  while (chosen == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (chosen == nothing);

  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    {
      GFile            *kept = chosen;
      AdwMessageDialog *dialog;

      chosen = NULL;
      /* What is to be freed afterwards is. */
      postage_replace_question_ask (GTK_WINDOW (window), file, on_chosen, i == 0 ? &kept : &chosen,
                                    i == 0 ? on_forgotten : NULL);
      dialog = ui_fixture_wait_dialog ();
      g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Replace “Fifth.postage”?");
      adw_message_dialog_response (dialog, responses[i]);
      gtk_window_destroy (GTK_WINDOW (dialog));
      g_assert_true (i == 0 ? kept == NULL : chosen == file);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_gone (gpointer user_data,
         GObject *where)
{
  *(gboolean *) user_data = TRUE;
}

/* Whoever closes the window while a file is being read hears no more of it. */
static void
test_closed_meanwhile (void)
{
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (GFile) nothing = g_file_new_build_filename (folder, "None.postage", NULL);
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  gboolean gone = FALSE;

  gtk_window_present (GTK_WINDOW (window));
  postage_window_read (window, nothing);
  g_object_weak_ref (G_OBJECT (window), on_gone, &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  /* The reading keeps it alive to its end. */
  while (!gone)
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  ui_fixture_init (&argc, &argv);
  /* The session's own, which goes with it. */
  folder = g_build_filename (g_get_user_data_dir (), "files", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  application = ui_fixture_application ();
  g_test_add_func ("/ui/window-files/drop", test_drop);
  g_test_add_func ("/ui/window-files/actions-of-a-file", test_actions_of_a_file);
  g_test_add_func ("/ui/window-files/lent-file", test_lent_file);
  g_test_add_func ("/ui/window-files/notice", test_notice);
  g_test_add_func ("/ui/window-files/replace-question", test_replace_question);
  g_test_add_func ("/ui/window-files/closed-meanwhile", test_closed_meanwhile);
  result = g_test_run ();
  g_object_unref (application);
  g_free (folder);
  return result;
}
