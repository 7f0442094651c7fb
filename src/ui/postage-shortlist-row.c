/* postage-shortlist-row.c - a plan in the order of a choice, and why it stands there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-shortlist-row.h"

#include <glib/gi18n.h>

#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-shortlist.h"
#include "ui/postage-figure-line.h"
#include "ui/postage-linked-label.h"

#define PROVIDER "postage-provider"

GtkWidget *
postage_shortlist_row_new (const PostageShortlistEntry *entry,
                           guint                        place)
{
  GtkWidget       *row;
  GtkWidget       *box;
  GtkWidget       *heading;
  g_autofree char *plan = NULL;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;
  g_autofree char *total = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  plan = postage_text_plan_title (postage_estimate_get_provider (entry->estimate),
                                  postage_estimate_get_plan (entry->estimate));
  number = postage_text_count (place);
  /* Translators: the place of a plan in an order, its name */
  title = g_strdup_printf (C_ ("place", "%1$s. %2$s"), number, plan);
  total = postage_text_total (entry->estimate);
  reasons = postage_text_shortlist_reasons (entry);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  heading = postage_figure_line_new (title);
  postage_figure_line_set_figure (POSTAGE_FIGURE_LINE (heading), total);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < reasons->len; i++)
    gtk_box_append (GTK_BOX (box), postage_linked_label_new (reasons->pdata[i], "sentence"));

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "line-view");
  gtk_widget_set_tooltip_text (row, _ ("About the provider"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), PROVIDER,
                          postage_provider_ref (postage_estimate_get_provider (entry->estimate)),
                          (GDestroyNotify) postage_provider_unref);
  return row;
}

PostageProvider *
postage_shortlist_row_get_provider (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), NULL);

  return g_object_get_data (G_OBJECT (row), PROVIDER);
}
