/* postage-date.c - billing months and dates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-date.h"

#include <string.h>

#include "core/postage-error.h"

/* Reads @n_digits digits at @text, or -1. */
static int
read_digits (const char *text,
             int         n_digits)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/* Reads "YYYY-MM" at the start of @text. */
static gboolean
read_month (const char   *text,
            PostageMonth *month)
{
  int year = read_digits (text, 4);
  int number;

  if (year < 1 || text[4] != '-')
    return FALSE;
  number = read_digits (text + 5, 2);
  if (number < 1 || number > 12)
    return FALSE;

  *month = postage_month_new (year, number);
  return TRUE;
}

PostageMonth
postage_month_new (int year,
                   int month)
{
  g_return_val_if_fail (year >= 1 && year <= 9999, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return year * 12 + month - 1;
}

int
postage_month_get_year (PostageMonth month)
{
  return month / 12;
}

int
postage_month_get_month (PostageMonth month)
{
  return month % 12 + 1;
}

PostageDate
postage_month_get_last_day (PostageMonth month)
{
  int year = postage_month_get_year (month);
  int number = postage_month_get_month (month);

  return year * 10000 + number * 100 + g_date_get_days_in_month ((GDateMonth) number, (GDateYear) year);
}

gboolean
postage_month_parse (const char   *text,
                     PostageMonth *month,
                     GError      **error)
{
  PostageMonth result;

  g_return_val_if_fail (text != NULL && month != NULL, FALSE);

  if (strlen (text) != 7 || !read_month (text, &result))
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX, "expected a month such as \"2026-11\", found \"%s\"",
                   text);
      return FALSE;
    }

  *month = result;
  return TRUE;
}

char *
postage_month_to_string (PostageMonth month)
{
  return g_strdup_printf ("%04d-%02d", postage_month_get_year (month), postage_month_get_month (month));
}

gboolean
postage_date_parse (const char  *text,
                    PostageDate *date,
                    GError     **error)
{
  PostageMonth month;
  size_t       length;
  int          day = 0;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  length = strlen (text);
  if ((length == 7 || length == 10) && read_month (text, &month))
    {
      if (length == 10)
        day = text[7] == '-' ? read_digits (text + 8, 2) : -1;
      if (length == 7 || (day >= 1 && day <= postage_month_get_last_day (month) % 100))
        {
          *date = postage_month_get_year (month) * 10000 + postage_month_get_month (month) * 100 + day;
          return TRUE;
        }
    }

  g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX,
               "expected a date such as \"2026-10-01\" or \"2026-10\", found \"%s\"", text);
  return FALSE;
}

char *
postage_date_to_string (PostageDate date)
{
  if (date % 100 == 0)
    return g_strdup_printf ("%04d-%02d", date / 10000, date / 100 % 100);
  return g_strdup_printf ("%04d-%02d-%02d", date / 10000, date / 100 % 100, date % 100);
}

PostageMonth
postage_date_get_month (PostageDate date)
{
  g_return_val_if_fail (date != POSTAGE_DATE_NONE, 0);

  return postage_month_new (date / 10000, date / 100 % 100);
}
