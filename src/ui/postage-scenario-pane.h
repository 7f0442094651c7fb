/* postage-scenario-pane.h - everything that the user enters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SCENARIO_PANE (postage_scenario_pane_get_type ())

/** PostageScenarioPane: shows the scenario of its "session" and edits it; keeps no copy of it. */
G_DECLARE_FINAL_TYPE (PostageScenarioPane, postage_scenario_pane, POSTAGE, SCENARIO_PANE, GtkWidget)

/** postage_scenario_pane_set_session: @session: (nullable): whose scenario is shown. */
void postage_scenario_pane_set_session (PostageScenarioPane *self,
                                        PostageSession      *session);

G_END_DECLS
