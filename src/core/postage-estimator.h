/* postage-estimator.h - from a catalogue, a scenario and a plan to an estimate
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "core/postage-meta-tariffs.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * postage_estimator_estimate:
 *
 * What @plan costs @scenario in its month. A pure function: the same input gives the same estimate.
 *
 * Returns: (transfer full) (nullable): the estimate; %NULL with a #PostageError for a scenario that the catalogue can't
 * serve (a country that it doesn't know, a month before the first rate card) or on overflow.
 */
PostageEstimate *postage_estimator_estimate (PostageCatalogue *catalogue,
                                             PostageScenario  *scenario,
                                             PostagePlan      *plan,
                                             GError          **error);

/**
 * postage_estimator_estimate_all:
 *
 * Estimates each plan that @scenario compares; all current plans of its audience when it names none. The plan that the
 * business uses today comes last, unless it is one of them.
 *
 * Returns: (transfer full) (nullable) (element-type PostageEstimate): in the order in which the scenario names them,
 * else the catalogue's.
 */
GPtrArray *postage_estimator_estimate_all (PostageCatalogue *catalogue,
                                           PostageScenario  *scenario,
                                           GError          **error);

/**
 * postage_estimator_estimate_plans:
 * @plans: (element-type PostagePlan): of @catalogue
 * @tariffs: (nullable): where Meta's compiled rates are kept for the next estimates
 *
 * Returns: (transfer full) (nullable) (element-type PostageEstimate): one for each of @plans, in their order; see
 * postage_estimator_estimate().
 */
GPtrArray *postage_estimator_estimate_plans (PostageCatalogue   *catalogue,
                                             PostageScenario    *scenario,
                                             const GPtrArray    *plans,
                                             PostageMetaTariffs *tariffs,
                                             GError            **error);

/** postage_estimator_list_missing: (transfer full) (element-type utf8): the ids of own plans that @scenario names and
 * that @catalogue doesn't have: they are left out. */
GPtrArray *postage_estimator_list_missing (const PostageCatalogue *catalogue,
                                           const PostageScenario  *scenario);

/** postage_estimator_compares_named: whether @scenario names a plan that @catalogue has, so that it isn't all of the
 * market that is compared. */
gboolean postage_estimator_compares_named (const PostageCatalogue *catalogue,
                                           const PostageScenario  *scenario);

/** postage_estimator_list_plans: (transfer container) (element-type PostagePlan): the plans that
 * postage_estimator_estimate_all() takes. */
GPtrArray *postage_estimator_list_plans (PostageCatalogue *catalogue,
                                         PostageScenario  *scenario);

/** postage_estimator_list_market: (transfer container) (element-type PostagePlan): the plans that @scenario names, and
 * then all others that its audience can buy now. */
GPtrArray *postage_estimator_list_market (PostageCatalogue *catalogue,
                                          PostageScenario  *scenario);

G_END_DECLS
