/* postage-session-plans.h - the plans that a session compares: their rows and their ranking
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "core/postage-ranking.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** PostageSessionPlans: what a session knows of the plans; only the session changes it. */
typedef struct _PostageSessionPlans PostageSessionPlans;

/** postage_session_plans_new: (transfer full): no plan yet. */
PostageSessionPlans *postage_session_plans_new (void);

/** postage_session_plans_free: frees what postage_session_plans_new() gave. */
void postage_session_plans_free (PostageSessionPlans *self);

/**
 * postage_session_plans_update:
 *
 * Estimates @scenario with every plan of its market, and sets what is new on the rows.
 *
 * Returns: %FALSE with a #PostageError when it can't be estimated; nothing has changed then.
 */
gboolean postage_session_plans_update (PostageSessionPlans *self,
                                       PostageCatalogue    *catalogue,
                                       PostageScenario     *scenario,
                                       GError             **error);

/** postage_session_plans_get_rows: (element-type PostageSessionRow): see postage_session_get_rows(). */
GListModel *postage_session_plans_get_rows (PostageSessionPlans *self);

/** postage_session_plans_get_market: (element-type PostageSessionRow): see postage_session_get_market(). */
GListModel *postage_session_plans_get_market (PostageSessionPlans *self);

/** postage_session_plans_get_ranking: (nullable): of the compared plans; %NULL until the first update. */
PostageRanking *postage_session_plans_get_ranking (PostageSessionPlans *self);

/** postage_session_plans_get_market_ranking: (nullable): of all plans; %NULL until the first update. */
PostageRanking *postage_session_plans_get_market_ranking (PostageSessionPlans *self);

G_END_DECLS
