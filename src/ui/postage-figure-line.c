/* postage-figure-line.c - a title and, at the other end of the line, a figure
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-figure-line.h"

#include <glib/gi18n.h>

#include "ui/postage-steady-label.h"

struct _PostageFigureLine
{
  GtkWidget parent_instance;

  /* Of the template. */
  GtkWidget          *box;
  GtkWidget          *title_label;
  PostageSteadyLabel *figure_label;
};

G_DEFINE_FINAL_TYPE (PostageFigureLine, postage_figure_line, GTK_TYPE_WIDGET)

static void
postage_figure_line_dispose (GObject *object)
{
  PostageFigureLine *self = POSTAGE_FIGURE_LINE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_figure_line_parent_class)->dispose (object);
}

static void
postage_figure_line_class_init (PostageFigureLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_figure_line_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (POSTAGE_TYPE_STEADY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-figure-line.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageFigureLine, box);
  gtk_widget_class_bind_template_child (widget_class, PostageFigureLine, title_label);
  gtk_widget_class_bind_template_child (widget_class, PostageFigureLine, figure_label);
}

static void
postage_figure_line_init (PostageFigureLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
postage_figure_line_new (const char *title)
{
  PostageFigureLine *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_FIGURE_LINE, NULL);
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  return GTK_WIDGET (self);
}

void
postage_figure_line_set_figure (PostageFigureLine *self,
                                const char        *figure)
{
  g_autofree char *name = NULL;

  g_return_if_fail (POSTAGE_IS_FIGURE_LINE (self));
  g_return_if_fail (figure != NULL);

  postage_steady_label_set_text (self->figure_label, figure);

  /* Translators: what a screen reader says of a line in a table: what it is about and its figure. */
  name = g_strdup_printf (_ ("%1$s: %2$s"), gtk_label_get_label (GTK_LABEL (self->title_label)), figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
postage_figure_line_set_sign (PostageFigureLine *self,
                              GtkWidget         *sign)
{
  g_return_if_fail (POSTAGE_IS_FIGURE_LINE (self));
  g_return_if_fail (GTK_IS_WIDGET (sign));

  gtk_box_prepend (GTK_BOX (self->box), sign);
}

void
postage_figure_line_join (PostageFigureLine *self,
                          GtkSizeGroup      *figures)
{
  g_return_if_fail (POSTAGE_IS_FIGURE_LINE (self));
  g_return_if_fail (GTK_IS_SIZE_GROUP (figures));

  gtk_size_group_add_widget (figures, GTK_WIDGET (self->figure_label));
}
