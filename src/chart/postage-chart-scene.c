/* postage-chart-scene.c - everything that a chart draws, with its places
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-scene.h"

#include "chart/postage-chart-letters.h"

typedef struct
{
  PostageChartInk  ink;
  PostageChartArea area;
  PangoLayout     *layout; /* (owned) (nullable): of a text */
  GArray          *points; /* (owned) (nullable) (element-type PostageChartPoint): of a path */
  guint            dashes;
  gboolean         is_line;
  gboolean         is_dot;
} Item;

/* Where a value of the chart is shown. */
typedef struct
{
  guint            index;
  PostageChartArea area;
} Value;

struct _PostageChartScene
{
  PangoContext     *context; /* (owned) */
  PostageChartTheme theme;
  double            width;
  double            height;
  double            unit;
  GArray           *items;  /* (element-type Item) */
  GPtrArray        *texts;  /* (element-type utf8): of the items with a layout, in their order */
  GArray           *values; /* (element-type Value) */
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->layout);
  g_clear_pointer (&item->points, g_array_unref);
}

PostageChartScene *
postage_chart_scene_new (PangoContext     *context,
                         PostageChartTheme theme,
                         double            width,
                         double            height)
{
  PostageChartScene *self;
  double             unused;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (PostageChartScene, 1);
  self->context = g_object_ref (context);
  self->theme = theme;
  self->width = width;
  self->height = height;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  postage_chart_scene_measure_text (self, "0", POSTAGE_CHART_LABEL, -1, &unused, &self->unit);
  return self;
}

void
postage_chart_scene_free (PostageChartScene *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->values);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->items);
  g_object_unref (self->context);
  g_free (self);
}

void
postage_chart_scene_get_size (const PostageChartScene *self,
                              double                  *width,
                              double                  *height)
{
  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  *width = self->width;
  *height = self->height;
}

double
postage_chart_scene_get_unit (const PostageChartScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->unit;
}

static gboolean
is_mirrored (const PostageChartScene *self)
{
  return pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
}

static void
mirror_area (const PostageChartScene *self,
             PostageChartArea        *area)
{
  if (is_mirrored (self))
    area->x = self->width - area->x - area->width;
}

static void
add_item (PostageChartScene *self,
          Item               item)
{
  mirror_area (self, &item.area);
  g_array_append_val (self->items, item);
}

void
postage_chart_scene_add_bar (PostageChartScene *self,
                             PostageChartInk    ink,
                             PostageChartArea   area)
{
  g_return_if_fail (self != NULL);

  add_item (self, (Item){ .ink = ink, .area = area });
}

void
postage_chart_scene_add_line (PostageChartScene *self,
                              PostageChartInk    ink,
                              PostageChartArea   area)
{
  g_return_if_fail (self != NULL);

  add_item (self, (Item){ .ink = ink, .area = area, .is_line = TRUE });
}

void
postage_chart_scene_add_dot (PostageChartScene *self,
                             PostageChartInk    ink,
                             PostageChartArea   area)
{
  g_return_if_fail (self != NULL);

  add_item (self, (Item){ .ink = ink, .area = area, .is_dot = TRUE });
}

void
postage_chart_scene_add_path (PostageChartScene       *self,
                              PostageChartInk          ink,
                              const PostageChartPoint *points,
                              guint                    n_points,
                              guint                    dashes)
{
  Item item = { .ink = ink, .dashes = dashes };

  g_return_if_fail (self != NULL && points != NULL && n_points >= 2);

  item.points = g_array_sized_new (FALSE, FALSE, sizeof (PostageChartPoint), n_points);
  for (guint i = 0; i < n_points; i++)
    {
      const PostageChartPoint point = { is_mirrored (self) ? self->width - points[i].x : points[i].x, points[i].y };

      g_array_append_val (item.points, point);
    }
  g_array_append_val (self->items, item);
}

void
postage_chart_scene_add_value (PostageChartScene *self,
                               guint              index,
                               PostageChartArea   area)
{
  Value value = { index, area };

  g_return_if_fail (self != NULL);

  mirror_area (self, &value.area);
  g_array_append_val (self->values, value);
}

gboolean
postage_chart_scene_find_value (const PostageChartScene *self,
                                double                   x,
                                double                   y,
                                guint                   *index)
{
  g_return_val_if_fail (self != NULL && index != NULL, FALSE);

  for (guint i = self->values->len; i > 0; i--)
    {
      const Value *value = &g_array_index (self->values, Value, i - 1);

      if (x < value->area.x || x >= value->area.x + value->area.width || y < value->area.y ||
          y >= value->area.y + value->area.height)
        continue;
      *index = value->index;
      return TRUE;
    }
  return FALSE;
}

gboolean
postage_chart_scene_get_value (const PostageChartScene *self,
                               guint                    index,
                               PostageChartArea        *area)
{
  g_return_val_if_fail (self != NULL && area != NULL, FALSE);

  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = &g_array_index (self->values, Value, i);

      if (value->index != index)
        continue;
      *area = value->area;
      return TRUE;
    }
  return FALSE;
}

void
postage_chart_scene_measure_text (const PostageChartScene *self,
                                  const char              *text,
                                  PostageChartTextStyle    style,
                                  double                   wrap_width,
                                  double                  *width,
                                  double                  *height)
{
  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  postage_chart_letters_measure (self->context, text, style, wrap_width, width, height);
}

void
postage_chart_scene_add_text (PostageChartScene    *self,
                              const char           *text,
                              PostageChartTextStyle style,
                              PostageChartInk       ink,
                              PostageChartSide      side,
                              double                x,
                              double                y,
                              double                wrap_width)
{
  static const double before[] = {
    [POSTAGE_CHART_START] = 0,
    [POSTAGE_CHART_CENTRE] = 0.5,
    [POSTAGE_CHART_END] = 1,
  };
  /* Of a text that stands before something, each line reaches it. */
  static const PangoAlignment alignments[] = {
    [POSTAGE_CHART_START] = PANGO_ALIGN_LEFT,
    [POSTAGE_CHART_CENTRE] = PANGO_ALIGN_CENTER,
    [POSTAGE_CHART_END] = PANGO_ALIGN_RIGHT,
  };
  Item           item = { .ink = ink };
  PangoAlignment alignment = PANGO_ALIGN_LEFT;
  int            width = -1;

  g_return_if_fail (self != NULL && text != NULL);

  postage_chart_scene_measure_text (self, text, style, wrap_width, &item.area.width, &item.area.height);
  /* The lines begin and end where the widest one does. */
  if (wrap_width >= 0)
    {
      width = (int) (item.area.width * PANGO_SCALE) + 1;
      alignment = alignments[side];
    }
  item.layout = postage_chart_letters_lay_out (self->context, text, style, width, alignment);
  item.area.x = x - before[side] * item.area.width;
  item.area.y = y;
  add_item (self, item);
  g_ptr_array_add (self->texts, g_strdup (text));
}

static void
draw_text (const Item *item,
           cairo_t    *cairo)
{
  PangoRectangle extents;

  /* Where lines are broken, those that run from right to left end at the width, not at the widest line. */
  pango_layout_get_extents (item->layout, NULL, &extents);
  cairo_move_to (cairo, item->area.x - (double) extents.x / PANGO_SCALE, item->area.y);
  pango_cairo_show_layout (cairo, item->layout);
}

static void
draw_line (const Item *item,
           cairo_t    *cairo)
{
  cairo_rectangle (cairo, item->area.x, item->area.y, item->area.width, item->area.height);
  cairo_fill (cairo);
}

static void
draw_dot (const PostageChartScene *self,
          const Item              *item,
          cairo_t                 *cairo)
{
  const double x = item->area.x + item->area.width / 2, y = item->area.y + item->area.height / 2;
  const double radius = MIN (item->area.width, item->area.height) / 2;

  cairo_new_path (cairo);
  cairo_arc (cairo, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cairo);
  postage_chart_theme_set_colour (self->theme, POSTAGE_CHART_INK_BACKGROUND, cairo);
  cairo_set_line_width (cairo, radius / 3);
  cairo_arc (cairo, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cairo);
}

static void
draw_path (const PostageChartScene *self,
           const Item              *item,
           cairo_t                 *cairo)
{
  /* On and off, in line widths. */
  static const double dashes[][4] = {
    { 0 },
    { 4, 2, 4, 2 },
    { 1, 2, 1, 2 },
    { 6, 2, 1, 2 },
    { 8, 3, 3, 3 },
    { 2, 1, 2, 1 },
  };
  const double line_width = self->unit / 8;
  double       lengths[4];

  /* A text leaves its place behind. */
  cairo_new_path (cairo);
  for (guint i = 0; i < item->points->len; i++)
    {
      const PostageChartPoint *point = &g_array_index (item->points, PostageChartPoint, i);

      cairo_line_to (cairo, point->x, point->y);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    lengths[i] = dashes[item->dashes % G_N_ELEMENTS (dashes)][i] * line_width;
  cairo_set_dash (cairo, lengths, item->dashes % G_N_ELEMENTS (dashes) > 0 ? G_N_ELEMENTS (lengths) : 0, 0);
  cairo_set_line_width (cairo, line_width);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cairo);
}

void
postage_chart_scene_draw (const PostageChartScene *self,
                          cairo_t                 *cairo)
{
  g_return_if_fail (self != NULL && cairo != NULL);

  cairo_save (cairo);
  postage_chart_theme_set_colour (self->theme, POSTAGE_CHART_INK_BACKGROUND, cairo);
  cairo_rectangle (cairo, 0, 0, self->width, self->height);
  cairo_fill (cairo);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      postage_chart_theme_set_colour (self->theme, item->ink, cairo);
      if (item->layout != NULL)
        draw_text (item, cairo);
      else if (item->points != NULL)
        draw_path (self, item, cairo);
      else if (item->is_dot)
        draw_dot (self, item, cairo);
      else if (item->is_line)
        draw_line (item, cairo);
      else
        postage_chart_theme_fill (self->theme, item->ink, cairo, item->area.x, item->area.y, item->area.width,
                                  item->area.height, self->unit);
    }
  cairo_restore (cairo);
}

guint
postage_chart_scene_get_n_texts (const PostageChartScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->texts->len;
}

const char *
postage_chart_scene_get_text (const PostageChartScene *self,
                              guint                    index,
                              PostageChartArea        *area)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && index < self->texts->len && area != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->layout == NULL || n++ < index)
        continue;
      *area = item->area;
      break;
    }
  return g_ptr_array_index (self->texts, index);
}
