/* postage-linked-label.c - a text whose addresses can be opened
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-linked-label.h"

#include "ui/postage-line-view.h"

GtkWidget *
postage_linked_label_new (const char *text,
                          const char *css_class)
{
  g_autofree char *markup = NULL;
  GtkWidget       *label;

  g_return_val_if_fail (text != NULL, NULL);

  markup = postage_line_view_link (text);
  label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* It takes the room that it gets, and asks for little. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}
