/* postage-session-destination-private.h - how a session fills its destinations
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session-destination.h"

G_BEGIN_DECLS

/** postage_session_destination_new: (transfer full): one for @country, without volumes yet. */
PostageSessionDestination *postage_session_destination_new (const char *country);

/**
 * postage_session_destination_update:
 * @market: the market of the country in the scenario's month
 *
 * Sets what an edit may change and notifies what did change.
 */
void postage_session_destination_update (PostageSessionDestination *self,
                                         const PostageDestination  *volumes,
                                         const char                *market);

G_END_DECLS
