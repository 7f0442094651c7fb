/* postage-rate-text.c - a rate as a table has it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-json-values.h"
#include "storage/postage-rate-card-title.h"
#include "storage/postage-storage-error.h"

/* What stands in a cell that has no rate because there is none. */
static gboolean
is_not_offered (const char *text)
{
  static const char *const words[] = { "n/a", "na", "n.a.", "-", "--", "–", "—", NULL };
  g_autofree char         *folded = g_utf8_casefold (text, -1);

  return g_strv_contains (words, folded);
}

/* @text without the blanks around it, of which spreadsheets write one that doesn't break. */
static char *
strip (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

/* Takes the commas out where they group thousands: "1,234,567.5". Returns FALSE where one stands elsewhere. */
static gboolean
remove_grouping (char *number)
{
  gsize digits = strspn (number, "0123456789");
  char *to = number + digits;

  if (number[digits] == ',' && (digits == 0 || digits > 3 || number[0] == '0'))
    return FALSE;
  for (const char *from = to; *from != '\0';)
    {
      if (*from != ',')
        {
          /* Behind the point, nothing is grouped. */
          if (strchr (from, ',') != NULL)
            return FALSE;
          memmove (to, from, strlen (from) + 1);
          return TRUE;
        }
      if (strspn (from + 1, "0123456789") != 3)
        return FALSE;
      memmove (to, from + 1, 3);
      to += 3;
      from += 4;
    }
  *to = '\0';
  return TRUE;
}

/* Why @number, which is no plain decimal number, isn't one. */
static char *
word_number (const char *number,
             const char *found,
             gboolean    has_grouping)
{
  const char *point = strchr (number, '.');

  if (strchr (number, '%') != NULL)
    /* Translators: %s is what a cell holds */
    return g_strdup_printf (_ ("expected a price, found the percentage “%s”. Is it a table of discounts?"), found);
  if (*number == '-' || g_str_has_prefix (number, "−") || *number == '(')
    /* Translators: %s is what a cell holds */
    return g_strdup_printf (_ ("expected a price of zero or above, found “%s”. Correct it."), found);
  if (strchr (number, ',') != NULL && !has_grouping)
    return g_strdup_printf (_ ("expected a price with a decimal point and without commas, found “%s”, in a file whose "
                               "cells are not separated by commas. Save it anew with a decimal point."),
                            found);
  if (strchr (number, ',') != NULL)
    return g_strdup_printf (_ ("expected a price with a decimal point, and commas between thousands only, found “%s”. "
                               "Save the file anew with a decimal point."),
                            found);
  if (strspn (number, "0123456789.eE+-") == strlen (number) && strpbrk (number, "eE") != NULL &&
      g_ascii_isdigit (*number))
    return g_strdup_printf (_ ("expected a price with all its digits, such as 0.0008, found “%s”. Have the spreadsheet "
                               "show the column as a number."),
                            found);
  if (point != NULL && strspn (point + 1, "0123456789") == strlen (point + 1) &&
      strlen (point + 1) > POSTAGE_DECIMAL_DIGITS)
    return g_strdup_printf (_ ("expected at most %1$d digits behind the point, found “%2$s”. Correct it."),
                            POSTAGE_DECIMAL_DIGITS, found);
  return g_strdup_printf (_ ("expected a price such as 0.0250, or “n/a”, found “%s”. Correct it."), found);
}

char *
postage_rate_text_read (const char       *text,
                        const char       *currency,
                        gboolean          has_grouping,
                        PostageRateState *state,
                        PostageDecimal   *rate)
{
  g_autofree char *cell = NULL;
  g_autofree char *number = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *found = NULL;
  const char      *amount;
  gsize            length;
  PostageDecimal   value;

  g_return_val_if_fail (text != NULL && state != NULL && rate != NULL, NULL);

  cell = strip (text);
  if (*cell == '\0' || is_not_offered (cell))
    {
      *state = *cell == '\0' ? POSTAGE_RATE_MISSING : POSTAGE_RATE_NOT_OFFERED;
      return NULL;
    }

  found = postage_storage_excerpt (cell, strlen (cell));
  amount = cell;
  length = strlen (cell);
  if (currency != NULL)
    amount = postage_currency_skip_sign (cell, currency, &length);
  if (amount == NULL)
    /* Translators: the code of a currency, what a cell holds */
    return g_strdup_printf (_ ("expected a price in %1$s, found “%2$s”. Correct it, or choose the list of the other "
                               "currency."),
                            currency, found);

  number = g_strndup (amount, length);
  plain = g_strdup (number);
  if (strchr (number, ',') != NULL && (!has_grouping || !remove_grouping (plain)))
    return word_number (number, found, has_grouping);
  if (!postage_decimal_parse (plain, &value, NULL) || value < 0 || *plain == '-')
    return word_number (number, found, has_grouping);
  if (value > POSTAGE_AMOUNT_MAX)
    return g_strdup_printf (_ ("expected a price that somebody might pay for a message, found “%s”. Correct it."),
                            found);
  *rate = value;
  *state = POSTAGE_RATE_KNOWN;
  return NULL;
}
