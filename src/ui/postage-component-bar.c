/* postage-component-bar.c - what a total is made of, as a bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-component-bar.h"

#include "ui/postage-component-color.h"

#define HEIGHT 10
#define RADIUS 3
#define GAP 1
#define OPEN_END 20
#define STRIPE 5

struct _PostageComponentBar
{
  GtkWidget parent_instance;

  PostageParts parts;
  char        *description; /* (owned) (nullable): until the first parts */
};

G_DEFINE_FINAL_TYPE (PostageComponentBar, postage_component_bar, GTK_TYPE_WIDGET)

/* From @begin to @end, counted from where reading begins. */
static graphene_rect_t
make_area (PostageComponentBar *self,
           float                begin,
           float                end)
{
  GtkWidget  *widget = GTK_WIDGET (self);
  const float x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - end : begin;
  const float y = (gtk_widget_get_height (widget) - HEIGHT) / 2;

  return GRAPHENE_RECT_INIT (x, y, end - begin, HEIGHT);
}

/* Where what is @parts long ends. */
static float
find_end (PostageComponentBar *self,
          guint                parts)
{
  const float whole = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - OPEN_END, 0);

  return whole * (float) parts / POSTAGE_PARTS_WHOLE;
}

static guint
sum_before (PostageComponentBar *self,
            guint                component)
{
  guint sum = 0;

  for (guint i = 0; i < component; i++)
    sum += self->parts.parts[i];
  return sum;
}

static void
append_rounded (GtkSnapshot           *snapshot,
                const graphene_rect_t *area)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
}

/* Stripes behind the end: there is more, nobody knows how much. */
static void
append_open_end (PostageComponentBar *self,
                 GtkSnapshot         *snapshot,
                 const GdkRGBA       *foreground)
{
  const float           begin = find_end (self, sum_before (self, POSTAGE_N_COMPONENTS)) + GAP;
  const graphene_rect_t area = make_area (self, begin, begin + OPEN_END - GAP);
  const GdkRGBA         color = { foreground->red, foreground->green, foreground->blue, 0.6f * foreground->alpha };
  const GdkRGBA         none = { foreground->red, foreground->green, foreground->blue, 0 };
  const GskColorStop    stops[] = { { 0, color }, { 0.4f, color }, { 0.4f, none }, { 1, none } };
  graphene_point_t      from = area.origin;
  graphene_point_t      to = GRAPHENE_POINT_INIT (from.x + STRIPE / 1.4f, from.y + STRIPE / 1.4f);

  gtk_snapshot_append_repeating_linear_gradient (snapshot, &area, &from, &to, stops, G_N_ELEMENTS (stops));
}

static void
postage_component_bar_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  PostageComponentBar  *self = POSTAGE_COMPONENT_BAR (widget);
  const graphene_rect_t whole = make_area (self, 0, find_end (self, POSTAGE_PARTS_WHOLE));
  GdkRGBA               foreground;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &foreground);

  append_rounded (snapshot, &whole);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ foreground.red, foreground.green, foreground.blue, 0.09f }, &whole);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      graphene_rect_t area;
      GdkRGBA         color;

      if (!postage_component_bar_find_part (self, component, &area))
        continue;
      postage_component_get_color (component, widget, &color);
      gtk_snapshot_append_color (snapshot, &color, &area);
    }
  gtk_snapshot_pop (snapshot);

  if (self->parts.open)
    append_open_end (self, snapshot, &foreground);
}

static void
postage_component_bar_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 3 * OPEN_END;
}

/* A text that GTK keeps for itself costs a question to the X server each time it changes, where the pointer is. */
static gboolean
postage_component_bar_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard,
                                     GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, POSTAGE_COMPONENT_BAR (widget)->description);
  return TRUE;
}

static void
postage_component_bar_finalize (GObject *object)
{
  g_clear_pointer (&POSTAGE_COMPONENT_BAR (object)->description, g_free);

  G_OBJECT_CLASS (postage_component_bar_parent_class)->finalize (object);
}

static void
postage_component_bar_class_init (PostageComponentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = postage_component_bar_finalize;
  widget_class->query_tooltip = postage_component_bar_query_tooltip;
  widget_class->snapshot = postage_component_bar_snapshot;
  widget_class->measure = postage_component_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
postage_component_bar_init (PostageComponentBar *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

void
postage_component_bar_set_parts (PostageComponentBar *self,
                                 const PostageParts  *parts,
                                 const char          *description)
{
  g_return_if_fail (POSTAGE_IS_COMPONENT_BAR (self));
  g_return_if_fail (parts != NULL && description != NULL);

  self->parts = *parts;
  g_free (self->description);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
postage_component_bar_find_part (PostageComponentBar *self,
                                 PostageComponent     component,
                                 graphene_rect_t     *area)
{
  float begin, end;

  g_return_val_if_fail (POSTAGE_IS_COMPONENT_BAR (self), FALSE);
  g_return_val_if_fail (component < POSTAGE_N_COMPONENTS && area != NULL, FALSE);

  if (self->parts.parts[component] == 0)
    return FALSE;

  begin = find_end (self, sum_before (self, component));
  end = find_end (self, sum_before (self, component + 1));
  /* A line between two parts, where there is room for one. */
  if (begin > 0 && end - begin > 2 * GAP)
    begin += GAP;
  *area = make_area (self, begin, end);
  return TRUE;
}
