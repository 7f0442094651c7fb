/* postage-window-private.h - what the files of the window share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-split.h"
#include "ui/postage-window.h"

G_BEGIN_DECLS

/** postage_window_show_toast: a short message at the bottom of the window. */
void postage_window_show_toast (PostageWindow *self,
                                const char    *text);

/** postage_window_get_split: (transfer none): where the scenario and the comparison are. */
PostageSplit *postage_window_get_split (PostageWindow *self);

G_END_DECLS
