/* postage-text-measures.h - what a total means, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_text_small_money: (transfer full): a small amount with four digits that tell something, such as "0.008228
 * USD"; never fewer digits than the currency's minor unit has. */
char *postage_text_small_money (const PostageMoney *money);

/** postage_text_cost_per_message: (transfer full): what a delivered message costs: "0.01404 USD", "at least 0.01334
 * USD", "not known", or "–" where nothing is delivered. */
char *postage_text_cost_per_message (const PostageEstimate *estimate);

/** postage_text_markup: (transfer full): what a month costs above Meta's own charges: "245.00 USD (68.3%)", "at least
 * 215.00 USD (59.9%)" or "not known". */
char *postage_text_markup (const PostageEstimate *estimate);

/** postage_text_markup_note: (transfer full) (nullable): what one has to know of that figure where the plan's own
 * prices contain Meta's charges. */
char *postage_text_markup_note (const PostageEstimate *estimate);

/**
 * postage_text_difference:
 * @difference: (nullable): to the cheapest complete total
 *
 * Returns: (transfer full): what stands below a total: "a month, 87.10 USD more"; "" for a plan that doesn't fit or
 * without a price
 */
char *postage_text_difference (const PostageEstimate *estimate,
                               const PostageMoney    *difference);

/**
 * postage_text_difference_short:
 * @difference: (nullable): to the cheapest of the compared plans; below zero for a plan that isn't compared and costs
 *   less
 * @is_cheapest: whether it is that cheapest plan
 *
 * Returns: (transfer full): how the plan stands beside the compared ones, such as "59.00 USD less"; "" where there is
 * nothing to say
 */
char *postage_text_difference_short (const PostageEstimate *estimate,
                                     const PostageMoney    *difference,
                                     gboolean               is_cheapest);

/** postage_text_parts: (transfer full): the components with their amounts, in a sentence, for those who don't see the
 * bar. */
char *postage_text_parts (const PostageEstimate *estimate);

/** postage_text_prices_seen: (transfer full) (nullable): since when every price has been seen; %NULL where none has a
 * date. */
char *postage_text_prices_seen (const PostageEstimate *estimate);

/** postage_text_prices_old: (transfer full) (nullable): a warning, where the oldest price was seen more than a year
 * before the day of the catalogue. */
char *postage_text_prices_old (const PostageEstimate *estimate);

G_END_DECLS
