/* test-window-files.c - dropped files, the menu of recent scenarios, and what can be done with a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "ui-fixture.h"
#include "ui/postage-file-notice.h"
#include "ui/postage-recent-menu.h"
#include "ui/postage-window-open.h"

#define MIME_TYPE "application/x-postage-scenario+json"

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

static char *
dup_labels (GMenu *menu)
{
  GString *labels = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (G_MENU_MODEL (menu)); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (G_MENU_MODEL (menu), i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *label = NULL;

          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL, "s", &label);
          g_string_append_printf (labels, "%s%s", labels->len > 0 ? " | " : "", label);
        }
    }
  return g_string_free (labels, FALSE);
}

static void
remember (GtkRecentManager *manager,
          const char       *uri,
          const char       *mime_type)
{
  GtkRecentData data = { .mime_type = (char *) mime_type };

  data.app_name = (char *) "Postage";
  data.app_exec = (char *) "postage";

  g_assert_true (gtk_recent_manager_add_full (manager, uri, &data));
}

static void
assert_menu (GMenu      *menu,
             const char *expected)
{
  g_autofree char *labels = NULL;

  /* The manager tells of changes after a while. */
  while (g_strcmp0 (labels, expected) != 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (labels);
      labels = dup_labels (menu);
    }
}

/* Only scenarios; the folder where two have one name; an underscore is no mnemonic. */
static void
test_recent_menu (void)
{
  g_autofree char  *path = g_build_filename (folder, "recent.xbel", NULL);
  GtkRecentManager *manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", path, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  postage_recent_menu_follow (menu, manager);
  assert_menu (menu, "No Scenario Was Opened Yet");
  remember (manager, "file:///plans/report.pdf", "application/pdf");
  remember (manager, "file:///plans/My%20shop_1.postage", MIME_TYPE);
  assert_menu (menu, "My shop__1 | _Clear This List");
  g_assert_true (gtk_recent_manager_remove_item (manager, "file:///plans/My%20shop_1.postage", NULL));
  assert_menu (menu, "No Scenario Was Opened Yet");

  remember (manager, "file:///plans/b/shop.postage", MIME_TYPE);
  g_assert_true (gtk_recent_manager_has_item (manager, "file:///plans/report.pdf"));
  assert_menu (menu, "shop | _Clear This List");
  remember (manager, "file:///plans/a/shop.postage", MIME_TYPE);
  g_assert_true (gtk_recent_manager_remove_item (manager, "file:///plans/report.pdf", NULL));
  assert_menu (menu, "shop (/plans/a) | shop (/plans/b) | _Clear This List");
  g_object_unref (manager);
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
  g_test_add_func ("/ui/window-files/notice", test_notice);
  g_test_add_func ("/ui/window-files/recent-menu", test_recent_menu);
  result = g_test_run ();
  g_object_unref (application);
  g_free (folder);
  return result;
}
