/* postage-text-number.c - exact numbers in the user's notation
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-number.h"

#include <glib/gi18n-lib.h>
#include <limits.h>
#include <locale.h>
#include <string.h>

#include "core/postage-currency.h"
#include "text/postage-text-language.h"

#define MINUS "−"
#define NO_BREAK_SPACE "\u00a0"
#define LEFT_TO_RIGHT_MARK "\u200e"

/* In a line that is written from right to left, a sign in front of a number would stand behind it. */
static const char *
get_sign_mark (void)
{
  return postage_text_is_right_to_left () ? LEFT_TO_RIGHT_MARK : "";
}

typedef struct
{
  char       *point;
  char       *separator;
  const char *grouping;
} Notation;

static void
notation_clear (Notation *notation)
{
  g_free (notation->point);
  g_free (notation->separator);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Notation, notation_clear)

static char *
from_locale (const char *text,
             const char *fallback)
{
  char *utf8 = g_locale_to_utf8 (text, -1, NULL, NULL, NULL);

  return utf8 != NULL ? utf8 : g_strdup (fallback);
}

/* The C locale groups nothing, which nobody can read in an amount of nine digits; its texts are English, so its
   numbers are, too. */
static gboolean
is_c_locale (void)
{
  const char *name = setlocale (LC_NUMERIC, NULL);

  return name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_has_prefix (name, "C.");
}

static void
notation_init (Notation *notation)
{
  const struct lconv *conventions = localeconv ();

  if (is_c_locale ())
    {
      notation->point = g_strdup (".");
      notation->separator = g_strdup (",");
      notation->grouping = "\3";
      return;
    }

  notation->point = from_locale (conventions->decimal_point, ".");
  notation->separator = from_locale (conventions->thousands_sep, "");
  notation->grouping = conventions->grouping;
}

/* Appends the @n digits at @digits with separators. Group sizes count from the right; the last size repeats. */
static void
append_grouped (GString        *result,
                const char     *digits,
                gsize           n,
                const Notation *notation)
{
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *size = notation->grouping;
  gsize       left = n;

  while (*size > 0 && *size != CHAR_MAX && left > (gsize) *size)
    {
      left -= (gsize) *size;
      g_array_append_val (cuts, left);
      if (size[1] != '\0')
        size++;
    }

  for (gsize i = 0; i < n; i++)
    {
      if (cuts->len > 0 && g_array_index (cuts, gsize, cuts->len - 1) == i)
        {
          g_string_append (result, notation->separator);
          g_array_set_size (cuts, cuts->len - 1);
        }
      g_string_append_c (result, digits[i]);
    }
}

/* Turns plain decimal notation into the user's. */
static char *
localise (const char *plain)
{
  g_auto (Notation) notation = { NULL };
  GString    *result = g_string_new (NULL);
  const char *point;
  gsize       n_whole;

  notation_init (&notation);

  if (*plain == '-')
    {
      g_string_append (result, get_sign_mark ());
      g_string_append (result, MINUS);
      plain++;
    }

  point = strchr (plain, '.');
  n_whole = point != NULL ? (gsize) (point - plain) : strlen (plain);
  append_grouped (result, plain, n_whole, &notation);

  if (point != NULL)
    {
      g_string_append (result, notation.point);
      g_string_append (result, point + 1);
    }

  return g_string_free (result, FALSE);
}

char *
postage_text_count (gint64 count)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  return localise (plain);
}

char *
postage_text_decimal (PostageDecimal value,
                      guint          min_digits,
                      guint          max_digits)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (min_digits <= max_digits && max_digits <= POSTAGE_DECIMAL_DIGITS, NULL);

  plain = postage_decimal_to_string (postage_decimal_round (value, max_digits, POSTAGE_ROUNDING_HALF_EVEN), min_digits);
  return localise (plain);
}

static char *
with_currency (const char *number,
               const char *currency)
{
  return g_strconcat (number, NO_BREAK_SPACE, currency, NULL);
}

char *
postage_text_money (const PostageMoney *money)
{
  g_autofree char *number = NULL;
  guint            digits;

  g_return_val_if_fail (money != NULL, NULL);

  digits = postage_currency_get_digits (money->currency);
  number = postage_text_decimal (money->amount, digits, digits);
  return with_currency (number, money->currency);
}

char *
postage_text_price (const PostageMoney *price,
                    guint               min_digits)
{
  g_autofree char *number = NULL;
  guint            digits;

  g_return_val_if_fail (price != NULL && min_digits <= POSTAGE_DECIMAL_DIGITS, NULL);

  digits = MAX (min_digits, postage_currency_get_digits (price->currency));
  number = postage_text_decimal (price->amount, digits, POSTAGE_DECIMAL_DIGITS);
  return with_currency (number, price->currency);
}

char *
postage_text_percent (PostageDecimal percent)
{
  g_autofree char *number = postage_text_decimal (percent, 0, POSTAGE_DECIMAL_DIGITS);

  /* Translators: a percentage; %s is the number */
  return g_strdup_printf (_ ("%s%%"), number);
}

char *
postage_text_with_plus (PostageDecimal change,
                        const char    *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return change > 0 ? g_strconcat (get_sign_mark (), "+", text, NULL) : g_strdup (text);
}
