/* postage-bar-layout.h - draws charts whose content are bars
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-bars.h"
#include "chart/postage-chart-private.h"

G_BEGIN_DECLS

/** postage_bar_layout_get_drawing: (transfer none): how charts are drawn whose content is a #PostageBars: title, stamp,
 * a key of the components, and below the panels with their bars over an axis, what they say at their ends. */
const PostageChartDrawing *postage_bar_layout_get_drawing (void);

G_END_DECLS
