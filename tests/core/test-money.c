/* test-money.c - amounts with their currency, and the minor units of ISO 4217
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-money.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static PostageMoney
money (const char *amount,
       const char *currency)
{
  return postage_money (postage_test_decimal (amount), currency);
}

static void
test_known_currencies (void)
{
  static const struct
  {
    const char *code;
    gboolean    known;
    guint       digits;
  } rows[] = {
    /* The sixteen in which Meta bills. */
    { "USD", TRUE, 2 },
    { "AED", TRUE, 2 },
    { "ARS", TRUE, 2 },
    { "AUD", TRUE, 2 },
    { "BRL", TRUE, 2 },
    { "CLP", TRUE, 0 },
    { "COP", TRUE, 2 },
    { "EUR", TRUE, 2 },
    { "GBP", TRUE, 2 },
    { "IDR", TRUE, 2 },
    { "INR", TRUE, 2 },
    { "MXN", TRUE, 2 },
    { "MYR", TRUE, 2 },
    { "PEN", TRUE, 2 },
    { "SAR", TRUE, 2 },
    { "SGD", TRUE, 2 },
    { "JPY", TRUE, 0 },
    { "KRW", TRUE, 0 },
    { "VND", TRUE, 0 },
    { "BHD", TRUE, 3 },
    { "KWD", TRUE, 3 },
    { "TND", TRUE, 3 },
    { "CLF", TRUE, 4 },
    { "UYW", TRUE, 4 },
    { "CNY", TRUE, 2 },
    { "HKD", TRUE, 2 },
    { "ZWG", TRUE, 2 },
    { "usd", FALSE, 2 },
    { "Usd", FALSE, 2 },
    { "US", FALSE, 2 },
    { "USDX", FALSE, 2 },
    { "", FALSE, 2 },
    { "DEM", FALSE, 2 },
    { "XXX", FALSE, 2 },
    /* Letters that only follow each other across two codes of the table. */
    { "ED ", FALSE, 2 },
    { "EDA", FALSE, 2 },
    { "P D", FALSE, 2 },
    { "IFC", FALSE, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("\"%s\"", rows[i].code);
      g_assert_cmpint (postage_currency_is_known (rows[i].code), ==, rows[i].known);
      g_assert_cmpuint (postage_currency_get_digits (rows[i].code), ==, rows[i].digits);
    }
}

static void
test_round (void)
{
  static const struct
  {
    const char *amount, *currency, *rounded;
  } rows[] = {
    { "603.805", "USD", "603.8" },
    { "603.815", "USD", "603.82" },
    { "603.8050001", "USD", "603.81" },
    { "-0.125", "USD", "-0.12" },
    { "1234.5", "JPY", "1234" },
    { "1235.5", "CLP", "1236" },
    { "1234.500001", "JPY", "1235" },
    { "0.0005", "KWD", "0" },
    { "0.0015", "KWD", "0.002" },
    { "0.00005", "CLF", "0" },
    { "0.00015", "CLF", "0.0002" },
    { "0.004999999", "INR", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageMoney amount = money (rows[i].amount, rows[i].currency);
      PostageMoney rounded = postage_money_round (&amount);

      g_test_message ("%s %s", rows[i].amount, rows[i].currency);
      postage_test_assert_decimal (rounded.amount, rows[i].rounded);
      g_assert_cmpstr (rounded.currency, ==, rows[i].currency);
    }
}

static void
test_add (void)
{
  g_autoptr (GError) error = NULL;
  PostageMoney a = money ("1.25", "USD");
  PostageMoney b = money ("2.5", "USD");
  PostageMoney euro = money ("2.5", "EUR");
  PostageMoney huge = money ("170141183460469231731687303715.884105727", "USD");
  PostageMoney sum = money ("77", "INR");

  /* Amounts of two currencies never meet, even when one of them is nothing. */
  g_assert_false (postage_money_add (&a, &euro, &sum, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CURRENCY);
  g_assert_nonnull (strstr (error->message, "USD"));
  g_assert_nonnull (strstr (error->message, "EUR"));
  g_clear_error (&error);

  g_assert_false (postage_money_add (&huge, &a, &sum, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
  postage_test_assert_decimal (sum.amount, "77");
  g_assert_cmpstr (sum.currency, ==, "INR");
  g_clear_error (&error);

  g_assert_true (postage_money_add (&a, &b, &sum, &error));
  postage_test_assert_decimal (sum.amount, "3.75");
  g_assert_cmpstr (sum.currency, ==, "USD");

  /* The sum may be one of its parts. */
  g_assert_true (postage_money_add (&a, &b, &a, &error));
  postage_test_assert_decimal (a.amount, "3.75");
}

static void
test_compare (void)
{
  PostageMoney less = money ("-170141183460469231731687303715", "USD");
  PostageMoney more = money ("170141183460469231731687303715", "USD");
  PostageMoney same = more;

  g_assert_cmpint (postage_money_compare (&less, &more), <, 0);
  g_assert_cmpint (postage_money_compare (&more, &less), >, 0);
  g_assert_cmpint (postage_money_compare (&more, &same), ==, 0);
}

static void
test_boxed (void)
{
  PostageMoney amount = money ("12.5", "EUR");
  g_autoptr (PostageMoney) copy = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, POSTAGE_TYPE_MONEY);
  g_value_set_boxed (&value, &amount);
  amount.amount = 0;
  copy = g_value_dup_boxed (&value);
  postage_test_assert_decimal (copy->amount, "12.5");
  g_assert_cmpstr (copy->currency, ==, "EUR");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/known-currencies", test_known_currencies);
  g_test_add_func ("/money/round", test_round);
  g_test_add_func ("/money/add", test_add);
  g_test_add_func ("/money/compare", test_compare);
  g_test_add_func ("/money/boxed", test_boxed);
  return g_test_run ();
}
