/* postage-budget.h - the scenario's budget in the display currency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageBudget:
 * @is_set: whether the scenario has a budget
 * @is_known: whether it can be told in the display currency
 * @is_converted: whether it was entered in another currency, so that @rate was applied
 * @rate: that rate of exchange, of the scenario's month
 * @amount: the budget in the display currency, rounded down to its minor unit
 *
 * What a total is held against. A total that is shown is a whole number of minor units, so that it is within the exact
 * budget whenever it is within the one that is rounded down. What a bank or card adds to a rate of exchange belongs to
 * a payment and isn't taken off here.
 */
typedef struct
{
  gboolean            is_set;
  gboolean            is_known;
  gboolean            is_converted;
  PostageExchangeRate rate;
  PostageMoney        amount;
} PostageBudget;

/** postage_budget_init: the budget of @scenario by the rates of exchange of @catalogue; @self->rate refers to it. A
 * budget without a rate of exchange, or beyond 128 bits, is not known. */
void postage_budget_init (PostageBudget          *self,
                          const PostageCatalogue *catalogue,
                          const PostageScenario  *scenario);

G_END_DECLS
