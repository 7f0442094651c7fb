/* postage-price-prepaid-pack.c - prepaid pack: the smallest pack that covers the quantity
 *
 * Above the largest pack, as many of the largest as cover the quantity. A pack is a tier whose last unit is the
 * number of its units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static gboolean
check (const PostagePrice *price,
       GError            **error)
{
  return postage_price_check_tiers (price, FALSE, error);
}

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  guint              n_packs;
  const PostageTier *packs = postage_price_get_tiers (price, &n_packs);
  const PostageTier *largest = &packs[n_packs - 1];

  curve->whole = TRUE;
  postage_price_add_tiers (curve, price, 1, FALSE, currency);
  postage_price_add_step (curve, G_MAXINT64, largest->up_to, largest->flat, currency);
}

const PostagePriceModel postage_price_prepaid_pack = {
  .id = "prepaid-pack",
  .terms = POSTAGE_TERMS_TIERS | POSTAGE_TERMS_OF_QUANTITIES,
  .tiers = POSTAGE_TIERS_PACKS,
  .counts = TRUE,
  .check = check,
  .compile = compile,
};
