/* postage-text-baseline.h - what the cheapest plan saves over the one that a business uses today
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-ranking.h"

G_BEGIN_DECLS

/**
 * postage_text_answer_baseline:
 * @plan_id: (nullable): the plan that the business uses today
 *
 * Returns: (transfer full) (nullable): "You save 186.00 USD a month over Twilio Pay as you go.", or that no plan is
 * cheaper; %NULL where nothing can be said for certain: without such a plan among the estimates, where it doesn't fit
 * or what it or the cheapest costs isn't known, and where it is a lower bound that isn't above the cheapest
 */
char *postage_text_answer_baseline (const PostageRanking *ranking,
                                    const char           *plan_id);

/** postage_text_answer_baseline_in_market: (transfer full) (nullable): what the cheapest of all plans would save, where
 * the compared ones say nothing of it: "With YCloud Free you would save 20.00 USD a month over Twilio Pay as you go."
 */
char *postage_text_answer_baseline_in_market (const PostageRanking *market,
                                              const char           *plan_id);

G_END_DECLS
