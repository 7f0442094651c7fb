/* postage-text-rate-card.c - Meta's lists, and what changes between them, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-rate-card.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"

/* A change is read at a glance; the exact figures stand beside it. */
#define PERCENT_DIGITS 1

char *
postage_text_rate_list (const char     *currency,
                        PostageDate     effective,
                        PostageCounting counting)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (currency != NULL, NULL);

  date = postage_text_date (effective);
  /* Translators: the code of a currency, a date */
  return counting == POSTAGE_COUNTING_MESSAGE
           ? g_strdup_printf (_ ("Meta’s list in %1$s from %2$s, per message"), currency, date)
           : g_strdup_printf (_ ("Meta’s list in %1$s from %2$s, per conversation"), currency, date);
}

char *
postage_text_rate_cell (const PostageRateCell *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  switch (cell->state)
    {
    case POSTAGE_RATE_KNOWN:
      return postage_text_decimal (cell->rate, POSTAGE_TEXT_RATE_DIGITS, POSTAGE_DECIMAL_DIGITS);
    case POSTAGE_RATE_MISSING:
      return g_strdup (C_ ("rate", "not known"));
    case POSTAGE_RATE_NOT_OFFERED:
      return g_strdup (C_ ("rate", "not offered"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
is_measured (const PostageRateChange *change)
{
  return change->kind == POSTAGE_RATE_CHANGE_UP || change->kind == POSTAGE_RATE_CHANGE_DOWN;
}

char *
postage_text_rate_change_percent (const PostageRateChange *change)
{
  PostageDecimal   rounded;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (change != NULL, NULL);

  if (!is_measured (change) || !change->has_percent)
    return g_strdup ("–");
  rounded = postage_decimal_round (change->percent, PERCENT_DIGITS, POSTAGE_ROUNDING_HALF_EVEN);
  percent = postage_text_percent (rounded);
  return postage_text_with_plus (rounded, percent);
}

char *
postage_text_rate_change (const PostageCatalogue  *catalogue,
                          const char              *currency,
                          const PostageRateChange *change)
{
  const char      *market, *category;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (catalogue != NULL && currency != NULL && change != NULL, NULL);

  market = postage_text_market (catalogue, change->market);
  category = postage_text_category (change->category);
  before = postage_text_rate_cell (&change->before);
  after = postage_text_rate_cell (&change->after);
  percent = postage_text_rate_change_percent (change);
  switch (change->kind)
    {
    case POSTAGE_RATE_CHANGE_UP:
    case POSTAGE_RATE_CHANGE_DOWN:
      /* Translators: a market, a category of messages, two prices, the code of a currency, a percentage with its sign
         */
      return g_strdup_printf (_ ("%1$s, %2$s: %3$s %5$s before, %4$s %5$s now (%6$s)"), market, category, before, after,
                              currency, percent);
    case POSTAGE_RATE_CHANGE_ADDED:
      /* Translators: a market, a category of messages, a price or "not known", the code of a currency */
      return g_strdup_printf (_ ("%1$s, %2$s: new, %3$s (%4$s)"), market, category, after, currency);
    case POSTAGE_RATE_CHANGE_REMOVED:
      /* Translators: a market, a category of messages, a price or "not known", the code of a currency */
      return g_strdup_printf (_ ("%1$s, %2$s: no longer offered, %3$s before (%4$s)"), market, category, before,
                              currency);
    case POSTAGE_RATE_CHANGE_FOUND:
      /* Translators: a market, a category of messages, a price, the code of a currency */
      return g_strdup_printf (_ ("%1$s, %2$s: %3$s %4$s, which was not known before"), market, category, after,
                              currency);
    case POSTAGE_RATE_CHANGE_LOST:
      /* Translators: a market, a category of messages, a price, the code of a currency */
      return g_strdup_printf (_ ("%1$s, %2$s: no longer known, %3$s %4$s before"), market, category, before, currency);
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
postage_text_rate_card_difference (const PostageRateCardDifference *difference)
{
  g_autofree char *date = NULL;
  char            *counts[POSTAGE_N_RATE_CHANGES];
  g_autofree char *same = NULL;
  char            *text;

  g_return_val_if_fail (difference != NULL, NULL);

  date = postage_text_date (postage_rate_card_get_effective (postage_rate_card_difference_get_before (difference)));
  for (guint i = 0; i < POSTAGE_N_RATE_CHANGES; i++)
    counts[i] =
      postage_text_count (postage_rate_card_difference_count (difference, (PostageRateChangeKind) i));
  same = postage_text_count (postage_rate_card_difference_get_n_unchanged (difference));
  text =
    /* Translators: a date, then numbers of prices */
    g_strdup_printf (_ ("Prices against the list from %1$s: higher %2$s, lower %3$s, new %4$s, no longer offered %5$s, "
                        "now known %6$s, no longer known %7$s, the same %8$s"),
                     date, counts[POSTAGE_RATE_CHANGE_UP], counts[POSTAGE_RATE_CHANGE_DOWN],
                     counts[POSTAGE_RATE_CHANGE_ADDED], counts[POSTAGE_RATE_CHANGE_REMOVED],
                     counts[POSTAGE_RATE_CHANGE_FOUND], counts[POSTAGE_RATE_CHANGE_LOST], same);
  for (guint i = 0; i < POSTAGE_N_RATE_CHANGES; i++)
    g_free (counts[i]);
  return text;
}
