/* postage-chart-options.h - what a chart is to show
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart/postage-chart-request.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHART_OPTIONS (postage_chart_options_get_type ())

/**
 * PostageChartOptions:
 *
 * The kind of chart, which plans, and what there is to choose for that kind: the plan that the others differ from, what
 * there is more or less of and up to how much, the other month. "edited" is emitted when a person has chosen. A choice
 * stays as long as the scenario has it.
 */
G_DECLARE_FINAL_TYPE (PostageChartOptions, postage_chart_options, POSTAGE, CHART_OPTIONS, GtkWidget)

/** postage_chart_options_name_kind: what @kind is called: “Cost against volume”. */
const char *postage_chart_options_name_kind (PostageChartKind kind);

/** postage_chart_options_get_kind: what is to be drawn. */
PostageChartKind postage_chart_options_get_kind (PostageChartOptions *self);

/** postage_chart_options_set_kind: as if a person had chosen it. */
void postage_chart_options_set_kind (PostageChartOptions *self,
                                     PostageChartKind     kind);

/** postage_chart_options_get_all: whether all plans of the market are to be shown. */
gboolean postage_chart_options_get_all (PostageChartOptions *self);

/** postage_chart_options_set_all: as if a person had chosen it. */
void postage_chart_options_set_all (PostageChartOptions *self,
                                    gboolean             all);

/** postage_chart_options_set_most: up to how much, as a person types it; empty for what is usual. */
void postage_chart_options_set_most (PostageChartOptions *self,
                                     const char          *text);

/**
 * postage_chart_options_request:
 * @estimates: (element-type PostageEstimate): at least one, of those plans that are to be shown
 * @request: (out): what is to be drawn; it keeps none of its pointers alive: they hold until the next change
 *
 * Brings the lists up to the scenario of @estimates, and says what is chosen in them.
 */
void postage_chart_options_request (PostageChartOptions *self,
                                    PostageCatalogue    *catalogue,
                                    const GPtrArray     *estimates,
                                    PostageChartRequest *request);

G_END_DECLS
