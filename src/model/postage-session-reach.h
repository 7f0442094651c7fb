/* postage-session-reach.h - keeps what the budget buys on the rows of a session
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** How long nothing is typed before it is worth to begin, in milliseconds. */
#define POSTAGE_SESSION_REACH_PAUSE 120

/** PostageSessionReach: what is being found out for a session; only the session changes it. */
typedef struct _PostageSessionReach PostageSessionReach;

/** postage_session_reach_new: (transfer full): nothing to find out yet. */
PostageSessionReach *postage_session_reach_new (void);

/** postage_session_reach_free: gives up what is being found out. */
void postage_session_reach_free (PostageSessionReach *self);

/**
 * postage_session_reach_start:
 * @rows: (element-type PostageSessionRow): has to outlive @self
 *
 * Gives up what was being found out, and begins anew when nothing has been edited for a moment: how much of what
 * @scenario sends most its budget buys on the plan of each row. Without a budget, or where nothing is sent, there is
 * nothing to find out.
 */
void postage_session_reach_start (PostageSessionReach *self,
                                  PostageCatalogue    *catalogue,
                                  PostageScenario     *scenario,
                                  GListModel          *rows);

G_END_DECLS
