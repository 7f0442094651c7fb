/* postage-price-volume.c - volume: all units pay the rate of the tier that the quantity falls in
 *
 * Bounds are inclusive; only the flat part of that tier is charged. A larger quantity may cost less.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  curve->whole = TRUE;
  postage_price_add_tiers (curve, price, 1, TRUE, currency);
}

const PostagePriceModel postage_price_volume = {
  .id = "volume",
  .terms = POSTAGE_TERMS_TIERS | POSTAGE_TERMS_OF_QUANTITIES,
  .tiers = POSTAGE_TIERS_RATES,
  .counts = TRUE,
  .check = postage_price_check_open_tiers,
  .compile = compile,
};
