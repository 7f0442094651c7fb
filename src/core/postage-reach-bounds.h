/* postage-reach-bounds.h - what is sure of every quantity between two
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageReachBounds:
 *
 * A plan's total doesn't always rise with the messages sent of one destination and category. Knows of one plan and
 * scenario what can fall meanwhile: charges by which all units pay the price of one tier, what is paid once and leaves
 * the total when it isn't known, what is added up to a minimum spend, shares of all of these, and what Meta counts by
 * rounding parts for themselves. Immutable.
 */
typedef struct _PostageReachBounds PostageReachBounds;

/**
 * postage_reach_bounds_new:
 * @catalogue: has to outlive the result
 * @scenario: has to outlive the result
 * @plan: has to outlive the result
 * @country: a destination of @scenario, whose messages change
 * @category: of the messages that change
 *
 * Returns: (transfer full)
 */
PostageReachBounds *postage_reach_bounds_new (PostageCatalogue *catalogue,
                                              PostageScenario  *scenario,
                                              PostagePlan      *plan,
                                              const char       *country,
                                              PostageCategory   category);

/** postage_reach_bounds_free: frees what postage_reach_bounds_new() gave. */
void postage_reach_bounds_free (PostageReachBounds *self);

/**
 * postage_reach_bounds_get_fall:
 * @low: the estimate for some messages
 * @high: the estimate for more messages
 * @fall: (out): zero or above, in the display currency
 *
 * How far below the shown total of @low the shown total of any quantity from that of @low to that of @high can be, at
 * most: zero where the total can't fall.
 *
 * Returns: %FALSE where nothing is sure, because an amount is beyond 128 bits.
 */
gboolean postage_reach_bounds_get_fall (const PostageReachBounds *self,
                                        const PostageEstimate    *low,
                                        const PostageEstimate    *high,
                                        PostageDecimal           *fall);

/** postage_reach_bounds_is_unknown: whether it is sure that no quantity from that of @low to that of @high has a total
 * that is known. */
gboolean postage_reach_bounds_is_unknown (const PostageReachBounds *self,
                                          const PostageEstimate    *low,
                                          const PostageEstimate    *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageReachBounds, postage_reach_bounds_free)

G_END_DECLS
