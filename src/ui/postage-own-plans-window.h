/* postage-own-plans-window.h - the plans that the user has made
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-application.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_OWN_PLANS_WINDOW (postage_own_plans_window_get_type ())

/** PostageOwnPlansWindow: lists the own plans and the files that can't be read, and makes new ones. */
G_DECLARE_FINAL_TYPE (PostageOwnPlansWindow, postage_own_plans_window, POSTAGE, OWN_PLANS_WINDOW, AdwWindow)

/** postage_own_plans_window_new: (transfer full) */
GtkWindow *postage_own_plans_window_new (PostageApplication *application);

G_END_DECLS
