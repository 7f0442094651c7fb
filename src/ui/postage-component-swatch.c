/* postage-component-swatch.c - the colour of a component, beside its name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-component-swatch.h"

#include "ui/postage-component-color.h"

#define SIZE 10
#define RADIUS 3

struct _PostageComponentSwatch
{
  GtkWidget parent_instance;

  PostageComponent component;
};

G_DEFINE_FINAL_TYPE (PostageComponentSwatch, postage_component_swatch, GTK_TYPE_WIDGET)

static void
postage_component_swatch_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, (gtk_widget_get_height (widget) - SIZE) / 2, SIZE, SIZE);
  GskRoundedRect        outline;
  GdkRGBA               color;

  postage_component_get_color (POSTAGE_COMPONENT_SWATCH (widget)->component, widget, &color);
  gsk_rounded_rect_init_from_rect (&outline, &area, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &area);
  gtk_snapshot_pop (snapshot);
}

static void
postage_component_swatch_measure (GtkWidget     *widget,
                                  GtkOrientation orientation,
                                  int            for_size,
                                  int           *minimum,
                                  int           *natural,
                                  int           *minimum_baseline,
                                  int           *natural_baseline)
{
  *minimum = *natural = SIZE;
  /* Stands on the line of the name beside it, also where that wraps. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum_baseline = *natural_baseline = SIZE;
}

static void
postage_component_swatch_class_init (PostageComponentSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = postage_component_swatch_snapshot;
  widget_class->measure = postage_component_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
postage_component_swatch_init (PostageComponentSwatch *self)
{
}

GtkWidget *
postage_component_swatch_new (PostageComponent component)
{
  PostageComponentSwatch *self;

  g_return_val_if_fail (component < POSTAGE_N_COMPONENTS, NULL);

  self = g_object_new (POSTAGE_TYPE_COMPONENT_SWATCH, NULL);
  self->component = component;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_BASELINE);
  return GTK_WIDGET (self);
}
