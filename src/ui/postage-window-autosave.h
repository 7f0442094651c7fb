/* postage-window-autosave.h - keeps what a window's user hasn't saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-recovery-folder.h"
#include "ui/postage-window.h"

G_BEGIN_DECLS

/**
 * postage_window_autosave:
 *
 * Keeps the unsaved edits of @window in @folder, until the window is closed, and says so when that fails.
 */
void postage_window_autosave (PostageWindow         *window,
                              PostageRecoveryFolder *folder);

/** postage_window_adopt_edits: what a program has left in @left is kept as the edits of @window, which has recovered
 * them. It is offered again where that fails. */
void postage_window_adopt_edits (PostageWindow *window,
                                 GFile         *left);

G_END_DECLS
