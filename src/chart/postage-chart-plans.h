/* postage-chart-plans.h - the charts of plans, by kind
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-request.h"

G_BEGIN_DECLS

/**
 * postage_chart_draw_compare: (transfer full): what each plan costs a month, divided by components; see
 * postage_chart_request_draw()
 */
PostageChart *postage_chart_draw_compare (const PostageChartRequest *request);

/** postage_chart_draw_difference: (transfer full): how far each plan is from a chosen one, component by component: what
 * is dearer goes on to the right, what is cheaper back to the left, and the sum is the difference. */
PostageChart *postage_chart_draw_difference (const PostageChartRequest *request);

/** postage_chart_draw_components: (transfer full): a panel for each component that any plan has, with all plans. */
PostageChart *postage_chart_draw_components (const PostageChartRequest *request);

/** postage_chart_draw_months: (transfer full) (nullable): a panel for each plan, with the scenario's month and the
 * other one, the earlier first; %NULL with a #PostageError as postage_chart_request_draw(). */
PostageChart *postage_chart_draw_months (const PostageChartRequest *request,
                                         GError                   **error);

/** postage_chart_draw_volume: (transfer full) (nullable): a line for each plan; %NULL with a #PostageError as
 * postage_chart_request_draw(). */
PostageChart *postage_chart_draw_volume (const PostageChartRequest *request,
                                         GError                   **error);

/** postage_chart_text_plan: (transfer full): what a plan is called in a chart */
char *postage_chart_text_plan (const PostageEstimate *estimate);

/** postage_chart_text_stamp: (transfer full): of estimates of one scenario */
char *postage_chart_text_stamp (const GPtrArray *estimates);

/** postage_chart_text_extremes: (transfer full): the answer in words, and from where to where the totals go, as far as
 * they are known. */
char *postage_chart_text_extremes (const GPtrArray *estimates);

/** postage_chart_take_component_columns: heads the table of @chart with the plans, each component that any of them has,
 * in the order of the bars, and @sum. */
void postage_chart_take_component_columns (PostageChart    *chart,
                                           const GPtrArray *estimates,
                                           const char      *sum);

/** postage_chart_has_component: whether any of the estimates has a line of @component or lacks one. */
gboolean postage_chart_has_component (const GPtrArray *estimates,
                                      PostageComponent component);

G_END_DECLS
