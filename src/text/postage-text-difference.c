/* postage-text-difference.c - what plans cost before and after, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-difference.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-answer.h"
#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* How many plans a notice names. */
#define MAX_NAMES 3

char *
postage_text_difference_side (const PostageRecord *record,
                              const char          *name)
{
  g_autofree char *month = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  month = postage_text_month (postage_record_get_month (record));
  if (name == NULL || *name == '\0')
    return g_steal_pointer (&month);
  /* Translators: the name of a scenario, a month */
  return g_strdup_printf (C_ ("scenario", "%1$s, %2$s"), name, month);
}

char *
postage_text_difference_total (const PostageRecordPlan *plan)
{
  g_autofree char *amount = NULL;

  if (plan == NULL)
    return g_strdup ("–");

  amount = postage_text_money (&plan->total);
  if (plan->status == POSTAGE_STATUS_NO_PRICE || (!plan->complete && plan->total.amount == 0))
    return g_strdup (postage_text_status (plan->status));
  if (plan->status == POSTAGE_STATUS_DOES_NOT_FIT)
    return g_strdup_printf (plan->complete ? _ ("does not fit (%s)") : _ ("does not fit (at least %s)"), amount);
  return plan->complete ? g_steal_pointer (&amount) : g_strdup_printf (_ ("at least %s"), amount);
}

/* The plan as it is called in a sentence; its id where the catalogue doesn't sell it any more. */
static char *
plan_name (const PostageCatalogue *catalogue,
           const char             *id)
{
  PostagePlan *plan = postage_catalogue_get_plan (catalogue, id);

  if (plan == NULL)
    return g_strdup (id);
  return postage_text_plan_in_sentence (postage_catalogue_get_provider_of (catalogue, id), plan);
}

/* "18.80 USD (4.6%) more"; without the percentage where it would be 0. */
static char *
word_step (const PostagePlanDifference *plan,
           PostageDecimal               amount)
{
  const char        *currency = postage_plan_difference_get_after (plan)->total.currency;
  const PostageMoney step = postage_money (amount < 0 ? -amount : amount, currency);
  g_autofree char   *money = postage_text_money (&step);
  g_autofree char   *percent = NULL;
  PostageDecimal     part;

  if (!postage_plan_difference_get_percent (plan, &part) || part == 0)
    /* Translators: how much more or less a plan costs than before; %s is an amount */
    return g_strdup_printf (amount > 0 ? _ ("%s more") : _ ("%s less"), money);

  percent = postage_text_percent (part < 0 ? -part : part);
  if (amount > 0)
    /* Translators: how much more a plan costs than before: an amount, the same as a percentage */
    return g_strdup_printf (_ ("%1$s (%2$s) more"), money, percent);
  /* Translators: how much less a plan costs than before: an amount, the same as a percentage */
  return g_strdup_printf (_ ("%1$s (%2$s) less"), money, percent);
}

static char *
word_least (PostageDecimal amount,
            const char    *currency)
{
  const PostageMoney step = postage_money (amount < 0 ? -amount : amount, currency);
  g_autofree char   *money = postage_text_money (&step);

  /* Translators: how much more or less a plan costs than before; %s is an amount */
  return g_strdup_printf (amount > 0 ? _ ("at least %s more") : _ ("at least %s less"), money);
}

static char *
word_unchanged (const PostagePlanDifference *plan,
                const char                  *name,
                const char                  *now)
{
  const GArray *changes = postage_plan_difference_get_changes (plan);

  for (guint i = 0; i < changes->len; i++)
    if (!postage_change_is_none (&g_array_index (changes, PostageChange, i)))
      /* Translators: a plan, its total */
      return g_strdup_printf (_ ("%1$s costs %2$s as before; the changes of its lines cancel each other out."), name,
                              now);
  /* Translators: a plan, its total */
  return g_strdup_printf (_ ("%1$s costs %2$s as before."), name, now);
}

/* Of two lower bounds nothing but what is known of them can be subtracted. */
static char *
word_known_part (const PostagePlanDifference *plan,
                 const char                  *name,
                 const char                  *old,
                 const char                  *now)
{
  const PostageRecordPlan *before = postage_plan_difference_get_before (plan);
  const PostageRecordPlan *after = postage_plan_difference_get_after (plan);
  g_autofree char         *step = word_step (plan, after->total.amount - before->total.amount);

  /* Translators: a plan, its total, the total of before, how much more or less what is known of it is, such as “3.00
     USD more” */
  return g_strdup_printf (_ ("%1$s: %2$s, before %3$s. What is known of it is %4$s; the rest is not known."), name, now,
                          old, step);
}

/* The plan's totals, and how far they are from each other. */
static char *
word_totals (const PostageDifference     *difference,
             const PostagePlanDifference *plan,
             const char                  *name)
{
  const PostageRecordPlan *before = postage_plan_difference_get_before (plan);
  const PostageRecordPlan *after = postage_plan_difference_get_after (plan);
  g_autofree char         *old = postage_text_difference_total (before);
  g_autofree char         *now = postage_text_difference_total (after);
  g_autofree char         *step = NULL;
  PostageDecimal           amount;
  PostageChangeBound       bound = postage_plan_difference_get_total (plan, &amount);

  if (before == NULL)
    /* Translators: a plan, its total */
    return g_strdup_printf (_ ("%1$s was not among the plans before. Total: %2$s."), name, now);
  if (after == NULL)
    /* Translators: a plan, the total that it had */
    return g_strdup_printf (_ ("%1$s is no longer among the plans. Total before: %2$s."), name, old);
  if (!postage_difference_is_comparable (difference))
    /* Translators: a plan, its total, the total of before in another currency */
    return g_strdup_printf (_ ("%1$s: %2$s, before %3$s. Amounts in two currencies are not subtracted."), name, now,
                            old);
  /* What has no price or doesn't fit costs nothing that could be as before. */
  if (before->status > POSTAGE_STATUS_AT_LEAST || after->status > POSTAGE_STATUS_AT_LEAST)
    /* Translators: a plan, its total or that it doesn't fit or has no price, the same of before */
    return g_strdup_printf (_ ("%1$s: %2$s, before %3$s."), name, now, old);
  if (before->status == after->status &&
      (postage_plan_difference_is_none (plan) || (bound == POSTAGE_CHANGE_EXACT && amount == 0)))
    return word_unchanged (plan, name, now);
  if (bound == POSTAGE_CHANGE_UNKNOWN && !before->complete && !after->complete &&
      before->total.amount != after->total.amount)
    return word_known_part (plan, name, old, now);
  if (bound == POSTAGE_CHANGE_UNKNOWN)
    /* Translators: a plan, its total, the total of before */
    return g_strdup_printf (_ ("%1$s: %2$s, before %3$s. How far these are apart is not known."), name, now, old);

  step = bound == POSTAGE_CHANGE_EXACT ? word_step (plan, amount) : word_least (amount, after->total.currency);
  /* Translators: a plan, its total, the total of before, how much more or less that is: “Twilio Pay as you go: 431.10
     USD, before 412.30 USD: 18.80 USD (4.6%) more.” */
  return g_strdup_printf (_ ("%1$s: %2$s, before %3$s: %4$s."), name, now, old, step);
}

/* Most of the change, where one line makes it. */
static char *
word_main (const PostageCatalogue      *catalogue,
           const PostageDifference     *difference,
           const PostagePlanDifference *plan)
{
  const PostageChange *change = postage_plan_difference_get_main (plan);
  g_autofree char     *title = NULL;
  g_autofree char     *sentence = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  if (change == NULL)
    return NULL;
  title = postage_text_change_title (catalogue, postage_plan_difference_get_id (plan), change);
  reasons = postage_text_change_reasons (catalogue, difference, plan, change);
  /* Translators: a line of a bill makes the most of a difference; %s is its name, such as “Brazil · Marketing” */
  sentence = g_strdup_printf (_ ("Most of that is %s."), title);
  return postage_text_sentences (sentence, reasons->len > 0 ? g_ptr_array_index (reasons, 0) : NULL);
}

char *
postage_text_difference_plan (const PostageCatalogue      *catalogue,
                              const PostageDifference     *difference,
                              const PostagePlanDifference *plan)
{
  g_autofree char *name = NULL;
  g_autofree char *totals = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (catalogue != NULL && difference != NULL && plan != NULL, NULL);

  name = plan_name (catalogue, postage_plan_difference_get_id (plan));
  totals = word_totals (difference, plan, name);
  most = word_main (catalogue, difference, plan);
  return postage_text_sentences (totals, most);
}

char *
postage_text_difference_cheapest (const PostageCatalogue  *catalogue,
                                  const PostageDifference *difference)
{
  const PostageRecordPlan *before, *after;
  g_autofree char         *old = NULL;
  g_autofree char         *now = NULL;
  g_autofree char         *old_total = NULL;
  g_autofree char         *total = NULL;

  g_return_val_if_fail (catalogue != NULL && difference != NULL, NULL);

  before = postage_record_get_winner (postage_difference_get_before (difference));
  after = postage_record_get_winner (postage_difference_get_after (difference));
  if (before == NULL || after == NULL || postage_difference_get_n_plans (difference) < 2)
    return NULL;

  old = plan_name (catalogue, before->id);
  now = plan_name (catalogue, after->id);
  old_total = postage_text_money (&before->total);
  total = postage_text_money (&after->total);
  if (g_str_equal (before->id, after->id))
    /* Translators: a plan, its total */
    return g_strdup_printf (_ ("%1$s is the cheapest, as before: %2$s a month."), now, total);
  /* Translators: the cheapest plan and its total, the cheapest plan of before and its total */
  return g_strdup_printf (_ ("%1$s is the cheapest now: %2$s a month. Before, it was %3$s: %4$s."), now, total, old,
                          old_total);
}

/* "Twilio Pay as you go +3.2%" */
static char *
word_plan_step (const PostageCatalogue      *catalogue,
                const PostagePlanDifference *plan)
{
  const PostageRecordPlan *after = postage_plan_difference_get_after (plan);
  g_autofree char         *name = plan_name (catalogue, postage_plan_difference_get_id (plan));
  g_autofree char         *step = NULL;
  g_autofree char         *number = NULL;
  PostageDecimal           part, amount;
  PostageChangeBound       bound = postage_plan_difference_get_total (plan, &amount);

  if (!postage_plan_difference_is_comparable (plan))
    return g_steal_pointer (&name);
  if (bound == POSTAGE_CHANGE_UNKNOWN)
    /* Translators: a plan of which not all prices are known */
    return g_strdup_printf (C_ ("difference", "%s (change not known)"), name);
  if (postage_plan_difference_get_percent (plan, &part) && part != 0)
    step = postage_text_change_percent (part);
  else
    {
      number = postage_text_change_total (plan);
      /* An amount without its currency is no answer where no table names it. */
      step = g_strdup_printf ("%s\u00a0%s", number, after->total.currency);
    }
  /* Translators: a plan, how much more it costs, such as “+3.2%” */
  return g_strdup_printf (C_ ("difference", "%1$s %2$s"), name, step);
}

/* Whether the scenario of the file isn't that of which the figures were saved: a person, or another program, has edited
 * it there. */
static gboolean
is_edited (const PostageDifference *difference)
{
  g_autoptr (GPtrArray) before = postage_record_dup_destinations (postage_difference_get_before (difference));
  g_autoptr (GPtrArray) after = postage_record_dup_destinations (postage_difference_get_after (difference));

  if (postage_difference_has_reason (difference, POSTAGE_REASON_QUANTITY))
    return TRUE;
  /* A record that doesn't say where messages went says nothing of that. */
  if (before->len != after->len)
    return before->len > 0;
  for (guint i = 0; i < before->len; i++)
    if (!g_ptr_array_find_with_equal_func (after, g_ptr_array_index (before, i), g_str_equal, NULL))
      return TRUE;
  return FALSE;
}

char *
postage_text_difference_notice (const PostageCatalogue  *catalogue,
                                const PostageDifference *difference)
{
  const PostageChangeReasons prices = POSTAGE_REASON_PRICE | POSTAGE_REASON_BECAME_KNOWN |
                                      POSTAGE_REASON_BECAME_UNKNOWN | POSTAGE_REASON_EXCHANGE |
                                      POSTAGE_REASON_FREE_PART | POSTAGE_REASON_BECAME_FREE |
                                      POSTAGE_REASON_BECAME_CHARGED | POSTAGE_REASON_NEW | POSTAGE_REASON_GONE;
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *date = NULL;
  PostageDate      as_of;

  g_return_val_if_fail (catalogue != NULL && difference != NULL, NULL);

  for (guint i = 0; i < postage_difference_get_n_plans (difference); i++)
    {
      const PostagePlanDifference *plan = postage_difference_get_plan (difference, i);

      if (!postage_plan_difference_is_none (plan))
        g_ptr_array_add (steps, word_plan_step (catalogue, plan));
    }
  list = postage_text_list (steps, MAX_NAMES);
  as_of = postage_record_get_as_of (postage_difference_get_before (difference));
  if (is_edited (difference) || !postage_difference_has_reason (difference, prices))
    /* Translators: %s is a list of plans, each with how much more it costs */
    return g_strdup_printf (_ ("These are not the figures that were saved: %s."), list);
  if (as_of == POSTAGE_DATE_NONE)
    /* Translators: %s is a list of plans, each with how much more it costs */
    return g_strdup_printf (_ ("Prices have changed since this was saved: %s."), list);
  date = postage_text_date (as_of);
  /* Translators: a date, a list of plans, each with how much more it costs */
  return g_strdup_printf (_ ("Prices have changed since this was saved, with those known on %1$s: %2$s."), date, list);
}
