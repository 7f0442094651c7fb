/* postage-session-edits-plans.h - edits of which plans are compared; see postage-session-edits.h
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/**
 * postage_session_pin_plan:
 * @plan_id: of the catalogue
 *
 * Puts the plan beside the others for good. Where the scenario named no plan, it now names those that stand side by
 * side and @plan_id, so that nothing disappears.
 */
gboolean postage_session_pin_plan (PostageSession *self,
                                   const char     *plan_id,
                                   GError        **error);

/** postage_session_unpin_plan: takes the plan away from the others, likewise. Without any plan left, the scenario
 * compares the best plan of each provider again. */
gboolean postage_session_unpin_plan (PostageSession *self,
                                     const char     *plan_id,
                                     GError        **error);

/** postage_session_move_plan: moves the plan by @places, to the end of the row at most; likewise. */
gboolean postage_session_move_plan (PostageSession *self,
                                    const char     *plan_id,
                                    int             places,
                                    GError        **error);

/** postage_session_clear_plans: the scenario names no plan any more: it compares the best plan of each provider. */
gboolean postage_session_clear_plans (PostageSession *self,
                                      GError        **error);

/** postage_session_drop_missing_plans: own plans that aren't there are no longer among those that the scenario names.
 * */
gboolean postage_session_drop_missing_plans (PostageSession *self,
                                             GError        **error);

/** postage_session_set_baseline: which plan the business uses today, one of the catalogue; (nullable): %NULL: none. */
gboolean postage_session_set_baseline (PostageSession *self,
                                       const char     *plan_id,
                                       GError        **error);

/** postage_session_restore: goes back to @scenario, which was the session's before. */
gboolean postage_session_restore (PostageSession  *self,
                                  PostageScenario *scenario,
                                  GError         **error);

G_END_DECLS
