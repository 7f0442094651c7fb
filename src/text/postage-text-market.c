/* postage-text-market.c - how the compared plans stand in the whole market
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-market.h"

#include <glib/gi18n-lib.h>

#include "core/postage-measures.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

static char *
plan_name (const PostageEstimate *estimate)
{
  return postage_text_plan_in_sentence (postage_estimate_get_provider (estimate), postage_estimate_get_plan (estimate));
}

/* How many of @market may turn out cheaper than its cheapest complete total, as a sentence; (nullable). */
static char *
word_maybe (const PostageRanking *market)
{
  const guint      n = postage_ranking_get_maybe_cheaper (market)->len;
  g_autofree char *count = postage_text_count (n);

  if (n == 0)
    return NULL;
  /* Translators: %s is a number of plans */
  return g_strdup_printf (ngettext ("%s other may cost less: not all of its prices are known.",
                                    "%s others may cost less: not all of their prices are known.", n),
                          count);
}

static char *
word_cheapest (const PostageEstimate *best,
               const PostageEstimate *cheapest,
               guint                  n_plans)
{
  const PostageMoney *total = &postage_estimate_get_total (best)->shown;
  g_autofree char    *name = plan_name (best);
  g_autofree char    *amount = postage_text_money (total);
  g_autofree char    *count = postage_text_count (n_plans);
  g_autofree char    *other = NULL;
  g_autofree char    *saving = NULL;
  PostageMoney        less;

  if (cheapest == NULL)
    /* Translators: a number of plans (always several), a plan, an amount */
    return g_strdup_printf (_ ("Of all %1$s plans, %2$s is cheapest: %3$s a month."), count, name, amount);

  other = plan_name (cheapest);
  less = postage_money (postage_estimate_get_total (cheapest)->shown.amount - total->amount, total->currency);
  saving = postage_text_money (&less);
  /* Translators: a number of plans (always several), a plan, an amount, an amount, another plan */
  return g_strdup_printf (_ ("Of all %1$s plans, %2$s is cheapest: %3$s a month, %4$s less than %5$s."), count, name,
                          amount, saving, other);
}

gboolean
postage_text_market_is_cheaper (const PostageRanking *compared,
                                const PostageRanking *market)
{
  const PostageEstimate *best, *cheapest;

  g_return_val_if_fail (compared != NULL && market != NULL, FALSE);

  best = postage_ranking_get_cheapest (market);
  cheapest = postage_ranking_get_cheapest (compared);
  if (best == NULL || cheapest == NULL)
    return best != NULL;
  return postage_money_compare (&postage_estimate_get_total (best)->shown,
                                &postage_estimate_get_total (cheapest)->shown) < 0;
}

char *
postage_text_answer_market (const PostageRanking *compared,
                            const PostageRanking *market)
{
  const GPtrArray       *all;
  const PostageEstimate *best, *cheapest;
  g_autofree char       *sentence = NULL;
  g_autofree char       *maybe = NULL;
  g_autofree char       *count = NULL;

  g_return_val_if_fail (compared != NULL && market != NULL, NULL);

  all = postage_ranking_get_estimates (market);
  best = postage_ranking_get_cheapest (market);
  cheapest = postage_ranking_get_cheapest (compared);
  if (best == NULL || all->len == postage_ranking_get_estimates (compared)->len ||
      postage_scenario_sends_nothing (postage_estimate_get_scenario (best)))
    return NULL;

  maybe = word_maybe (market);
  if (postage_text_market_is_cheaper (compared, market))
    sentence = word_cheapest (best, cheapest, all->len);
  else
    {
      count = postage_text_count (all->len);
      /* Translators: %s is a number of plans, always several */
      sentence = g_strdup_printf (_ ("No other of all %s plans is known to cost less."), count);
    }

  return postage_text_sentences (sentence, maybe);
}

char *
postage_text_answer_doubt (const PostageRanking *ranking)
{
  const PostageEstimate *cheapest;
  PostageDecimal         percent;
  g_autofree char       *share = NULL;
  g_autofree char       *name = NULL;

  g_return_val_if_fail (ranking != NULL, NULL);

  cheapest = postage_ranking_get_cheapest (ranking);
  if (cheapest == NULL || postage_scenario_sends_nothing (postage_estimate_get_scenario (cheapest)) ||
      !postage_measure_doubtful (cheapest, &percent) || percent == 0)
    return NULL;

  name = plan_name (cheapest);
  /* Next to nothing isn't nothing. */
  if (percent < POSTAGE_DECIMAL_ONE)
    /* Translators: a plan */
    return g_strdup_printf (_ ("Less than 1%% of what %s costs rests on prices that were not read from Meta or from "
                               "the provider, or that are weakly supported."),
                            name);

  share = postage_text_percent (postage_decimal_round (percent, 0, POSTAGE_ROUNDING_HALF_EVEN));
  /* Translators: a percentage, a plan */
  return g_strdup_printf (_ ("%1$s of what %2$s costs rests on prices that were not read from Meta or from the "
                             "provider, or that are weakly supported."),
                          share, name);
}
