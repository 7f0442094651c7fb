/* postage-price.c - what a charge costs from one date to another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price.h"

#include "core/postage-price-private.h"
#include "core/postage-value.h"

POSTAGE_DEFINE_VALUE (PostagePrice, postage_price)

static void
tier_clear (gpointer data)
{
  PostageTier *tier = data;

  g_clear_pointer (&tier->rate, postage_amounts_unref);
  g_clear_pointer (&tier->flat, postage_amounts_unref);
}

static void
postage_price_clear (PostagePrice *self)
{
  g_clear_pointer (&self->source, postage_source_unref);
  g_clear_pointer (&self->amount, postage_amounts_unref);
  g_clear_pointer (&self->base, postage_amounts_unref);
  g_clear_pointer (&self->tiers, g_array_unref);
  g_clear_pointer (&self->share_charges, g_ptr_array_unref);
  g_clear_pointer (&self->allowances, g_array_unref);
  g_clear_pointer (&self->minimum, postage_amounts_unref);
  g_clear_pointer (&self->maximum, postage_amounts_unref);
}

PostagePrice *
postage_price_new (PostageSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  PostagePrice *self = g_atomic_rc_box_new0 (PostagePrice);
  self->source = postage_source_ref (source);
  self->tiers = g_array_new (FALSE, FALSE, sizeof (PostageTier));
  g_array_set_clear_func (self->tiers, tier_clear);
  self->share_charges = g_ptr_array_new_with_free_func (g_free);
  self->allowances = g_array_new (FALSE, FALSE, sizeof (PostagePriceAllowance));
  self->months = 1;
  return self;
}

void
postage_price_set_validity (PostagePrice *self,
                            PostageDate   from,
                            PostageDate   to)
{
  g_return_if_fail (self != NULL);

  self->valid_from = from;
  self->valid_to = to;
}

void
postage_price_set_term (PostagePrice      *self,
                        PostageBillingTerm term)
{
  g_return_if_fail (self != NULL);

  self->term = term;
}

PostageSource *
postage_price_get_source (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

PostageBillingTerm
postage_price_get_term (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_BILLING_TERM_MONTHLY);

  return self->term;
}

PostageDate
postage_price_get_valid_from (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->valid_from;
}

PostageDate
postage_price_get_valid_to (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->valid_to;
}

gboolean
postage_price_is_known (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->amount != NULL || self->tiers->len > 0 || self->has_percent;
}

/* Whether the price is a stated zero: an overage of nothing on top of a base or a minimum is not. */
static gboolean
is_free (const PostagePrice *self)
{
  if (self->minimum != NULL && !postage_amounts_is_zero (self->minimum))
    return FALSE;
  if (self->has_share)
    return self->has_percent && self->percent == 0;
  return self->amount != NULL && postage_amounts_is_zero (self->amount) &&
         (self->base == NULL || postage_amounts_is_zero (self->base));
}

PostageMonth
postage_price_get_start (const PostagePrice *self,
                         PostageDate         as_of,
                         gboolean           *undated)
{
  PostageDate start;

  g_return_val_if_fail (self != NULL && undated != NULL, G_MININT32);
  g_return_val_if_fail (as_of != POSTAGE_DATE_NONE, G_MININT32);

  *undated = FALSE;
  if (self->valid_from != POSTAGE_DATE_NONE)
    return postage_date_get_month (self->valid_from);

  /* Nobody dates "free": a zero that is stated holds until another price is, unless an end is stated. */
  if (self->valid_to == POSTAGE_DATE_NONE && is_free (self))
    return G_MININT32;

  start = postage_source_get_earliest (self->source);
  if (start == POSTAGE_DATE_NONE)
    {
      *undated = TRUE;
      start = as_of;
    }
  return postage_date_get_month (start);
}

PostageMonth
postage_price_get_end (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, G_MAXINT32);

  return self->valid_to == POSTAGE_DATE_NONE ? G_MAXINT32 : postage_date_get_month (self->valid_to);
}
