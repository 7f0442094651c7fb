/* postage-price-terms.c - what the price models share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-terms.h"

#include "core/postage-error.h"

static const struct
{
  PostageTerms terms;
  const char  *name;
} names[] = {
  { POSTAGE_TERMS_AMOUNT, "an amount" },
  { POSTAGE_TERMS_INCLUDED, "included units" },
  { POSTAGE_TERMS_TIERS, "tiers" },
  { POSTAGE_TERMS_SIZE, "a size of packages" },
  { POSTAGE_TERMS_SHARE, "lines that it is taken of" },
  { POSTAGE_TERMS_PERCENT, "a percentage" },
  { POSTAGE_TERMS_MONTHS, "a number of months" },
  { POSTAGE_TERMS_ALLOWANCES, "allowances" },
  { POSTAGE_TERMS_DISCOUNT, "a discount" },
  { POSTAGE_TERMS_LIMITS, "a minimum or maximum" },
  { POSTAGE_TERMS_LOWER_BOUND, "a lower bound" },
};

static PostageTerms
get_terms (const PostagePrice *price)
{
  PostageTerms   terms = POSTAGE_TERMS_NONE;
  PostageDecimal percent;
  guint          n_tiers;

  postage_price_get_tiers (price, &n_tiers);
  if (postage_price_get_amount (price) != NULL)
    terms |= POSTAGE_TERMS_AMOUNT;
  if (postage_price_has_included (price))
    terms |= POSTAGE_TERMS_INCLUDED;
  if (n_tiers > 0)
    terms |= POSTAGE_TERMS_TIERS;
  if (postage_price_get_size (price) > 0)
    terms |= POSTAGE_TERMS_SIZE;
  if (postage_price_has_share (price))
    terms |= POSTAGE_TERMS_SHARE;
  if (postage_price_get_percent (price, &percent))
    terms |= POSTAGE_TERMS_PERCENT;
  if (postage_price_get_months (price) > 1)
    terms |= POSTAGE_TERMS_MONTHS;
  if (postage_price_get_allowances (price)->len > 0)
    terms |= POSTAGE_TERMS_ALLOWANCES;
  if (postage_price_get_discount (price) > 0)
    terms |= POSTAGE_TERMS_DISCOUNT;
  if (postage_price_get_minimum (price) != NULL || postage_price_get_maximum (price) != NULL)
    terms |= POSTAGE_TERMS_LIMITS;
  if (postage_price_get_lower_bound (price))
    terms |= POSTAGE_TERMS_LOWER_BOUND;
  return terms;
}

gboolean
postage_price_check_terms (const PostagePrice *price,
                           const char         *model,
                           PostageTerms        terms,
                           GError            **error)
{
  PostageTerms found = get_terms (price);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean has = (found & names[i].terms) != 0;
      gboolean reads = (terms & names[i].terms) != 0;

      if (has && !reads)
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX, "a price of the model \"%s\" has no place for %s",
                       model, names[i].name);
          return FALSE;
        }
      if (reads && !has && (names[i].terms & POSTAGE_TERMS_NEEDED))
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX, "a price of the model \"%s\" needs %s", model,
                       names[i].name);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
postage_price_check_tiers (const PostagePrice *price,
                           gboolean            is_open,
                           GError            **error)
{
  guint              n_tiers;
  const PostageTier *tiers = postage_price_get_tiers (price, &n_tiers);
  gint64             size = MAX (postage_price_get_size (price), 1);
  gint64             last = 0;

  for (guint i = 0; i < n_tiers; i++)
    {
      gboolean has_end = tiers[i].up_to != G_MAXINT64;
      gboolean is_last = i == n_tiers - 1;

      if (tiers[i].up_to <= last || has_end == (is_last && is_open))
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE,
                       is_open ? "tiers have to ascend and end with one without a bound; tier %u doesn't"
                               : "packs have to ascend, and each has a number of units; pack %u doesn't",
                       i + 1);
          return FALSE;
        }
      if (has_end && tiers[i].up_to % size != 0)
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE,
                       "a tier has to end with a whole package of %" G_GINT64_FORMAT " units; tier %u doesn't", size,
                       i + 1);
          return FALSE;
        }
      last = tiers[i].up_to;
    }
  return TRUE;
}

gboolean
postage_price_check_open_tiers (const PostagePrice *price,
                                GError            **error)
{
  return postage_price_check_tiers (price, TRUE, error);
}

void
postage_price_add_tiers (PostageCurve       *curve,
                         const PostagePrice *price,
                         gint64              block,
                         gboolean            has_rates,
                         const char         *currency)
{
  guint              n_tiers;
  const PostageTier *tiers = postage_price_get_tiers (price, &n_tiers);

  for (guint i = 0; i < n_tiers; i++)
    {
      const PostageTier *tier = &tiers[i];
      PostageDecimal     rate = 0;
      PostageDecimal     flat = 0;
      gboolean           known = TRUE;

      if (has_rates)
        known = tier->rate != NULL && postage_amounts_get (tier->rate, currency, &rate);
      if (tier->has_flat)
        known = tier->flat != NULL && postage_amounts_get (tier->flat, currency, &flat) && known;
      postage_curve_add_block_step (curve, tier->up_to, block, known ? rate : 0, known ? flat : 0, known);
    }
}

void
postage_price_add_step (PostageCurve         *curve,
                        gint64                last,
                        gint64                block,
                        const PostageAmounts *rate,
                        const char           *currency)
{
  PostageDecimal amount = 0;
  gboolean       known = rate != NULL && postage_amounts_get (rate, currency, &amount);

  postage_curve_add_block_step (curve, last, block, known ? amount : 0, 0, known);
}
