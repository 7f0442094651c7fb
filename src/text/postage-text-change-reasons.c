/* postage-text-change-reasons.c - why a line says something else than before, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-change.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-rule.h"
#include "text/postage-text-source.h"

/* What the sentences about one line need. */
typedef struct
{
  const PostageCatalogue      *catalogue;
  const PostageDifference     *difference;
  const PostagePlanDifference *plan;
  const PostageChange         *change;
  GPtrArray                   *sentences; /* (element-type utf8) */
} Work;

static void
take (Work *work,
      char *sentence)
{
  if (sentence != NULL)
    g_ptr_array_add (work->sentences, sentence);
}

static PostageMonth
month_of (const PostageRecord *record)
{
  return postage_record_get_month (record);
}

/* The first month behind that of the record before in which @country is filed under @market; where there is none, the
 * catalogue was another one. */
static gboolean
find_move (const Work   *work,
           const char   *country_code,
           const char   *market,
           PostageMonth *month)
{
  PostageCountry *country = postage_catalogue_get_country (work->catalogue, country_code);
  PostageMonth    last = month_of (postage_difference_get_after (work->difference));

  for (*month = month_of (postage_difference_get_before (work->difference)) + 1; country != NULL && *month <= last;
       (*month)++)
    if (g_str_equal (postage_country_get_market (country, *month), market))
      return TRUE;
  return FALSE;
}

static char *
word_move (const Work *work,
           const char *country,
           const char *from,
           const char *to)
{
  const char      *name = postage_text_country_code (work->catalogue, country);
  const char      *from_name = postage_text_market (work->catalogue, from);
  const char      *to_name = postage_text_market (work->catalogue, to);
  g_autofree char *since = NULL;
  PostageMonth     month;

  if (!find_move (work, country, to, &month))
    /* Translators: a country, a row of Meta's rate card, the row of before */
    return g_strdup_printf (_ ("Meta files %1$s under “%2$s”, not under “%3$s”."), name, to_name, from_name);

  since = postage_text_month (month);
  /* Translators: a month, a country, a row of Meta's rate card, the row of before */
  return g_strdup_printf (_ ("Since %1$s Meta files %2$s under “%3$s”, no longer under “%4$s”."), since, name, to_name,
                          from_name);
}

/* Destinations that have left the market of the line before, or come to that of the line now. */
static void
add_moves (Work *work)
{
  PostageRecord *before = postage_difference_get_before (work->difference);
  PostageRecord *after = postage_difference_get_after (work->difference);
  g_autoptr (GPtrArray) countries = postage_record_dup_destinations (before);
  const char *old = work->change->before != NULL ? work->change->before->market : NULL;
  const char *new = work->change->after != NULL ? work->change->after->market : NULL;

  for (guint i = 0; i < countries->len; i++)
    {
      const char *country = g_ptr_array_index (countries, i);
      const char *from = postage_record_get_market (before, country);
      const char *to = postage_record_get_market (after, country);

      if (from == NULL || to == NULL || g_str_equal (from, to))
        continue;
      if (g_strcmp0 (from, old) == 0 || g_strcmp0 (to, new) == 0)
        take (work, word_move (work, country, from, to));
    }
}

static PostageBillingRule *
find_rule (const Work *work)
{
  const char  *id = work->change->after->rule;
  PostageMonth month = month_of (postage_difference_get_after (work->difference));

  for (PostageTopic topic = 0; id != NULL && topic < POSTAGE_N_TOPICS; topic++)
    {
      PostageBillingRule *rule = postage_catalogue_find_rule (work->catalogue, topic, month);

      if (rule != NULL && g_str_equal (postage_billing_rule_get_id (rule), id))
        return rule;
    }
  return NULL;
}

static char *
word_price (const PostageRecordEntry *entry,
            const char               *currency)
{
  const PostageMoney price = postage_money (entry->price, currency);

  return postage_text_price (&price, postage_record_entry_is_meta (entry) ? POSTAGE_TEXT_RATE_DIGITS : 0);
}

static void
add_free (Work *work)
{
  const PostageRecordEntry *before = work->change->before;
  const PostageRecordEntry *after = work->change->after;
  g_autofree char          *counted = postage_text_count (after->counted);
  g_autofree char          *charged = postage_text_count (after->quantity);
  g_autofree char          *charged_before = postage_text_count (before->quantity);
  PostageBillingRule       *rule = find_rule (work);

  if (work->change->reasons & POSTAGE_REASON_BECAME_FREE)
    take (work, g_strdup (_ ("It is free now.")));
  else if (work->change->reasons & POSTAGE_REASON_BECAME_CHARGED && after->has_price)
    {
      g_autofree char *price = word_price (after, postage_plan_difference_get_after (work->plan)->billing_currency);

      /* Translators: of how many messages or other things are charged, and of how many; what each costs */
      take (work, g_strdup_printf (_ ("It was free; now %1$s of %2$s are charged, at %3$s each."), charged, counted,
                                   price));
    }
  else if (work->change->reasons & POSTAGE_REASON_BECAME_CHARGED)
    /* Translators: of how many messages or other things are charged, and of how many */
    take (work, g_strdup_printf (_ ("It was free; now %1$s of %2$s are charged."), charged, counted));
  else if (work->change->reasons & POSTAGE_REASON_FREE_PART)
    /* Translators: how many messages or other things are charged, of how many, how many it was before */
    take (work, g_strdup_printf (_ ("%1$s of %2$s are charged instead of %3$s."), charged, counted, charged_before));
  else
    return;
  if (rule != NULL)
    take (work, postage_text_rule_dated (rule));
}

/* From when the new price holds, where that is behind the month before: else the day explains nothing. */
static char *
word_since (const Work *work)
{
  PostageDate since = work->change->after->since;

  if (since == POSTAGE_DATE_NONE ||
      postage_date_get_month (since) <= month_of (postage_difference_get_before (work->difference)))
    return NULL;
  return postage_text_date (since);
}

static char *
word_new_price (const Work *work)
{
  const PostageRecordEntry *before = work->change->before;
  const PostageRecordEntry *after = work->change->after;
  const char               *currency = postage_plan_difference_get_after (work->plan)->billing_currency;
  g_autofree char          *since = word_since (work);
  g_autofree char          *old = NULL;
  g_autofree char *new = NULL;

  /* The volume's discount isn't in a rate of the list: it may be what has changed. */
  if (before->has_price && after->has_price && before->price != after->price)
    {
      old = word_price (before, currency);
      new = word_price (after, currency);
      if (since == NULL)
        /* Translators: prices of one message or another unit: now, before */
        return g_strdup_printf (_ ("Each costs %1$s instead of %2$s."), new, old);
      /* Translators: prices of one message or another unit: now, before; a date */
      return g_strdup_printf (_ ("Each costs %1$s instead of %2$s since %3$s."), new, old, since);
    }
  if (before->has_percent && after->has_percent)
    {
      old = postage_text_percent (before->percent);
      new = postage_text_percent (after->percent);
      /* Translators: two percentages: now, before */
      return g_strdup_printf (_ ("It is %1$s instead of %2$s."), new, old);
    }
  if (since == NULL)
    return g_strdup (_ ("The price has changed."));
  /* Translators: %s is a date */
  return g_strdup_printf (_ ("The price has changed since %s."), since);
}

/* Where Meta's new rate was read: the list of that day in the plan's currency, else the one that it was converted from.
 */
static char *
word_rate_source (const Work *work)
{
  const PostageRecordEntry *after = work->change->after;
  const char               *currency = postage_plan_difference_get_after (work->plan)->billing_currency;
  const GPtrArray          *cards = postage_catalogue_get_rate_cards (work->catalogue);
  PostageRateCard          *found = NULL;
  PostageRateCell           cell;

  for (guint i = 0; i < cards->len; i++)
    {
      PostageRateCard *card = g_ptr_array_index (cards, i);

      if (postage_rate_card_get_effective (card) == after->since &&
          (g_str_equal (postage_rate_card_get_currency (card), currency) ||
           (found == NULL && g_str_equal (postage_rate_card_get_currency (card), "USD"))))
        found = card;
    }
  if (found == NULL || after->market == NULL)
    return NULL;
  cell = postage_rate_card_lookup (found, after->market, after->category);
  return postage_text_rate_source (found, &cell);
}

/* Which billing term the price is of isn't recorded: where those of several terms were read in different places, none
 * is named. */
static char *
word_charge_source (const Work *work)
{
  const char        *plan_id = postage_plan_difference_get_id (work->plan);
  const PostageMonth month = month_of (postage_difference_get_after (work->difference));
  PostagePlan       *plan = postage_catalogue_get_plan (work->catalogue, plan_id);
  PostageCharge     *charge = plan != NULL ? postage_plan_get_charge (plan, work->change->after->charge) : NULL;
  g_autofree char   *source = NULL;

  for (int term = POSTAGE_BILLING_TERM_MONTHLY; charge != NULL && term <= POSTAGE_BILLING_TERM_ANNUAL; term++)
    {
      const PostageChosenPrice chosen =
        postage_charge_find_price (charge, month, (PostageBillingTerm) term, postage_plan_get_as_of (plan));
      g_autofree char *other =
        chosen.price != NULL ? postage_text_source (postage_price_get_source (chosen.price)) : NULL;

      if (source != NULL && other != NULL && !g_str_equal (source, other))
        return NULL;
      if (source == NULL)
        source = g_steal_pointer (&other);
    }
  return g_steal_pointer (&source);
}

static void
add_source (Work *work)
{
  const PostageRecordEntry *after = work->change->after;
  g_autofree char          *source = NULL;

  if (postage_record_entry_is_meta (after))
    source = word_rate_source (work);
  else if (after->charge != NULL)
    source = word_charge_source (work);
  if (source != NULL)
    /* Translators: %s is a sentence that says where a price was read */
    take (work, g_strdup_printf (_ ("Source: %s"), source));
}

static void
add_quantity (Work *work)
{
  g_autofree char *before = postage_text_count (work->change->before->counted);
  g_autofree char *after = postage_text_count (work->change->after->counted);

  /* Translators: how many messages or other things were counted: now, before */
  take (work, g_strdup_printf (_ ("Counted: %1$s instead of %2$s."), after, before));
}

static void
add_exchange (Work *work)
{
  const char *before = postage_plan_difference_get_before (work->plan)->billing_currency;
  const char *after = postage_plan_difference_get_after (work->plan)->billing_currency;

  if (g_str_equal (before, after))
    take (work, g_strdup (_ ("The rate of exchange has changed.")));
  else
    /* Translators: two currencies: now, before */
    take (work, g_strdup_printf (_ ("It is billed in %1$s instead of %2$s."), after, before));
}

/* What there is to say of a line that is on one side only, or not known on one. */
static void
add_presence (Work *work)
{
  PostageChangeReasons reasons = work->change->reasons;

  if (reasons & POSTAGE_REASON_NEW && !(reasons & POSTAGE_REASON_BECAME_KNOWN))
    take (work, g_strdup (_ ("There was no such line before.")));
  if (reasons & POSTAGE_REASON_GONE && !(reasons & POSTAGE_REASON_BECAME_UNKNOWN))
    take (work, g_strdup (_ ("There is no such line any more.")));
  if (reasons & POSTAGE_REASON_BECAME_KNOWN)
    take (work, g_strdup (_ ("Before, it was not all known what this costs.")));
  if (reasons & POSTAGE_REASON_BECAME_UNKNOWN)
    take (work, g_strdup (_ ("It is no longer all known what this costs.")));
}

GPtrArray *
postage_text_change_reasons (const PostageCatalogue      *catalogue,
                             const PostageDifference     *difference,
                             const PostagePlanDifference *plan,
                             const PostageChange         *change)
{
  Work                 work = { catalogue, difference, plan, change, NULL };
  PostageChangeReasons reasons;

  g_return_val_if_fail (catalogue != NULL && difference != NULL && plan != NULL && change != NULL, NULL);

  work.sentences = g_ptr_array_new_with_free_func (g_free);
  /* Of a plan that is on one side only, every line would say so. */
  if (postage_plan_difference_get_before (plan) == NULL || postage_plan_difference_get_after (plan) == NULL)
    return work.sentences;

  reasons = change->reasons;
  if (change->before != NULL && change->after != NULL)
    add_free (&work);
  if (reasons & POSTAGE_REASON_PRICE)
    take (&work, word_new_price (&work));
  if (reasons & POSTAGE_REASON_QUANTITY)
    add_quantity (&work);
  if (reasons & (POSTAGE_REASON_MARKET | POSTAGE_REASON_QUANTITY | POSTAGE_REASON_NEW | POSTAGE_REASON_GONE))
    add_moves (&work);
  add_presence (&work);
  if (reasons & POSTAGE_REASON_BASE)
    take (&work, g_strdup (_ ("What it is taken of has changed.")));
  if (reasons & POSTAGE_REASON_EXCHANGE)
    add_exchange (&work);
  if (reasons & (POSTAGE_REASON_PRICE | POSTAGE_REASON_BECAME_CHARGED) ||
      (reasons & POSTAGE_REASON_NEW && change->after->known == POSTAGE_KNOWN_ALL))
    add_source (&work);
  return work.sentences;
}
