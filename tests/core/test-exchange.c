/* test-exchange.c - rates of exchange: which day, early ones, cross rates, one rounding
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-exchange.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
add (PostageExchange *exchange,
     const char      *currency,
     const char      *date,
     const char      *per_euro)
{
  g_autoptr (PostageSource) source = postage_test_source (date);
  g_autoptr (GError) error = NULL;

  postage_exchange_add (exchange, currency, postage_test_date (date), postage_test_decimal (per_euro), source, &error);
  g_assert_no_error (error);
}

/* Not in order of date. */
static PostageExchange *
new_exchange (void)
{
  PostageExchange *exchange = postage_exchange_begin ();

  add (exchange, "USD", "2026-06-30", "1.15");
  add (exchange, "USD", "2026-10-09", "1.1206");
  add (exchange, "USD", "2026-01-15", "1.25");
  add (exchange, "INR", "2026-07-01", "100");
  add (exchange, "INR", "2026-10-12", "104.5");
  add (exchange, "JPY", "2026-10-09", "160");
  postage_exchange_end (exchange);
  return exchange;
}

static void
test_lookup (void)
{
  static const struct
  {
    const char *from, *to, *month;
    const char *from_per_euro, *to_per_euro;
    PostageDate date;
    gboolean    early;
  } rows[] = {
    { "EUR", "USD", "2026-11", "1", "1.1206", 20261009, FALSE },
    { "EUR", "USD", "2026-10", "1", "1.1206", 20261009, FALSE },
    { "EUR", "USD", "2026-09", "1", "1.15", 20260630, FALSE },
    { "EUR", "USD", "2026-06", "1", "1.15", 20260630, FALSE }, /* the last day of the month counts */
    { "EUR", "USD", "2026-05", "1", "1.25", 20260115, FALSE },
    { "EUR", "USD", "2026-01", "1", "1.25", 20260115, FALSE },
    { "EUR", "USD", "2025-12", "1", "1.25", 20260115, TRUE },
    { "USD", "EUR", "2026-11", "1.1206", "1", 20261009, FALSE },
    { "USD", "INR", "2026-11", "1.1206", "104.5", 20261009, FALSE }, /* the older of two days */
    { "INR", "USD", "2026-11", "104.5", "1.1206", 20261009, FALSE },
    { "USD", "INR", "2026-07", "1.15", "100", 20260630, FALSE },
    { "USD", "INR", "2026-06", "1.15", "100", 20260630, TRUE }, /* one of the two is early */
    { "INR", "USD", "2026-06", "100", "1.15", 20260630, TRUE },
    { "USD", "USD", "2026-11", "1.1206", "1.1206", 20261009, FALSE },
    { "EUR", "EUR", "2026-11", "1", "1", POSTAGE_DATE_NONE, FALSE },
  };
  g_autoptr (PostageExchange) exchange = new_exchange ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageExchangeRate rate;

      g_test_message ("%s to %s in %s", rows[i].from, rows[i].to, rows[i].month);
      g_assert_true (
        postage_exchange_lookup (exchange, rows[i].from, rows[i].to, postage_test_month (rows[i].month), &rate));
      g_assert_cmpstr (rate.from, ==, rows[i].from);
      g_assert_cmpstr (rate.to, ==, rows[i].to);
      postage_test_assert_decimal (rate.from_per_euro, rows[i].from_per_euro);
      postage_test_assert_decimal (rate.to_per_euro, rows[i].to_per_euro);
      g_assert_cmpint (rate.date, ==, rows[i].date);
      g_assert_cmpint (rate.early, ==, rows[i].early);
      /* The source that is shown is that of the day that is shown. */
      g_assert_cmpint (rate.source != NULL ? postage_source_get_latest (rate.source) : POSTAGE_DATE_NONE, ==,
                       rows[i].date);
    }
}

static void
test_no_rate (void)
{
  g_autoptr (PostageExchange) exchange = new_exchange ();
  PostageExchangeRate rate = { .date = 77 };

  g_assert_false (postage_exchange_lookup (exchange, "USD", "ARS", postage_test_month ("2026-11"), &rate));
  g_assert_false (postage_exchange_lookup (exchange, "ARS", "USD", postage_test_month ("2026-11"), &rate));
  g_assert_cmpint (rate.date, ==, 77);
}

static void
test_convert (void)
{
  static const struct
  {
    const char *from, *to, *amount, *converted;
  } rows[] = {
    { "EUR", "USD", "100", "112.06" },
    { "USD", "EUR", "112.06", "100" },
    { "USD", "EUR", "1", "0.892379083" },  /* 1 ÷ 1.1206 = 0.8923790826… */
    { "USD", "INR", "1", "93.253614135" }, /* 104.5 ÷ 1.1206 = 93.2536141353… */
    { "INR", "USD", "1000", "10.723444976" },
    /* Exact ratios: 1000 INR to USD and on is not the rounded rate times 1000. */
    { "INR", "EUR", "1000", "9.56937799" },
    { "JPY", "EUR", "0.00000008", "0" },           /* half of 10⁻⁹ goes to the even neighbour, 0 … */
    { "JPY", "EUR", "0.00000024", "0.000000002" }, /* … and 1.5 of it to 2 */
    { "JPY", "EUR", "-0.00000024", "-0.000000002" },
    { "USD", "EUR", "0", "0" },
  };
  g_autoptr (PostageExchange) exchange = new_exchange ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageExchangeRate rate;
      PostageDecimal      converted = 0;

      g_test_message ("%s %s in %s", rows[i].amount, rows[i].from, rows[i].to);
      g_assert_true (
        postage_exchange_lookup (exchange, rows[i].from, rows[i].to, postage_test_month ("2026-11"), &rate));
      g_assert_true (
        postage_exchange_rate_convert (&rate, postage_test_decimal (rows[i].amount), &converted, NULL));
      postage_test_assert_decimal (converted, rows[i].converted);
    }
}

static void
test_convert_overflow (void)
{
  g_autoptr (PostageExchange) exchange = new_exchange ();
  g_autoptr (GError) error = NULL;
  PostageExchangeRate rate;
  PostageDecimal      converted = 77;

  g_assert_true (postage_exchange_lookup (exchange, "EUR", "INR", postage_test_month ("2026-11"), &rate));
  g_assert_false (
    postage_exchange_rate_convert (&rate, postage_test_decimal ("10000000000000000000"), &converted, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
  g_assert_true (converted == 77);
}

static void
test_refusals (void)
{
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageExchange) exchange = postage_exchange_begin ();
  g_autoptr (GError) error = NULL;
  PostageExchangeRate rate;

  g_assert_false (postage_exchange_add (exchange, "USD", 20261009, 0, source, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_false (postage_exchange_add (exchange, "USD", 20261009, -1, source, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
  g_clear_error (&error);

  add (exchange, "USD", "2026-10-09", "1.1206");
  g_assert_false (postage_exchange_add (exchange, "USD", 20261009, postage_test_decimal ("1.2"), source, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "USD"));
  g_assert_nonnull (strstr (error->message, "2026-10-09"));
  add (exchange, "INR", "2026-10-09", "104.5");

  postage_exchange_end (exchange);
  g_assert_true (postage_exchange_lookup (exchange, "EUR", "USD", postage_test_month ("2026-11"), &rate));
  postage_test_assert_decimal (rate.to_per_euro, "1.1206");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/lookup", test_lookup);
  g_test_add_func ("/exchange/no-rate", test_no_rate);
  g_test_add_func ("/exchange/convert", test_convert);
  g_test_add_func ("/exchange/convert-overflow", test_convert_overflow);
  g_test_add_func ("/exchange/refusals", test_refusals);
  return g_test_run ();
}
