/* postage-cost-interval.h - what is sure of the difference of two plans between two quantities
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageCostEnds:
 * @low: the estimate at the lower quantity
 * @high: the estimate of the same plan at the higher one
 */
typedef struct
{
  const PostageEstimate *low;
  const PostageEstimate *high;
} PostageCostEnds;

/**
 * postage_cost_interval_bound:
 * @a: of a plan
 * @b: of another one
 * @width: from the lower to the higher quantity, above zero
 * @least: (out): no exact total of @a less that of @b, at any quantity between, is below
 * @most: (out): nor is one above
 *
 * Looks for lines that are the same function of the quantity in both plans, which cancel out, and for lines that rise
 * evenly: what is left is as far as it can be from the straight line between the ends.
 *
 * Returns: %FALSE where nothing is sure, because a price step, a bound or the end of an allowance lies between the
 * ends, or because an amount is beyond 128 bits.
 */
gboolean postage_cost_interval_bound (const PostageCostEnds *a,
                                      const PostageCostEnds *b,
                                      gint64                 width,
                                      PostageDecimal        *least,
                                      PostageDecimal        *most);

/** postage_cost_interval_is_comparable: whether the total of @estimate can be held against another one: it is known,
 * and the plan serves the scenario. */
gboolean postage_cost_interval_is_comparable (const PostageEstimate *estimate);

G_END_DECLS
