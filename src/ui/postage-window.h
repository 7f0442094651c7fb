/* postage-window.h - the program's window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_WINDOW (postage_window_get_type ())

/**
 * PostageWindow:
 *
 * The scenario at one side, what it costs at the other. The actions are "win.open", "win.save", "win.save-as",
 * "win.start", which takes the id of a starter scenario, and "win.show-scenario".
 */
G_DECLARE_FINAL_TYPE (PostageWindow, postage_window, POSTAGE, WINDOW, AdwApplicationWindow)

/** postage_window_new: a window about @session. */
PostageWindow *postage_window_new (AdwApplication *application,
                                   PostageSession *session);

/** postage_window_get_session: (transfer none) (nullable): %NULL once the window is closed. */
PostageSession *postage_window_get_session (PostageWindow *self);

G_END_DECLS
