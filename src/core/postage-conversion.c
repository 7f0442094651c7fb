/* postage-conversion.c - from what is billed to what is shown
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-conversion.h"

#include <string.h>

void
postage_conversion_init (PostageConversion     *self,
                         const PostageExchange *exchange,
                         const char            *from,
                         const char            *to,
                         PostageMonth           month)
{
  g_return_if_fail (self != NULL && exchange != NULL && from != NULL && to != NULL);

  *self = (PostageConversion){
    .digits = postage_currency_get_digits (to),
    .is_same = strcmp (from, to) == 0,
  };
  if (!self->is_same)
    self->has_rate = postage_exchange_lookup (exchange, from, to, month, &self->rate);
}

gboolean
postage_conversion_apply (const PostageConversion *self,
                          PostageLine             *line,
                          GError                 **error)
{
  g_return_val_if_fail (self != NULL && line != NULL, FALSE);

  if (self->is_same)
    line->converted.amount = line->exact.amount;
  else if (self->has_rate)
    {
      if (!postage_exchange_rate_convert (&self->rate, line->exact.amount, &line->converted.amount, error))
        return FALSE;
      if (self->rate.early)
        line->flags |= POSTAGE_LINE_EARLY_EXCHANGE;
    }
  else if (line->exact.amount != 0)
    line->flags |= POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NO_EXCHANGE;
  line->shown.amount = postage_decimal_round (line->converted.amount, self->digits, POSTAGE_ROUNDING_HALF_EVEN);
  return TRUE;
}
