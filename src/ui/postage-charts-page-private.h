/* postage-charts-page-private.h - what the page of charts shares with its exports
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-chart-picture.h"
#include "ui/postage-chart-view.h"
#include "ui/postage-charts-page.h"

G_BEGIN_DECLS

/** postage_charts_page_get_view: (transfer none) */
PostageChartView *postage_charts_page_get_view (PostageChartsPage *self);

/** postage_charts_page_get_session: (transfer none) (nullable) */
PostageSession *postage_charts_page_get_session (PostageChartsPage *self);

/** postage_charts_page_dup_kind_name: (transfer full): what the kind of the chart is called that is shown. */
char *postage_charts_page_dup_kind_name (PostageChartsPage *self);

/** postage_charts_page_install_exports: the actions of saving and copying, with their keys. */
void postage_charts_page_install_exports (GtkWidgetClass *klass);

/** postage_charts_page_enable_exports: there is something to save, or not. */
void postage_charts_page_enable_exports (PostageChartsPage *self,
                                         gboolean           enabled);

/** postage_charts_page_save: writes the chart that is shown to @file, as wide as it is shown unless @width, in pixels,
 * says otherwise; @height 0 for as high as it needs to be. */
void postage_charts_page_save (PostageChartsPage *self,
                               GFile             *file,
                               PostageChartFormat format,
                               PostageChartTheme  theme,
                               double             width,
                               double             height,
                               double             scale);

G_END_DECLS
