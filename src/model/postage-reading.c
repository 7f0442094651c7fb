/* postage-reading.c - reads the numbers that a person types
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-reading.h"

#include <locale.h>
#include <string.h>

#include "core/postage-scenario.h"

#define ARABIC_DECIMAL_SEPARATOR 0x066B
#define ARABIC_THOUSANDS_SEPARATOR 0x066C
#define ARABIC_PERCENT_SIGN 0x066A
#define FULLWIDTH_PERCENT_SIGN 0xFF05
#define FULLWIDTH_COMMA 0xFF0C
#define FULLWIDTH_FULL_STOP 0xFF0E
#define MINUS_SIGN 0x2212

static gunichar
get_decimal_point (void)
{
  const struct lconv *conventions = localeconv ();
  gunichar            point = g_utf8_get_char_validated (conventions->decimal_point, -1);

  return point == 0 || point == (gunichar) -1 || point == (gunichar) -2 ? '.' : point;
}

/* An input method for Chinese or Japanese types the wide forms. */
static gunichar
narrow (gunichar c)
{
  switch (c)
    {
    case FULLWIDTH_COMMA:
      return ',';
    case FULLWIDTH_FULL_STOP:
      return '.';
    case FULLWIDTH_PERCENT_SIGN:
    case ARABIC_PERCENT_SIGN:
      return '%';
    case MINUS_SIGN:
      return '-';
    default:
      return c;
    }
}

static gboolean
is_grouping (gunichar c)
{
  return c == ',' || c == '.' || c == '\'' || c == 0x2019 || c == ARABIC_THOUSANDS_SEPARATOR || g_unichar_isspace (c);
}

/* A copy of @text without the spaces around it, of which languages have several kinds. */
static char *
strip (const char *text)
{
  const char *end = text + strlen (text);

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, end - text);
}

/* The same without a percent sign at its end. */
static char *
strip_percent_sign (const char *text)
{
  g_autofree char *stripped = strip (text);
  const char      *last = g_utf8_find_prev_char (stripped, stripped + strlen (stripped));

  if (last == NULL || narrow (g_utf8_get_char (last)) != '%')
    return g_steal_pointer (&stripped);

  stripped[last - stripped] = '\0';
  return strip (stripped);
}

/* Whether @text has a minus sign in front: a clearer thing to say than "not a number". */
static gboolean
is_negative (const char *text)
{
  return narrow (g_utf8_get_char (text)) == '-';
}

/* Appends a digit to @value, which stays one above the largest quantity when it leaves the range. */
static gint64
append_digit (gint64 value,
              int    digit)
{
  return value > POSTAGE_QUANTITY_MAX / 10 ? POSTAGE_QUANTITY_MAX + 1 : value * 10 + digit;
}

PostageReading
postage_reading_quantity (const char *text,
                          gint64     *quantity)
{
  g_autofree char *stripped = NULL;
  const gunichar   point = get_decimal_point ();
  gunichar         separator = 0;
  guint            in_group = 0;
  gint64           value = 0;

  g_return_val_if_fail (text != NULL && quantity != NULL, POSTAGE_READING_NOT_A_NUMBER);

  stripped = strip (text);
  if (*stripped == '\0')
    return POSTAGE_READING_EMPTY;
  if (is_negative (stripped))
    return POSTAGE_READING_NEGATIVE;

  for (const char *p = stripped; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = narrow (g_utf8_get_char (p));

      if (g_unichar_isdigit (c))
        {
          value = append_digit (value, g_unichar_digit_value (c));
          in_group++;
          continue;
        }

      if (c == point || c == ARABIC_DECIMAL_SEPARATOR)
        return POSTAGE_READING_NOT_WHOLE;
      if (!is_grouping (c))
        return POSTAGE_READING_NOT_A_NUMBER;

      /* A group has two or three digits, the first one at least one; all are separated alike. */
      if (in_group == 0 || in_group > 3 || (separator != 0 && (in_group < 2 || c != separator)))
        return POSTAGE_READING_UNCLEAR_GROUPING;
      separator = c;
      in_group = 0;
    }

  if (separator != 0 && in_group != 3)
    return POSTAGE_READING_UNCLEAR_GROUPING;
  if (value > POSTAGE_QUANTITY_MAX)
    return POSTAGE_READING_TOO_LARGE;

  *quantity = value;
  return POSTAGE_READING_OK;
}

/* Rewrites @text in the plain notation of the core: no leading zeros, a point, digits on both sides of it. */
static PostageReading
write_plain (const char *text,
             GString    *plain)
{
  gboolean fraction = FALSE, digits = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = narrow (g_utf8_get_char (p));

      if (g_unichar_isdigit (c))
        {
          if (!fraction && g_str_equal (plain->str, "0"))
            g_string_truncate (plain, 0);
          g_string_append_c (plain, '0' + g_unichar_digit_value (c));
          digits = TRUE;
        }
      else if (!fraction && (c == '.' || c == ',' || c == ARABIC_DECIMAL_SEPARATOR))
        {
          g_string_append (plain, plain->len == 0 ? "0." : ".");
          fraction = TRUE;
        }
      else
        {
          return POSTAGE_READING_NOT_A_NUMBER;
        }
    }

  if (!digits)
    return POSTAGE_READING_NOT_A_NUMBER;
  if (g_str_has_suffix (plain->str, "."))
    g_string_truncate (plain, plain->len - 1);
  return POSTAGE_READING_OK;
}

PostageReading
postage_reading_percent (const char     *text,
                         PostageDecimal *percent)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GString) plain = g_string_new (NULL);
  const char    *point;
  PostageDecimal value;
  PostageReading reading;

  g_return_val_if_fail (text != NULL && percent != NULL, POSTAGE_READING_NOT_A_NUMBER);

  stripped = strip_percent_sign (text);
  if (*stripped == '\0')
    return POSTAGE_READING_EMPTY;
  if (is_negative (stripped))
    return POSTAGE_READING_NEGATIVE;

  reading = write_plain (stripped, plain);
  if (reading != POSTAGE_READING_OK)
    return reading;

  point = strchr (plain->str, '.');
  if (point != NULL && strlen (point + 1) > POSTAGE_DECIMAL_DIGITS)
    return POSTAGE_READING_TOO_FINE;
  if (!postage_decimal_parse (plain->str, &value, NULL) || value > 100 * POSTAGE_DECIMAL_ONE)
    return POSTAGE_READING_TOO_LARGE;

  *percent = value;
  return POSTAGE_READING_OK;
}
