/* test-conversion.c - from what is billed to what is shown: rate and spread in one ratio, one rounding
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-conversion.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

/* One euro is @usd and @inr. */
static PostageExchange *
new_exchange (const char *usd,
              const char *inr)
{
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-09");
  PostageExchange *exchange = postage_exchange_begin ();
  PostageDate      day = postage_test_date ("2026-10-09");

  g_assert_true (postage_exchange_add (exchange, "USD", day, postage_test_decimal (usd), source, NULL));
  g_assert_true (postage_exchange_add (exchange, "INR", day, postage_test_decimal (inr), source, NULL));
  postage_exchange_end (exchange);
  return exchange;
}

static void
test_spread (void)
{
  static const struct
  {
    const char *from, *to, *spread, *amount;
    const char *converted, *shown;
  } rows[] = {
    /* 49 × 1.2, and 2.5 percent of that */
    { "EUR", "USD", "0", "49", "58.8", "58.8" },
    { "EUR", "USD", "2.5", "49", "60.27", "60.27" },
    { "EUR", "USD", "100", "49", "117.6", "117.6" },
    /* One rounding: 0.01 / 1.2 = 0.008333333…, twice that isn't twice 0.008333333. */
    { "USD", "EUR", "0", "0.01", "0.008333333", "0.01" },
    { "USD", "EUR", "100", "0.01", "0.016666667", "0.02" },
    /* Half to even: 0.000000005 × 1.2 × 1.25 = 0.0000000075, 0.000000003 × 1.2 × 1.25 = 0.0000000045 */
    { "EUR", "USD", "25", "0.000000005", "0.000000008", "0" },
    { "EUR", "USD", "25", "0.000000003", "0.000000004", "0" },
    /* Through the euro: 3 × 104.5 / 1.2 × 1.03 = 269.0875 */
    { "USD", "INR", "3", "3", "269.0875", "269.09" },
    /* The least spread: 10⁹ × 1.2 × 1.00000000001 */
    { "EUR", "USD", "0.000000001", "1000000000", "1200000000.012", "1200000000.01" },
    /* The same currency is paid without an exchange. */
    { "USD", "USD", "2.5", "49", "49", "49" },
    { "EUR", "EUR", "100", "0.125", "0.125", "0.12" },
  };
  g_autoptr (PostageExchange) exchange = new_exchange ("1.2", "104.5");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageConversion conversion;
      PostageLine       line = { .exact = postage_money (postage_test_decimal (rows[i].amount), rows[i].from),
                                 .converted = postage_money (0, rows[i].to),
                                 .shown = postage_money (0, rows[i].to) };

      g_test_message ("row %u", i);
      postage_conversion_init (&conversion, exchange, rows[i].from, rows[i].to, postage_test_month ("2026-11"),
                               postage_test_decimal (rows[i].spread));
      g_assert_true (postage_conversion_apply (&conversion, &line, NULL));
      postage_test_assert_decimal (line.converted.amount, rows[i].converted);
      postage_test_assert_decimal (line.shown.amount, rows[i].shown);
      g_assert_cmpint (line.flags, ==, POSTAGE_LINE_NONE);
    }
}

/* Without a rate there is nothing that a spread could be taken of. */
static void
test_no_rate (void)
{
  g_autoptr (PostageExchange) exchange = new_exchange ("1.2", "104.5");
  PostageConversion conversion;
  PostageLine       line = { .exact = postage_money (POSTAGE_DECIMAL_ONE, "USD"),
                             .converted = postage_money (0, "PEN"),
                             .shown = postage_money (0, "PEN") };

  postage_conversion_init (&conversion, exchange, "USD", "PEN", postage_test_month ("2026-11"), POSTAGE_DECIMAL_ONE);
  g_assert_true (postage_conversion_apply (&conversion, &line, NULL));
  postage_test_assert_decimal (line.converted.amount, "0");
  g_assert_cmpint (line.flags, ==, POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NO_EXCHANGE);
}

static void
test_bounds (void)
{
  static const struct
  {
    const char *usd, *spread, *amount;
    const char *converted; /* NULL: doesn't fit 128 bits */
  } rows[] = {
    /* A spread of few decimals leaves room for amounts beyond any bill: 6/5 × 41/40 = 123/100 */
    { "1.2", "2.5", "1000000000000000000000000000", "1230000000000000000000000000" },
    { "1.2", "2.5", "10000000000000000000000000000", NULL },
    /* One of nine decimals less: 1.0000000001 × 1.000000000001, of twenty-odd digits, still for a billion. */
    { "1.000000001", "0.000000001", "1000000000", "1000000001.01" },
    { "1.000000001", "0.000000001", "100000000000", NULL },
    /* The ratio itself doesn't fit. */
    { "100000000000000000000000000001", "0.000000001", "0.000000001", NULL },
    { "100000000000000000000000000001", "0", "0.000000001", "100000000000000000000.000000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageExchange) exchange = new_exchange (rows[i].usd, "1");
      g_autoptr (GError) error = NULL;
      PostageConversion conversion;
      PostageLine       line = { .exact = postage_money (postage_test_decimal (rows[i].amount), "EUR"),
                                 .converted = postage_money (7, "USD"),
                                 .shown = postage_money (7, "USD") };

      g_test_message ("row %u", i);
      postage_conversion_init (&conversion, exchange, "EUR", "USD", postage_test_month ("2026-11"),
                               postage_test_decimal (rows[i].spread));
      g_assert_cmpint (postage_conversion_apply (&conversion, &line, &error), ==, rows[i].converted != NULL);
      if (rows[i].converted != NULL)
        {
          g_assert_no_error (error);
          postage_test_assert_decimal (line.converted.amount, rows[i].converted);
          continue;
        }
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
      g_assert_true (line.converted.amount == 7 && line.shown.amount == 7);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conversion/spread", test_spread);
  g_test_add_func ("/conversion/no-rate", test_no_rate);
  g_test_add_func ("/conversion/bounds", test_bounds);
  return g_test_run ();
}
