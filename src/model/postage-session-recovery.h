/* postage-session-recovery.h - a session's unsaved edits, to be kept and to be had again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"
#include "storage/postage-recovery-file.h"

G_BEGIN_DECLS

/** postage_session_dup_recovery: (transfer full): the scenario as it is now and as it was saved. */
PostageRecoveryFile *postage_session_dup_recovery (PostageSession *self);

/**
 * postage_session_recover:
 *
 * Makes the session what it was when @kept was kept: with the same file, and modified. The edits are one step, which
 * can be undone.
 *
 * Returns: %FALSE with a #PostageError when it can't be estimated; nothing has changed then.
 */
gboolean postage_session_recover (PostageSession            *self,
                                  const PostageRecoveryFile *kept,
                                  GError                   **error);

G_END_DECLS
