/* postage-line.c - one line of an estimate, which can explain itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-line.h"

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
