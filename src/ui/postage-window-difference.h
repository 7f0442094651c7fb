/* postage-window-difference.h - what the window compares beside its plans: months, other scenarios, what was saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

G_BEGIN_DECLS

/** postage_window_add_difference_actions: adds "show-changes", "compare-months" and "compare-scenario". */
void postage_window_add_difference_actions (PostageWindow *self);

/** postage_window_compare_file: reads @file and shows what its scenario costs against the one at hand; on failure a
 * message says why. */
void postage_window_compare_file (PostageWindow *self,
                                  GFile         *file);

G_END_DECLS
