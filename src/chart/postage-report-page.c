/* postage-report-page.c - everything that a page of a report draws, with its places
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-page.h"

#include "chart/postage-report-text.h"

/* A text, a chart, or a rule where it is neither. */
typedef struct
{
  PangoLayout       *layout; /* (owned) (nullable) */
  PostageChartScene *scene;  /* (owned) (nullable) */
  guint              first_line, n_lines;
  PostageChartInk    ink;
  PostageChartArea   area;
  double             scale; /* of the scene */
} Item;

struct _PostageReportPage
{
  GArray *items; /* (element-type Item) */
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->layout);
  g_clear_pointer (&item->scene, postage_chart_scene_free);
}

PostageReportPage *
postage_report_page_new (void)
{
  PostageReportPage *self = g_new0 (PostageReportPage, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  return self;
}

void
postage_report_page_free (PostageReportPage *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->items);
  g_free (self);
}

void
postage_report_page_add_text (PostageReportPage *self,
                              PangoLayout       *layout,
                              guint              first_line,
                              guint              n_lines,
                              PostageChartInk    ink,
                              double             x,
                              double             y)
{
  Item item = { .first_line = first_line, .n_lines = n_lines, .ink = ink, .area = { .x = x, .y = y } };

  g_return_if_fail (self != NULL && PANGO_IS_LAYOUT (layout));

  if (n_lines == 0)
    return;
  item.layout = g_object_ref (layout);
  g_array_append_val (self->items, item);
}

void
postage_report_page_add_rule (PostageReportPage *self,
                              PostageChartInk    ink,
                              PostageChartArea   area)
{
  const Item item = { .ink = ink, .area = area };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->items, item);
}

void
postage_report_page_add_scene (PostageReportPage *self,
                               PostageChartScene *scene,
                               double             x,
                               double             y,
                               double             scale)
{
  const Item item = { .scene = scene, .area = { .x = x, .y = y }, .scale = scale };

  g_return_if_fail (self != NULL && scene != NULL && scale > 0);

  g_array_append_val (self->items, item);
}

static void
draw_scene (const Item *item,
            cairo_t    *cairo)
{
  cairo_save (cairo);
  cairo_translate (cairo, item->area.x, item->area.y);
  cairo_scale (cairo, item->scale, item->scale);
  postage_chart_scene_draw (item->scene, cairo);
  cairo_restore (cairo);
}

void
postage_report_page_draw (const PostageReportPage *self,
                          cairo_t                 *cairo)
{
  g_return_if_fail (self != NULL && cairo != NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      postage_chart_theme_set_colour (POSTAGE_CHART_PRINT, item->ink, cairo);
      if (item->layout != NULL)
        postage_report_text_draw (item->layout, item->first_line, item->n_lines, item->area.x, item->area.y, cairo);
      else if (item->scene != NULL)
        draw_scene (item, cairo);
      else
        {
          cairo_rectangle (cairo, item->area.x, item->area.y, item->area.width, item->area.height);
          cairo_fill (cairo);
        }
    }
}

static guint
count_texts (const Item *item)
{
  if (item->scene != NULL)
    return postage_chart_scene_get_n_texts (item->scene);
  return item->layout != NULL ? 1 : 0;
}

guint
postage_report_page_get_n_texts (const PostageReportPage *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    n += count_texts (&g_array_index (self->items, Item, i));
  return n;
}

static char *
get_text_of_scene (const Item       *item,
                   guint             index,
                   PostageChartArea *area)
{
  PostageChartArea place = { 0 };
  const char      *text = postage_chart_scene_get_text (item->scene, index, &place);

  *area = (PostageChartArea){
    item->area.x + place.x * item->scale,
    item->area.y + place.y * item->scale,
    place.width * item->scale,
    place.height * item->scale,
  };
  return g_strdup (text);
}

static char *
get_text_of_layout (const Item       *item,
                    PostageChartArea *area)
{
  PangoLayoutLine *first = pango_layout_get_line_readonly (item->layout, (int) item->first_line);
  PangoLayoutLine *last = pango_layout_get_line_readonly (item->layout, (int) (item->first_line + item->n_lines - 1));
  const int        begin = first->start_index, end = last->start_index + last->length;

  postage_report_text_get_area (item->layout, item->first_line, item->n_lines, item->area.x, item->area.y, area);
  return g_strndup (pango_layout_get_text (item->layout) + begin, (gsize) (end - begin));
}

char *
postage_report_page_get_text (const PostageReportPage *self,
                              guint                    index,
                              PostageChartArea        *area)
{
  g_return_val_if_fail (self != NULL && area != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      const guint n = count_texts (item);

      if (index < n)
        return item->scene != NULL ? get_text_of_scene (item, index, area) : get_text_of_layout (item, area);
      index -= n;
    }
  g_return_val_if_reached (NULL);
}
