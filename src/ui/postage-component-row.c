/* postage-component-row.c - a component of a total, which explains itself when it is clicked
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-component-row.h"

#include <glib/gi18n.h>

#include "text/postage-text-names.h"
#include "ui/postage-component-swatch.h"
#include "ui/postage-figure-line.h"

struct _PostageComponentRow
{
  GtkWidget parent_instance;

  PostageComponent   component;
  GtkWidget         *button; /* (unowned): the only child */
  PostageFigureLine *line;   /* (unowned): in it */
};

G_DEFINE_FINAL_TYPE (PostageComponentRow, postage_component_row, GTK_TYPE_WIDGET)

static void
postage_component_row_dispose (GObject *object)
{
  PostageComponentRow *self = POSTAGE_COMPONENT_ROW (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_component_row_parent_class)->dispose (object);
}

static void
postage_component_row_class_init (PostageComponentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = postage_component_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
postage_component_row_init (PostageComponentRow *self)
{
}

GtkWidget *
postage_component_row_new (PostageComponent component,
                           GtkSizeGroup    *figures)
{
  PostageComponentRow *self;

  g_return_val_if_fail (component < POSTAGE_N_COMPONENTS, NULL);

  self = g_object_new (POSTAGE_TYPE_COMPONENT_ROW, NULL);
  self->component = component;
  self->line = POSTAGE_FIGURE_LINE (postage_figure_line_new (postage_text_component (component)));
  postage_figure_line_set_sign (self->line, postage_component_swatch_new (component));
  if (figures != NULL)
    postage_figure_line_join (self->line, figures);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (self->line));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "component");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Why This Number"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "card.explain");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "u", (guint32) component);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
postage_component_row_set_figure (PostageComponentRow *self,
                                  const char          *figure,
                                  gboolean             has_lines)
{
  g_autofree char *name = NULL;

  g_return_if_fail (POSTAGE_IS_COMPONENT_ROW (self));
  g_return_if_fail (figure != NULL);

  postage_figure_line_set_figure (self->line, figure);
  name = g_strdup_printf (_ ("%1$s: %2$s"), postage_text_component (self->component), figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self), has_lines);
}
