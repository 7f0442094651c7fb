/* postage-session-history.h - taking edits back, and taking them again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/** postage_session_get_undo_name: (nullable): what the last edit is called: "Messages to Brazil"; %NULL: there is none
 * to take back. Notified as "undo-name". */
const char *postage_session_get_undo_name (PostageSession *self);

/** postage_session_get_redo_name: (nullable): what the edit is called that was taken back last, unless another one came
 * after that. Notified as "redo-name". */
const char *postage_session_get_redo_name (PostageSession *self);

/** postage_session_undo: takes the last edit back; does nothing when there is none. Fails like the edits. */
gboolean postage_session_undo (PostageSession *self,
                               GError        **error);

/** postage_session_redo: takes the edit again that was taken back last; does nothing when there is none. Fails like the
 * edits. */
gboolean postage_session_redo (PostageSession *self,
                               GError        **error);

/** postage_session_close_step: what is typed next is an edit of its own, even into the same entry. */
void postage_session_close_step (PostageSession *self);

G_END_DECLS
