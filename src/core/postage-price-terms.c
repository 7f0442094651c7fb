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
  { POSTAGE_TERMS_SHARE, "a percentage" },
};

static PostageTerms
get_terms (const PostagePrice *price)
{
  PostageTerms terms = POSTAGE_TERMS_NONE;
  guint        n_tiers;

  postage_price_get_tiers (price, &n_tiers);
  if (postage_price_get_amount (price) != NULL)
    terms |= POSTAGE_TERMS_AMOUNT;
  if (postage_price_has_included (price))
    terms |= POSTAGE_TERMS_INCLUDED;
  if (n_tiers > 0)
    terms |= POSTAGE_TERMS_TIERS;
  if (postage_price_has_share (price))
    terms |= POSTAGE_TERMS_SHARE;
  return terms;
}

gboolean
postage_price_check_terms (const PostagePrice *price,
                           const char         *model,
                           PostageTerms        wanted,
                           GError            **error)
{
  PostageTerms terms = get_terms (price);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean has = (terms & names[i].terms) != 0;
      gboolean wants = (wanted & names[i].terms) != 0;

      if (has && !wants)
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX, "a price of the model \"%s\" has no place for %s",
                       model, names[i].name);
          return FALSE;
        }
      if (wants && !has && names[i].terms != POSTAGE_TERMS_AMOUNT)
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX, "a price of the model \"%s\" needs %s", model,
                       names[i].name);
          return FALSE;
        }
    }
  return TRUE;
}

void
postage_price_add_step (PostageCurve         *curve,
                        gint64                last,
                        const PostageAmounts *rate,
                        const PostageAmounts *flat,
                        const char           *currency)
{
  PostageDecimal rate_amount = 0;
  PostageDecimal flat_amount = 0;
  gboolean       known = rate != NULL && postage_amounts_get (rate, currency, &rate_amount);

  if (flat != NULL)
    known = postage_amounts_get (flat, currency, &flat_amount) && known;
  postage_curve_add_step (curve, last, known ? rate_amount : 0, known ? flat_amount : 0, known);
}
