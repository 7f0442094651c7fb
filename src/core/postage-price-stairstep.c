/* postage-price-stairstep.c - stairstep: the flat amount of the tier that the quantity falls in
 *
 * Bounds are inclusive; no tier is charged for no units.
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
  postage_price_add_tiers (curve, price, 1, FALSE, currency);
}

const PostagePriceModel postage_price_stairstep = {
  .id = "stairstep",
  .terms = POSTAGE_TERMS_TIERS | POSTAGE_TERMS_OF_QUANTITIES,
  .tiers = POSTAGE_TIERS_FLATS,
  .counts = TRUE,
  .check = postage_price_check_open_tiers,
  .compile = compile,
};
