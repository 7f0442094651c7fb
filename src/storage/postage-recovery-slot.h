/* postage-recovery-slot.h - the place where one window's unsaved edits are kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-recovery-file.h"

G_BEGIN_DECLS

/**
 * PostageRecoverySlot:
 *
 * Written to in a thread, emptied from the main one. Whoever empties it waits for a write that is under way, so that
 * nothing is kept of what the user has saved or given up. Reference counted, for any thread.
 */
typedef struct _PostageRecoverySlot PostageRecoverySlot;

/** postage_recovery_slot_new: (transfer full): keeps edits at @place, which needn't exist yet. */
PostageRecoverySlot *postage_recovery_slot_new (GFile *place);

/** postage_recovery_slot_ref: (transfer full) */
PostageRecoverySlot *postage_recovery_slot_ref (PostageRecoverySlot *self);

/** postage_recovery_slot_unref: (transfer full): what is kept stays. */
void postage_recovery_slot_unref (PostageRecoverySlot *self);

/** postage_recovery_slot_get_place: (transfer none): the file in which the edits are kept. */
GFile *postage_recovery_slot_get_place (const PostageRecoverySlot *self);

/** postage_recovery_slot_open: what is written from now on is kept. */
void postage_recovery_slot_open (PostageRecoverySlot *self);

/**
 * postage_recovery_slot_write:
 *
 * Keeps @edits instead of what was kept before; does nothing, successfully, while the slot is empty by
 * postage_recovery_slot_empty() or not yet open.
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_WRITE; what was kept before is still there then.
 */
gboolean postage_recovery_slot_write (PostageRecoverySlot       *self,
                                      const PostageRecoveryFile *edits,
                                      GError                   **error);

/**
 * postage_recovery_slot_adopt:
 * @left: what a program has left, beside which the slot lies
 *
 * Opens the slot with what is in @left, which is there no more then: at any moment, one of both is kept.
 *
 * Returns: %FALSE where @left can't be moved; it stays then.
 */
gboolean postage_recovery_slot_adopt (PostageRecoverySlot *self,
                                      GFile               *left);

/** postage_recovery_slot_empty: nothing is kept any more, until postage_recovery_slot_open(). */
void postage_recovery_slot_empty (PostageRecoverySlot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRecoverySlot, postage_recovery_slot_unref)

G_END_DECLS
