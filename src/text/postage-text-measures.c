/* postage-text-measures.c - what a total means, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-measures.h"

#include <glib/gi18n-lib.h>

#include "core/postage-measures.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* So many digits of a small amount tell two plans from each other. */
#define SIGNIFICANT_DIGITS 4
/* Dates are numbers such as 20261122. */
#define ONE_YEAR 10000

char *
postage_text_small_money (const PostageMoney *money)
{
  PostageMoney   rounded;
  PostageDecimal size, unit = POSTAGE_DECIMAL_ONE;
  guint          digits = SIGNIFICANT_DIGITS - 1;

  g_return_val_if_fail (money != NULL, NULL);

  size = money->amount < 0 ? -money->amount : money->amount;
  for (; size > 0 && size < unit && digits < POSTAGE_DECIMAL_DIGITS; unit /= 10)
    digits++;
  for (; size >= 10 * unit && digits > 0; unit *= 10)
    digits--;
  digits = MAX (digits, postage_currency_get_digits (money->currency));

  rounded = postage_money (postage_decimal_round (money->amount, digits, POSTAGE_ROUNDING_HALF_EVEN), money->currency);
  return postage_text_price (&rounded, size > 0 ? digits : 0);
}

/* A figure of which a part may not be known. */
static char *
at_least (gboolean complete,
          char    *figure)
{
  g_autofree char *owned = figure;

  return complete ? g_steal_pointer (&owned) : g_strdup_printf (_ ("at least %s"), owned);
}

char *
postage_text_cost_per_message (const PostageEstimate *estimate)
{
  PostageMoney cost;

  g_return_val_if_fail (estimate != NULL, NULL);

  if (postage_measure_cost_per_message (estimate, &cost))
    return at_least (postage_estimate_get_total (estimate)->complete, postage_text_small_money (&cost));
  return g_strdup (postage_estimate_get_delivered (estimate) == 0 ? "–" : _ ("not known"));
}

char *
postage_text_markup (const PostageEstimate *estimate)
{
  PostageMarkup    markup;
  g_autofree char *amount = NULL;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  /* "At least nothing" would say no more. */
  if (!postage_measure_markup (estimate, &markup) || (!markup.complete && markup.amount.amount <= 0))
    return g_strdup (_ ("not known"));

  amount = postage_text_money (&markup.amount);
  if (!markup.has_percent)
    return at_least (markup.complete, g_steal_pointer (&amount));

  percent = postage_text_decimal (markup.percent, 1, 1);
  /* Translators: what a plan costs above Meta's charges: an amount, the same as percent of Meta's charges */
  return at_least (markup.complete, g_strdup_printf (C_ ("markup", "%1$s (%2$s%%)"), amount, percent));
}

char *
postage_text_markup_note (const PostageEstimate *estimate)
{
  const PostageTotal *meta;
  g_autofree char    *amount = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  if (postage_plan_get_meta_treatment (postage_estimate_get_plan (estimate)) != POSTAGE_META_INCLUDED)
    return NULL;

  meta = postage_estimate_get_meta_reference (estimate);
  if (!meta->complete)
    return g_strdup (_ ("The plan’s own prices contain Meta’s charges. What it takes above them is not known, "
                        "because not all of Meta’s rates are."));

  amount = postage_text_money (&meta->shown);
  /* Translators: %s is an amount */
  return g_strdup_printf (_ ("The plan’s own prices contain Meta’s charges, which would be %s by themselves."), amount);
}

char *
postage_text_difference (const PostageEstimate *estimate,
                         const PostageMoney    *difference)
{
  PostageStatus    status;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  status = postage_estimate_get_status (estimate);
  if (status > POSTAGE_STATUS_AT_LEAST)
    return g_strdup ("");
  if (difference == NULL)
    return g_strdup (status == POSTAGE_STATUS_COMPLETE ? _ ("a month") : _ ("a month; the whole cost is not known"));
  if (difference->amount <= 0)
    return g_strdup (status == POSTAGE_STATUS_COMPLETE
                       ? _ ("a month, the same as the cheapest")
                       : _ ("a month; the whole cost is not known, it may be cheaper"));

  amount = postage_text_money (difference);
  if (status == POSTAGE_STATUS_COMPLETE)
    /* Translators: how much more a plan costs than the cheapest one; %s is an amount with its currency. Short. */
    return g_strdup_printf (_ ("a month, %s more"), amount);

  /* Translators: the same, of a plan of which a price is not known. */
  return g_strdup_printf (_ ("a month, at least %s more"), amount);
}

char *
postage_text_difference_short (const PostageEstimate *estimate,
                               const PostageMoney    *difference,
                               gboolean               is_cheapest)
{
  PostageStatus    status;
  gboolean         complete;
  PostageMoney     size;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  status = postage_estimate_get_status (estimate);
  complete = status == POSTAGE_STATUS_COMPLETE;
  if (status > POSTAGE_STATUS_AT_LEAST)
    return g_strdup ("");
  if (difference == NULL)
    return g_strdup (is_cheapest ? _ ("cheapest compared") : "");
  if (difference->amount <= 0 && !complete)
    return g_strdup (_ ("may be cheaper"));
  if (difference->amount == 0)
    return g_strdup (_ ("the same"));

  size = *difference;
  if (size.amount < 0)
    size.amount = -size.amount;
  amount = postage_text_money (&size);
  if (difference->amount < 0)
    /* Translators: how much less a plan costs than the cheapest of the compared ones; %s is an amount */
    return g_strdup_printf (_ ("%s less"), amount);
  /* Translators: how much more a plan costs than the cheapest of the compared ones; %s is an amount */
  return g_strdup_printf (complete ? _ ("%s more") : _ ("at least %s more"), amount);
}

char *
postage_text_parts (const PostageEstimate *estimate)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      g_autofree char *amount = NULL;

      if (postage_estimate_get_component (estimate, component)->shown.amount == 0)
        continue;
      amount = postage_text_component_total (estimate, component);
      /* Translators: a part of a total, such as "Message fees", and its amount */
      g_ptr_array_add (names, g_strdup_printf (C_ ("part", "%1$s %2$s"), postage_text_component (component), amount));
    }

  if (names->len == 0)
    return g_strdup (_ ("Nothing is known of what the total is made of."));
  list = postage_text_list (names, 0);
  if (postage_estimate_get_total (estimate)->complete)
    /* Translators: %s is a list of parts of a total with their amounts */
    return g_strdup_printf (_ ("The total is made of: %s."), list);
  /* Translators: %s is a list of parts of a total with their amounts */
  return g_strdup_printf (_ ("What is known of the total is made of: %s."), list);
}

static gboolean
has_undated (const PostageEstimate *estimate)
{
  const GPtrArray *lines = postage_estimate_get_lines (estimate);

  for (guint i = 0; i < lines->len; i++)
    if (((const PostageLine *) g_ptr_array_index (lines, i))->flags & POSTAGE_LINE_UNDATED)
      return TRUE;
  return FALSE;
}

char *
postage_text_prices_seen (const PostageEstimate *estimate)
{
  PostageDate      oldest;
  g_autofree char *date = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  oldest = postage_measure_oldest_price (estimate);
  if (oldest == POSTAGE_DATE_NONE)
    return NULL;

  date = postage_text_date (oldest);
  if (has_undated (estimate))
    /* Translators: %s is a date; below the prices of a plan, some of which have no date */
    return g_strdup_printf (_ ("Oldest price with a date: seen %s."), date);
  /* Translators: %s is a date; below the prices of a plan */
  return g_strdup_printf (_ ("Oldest price: seen %s."), date);
}

char *
postage_text_prices_old (const PostageEstimate *estimate)
{
  PostageDate      oldest, as_of;
  g_autofree char *date = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  oldest = postage_measure_oldest_price (estimate);
  as_of = postage_catalogue_get_as_of (postage_estimate_get_catalogue (estimate));
  if (oldest == POSTAGE_DATE_NONE || as_of - oldest <= ONE_YEAR)
    return NULL;

  date = postage_text_date (oldest);
  /* Translators: %s is a date more than a year ago */
  return g_strdup_printf (_ ("A price was last seen on %s, more than a year ago. Check it before you decide."), date);
}
