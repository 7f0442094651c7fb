/* postage-price-parts.c - the terms of a price: what the price models read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-private.h"

/* Replaces what @place holds by a reference to @amounts, which may be NULL. */
static void
set_amounts (PostageAmounts **place,
             PostageAmounts  *amounts)
{
  PostageAmounts *old = *place;

  *place = amounts != NULL ? postage_amounts_ref (amounts) : NULL;
  g_clear_pointer (&old, postage_amounts_unref);
}

void
postage_price_set_amount (PostagePrice   *self,
                          PostageAmounts *amount)
{
  g_return_if_fail (self != NULL);

  set_amounts (&self->amount, amount);
}

void
postage_price_set_included (PostagePrice   *self,
                            gint64          included,
                            PostageAmounts *base)
{
  g_return_if_fail (self != NULL && included >= 0);

  self->has_included = TRUE;
  self->included = included;
  set_amounts (&self->base, base);
}

void
postage_price_add_tier (PostagePrice      *self,
                        const PostageTier *tier)
{
  PostageTier copy = { 0 };

  g_return_if_fail (self != NULL && tier != NULL);

  copy.up_to = tier->up_to;
  copy.has_flat = tier->has_flat;
  set_amounts (&copy.rate, tier->rate);
  set_amounts (&copy.flat, tier->flat);
  g_array_append_val (self->tiers, copy);
}

void
postage_price_set_size (PostagePrice *self,
                        gint64        size)
{
  g_return_if_fail (self != NULL && size > 0);

  self->size = size;
}

void
postage_price_set_share (PostagePrice         *self,
                         PostageShareBase      base,
                         const PostageDecimal *percent)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (percent == NULL || *percent >= 0);

  self->has_share = TRUE;
  self->share_base = base;
  self->has_percent = percent != NULL;
  self->percent = percent != NULL ? *percent : 0;
}

void
postage_price_add_share_charge (PostagePrice *self,
                                const char   *charge_id)
{
  g_return_if_fail (self != NULL && charge_id != NULL);

  g_ptr_array_add (self->share_charges, g_strdup (charge_id));
}

void
postage_price_set_months (PostagePrice *self,
                          gint64        months)
{
  g_return_if_fail (self != NULL && months > 0);

  self->months = months;
}

void
postage_price_add_allowance (PostagePrice                *self,
                             const PostagePriceAllowance *allowance)
{
  g_return_if_fail (self != NULL && allowance != NULL && allowance->quantity >= 0);

  g_array_append_vals (self->allowances, allowance, 1);
}

void
postage_price_set_discount (PostagePrice  *self,
                            PostageDecimal percent)
{
  g_return_if_fail (self != NULL && percent >= 0 && percent <= 100 * POSTAGE_DECIMAL_ONE);

  self->discount = percent;
}

void
postage_price_set_limits (PostagePrice   *self,
                          PostageAmounts *minimum,
                          PostageAmounts *maximum)
{
  g_return_if_fail (self != NULL);

  set_amounts (&self->minimum, minimum);
  set_amounts (&self->maximum, maximum);
}

void
postage_price_set_lower_bound (PostagePrice *self,
                               gboolean      lower_bound)
{
  g_return_if_fail (self != NULL);

  self->lower_bound = lower_bound;
}

PostageAmounts *
postage_price_get_amount (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->amount;
}

gboolean
postage_price_has_included (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_included;
}

gint64
postage_price_get_included (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->included;
}

PostageAmounts *
postage_price_get_base (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

const PostageTier *
postage_price_get_tiers (const PostagePrice *self,
                         guint              *n_tiers)
{
  g_return_val_if_fail (self != NULL && n_tiers != NULL, NULL);

  *n_tiers = self->tiers->len;
  return (const PostageTier *) (gpointer) self->tiers->data;
}

gint64
postage_price_get_size (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

gboolean
postage_price_has_share (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_share;
}

gboolean
postage_price_get_percent (const PostagePrice *self,
                           PostageDecimal     *percent)
{
  g_return_val_if_fail (self != NULL && percent != NULL, FALSE);

  if (self->has_percent)
    *percent = self->percent;
  return self->has_percent;
}

PostageShareBase
postage_price_get_share_base (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_SHARE_OF_ALL);

  return self->share_base;
}

const GPtrArray *
postage_price_get_share_charges (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->share_charges;
}

gint64
postage_price_get_months (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->months;
}

const GArray *
postage_price_get_allowances (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->allowances;
}

gint64
postage_price_count_free (const PostagePrice *self,
                          gint64              horizon)
{
  gint64 total = 0;

  g_return_val_if_fail (self != NULL && horizon >= 0, 0);

  for (guint i = 0; i < self->allowances->len; i++)
    {
      const PostagePriceAllowance *allowance = &g_array_index (self->allowances, PostagePriceAllowance, i);
      gint64                       part = allowance->quantity;

      if (allowance->period == POSTAGE_PERIOD_YEAR)
        part /= 12;
      else if (allowance->period == POSTAGE_PERIOD_ONCE)
        part = horizon > 0 ? part / horizon : 0;
      if (__builtin_add_overflow (total, part, &total))
        total = G_MAXINT64;
    }
  return total;
}

PostageDecimal
postage_price_get_discount (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->discount;
}

PostageAmounts *
postage_price_get_minimum (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->minimum;
}

PostageAmounts *
postage_price_get_maximum (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->maximum;
}

gboolean
postage_price_get_lower_bound (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->lower_bound;
}
