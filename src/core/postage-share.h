/* postage-share.h - which lines a percentage, a minimum spend, a tax or a payment fee looks at
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-line.h"
#include "core/postage-plan.h"

G_BEGIN_DECLS

/** postage_share_counts_cell: whether @share chooses lines of @market and @category; %NULL and %POSTAGE_CATEGORY_NONE:
 * whether it chooses every line. */
gboolean postage_share_counts_cell (const PostageCharge *share,
                                    const char          *market,
                                    PostageCategory      category);

/** postage_share_counts_meta: whether Meta's charges count for @share at @price, its price in force: only where the
 * provider bills them. @price: (nullable): not known; it is then taken to look at what the last one looked at */
gboolean postage_share_counts_meta (const PostageCharge *share,
                                    const PostagePrice  *price,
                                    const PostagePlan   *plan);

/** postage_share_counts_charge: whether @charge counts for @share at @price: nothing that is paid once. @price:
 * (nullable): as for postage_share_counts_meta() */
gboolean postage_share_counts_charge (const PostageCharge *share,
                                      const PostagePrice  *price,
                                      const PostageCharge *charge);

/** postage_share_counts_line: whether @line is one of those whose sum is the share_of of @share, a line of the same
 * estimate of @plan. */
gboolean postage_share_counts_line (const PostageLine *share,
                                    const PostagePlan *plan,
                                    const PostageLine *line);

G_END_DECLS
