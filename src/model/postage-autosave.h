/* postage-autosave.h - keeps a session's unsaved edits for the case that the program ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"
#include "storage/postage-recovery-slot.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_AUTOSAVE (postage_autosave_get_type ())

/**
 * PostageAutosave:
 *
 * Watches a session. A while after an edit, its scenario is written to a slot, away from the main thread; the next edit
 * doesn't put that off. When nothing is unsaved any more, the slot is emptied.
 */
G_DECLARE_FINAL_TYPE (PostageAutosave, postage_autosave, POSTAGE, AUTOSAVE, GObject)

/** How long after an edit it is kept, in milliseconds: what is lost at most, beside the time that the disk takes. */
#define POSTAGE_AUTOSAVE_DELAY 500

/**
 * postage_autosave_new:
 * @slot: where the edits of @session are kept
 * @delay: in milliseconds, such as %POSTAGE_AUTOSAVE_DELAY
 */
PostageAutosave *postage_autosave_new (PostageSession      *session,
                                       PostageRecoverySlot *slot,
                                       guint                delay);

/** postage_autosave_get_message: (nullable) (transfer none): why edits can't be kept for now, as a sentence for
 * the user; %NULL while all is well. Notified as "message". */
const char *postage_autosave_get_message (PostageAutosave *self);

/** postage_autosave_stop: the user has saved or given up the edits, and closes the window: nothing is kept any more. */
void postage_autosave_stop (PostageAutosave *self);

G_END_DECLS
