/* postage-recovery-offer.h - offers the edits that were not saved when a program ended
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-recovery-folder.h"
#include "ui/postage-window.h"

G_BEGIN_DECLS

/**
 * postage_recovery_offer:
 * @window: which the question belongs to
 * @folder: outlives the question
 * @may_replace: whether the first recovered scenario may take the place of what is in @window, while that is not
 *   modified; others appear in new windows
 *
 * Looks for edits that programs have left in @folder, and asks what to do with them: recover them, discard them, or
 * ask again with the next start. What has been saved after all is not asked about. Nothing that can't be read is thrown
 * away before the user has read why.
 */
void postage_recovery_offer (PostageWindow         *window,
                             PostageRecoveryFolder *folder,
                             gboolean               may_replace);

G_END_DECLS
