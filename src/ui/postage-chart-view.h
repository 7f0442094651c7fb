/* postage-chart-view.h - a chart in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart/postage-chart.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHART_VIEW (postage_chart_view_get_type ())

/**
 * PostageChartView:
 *
 * Draws a chart as its pictures are drawn, in the font, the direction and the colours of the window. Each value can be
 * read off it: by pointing at it, by a click, and by the keyboard. Left and right go to the next value of a bar or
 * line, up and down to another bar or line, home and end to the first and last value; escape ends it. What is read by
 * the keyboard becomes the name of the widget, which screen readers tell; its description has all of the chart in
 * words.
 */
G_DECLARE_FINAL_TYPE (PostageChartView, postage_chart_view, POSTAGE, CHART_VIEW, GtkWidget)

/** postage_chart_view_new: without a chart, which takes no room. */
GtkWidget *postage_chart_view_new (void);

/** postage_chart_view_set_chart: @chart: (nullable). What is being read stays, as far as there is such a value. */
void postage_chart_view_set_chart (PostageChartView *self,
                                   PostageChart     *chart);

/** postage_chart_view_get_chart: (nullable) (transfer none): what is shown. */
PostageChart *postage_chart_view_get_chart (PostageChartView *self);

/** postage_chart_view_dup_font: (transfer full): the font of the chart, for postage_chart_context_new(): as large as
 * the widget's texts, in pixels. */
char *postage_chart_view_dup_font (PostageChartView *self);

/** postage_chart_view_get_theme: the colours in which the chart is shown. */
PostageChartTheme postage_chart_view_get_theme (PostageChartView *self);

/** postage_chart_view_get_scene: (nullable) (transfer none): the chart as it is drawn now; %NULL without a chart or
 * before it has a size. */
const PostageChartScene *postage_chart_view_get_scene (PostageChartView *self);

/**
 * postage_chart_view_get_reading:
 * @index: (out): which value
 *
 * Returns: whether a value is being read.
 */
gboolean postage_chart_view_get_reading (PostageChartView *self,
                                         guint            *index);

/** postage_chart_view_point_at: what the pointer does at this place, in pixels of the widget. */
void postage_chart_view_point_at (PostageChartView *self,
                                  double            x,
                                  double            y);

/** postage_chart_view_press_key: what a key without modifiers does that is pressed while the chart has the focus.
 * Returns: whether it means anything here. */
gboolean postage_chart_view_press_key (PostageChartView *self,
                                       guint             key);

G_END_DECLS
