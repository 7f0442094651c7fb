/* postage-price-package.c - package: ⌈quantity ÷ size⌉ × amount
 *
 * A package that is begun is charged. OpenMeter's example: packages of 20 units at 10; 98 units cost 5 × 10 = 50, 20
 * cost 10, none cost nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  postage_price_add_step (curve, G_MAXINT64, postage_price_get_size (price), postage_price_get_amount (price),
                          currency);
}

const PostagePriceModel postage_price_package = {
  .id = "package",
  .terms = POSTAGE_TERMS_AMOUNT | POSTAGE_TERMS_SIZE | POSTAGE_TERMS_OF_QUANTITIES,
  .counts = TRUE,
  .compile = compile,
};
