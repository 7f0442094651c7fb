/* postage-text-budget.h - whether a plan is within the budget, and what the budget buys, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-budget-verdict.h"
#include "core/postage-reach.h"

G_BEGIN_DECLS

/** postage_text_budget_verdict: (transfer full) (nullable): "Within the budget: 87.10 USD left"; %NULL without a budget
 * and for a plan that doesn't fit, of which other words say so. */
char *postage_text_budget_verdict (const PostageBudgetVerdict *verdict);

/** postage_text_budget_cell: (transfer full): the same for a cell of a table: "87.10 USD left"; never empty. */
char *postage_text_budget_cell (const PostageBudgetVerdict *verdict);

/** postage_text_budget: (transfer full): the budget in the display currency, with the rate of exchange where it was
 * entered in another one; a sentence. */
char *postage_text_budget (const PostageBudget   *budget,
                           const PostageScenario *scenario);

/** postage_text_budget_count: (transfer full) (nullable): how many of @estimates, of one scenario, are within its
 * budget; %NULL without a budget. */
char *postage_text_budget_count (const GPtrArray *estimates);

/** postage_text_reach: (transfer full): "The budget buys 1,870 marketing messages to Brazil.", or why it can't be
 * said. */
char *postage_text_reach (const PostageCatalogue *catalogue,
                          const PostageReach     *reach);

/** postage_text_reach_value: (transfer full): the same for a cell of a table: "1,870", "at least 1,870", "none"; never
 * empty. */
char *postage_text_reach_value (const PostageReach *reach);

/** postage_text_reach_reason: (transfer full): why it is so many, in a sentence. */
char *postage_text_reach_reason (const PostageReach *reach);

/** postage_text_reach_rule: how what the budget buys is found, in a few sentences. */
const char *postage_text_reach_rule (void);

G_END_DECLS
