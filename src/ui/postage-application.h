/* postage-application.h - the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "storage/postage-own-plans.h"
#include "ui/postage-window.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_APPLICATION (postage_application_get_type ())

/** PostageApplication: opens a window on the sample scenario, or one for each file that it is given. */
G_DECLARE_FINAL_TYPE (PostageApplication, postage_application, POSTAGE, APPLICATION, AdwApplication)

/** postage_application_new: (transfer full): @flags are added to those that the program needs anyway. */
PostageApplication *postage_application_new (GApplicationFlags flags);

/** postage_application_get_settings: (transfer none): the user's wishes, once the program has started. */
GSettings *postage_application_get_settings (PostageApplication *self);

/** postage_application_get_own_plans: (transfer none): the catalogue and the user's own plans, once the program has
 * started; "own-plans-changed" is emitted when there are others. */
PostageOwnPlans *postage_application_get_own_plans (PostageApplication *self);

/** postage_application_reload_own_plans: reads the own plans anew; every window estimates with them. */
void postage_application_reload_own_plans (PostageApplication *self);

/**
 * postage_application_open_window:
 * @session: (nullable): what the window is about; %NULL: the sample scenario
 *
 * Returns: (transfer none): a new window, which is shown
 */
PostageWindow *postage_application_open_window (PostageApplication *self,
                                                PostageSession     *session);

/**
 * postage_application_register_resource: makes the templates and the style sheet known; the program does it by
 * itself.
 */
void postage_application_register_resource (void);

G_END_DECLS
