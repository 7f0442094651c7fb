/* postage-session.h - the scenario at hand and what it costs: the program's only changing state
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "core/postage-ranking.h"
#include "core/postage-scenario.h"
#include "storage/postage-scenario-file.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SESSION (postage_session_get_type ())

/**
 * PostageSession:
 *
 * Holds an immutable scenario and one row for each plan that it is compared with. Every edit builds a new scenario,
 * estimates it, and only then takes it: either everything is new and consistent or nothing has changed. "scenario" is
 * notified last, when the rows, the destinations and the ranking are those of the new scenario.
 */
G_DECLARE_FINAL_TYPE (PostageSession, postage_session, POSTAGE, SESSION, GObject)

/**
 * postage_session_new:
 * @document: the scenario to begin with; a session is never without one
 *
 * Returns: (transfer full) (nullable): %NULL with a #PostageError when @catalogue can't serve the scenario.
 */
PostageSession *postage_session_new (PostageCatalogue    *catalogue,
                                     PostageScenarioFile *document,
                                     GError             **error);

/** postage_session_get_catalogue: (transfer none) */
PostageCatalogue *postage_session_get_catalogue (PostageSession *self);

/** postage_session_get_scenario: (transfer none): sealed; notified as "scenario". */
PostageScenario *postage_session_get_scenario (PostageSession *self);

/**
 * postage_session_get_rows: (transfer none) (element-type PostageSessionRow): the compared plans, in the scenario's
 * order.
 */
GListModel *postage_session_get_rows (PostageSession *self);

/**
 * postage_session_get_destinations: (transfer none) (element-type PostageSessionDestination): in the scenario's
 * order.
 */
GListModel *postage_session_get_destinations (PostageSession *self);

/** postage_session_get_ranking: (transfer none): which plan is the best; valid until "scenario" is notified again. */
PostageRanking *postage_session_get_ranking (PostageSession *self);

/** postage_session_get_file: (nullable) (transfer none): where the scenario is kept; %NULL until it is saved. */
GFile *postage_session_get_file (PostageSession *self);

/** postage_session_get_modified: whether the scenario differs from the saved one. */
gboolean postage_session_get_modified (PostageSession *self);

/**
 * postage_session_dup_title:
 *
 * Returns: (transfer full) (nullable): the file's name without its ending; %NULL without a file. Notified as "title".
 */
char *postage_session_dup_title (PostageSession *self);

G_END_DECLS
