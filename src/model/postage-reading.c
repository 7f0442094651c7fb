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

/* An amount of money is read in so many parts of a unit: no minor unit is smaller, and 64 bits hold them. */
#define AMOUNT_PARTS 10000
/* What a file of the catalogue may say: twelve digits before the point. */
#define PRICE_MAX (((PostageDecimal) 1000000000000) * POSTAGE_DECIMAL_ONE - 1)

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

/* What a letter behind the number stands for; 1 for any other. */
static gint64
get_multiplier (gunichar c)
{
  switch (c)
    {
    case 'k':
    case 'K':
    case 0x5343: /* 千 */
      return 1000;
    case 0x4E07: /* 万 */
    case 0x842C: /* 萬 */
      return 10000;
    case 'm':
    case 'M':
      return 1000000;
    case 0x4EBF: /* 亿 */
    case 0x5104: /* 億 */
      return 100000000;
    default:
      return 1;
    }
}

/* Cuts the letter, and the space before it, off @text. */
static gint64
cut_multiplier (char **text)
{
  const char *last = g_utf8_find_prev_char (*text, *text + strlen (*text));
  gint64      multiplier;
  char       *cut;

  if (last == NULL)
    return 1;
  /* The wide letters are 0xFEE0 above the narrow ones. */
  multiplier = get_multiplier (g_utf8_get_char (last) >= 0xFF21 && g_utf8_get_char (last) <= 0xFF5A
                                 ? g_utf8_get_char (last) - 0xFEE0
                                 : g_utf8_get_char (last));
  if (multiplier == 1)
    return 1;

  (*text)[last - *text] = '\0';
  cut = strip (*text);
  g_free (*text);
  *text = cut;
  return multiplier;
}

/* The whole number that the groups of digits from @text to @end make. */
static PostageReading
read_groups (const char *text,
             const char *end,
             gint64     *value)
{
  gunichar separator = 0;
  guint    in_group = 0;

  *value = 0;
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      const gunichar c = narrow (g_utf8_get_char (p));

      if (g_unichar_isdigit (c))
        {
          *value = append_digit (*value, g_unichar_digit_value (c));
          in_group++;
          continue;
        }
      if (!is_grouping (c))
        return POSTAGE_READING_NOT_A_NUMBER;

      /* A group has two or three digits, the first one at least one; all are separated alike. */
      if (in_group == 0 || in_group > 3 || (separator != 0 && (in_group < 2 || c != separator)))
        return POSTAGE_READING_UNCLEAR_GROUPING;
      separator = c;
      in_group = 0;
    }

  return separator != 0 && in_group != 3 ? POSTAGE_READING_UNCLEAR_GROUPING : POSTAGE_READING_OK;
}

/* How often @mark is in @text, and where it is last. */
static guint
count_marks (const char  *text,
             gunichar     mark,
             const char **last)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (narrow (g_utf8_get_char (p)) == mark)
        {
          *last = p;
          n++;
        }
    }
  return n;
}

/* Takes @fraction, digits only, times @multiplier to @value, which already is the whole part's product. Nothing may be
   left over: nobody sends half a message. */
static PostageReading
add_fraction (const char *fraction,
              gint64      multiplier,
              gint64     *value)
{
  for (const char *p = fraction; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = narrow (g_utf8_get_char (p));

      if (!g_unichar_isdigit (c))
        return POSTAGE_READING_NOT_A_NUMBER;
      if (multiplier % 10 != 0 && g_unichar_digit_value (c) != 0)
        return POSTAGE_READING_NOT_WHOLE;
      multiplier /= 10;
      *value += g_unichar_digit_value (c) * multiplier;
    }
  return POSTAGE_READING_OK;
}

/* The mark before the fraction, if there is one: without a letter behind the number the locale's own; with one, the
   last mark of a kind that isn't repeated. */
static PostageReading
find_fraction (const char  *text,
               gint64       multiplier,
               const char **mark)
{
  const gunichar point = get_decimal_point ();
  const char    *stop = NULL, *comma = NULL, *last;
  guint          n_stops, n_commas;

  *mark = NULL;
  if (count_marks (text, ARABIC_DECIMAL_SEPARATOR, mark) > 0)
    return POSTAGE_READING_OK;

  n_stops = count_marks (text, '.', &stop);
  n_commas = count_marks (text, ',', &comma);
  last = multiplier == 1 ? (point == ',' ? comma : stop) : MAX (stop, comma);
  /* What is repeated separates groups; read_groups() says whether it does that well. */
  if (last == NULL || (last == stop ? n_stops : n_commas) > 1)
    return POSTAGE_READING_OK;

  /* "12.000" and "12,000" are twelve thousand in one country and twelve in the next. */
  if (n_stops + n_commas == 1 && g_utf8_strlen (g_utf8_next_char (last), -1) == 3)
    return POSTAGE_READING_UNCLEAR_MARK;

  *mark = last;
  return POSTAGE_READING_OK;
}

/* Reads @text as a count of units, of which @parts make a whole one; @finer is the reading of what isn't such a
 * count. */
static PostageReading
read_units (const char    *text,
            gint64         parts,
            PostageReading finer,
            gint64        *units)
{
  g_autofree char *stripped = strip (text);
  const char      *mark;
  gint64           multiplier, value = 0;
  PostageReading   reading;

  if (*stripped == '\0')
    return POSTAGE_READING_EMPTY;
  if (is_negative (stripped))
    return POSTAGE_READING_NEGATIVE;

  multiplier = cut_multiplier (&stripped);
  if (*stripped == '\0')
    return POSTAGE_READING_NOT_A_NUMBER;

  reading = find_fraction (stripped, multiplier, &mark);
  if (reading != POSTAGE_READING_OK)
    return reading;
  multiplier *= parts;
  if (mark != NULL && multiplier == 1)
    return finer;
  if (mark != NULL && (mark == stripped || *g_utf8_next_char (mark) == '\0'))
    return POSTAGE_READING_NOT_A_NUMBER;

  reading = read_groups (stripped, mark != NULL ? mark : stripped + strlen (stripped), &value);
  if (reading != POSTAGE_READING_OK)
    return reading;
  if (value > parts * POSTAGE_QUANTITY_MAX / multiplier)
    return POSTAGE_READING_TOO_LARGE;

  value *= multiplier;
  if (mark != NULL)
    reading = add_fraction (g_utf8_next_char (mark), multiplier, &value);
  if (reading != POSTAGE_READING_OK)
    return reading == POSTAGE_READING_NOT_WHOLE ? finer : reading;
  if (value > parts * POSTAGE_QUANTITY_MAX)
    return POSTAGE_READING_TOO_LARGE;

  *units = value;
  return POSTAGE_READING_OK;
}

PostageReading
postage_reading_quantity (const char *text,
                          gint64     *quantity)
{
  g_return_val_if_fail (text != NULL && quantity != NULL, POSTAGE_READING_NOT_A_NUMBER);

  return read_units (text, 1, POSTAGE_READING_NOT_WHOLE, quantity);
}

PostageReading
postage_reading_amount (const char     *text,
                        PostageDecimal *amount)
{
  PostageReading reading;
  gint64         parts;

  g_return_val_if_fail (text != NULL && amount != NULL, POSTAGE_READING_NOT_A_NUMBER);

  reading = read_units (text, AMOUNT_PARTS, POSTAGE_READING_TOO_FINE, &parts);
  if (reading == POSTAGE_READING_OK)
    *amount = parts * (POSTAGE_DECIMAL_ONE / AMOUNT_PARTS);
  return reading;
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

/* Whether the one mark in @text may separate thousands as well as a fraction. */
static gboolean
is_unclear (const char *text)
{
  const gunichar point = get_decimal_point ();
  const char    *mark = NULL;

  if (count_marks (text, point == ',' ? '.' : ',', &mark) != 1 || g_utf8_strlen (g_utf8_next_char (mark), -1) != 3)
    return FALSE;
  for (const char *p = text; p < mark; p = g_utf8_next_char (p))
    if (g_unichar_digit_value (g_utf8_get_char (p)) != 0)
      return TRUE;
  return FALSE;
}

/* The decimal number that @stripped is, up to @maximum. */
static PostageReading
read_decimal (const char     *stripped,
              PostageDecimal  maximum,
              PostageDecimal *number)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char    *point;
  PostageDecimal value;
  PostageReading reading;

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
  if (!postage_decimal_parse (plain->str, &value, NULL) || value > maximum)
    return POSTAGE_READING_TOO_LARGE;

  *number = value;
  return POSTAGE_READING_OK;
}

PostageReading
postage_reading_percent (const char     *text,
                         PostageDecimal *percent)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL && percent != NULL, POSTAGE_READING_NOT_A_NUMBER);

  stripped = strip_percent_sign (text);
  return read_decimal (stripped, 100 * POSTAGE_DECIMAL_ONE, percent);
}

PostageReading
postage_reading_price (const char     *text,
                       PostageDecimal *price)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL && price != NULL, POSTAGE_READING_NOT_A_NUMBER);

  stripped = strip_percent_sign (text);
  if (is_unclear (stripped))
    return POSTAGE_READING_UNCLEAR_MARK;
  return read_decimal (stripped, PRICE_MAX, price);
}

char *
postage_reading_write (PostageDecimal price)
{
  g_autofree char *plain = postage_decimal_to_string (price, 0);
  GString         *text = g_string_new (plain);
  char             point[7] = { '\0' };

  g_unichar_to_utf8 (get_decimal_point (), point);
  g_string_replace (text, ".", point, 1);
  return g_string_free (text, FALSE);
}
