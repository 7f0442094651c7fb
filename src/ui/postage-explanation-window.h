/* postage-explanation-window.h - the working behind one plan's total
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-component.h"
#include "model/postage-session-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_EXPLANATION_WINDOW (postage_explanation_window_get_type ())

/**
 * PostageExplanationWindow:
 *
 * Every line with its formula, the rule, the source and its date, by component. Typing searches; Escape ends the
 * search, then closes the window; Ctrl+C copies all of it where no text is selected.
 */
G_DECLARE_FINAL_TYPE (PostageExplanationWindow, postage_explanation_window, POSTAGE, EXPLANATION_WINDOW, AdwWindow)

/**
 * postage_explanation_window_new:
 *
 * Explains @row's estimate as it is now: the window is modal, so that nothing changes while it is open.
 */
GtkWindow *postage_explanation_window_new (PostageSessionRow *row);

/** postage_explanation_window_show_component: scrolls to the lines of @component as soon as they have their place;
 * %POSTAGE_N_COMPONENTS: to the beginning. */
void postage_explanation_window_show_component (PostageExplanationWindow *self,
                                                guint                     component);

G_END_DECLS
