/* postage-report-text.c - the letters of a report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-text.h"

#include "chart/postage-chart-export.h"
#include "chart/postage-report-link.h"

/* 9 points: a context of charts has 96 dots an inch, and a unit of a page is 1/72 inch. */
#define FONT "Sans 6.75"

static const struct
{
  double   size; /* of body text */
  gboolean bold, dim;
} styles[] = {
  [POSTAGE_REPORT_TITLE] = { 2, TRUE, FALSE },
  [POSTAGE_REPORT_SECTION] = { 1.4, TRUE, FALSE },
  [POSTAGE_REPORT_HEADING] = { 1.1, TRUE, FALSE },
  [POSTAGE_REPORT_LEAD] = { 1.25, FALSE, FALSE },
  [POSTAGE_REPORT_BODY] = { 1, FALSE, FALSE },
  [POSTAGE_REPORT_STRONG] = { 1, TRUE, FALSE },
  [POSTAGE_REPORT_SMALL] = { 0.85, FALSE, TRUE },
  [POSTAGE_REPORT_FOOTER] = { 0.85, FALSE, TRUE },
};

PangoContext *
postage_report_context_new (void)
{
  PangoContext         *context = postage_chart_context_new (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Pages have the same lines whatever they are drawn on: a screen, a printer or a file. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

gboolean
postage_report_text_is_dim (PostageReportStyle style)
{
  g_return_val_if_fail ((guint) style < G_N_ELEMENTS (styles), FALSE);

  return styles[style].dim;
}

/* Pango exchanges left and right in a text that runs against the direction of the context; here they stay. */
static PangoAlignment
find_alignment (PangoContext *context,
                PangoLayout  *layout,
                gboolean      at_end)
{
  const PangoDirection direction = pango_context_get_base_dir (context);
  PangoLayoutLine     *line = pango_layout_get_line_readonly (layout, 0);
  const gboolean       against = pango_layout_line_get_resolved_direction (line) != direction;
  const gboolean       right = at_end != (direction == PANGO_DIRECTION_RTL);

  return right != against ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

PangoLayout *
postage_report_text_new (PangoContext      *context,
                         const char        *text,
                         PostageReportStyle style,
                         double             width,
                         gboolean           at_end)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && text != NULL, NULL);
  g_return_val_if_fail ((guint) style < G_N_ELEMENTS (styles) && width > 0, NULL);

  layout = pango_layout_new (context);
  pango_attr_list_insert (attributes, pango_attr_scale_new (styles[style].size));
  if (styles[style].bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  /* Digits of one width, so that amounts below each other line up. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  /* A hyphen in a broken address would be read as a part of it. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (style == POSTAGE_REPORT_FOOTER)
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, find_alignment (context, layout, at_end));
  return layout;
}

/* Begins with the line @first_line; a layout always has one. */
static PangoLayoutIter *
find_line (PangoLayout *layout,
           guint        first_line)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (guint i = 0; i < first_line; i++)
    pango_layout_iter_next_line (iter);
  return iter;
}

guint
postage_report_text_count_lines (PangoLayout *layout,
                                 guint        first_line,
                                 double       height)
{
  g_autoptr (PangoLayoutIter) iter = NULL;
  const guint n_lines = (guint) pango_layout_get_line_count (layout);
  int         begin, top, bottom;
  guint       n = 0;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), 0);

  if (first_line >= n_lines)
    return 0;
  iter = find_line (layout, first_line);
  pango_layout_iter_get_line_yrange (iter, &begin, &bottom);
  while (first_line + n < n_lines)
    {
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      if (bottom - begin > height * PANGO_SCALE)
        break;
      n++;
      pango_layout_iter_next_line (iter);
    }
  return n;
}

void
postage_report_text_get_area (PangoLayout      *layout,
                              guint             first_line,
                              guint             n_lines,
                              double            x,
                              double            y,
                              PostageChartArea *area)
{
  g_autoptr (PangoLayoutIter) iter = NULL;
  int begin = 0, bottom = 0, left = G_MAXINT, right = 0;

  g_return_if_fail (PANGO_IS_LAYOUT (layout) && area != NULL);

  iter = find_line (layout, first_line);
  for (guint i = 0; i < n_lines; i++)
    {
      PangoRectangle line;
      int            top;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      pango_layout_iter_get_line_extents (iter, NULL, &line);
      if (i == 0)
        begin = top;
      left = MIN (left, line.x);
      right = MAX (right, line.x + line.width);
      pango_layout_iter_next_line (iter);
    }
  *area = (PostageChartArea){
    .x = x + (n_lines > 0 ? (double) left / PANGO_SCALE : 0),
    .y = y,
    .width = n_lines > 0 ? (double) (right - left) / PANGO_SCALE : 0,
    .height = (double) (bottom - begin) / PANGO_SCALE,
  };
}

double
postage_report_text_get_height (PangoLayout *layout,
                                guint        first_line,
                                guint        n_lines)
{
  PostageChartArea area;

  postage_report_text_get_area (layout, first_line, n_lines, 0, 0, &area);
  return area.height;
}

void
postage_report_text_draw (PangoLayout *layout,
                          guint        first_line,
                          guint        n_lines,
                          double       x,
                          double       y,
                          cairo_t     *cairo)
{
  g_autoptr (PangoLayoutIter) iter = NULL;
  int begin, bottom;

  g_return_if_fail (PANGO_IS_LAYOUT (layout) && cairo != NULL);

  iter = find_line (layout, first_line);
  pango_layout_iter_get_line_yrange (iter, &begin, &bottom);
  for (guint i = 0; i < n_lines; i++)
    {
      PangoRectangle   line;
      PostageChartArea area;
      int              top;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      pango_layout_iter_get_line_extents (iter, NULL, &line);
      cairo_move_to (cairo, x + (double) line.x / PANGO_SCALE,
                     y + (double) (pango_layout_iter_get_baseline (iter) - begin) / PANGO_SCALE);
      pango_cairo_show_layout_line (cairo, pango_layout_iter_get_line_readonly (iter));
      area = (PostageChartArea){ .x = x, .y = y + (double) (top - begin) / PANGO_SCALE };
      area.height = (double) (bottom - top) / PANGO_SCALE;
      postage_report_link_line (layout, pango_layout_iter_get_line_readonly (iter), &area, cairo);
      pango_layout_iter_next_line (iter);
    }
}
