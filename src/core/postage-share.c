/* postage-share.c - which lines a percentage, a minimum spend, a tax or a payment fee looks at
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-share.h"

#include "core/postage-tariff.h"

/* What @share is taken of: as in the price in force, else, where none is known, as in the last one. */
static const PostagePrice *
get_terms (const PostageCharge *share,
           const PostagePrice  *price)
{
  const GPtrArray *prices = postage_charge_get_prices (share);

  return price != NULL ? price : g_ptr_array_index (prices, prices->len - 1);
}

gboolean
postage_share_counts_cell (const PostageCharge *share,
                           const char          *market,
                           PostageCategory      category)
{
  g_return_val_if_fail (share != NULL, FALSE);

  return postage_charge_counts_category (share, category) && postage_charge_counts_market (share, market);
}

gboolean
postage_share_counts_meta (const PostageCharge *share,
                           const PostagePrice  *price,
                           const PostagePlan   *plan)
{
  PostageShareBase base;

  g_return_val_if_fail (share != NULL && plan != NULL, FALSE);

  base = postage_price_get_share_base (get_terms (share, price));
  return base == POSTAGE_SHARE_OF_META_CHARGES ||
         (base == POSTAGE_SHARE_OF_ALL && postage_plan_get_meta_treatment (plan) != POSTAGE_META_DIRECT);
}

gboolean
postage_share_counts_charge (const PostageCharge *share,
                             const PostagePrice  *price,
                             const PostageCharge *charge)
{
  const PostagePrice *terms;
  PostageShareBase    base;

  g_return_val_if_fail (share != NULL && charge != NULL, FALSE);

  terms = get_terms (share, price);
  base = postage_price_get_share_base (terms);
  if (base == POSTAGE_SHARE_OF_META_CHARGES || postage_charge_get_one_off (charge))
    return FALSE;
  return base == POSTAGE_SHARE_OF_ALL ||
         g_ptr_array_find_with_equal_func ((GPtrArray *) postage_price_get_share_charges (terms),
                                           postage_charge_get_id (charge), g_str_equal, NULL);
}

gboolean
postage_share_counts_line (const PostageLine *share,
                           const PostagePlan *plan,
                           const PostageLine *line)
{
  g_return_val_if_fail (share != NULL && share->charge != NULL && plan != NULL && line != NULL, FALSE);

  if (!postage_share_counts_cell (share->charge, line->market, line->category))
    return FALSE;
  if (line->charge == NULL)
    return postage_share_counts_meta (share->charge, share->price, plan);
  return postage_stage_of_charge (line->charge) < postage_stage_of_charge (share->charge) &&
         postage_share_counts_charge (share->charge, share->price, line->charge);
}
