/* postage-session-compared.h - what stands side by side, as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/** postage_session_dup_compared: (transfer full) (element-type PostageEstimate): what the plans side by side cost, in
 * their order. */
GPtrArray *postage_session_dup_compared (PostageSession *self);

/** postage_session_dup_market: (transfer full) (element-type PostageEstimate): what all plans that can be bought cost,
 * ranked. */
GPtrArray *postage_session_dup_market (PostageSession *self);

/** postage_session_find_place: sets @place to where the plan stands among those side by side; %FALSE: it doesn't. */
gboolean postage_session_find_place (PostageSession *self,
                                     const char     *plan_id,
                                     guint          *place);

G_END_DECLS
