/* postage-date.h - billing months and dates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageMonth:
 *
 * A calendar month as the count of months since the year 0: consecutive months are consecutive numbers.
 */
typedef gint32 PostageMonth;

/**
 * PostageDate:
 *
 * A day as the number YYYYMMDD; its DD is 00 where only the month is known. 0 is "no date". Later is greater.
 */
typedef gint32 PostageDate;

#define POSTAGE_DATE_NONE ((PostageDate) 0)

/** postage_month_new: the month of @year (1 to 9999) and @month (1 to 12). */
PostageMonth postage_month_new (int year,
                                int month);

/** postage_month_get_year: the year of @month. */
int postage_month_get_year (PostageMonth month);

/** postage_month_get_month: the month's number in its year, 1 to 12. */
int postage_month_get_month (PostageMonth month);

/** postage_month_get_last_day: the last day of @month. */
PostageDate postage_month_get_last_day (PostageMonth month);

/** postage_month_parse: reads "2026-11" into @month, or fails with %POSTAGE_ERROR_SYNTAX. */
gboolean postage_month_parse (const char   *text,
                              PostageMonth *month,
                              GError      **error);

/** postage_month_to_string: (transfer full): "2026-11". */
char *postage_month_to_string (PostageMonth month);

/** postage_date_parse: reads "2026-10-01" or "2026-10" into @date, or fails with %POSTAGE_ERROR_SYNTAX. */
gboolean postage_date_parse (const char  *text,
                             PostageDate *date,
                             GError     **error);

/** postage_date_to_string: (transfer full): "2026-10-01", or "2026-10" where only the month is known. */
char *postage_date_to_string (PostageDate date);

/** postage_date_get_month: the month that @date lies in. */
PostageMonth postage_date_get_month (PostageDate date);

G_END_DECLS
