/* test-reading.c - numbers that a person types, in the locale that the test runs in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-reading.h"

#include <locale.h>

#include "core/postage-scenario.h"
#include "text/postage-text-number.h"

typedef struct
{
  const char    *text;
  PostageReading reading;
  gint64         value;
} QuantityCase;

/* Good wherever the decimal point is a point. */
static const QuantityCase point_cases[] = {
  { "0", POSTAGE_READING_OK, 0 },
  { "7", POSTAGE_READING_OK, 7 },
  { "007", POSTAGE_READING_OK, 7 },
  { "10000", POSTAGE_READING_OK, 10000 },
  { "10,000", POSTAGE_READING_OK, 10000 },
  { " 10 000 ", POSTAGE_READING_OK, 10000 },
  { "10\u202f000", POSTAGE_READING_OK, 10000 },
  { "10\u00a0000", POSTAGE_READING_OK, 10000 },
  { "10'000", POSTAGE_READING_OK, 10000 },
  { "10’000", POSTAGE_READING_OK, 10000 },
  { "1,000,000", POSTAGE_READING_OK, 1000000 },
  { "10,00,000", POSTAGE_READING_OK, 1000000 },
  { "１０，０００", POSTAGE_READING_OK, 10000 },
  { "١٠٬٠٠٠", POSTAGE_READING_OK, 10000 },
  { "1000000000000", POSTAGE_READING_OK, POSTAGE_QUANTITY_MAX },
  { "1,000,000,000,000", POSTAGE_READING_OK, POSTAGE_QUANTITY_MAX },
  { "", POSTAGE_READING_EMPTY, 0 },
  { "   ", POSTAGE_READING_EMPTY, 0 },
  { "ten", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "12x", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "+5", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "1e3", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "-5", POSTAGE_READING_NEGATIVE, 0 },
  { "−5", POSTAGE_READING_NEGATIVE, 0 },
  { "1,50", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "1,5000", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "1,2,000", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "1000,000", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { ",000", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "10,", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "1,,000", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "1,000 000", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "1.5", POSTAGE_READING_NOT_WHOLE, 0 },
  { "1.000", POSTAGE_READING_UNCLEAR_MARK, 0 },
  { "12.000", POSTAGE_READING_UNCLEAR_MARK, 0 },
  { "12.0000", POSTAGE_READING_NOT_WHOLE, 0 },
  { "1.000.000", POSTAGE_READING_OK, 1000000 },
  { "12k", POSTAGE_READING_OK, 12000 },
  { "12 k", POSTAGE_READING_OK, 12000 },
  { "12K", POSTAGE_READING_OK, 12000 },
  { "１２ｋ", POSTAGE_READING_OK, 12000 },
  { "1.5k", POSTAGE_READING_OK, 1500 },
  { "1,5k", POSTAGE_READING_OK, 1500 },
  { "2m", POSTAGE_READING_OK, 2000000 },
  { "2.5M", POSTAGE_READING_OK, 2500000 },
  { "0.000001m", POSTAGE_READING_OK, 1 },
  { "1.50000k", POSTAGE_READING_OK, 1500 },
  { "1.2万", POSTAGE_READING_OK, 12000 },
  { "1.2萬", POSTAGE_READING_OK, 12000 },
  { "1．2 万", POSTAGE_READING_OK, 12000 },
  { "3千", POSTAGE_READING_OK, 3000 },
  { "1亿", POSTAGE_READING_OK, 100000000 },
  { "1,200.5k", POSTAGE_READING_OK, 1200500 },
  { "1,000,000m", POSTAGE_READING_OK, POSTAGE_QUANTITY_MAX },
  { "1000000m", POSTAGE_READING_OK, POSTAGE_QUANTITY_MAX },
  { "1000000.1m", POSTAGE_READING_TOO_LARGE, 0 },
  { "1000001m", POSTAGE_READING_TOO_LARGE, 0 },
  { "99999999999999999999亿", POSTAGE_READING_TOO_LARGE, 0 },
  { "1.2345k", POSTAGE_READING_NOT_WHOLE, 0 },
  { "1.23456万", POSTAGE_READING_NOT_WHOLE, 0 },
  { "0.0000001m", POSTAGE_READING_NOT_WHOLE, 0 },
  { "1.234k", POSTAGE_READING_UNCLEAR_MARK, 0 },
  { "1,234k", POSTAGE_READING_UNCLEAR_MARK, 0 },
  { "k", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "万", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { ".5k", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "1.k", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "1kk", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "1.5.5k", POSTAGE_READING_UNCLEAR_GROUPING, 0 },
  { "1.5xk", POSTAGE_READING_NOT_A_NUMBER, 0 },
  { "-1k", POSTAGE_READING_NEGATIVE, 0 },
  { "1000000000001", POSTAGE_READING_TOO_LARGE, 0 },
  { "99999999999999999999999999", POSTAGE_READING_TOO_LARGE, 0 },
};

static void
check_quantity (const QuantityCase *c)
{
  gint64               value = -1;
  const PostageReading reading = postage_reading_quantity (c->text, &value);

  g_test_message ("“%s”", c->text);
  g_assert_cmpint (reading, ==, c->reading);
  g_assert_cmpint (value, ==, reading == POSTAGE_READING_OK ? c->value : -1);
}

static gboolean
point_is_decimal (void)
{
  return g_str_equal (localeconv ()->decimal_point, ".");
}

static void
test_quantity (void)
{
  static const QuantityCase comma_cases[] = {
    { "10.000", POSTAGE_READING_OK, 10000 },
    { "10 000", POSTAGE_READING_OK, 10000 },
    { "10,5", POSTAGE_READING_NOT_WHOLE, 0 },
    { "10,000", POSTAGE_READING_UNCLEAR_MARK, 0 },
    { "1,5k", POSTAGE_READING_OK, 1500 },
    { "1.5k", POSTAGE_READING_OK, 1500 },
    { "1.234,5k", POSTAGE_READING_OK, 1234500 },
    { "1.234k", POSTAGE_READING_UNCLEAR_MARK, 0 },
  };

  if (point_is_decimal ())
    {
      for (guint i = 0; i < G_N_ELEMENTS (point_cases); i++)
        check_quantity (&point_cases[i]);
    }
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (comma_cases); i++)
        check_quantity (&comma_cases[i]);
    }
}

/* What the program writes, it can read: a number that is left alone stays what it is. */
static void
test_quantity_round_trip (void)
{
  static const gint64 values[] = { 0, 9, 999, 1000, 12345, 999999, 1000000, 1234567, 123456789, POSTAGE_QUANTITY_MAX };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = postage_text_count (values[i]);
      gint64           value = -1;

      g_test_message ("“%s”", text);
      g_assert_cmpint (postage_reading_quantity (text, &value), ==, POSTAGE_READING_OK);
      g_assert_cmpint (value, ==, values[i]);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    const char    *text;
    PostageReading reading;
    const char    *value;
  } cases[] = {
    { "0", POSTAGE_READING_OK, "0" },
    { "30", POSTAGE_READING_OK, "30" },
    { "30%", POSTAGE_READING_OK, "30" },
    { "30 %", POSTAGE_READING_OK, "30" },
    { "30\u00a0%", POSTAGE_READING_OK, "30" },
    { "３０％", POSTAGE_READING_OK, "30" },
    { "٣٠٪", POSTAGE_READING_OK, "30" },
    { "12.5", POSTAGE_READING_OK, "12.5" },
    { "12,5", POSTAGE_READING_OK, "12.5" },
    { "١٢٫٥", POSTAGE_READING_OK, "12.5" },
    { ".5", POSTAGE_READING_OK, "0.5" },
    { "5.", POSTAGE_READING_OK, "5" },
    { "007", POSTAGE_READING_OK, "7" },
    { "00", POSTAGE_READING_OK, "0" },
    { "100", POSTAGE_READING_OK, "100" },
    { "0.000000001", POSTAGE_READING_OK, "0.000000001" },
    { "", POSTAGE_READING_EMPTY, NULL },
    { "%", POSTAGE_READING_EMPTY, NULL },
    { ".", POSTAGE_READING_NOT_A_NUMBER, NULL },
    { "a third", POSTAGE_READING_NOT_A_NUMBER, NULL },
    { "1.2.3", POSTAGE_READING_NOT_A_NUMBER, NULL },
    { "30%%", POSTAGE_READING_NOT_A_NUMBER, NULL },
    { "-1", POSTAGE_READING_NEGATIVE, NULL },
    { "100.000000001", POSTAGE_READING_TOO_LARGE, NULL },
    { "101", POSTAGE_READING_TOO_LARGE, NULL },
    { "99999999999999999999999999999999999999999999", POSTAGE_READING_TOO_LARGE, NULL },
    { "0.0000000001", POSTAGE_READING_TOO_FINE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageDecimal       value = -1;
      const PostageReading reading = postage_reading_percent (cases[i].text, &value);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (reading, ==, cases[i].reading);
      if (reading == POSTAGE_READING_OK)
        {
          g_autofree char *text = postage_decimal_to_string (value, 0);

          g_assert_cmpstr (text, ==, cases[i].value);
        }
      else
        {
          g_assert_true (value == -1);
        }
    }
}

static void
test_percent_round_trip (void)
{
  static const char *const values[] = { "0", "0.5", "12.25", "33.333333333", "100" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      PostageDecimal   value, back = -1;
      g_autofree char *text = NULL;

      g_assert_true (postage_decimal_parse (values[i], &value, NULL));
      text = postage_text_percent (value);
      g_test_message ("“%s”", text);
      g_assert_cmpint (postage_reading_percent (text, &back), ==, POSTAGE_READING_OK);
      g_assert_true (back == value);
    }
}

static void
test_amount (void)
{
  static const struct
  {
    const char    *text;
    PostageReading reading;
    const char    *value;
  } cases[] = {
    { "500", POSTAGE_READING_OK, "500" },
    { "0", POSTAGE_READING_OK, "0" },
    { "499.5", POSTAGE_READING_OK, "499.5" },
    { "1,234.50", POSTAGE_READING_OK, "1234.5" },
    { "0.0001", POSTAGE_READING_OK, "0.0001" },
    { "12k", POSTAGE_READING_OK, "12000" },
    { "1.2\u4e07", POSTAGE_READING_OK, "12000" },
    { "1.2345k", POSTAGE_READING_OK, "1234.5" },
    { "1000000000000", POSTAGE_READING_OK, "1000000000000" },
    { "1000000000000.01", POSTAGE_READING_TOO_LARGE, NULL },
    { "1000000000001", POSTAGE_READING_TOO_LARGE, NULL },
    { "1000001m", POSTAGE_READING_TOO_LARGE, NULL },
    { "99999999999999999999", POSTAGE_READING_TOO_LARGE, NULL },
    { "0.00001", POSTAGE_READING_TOO_FINE, NULL },
    { "", POSTAGE_READING_EMPTY, NULL },
    { "-5", POSTAGE_READING_NEGATIVE, NULL },
    { "5 USD", POSTAGE_READING_NOT_A_NUMBER, NULL },
    { "1.234", POSTAGE_READING_UNCLEAR_MARK, NULL },
    { "1,50", POSTAGE_READING_UNCLEAR_GROUPING, NULL },
    { ".5", POSTAGE_READING_NOT_A_NUMBER, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageDecimal amount = -1;

      g_autofree char *text = g_strdup (cases[i].text);

      /* Where the decimal point is a comma, points separate groups. */
      for (char *p = text; !point_is_decimal () && *p != '\0'; p++)
        *p = *p == '.' ? ',' : *p == ',' ? '.'
                                         : *p;
      g_test_message ("“%s”", text);
      g_assert_cmpint (postage_reading_amount (text, &amount), ==, cases[i].reading);
      if (cases[i].value != NULL)
        {
          g_autofree char *found = postage_decimal_to_string (amount, 0);

          g_assert_cmpstr (found, ==, cases[i].value);
        }
      else
        g_assert_true (amount == -1);
    }
}

/* A price has no percent limit and no groups; a comma that may separate thousands is not guessed. The locale of the
 * test decides which mark is unclear. */
static void
test_price (void)
{
  static const struct
  {
    const char    *text;
    PostageReading reading;
    const char    *value;
  } cases[] = {
    { "0", POSTAGE_READING_OK, "0" },
    { "0.005", POSTAGE_READING_OK, "0.005" },
    { "0,005", POSTAGE_READING_OK, "0.005" },
    { "12,5", POSTAGE_READING_OK, "12.5" },
    { "999999999999", POSTAGE_READING_OK, "999999999999" },
    { "1000000000000", POSTAGE_READING_TOO_LARGE, NULL },
    { "0.0000000001", POSTAGE_READING_TOO_FINE, NULL },
    { "-1", POSTAGE_READING_NEGATIVE, NULL },
    { "", POSTAGE_READING_EMPTY, NULL },
    { "1 000", POSTAGE_READING_NOT_A_NUMBER, NULL },
    { "5 USD", POSTAGE_READING_NOT_A_NUMBER, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageDecimal   amount = 7;
      g_autofree char *text = NULL;

      g_assert_cmpint (postage_reading_price (cases[i].text, &amount), ==, cases[i].reading);
      text = postage_decimal_to_string (amount, 0);
      g_assert_cmpstr (text, ==, cases[i].value != NULL ? cases[i].value : "0.000000007");
    }
}

/* What is written of a price is read as the same price, whatever the decimal mark. */
static void
test_price_round_trip (void)
{
  static const char *const texts[] = { "0", "1", "1.234", "12.345", "0.001", "1234.5", "999999999999.999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PostageDecimal   amount = 0, again = 0;
      g_autofree char *written = NULL;

      g_assert_true (postage_decimal_parse (texts[i], &amount, NULL));
      written = postage_reading_write (amount);
      g_assert_cmpint (postage_reading_price (written, &again), ==, POSTAGE_READING_OK);
      g_assert_true (amount == again);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/reading/quantity", test_quantity);
  g_test_add_func ("/model/reading/quantity-round-trip", test_quantity_round_trip);
  g_test_add_func ("/model/reading/amount", test_amount);
  g_test_add_func ("/model/reading/price", test_price);
  g_test_add_func ("/model/reading/price-round-trip", test_price_round_trip);
  g_test_add_func ("/model/reading/percent", test_percent);
  g_test_add_func ("/model/reading/percent-round-trip", test_percent_round_trip);
  return g_test_run ();
}
