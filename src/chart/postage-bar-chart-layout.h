/* postage-bar-chart-layout.h - places the bars of plans in a picture
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-bar-chart.h"
#include "chart/postage-chart-scene.h"

G_BEGIN_DECLS

/** postage_bar_chart_get_min_height: the least height at which nothing of the chart is cut at this @width. */
double postage_bar_chart_get_min_height (const PostageBarChart *self,
                                         PangoContext          *context,
                                         double                 width);

/**
 * postage_bar_chart_lay_out:
 * @context: which fonts, and which direction
 * @height: the bars share what it has above postage_bar_chart_get_min_height(), up to twice their least height
 *
 * Returns: (transfer full): the chart in a picture of this size: title, stamp, a key of the components, and below
 * a bar for each plan with its total at the end, over an axis.
 */
PostageChartScene *postage_bar_chart_lay_out (const PostageBarChart *self,
                                              PangoContext          *context,
                                              PostageChartTheme      theme,
                                              double                 width,
                                              double                 height);

G_END_DECLS
