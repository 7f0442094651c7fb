/* postage-window-files.h - saving and closing, with the questions that they ask
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

G_BEGIN_DECLS

/** postage_window_start: replaces the scenario by the starter @id, after asking about unsaved changes. Another id does
 * nothing. */
void postage_window_start (PostageWindow *self,
                           const char    *id);

/** postage_window_save: writes the scenario where it is kept; asks where that is for a new one, and what to do where
 * another program has changed the file or it can't be written. */
void postage_window_save (PostageWindow *self);

/** postage_window_save_as: asks for a file and writes the scenario there. */
void postage_window_save_as (PostageWindow *self);

/**
 * postage_window_confirm_close:
 *
 * Returns: %TRUE when the window may close now; %FALSE when the user is being asked about unsaved changes and the
 * window closes later, or stays.
 */
gboolean postage_window_confirm_close (PostageWindow *self);

G_END_DECLS
