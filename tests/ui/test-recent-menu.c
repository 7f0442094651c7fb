/* test-recent-menu.c - the scenarios that were opened last, as the menu tells them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-recent-menu.h"

#include "ui-fixture.h"

#define MIME_TYPE "application/x-postage-scenario+json"

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
  g_autofree char  *path = g_build_filename (g_get_user_data_dir (), "recent.xbel", NULL);
  GtkRecentManager *manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", path, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", TRUE, NULL);
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

/* Who doesn't want files to be remembered is told so, and nothing is read. */
static void
test_not_wanted (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  postage_recent_menu_follow (menu, NULL);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_cmpstr (label, ==, "The Desktop Is Set to Remember No Files");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/ui/recent-menu/scenarios", test_recent_menu);
  g_test_add_func ("/ui/recent-menu/not-wanted", test_not_wanted);
  return g_test_run ();
}
