/* test-decimal.c - exact decimal numbers: reading, writing, rounding, overflow
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-error.h"
#include "postage-test-catalogue.h"

/* The largest magnitude: 2^127 - 1 of 10⁻⁹. */
#define LARGEST "170141183460469231731687303715.884105727"

static void
test_round_trip (void)
{
  static const struct
  {
    const char *text;
    const char *written; /* NULL: the same */
  } rows[] = {
    { "0", NULL },
    { "-0", "0" },
    { "0.0", "0" },
    { "1", NULL },
    { "-1", NULL },
    { "12.50", "12.5" },
    { "-12.05", NULL },
    { "0.000000001", NULL },
    { "-0.000000001", NULL },
    { "100", NULL },
    { "1000000000000", NULL },
    { "123456789.123456789", NULL },
    { LARGEST, NULL },
    { "-" LARGEST, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageDecimal value = postage_test_decimal (rows[i].text);

      postage_test_assert_decimal (value, rows[i].written != NULL ? rows[i].written : rows[i].text);
    }
  g_assert_true (postage_test_decimal ("1") == POSTAGE_DECIMAL_ONE);
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } rows[] = {
    { "", POSTAGE_ERROR_SYNTAX },
    { "-", POSTAGE_ERROR_SYNTAX },
    { "+1", POSTAGE_ERROR_SYNTAX },
    { "--1", POSTAGE_ERROR_SYNTAX },
    { ".5", POSTAGE_ERROR_SYNTAX },
    { "5.", POSTAGE_ERROR_SYNTAX },
    { "-.5", POSTAGE_ERROR_SYNTAX },
    { "1.2.3", POSTAGE_ERROR_SYNTAX },
    { "01", POSTAGE_ERROR_SYNTAX },
    { "-00.5", POSTAGE_ERROR_SYNTAX },
    { "1e3", POSTAGE_ERROR_SYNTAX },
    { "1,5", POSTAGE_ERROR_SYNTAX },
    { "1 000", POSTAGE_ERROR_SYNTAX },
    { " 1", POSTAGE_ERROR_SYNTAX },
    { "1 ", POSTAGE_ERROR_SYNTAX },
    { "0x10", POSTAGE_ERROR_SYNTAX },
    { "NaN", POSTAGE_ERROR_SYNTAX },
    { "Infinity", POSTAGE_ERROR_SYNTAX },
    { "\xd9\xa1", POSTAGE_ERROR_SYNTAX }, /* an Arabic digit */
    { "0.0000000001", POSTAGE_ERROR_SYNTAX },
    { "0.0000000000", POSTAGE_ERROR_SYNTAX },
    { "170141183460469231731687303715.884105728", POSTAGE_ERROR_OVERFLOW },
    { "170141183460469231731687303716", POSTAGE_ERROR_OVERFLOW },
    { "1000000000000000000000000000000", POSTAGE_ERROR_OVERFLOW },
    { "9999999999999999999999999999999999999999999999", POSTAGE_ERROR_OVERFLOW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      PostageDecimal value = 77;

      g_test_message ("\"%s\"", rows[i].text);
      g_assert_false (postage_decimal_parse (rows[i].text, &value, &error));
      g_assert_error (error, POSTAGE_ERROR, rows[i].code);
      g_assert_true (value == 77);
      if (rows[i].code == POSTAGE_ERROR_SYNTAX)
        {
          g_autofree char *quoted = g_strdup_printf ("found \"%s\"", rows[i].text);

          g_assert_nonnull (strstr (error->message, quoted));
        }
    }
}

static void
test_min_digits (void)
{
  static const struct
  {
    const char *text;
    guint       digits;
    const char *written;
  } rows[] = {
    { "5", 0, "5" },
    { "5", 2, "5.00" },
    { "5.5", 2, "5.50" },
    { "5.125", 2, "5.125" },
    { "-0.5", 1, "-0.5" },
    { "0", 9, "0.000000000" },
    { "0", 0, "0" },
    { "1200", 0, "1200" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *written = postage_decimal_to_string (postage_test_decimal (rows[i].text), rows[i].digits);

      g_assert_cmpstr (written, ==, rows[i].written);
    }
}

static void
test_add_and_multiply (void)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal largest = postage_test_decimal (LARGEST);
  PostageDecimal result = 0;

  g_assert_true (postage_decimal_add (postage_test_decimal ("0.1"), postage_test_decimal ("0.2"), &result, &error));
  postage_test_assert_decimal (result, "0.3");
  g_assert_true (postage_decimal_add (postage_test_decimal ("5"), postage_test_decimal ("-7.5"), &result, &error));
  postage_test_assert_decimal (result, "-2.5");
  g_assert_true (postage_decimal_multiply (postage_test_decimal ("0.0034"), 7000, &result, &error));
  postage_test_assert_decimal (result, "23.8");
  g_assert_true (postage_decimal_multiply (postage_test_decimal ("0.1081"), 1000000000000, &result, &error));
  postage_test_assert_decimal (result, "108100000000");
  g_assert_true (postage_decimal_multiply (postage_test_decimal ("2.5"), -4, &result, &error));
  postage_test_assert_decimal (result, "-10");
  g_assert_no_error (error);

  /* The last one that fits, then the first that doesn't: the result is left alone. */
  g_assert_true (postage_decimal_add (largest - 1, 1, &result, &error));
  g_assert_true (result == largest);
  g_assert_false (postage_decimal_add (largest, 1, &result, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
  g_clear_error (&error);
  g_assert_false (postage_decimal_add (-largest - 1, -1, &result, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
  g_clear_error (&error);
  g_assert_false (postage_decimal_multiply (largest / 2 + 1, 2, &result, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
  g_assert_true (result == largest);
}

static void
test_scale (void)
{
  static const struct
  {
    const char *value, *numerator, *denominator;
    const char *half_even, *half_up;
  } rows[] = {
    { "250", "3", "100", "7.5", "7.5" },
    { "1", "1", "3", "0.333333333", "0.333333333" },
    { "2", "1", "3", "0.666666667", "0.666666667" },
    { "-2", "1", "3", "-0.666666667", "-0.666666667" },
    { "0.000000001", "1", "2", "0", "0.000000001" },
    { "0.000000003", "1", "2", "0.000000002", "0.000000002" },
    { "0.000000005", "1", "2", "0.000000002", "0.000000003" },
    { "-0.000000001", "1", "2", "0", "-0.000000001" },
    { "-0.000000005", "1", "2", "-0.000000002", "-0.000000003" },
    { "-0.000000003", "1", "2", "-0.000000002", "-0.000000002" },
    { "0.000000001", "49", "100", "0", "0" },
    { "0.000000001", "51", "100", "0.000000001", "0.000000001" },
    { "0", "1", "7", "0", "0" },
    { "100", "1.1206", "1.2", "93.383333333", "93.383333333" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageDecimal value = postage_test_decimal (rows[i].value);
      PostageDecimal numerator = postage_test_decimal (rows[i].numerator);
      PostageDecimal denominator = postage_test_decimal (rows[i].denominator);
      PostageDecimal result = 0;

      g_test_message ("%s × %s ÷ %s", rows[i].value, rows[i].numerator, rows[i].denominator);
      g_assert_true (
        postage_decimal_scale (value, numerator, denominator, POSTAGE_ROUNDING_HALF_EVEN, &result, NULL));
      postage_test_assert_decimal (result, rows[i].half_even);
      g_assert_true (postage_decimal_scale (value, numerator, denominator, POSTAGE_ROUNDING_HALF_UP, &result, NULL));
      postage_test_assert_decimal (result, rows[i].half_up);
    }
}

static void
test_scale_overflow (void)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal result = 5;

  g_assert_false (postage_decimal_scale (postage_test_decimal ("200000000000000000000"), postage_test_decimal ("1"),
                                         POSTAGE_DECIMAL_ONE, POSTAGE_ROUNDING_HALF_EVEN, &result, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
  g_assert_true (result == 5);
}

static void
test_round (void)
{
  static const struct
  {
    const char *value;
    guint       digits;
    const char *half_even, *half_up;
  } rows[] = {
    { "0.005", 2, "0", "0.01" },
    { "0.015", 2, "0.02", "0.02" },
    { "0.025", 2, "0.02", "0.03" },
    { "0.025000001", 2, "0.03", "0.03" },
    { "0.024999999", 2, "0.02", "0.02" },
    { "-0.005", 2, "0", "-0.01" },
    { "-0.015", 2, "-0.02", "-0.02" },
    { "-0.025", 2, "-0.02", "-0.03" },
    { "0.5", 0, "0", "1" },
    { "1.5", 0, "2", "2" },
    { "2.5", 0, "2", "3" },
    { "1234.5678", 3, "1234.568", "1234.568" },
    { "0.123456789", 9, "0.123456789", "0.123456789" },
    { "0.00323", 4, "0.0032", "0.0032" },
    { "0.10925", 4, "0.1092", "0.1093" },
    { LARGEST, 2, "170141183460469231731687303715.88", "170141183460469231731687303715.88" },
    /* What doesn't fit any more stays as it is. */
    { LARGEST, 0, LARGEST, LARGEST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageDecimal value = postage_test_decimal (rows[i].value);

      g_test_message ("%s to %u digits", rows[i].value, rows[i].digits);
      postage_test_assert_decimal (postage_decimal_round (value, rows[i].digits, POSTAGE_ROUNDING_HALF_EVEN),
                                   rows[i].half_even);
      postage_test_assert_decimal (postage_decimal_round (value, rows[i].digits, POSTAGE_ROUNDING_HALF_UP),
                                   rows[i].half_up);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/round-trip", test_round_trip);
  g_test_add_func ("/decimal/refusals", test_refusals);
  g_test_add_func ("/decimal/min-digits", test_min_digits);
  g_test_add_func ("/decimal/add-and-multiply", test_add_and_multiply);
  g_test_add_func ("/decimal/scale", test_scale);
  g_test_add_func ("/decimal/scale-overflow", test_scale_overflow);
  g_test_add_func ("/decimal/round", test_round);
  return g_test_run ();
}
