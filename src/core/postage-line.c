/* postage-line.c - one line of an estimate, which can explain itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-line.h"

PostageLine *
postage_line_new (PostageComponent component,
                  const char      *billing_currency,
                  const char      *display_currency)
{
  PostageLine *self = g_new0 (PostageLine, 1);

  self->component = component;
  self->category = POSTAGE_CATEGORY_NONE;
  self->months = 1;
  self->exact = postage_money (0, billing_currency);
  self->converted = postage_money (0, display_currency);
  self->shown = self->converted;
  return self;
}

static void
clear_pieces (PostageLine *self)
{
  if (self->pieces != &self->piece)
    g_free ((gpointer) self->pieces);
  self->pieces = NULL;
  self->n_pieces = 0;
}

void
postage_line_free (PostageLine *self)
{
  g_return_if_fail (self != NULL);

  clear_pieces (self);
  g_free (self);
}

gboolean
postage_line_price (PostageLine        *self,
                    const PostageCurve *curve,
                    GError            **error)
{
  PostageCurveValue value;
  g_autoptr (GArray) pieces = NULL;

  g_return_val_if_fail (self != NULL && curve != NULL, FALSE);

  clear_pieces (self);
  if (curve->steps->len != 1)
    pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));
  if (!postage_curve_evaluate (curve, self->quantity, pieces, &self->piece, &value, error))
    return FALSE;

  if (pieces != NULL)
    {
      gsize n_pieces;

      self->pieces = g_array_steal (pieces, &n_pieces);
      self->n_pieces = (guint) n_pieces;
    }
  else if (self->piece.quantity > 0)
    {
      self->pieces = &self->piece;
      self->n_pieces = 1;
    }

  self->exact.amount = value.amount;
  self->base = curve->base;
  self->allowance = MIN (curve->allowance, self->quantity);
  self->months = curve->months;
  self->discount = curve->discount;
  if (!value.known)
    self->flags |= POSTAGE_LINE_UNKNOWN;
  if (value.limit == POSTAGE_LIMIT_MINIMUM)
    self->flags |= POSTAGE_LINE_LIMITED_LOW;
  if (value.limit == POSTAGE_LIMIT_MAXIMUM)
    self->flags |= POSTAGE_LINE_LIMITED_HIGH;
  return TRUE;
}

gboolean
postage_line_is_meta (const PostageLine *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->component == POSTAGE_COMPONENT_META_CHARGES;
}

PostageSource *
postage_line_get_source (const PostageLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->price != NULL)
    return postage_price_get_source (self->price);
  if (self->meta_rate != NULL && self->meta_rate->card != NULL)
    return postage_rate_card_get_source (self->meta_rate->card);
  if (self->rule != NULL)
    return postage_billing_rule_get_source (self->rule);
  return NULL;
}
