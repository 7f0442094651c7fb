/* postage-stacked-bar.h - what a plan costs, as one bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-bars.h"
#include "chart/postage-chart-private.h"
#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * postage_chart_add_stacked_bar:
 * @group: of the readings
 * @title: (transfer full): what stands before the bar
 * @place: what the readings are values of
 *
 * Appends to @panel what a plan costs, the components one after the other, with a reading for each and for the total.
 */
void postage_chart_add_stacked_bar (PostageChart          *chart,
                                    PostageBars           *bars,
                                    PostageBarPanel       *panel,
                                    guint                  group,
                                    char                  *title,
                                    const char            *place,
                                    const PostageEstimate *estimate);

G_END_DECLS
