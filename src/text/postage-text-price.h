/* postage-text-price.h - the terms of a price in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-charge.h"
#include "core/postage-plan.h"

G_BEGIN_DECLS

/**
 * postage_text_amounts:
 * @lists: (element-type utf8): currencies
 * @amounts: (nullable): %NULL is "not known"
 *
 * Returns: (transfer full): the amount in each of @lists, such as "49.00 EUR / 59.00 USD"
 */
char *postage_text_amounts (const GPtrArray      *lists,
                            const PostageAmounts *amounts);

/**
 * postage_text_price_terms:
 * @price: a price of @charge, which is one of @plan
 *
 * Returns: (transfer full): what it costs, with everything that the price depends on: "59.00 USD each; 1,000 free a
 * month; at most 99.00 USD a month". What is not known is said to be.
 */
char *postage_text_price_terms (const PostagePlan   *plan,
                                const PostageCharge *charge,
                                const PostagePrice  *price);

/** postage_text_price_dates: (transfer full): when @price is in force: "from May 2026 on". */
char *postage_text_price_dates (const PostagePlan  *plan,
                                const PostagePrice *price);

G_END_DECLS
