/* postage-price-equal.c - whether two prices say the same, and the names of what they say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-private.h"

const char *const *
postage_share_base_get_ids (void)
{
  static const char *const ids[] = {
    [POSTAGE_SHARE_OF_META_CHARGES] = "meta-charges",
    [POSTAGE_SHARE_OF_ALL] = "all",
    [POSTAGE_SHARE_OF_CHARGES] = "charges",
    NULL,
  };

  return ids;
}

const char *const *
postage_period_get_ids (void)
{
  static const char *const ids[] = {
    [POSTAGE_PERIOD_MONTH] = "month",
    [POSTAGE_PERIOD_YEAR] = "year",
    [POSTAGE_PERIOD_ONCE] = "once",
    NULL,
  };

  return ids;
}

static gboolean
equal_tiers (const PostagePrice *a,
             const PostagePrice *b)
{
  if (a->tiers->len != b->tiers->len)
    return FALSE;
  for (guint i = 0; i < a->tiers->len; i++)
    {
      const PostageTier *tier_a = &g_array_index (a->tiers, PostageTier, i);
      const PostageTier *tier_b = &g_array_index (b->tiers, PostageTier, i);

      if (tier_a->up_to != tier_b->up_to || tier_a->has_flat != tier_b->has_flat ||
          !postage_amounts_equal (tier_a->rate, tier_b->rate) || !postage_amounts_equal (tier_a->flat, tier_b->flat))
        return FALSE;
    }
  return TRUE;
}

static gboolean
equal_shares (const PostagePrice *a,
              const PostagePrice *b)
{
  if (a->has_share != b->has_share || a->share_base != b->share_base || a->has_percent != b->has_percent ||
      a->percent != b->percent || a->share_charges->len != b->share_charges->len)
    return FALSE;
  for (guint i = 0; i < a->share_charges->len; i++)
    if (!g_str_equal (a->share_charges->pdata[i], b->share_charges->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
equal_allowances (const PostagePrice *a,
                  const PostagePrice *b)
{
  if (a->allowances->len != b->allowances->len)
    return FALSE;
  for (guint i = 0; i < a->allowances->len; i++)
    {
      const PostagePriceAllowance *allowance_a = &g_array_index (a->allowances, PostagePriceAllowance, i);
      const PostagePriceAllowance *allowance_b = &g_array_index (b->allowances, PostagePriceAllowance, i);

      if (allowance_a->quantity != allowance_b->quantity || allowance_a->period != allowance_b->period)
        return FALSE;
    }
  return TRUE;
}

gboolean
postage_price_equal (const PostagePrice *a,
                     const PostagePrice *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->valid_from == b->valid_from && a->valid_to == b->valid_to && a->term == b->term &&
         postage_amounts_equal (a->amount, b->amount) && a->has_included == b->has_included &&
         a->included == b->included && postage_amounts_equal (a->base, b->base) && equal_tiers (a, b) &&
         a->size == b->size && equal_shares (a, b) && a->months == b->months && equal_allowances (a, b) &&
         a->discount == b->discount && postage_amounts_equal (a->minimum, b->minimum) &&
         postage_amounts_equal (a->maximum, b->maximum) && a->lower_bound == b->lower_bound;
}
