/* postage-line-plot.h - what charts of lines draw: amounts over quantities
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-private.h"
#include "core/postage-decimal.h"

G_BEGIN_DECLS

/**
 * PostageLinePoint:
 * @quantity: where it is along the axis
 * @amount: how high it is
 * @gap: whether no line leads to it from the point before
 * @reading: which value of the chart it shows; -1: none
 */
typedef struct
{
  gint64         quantity;
  PostageDecimal amount;
  gboolean       gap;
  int            reading;
} PostageLinePoint;

/**
 * PostagePlotLine:
 * @label: what stands at its end
 * @points: (element-type PostageLinePoint): ascending
 * @is_least: whether amounts are lower bounds: nobody knows how far above them the truth is
 */
typedef struct
{
  char    *label;
  GArray  *points;
  gboolean is_least;
} PostagePlotLine;

/**
 * PostageLinePlot:
 * @lines: (element-type PostagePlotLine): at most %POSTAGE_N_CHART_LINES
 * @dots: (element-type PostageLinePoint): what is marked, such as crossings
 * @notes: (element-type utf8): sentences below the axis
 * @axis: what stands below the marks of quantities
 * @most: the largest quantity, above zero
 * @highest: the largest amount that is drawn, zero or above
 * @here: the quantity of the scenario, which is marked where it is on the axis
 * @here_label: what stands there
 *
 * Everything that a chart of lines draws besides its title and stamp.
 */
typedef struct
{
  GPtrArray     *lines;
  GArray        *dots;
  GPtrArray     *notes;
  char          *axis;
  gint64         most;
  PostageDecimal highest;
  gint64         here;
  char          *here_label;
} PostageLinePlot;

/** postage_line_plot_new: (transfer full): without lines; @axis and @here_label: (transfer full) */
PostageLinePlot *postage_line_plot_new (char  *axis,
                                        gint64 most,
                                        gint64 here,
                                        char  *here_label);

/** postage_line_plot_free: frees what postage_line_plot_new() gave, with everything in it. */
void postage_line_plot_free (PostageLinePlot *self);

/** postage_line_plot_add_line: (transfer none): appends a line; @label: (transfer full) */
PostagePlotLine *postage_line_plot_add_line (PostageLinePlot *self,
                                             char            *label);

/** postage_line_plot_add_point: appends a point to @line. */
void postage_line_plot_add_point (PostageLinePlot        *self,
                                  PostagePlotLine        *line,
                                  const PostageLinePoint *point);

/** postage_line_plot_get_drawing: (transfer none): how charts are drawn whose content is a #PostageLinePlot. */
const PostageChartDrawing *postage_line_plot_get_drawing (void);

G_END_DECLS
