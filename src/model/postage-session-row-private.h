/* postage-session-row-private.h - how a session fills its rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session-row.h"

G_BEGIN_DECLS

/** postage_session_row_new: (transfer full): a row for the plan of @estimate, which is not set yet. */
PostageSessionRow *postage_session_row_new (PostageEstimate *estimate);

/**
 * postage_session_row_update:
 * @estimate: the plan's new estimate
 * @cheapest: (nullable): the cheapest complete estimate of all, to compare with
 * @wins: whether @estimate is certainly the cheapest
 * @components: see postage_session_row_get_components()
 *
 * Sets everything that an edit may change and notifies what did change, after all of it is set.
 */
void postage_session_row_update (PostageSessionRow *self,
                                 PostageEstimate   *estimate,
                                 PostageEstimate   *cheapest,
                                 gboolean           wins,
                                 guint              components);

G_END_DECLS
