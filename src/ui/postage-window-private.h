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

/** postage_window_show_error: a dialog about what could not be done. */
void postage_window_show_error (PostageWindow *self,
                                const char    *heading,
                                const GError  *error);

/** postage_window_is_open: whether the window is still there: files may be slow, and it may be closed meanwhile. */
gboolean postage_window_is_open (PostageWindow *self);

/** postage_window_dup_name: (transfer full): what the scenario is called: by its file, or by itself. */
char *postage_window_dup_name (PostageWindow *self);

/** postage_window_get_split: (transfer none): where the scenario and the comparison are. */
PostageSplit *postage_window_get_split (PostageWindow *self);

G_END_DECLS
