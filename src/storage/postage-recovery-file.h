/* postage-recovery-file.h - edits that were not saved yet, kept for the case that the program ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-scenario-file.h"

G_BEGIN_DECLS

/**
 * PostageRecoveryFile:
 *
 * A scenario with the edits that were made since it was saved, and with what was saved, so that one can go back to
 * that and see whether the file holds it still. Reference counted, immutable.
 */
typedef struct _PostageRecoveryFile PostageRecoveryFile;

/** postage_recovery_file_get_type: the boxed type of #PostageRecoveryFile. */
GType postage_recovery_file_get_type (void);

/**
 * postage_recovery_file_new:
 * @file: (nullable): where the scenario is kept; %NULL for one that was never saved
 * @saved: what @file holds, or what a new scenario began with
 * @edited: the same with the edits
 *
 * Returns: (transfer full)
 */
PostageRecoveryFile *postage_recovery_file_new (GFile               *file,
                                                PostageScenarioFile *saved,
                                                PostageScenarioFile *edited);

/** postage_recovery_file_ref: (transfer full) */
PostageRecoveryFile *postage_recovery_file_ref (PostageRecoveryFile *self);

/** postage_recovery_file_unref: (transfer full) */
void postage_recovery_file_unref (PostageRecoveryFile *self);

/** postage_recovery_file_get_file: (nullable) (transfer none): where the scenario is kept. */
GFile *postage_recovery_file_get_file (const PostageRecoveryFile *self);

/** postage_recovery_file_get_saved: (transfer none): what the file held. */
PostageScenarioFile *postage_recovery_file_get_saved (const PostageRecoveryFile *self);

/** postage_recovery_file_get_edited: (transfer none): what was not saved. */
PostageScenarioFile *postage_recovery_file_get_edited (const PostageRecoveryFile *self);

/** postage_recovery_file_write: replaces @place, which has a path, atomically; fails with
 * %POSTAGE_STORAGE_ERROR_WRITE. */
gboolean postage_recovery_file_write (const PostageRecoveryFile *self,
                                      GFile                     *place,
                                      GError                   **error);

/**
 * postage_recovery_file_load:
 * @place: what postage_recovery_file_write() has written
 *
 * Returns: (transfer full) (nullable): %NULL with a #PostageStorageError.
 */
PostageRecoveryFile *postage_recovery_file_load (GFile                  *place,
                                                 const PostageCatalogue *catalogue,
                                                 GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRecoveryFile, postage_recovery_file_unref)

G_END_DECLS
