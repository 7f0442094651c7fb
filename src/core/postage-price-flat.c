/* postage-price-flat.c - flat: an amount, once a month
 *
 * The quantity of a flat charge is one month, so that amount = 1 × amount.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  postage_price_add_step (curve, G_MAXINT64, 1, postage_price_get_amount (price), currency);
}

const PostagePriceModel postage_price_flat = {
  .id = "flat",
  .terms = POSTAGE_TERMS_AMOUNT | POSTAGE_TERMS_OF_AMOUNTS,
  .compile = compile,
};
