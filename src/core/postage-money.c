/* postage-money.c - an amount with its currency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-money.h"

#include <string.h>

#include "core/postage-error.h"

G_DEFINE_BOXED_TYPE (PostageMoney, postage_money, postage_money_copy, postage_money_free)

PostageMoney
postage_money (PostageDecimal amount,
               const char    *currency)
{
  PostageMoney money = { .amount = amount };

  g_return_val_if_fail (currency != NULL && strlen (currency) == 3, money);

  memcpy (money.currency, currency, 3);
  return money;
}

PostageMoney *
postage_money_copy (const PostageMoney *money)
{
  g_return_val_if_fail (money != NULL, NULL);

  PostageMoney *copy = g_new (PostageMoney, 1);
  *copy = *money;
  return copy;
}

void
postage_money_free (PostageMoney *money)
{
  g_free (money);
}

gboolean
postage_money_add (const PostageMoney *a,
                   const PostageMoney *b,
                   PostageMoney       *sum,
                   GError            **error)
{
  PostageMoney result;

  g_return_val_if_fail (a != NULL && b != NULL && sum != NULL, FALSE);

  if (strcmp (a->currency, b->currency) != 0)
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CURRENCY,
                   "amounts in %s and in %s can't be added; convert one of them first", a->currency, b->currency);
      return FALSE;
    }

  result = *a;
  if (!postage_decimal_add (a->amount, b->amount, &result.amount, error))
    return FALSE;

  *sum = result;
  return TRUE;
}

PostageMoney
postage_money_round (const PostageMoney *money)
{
  PostageMoney rounded = *money;

  rounded.amount = postage_decimal_round (money->amount, postage_currency_get_digits (money->currency),
                                          POSTAGE_ROUNDING_HALF_EVEN);
  return rounded;
}

PostageDecimal
postage_money_get_minor_unit (const char *currency)
{
  PostageDecimal unit = POSTAGE_DECIMAL_ONE;

  g_return_val_if_fail (currency != NULL, unit);

  for (guint i = postage_currency_get_digits (currency); i > 0; i--)
    unit /= 10;
  return unit;
}

int
postage_money_compare (const PostageMoney *a,
                       const PostageMoney *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);
  g_return_val_if_fail (strcmp (a->currency, b->currency) == 0, 0);

  return (a->amount > b->amount) - (a->amount < b->amount);
}
