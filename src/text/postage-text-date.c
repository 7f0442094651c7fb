/* postage-text-date.c - months and days in the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-date.h"

#include <glib/gi18n-lib.h>

static char *
format_day (int         year,
            int         month,
            int         day,
            const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day, 0, 0, 0);

  g_return_val_if_fail (time != NULL, NULL);

  return g_date_time_format (time, format);
}

char *
postage_text_month (PostageMonth month)
{
  return format_day (postage_month_get_year (month), postage_month_get_month (month), 1,
                     /* Translators: a month of a year, as g_date_time_format() takes it: "November 2026" */
                     _ ("%OB %Y"));
}

char *
postage_text_date (PostageDate date)
{
  int day = date % 100;

  if (date == POSTAGE_DATE_NONE)
    /* Translators: in place of a date that is not known */
    return g_strdup (_ ("no date"));

  if (day == 0)
    return postage_text_month (postage_date_get_month (date));

  return format_day (date / 10000, date / 100 % 100, day,
                     /* Translators: a day, as g_date_time_format() takes it: "10 October 2026" */
                     _ ("%-d %B %Y"));
}
