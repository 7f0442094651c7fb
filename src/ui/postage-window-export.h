/* postage-window-export.h - what the window writes for others: exports and print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

G_BEGIN_DECLS

/** postage_window_add_export_actions: win.export and win.print. */
void postage_window_add_export_actions (PostageWindow *self);

G_END_DECLS
