/* postage-chart-choice.c - a titled list to choose from, above a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-choice.h"

#include <glib/gi18n.h>

/* From so many choices on, a list can be searched. */
#define SEARCHABLE 12

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* In the button there is as much room as there is; the list is as wide as it needs to be. */
  if (user_data != NULL)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       postage_choice_get_summary (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
factory_new (gboolean of_list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GINT_TO_POINTER (of_list));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  return factory;
}

/* The button within has the focus, and tells otherwise only what is chosen. */
static void
show_name (GtkDropDown *self)
{
  const char      *title = g_object_get_data (G_OBJECT (self), "postage-title");
  PostageChoice   *choice = gtk_drop_down_get_selected_item (self);
  g_autofree char *name = NULL;

  if (title == NULL || choice == NULL)
    return;
  /* Translators: a list above a chart, and what is chosen in it, such as “Plans” and “Compared plans” */
  name = g_strdup_printf (C_ ("chart option", "%1$s: %2$s"), title, postage_choice_get_summary (choice));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), postage_choice_get_summary (choice));
}

GtkWidget *
postage_chart_choice_titled (const char *title,
                             GtkWidget  *control)
{
  GtkWidget *box;
  GtkWidget *label;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (control), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "chart-option");
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_vexpand (label, TRUE);
  gtk_label_set_yalign (GTK_LABEL (label), 1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), control);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (control), "postage-title", g_strdup (title), g_free);
  if (GTK_IS_DROP_DOWN (control))
    show_name (GTK_DROP_DOWN (control));
  return box;
}

GtkDropDown *
postage_chart_choice_new (void)
{
  g_autoptr (GtkListItemFactory) of_button = factory_new (FALSE);
  g_autoptr (GtkListItemFactory) of_list = factory_new (TRUE);
  g_autoptr (GListStore) store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  g_autoptr (GtkExpression) summary = gtk_property_expression_new (POSTAGE_TYPE_CHOICE, NULL, "summary");
  GtkDropDown *self = g_object_new (GTK_TYPE_DROP_DOWN,
                                    "model", store,
                                    "factory", of_button,
                                    "list-factory", of_list,
                                    "expression", summary,
                                    NULL);

  g_signal_connect (self, "notify::selected-item", G_CALLBACK (show_name), NULL);
  return self;
}

static gboolean
has_all (GListModel      *model,
         const GPtrArray *choices)
{
  if (g_list_model_get_n_items (model) != choices->len)
    return FALSE;
  for (guint i = 0; i < choices->len; i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (model, i);

      if (!g_str_equal (postage_choice_get_id (choice), postage_choice_get_id (choices->pdata[i])) ||
          !g_str_equal (postage_choice_get_summary (choice), postage_choice_get_summary (choices->pdata[i])))
        return FALSE;
    }
  return TRUE;
}

void
postage_chart_choice_show (GtkDropDown     *self,
                           const GPtrArray *choices,
                           const char      *usual)
{
  g_autoptr (GListStore) store = NULL;
  g_autofree char *id = NULL;
  guint            position;

  g_return_if_fail (GTK_IS_DROP_DOWN (self));
  g_return_if_fail (choices != NULL && choices->len > 0 && usual != NULL);

  /* With most edits nothing changes: the list may be open. */
  if (has_all (gtk_drop_down_get_model (self), choices))
    return;
  id = g_strdup (postage_chart_choice_get_id (self));
  store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  g_list_store_splice (store, 0, 0, choices->pdata, choices->len);
  position = id != NULL ? postage_choices_find (G_LIST_MODEL (store), id) : G_MAXUINT;
  if (position == G_MAXUINT)
    position = postage_choices_find (G_LIST_MODEL (store), usual);
  gtk_drop_down_set_model (self, G_LIST_MODEL (store));
  gtk_drop_down_set_enable_search (self, choices->len >= SEARCHABLE);
  gtk_drop_down_set_selected (self, position != G_MAXUINT ? position : 0);
}

const char *
postage_chart_choice_get_id (GtkDropDown *self)
{
  PostageChoice *choice;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (self), NULL);

  choice = gtk_drop_down_get_selected_item (self);
  return choice != NULL ? postage_choice_get_id (choice) : NULL;
}

void
postage_chart_choice_set_id (GtkDropDown *self,
                             const char  *id)
{
  guint position;

  g_return_if_fail (GTK_IS_DROP_DOWN (self));
  g_return_if_fail (id != NULL);

  position = postage_choices_find (gtk_drop_down_get_model (self), id);
  if (position != G_MAXUINT)
    gtk_drop_down_set_selected (self, position);
}
