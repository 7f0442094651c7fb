/* postage-window-state.h - windows open as the last one was left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

G_BEGIN_DECLS

/**
 * postage_window_state_keep:
 *
 * Gives @window, before it is shown, the size and the pane that @settings tell, no larger than the largest screen, and
 * writes there how it is left when it is closed.
 */
void postage_window_state_keep (PostageWindow *window,
                                GSettings     *settings);

G_END_DECLS
