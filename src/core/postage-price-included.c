/* postage-price-included.c - included then overage: base + max (0, quantity − included) × amount
 *
 * The base is charged whatever the quantity. Zuora's example of an overage price: 59.99 with 500 units, then 0.50 a
 * unit; 620 units cost 59.99 + 120 × 0.50 = 119.99.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  PostageAmounts *base = postage_price_get_base (price);
  gint64          included = postage_price_get_included (price);

  /* Without its base, no part of the price is known. */
  curve->base_known = base == NULL || postage_amounts_get (base, currency, &curve->base);
  if (included > 0)
    postage_curve_add_step (curve, included, 0, 0, curve->base_known);
  postage_price_add_step (curve, G_MAXINT64, 1, curve->base_known ? postage_price_get_amount (price) : NULL, currency);
}

const PostagePriceModel postage_price_included = {
  .id = "included",
  .terms = POSTAGE_TERMS_AMOUNT | POSTAGE_TERMS_INCLUDED | POSTAGE_TERMS_OF_QUANTITIES,
  .counts = TRUE,
  .compile = compile,
};
