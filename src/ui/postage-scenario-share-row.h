/* postage-scenario-share-row.h - a row that enters a share, of the whole scenario or of one destination
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session-edits.h"
#include "ui/postage-share-row.h"

G_BEGIN_DECLS

/** How many shares decide the bill, each a #PostageShareKind. */
#define POSTAGE_N_SHARE_ROWS 4

/**
 * postage_scenario_share_row_new:
 * @place: 0 to %POSTAGE_N_SHARE_ROWS - 1, in the order in which the shares are asked for
 * @country: (nullable): a destination that has shares of its own; %NULL: the whole scenario
 *
 * Returns: (transfer full): a floating #PostageShareRow that shows the share in the scenario of @session, explains it
 *   for the scenario's month, and edits it.
 */
GtkWidget *postage_scenario_share_row_new (PostageSession *session,
                                           guint           place,
                                           const char     *country);

G_END_DECLS
