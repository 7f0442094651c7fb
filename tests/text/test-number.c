/* test-number.c - numbers and dates as the user reads them
 *
 * Runs in several locales; the expected texts of each are in a table, found by the locale's name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include "text-fixture.h"
#include "text/postage-text-currency.h"
#include "text/postage-text-date.h"
#include "text/postage-text-init.h"
#include "text/postage-text-number.h"

/* What each number looks like; the numbers are those of the functions below. */
typedef struct
{
  const char *locale;
  const char *large, *million, *thousand, *hundred;
  const char *amount, *negative, *rate;
  const char *month, *day;
  const char *rupee;
} Expected;

static const Expected table[] = {
  { "C.UTF-8", "9,223,372,036,854,775,807", "1,000,000", "−1,234", "999", "1,234,567.50 USD", "−0.005 USD",
    "0.1150 INR", "November 2026", "1 October 2026", "Indian Rupee" },
  { "zh_CN.UTF-8", "9,223,372,036,854,775,807", "1,000,000", "−1,234", "999", "1,234,567.50 USD", "−0.005 USD",
    "0.1150 INR", "2026年11月", "2026年10月1日", "印度卢比" },
  { "de_DE.UTF-8", "9.223.372.036.854.775.807", "1.000.000", "−1.234", "999", "1.234.567,50 USD", "−0,005 USD",
    "0,1150 INR", "November 2026", "1 Oktober 2026", "Indian Rupee" },
  { "en_IN.UTF-8", "92,23,37,20,36,85,47,75,807", "10,00,000", "−1,234", "999", "12,34,567.50 USD", "−0.005 USD",
    "0.1150 INR", "November 2026", "1 October 2026", "Indian Rupee" },
};

static const Expected *expected;

static void
check (char       *text,
       const char *wanted)
{
  g_assert_cmpstr (text, ==, wanted);
  g_free (text);
}

/* A table's plain space before a currency stands for the one that doesn't break. */
static void
check_money (char       *text,
             const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (wanted, " ", -1);
  g_autofree char *joined = g_strjoinv ("\u00a0", parts);

  check (text, joined);
}

static void
test_count (void)
{
  check (postage_text_count (G_MAXINT64), expected->large);
  check (postage_text_count (1000000), expected->million);
  check (postage_text_count (-1234), expected->thousand);
  check (postage_text_count (999), expected->hundred);
  check (postage_text_count (0), "0");
}

static void
test_money (void)
{
  PostageMoney amount = postage_money (text_fixture_decimal ("1234567.495"), "USD");
  PostageMoney negative = postage_money (text_fixture_decimal ("-0.005"), "USD");
  PostageMoney rate = postage_money (text_fixture_decimal ("0.115"), "INR");

  /* 1234567.495 lies half-way: the even neighbour is .50. */
  check_money (postage_text_money (&amount), expected->amount);
  check_money (postage_text_price (&negative, 0), expected->negative);
  check_money (postage_text_price (&rate, POSTAGE_TEXT_RATE_DIGITS), expected->rate);
}

static void
test_dates (void)
{
  check (postage_text_month (postage_month_new (2026, 11)), expected->month);
  check (postage_text_date (20261001), expected->day);
  check (postage_text_date (20261100), expected->month);
}

/* What follows doesn't depend on the locale's own texts, and runs in the C locale only. */
static void
test_minor_units (void)
{
  static const struct
  {
    const char *amount, *currency, *shown, *price;
  } cases[] = {
    { "1234.5", "CLP", "1,234 CLP", "1,234.5 CLP" },
    { "1235.5", "CLP", "1,236 CLP", "1,235.5 CLP" },
    { "0.0005", "KWD", "0.000 KWD", "0.0005 KWD" },
    { "0.0015", "KWD", "0.002 KWD", "0.0015 KWD" },
    { "0", "USD", "0.00 USD", "0.00 USD" },
    { "59", "EUR", "59.00 EUR", "59.00 EUR" },
    { "-1", "EUR", "−1.00 EUR", "−1.00 EUR" },
    { "0.000000001", "USD", "0.00 USD", "0.000000001 USD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageMoney money = postage_money (text_fixture_decimal (cases[i].amount), cases[i].currency);

      check_money (postage_text_money (&money), cases[i].shown);
      check_money (postage_text_price (&money, 0), cases[i].price);
    }
}

static void
test_beyond_binary (void)
{
  /* More digits than a double or 64 bits hold: none may be lost. */
  PostageMoney money = postage_money (text_fixture_decimal ("123456789012345678901.01"), "USD");

  check_money (postage_text_money (&money), "123,456,789,012,345,678,901.01 USD");
}

static void
test_decimal (void)
{
  check (postage_text_decimal (text_fixture_decimal ("2.5"), 0, 0), "2");
  check (postage_text_decimal (text_fixture_decimal ("3.5"), 0, 0), "4");
  check (postage_text_decimal (text_fixture_decimal ("0.1"), 0, 9), "0.1");
  check (postage_text_decimal (text_fixture_decimal ("0.1"), 4, 9), "0.1000");
  check (postage_text_decimal (text_fixture_decimal ("-0.4"), 0, 0), "0");
  check (postage_text_percent (text_fixture_decimal ("12.5")), "12.5%");
  check (postage_text_percent (text_fixture_decimal ("100")), "100%");
  check (postage_text_date (POSTAGE_DATE_NONE), "no date");
}

/* By the translations of iso-codes, where the program speaks the language as well. */
static void
test_currency (void)
{
  g_assert_cmpstr (postage_text_currency ("INR"), ==, expected->rupee);
}

int
main (int   argc,
      char *argv[])
{
  const char *locale = g_getenv ("LC_ALL");

  postage_text_init (LOCALEDIR);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (table[i].locale, locale) == 0)
      expected = &table[i];
  if (expected == NULL || g_strcmp0 (setlocale (LC_NUMERIC, NULL), locale) != 0)
    g_error ("the locale %s is not there, or not in the table", locale);

  g_test_add_func ("/text/number/count", test_count);
  g_test_add_func ("/text/number/money", test_money);
  g_test_add_func ("/text/number/dates", test_dates);
  g_test_add_func ("/text/number/currency", test_currency);
  if (expected == &table[0])
    {
      g_test_add_func ("/text/number/minor-units", test_minor_units);
      g_test_add_func ("/text/number/beyond-binary", test_beyond_binary);
      g_test_add_func ("/text/number/decimal", test_decimal);
    }
  return g_test_run ();
}
