/* postage-chart.h - what a chart shows, says and is drawn as
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-scene.h"

G_BEGIN_DECLS

/**
 * PostageChartKind: what a chart shows of plans.
 * @POSTAGE_CHART_KIND_COMPARE: what each plan costs a month, divided by components
 * @POSTAGE_CHART_KIND_DIFFERENCE: how far each plan is from a chosen one, and by which components
 * @POSTAGE_CHART_KIND_VOLUME: what plans cost when more or less of one thing is sent or used, and where they cross
 * @POSTAGE_CHART_KIND_COMPONENTS: each component for itself, over all plans
 * @POSTAGE_CHART_KIND_MONTHS: what each plan costs in one month and in another
 */
typedef enum
{
  POSTAGE_CHART_KIND_COMPARE,
  POSTAGE_CHART_KIND_DIFFERENCE,
  POSTAGE_CHART_KIND_VOLUME,
  POSTAGE_CHART_KIND_COMPONENTS,
  POSTAGE_CHART_KIND_MONTHS,
} PostageChartKind;

#define POSTAGE_N_CHART_KINDS (POSTAGE_CHART_KIND_MONTHS + 1)

/** postage_chart_kind_get_id: the name used on the command line, such as "compare". */
const char *postage_chart_kind_get_id (PostageChartKind kind);

/** postage_chart_kind_from_id: sets @kind; %FALSE where there is none of that name. */
gboolean postage_chart_kind_from_id (const char       *id,
                                     PostageChartKind *kind);

/**
 * PostageChartReading:
 * @place: what it is a value of, such as "Twilio · Pay as you go, Message fees"
 * @value: in words, such as "at least 30.00 USD"
 * @group: which of the chart's bars or lines it belongs to, ascending
 *
 * One value that can be read off a chart: by pointing at it, by the keyboard, by a screen reader.
 */
typedef struct
{
  char *place;
  char *value;
  guint group;
} PostageChartReading;

#define POSTAGE_TYPE_CHART (postage_chart_get_type ())

/**
 * PostageChart:
 *
 * A chart of one kind: its title and stamp, its values in words, a table of the same figures, and how it is drawn.
 * Reference counted, immutable after postage_chart_end().
 */
typedef struct _PostageChart PostageChart;

/** postage_chart_get_type: the boxed type of #PostageChart. */
GType postage_chart_get_type (void);

/** postage_chart_ref: (transfer full) */
PostageChart *postage_chart_ref (PostageChart *self);

/** postage_chart_unref: (transfer full) */
void postage_chart_unref (PostageChart *self);

/** postage_chart_get_kind: what it shows. */
PostageChartKind postage_chart_get_kind (const PostageChart *self);

/** postage_chart_get_title: what the chart shows, in the user's language. */
const char *postage_chart_get_title (const PostageChart *self);

/** postage_chart_get_stamp: that these are estimates, of which month and currency, by which prices. */
const char *postage_chart_get_stamp (const PostageChart *self);

/** postage_chart_get_summary: what there is to see, in one or a few sentences: the extremes, where plans cross. */
const char *postage_chart_get_summary (const PostageChart *self);

/** postage_chart_get_n_readings: how many values can be read off it. */
guint postage_chart_get_n_readings (const PostageChart *self);

/** postage_chart_get_reading: (transfer none): the value at @index, in the order of reading. */
const PostageChartReading *postage_chart_get_reading (const PostageChart *self,
                                                      guint               index);

/** postage_chart_dup_description: (transfer full): all of it in words, for somebody who doesn't see it: title, stamp,
 * summary and each value, a line each. */
char *postage_chart_dup_description (const PostageChart *self);

/** postage_chart_get_n_columns: of the table of its figures; the first names the rows, the others hold figures. */
guint postage_chart_get_n_columns (const PostageChart *self);

/** postage_chart_get_column: (transfer none): the head of a column. */
const char *postage_chart_get_column (const PostageChart *self,
                                      guint               column);

/** postage_chart_get_n_rows: of the table of its figures. */
guint postage_chart_get_n_rows (const PostageChart *self);

/** postage_chart_get_cell: (transfer none): what stands in the table; empty where there is nothing to say. */
const char *postage_chart_get_cell (const PostageChart *self,
                                    guint               row,
                                    guint               column);

/** postage_chart_get_min_height: the least height at which nothing of the chart is cut at this @width. */
double postage_chart_get_min_height (const PostageChart *self,
                                     PangoContext       *context,
                                     double              width);

/**
 * postage_chart_lay_out:
 * @context: which fonts, and which direction
 * @height: what there is above postage_chart_get_min_height() makes the chart larger, within reason
 *
 * Returns: (transfer full): the chart in a picture of this size; the places of its readings are values of the scene.
 */
PostageChartScene *postage_chart_lay_out (const PostageChart *self,
                                          PangoContext       *context,
                                          PostageChartTheme   theme,
                                          double              width,
                                          double              height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageChart, postage_chart_unref)

G_END_DECLS
