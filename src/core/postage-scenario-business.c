/* postage-scenario-business.c - who the business is and how it buys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-scenario-private.h"

#include <string.h>

void
postage_scenario_set_currency (PostageScenario *self,
                               const char      *currency)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (currency != NULL && strlen (currency) == 3);

  memcpy (self->currency, currency, 3);
}

const char *
postage_scenario_get_currency (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currency;
}

void
postage_scenario_set_account_currency (PostageScenario *self,
                                       const char      *currency)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (currency == NULL || strlen (currency) == 3);

  g_strlcpy (self->account_currency, currency != NULL ? currency : "", sizeof self->account_currency);
}

const char *
postage_scenario_get_account_currency (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->account_currency[0] != '\0' ? self->account_currency : NULL;
}

void
postage_scenario_set_audience (PostageScenario *self,
                               PostageAudience  audience)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->audience = audience;
}

PostageAudience
postage_scenario_get_audience (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_AUDIENCE_DIRECT);

  return self->audience;
}

void
postage_scenario_set_business_country (PostageScenario *self,
                                       const char      *country)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (country == NULL || strlen (country) == 2);

  g_strlcpy (self->business_country, country != NULL ? country : "", sizeof self->business_country);
}

const char *
postage_scenario_get_business_country (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->business_country[0] != '\0' ? self->business_country : NULL;
}

void
postage_scenario_set_authentication_international (PostageScenario *self,
                                                   gboolean         applies)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->authentication_international = applies;
}

gboolean
postage_scenario_get_authentication_international (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->authentication_international;
}

void
postage_scenario_set_term (PostageScenario   *self,
                           PostageBillingTerm term)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->term = term;
}

PostageBillingTerm
postage_scenario_get_term (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_BILLING_TERM_MONTHLY);

  return self->term;
}

void
postage_scenario_set_route (PostageScenario *self,
                            PostageRoute     route)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->route = route;
}

PostageRoute
postage_scenario_get_route (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_ROUTE_CLOUD_API);

  return self->route;
}

void
postage_scenario_set_horizon (PostageScenario *self,
                              gint64           months)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (months >= 0 && months <= POSTAGE_HORIZON_MAX);

  self->horizon = months;
}

gint64
postage_scenario_get_horizon (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->horizon;
}

void
postage_scenario_set_exchange_spread (PostageScenario *self,
                                      PostageDecimal   percent)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (percent >= 0 && percent <= 100 * POSTAGE_DECIMAL_ONE);

  self->exchange_spread = percent;
}

PostageDecimal
postage_scenario_get_exchange_spread (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->exchange_spread;
}

void
postage_scenario_set_budget (PostageScenario    *self,
                             const PostageMoney *budget)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (budget == NULL || (budget->amount > 0 && budget->amount <= POSTAGE_BUDGET_MAX &&
                                       postage_currency_is_known (budget->currency)));

  self->budget = budget != NULL ? *budget : (PostageMoney){ .amount = 0 };
}

const PostageMoney *
postage_scenario_get_budget (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->budget.amount > 0 ? &self->budget : NULL;
}

void
postage_scenario_set_tax (PostageScenario  *self,
                          const PostageTax *tax)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->has_tax = tax != NULL;
  self->tax = tax != NULL ? *tax : (PostageTax){ .country = "" };
}

const PostageTax *
postage_scenario_get_tax (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->has_tax ? &self->tax : NULL;
}
