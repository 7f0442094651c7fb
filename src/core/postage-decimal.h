/* postage-decimal.h - exact decimal numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageDecimal:
 *
 * An exact decimal number, held as a count of 10⁻⁹. It serves for amounts, prices, percentages and rates of exchange.
 */
__extension__ typedef __int128 PostageDecimal;

#define POSTAGE_DECIMAL_DIGITS 9
#define POSTAGE_DECIMAL_ONE ((PostageDecimal) 1000000000)

/**
 * PostageRounding:
 * @POSTAGE_ROUNDING_HALF_EVEN: to the nearest, a tie to the even neighbour
 * @POSTAGE_ROUNDING_HALF_UP: to the nearest, a tie away from zero
 */
typedef enum
{
  POSTAGE_ROUNDING_HALF_EVEN,
  POSTAGE_ROUNDING_HALF_UP,
} PostageRounding;

/**
 * postage_decimal_parse:
 * @text: plain decimal notation such as "-12.50": no sign but a leading minus, no exponent, no grouping, no leading
 *   zeros, at most nine digits behind the point
 * @value: (out): the number
 *
 * Returns: %FALSE with %POSTAGE_ERROR_SYNTAX or %POSTAGE_ERROR_OVERFLOW, @value is then untouched.
 */
gboolean postage_decimal_parse (const char     *text,
                                PostageDecimal *value,
                                GError        **error);

/**
 * postage_decimal_to_string:
 * @min_digits: digits behind the point to write even when they are zeros, 0 to 9
 *
 * Returns: (transfer full): the exact number in the notation that postage_decimal_parse() reads.
 */
char *postage_decimal_to_string (PostageDecimal value,
                                 guint          min_digits);

/** postage_decimal_overflow: sets %POSTAGE_ERROR_OVERFLOW. Returns: %FALSE. */
gboolean postage_decimal_overflow (GError **error);

/** postage_decimal_add: sets @sum to @a + @b, or fails with %POSTAGE_ERROR_OVERFLOW. */
static inline gboolean
postage_decimal_add (PostageDecimal  a,
                     PostageDecimal  b,
                     PostageDecimal *sum,
                     GError        **error)
{
  PostageDecimal result;

  if (__builtin_add_overflow (a, b, &result))
    return postage_decimal_overflow (error);

  *sum = result;
  return TRUE;
}

/** postage_decimal_multiply: sets @product to @value times the whole number @count, or fails with
 * %POSTAGE_ERROR_OVERFLOW. */
static inline gboolean
postage_decimal_multiply (PostageDecimal  value,
                          gint64          count,
                          PostageDecimal *product,
                          GError        **error)
{
  PostageDecimal result;

  /* Nearly every price has 64 bits, of which the product can't leave 128: one instruction instead of a dozen. */
  if (value == (gint64) value)
    result = value * count;
  else if (__builtin_mul_overflow (value, (PostageDecimal) count, &result))
    return postage_decimal_overflow (error);

  *product = result;
  return TRUE;
}

/**
 * postage_decimal_scale:
 * @numerator: multiplied with @value first
 * @denominator: above zero
 * @result: (out): @value × @numerator ÷ @denominator, rounded once, at 10⁻⁹
 *
 * The only division of the program: percentages, exchange, shares.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_OVERFLOW when the product leaves 128 bits.
 */
gboolean postage_decimal_scale (PostageDecimal  value,
                                PostageDecimal  numerator,
                                PostageDecimal  denominator,
                                PostageRounding rounding,
                                PostageDecimal *result,
                                GError        **error);

/** postage_decimal_round: @value rounded to @digits (0 to 9) digits behind the point. */
PostageDecimal postage_decimal_round (PostageDecimal  value,
                                      guint           digits,
                                      PostageRounding rounding);

G_END_DECLS
