/* postage-budget-verdict.c - whether a plan is within the budget
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-budget-verdict.h"

static const char *const ids[] = {
  [POSTAGE_BUDGET_NONE] = "none",
  [POSTAGE_BUDGET_WITHIN] = "within",
  [POSTAGE_BUDGET_OVER] = "over",
  [POSTAGE_BUDGET_MAY_BE_OVER] = "may-be-over",
  [POSTAGE_BUDGET_SURELY_OVER] = "surely-over",
  [POSTAGE_BUDGET_NO_PRICE] = "no-price",
  [POSTAGE_BUDGET_NO_EXCHANGE] = "no-exchange",
  [POSTAGE_BUDGET_DOES_NOT_FIT] = "does-not-fit",
};

static PostageBudgetState
decide (const PostageBudget   *budget,
        const PostageEstimate *estimate)
{
  const gboolean is_over = postage_estimate_get_total (estimate)->shown.amount > budget->amount.amount;

  if (!budget->is_set)
    return POSTAGE_BUDGET_NONE;
  switch (postage_estimate_get_status (estimate))
    {
    case POSTAGE_STATUS_DOES_NOT_FIT:
      return POSTAGE_BUDGET_DOES_NOT_FIT;
    case POSTAGE_STATUS_NO_PRICE:
      return POSTAGE_BUDGET_NO_PRICE;
    case POSTAGE_STATUS_AT_LEAST:
      if (budget->is_known)
        return is_over ? POSTAGE_BUDGET_SURELY_OVER : POSTAGE_BUDGET_MAY_BE_OVER;
      return POSTAGE_BUDGET_NO_EXCHANGE;
    case POSTAGE_STATUS_COMPLETE:
    default:
      if (budget->is_known)
        return is_over ? POSTAGE_BUDGET_OVER : POSTAGE_BUDGET_WITHIN;
      return POSTAGE_BUDGET_NO_EXCHANGE;
    }
}

void
postage_budget_verdict_init (PostageBudgetVerdict  *self,
                             const PostageEstimate *estimate)
{
  PostageDecimal difference;

  g_return_if_fail (self != NULL && estimate != NULL);

  postage_budget_init (&self->budget, postage_estimate_get_catalogue (estimate),
                       postage_estimate_get_scenario (estimate));
  self->state = decide (&self->budget, estimate);
  self->difference = postage_money (0, postage_estimate_get_currency (estimate));
  if (!postage_budget_verdict_is_compared (self))
    return;

  /* Neither is below zero, so that the difference fits wherever they do. */
  difference = self->budget.amount.amount - postage_estimate_get_total (estimate)->shown.amount;
  self->difference.amount = ABS (difference);
}

gboolean
postage_budget_verdict_is_compared (const PostageBudgetVerdict *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == POSTAGE_BUDGET_WITHIN || self->state == POSTAGE_BUDGET_OVER ||
         self->state == POSTAGE_BUDGET_MAY_BE_OVER || self->state == POSTAGE_BUDGET_SURELY_OVER;
}

const char *
postage_budget_state_get_id (PostageBudgetState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (ids), ids[POSTAGE_BUDGET_NONE]);

  return ids[state];
}
