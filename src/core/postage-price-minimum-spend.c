/* postage-price-minimum-spend.c - minimum spend: what other lines lack to an agreed amount
 *
 * max (0, amount − sum of the lines); the estimator takes it after those lines are known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

const PostagePriceModel postage_price_minimum_spend = {
  .id = "minimum-spend",
  .terms = POSTAGE_TERMS_AMOUNT | POSTAGE_TERMS_SHARE | POSTAGE_TERMS_LOWER_BOUND,
};
