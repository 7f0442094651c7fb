/* postage-text-baseline.c - what the cheapest plan saves over the one that a business uses today
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-baseline.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

static char *
plan_name (const PostageEstimate *estimate)
{
  return postage_text_plan_in_sentence (postage_estimate_get_provider (estimate), postage_estimate_get_plan (estimate));
}

static PostageEstimate *
find_estimate (const PostageRanking *ranking,
               const char           *plan_id)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);

  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);

      if (g_strcmp0 (postage_plan_get_id (postage_estimate_get_plan (estimate)), plan_id) == 0)
        return estimate;
    }
  return NULL;
}

static char *
word_saving (const PostageEstimate *today,
             const PostageMoney    *saving)
{
  g_autofree char *amount = postage_text_money (saving);
  g_autofree char *name = plan_name (today);

  if (postage_estimate_get_status (today) == POSTAGE_STATUS_AT_LEAST)
    /* Translators: what the cheapest plan saves: an amount, the plan that the business uses today, of which a part of
       the cost isn't known */
    return g_strdup_printf (_ ("You save at least %1$s a month over %2$s."), amount, name);

  /* Translators: what the cheapest plan saves: an amount, the plan that the business uses today */
  return g_strdup_printf (_ ("You save %1$s a month over %2$s."), amount, name);
}

/* Today's plan costs as little as the cheapest one. */
static char *
word_cheapest (const PostageRanking  *ranking,
               const PostageEstimate *today)
{
  /* The headline says already that of no other plan the whole cost is known. */
  if (postage_ranking_get_runner_up (ranking) == NULL)
    return NULL;
  if (postage_ranking_get_maybe_cheaper (ranking)->len > 0)
    return g_strdup (_ ("Of the plans whose whole cost is known, none is cheaper than the one that you already use."));
  if (postage_ranking_get_winner (ranking) != today)
    return g_strdup (_ ("No plan is cheaper than the one that you already use."));
  return g_strdup (_ ("You already use the cheapest plan."));
}

/* Finds today's plan in @ranking, and what the cheapest plan costs less, below zero for more. FALSE where nothing can
 * be said for certain. */
static gboolean
find_saving (const PostageRanking   *ranking,
             const char             *plan_id,
             const PostageEstimate **today,
             PostageMoney           *saving)
{
  const PostageEstimate *cheapest = postage_ranking_get_cheapest (ranking);
  const PostageMoney    *low, *high;
  PostageStatus          status;

  *today = plan_id != NULL ? find_estimate (ranking, plan_id) : NULL;
  if (cheapest == NULL || *today == NULL ||
      postage_scenario_sends_nothing (postage_estimate_get_scenario (*today)))
    return FALSE;

  /* What doesn't fit may be a plan of the past, of which some charges have ended: its total is not what is paid. */
  status = postage_estimate_get_status (*today);
  if (status != POSTAGE_STATUS_COMPLETE && status != POSTAGE_STATUS_AT_LEAST)
    return FALSE;

  low = &postage_estimate_get_total (cheapest)->shown;
  high = &postage_estimate_get_total (*today)->shown;
  *saving = postage_money (high->amount - low->amount, low->currency);
  return TRUE;
}

char *
postage_text_answer_baseline (const PostageRanking *ranking,
                              const char           *plan_id)
{
  const PostageEstimate *today;
  PostageMoney           saving;

  g_return_val_if_fail (ranking != NULL, NULL);

  if (!find_saving (ranking, plan_id, &today, &saving))
    return NULL;
  if (saving.amount > 0)
    return word_saving (today, &saving);
  return postage_estimate_get_status (today) == POSTAGE_STATUS_COMPLETE ? word_cheapest (ranking, today) : NULL;
}

char *
postage_text_answer_baseline_in_market (const PostageRanking *market,
                                        const char           *plan_id)
{
  const PostageEstimate *today;
  PostageEstimate       *cheapest;
  PostageMoney           saving;
  g_autofree char       *amount = NULL;
  g_autofree char       *name = NULL;
  g_autofree char       *other = NULL;

  g_return_val_if_fail (market != NULL, NULL);

  if (!find_saving (market, plan_id, &today, &saving) || saving.amount <= 0)
    return NULL;

  cheapest = postage_ranking_get_cheapest (market);
  amount = postage_text_money (&saving);
  name = plan_name (today);
  other = plan_name (cheapest);
  if (postage_estimate_get_status (today) == POSTAGE_STATUS_AT_LEAST)
    /* Translators: a plan that is not compared, an amount, the plan that the business uses today, of which a part of
       the cost isn't known */
    return g_strdup_printf (_ ("With %1$s you would save at least %2$s a month over %3$s."), other, amount, name);

  /* Translators: a plan that is not compared, an amount, the plan that the business uses today */
  return g_strdup_printf (_ ("With %1$s you would save %2$s a month over %3$s."), other, amount, name);
}
