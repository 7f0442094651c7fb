/* postage-price-percentage.c - percentage: a share of other lines, with a minimum and a maximum
 *
 * The estimator takes the share after those lines are known; there is no quantity and so no curve.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

const PostagePriceModel postage_price_percentage = {
  .id = "percentage",
  .terms = POSTAGE_TERMS_SHARE | POSTAGE_TERMS_PERCENT | POSTAGE_TERMS_LIMITS | POSTAGE_TERMS_LOWER_BOUND,
};
