/* postage-difference-window.h - what plans cost before and after, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DIFFERENCE_WINDOW (postage_difference_window_get_type ())

/** PostageDifferenceWindow: a group for each plan, and what can be chosen to compare. */
G_DECLARE_FINAL_TYPE (PostageDifferenceWindow, postage_difference_window, POSTAGE, DIFFERENCE_WINDOW, AdwWindow)

/** postage_difference_window_new: shows @difference. @before, @after: what its sides are called */
GtkWindow *postage_difference_window_new (PostageSession    *session,
                                          PostageDifference *difference,
                                          const char        *before,
                                          const char        *after);

/** postage_difference_window_new_months: lets the user choose two months of the session's scenario; the billing month
 * against the one before it, to begin with. */
GtkWindow *postage_difference_window_new_months (PostageSession *session);

G_END_DECLS
