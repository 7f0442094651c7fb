/* postage-rate-card-title.c - what the lines above the table of a rate card say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-card-title.h"

#include <stdlib.h>
#include <string.h>

/* Signs that stand at amounts and in Meta's column "Currency"; the longer before those that they begin with. */
static const struct
{
  const char *sign;
  const char *currencies; /* one or more codes, separated by blanks */
} signs[] = {
  { "US$", "USD" },
  { "$US", "USD" },
  { "AU$", "AUD" },
  { "$AU", "AUD" },
  { "SG$", "SGD" },
  { "MX$", "MXN" },
  { "R$", "BRL" },
  { "A$", "AUD" },
  { "S$", "SGD" },
  { "S/", "PEN" },
  { "Rp", "IDR" },
  { "RM", "MYR" },
  { "€", "EUR" },
  { "£", "GBP" },
  { "₹", "INR" },
  { "¥", "JPY CNY" },
  { "$", "USD ARS AUD CAD CLP COP HKD MXN NZD SGD" },
};

static const char months[][10] = {
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
};

const char *
postage_currency_from_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (postage_currency_is_known (text))
    return text;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (text, signs[i].sign) && strchr (signs[i].currencies, ' ') == NULL)
      return signs[i].currencies;
  return NULL;
}

/* Whether @text begins or, with @at_end, ends with @sign. */
static gboolean
has_sign (const char *text,
          gsize       length,
          const char *sign,
          gboolean    at_end)
{
  const gsize sign_length = strlen (sign);

  return length > sign_length && memcmp (at_end ? text + length - sign_length : text, sign, sign_length) == 0;
}

static gboolean
is_capital_code (const char *text,
                 gsize       length)
{
  return length > 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && g_ascii_isupper (text[2]);
}

const char *
postage_currency_skip_sign (const char *text,
                            const char *currency,
                            gsize      *length)
{
  gsize rest;

  g_return_val_if_fail (text != NULL && currency != NULL && length != NULL, NULL);

  rest = strlen (text);
  for (guint at_end = 0; at_end < 2; at_end++)
    {
      gsize skipped = 0;

      for (guint i = 0; i < G_N_ELEMENTS (signs) && skipped == 0; i++)
        if (has_sign (text, rest, signs[i].sign, at_end))
          {
            if (strstr (signs[i].currencies, currency) == NULL)
              return NULL;
            skipped = strlen (signs[i].sign);
          }
      if (skipped == 0 && rest > 3 && is_capital_code (at_end ? text + rest - 3 : text, 4))
        {
          if (strncmp (at_end ? text + rest - 3 : text, currency, 3) != 0)
            return NULL;
          skipped = 3;
        }
      if (!at_end)
        text += skipped;
      rest -= skipped;
    }
  while (rest > 0 && g_ascii_isspace (*text))
    {
      text++;
      rest--;
    }
  while (rest > 0 && g_ascii_isspace (text[rest - 1]))
    rest--;
  *length = rest;
  return text;
}

/* Number of the month that @word names, whole or by its first three letters; 0 where it is none. */
static int
find_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strcasecmp (word, months[i]) == 0 ||
        (strlen (word) == 3 && g_ascii_strncasecmp (word, months[i], 3) == 0))
      return (int) i + 1;
  return g_ascii_strcasecmp (word, "sept") == 0 ? 9 : 0;
}

/* The number that @word begins with when nothing follows but @suffix_length letters at most; -1 where it isn't one. */
static int
read_number (const char *word,
             guint       n_digits,
             gsize       suffix_length)
{
  const gsize digits = strspn (word, "0123456789");

  if (digits == 0 || digits > n_digits || strlen (word + digits) > suffix_length)
    return -1;
  return atoi (word);
}

static PostageDate
make_date (int year,
           int month,
           int day)
{
  g_autofree char *text = NULL;
  PostageDate      date;

  if (year < 1000 || month < 1 || day < 1 || day > 31)
    return POSTAGE_DATE_NONE;
  text = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  return postage_date_parse (text, &date, NULL) ? date : POSTAGE_DATE_NONE;
}

/* The day that the words from @word on begin with. */
static PostageDate
read_date (char **word)
{
  PostageDate date;

  if (strlen (word[0]) == 10 && word[0][4] == '-' && word[0][7] == '-' && postage_date_parse (word[0], &date, NULL))
    return date;
  if (word[1] == NULL || word[2] == NULL)
    return POSTAGE_DATE_NONE;
  if (find_month (word[0]) > 0)
    return make_date (read_number (word[2], 4, 0), find_month (word[0]), read_number (word[1], 2, 2));
  return make_date (read_number (word[2], 4, 0), find_month (word[1]), read_number (word[0], 2, 2));
}

/* The words of @line, without what stands between them. */
static GStrv
split_words (const char *line)
{
  g_autofree char *blank = g_strdup (line);
  g_auto (GStrv) parts = NULL;
  GPtrArray *words = g_ptr_array_new ();

  for (char *p = blank; *p != '\0'; p++)
    if (strchr (",;.:()[]\"'|\t\n/", *p) != NULL)
      *p = ' ';
  parts = g_strsplit (blank, " ", -1);
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_ptr_array_add (words, g_strdup (*part));
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (words, FALSE);
}

static void
take_date (PostageRateCardTitle *self,
           PostageDate           date)
{
  if (self->date == POSTAGE_DATE_NONE)
    self->date = date;
  else if (self->date != date)
    self->other_date = date;
}

static void
take_currency (PostageRateCardTitle *self,
               const char           *currency)
{
  if (self->is_ambiguous || (self->currency != NULL && g_str_equal (self->currency, currency)))
    return;
  if (self->currency != NULL)
    {
      self->is_ambiguous = TRUE;
      self->currency = NULL;
      return;
    }
  memcpy (self->buffer, currency, 3);
  self->currency = self->buffer;
}

/* Codes that a title in capitals may have as a word. */
static gboolean
is_word (const char *currency)
{
  static const char *const words[] = { "ALL", "TOP", "TRY", NULL };

  return g_strv_contains (words, currency);
}

void
postage_rate_card_title_add (PostageRateCardTitle *self,
                             const char           *line)
{
  g_auto (GStrv) words = NULL;
  gboolean has_effective = FALSE;
  gboolean takes_date;

  g_return_if_fail (self != NULL && line != NULL);

  words = split_words (line);
  if (words[0] == NULL || g_ascii_strncasecmp (words[0], "note", 4) == 0)
    return;

  takes_date = !self->is_begun;
  self->is_begun = TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    has_effective = has_effective || g_ascii_strcasecmp (words[i], "effective") == 0;
  takes_date = takes_date && !has_effective;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char       *currency = postage_currency_from_text (words[i]);
      const PostageDate date = takes_date ? read_date (words + i) : POSTAGE_DATE_NONE;

      if (date != POSTAGE_DATE_NONE)
        {
          take_date (self, date);
          /* What comes behind the first day, such as "until", is another one. */
          takes_date = !has_effective;
        }
      if (currency != NULL && (!is_word (currency) || (i > 0 && g_ascii_strcasecmp (words[i - 1], "in") == 0)))
        take_currency (self, currency);
      if (g_ascii_strcasecmp (words[i], "effective") == 0)
        takes_date = TRUE;
      if (g_ascii_strncasecmp (words[i], "conversation", 12) == 0)
        self->says_conversation = TRUE;
      if (g_ascii_strncasecmp (words[i], "message", 7) == 0)
        self->says_message = TRUE;
    }
}
