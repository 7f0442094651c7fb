/* postage-charts-page.h - charts of what plans cost
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart/postage-chart-request.h"
#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHARTS_PAGE (postage_charts_page_get_type ())

/**
 * PostageChartsPage:
 *
 * A chart of a kind that the user chooses, what there is to see in it in words, its figures as a table, and all of it
 * to be saved or copied. It follows each edit; hidden, it does nothing. What is chosen belongs to the window, not to
 * the scenario.
 */
G_DECLARE_FINAL_TYPE (PostageChartsPage, postage_charts_page, POSTAGE, CHARTS_PAGE, GtkWidget)

/** postage_charts_page_set_session: (nullable) */
void postage_charts_page_set_session (PostageChartsPage *self,
                                      PostageSession    *session);

/** postage_charts_page_choose: as if a person had chosen the kind and which plans. */
void postage_charts_page_choose (PostageChartsPage *self,
                                 PostageChartKind   kind,
                                 gboolean           all);

/** postage_charts_page_is_drawing: whether a chart is being drawn in a thread. */
gboolean postage_charts_page_is_drawing (PostageChartsPage *self);

/** postage_charts_page_focus_chart: the keyboard reads the chart from now on. */
void postage_charts_page_focus_chart (PostageChartsPage *self);

G_END_DECLS
