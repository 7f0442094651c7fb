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
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));
  self->exact = postage_money (0, billing_currency);
  self->converted = postage_money (0, display_currency);
  self->shown = self->converted;
  return self;
}

void
postage_line_free (PostageLine *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->pieces, g_array_unref);
  g_free (self);
}

gboolean
postage_line_is_meta (const PostageLine *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->charge == NULL;
}

PostageSource *
postage_line_get_source (const PostageLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->price != NULL)
    return postage_price_get_source (self->price);
  if (self->meta_rate.card != NULL)
    return postage_rate_card_get_source (self->meta_rate.card);
  if (self->rule != NULL)
    return postage_billing_rule_get_source (self->rule);
  return NULL;
}
