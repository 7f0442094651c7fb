/* postage-chart-private.h - how a kind of chart makes one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart.h"

G_BEGIN_DECLS

/**
 * PostageChartDrawing:
 * @get_min_height: see postage_chart_get_min_height()
 * @lay_out: see postage_chart_lay_out()
 * @free_content: frees what the chart was begun with
 *
 * How charts of a kind are drawn.
 */
typedef struct
{
  double (*get_min_height) (const PostageChart *chart,
                            PangoContext       *context,
                            double              width);
  PostageChartScene *(*lay_out) (const PostageChart *chart,
                                 PangoContext       *context,
                                 PostageChartTheme   theme,
                                 double              width,
                                 double              height);
  GDestroyNotify free_content;
} PostageChartDrawing;

/**
 * postage_chart_begin:
 * @drawing: static
 * @content: (transfer full): what @drawing draws
 *
 * Returns: (transfer full): a chart without readings, to be sealed with postage_chart_end()
 */
PostageChart *postage_chart_begin (PostageChartKind           kind,
                                   const PostageChartDrawing *drawing,
                                   gpointer                   content,
                                   const char                *title,
                                   const char                *stamp);

/** postage_chart_get_content: (transfer none): what it was begun with. */
gconstpointer postage_chart_get_content (const PostageChart *self);

/** postage_chart_add_reading: appends a value; @place and @value: (transfer full). Returns: its index. */
guint postage_chart_add_reading (PostageChart *self,
                                 guint         group,
                                 char         *place,
                                 char         *value);

/** postage_chart_take_columns: (transfer full): the heads of the table's columns. */
void postage_chart_take_columns (PostageChart *self,
                                 GStrv         columns);

/** postage_chart_take_row: (transfer full): appends a row of as many cells as there are columns. */
void postage_chart_take_row (PostageChart *self,
                             GStrv         cells);

/** postage_chart_end: (transfer full): seals the chart with its summary. */
void postage_chart_end (PostageChart *self,
                        char         *summary);

G_END_DECLS
