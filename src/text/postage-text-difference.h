/* postage-text-difference.h - what plans cost before and after, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "text/postage-text-change.h"

G_BEGIN_DECLS

/** postage_text_difference_side: (transfer full): what one side of a difference is called: "October 2026", or "Shop,
 * October 2026". @name: (nullable): of the scenario */
char *postage_text_difference_side (const PostageRecord *record,
                                    const char          *name);

/** postage_text_difference_total: (transfer full): a plan's total before or after with its currency: "412.30 USD", "at
 * least 412.30 USD", "does not fit (412.30 USD)", "price not known", or "–" where the plan isn't there. @plan:
 * (nullable) */
char *postage_text_difference_total (const PostageRecordPlan *plan);

/**
 * postage_text_difference_plan:
 *
 * Returns: (transfer full): what has become of a plan's total: "Twilio Pay as you go costs 431.10 USD instead of 412.30
 * USD: 18.80 USD (4.6%) more. Most of that is Brazil · Marketing. Each costs 0.0625 USD instead of 0.0593 USD since 1
 * October 2026."
 */
char *postage_text_difference_plan (const PostageCatalogue      *catalogue,
                                    const PostageDifference     *difference,
                                    const PostagePlanDifference *plan);

/** postage_text_difference_cheapest: (transfer full) (nullable): which plan is cheapest now and which one was before;
 * %NULL where that isn't certain, or where there is one plan only. */
char *postage_text_difference_cheapest (const PostageCatalogue  *catalogue,
                                        const PostageDifference *difference);

/**
 * postage_text_difference_notice:
 * @difference: what a file said that was saved, and what is so now
 *
 * Returns: (transfer full): "Prices have changed since this was saved, with prices known on 10 October 2026: Twilio Pay
 * as you go +3.2%, 360dialog Regular +0.4%."
 */
char *postage_text_difference_notice (const PostageCatalogue  *catalogue,
                                      const PostageDifference *difference);

G_END_DECLS
