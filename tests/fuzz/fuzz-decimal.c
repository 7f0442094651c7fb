/* fuzz-decimal.c - fuzz target: exact numbers, as texts and in arithmetic
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input is up to three numbers, one a line. Each that can be read is written and read again; all are rounded, and
 * calculated with: a result is exact, or an error says that it doesn't fit.
 */
#include "fuzz.h"

#include <string.h>

#include "core/postage-error.h"
#include "text/postage-text-number.h"

#define N_NUMBERS 3

/* A result that was not set, as no test reaches it by chance. */
#define UNTOUCHED ((PostageDecimal) 0x5bd1e995 << 90)

static void
assert_overflow (GError       **error,
                 PostageDecimal result)
{
  g_assert_error (*error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
  g_assert_true (result == UNTOUCHED);
  g_clear_error (error);
}

/* Reads @text; also 0 where it is no number. */
static PostageDecimal
check_text (const char *text)
{
  PostageDecimal value = UNTOUCHED;
  g_autoptr (GError) error = NULL;

  if (!postage_decimal_parse (text, &value, &error))
    {
      g_assert_true (value == UNTOUCHED);
      g_assert_nonnull (error);
      /* The message repeats the text, which is UTF-8 wherever it comes from. */
      if (g_utf8_validate (text, -1, NULL))
        fuzz_assert_refused (&error);
      return 0;
    }
  g_assert_no_error (error);
  for (guint digits = 0; digits <= POSTAGE_DECIMAL_DIGITS; digits++)
    {
      g_autofree char *written = postage_decimal_to_string (value, digits);
      PostageDecimal   again = UNTOUCHED;

      g_assert_true (postage_decimal_parse (written, &again, NULL));
      g_assert_true (again == value);
      /* The text itself, but for the number of zeros at its end and the sign of nothing. */
      if (g_str_has_prefix (text, written))
        g_assert_cmpuint (strspn (text + strlen (written), ".0"), ==, strlen (text) - strlen (written));
      else
        g_assert_true (g_str_has_prefix (written, text) || value == 0);
    }
  return value;
}

/* What people read is the rounded number, grouped by commas, with a sign of its own. */
static void
check_shown (PostageDecimal value,
             guint          digits)
{
  PostageDecimal   rounded = postage_decimal_round (value, digits, POSTAGE_ROUNDING_HALF_EVEN);
  g_autofree char *shown = postage_text_decimal (value, 0, digits);
  g_autofree char *exact = postage_decimal_to_string (rounded, 0);
  g_auto (GStrv) groups = g_strsplit (shown, ",", -1);
  g_autofree char *plain = g_strjoinv (NULL, groups);

  if (rounded < 0)
    {
      g_assert_true (g_str_has_prefix (plain, "\u2212"));
      g_assert_cmpstr (plain + strlen ("\u2212"), ==, exact + 1);
    }
  else
    g_assert_cmpstr (plain, ==, exact);
}

/* Rounding moves by half a unit at most, to a multiple of the unit, and no further when done again. */
static void
check_rounding (PostageDecimal value)
{
  static const char *const currencies[] = { "USD", "CLP", "KWD" };
  PostageDecimal           unit = POSTAGE_DECIMAL_ONE;

  for (guint digits = 0; digits <= POSTAGE_DECIMAL_DIGITS; digits++, unit /= 10)
    for (PostageRounding rounding = POSTAGE_ROUNDING_HALF_EVEN; rounding <= POSTAGE_ROUNDING_HALF_UP; rounding++)
      {
        PostageDecimal rounded = postage_decimal_round (value, digits, rounding);

        g_assert_true (postage_decimal_round (rounded, digits, rounding) == rounded);
        g_assert_true (rounded == value || (rounded % unit == 0 && (rounded < 0) == (value < 0)) || rounded == 0);
        g_assert_true (rounded > value ? rounded - value <= unit / 2 : value - rounded <= unit / 2);
      }
  for (guint digits = 0; digits <= POSTAGE_DECIMAL_DIGITS; digits++)
    check_shown (value, digits);
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      PostageMoney     money = postage_money (value, currencies[i]);
      PostageMoney     rounded = postage_money_round (&money);
      g_autofree char *shown = postage_text_money (&money);
      g_autofree char *price = postage_text_price (&money, POSTAGE_TEXT_RATE_DIGITS);

      g_assert_cmpint (postage_money_compare (&rounded, &money), ==,
                       (rounded.amount > value) - (rounded.amount < value));
      g_assert_true (g_str_has_suffix (shown, currencies[i]));
      g_assert_true (g_str_has_suffix (price, currencies[i]));
    }
}

static void
check_sum (PostageDecimal a,
           PostageDecimal b)
{
  PostageDecimal sum = UNTOUCHED;
  PostageMoney   first = postage_money (a, "USD"), second = postage_money (b, "USD"), both = postage_money (0, "USD");
  g_autoptr (GError) error = NULL;

  if (!postage_decimal_add (a, b, &sum, &error))
    {
      assert_overflow (&error, sum);
      g_assert_false (postage_money_add (&first, &second, &both, NULL));
      return;
    }
  g_assert_no_error (error);
  g_assert_true (sum - b == a && (b > 0 ? sum > a : sum <= a));
  g_assert_true (postage_money_add (&first, &second, &both, NULL));
  g_assert_true (both.amount == sum);
}

static void
check_product (PostageDecimal value,
               gint64         count)
{
  PostageDecimal product = UNTOUCHED;
  g_autoptr (GError) error = NULL;

  if (!postage_decimal_multiply (value, count, &product, &error))
    {
      assert_overflow (&error, product);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (count == 0 ? product == 0 : product % count == 0 && product / count == value);
}

/* The quotient lies within half a denominator of the product. */
static void
check_scale (PostageDecimal  value,
             PostageDecimal  numerator,
             PostageDecimal  denominator,
             PostageRounding rounding)
{
  PostageDecimal result = UNTOUCHED, product, rest;
  g_autoptr (GError) error = NULL;

  if (!postage_decimal_scale (value, numerator, denominator, rounding, &result, &error))
    {
      assert_overflow (&error, result);
      g_assert_true (__builtin_mul_overflow (value, numerator, &product));
      return;
    }
  g_assert_no_error (error);
  product = value * numerator;
  /* The whole parts are taken off first, because the product of the result may not fit. */
  rest = product % denominator - (result - product / denominator) * denominator;
  g_assert_true (rest < 0 ? -rest <= denominator + rest : rest <= denominator - rest);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (text, "\n", N_NUMBERS + 1);
  PostageDecimal numbers[N_NUMBERS] = { 0 };

  for (guint i = 0; i < N_NUMBERS && lines[i] != NULL; i++)
    {
      numbers[i] = check_text (lines[i]);
      check_rounding (numbers[i]);
    }
  check_sum (numbers[0], numbers[1]);
  check_product (numbers[0], (gint64) (numbers[1] / POSTAGE_DECIMAL_ONE % G_MAXINT64));
  for (PostageRounding rounding = POSTAGE_ROUNDING_HALF_EVEN; rounding <= POSTAGE_ROUNDING_HALF_UP; rounding++)
    check_scale (numbers[0], numbers[1], numbers[2] > 0 ? numbers[2] : 100 * POSTAGE_DECIMAL_ONE, rounding);
  return 0;
}
