/* postage-metric-row.h - a row that enters how much of a metric a month needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"
#include "ui/postage-quantity-row.h"

G_BEGIN_DECLS

/**
 * postage_metric_row_new:
 * @metric: of the catalogue's vocabulary
 * @feature: (nullable): the row is visible only while this feature is wanted; %NULL: always
 *
 * Returns: (transfer full): a floating #PostageQuantityRow that shows the quantity in the scenario of @session and
 *   edits it.
 */
GtkWidget *postage_metric_row_new (PostageSession *session,
                                   const char     *metric,
                                   const char     *feature);

G_END_DECLS
