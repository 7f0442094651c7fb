/* postage-price-tiered-package.c - tiered package: each package pays the rate of the tier it falls in
 *
 * Packages are counted as in the model "package", tiers as in "graduated". Bounds are whole packages, so that none lies
 * in two tiers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  postage_price_add_tiers (curve, price, postage_price_get_size (price), TRUE, currency);
}

const PostagePriceModel postage_price_tiered_package = {
  .id = "tiered-package",
  .terms = POSTAGE_TERMS_TIERS | POSTAGE_TERMS_SIZE | POSTAGE_TERMS_OF_QUANTITIES,
  .tiers = POSTAGE_TIERS_RATES,
  .counts = TRUE,
  .check = postage_price_check_open_tiers,
  .compile = compile,
};
