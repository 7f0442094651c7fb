/* postage-window-rename.h - gives the scenario's file another name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

G_BEGIN_DECLS

/** postage_window_ask_name: asks what the scenario's file is to be called; does nothing for one without a file. */
void postage_window_ask_name (PostageWindow *self);

G_END_DECLS
