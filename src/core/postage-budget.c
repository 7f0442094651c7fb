/* postage-budget.c - the scenario's budget in the display currency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-budget.h"

#include <string.h>

void
postage_budget_init (PostageBudget          *self,
                     const PostageCatalogue *catalogue,
                     const PostageScenario  *scenario)
{
  const PostageMoney *entered;
  const char         *currency;
  PostageDecimal      amount;

  g_return_if_fail (self != NULL && catalogue != NULL && scenario != NULL);

  entered = postage_scenario_get_budget (scenario);
  currency = postage_scenario_get_currency (scenario);
  *self = (PostageBudget){ .is_set = entered != NULL, .amount = postage_money (0, currency) };
  if (entered == NULL)
    return;

  amount = entered->amount;
  self->is_converted = strcmp (entered->currency, currency) != 0;
  if (self->is_converted &&
      (!postage_exchange_lookup (postage_catalogue_get_exchange (catalogue), entered->currency, currency,
                                 postage_scenario_get_month (scenario), &self->rate) ||
       !postage_exchange_rate_convert (&self->rate, amount, &amount, NULL)))
    return;

  self->is_known = TRUE;
  self->amount.amount = amount - amount % postage_money_get_minor_unit (currency);
}
