/* postage-explanation-window.h - the working behind one plan's total
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_EXPLANATION_WINDOW (postage_explanation_window_get_type ())

/** PostageExplanationWindow: every line with its formula, the rule, the source and its date. Escape closes it. */
G_DECLARE_FINAL_TYPE (PostageExplanationWindow, postage_explanation_window, POSTAGE, EXPLANATION_WINDOW, AdwWindow)

/**
 * postage_explanation_window_new:
 *
 * Explains @row's estimate as it is now: the window is modal, so that nothing changes while it is open.
 */
GtkWindow *postage_explanation_window_new (PostageSessionRow *row);

G_END_DECLS
