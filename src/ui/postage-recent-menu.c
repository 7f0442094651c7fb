/* postage-recent-menu.c - the scenarios that were opened or saved last
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-recent-menu.h"

#include <glib/gi18n.h>

#include "storage/postage-scenario-name.h"

#define MIME_TYPE "application/x-postage-scenario+json"
#define APPLICATION "Postage"

/* Whether the user lets the desktop remember files at all. */
static gboolean
is_wanted (void)
{
  gboolean wanted = FALSE;

  g_object_get (gtk_settings_get_default (), "gtk-recent-files-enabled", &wanted, NULL);
  return wanted;
}

static int
compare_by_visit (gconstpointer a,
                  gconstpointer b)
{
  GtkRecentInfo *first = (GtkRecentInfo *) a;
  GtkRecentInfo *second = (GtkRecentInfo *) b;
  int            order;

  order = g_date_time_compare (gtk_recent_info_get_visited (second), gtk_recent_info_get_visited (first));
  return order != 0 ? order : g_strcmp0 (gtk_recent_info_get_uri (first), gtk_recent_info_get_uri (second));
}

/* (element-type GtkRecentInfo): the scenarios, the last one first. */
static GList *
list_scenarios (GtkRecentManager *manager)
{
  GList *items = gtk_recent_manager_get_items (manager);
  GList *next;

  for (GList *l = items; l != NULL; l = next)
    {
      next = l->next;
      if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) != 0)
        {
          gtk_recent_info_unref (l->data);
          items = g_list_delete_link (items, l);
        }
    }
  return g_list_sort (items, compare_by_visit);
}

static void
free_scenarios (GList *scenarios)
{
  g_list_free_full (scenarios, (GDestroyNotify) gtk_recent_info_unref);
}

/* Whether another scenario is called the same, so that the folder has to be told as well. */
static gboolean
is_ambiguous (GList      *scenarios,
              const char *name)
{
  guint n = 0;

  for (GList *l = scenarios; l != NULL; l = l->next)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (l->data));
      g_autofree char *other = postage_scenario_name_of_file (file);

      n += g_str_equal (other, name);
    }
  return n > 1;
}

static void
append_scenario (GMenu         *menu,
                 GList         *scenarios,
                 GtkRecentInfo *info)
{
  const char *uri = gtk_recent_info_get_uri (info);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GString) label = g_string_new (NULL);
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *name = postage_scenario_name_of_file (file);

  if (folder != NULL && is_ambiguous (scenarios, name))
    {
      g_autofree char *folder_name = g_file_get_parse_name (folder);

      /* Translators: a scenario among those that were opened last: its name and its folder */
      g_string_printf (label, _ ("%s (%s)"), name, folder_name);
    }
  else
    g_string_assign (label, name);
  /* A single underscore would be a mnemonic. */
  g_string_replace (label, "_", "__", 0);

  item = g_menu_item_new (label->str, NULL);
  g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
  g_menu_append_item (menu, item);
}

static void
fill (GMenu            *menu,
      GtkRecentManager *manager)
{
  GList *scenarios = list_scenarios (manager);
  g_autoptr (GMenu) section = g_menu_new ();
  guint n = 0;

  for (GList *l = scenarios; l != NULL && n < POSTAGE_RECENT_MENU_MAX; l = l->next, n++)
    append_scenario (section, scenarios, l->data);
  if (n == 0)
    /* The action is never there, so that the item says something and does nothing. */
    g_menu_append (section, _ ("No Scenario Was Opened Yet"), "win.nothing");

  g_menu_remove_all (menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  if (n > 0)
    {
      g_autoptr (GMenu) clearing = g_menu_new ();

      g_menu_append (clearing, _ ("_Clear This List"), "app.clear-recent");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (clearing));
    }
  free_scenarios (scenarios);
}

static void
on_changed (GtkRecentManager *manager,
            GMenu            *menu)
{
  fill (menu, manager);
}

void
postage_recent_menu_follow (GMenu            *menu,
                            GtkRecentManager *manager)
{
  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (manager == NULL || GTK_IS_RECENT_MANAGER (manager));

  if (manager == NULL && !is_wanted ())
    {
      g_menu_append (menu, _ ("The Desktop Is Set to Remember No Files"), "win.nothing");
      return;
    }
  if (manager == NULL)
    manager = gtk_recent_manager_get_default ();
  g_signal_connect_object (manager, "changed", G_CALLBACK (on_changed), menu, 0);
  fill (menu, manager);
}

void
postage_recent_menu_add (GFile *file)
{
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;
  /* clang-format off */
  GtkRecentData data = { .mime_type = (char *) MIME_TYPE, .app_name = (char *) APPLICATION,
                         .app_exec = (char *) "postage %u" };
  /* clang-format on */

  g_return_if_fail (G_IS_FILE (file));

  if (!is_wanted ())
    return;
  uri = g_file_get_uri (file);
  name = postage_scenario_name_of_file (file);
  data.display_name = name;
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
postage_recent_menu_remove (GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  if (!is_wanted ())
    return;
  uri = g_file_get_uri (file);
  /* It needn't be remembered at all. */
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

void
postage_recent_menu_clear (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GList            *scenarios = list_scenarios (manager);

  for (GList *l = scenarios; l != NULL; l = l->next)
    gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (l->data), NULL);
  free_scenarios (scenarios);
}
