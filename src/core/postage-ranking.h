/* postage-ranking.h - which estimate is the best
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** PostageRanking: estimates in order, and what to say about them. Immutable. */
typedef struct _PostageRanking PostageRanking;

/**
 * postage_ranking_new:
 * @estimates: (element-type PostageEstimate): of one scenario
 *
 * Complete estimates by their shown totals, then lower bounds, then plans that don't fit, then those without any price;
 * ties by plan id.
 *
 * Returns: (transfer full)
 */
PostageRanking *postage_ranking_new (GPtrArray *estimates);

/** postage_ranking_compare: below zero when @a ranks before @b, as in a ranking of both; 0 only for one and the same
 * plan. */
int postage_ranking_compare (const PostageEstimate *a,
                             const PostageEstimate *b);

/** postage_ranking_free: frees what postage_ranking_new() gave. */
void postage_ranking_free (PostageRanking *self);

/** postage_ranking_get_estimates: (element-type PostageEstimate): the best first. */
const GPtrArray *postage_ranking_get_estimates (const PostageRanking *self);

/** postage_ranking_get_cheapest: (nullable) (transfer none): the cheapest complete estimate. */
PostageEstimate *postage_ranking_get_cheapest (const PostageRanking *self);

/**
 * postage_ranking_get_winner:
 *
 * Returns: (nullable) (transfer none): the cheapest complete estimate, where that is certain: no other costs the same,
 * and no lower bound is below it.
 */
PostageEstimate *postage_ranking_get_winner (const PostageRanking *self);

/** postage_ranking_get_runner_up: (nullable) (transfer none): the next complete estimate, to say what is saved. */
PostageEstimate *postage_ranking_get_runner_up (const PostageRanking *self);

/** postage_ranking_get_maybe_cheaper: (element-type PostageEstimate): lower bounds below the cheapest complete total;
 * all of them when there is none. */
const GPtrArray *postage_ranking_get_maybe_cheaper (const PostageRanking *self);

/** postage_ranking_list_best_of_providers: (transfer container) (element-type PostageEstimate): the best estimate of
 * each provider, the best first; none of a plan that doesn't fit or of which no price is known. */
GPtrArray *postage_ranking_list_best_of_providers (const PostageRanking *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRanking, postage_ranking_free)

G_END_DECLS
