/* postage-conversion.c - from what is billed to what is shown
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-conversion.h"

#include <string.h>

/* Divides both by what they have in common. */
static void
reduce (PostageDecimal *a,
        PostageDecimal *b)
{
  PostageDecimal divisor = *a;
  PostageDecimal rest = *b;

  while (rest != 0)
    {
      PostageDecimal next = divisor % rest;

      divisor = rest;
      rest = next;
    }
  *a /= divisor;
  *b /= divisor;
}

/* Rate and spread make one ratio, so that an amount is rounded once. It is in its lowest terms, because an amount is
   multiplied before it is divided: what both terms had in common would cost the greatest amounts their place. */
static void
add_spread (PostageConversion *self,
            PostageDecimal     spread)
{
  PostageDecimal whole = 100 * POSTAGE_DECIMAL_ONE;
  PostageDecimal paid = whole + spread;

  reduce (&paid, &whole);
  reduce (&self->numerator, &whole);
  reduce (&paid, &self->denominator);
  reduce (&self->numerator, &self->denominator);
  self->overflows = __builtin_mul_overflow (self->numerator, paid, &self->numerator) ||
                    __builtin_mul_overflow (self->denominator, whole, &self->denominator);
}

void
postage_conversion_init (PostageConversion     *self,
                         const PostageExchange *exchange,
                         const char            *from,
                         const char            *to,
                         PostageMonth           month,
                         PostageDecimal         spread)
{
  g_return_if_fail (self != NULL && exchange != NULL && from != NULL && to != NULL);
  g_return_if_fail (spread >= 0 && spread <= 100 * POSTAGE_DECIMAL_ONE);

  *self = (PostageConversion){
    .digits = postage_currency_get_digits (to),
    .is_same = strcmp (from, to) == 0,
  };
  if (!self->is_same)
    self->has_rate = postage_exchange_lookup (exchange, from, to, month, &self->rate);
  if (!self->has_rate)
    return;

  self->numerator = self->rate.to_per_euro;
  self->denominator = self->rate.from_per_euro;
  if (spread > 0)
    add_spread (self, spread);
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
      if (self->overflows)
        return postage_decimal_overflow (error);
      if (!postage_decimal_scale (line->exact.amount, self->numerator, self->denominator, POSTAGE_ROUNDING_HALF_EVEN,
                                  &line->converted.amount, error))
        return FALSE;
      if (self->rate.early)
        line->flags |= POSTAGE_LINE_EARLY_EXCHANGE;
    }
  else if (line->exact.amount != 0)
    line->flags |= POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NO_EXCHANGE;
  line->shown.amount = postage_decimal_round (line->converted.amount, self->digits, POSTAGE_ROUNDING_HALF_EVEN);
  return TRUE;
}
