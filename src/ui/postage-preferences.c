/* postage-preferences.c - the window that asks for the user's wishes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-preferences.h"

#include <glib/gi18n.h>

#include "model/postage-choice.h"
#include "ui/postage-settings.h"

static void
on_enum_selected (AdwComboRow *row)
{
  g_settings_set_enum (g_object_get_data (G_OBJECT (row), "settings"),
                       g_object_get_data (G_OBJECT (row), "key"),
                       adw_combo_row_get_selected (row));
}

static GtkWidget *
create_row (GSettings  *settings,
            const char *key,
            const char *title,
            const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "subtitle", subtitle, NULL);

  g_object_set_data_full (G_OBJECT (row), "settings", g_object_ref (settings), g_object_unref);
  g_object_set_data (G_OBJECT (row), "key", (gpointer) key);
  return row;
}

/* The row of a key whose values are the numbers of @titles, in their order. */
static GtkWidget *
create_enum_row (GSettings         *settings,
                 const char        *key,
                 const char        *title,
                 const char        *subtitle,
                 const char *const *titles)
{
  GtkWidget *row = create_row (settings, key, title, subtitle);
  g_autoptr (GtkStringList) model = gtk_string_list_new (titles);

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), g_settings_get_enum (settings, key));
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_enum_selected), NULL);
  return row;
}

/* The first entry leaves the scenario's own currency, the others are the choices. */
static void
on_currency_selected (AdwComboRow *row)
{
  const guint selected = adw_combo_row_get_selected (row);
  g_autoptr (PostageChoice) choice = NULL;

  if (selected != GTK_INVALID_LIST_POSITION && selected > 0)
    choice = g_list_model_get_item (g_object_get_data (G_OBJECT (row), "choices"), selected - 1);
  g_settings_set_string (g_object_get_data (G_OBJECT (row), "settings"), POSTAGE_SETTING_NEW_CURRENCY,
                         choice != NULL ? postage_choice_get_id (choice) : "");
}

static GtkWidget *
create_currency_row (GSettings        *settings,
                     PostageCatalogue *catalogue)
{
  GtkWidget *row = create_row (settings, POSTAGE_SETTING_NEW_CURRENCY, _ ("Currency"), NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  g_autoptr (GListModel) currencies = postage_choices_new_currencies (catalogue, "USD");
  g_autofree char *chosen = g_settings_get_string (settings, POSTAGE_SETTING_NEW_CURRENCY);
  const guint      found = postage_choices_find (currencies, chosen);

  gtk_string_list_append (model, _ ("The scenario’s own"));
  for (guint i = 0; i < g_list_model_get_n_items (currencies); i++)
    {
      g_autoptr (PostageChoice) currency = g_list_model_get_item (currencies, i);

      /* Translators: a currency in a list: its code and its name */
      g_autofree char *title = g_strdup_printf (_ ("%1$s · %2$s"), postage_choice_get_title (currency),
                                                postage_choice_get_note (currency));

      gtk_string_list_append (model, title);
    }
  g_object_set_data_full (G_OBJECT (row), "choices", g_object_ref (currencies), g_object_unref);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), found == G_MAXUINT ? 0 : found + 1);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_currency_selected), NULL);
  return row;
}

GtkWindow *
postage_preferences_new (GSettings        *settings,
                         PostageCatalogue *catalogue)
{
  const char *const schemes[] = { _ ("Follow the system"), _ ("Light"), _ ("Dark"), NULL };
  const char *const months[] = { _ ("The scenario’s own"), _ ("The current month"), NULL };
  GtkWidget        *window, *page, *looks, *fresh;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  looks = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Appearance"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (looks),
                             create_enum_row (settings, POSTAGE_SETTING_COLOUR_SCHEME, _ ("Colours"), NULL, schemes));

  fresh = g_object_new (ADW_TYPE_PREFERENCES_GROUP,
                        "title", _ ("New Scenarios"),
                        "description", _ ("With what the sample and the starter scenarios begin. Saved scenarios stay "
                                          "as they are."),
                        NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fresh), create_currency_row (settings, catalogue));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fresh),
                             create_enum_row (settings, POSTAGE_SETTING_NEW_MONTH, _ ("Billing month"),
                                              _ ("Rates and prices are those in force in this month"), months));

  page = g_object_new (ADW_TYPE_PREFERENCES_PAGE, "title", _ ("General"), "icon-name", "preferences-system-symbolic",
                       NULL);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (looks));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (fresh));

  window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "search-enabled", FALSE, "modal", TRUE,
                         "destroy-with-parent", TRUE, "default-width", 560, "default-height", 480, NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  return GTK_WINDOW (window);
}
