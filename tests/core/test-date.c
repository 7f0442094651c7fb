/* test-date.c - billing months and dates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-date.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
test_months (void)
{
  static const struct
  {
    const char *text;
    int         year, month;
    PostageDate last_day;
  } rows[] = {
    { "2026-11", 2026, 11, 20261130 },
    { "2026-12", 2026, 12, 20261231 },
    { "2027-01", 2027, 1, 20270131 },
    { "2026-02", 2026, 2, 20260228 },
    { "2024-02", 2024, 2, 20240229 },
    { "2000-02", 2000, 2, 20000229 },
    { "2100-02", 2100, 2, 21000228 },
    { "0001-01", 1, 1, 10131 },
    { "9999-12", 9999, 12, 99991231 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageMonth     month = postage_test_month (rows[i].text);
      g_autofree char *written = postage_month_to_string (month);

      g_assert_cmpint (month, ==, postage_month_new (rows[i].year, rows[i].month));
      g_assert_cmpint (postage_month_get_year (month), ==, rows[i].year);
      g_assert_cmpint (postage_month_get_month (month), ==, rows[i].month);
      g_assert_cmpint (postage_month_get_last_day (month), ==, rows[i].last_day);
      g_assert_cmpstr (written, ==, rows[i].text);
    }
}

static void
test_consecutive (void)
{
  g_assert_cmpint (postage_test_month ("2026-12") + 1, ==, postage_test_month ("2027-01"));
  g_assert_cmpint (postage_test_month ("2026-11") - 12, ==, postage_test_month ("2025-11"));
}

static void
test_month_refusals (void)
{
  static const char *const rows[] = { "", "2026", "2026-1", "2026-00", "2026-13", "0000-01",
                                      "26-11", "2026/11", "2026-11-", "2026-11-1", "2026-11-01", " 2026-11",
                                      "2026-1a", "20a6-11", "-026-11", "2026--1", "202611", "November" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      PostageMonth month = 77;

      g_test_message ("\"%s\"", rows[i]);
      g_assert_false (postage_month_parse (rows[i], &month, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, rows[i]));
      g_assert_cmpint (month, ==, 77);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    PostageDate date;
    const char *month;
  } rows[] = {
    { "2026-10-01", 20261001, "2026-10" },
    { "2026-10-31", 20261031, "2026-10" },
    { "2026-10", 20261000, "2026-10" },
    { "2024-02-29", 20240229, "2024-02" },
    { "2025-12-31", 20251231, "2025-12" },
    { "2026-01-01", 20260101, "2026-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageDate      date = postage_test_date (rows[i].text);
      g_autofree char *written = postage_date_to_string (date);

      g_assert_cmpint (date, ==, rows[i].date);
      g_assert_cmpint (postage_date_get_month (date), ==, postage_test_month (rows[i].month));
      g_assert_cmpstr (written, ==, rows[i].text);
    }

  /* A month without a day lies before its first day and after the month before. */
  g_assert_cmpint (postage_test_date ("2026-10"), <, postage_test_date ("2026-10-01"));
  g_assert_cmpint (postage_test_date ("2026-10"), >, postage_test_date ("2026-09-30"));
}

static void
test_date_refusals (void)
{
  static const char *const rows[] = { "", "2026", "2026-10-1", "2026-10-00", "2026-10-32",
                                      "2026-09-31", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10",
                                      "2026-10/01", "2026-10-1a", "01.10.2026", "2026-10-01 ", "2026-10-01T00:00:00Z",
                                      "0000-00-00", "2026-1", "2026-1-01" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      PostageDate date = 77;

      g_test_message ("\"%s\"", rows[i]);
      g_assert_false (postage_date_parse (rows[i], &date, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, rows[i]));
      g_assert_cmpint (date, ==, 77);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/consecutive", test_consecutive);
  g_test_add_func ("/date/month-refusals", test_month_refusals);
  g_test_add_func ("/date/dates", test_dates);
  g_test_add_func ("/date/date-refusals", test_date_refusals);
  return g_test_run ();
}
