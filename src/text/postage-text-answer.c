/* postage-text-answer.c - totals, and the answer to "which one should I take?"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-answer.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-baseline.h"
#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-reason.h"

/* So many lower bounds are named in the answer: a reader doesn't follow a longer sentence. */
#define MAX_BOUNDS 3

char *
postage_text_total (const PostageEstimate *estimate)
{
  const PostageTotal *total;
  g_autofree char    *amount = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  total = postage_estimate_get_total (estimate);
  amount = postage_text_money (&total->shown);

  switch (postage_estimate_get_status (estimate))
    {
    case POSTAGE_STATUS_COMPLETE:
      return g_steal_pointer (&amount);

    case POSTAGE_STATUS_AT_LEAST:
      /* Translators: a total of which a part is not known */
      return g_strdup_printf (_ ("at least %s"), amount);

    case POSTAGE_STATUS_DOES_NOT_FIT:
      /* "At least nothing" says nothing. */
      if (total->n_lines == 0 || (!total->complete && total->exact.amount == 0))
        return g_strdup (postage_text_status (POSTAGE_STATUS_DOES_NOT_FIT));
      if (!total->complete)
        /* Translators: a total of a plan that can't be used, of which a part is not known besides */
        return g_strdup_printf (_ ("does not fit (at least %s)"), amount);
      /* Translators: a total of a plan that can't be used */
      return g_strdup_printf (_ ("does not fit (%s)"), amount);

    case POSTAGE_STATUS_NO_PRICE:
      return g_strdup (postage_text_status (POSTAGE_STATUS_NO_PRICE));

    default:
      g_return_val_if_reached (NULL);
    }
}

char *
postage_text_component_total (const PostageEstimate *estimate,
                              PostageComponent       component)
{
  const PostageTotal *total;
  g_autofree char    *amount = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  total = postage_estimate_get_component (estimate, component);
  if (total->n_lines == 0 && total->complete)
    return g_strdup ("–");

  if (!total->complete && total->exact.amount == 0)
    return g_strdup (_ ("not known"));

  amount = postage_text_money (&total->shown);
  return total->complete ? g_steal_pointer (&amount) : g_strdup_printf (_ ("at least %s"), amount);
}

const char *
postage_text_status (PostageStatus status)
{
  switch (status)
    {
    case POSTAGE_STATUS_COMPLETE:
      /* Translators: how far an estimate can be trusted, as are the following: every price is known */
      return _ ("complete");
    case POSTAGE_STATUS_AT_LEAST:
      return _ ("lower bound");
    case POSTAGE_STATUS_DOES_NOT_FIT:
      /* Translators: the plan can't be used for the scenario */
      return _ ("does not fit");
    case POSTAGE_STATUS_NO_PRICE:
      return _ ("price not known");
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
postage_text_stamp (const PostageCatalogue *catalogue,
                    const PostageScenario  *scenario)
{
  g_autofree char *month = NULL;
  g_autofree char *as_of = NULL;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, NULL);

  month = postage_text_month (postage_scenario_get_month (scenario));
  as_of = postage_text_date (postage_catalogue_get_as_of (catalogue));
  if (postage_scenario_get_tax (scenario) != NULL)
    /* Translators: a month, a currency, a date */
    return g_strdup_printf (_ ("An estimate for %1$s in %2$s, from prices known on %3$s. It is not an invoice; taxes "
                               "are included where they are known."),
                            month, postage_scenario_get_currency (scenario), as_of);

  /* Translators: a month, a currency, a date */
  return g_strdup_printf (_ ("An estimate for %1$s in %2$s, from prices known on %3$s. It is not an invoice; taxes are "
                             "not included."),
                          month, postage_scenario_get_currency (scenario), as_of);
}

static char *
plan_name (const PostageEstimate *estimate)
{
  return postage_text_plan_in_sentence (postage_estimate_get_provider (estimate), postage_estimate_get_plan (estimate));
}

static char *
month_of (const PostageEstimate *estimate)
{
  return postage_text_month (postage_scenario_get_month (postage_estimate_get_scenario (estimate)));
}

/* Without messages, a cheapest plan would be one that nobody uses. */
static gboolean
sends_nothing (const PostageRanking *ranking)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);

  return estimates->len > 0 &&
         postage_scenario_sends_nothing (postage_estimate_get_scenario (g_ptr_array_index (estimates, 0)));
}

/* How many complete estimates have the total of @cheapest. */
static guint
count_equal (const PostageRanking  *ranking,
             const PostageEstimate *cheapest)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);
  guint            n = 0;

  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (estimates, i);

      if (postage_estimate_get_status (estimate) == POSTAGE_STATUS_COMPLETE &&
          postage_money_compare (&postage_estimate_get_total (estimate)->shown,
                                 &postage_estimate_get_total (cheapest)->shown) == 0)
        n++;
    }
  return n;
}

static char *
word_equal (const char *first,
            const char *second,
            guint       n_equal,
            const char *month,
            const char *total)
{
  g_autofree char *others = NULL;

  if (n_equal == 2)
    /* Translators: two plans, a month, an amount */
    return g_strdup_printf (_ ("%1$s and %2$s cost the same for %3$s: %4$s a month. No plan is cheaper."),
                            first, second, month, total);

  others = postage_text_count (n_equal - 1);
  /* Translators: a plan, a number of plans, a month, an amount; the number is 2 at least */
  return g_strdup_printf (ngettext ("%1$s and %2$s other cost the same for %3$s: %4$s a month. No plan is cheaper.",
                                    "%1$s and %2$s others cost the same for %3$s: %4$s a month. No plan is cheaper.",
                                    n_equal - 1),
                          first, others, month, total);
}

/* A single plan has nothing to be cheaper than. */
static char *
word_single (const PostageEstimate *estimate)
{
  g_autofree char *name = plan_name (estimate);
  g_autofree char *month = month_of (estimate);
  g_autofree char *total = postage_text_total (estimate);

  switch (postage_estimate_get_status (estimate))
    {
    case POSTAGE_STATUS_COMPLETE:
    case POSTAGE_STATUS_AT_LEAST:
      /* Translators: a plan, an amount that may begin with "at least", a month */
      return g_strdup_printf (_ ("%1$s costs %2$s a month for %3$s."), name, total, month);
    case POSTAGE_STATUS_DOES_NOT_FIT:
      /* Translators: a plan, a month */
      return g_strdup_printf (_ ("%1$s does not fit for %2$s."), name, month);
    case POSTAGE_STATUS_NO_PRICE:
      /* Translators: a plan, a month */
      return g_strdup_printf (_ ("No price of %1$s is known for %2$s."), name, month);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
word_saving (const PostageEstimate *cheapest,
             const PostageEstimate *runner_up)
{
  const PostageMoney *low = &postage_estimate_get_total (cheapest)->shown;
  const PostageMoney *high = &postage_estimate_get_total (runner_up)->shown;
  PostageMoney        difference = postage_money (high->amount - low->amount, low->currency);
  g_autofree char    *saving = postage_text_money (&difference);
  g_autofree char    *name = plan_name (cheapest);
  g_autofree char    *other = plan_name (runner_up);
  g_autofree char    *month = month_of (cheapest);
  g_autofree char    *total = postage_text_money (low);

  /* Translators: a plan, a month, an amount, an amount, another plan */
  return g_strdup_printf (_ ("%1$s is cheapest for %2$s: %3$s a month, %4$s less than %5$s."),
                          name, month, total, saving, other);
}

char *
postage_text_answer_headline (const PostageRanking *ranking)
{
  const GPtrArray       *estimates;
  const PostageEstimate *cheapest, *runner_up;
  g_autofree char       *month = NULL;
  g_autofree char       *name = NULL;
  g_autofree char       *total = NULL;
  guint                  n_equal;

  g_return_val_if_fail (ranking != NULL, NULL);

  estimates = postage_ranking_get_estimates (ranking);
  if (estimates->len == 0)
    return g_strdup (_ ("There is no plan to compare."));

  if (sends_nothing (ranking))
    return g_strdup (_ ("Nothing is sent yet. Add a destination and its messages to see what each plan costs."));

  if (estimates->len == 1)
    return word_single (g_ptr_array_index (estimates, 0));

  cheapest = postage_ranking_get_cheapest (ranking);
  month = month_of (g_ptr_array_index (estimates, 0));
  if (cheapest == NULL)
    /* Translators: %s is a month */
    return g_strdup_printf (_ ("Of none of the plans compared is the whole cost known for %s."), month);

  runner_up = postage_ranking_get_runner_up (ranking);
  name = plan_name (cheapest);
  total = postage_text_total (cheapest);
  if (runner_up == NULL)
    /* Translators: a plan, an amount, a month */
    return g_strdup_printf (_ ("%1$s costs %2$s a month for %3$s. Of no other plan compared is the whole cost known."),
                            name, total,
                            month);

  n_equal = count_equal (ranking, cheapest);
  if (n_equal > 1)
    {
      g_autofree char *other = plan_name (runner_up);

      return word_equal (name, other, n_equal, month, total);
    }

  return word_saving (cheapest, runner_up);
}

char *
postage_text_missing (const PostageEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  return postage_text_list_missing (estimate, 0);
}

static char *
word_bound (const PostageEstimate *estimate)
{
  g_autofree char *name = plan_name (estimate);
  g_autofree char *total = postage_text_total (estimate);
  g_autofree char *missing = postage_text_missing (estimate);

  if (*missing == '\0')
    /* Translators: a plan, an amount that begins with "at least" */
    return g_strdup_printf (C_ ("bound", "%1$s: %2$s."), name, total);

  /* Translators: a plan, an amount that begins with "at least", what is missing */
  return g_strdup_printf (_ ("%1$s: %2$s; not known: %3$s."), name, total, missing);
}

static char *
word_single_missing (const PostageEstimate *estimate)
{
  g_autofree char *missing = postage_text_missing (estimate);

  if (*missing == '\0')
    return NULL;

  /* Translators: %s is a list of prices */
  return g_strdup_printf (_ ("Not known: %s."), missing);
}

/* Appends @sentence to @text, NULL before the first one. */
static void
take_sentence (char      **text,
               const char *sentence)
{
  g_autofree char *before = *text;

  *text = postage_text_sentences (before, sentence);
}

char *
postage_text_answer_maybe (const PostageRanking *ranking)
{
  const GPtrArray *maybe;
  g_autofree char *bounds = NULL;

  g_return_val_if_fail (ranking != NULL, NULL);

  if (sends_nothing (ranking))
    return NULL;
  if (postage_ranking_get_estimates (ranking)->len == 1)
    return word_single_missing (g_ptr_array_index (postage_ranking_get_estimates (ranking), 0));

  maybe = postage_ranking_get_maybe_cheaper (ranking);
  if (maybe->len == 0)
    return NULL;

  for (guint i = 0; i < MIN (maybe->len, MAX_BOUNDS); i++)
    {
      g_autofree char *bound = word_bound (g_ptr_array_index (maybe, i));

      take_sentence (&bounds, bound);
    }

  if (maybe->len > MAX_BOUNDS)
    {
      g_autofree char *count = postage_text_count (maybe->len - MAX_BOUNDS);
      g_autofree char *more = NULL;

      /* Translators: comes behind a list of plans that may be cheaper; %s is a number of plans */
      more = g_strdup_printf (ngettext ("%s more plan may be cheaper, too.", "%s more plans may be cheaper, too.",
                                        maybe->len - MAX_BOUNDS),
                              count);
      take_sentence (&bounds, more);
    }

  if (postage_ranking_get_cheapest (ranking) != NULL)
    /* Translators: %s is a list of plans with what they cost at least */
    return g_strdup_printf (_ ("May be cheaper: %s"), bounds);

  /* Translators: %s is a list of plans with what they cost at least */
  return g_strdup_printf (_ ("What is known: %s"), bounds);
}

/* The sentence about the plan that the estimates' scenario names as today's, or NULL. */
static char *
word_baseline (const PostageRanking *ranking)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);

  if (estimates->len == 0)
    return NULL;
  return postage_text_answer_baseline (
    ranking, postage_scenario_get_baseline (postage_estimate_get_scenario (g_ptr_array_index (estimates, 0))));
}

char *
postage_text_answer (const PostageRanking *ranking)
{
  g_autofree char *baseline = NULL;
  g_autofree char *maybe = NULL;
  char            *answer;

  g_return_val_if_fail (ranking != NULL, NULL);

  baseline = word_baseline (ranking);
  maybe = postage_text_answer_maybe (ranking);

  answer = postage_text_answer_headline (ranking);
  take_sentence (&answer, baseline);
  take_sentence (&answer, maybe);
  return answer;
}
