/* postage-recovery-folder.h - where running programs keep unsaved edits, and what those left that ended
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-recovery-slot.h"

G_BEGIN_DECLS

/**
 * PostageRecoveryFolder:
 *
 * Each running program has a folder of its own, which it keeps locked. The system lets go of the lock however the
 * program ends, so that a folder that can be locked belongs to one that has ended without saving. For one thread.
 */
typedef struct _PostageRecoveryFolder PostageRecoveryFolder;

/**
 * postage_recovery_folder_new:
 * @root: the folder of all programs; made where it isn't there yet, for the user alone
 *
 * Returns: (transfer full) (nullable): %NULL with %POSTAGE_STORAGE_ERROR_WRITE.
 */
PostageRecoveryFolder *postage_recovery_folder_new (GFile   *root,
                                                    GError **error);

/** postage_recovery_folder_free: frees what postage_recovery_folder_new() gave, and removes what is empty. */
void postage_recovery_folder_free (PostageRecoveryFolder *self);

/** postage_recovery_folder_add_slot: (transfer full): a new place in the folder. */
PostageRecoverySlot *postage_recovery_folder_add_slot (PostageRecoveryFolder *self);

/**
 * postage_recovery_folder_list_left:
 *
 * Takes the folders of programs that have ended, so that no other program offers the same edits meanwhile.
 *
 * Returns: (transfer container) (element-type GFile): what lies in the folders that this program has taken, the oldest
 * first. A file that is deleted is not offered again.
 */
GPtrArray *postage_recovery_folder_list_left (PostageRecoveryFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRecoveryFolder, postage_recovery_folder_free)

G_END_DECLS
