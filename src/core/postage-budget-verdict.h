/* postage-budget-verdict.h - whether a plan is within the budget
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-budget.h"
#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageBudgetState:
 * @POSTAGE_BUDGET_NONE: the scenario has no budget
 * @POSTAGE_BUDGET_WITHIN: the total is known and within the budget
 * @POSTAGE_BUDGET_OVER: the total is known and over it
 * @POSTAGE_BUDGET_MAY_BE_OVER: what is known of the total is within the budget; what isn't known may lead over it
 * @POSTAGE_BUDGET_SURELY_OVER: what is known of the total is over it already
 * @POSTAGE_BUDGET_NO_PRICE: no price of the plan is known
 * @POSTAGE_BUDGET_NO_EXCHANGE: there is no rate of exchange from the budget's to the display currency
 * @POSTAGE_BUDGET_DOES_NOT_FIT: the plan can't serve the scenario
 */
typedef enum
{
  POSTAGE_BUDGET_NONE,
  POSTAGE_BUDGET_WITHIN,
  POSTAGE_BUDGET_OVER,
  POSTAGE_BUDGET_MAY_BE_OVER,
  POSTAGE_BUDGET_SURELY_OVER,
  POSTAGE_BUDGET_NO_PRICE,
  POSTAGE_BUDGET_NO_EXCHANGE,
  POSTAGE_BUDGET_DOES_NOT_FIT,
} PostageBudgetState;

/**
 * PostageBudgetVerdict:
 * @state: within or over
 * @budget: the budget in the display currency
 * @difference: how far the shown total is from it, zero or above, in the display currency: what is left, or what is
 *   over; for a lower bound, what is left at most, or what is over at least. Zero where nothing is compared
 *
 * A monthly total held against the budget. What is paid once and stands beside the total is not part of it.
 */
typedef struct
{
  PostageBudgetState state;
  PostageBudget      budget;
  PostageMoney       difference;
} PostageBudgetVerdict;

/** postage_budget_verdict_init: holds the total of @estimate, a sealed one, against its scenario's budget. */
void postage_budget_verdict_init (PostageBudgetVerdict  *self,
                                  const PostageEstimate *estimate);

/** postage_budget_verdict_is_compared: whether there is a difference to speak of. */
gboolean postage_budget_verdict_is_compared (const PostageBudgetVerdict *self);

/** postage_budget_state_get_id: the name of @state in files; never %NULL. */
const char *postage_budget_state_get_id (PostageBudgetState state);

G_END_DECLS
