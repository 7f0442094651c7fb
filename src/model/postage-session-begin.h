/* postage-session-begin.h - begins the session anew with a scenario that has no file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/**
 * postage_session_begin:
 * @document: what the session holds from now on; it counts as unmodified, and has no file until it is saved
 *
 * Returns: %FALSE with a #PostageError when it can't be estimated; nothing has changed then.
 */
gboolean postage_session_begin (PostageSession      *self,
                                PostageScenarioFile *document,
                                GError             **error);

G_END_DECLS
