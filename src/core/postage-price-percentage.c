/* postage-price-percentage.c - percentage: a share of other lines, with a minimum and a maximum
 *
 * The estimator takes the share after all other lines are known; there is no quantity and so no curve.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"
#include "core/postage-price-terms.h"

static gboolean
check (const PostagePrice *price,
       GError            **error)
{
  return postage_price_check_terms (price, postage_price_percentage.id, POSTAGE_TERMS_SHARE, error);
}

const PostagePriceModel postage_price_percentage = {
  .id = "percentage",
  .is_share = TRUE,
  .check = check,
};
