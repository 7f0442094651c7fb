/* postage-price-graduated.c - graduated: each unit pays the rate of the tier it falls in
 *
 * Bounds are inclusive; a tier's flat part is charged when its first unit is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  postage_price_add_tiers (curve, price, 1, TRUE, currency);
}

const PostagePriceModel postage_price_graduated = {
  .id = "graduated",
  .terms = POSTAGE_TERMS_TIERS | POSTAGE_TERMS_OF_QUANTITIES,
  .tiers = POSTAGE_TIERS_RATES,
  .counts = TRUE,
  .check = postage_price_check_open_tiers,
  .compile = compile,
};
