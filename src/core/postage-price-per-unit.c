/* postage-price-per-unit.c - per unit: quantity × amount
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"
#include "core/postage-price-terms.h"

static gboolean
check (const PostagePrice *price,
       GError            **error)
{
  return postage_price_check_terms (price, postage_price_per_unit.id, POSTAGE_TERMS_AMOUNT, error);
}

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  postage_price_add_step (curve, G_MAXINT64, postage_price_get_amount (price), NULL, currency);
}

const PostagePriceModel postage_price_per_unit = {
  .id = "per-unit",
  .check = check,
  .compile = compile,
};
