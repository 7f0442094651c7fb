/* postage-chart-request.h - what to draw, and the chart of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart.h"
#include "core/postage-cost-curves.h"

G_BEGIN_DECLS

/**
 * PostageChartRequest:
 * @kind: what to draw
 * @estimates: (element-type PostageEstimate): of one scenario, at least one, in the order in which they are drawn
 * @base: (nullable): with %POSTAGE_CHART_KIND_DIFFERENCE: the id of the plan that the others differ from; the first
 *   where it isn't one of them
 * @axis: with %POSTAGE_CHART_KIND_VOLUME: what there is more or less of
 * @most: likewise: up to how much, above zero
 * @month: with %POSTAGE_CHART_KIND_MONTHS: the other month
 * @go_on: (nullable): asked now and then whether to go on
 * @user_data: for @go_on
 *
 * What somebody chose to see, in the window and on the command line alike.
 */
typedef struct
{
  PostageChartKind kind;
  const GPtrArray *estimates;
  const char      *base;
  PostageAxis      axis;
  gint64           most;
  PostageMonth     month;
  PostageGoOn      go_on;
  gpointer         user_data;
} PostageChartRequest;

/**
 * postage_chart_request_init:
 *
 * The charts that a scenario has without further choices: differences from the plan that the business uses today, else
 * from the first one; over the largest of what it sends, up to twice of that; the month before.
 */
void postage_chart_request_init (PostageChartRequest *self,
                                 PostageChartKind     kind,
                                 const GPtrArray     *estimates);

/** postage_chart_request_get_usual_most: up to how much of @axis there is to see something: twice of what @scenario
 * has; 10,000 messages or 10 of anything else where it has none. */
gint64 postage_chart_request_get_usual_most (const PostageAxis     *axis,
                                             const PostageScenario *scenario);

/**
 * postage_chart_request_draw:
 *
 * A pure function that may run in a thread: cost against volume can take some ten thousand estimates.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL with a #PostageError where the catalogue can't serve the
 * scenario in the other month or an amount is beyond 128 bits, and %NULL without an error where @go_on said no.
 */
PostageChart *postage_chart_request_draw (const PostageChartRequest *self,
                                          GError                   **error);

G_END_DECLS
