/* postage-scenario-group.h - a group of rows that show and edit a part of the scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SCENARIO_GROUP (postage_scenario_group_get_type ())

/**
 * PostageScenarioGroup:
 *
 * What the groups of the scenario's pane have in common: the "session", and that they follow its scenario. A group
 * keeps no copy of what it shows.
 */
G_DECLARE_DERIVABLE_TYPE (PostageScenarioGroup, postage_scenario_group, POSTAGE, SCENARIO_GROUP, AdwPreferencesGroup)

/**
 * PostageScenarioGroupClass:
 * @begin: (nullable): makes what depends on the catalogue; called once for each session, before the first @show
 * @end: (nullable): undoes @begin
 * @show: shows the scenario; called after each edit
 */
struct _PostageScenarioGroupClass
{
  AdwPreferencesGroupClass parent_class;

  void (*begin) (PostageScenarioGroup *self,
                 PostageSession       *session);
  void (*end) (PostageScenarioGroup *self,
               PostageSession       *session);
  void (*show) (PostageScenarioGroup *self,
                PostageSession       *session,
                PostageScenario      *scenario);
};

/** postage_scenario_group_set_session: @session: (nullable): whose scenario is shown. */
void postage_scenario_group_set_session (PostageScenarioGroup *self,
                                         PostageSession       *session);

/** postage_scenario_group_get_session: (transfer none) (nullable) */
PostageSession *postage_scenario_group_get_session (PostageScenarioGroup *self);

/**
 * postage_scenario_group_check:
 * @success: what an edit of the session returned
 * @error: (transfer full) (nullable): and its error
 *
 * What the widgets offer can be estimated, so that a failure is a mistake of the program: it is logged.
 */
void postage_scenario_group_check (gboolean success,
                                   GError  *error);

G_END_DECLS
