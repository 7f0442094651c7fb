/* postage-price.c - what a charge costs from one date to another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price.h"

#include "core/postage-value.h"

struct _PostagePrice
{
  PostageSource *source;
  PostageDate    valid_from; /* or POSTAGE_DATE_NONE */
  PostageDate    valid_to;   /* or POSTAGE_DATE_NONE */

  PostageAmounts *amount; /* (owned) (nullable) */

  gboolean        has_included;
  gint64          included;
  PostageAmounts *base; /* (owned) (nullable) */

  GArray *tiers; /* (element-type PostageTier) */

  gboolean         has_share;
  PostageDecimal   percent;
  PostageShareBase share_base;
  PostageAmounts  *minimum; /* (owned) (nullable) */
  PostageAmounts  *maximum; /* (owned) (nullable) */
};

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
  g_clear_pointer (&self->minimum, postage_amounts_unref);
  g_clear_pointer (&self->maximum, postage_amounts_unref);
}

/* Replaces what @place holds by a reference to @amounts, which may be NULL. */
static void
set_amounts (PostageAmounts **place,
             PostageAmounts  *amounts)
{
  PostageAmounts *old = *place;

  *place = amounts != NULL ? postage_amounts_ref (amounts) : NULL;
  g_clear_pointer (&old, postage_amounts_unref);
}

PostagePrice *
postage_price_new (PostageSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  PostagePrice *self = g_atomic_rc_box_new0 (PostagePrice);
  self->source = postage_source_ref (source);
  self->tiers = g_array_new (FALSE, FALSE, sizeof (PostageTier));
  g_array_set_clear_func (self->tiers, tier_clear);
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
postage_price_add_tier (PostagePrice   *self,
                        gint64          up_to,
                        PostageAmounts *rate,
                        PostageAmounts *flat)
{
  PostageTier tier = { .up_to = up_to };

  g_return_if_fail (self != NULL);

  set_amounts (&tier.rate, rate);
  set_amounts (&tier.flat, flat);
  g_array_append_val (self->tiers, tier);
}

void
postage_price_set_share (PostagePrice    *self,
                         PostageDecimal   percent,
                         PostageShareBase base,
                         PostageAmounts  *minimum,
                         PostageAmounts  *maximum)
{
  g_return_if_fail (self != NULL && percent >= 0);

  self->has_share = TRUE;
  self->percent = percent;
  self->share_base = base;
  set_amounts (&self->minimum, minimum);
  set_amounts (&self->maximum, maximum);
}

PostageSource *
postage_price_get_source (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

gboolean
postage_price_is_known (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->amount != NULL || self->tiers->len > 0 || self->has_share;
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

gboolean
postage_price_has_share (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_share;
}

PostageDecimal
postage_price_get_percent (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->percent;
}

PostageShareBase
postage_price_get_share_base (const PostagePrice *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_SHARE_OF_ALL);

  return self->share_base;
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

/* Whether the price is a stated zero: an overage of nothing on top of a base is not. */
static gboolean
is_free (const PostagePrice *self)
{
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
