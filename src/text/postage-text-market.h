/* postage-text-market.h - how the compared plans stand in the whole market
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-ranking.h"

G_BEGIN_DECLS

/**
 * postage_text_answer_market:
 * @compared: of the plans that the scenario names
 * @market: of all that can be bought, those among them
 *
 * Returns: (transfer full) (nullable): "Of all 84 plans, Meta Cloud API is cheapest: 358.80 USD a month, 59.00 USD less
 * than 360dialog Regular." or that none of them is; %NULL where nothing is sent, where @compared has all of them, and
 * where no plan's whole cost is known.
 */
char *postage_text_answer_market (const PostageRanking *compared,
                                  const PostageRanking *market);

/**
 * postage_text_answer_doubt:
 *
 * Returns: (transfer full) (nullable): how much of the cheapest total rests on prices that weren't read from Meta or
 * the provider, or only weakly supported; %NULL where none of it does.
 */
char *postage_text_answer_doubt (const PostageRanking *ranking);

/** postage_text_market_is_cheaper: whether the sentence about the market names a plan that costs less than the compared
 * ones, so that it matters more than what is said of those. */
gboolean postage_text_market_is_cheaper (const PostageRanking *compared,
                                         const PostageRanking *market);

G_END_DECLS
