/* postage-line-view.c - one line of an estimate, with everything that explains it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-line-view.h"

#include <string.h>

#include "text/postage-text-line.h"
#include "ui/postage-figure-line.h"
#include "ui/postage-linked-label.h"

#define SCHEME "https://"
/* What ends a sentence isn't part of the address before it. */
#define TRAILING ".,;:!?)"

char *
postage_line_view_link (const char *text)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *rest = text, *begin;

  g_return_val_if_fail (text != NULL, NULL);

  while ((begin = strstr (rest, SCHEME)) != NULL)
    {
      gsize            length = 0;
      g_autofree char *before = g_markup_escape_text (rest, begin - rest);
      g_autofree char *address = NULL;

      /* Addresses are ASCII: a sentence in Chinese goes on right behind them. */
      while (g_ascii_isgraph (begin[length]))
        length++;
      while (length > strlen (SCHEME) && strchr (TRAILING, begin[length - 1]) != NULL)
        length--;

      address = g_markup_escape_text (begin, length);
      g_string_append_printf (markup, "%s<a href=\"%s\">%s</a>", before, address, address);
      rest = begin + length;
    }

  {
    g_autofree char *after = g_markup_escape_text (rest, -1);

    g_string_append (markup, after);
  }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

GtkWidget *
postage_line_view_new (PostageEstimate   *estimate,
                       const PostageLine *line)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *formula = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  GtkWidget *heading;

  g_return_val_if_fail (estimate != NULL && line != NULL, NULL);

  title = postage_text_line_title (estimate, line);
  amount = postage_text_line_amount (line);
  formula = postage_text_line_formula (line);
  sentences = postage_text_line_explanation (estimate, line);

  gtk_widget_add_css_class (box, "line-view");
  heading = postage_figure_line_new (title);
  postage_figure_line_set_figure (POSTAGE_FIGURE_LINE (heading), amount);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);

  gtk_box_append (GTK_BOX (box), postage_linked_label_new (formula, "numeric"));
  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (GTK_BOX (box), postage_linked_label_new (sentences->pdata[i], "sentence"));
  return box;
}
