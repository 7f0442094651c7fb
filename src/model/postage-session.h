/* postage-session.h - the scenario at hand and what it costs: the program's only changing state
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "core/postage-difference.h"
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

/** postage_session_get_catalogue: (transfer none): notified as "catalogue". */
PostageCatalogue *postage_session_get_catalogue (PostageSession *self);

/**
 * postage_session_set_catalogue:
 *
 * What is known has changed, such as the user's own plans: everything is estimated anew.
 *
 * Returns: %FALSE with a #PostageError when @catalogue can't serve the scenario; nothing has changed then.
 */
gboolean postage_session_set_catalogue (PostageSession   *self,
                                        PostageCatalogue *catalogue,
                                        GError          **error);

/** postage_session_get_scenario: (transfer none): sealed; notified as "scenario". */
PostageScenario *postage_session_get_scenario (PostageSession *self);

/** How many plans are put side by side when the scenario doesn't choose them. */
#define POSTAGE_SESSION_MAX_BEST 6

/**
 * postage_session_get_rows:
 *
 * Returns: (transfer none) (element-type PostageSessionRow): the plans side by side: those that the scenario names, in
 * its order; when it names none, the best plan of each provider, the best first, at most %POSTAGE_SESSION_MAX_BEST.
 * The plan that the business uses today is always among them.
 */
GListModel *postage_session_get_rows (PostageSession *self);

/**
 * postage_session_get_market:
 *
 * Returns: (transfer none) (element-type PostageSessionRow): every plan that the scenario names or that its audience
 * can buy now; the rows of postage_session_get_rows() are among them, the same objects.
 */
GListModel *postage_session_get_market (PostageSession *self);

/**
 * postage_session_get_destinations: (transfer none) (element-type PostageSessionDestination): in the scenario's
 * order.
 */
GListModel *postage_session_get_destinations (PostageSession *self);

/** postage_session_get_ranking: (transfer none): which is the best of the plans that the scenario names, or of the
 * whole market when it names none; valid until "scenario" is notified again. */
PostageRanking *postage_session_get_ranking (PostageSession *self);

/** postage_session_get_market_ranking: (transfer none): the same of the whole market. */
PostageRanking *postage_session_get_market_ranking (PostageSession *self);

/** postage_session_get_file: (nullable) (transfer none): where the scenario is kept; %NULL until it is saved. Notified
 * as "file" whenever it has been read or written as well. */
GFile *postage_session_get_file (PostageSession *self);

/**
 * postage_session_get_changes:
 *
 * What the estimates said when the opened file was saved, against what the same plans cost that scenario now. It is
 * found once, when the file is opened: edits don't change it. Saving and opening end it.
 *
 * Returns: (nullable) (transfer none): %NULL where nothing has changed or the file doesn't say; notified as "changes"
 */
PostageDifference *postage_session_get_changes (PostageSession *self);

/** postage_session_dismiss_changes: whoever has read them need not be told again. */
void postage_session_dismiss_changes (PostageSession *self);

/** postage_session_get_modified: whether the scenario differs from the saved one. */
gboolean postage_session_get_modified (PostageSession *self);

/** postage_session_get_saving: whether the scenario is being written to a file. */
gboolean postage_session_get_saving (PostageSession *self);

/** postage_session_get_saved: (transfer none): what the file holds as far as the session knows, or what a new scenario
 * began with; valid until "file" is notified again. */
PostageScenarioFile *postage_session_get_saved (PostageSession *self);

/**
 * postage_session_dup_title:
 *
 * Returns: (transfer full) (nullable): the file's name without its ending; %NULL without a file. Notified as "title".
 */
char *postage_session_dup_title (PostageSession *self);

G_END_DECLS
