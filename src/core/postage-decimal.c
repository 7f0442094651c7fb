/* postage-decimal.c - exact decimal numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-decimal.h"

#include "core/postage-error.h"

#define CENT G_GINT64_CONSTANT (10000000)

gboolean
postage_decimal_overflow (GError **error)
{
  g_set_error_literal (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW,
                       "an amount is larger than 128 bits of 10⁻⁹ can hold; make the quantities smaller");
  return FALSE;
}

static gboolean
syntax (const char *text,
        GError    **error)
{
  g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX,
               "expected a number such as \"12.50\" with at most %d digits behind the point, found \"%s\"",
               POSTAGE_DECIMAL_DIGITS, text);
  return FALSE;
}

gboolean
postage_decimal_parse (const char     *text,
                       PostageDecimal *value,
                       GError        **error)
{
  const char    *p = text;
  PostageDecimal magnitude = 0;
  int            n_fraction = -1;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (*p == '-')
    p++;

  if (!g_ascii_isdigit (*p) || (p[0] == '0' && g_ascii_isdigit (p[1])))
    return syntax (text, error);

  for (; *p != '\0'; p++)
    {
      if (*p == '.' && n_fraction < 0)
        {
          n_fraction = 0;
          continue;
        }
      if (!g_ascii_isdigit (*p) || n_fraction == POSTAGE_DECIMAL_DIGITS)
        return syntax (text, error);
      if (__builtin_mul_overflow (magnitude, 10, &magnitude) ||
          __builtin_add_overflow (magnitude, *p - '0', &magnitude))
        return postage_decimal_overflow (error);
      if (n_fraction >= 0)
        n_fraction++;
    }

  if (n_fraction == 0)
    return syntax (text, error);

  for (int i = MAX (n_fraction, 0); i < POSTAGE_DECIMAL_DIGITS; i++)
    if (__builtin_mul_overflow (magnitude, 10, &magnitude))
      return postage_decimal_overflow (error);

  *value = text[0] == '-' ? -magnitude : magnitude;
  return TRUE;
}

char *
postage_decimal_to_string (PostageDecimal value,
                           guint          min_digits)
{
  /* The sign, the point and the 39 digits of the largest magnitude fit. */
  char                            buffer[48];
  char                           *p = buffer + sizeof buffer - 1;
  __extension__ unsigned __int128 magnitude = value;
  guint                           n_digits = POSTAGE_DECIMAL_DIGITS;

  g_return_val_if_fail (min_digits <= POSTAGE_DECIMAL_DIGITS, NULL);

  if (value < 0)
    magnitude = -magnitude;

  for (; n_digits > min_digits && magnitude % 10 == 0; n_digits--)
    magnitude /= 10;

  *p = '\0';
  for (guint i = 0; i < n_digits; i++, magnitude /= 10)
    *--p = (char) ('0' + (int) (magnitude % 10));
  if (n_digits > 0)
    *--p = '.';
  do
    *--p = (char) ('0' + (int) (magnitude % 10));
  while ((magnitude /= 10) > 0);
  if (value < 0)
    *--p = '-';

  return g_strdup (p);
}

/* Divides, with @denominator above zero, and rounds the magnitude, so that both signs round alike. */
static PostageDecimal
divide (PostageDecimal  numerator,
        PostageDecimal  denominator,
        PostageRounding rounding)
{
  PostageDecimal quotient, remainder, magnitude, rest;
  gboolean       away;

  /* Many amounts have 64 bits, in which a division is many times faster. */
  if (numerator == (gint64) numerator && denominator == (gint64) denominator)
    {
      quotient = (gint64) numerator / (gint64) denominator;
      remainder = (gint64) numerator % (gint64) denominator;
    }
  else
    {
      quotient = numerator / denominator;
      remainder = numerator % denominator;
    }
  magnitude = remainder < 0 ? -remainder : remainder;
  rest = denominator - magnitude;
  if (magnitude == rest)
    away = rounding == POSTAGE_ROUNDING_HALF_UP || quotient % 2 != 0;
  else
    away = magnitude > rest;

  if (away)
    quotient += numerator < 0 ? -1 : 1;

  return quotient;
}

/* The same in 64 bits: rounds @value to a multiple of @unit, which the result fits. */
static PostageDecimal
round_small (gint64          value,
             gint64          unit,
             PostageRounding rounding)
{
  /* A division by a constant is a multiplication, and two digits are what nearly every currency has. */
  gint64   quotient = unit == CENT ? value / CENT : value / unit;
  gint64   remainder = value - quotient * unit;
  gint64   magnitude = remainder < 0 ? -remainder : remainder;
  gint64   rest = unit - magnitude;
  gboolean away = magnitude > rest;

  if (magnitude == rest)
    away = rounding == POSTAGE_ROUNDING_HALF_UP || quotient % 2 != 0;
  if (away)
    quotient += value < 0 ? -1 : 1;
  return quotient * unit;
}

gboolean
postage_decimal_scale (PostageDecimal  value,
                       PostageDecimal  numerator,
                       PostageDecimal  denominator,
                       PostageRounding rounding,
                       PostageDecimal *result,
                       GError        **error)
{
  PostageDecimal product;

  g_return_val_if_fail (denominator > 0, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  if (__builtin_mul_overflow (value, numerator, &product))
    return postage_decimal_overflow (error);

  *result = divide (product, denominator, rounding);
  return TRUE;
}

PostageDecimal
postage_decimal_round (PostageDecimal  value,
                       guint           digits,
                       PostageRounding rounding)
{
  static const gint64 units[] = { 1000000000, 100000000, 10000000, 1000000, 100000, 10000, 1000, 100, 10, 1 };
  gint64              unit;

  g_return_val_if_fail (digits <= POSTAGE_DECIMAL_DIGITS, value);

  unit = units[digits];
  /* Nearly every amount has 64 bits, in which a division is many times faster. */
  if (value == (gint64) value && value < G_MAXINT64 - 1000000000 && value > G_MININT64 + 1000000000)
    return round_small ((gint64) value, unit, rounding);

  /* Of the very largest magnitudes the rounded one may not fit: they stay as they are, far beyond any amount. */
  PostageDecimal rounded;
  if (__builtin_mul_overflow (divide (value, unit, rounding), unit, &rounded))
    return value;
  return rounded;
}
