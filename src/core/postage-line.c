/* postage-line.c - one line of an estimate, which can explain itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-line.h"

gboolean
postage_line_price (PostageLine        *self,
                    const PostageCurve *curve,
                    GError            **error)
{
  PostageCurveValue value;

  g_return_val_if_fail (self != NULL && curve != NULL, FALSE);

  if (!postage_curve_evaluate (curve, self->quantity, NULL, &value, error))
    return FALSE;

  self->curve = curve;
  self->exact.amount = value.amount;
  if (!value.known)
    self->flags |= POSTAGE_LINE_UNKNOWN;
  if (value.limit == POSTAGE_LIMIT_MINIMUM)
    self->flags |= POSTAGE_LINE_LIMITED_LOW;
  if (value.limit == POSTAGE_LIMIT_MAXIMUM)
    self->flags |= POSTAGE_LINE_LIMITED_HIGH;
  return TRUE;
}

GArray *
postage_line_dup_pieces (const PostageLine *self)
{
  GArray           *pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));
  PostageCurveValue value;

  g_return_val_if_fail (self != NULL, pieces);

  /* The same evaluation as the one that gave the amount, so that it can't fail. */
  if (self->curve != NULL && !postage_curve_evaluate (self->curve, self->quantity, pieces, &value, NULL))
    g_return_val_if_reached (pieces);
  return pieces;
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
