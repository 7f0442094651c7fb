/* postage-text-budget.c - whether a plan is within the budget, and what the budget buys, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-budget.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-source.h"

char *
postage_text_budget_verdict (const PostageBudgetVerdict *verdict)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (verdict != NULL, NULL);

  amount = postage_text_money (&verdict->difference);
  switch (verdict->state)
    {
    case POSTAGE_BUDGET_WITHIN:
      /* Translators: %s is an amount of money */
      return g_strdup_printf (_ ("Within the budget: %s left"), amount);
    case POSTAGE_BUDGET_OVER:
      /* Translators: %s is an amount of money */
      return g_strdup_printf (_ ("Over the budget by %s"), amount);
    case POSTAGE_BUDGET_MAY_BE_OVER:
      /* Translators: not all prices are known; %s is an amount of money */
      return g_strdup_printf (_ ("May be over the budget: %s left at most"), amount);
    case POSTAGE_BUDGET_SURELY_OVER:
      /* Translators: not all prices are known; %s is an amount of money */
      return g_strdup_printf (_ ("Over the budget by at least %s"), amount);
    case POSTAGE_BUDGET_NO_PRICE:
      return g_strdup (_ ("May be over the budget: no price is known"));
    case POSTAGE_BUDGET_NO_EXCHANGE:
      return g_strdup (_ ("Not compared with the budget: no rate of exchange is known"));
    case POSTAGE_BUDGET_NONE:
    case POSTAGE_BUDGET_DOES_NOT_FIT:
    default:
      return NULL;
    }
}

char *
postage_text_budget_cell (const PostageBudgetVerdict *verdict)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (verdict != NULL, NULL);

  amount = postage_text_money (&verdict->difference);
  switch (verdict->state)
    {
    case POSTAGE_BUDGET_WITHIN:
      /* Translators: of a budget; %s is an amount of money */
      return g_strdup_printf (_ ("%s left"), amount);
    case POSTAGE_BUDGET_OVER:
      /* Translators: above a budget; %s is an amount of money */
      return g_strdup_printf (_ ("%s over"), amount);
    case POSTAGE_BUDGET_MAY_BE_OVER:
      /* Translators: of a budget, while not all prices are known; %s is an amount of money */
      return g_strdup_printf (_ ("at most %s left"), amount);
    case POSTAGE_BUDGET_SURELY_OVER:
      /* Translators: above a budget, while not all prices are known; %s is an amount of money */
      return g_strdup_printf (_ ("at least %s over"), amount);
    case POSTAGE_BUDGET_NO_PRICE:
    case POSTAGE_BUDGET_NO_EXCHANGE:
      return g_strdup (_ ("not known"));
    case POSTAGE_BUDGET_NONE:
    case POSTAGE_BUDGET_DOES_NOT_FIT:
    default:
      return g_strdup ("–");
    }
}

char *
postage_text_budget (const PostageBudget   *budget,
                     const PostageScenario *scenario)
{
  g_autofree char *entered = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *rate = NULL;

  g_return_val_if_fail (budget != NULL && scenario != NULL, NULL);

  if (!budget->is_set)
    return g_strdup (_ ("No budget is set."));

  entered = postage_text_money (postage_scenario_get_budget (scenario));
  if (!budget->is_known)
    /* Translators: an amount of money, a currency */
    return g_strdup_printf (_ ("The budget is %1$s a month. No rate of exchange to %2$s is known."), entered,
                            budget->amount.currency);
  if (!budget->is_converted)
    /* Translators: %s is an amount of money */
    return g_strdup_printf (_ ("The budget is %s a month."), entered);

  amount = postage_text_money (&budget->amount);
  rate = postage_text_exchange (&budget->rate);
  /* Translators: an amount of money, the same in another currency, a rate of exchange with its date and where it was
     read */
  return g_strdup_printf (_ ("The budget is %1$s a month, which is %2$s: %3$s"), entered, amount, rate);
}

char *
postage_text_budget_count (const GPtrArray *estimates)
{
  PostageBudgetVerdict verdict = { .state = POSTAGE_BUDGET_NONE };
  guint                n_within = 0;
  g_autofree char     *within = NULL;
  g_autofree char     *all = NULL;
  g_autofree char     *amount = NULL;

  g_return_val_if_fail (estimates != NULL, NULL);

  for (guint i = 0; i < estimates->len; i++)
    {
      postage_budget_verdict_init (&verdict, g_ptr_array_index (estimates, i));
      if (verdict.state == POSTAGE_BUDGET_WITHIN)
        n_within++;
    }
  if (!verdict.budget.is_set || !verdict.budget.is_known)
    return NULL;

  within = postage_text_count (n_within);
  all = postage_text_count (estimates->len);
  amount = postage_text_money (&verdict.budget.amount);
  /* Translators: an amount of money, how many plans are within it, how many plans there are */
  return g_strdup_printf (ngettext ("Within the budget of %1$s: %2$s of %3$s plan",
                                    "Within the budget of %1$s: %2$s of %3$s plans", estimates->len),
                          amount, within, all);
}

/* Whether it is known of some number of messages that it is over the budget. */
static gboolean
has_bound (const PostageReach *reach)
{
  return reach->state == POSTAGE_REACH_UNKNOWN && reach->most > 0 && reach->most < POSTAGE_QUANTITY_MAX;
}

/* "1,870 marketing messages to Brazil" */
static char *
word_messages (const PostageCatalogue *catalogue,
               const PostageReach     *reach,
               gint64                  quantity)
{
  const char      *country = postage_text_country_code (catalogue, reach->country);
  const gulong     n = (gulong) quantity;
  g_autofree char *count = postage_text_count (quantity);

  switch (reach->category)
    {
    case POSTAGE_CATEGORY_MARKETING:
      /* Translators: a number, a country */
      return g_strdup_printf (ngettext ("%1$s marketing message to %2$s", "%1$s marketing messages to %2$s", n), count,
                              country);
    case POSTAGE_CATEGORY_UTILITY:
      /* Translators: a number, a country */
      return g_strdup_printf (ngettext ("%1$s utility message to %2$s", "%1$s utility messages to %2$s", n), count,
                              country);
    case POSTAGE_CATEGORY_AUTHENTICATION:
    case POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL:
      /* Translators: a number, a country */
      return g_strdup_printf (ngettext ("%1$s authentication message to %2$s", "%1$s authentication messages to %2$s",
                                        n),
                              count, country);
    case POSTAGE_CATEGORY_SERVICE:
    case POSTAGE_CATEGORY_NONE:
    default:
      /* Translators: a number, a country */
      return g_strdup_printf (ngettext ("%1$s service message to %2$s", "%1$s service messages to %2$s", n), count,
                              country);
    }
}

/* "marketing messages to Brazil" */
static char *
word_kind (const PostageCatalogue *catalogue,
           const PostageReach     *reach)
{
  const char *country = postage_text_country_code (catalogue, reach->country);

  switch (reach->category)
    {
    case POSTAGE_CATEGORY_MARKETING:
      /* Translators: %s is a country */
      return g_strdup_printf (_ ("marketing messages to %s"), country);
    case POSTAGE_CATEGORY_UTILITY:
      /* Translators: %s is a country */
      return g_strdup_printf (_ ("utility messages to %s"), country);
    case POSTAGE_CATEGORY_AUTHENTICATION:
    case POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL:
      /* Translators: %s is a country */
      return g_strdup_printf (_ ("authentication messages to %s"), country);
    case POSTAGE_CATEGORY_SERVICE:
    case POSTAGE_CATEGORY_NONE:
    default:
      /* Translators: %s is a country */
      return g_strdup_printf (_ ("service messages to %s"), country);
    }
}

char *
postage_text_reach (const PostageCatalogue *catalogue,
                    const PostageReach     *reach)
{
  g_autofree char *messages = NULL;
  g_autofree char *most = NULL;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (catalogue != NULL && reach != NULL, NULL);

  messages = word_messages (catalogue, reach, reach->quantity);
  most = word_messages (catalogue, reach, reach->most);
  kind = word_kind (catalogue, reach);
  switch (reach->state)
    {
    case POSTAGE_REACH_EXACT:
      if (reach->quantity > 0)
        /* Translators: %s is such as “1,870 marketing messages to Brazil” */
        return g_strdup_printf (_ ("The budget buys %s."), messages);
      /* Translators: %s is such as “marketing messages to Brazil” */
      return g_strdup_printf (_ ("The budget buys no %s."), kind);
    case POSTAGE_REACH_UNLIMITED:
      /* Translators: the largest number that can be entered; %s is such as “1,000,000,000,000 marketing messages to
         Brazil” */
      return g_strdup_printf (_ ("The budget buys even %s."), messages);
    case POSTAGE_REACH_AT_LEAST:
      if (reach->quantity > 0 && reach->gave_up)
        /* Translators: %s is such as “1,870 marketing messages to Brazil” */
        return g_strdup_printf (_ ("The budget buys at least %s."), messages);
      if (reach->quantity > 0)
        /* Translators: %s is such as “1,870 marketing messages to Brazil” */
        return g_strdup_printf (_ ("The budget buys at least %s; a price isn’t known."), messages);
      /* Translators: %s is such as “marketing messages to Brazil” */
      return g_strdup_printf (_ ("How many %s the budget buys isn’t known."), kind);
    case POSTAGE_REACH_NOTHING:
      /* Translators: %s is such as “marketing messages to Brazil” */
      return g_strdup_printf (_ ("The budget is spent without any %s."), kind);
    case POSTAGE_REACH_NOT_SENT:
      /* Translators: %s is such as “marketing messages to Brazil” */
      return g_strdup_printf (_ ("Meta doesn’t send %s."), kind);
    case POSTAGE_REACH_DOES_NOT_FIT:
      return g_strdup (_ ("The plan doesn’t fit, so the budget buys nothing with it."));
    case POSTAGE_REACH_UNKNOWN:
      if (has_bound (reach))
        /* Translators: %s is such as “1,870 marketing messages to Brazil” */
        return g_strdup_printf (_ ("The budget buys at most %s; a price isn’t known."), most);
      /* Translators: %s is such as “marketing messages to Brazil” */
      return g_strdup_printf (_ ("How many %s the budget buys isn’t known."), kind);
    case POSTAGE_REACH_NO_EXCHANGE:
    case POSTAGE_REACH_NO_BUDGET:
    default:
      /* Translators: %s is such as “marketing messages to Brazil” */
      return g_strdup_printf (_ ("How many %s the budget buys isn’t known."), kind);
    }
}

char *
postage_text_reach_value (const PostageReach *reach)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (reach != NULL, NULL);

  count = postage_text_count (has_bound (reach) ? reach->most : reach->quantity);
  switch (reach->state)
    {
    case POSTAGE_REACH_EXACT:
    case POSTAGE_REACH_UNLIMITED:
      return g_steal_pointer (&count);
    case POSTAGE_REACH_AT_LEAST:
      /* Translators: %s is a number of messages */
      return reach->quantity > 0 ? g_strdup_printf (_ ("at least %s"), count) : g_strdup (_ ("not known"));
    case POSTAGE_REACH_NOTHING:
      /* Translators: no message */
      return g_strdup (_ ("none"));
    case POSTAGE_REACH_NOT_SENT:
    case POSTAGE_REACH_DOES_NOT_FIT:
      return g_strdup ("–");
    case POSTAGE_REACH_UNKNOWN:
      /* Translators: %s is a number of messages */
      return has_bound (reach) ? g_strdup_printf (_ ("at most %s"), count) : g_strdup (_ ("not known"));
    case POSTAGE_REACH_NO_EXCHANGE:
    case POSTAGE_REACH_NO_BUDGET:
    default:
      return g_strdup (_ ("not known"));
    }
}

char *
postage_text_reach_reason (const PostageReach *reach)
{
  g_autofree char *total = NULL;

  g_return_val_if_fail (reach != NULL, NULL);

  total = postage_text_money (&reach->total);
  switch (reach->state)
    {
    case POSTAGE_REACH_EXACT:
      if (reach->is_limited)
        /* Translators: %s is an amount of money */
        return g_strdup_printf (_ ("%s a month with all the rest; the plan serves no more."), total);
      /* Translators: %s is an amount of money */
      return g_strdup_printf (_ ("%s a month with all the rest; one more is over the budget."), total);
    case POSTAGE_REACH_UNLIMITED:
      /* Translators: %s is an amount of money */
      return g_strdup_printf (_ ("%s a month with all the rest; no larger number can be entered."), total);
    case POSTAGE_REACH_AT_LEAST:
      if (reach->gave_up)
        /* Translators: %s is an amount of money */
        return g_strdup_printf (_ ("%s a month with all the rest; totals around the budget rise and fall too often to "
                                   "look at all of them."),
                                total);
      /* Translators: %s is an amount of money */
      return g_strdup_printf (_ ("%s a month with all the rest; what more cost is not all known."), total);
    case POSTAGE_REACH_NOTHING:
      return g_strdup (_ ("All the rest is over the budget already."));
    case POSTAGE_REACH_NOT_SENT:
      return g_strdup (_ ("Meta doesn’t send such messages there, or has no rate for them."));
    case POSTAGE_REACH_DOES_NOT_FIT:
      return g_strdup (_ ("The plan doesn’t fit."));
    case POSTAGE_REACH_NO_EXCHANGE:
      return g_strdup (_ ("No rate of exchange is known to compare it with the budget."));
    case POSTAGE_REACH_NO_BUDGET:
      return g_strdup (_ ("No budget is set."));
    case POSTAGE_REACH_UNKNOWN:
    default:
      if (reach->gave_up)
        return g_strdup (_ ("Totals around the budget rise and fall too often to look at all of them."));
      return g_strdup (_ ("A price that applies is not known."));
    }
}

const char *
postage_text_reach_rule (void)
{
  return _ ("Each number is the largest that can be sent of that kind alone while everything else stays as it is: the "
            "whole total, with fixed fees and all other messages, is within the budget. It is exact, also where a "
            "cheaper tier begins. What is paid once and stands beside the total is not counted.");
}
