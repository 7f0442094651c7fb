/* postage-text-source.c - where a figure was read, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-source.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* "official, strong evidence" */
static char *
word_trust (const PostageSource *source)
{
  const char *confidence = postage_text_confidence (postage_source_get_confidence (source));
  const char *quality = postage_text_quality (postage_source_get_quality (source));

  if (quality == NULL)
    return g_strdup (confidence);

  /* Translators: what kind of page a price is from and how good the evidence is, such as "quoted by a third party, fair
     evidence" */
  return g_strdup_printf (C_ ("trust", "%1$s, %2$s"), confidence, quality);
}

/* What the user says of a price, who may know no page of it. */
static char *
word_own (const PostageSource *source)
{
  const char      *url = postage_source_get_url (source);
  g_autofree char *date = NULL;

  if (postage_source_get_latest (source) == POSTAGE_DATE_NONE)
    /* Translators: where a price is from: the user has entered it; %s is the address of a page */
    return url != NULL ? g_strdup_printf (_ ("Your own entry: %s"), url) : g_strdup (_ ("Your own entry"));

  date = postage_text_date (postage_source_get_latest (source));
  if (url == NULL)
    /* Translators: where a price is from: the user has entered it; %s is a date */
    return g_strdup_printf (_ ("Your own entry of %s"), date);
  /* Translators: where a price is from: the user has entered it; a date, the address of a page */
  return g_strdup_printf (_ ("Your own entry of %1$s: %2$s"), date, url);
}

char *
postage_text_source (const PostageSource *source)
{
  g_autofree char *trust = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (postage_source_get_confidence (source) == POSTAGE_CONFIDENCE_OWN)
    return word_own (source);

  trust = word_trust (source);
  if (postage_source_get_latest (source) == POSTAGE_DATE_NONE)
    /* Translators: where a price was read: what kind of page, its address */
    return g_strdup_printf (_ ("Seen on a page without a date, %1$s: %2$s"), trust, postage_source_get_url (source));

  date = postage_text_date (postage_source_get_latest (source));
  if (postage_source_get_latest (source) % 100 == 0)
    /* Translators: where a price was read: a month, what kind of page, its address */
    return g_strdup_printf (_ ("Seen in %1$s, %2$s: %3$s"), date, trust, postage_source_get_url (source));

  /* Translators: where a price was read: a date, what kind of page, its address */
  return g_strdup_printf (_ ("Seen on %1$s, %2$s: %3$s"), date, trust, postage_source_get_url (source));
}

char *
postage_text_rate_card (const PostageRateCard *card)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  date = postage_text_date (postage_rate_card_get_effective (card));
  /* Translators: a list of prices of the company Meta: its currency and its date */
  return g_strdup_printf (_ ("Meta’s %1$s rate card of %2$s"), postage_rate_card_get_currency (card), date);
}

char *
postage_text_exchange (const PostageExchangeRate *rate)
{
  g_autofree char *date = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  PostageMoney     left, right;

  g_return_val_if_fail (rate != NULL, NULL);

  date = postage_text_date (rate->date);
  left = postage_money (rate->from_per_euro, rate->from);
  right = postage_money (rate->to_per_euro, rate->to);
  from = postage_text_price (&left, 0);
  to = postage_text_price (&right, 0);

  if (rate->source == NULL)
    /* Translators: a rate of exchange: an amount, the amount that it equals, a date */
    return g_strdup_printf (_ ("%1$s = %2$s on %3$s"), from, to, date);

  /* Translators: a rate of exchange: an amount, the amount that it equals, a date, the address of a page */
  return g_strdup_printf (_ ("%1$s = %2$s on %3$s: %4$s"), from, to, date, postage_source_get_url (rate->source));
}

/* A list that the user has imported is a file, not a page. */
static char *
word_imported (const char          *name,
               const PostageSource *source)
{
  const char      *file = postage_source_get_note (source);
  g_autofree char *date = NULL;

  if (postage_source_get_latest (source) == POSTAGE_DATE_NONE)
    /* Translators: where a price is from: the name of a list */
    return g_strdup_printf (_ ("%s, imported by you"), name);
  date = postage_text_date (postage_source_get_latest (source));
  if (file == NULL)
    /* Translators: where a price is from: the name of a list, a date */
    return g_strdup_printf (_ ("%1$s, imported by you on %2$s"), name, date);
  /* Translators: where a price is from: the name of a list, a date, the name of a file */
  return g_strdup_printf (_ ("%1$s, imported by you on %2$s from the file “%3$s”"), name, date, file);
}

/* A cell is as trustworthy as its own reading, however good the card is as a whole. */
char *
postage_text_rate_source (const PostageRateCard *card,
                          const PostageRateCell *cell)
{
  const PostageSource *source;
  const char          *confidence;
  g_autofree char     *name = NULL;
  g_autofree char     *date = NULL;

  g_return_val_if_fail (card != NULL && cell != NULL, NULL);

  source = postage_rate_card_get_source (card);
  confidence = postage_text_confidence (cell->confidence);
  name = postage_text_rate_card (card);
  if (postage_source_get_url (source) == NULL)
    return word_imported (name, source);
  if (postage_source_get_latest (source) == POSTAGE_DATE_NONE)
    /* Translators: where a price was read: the name of a list, what kind of page, its address */
    return g_strdup_printf (_ ("%1$s, seen on a page without a date, %2$s: %3$s"), name, confidence,
                            postage_source_get_url (source));

  date = postage_text_date (postage_source_get_latest (source));
  /* Translators: where a price was read: the name of a list, a date, what kind of page, its address */
  return g_strdup_printf (_ ("%1$s, seen on %2$s, %3$s: %4$s"), name, date, confidence,
                          postage_source_get_url (source));
}

char *
postage_text_line_source (const PostageLine *line)
{
  PostageSource *source;

  g_return_val_if_fail (line != NULL, NULL);

  if (postage_line_is_meta (line) && line->meta_rate != NULL && line->meta_rate->card != NULL)
    return postage_text_rate_source (line->meta_rate->card, &line->meta_rate->cell);

  source = postage_line_get_source (line);
  return source != NULL ? postage_text_source (source) : NULL;
}
