/* test-price-modifiers.c - allowances, months, discounts and limits of a price, and their order (rules 14 to 17)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-limits.h"
#include "core/postage-price-model.h"

#include "postage-test-catalogue.h"

static void
test_allowances (void)
{
  static const struct
  {
    const char *allowances;
    gint64      horizon;
    gint64      free;
  } rows[] = {
    { "", 12, 0 },
    { " | monthly 1000", 0, 1000 },
    { " | yearly 12000", 0, 1000 },
    { " | yearly 12011", 0, 1000 }, /* whole units, rounded down */
    { " | yearly 11", 0, 0 },
    { " | once 5000", 0, 0 }, /* nothing without a horizon */
    { " | once 5000", 1, 5000 },
    { " | once 5000", 24, 208 }, /* 208.33 */
    { " | once 5000", 120, 41 },
    { " | monthly 100 | yearly 1200 | once 240", 12, 220 },
    { " | monthly 100 | monthly 50", 0, 150 },
    { " | monthly 9223372036854775807 | monthly 9223372036854775807", 0, G_MAXINT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *terms = g_strconcat ("amount USD 0.01", rows[i].allowances, NULL);
      g_autoptr (PostagePrice) price = postage_test_price_of (terms);
      PostageCurveValue value;

      g_test_message ("row %u", i);
      g_assert_cmpint (postage_price_count_free (price, rows[i].horizon), ==, rows[i].free);

      /* The last unit that is free and the first that isn't. */
      if (rows[i].free < G_MAXINT64)
        {
          postage_test_price_evaluate ("per-unit", terms, rows[i].free, rows[i].horizon, &value);
          postage_test_assert_decimal (value.amount, "0");
          g_assert_true (value.known);
          postage_test_price_evaluate ("per-unit", terms, rows[i].free + 1, rows[i].horizon, &value);
          postage_test_assert_decimal (value.amount, "0.01");
        }
    }
}

static void
test_modifiers (void)
{
  static const struct
  {
    const char  *model, *terms;
    gint64       quantity;
    const char  *amount;
    gboolean     known;
    PostageLimit limit;
  } rows[] = {
    /* The allowance comes off before the model counts. */
    { "graduated", "tiers 10=USD 1; *=USD 0.5 | monthly 5", 5, "0", TRUE, POSTAGE_LIMIT_NONE },
    { "graduated", "tiers 10=USD 1; *=USD 0.5 | monthly 5", 15, "10", TRUE, POSTAGE_LIMIT_NONE },
    { "graduated", "tiers 10=USD 1; *=USD 0.5 | monthly 5", 16, "10.5", TRUE, POSTAGE_LIMIT_NONE },
    { "volume", "tiers 10=USD 1; *=USD 0.5 | monthly 5", 15, "10", TRUE, POSTAGE_LIMIT_NONE },
    { "volume", "tiers 10=USD 1; *=USD 0.5 | monthly 5", 16, "5.5", TRUE, POSTAGE_LIMIT_NONE },
    { "included", "amount USD 1 | included 10 | base USD 5 | monthly 5", 15, "5", TRUE, POSTAGE_LIMIT_NONE },
    { "included", "amount USD 1 | included 10 | base USD 5 | monthly 5", 16, "6", TRUE, POSTAGE_LIMIT_NONE },
    { "prepaid-pack", "flats 10=USD 1 | monthly 5", 15, "1", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount ? | monthly 5", 5, "0", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount ? | monthly 5", 6, "0", FALSE, POSTAGE_LIMIT_NONE },

    /* A share of what is paid for several months, base and all; a third is rounded at 10⁻⁹. */
    { "flat", "amount USD 120 | months 12", 1, "10", TRUE, POSTAGE_LIMIT_NONE },
    { "flat", "amount USD 100 | months 3", 1, "33.333333333", TRUE, POSTAGE_LIMIT_NONE },
    { "flat", "amount USD 200 | months 3", 1, "66.666666667", TRUE, POSTAGE_LIMIT_NONE },
    { "included", "amount USD 6 | included 10 | base USD 30 | months 3", 12, "14", TRUE, POSTAGE_LIMIT_NONE },

    /* The discount is of that share, … */
    { "flat", "amount USD 120 | months 12 | discount 8", 1, "9.2", TRUE, POSTAGE_LIMIT_NONE },
    { "flat", "amount USD 100 | months 3 | discount 50", 1, "16.666666666", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | discount 100", 7, "0", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | discount 12.5", 10, "8.75", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | monthly 2 | discount 10", 12, "9", TRUE, POSTAGE_LIMIT_NONE },

    /* … and the limits are of what is left. */
    { "per-unit", "amount USD 1 | minimum USD 5", 0, "5", TRUE, POSTAGE_LIMIT_MINIMUM },
    { "per-unit", "amount USD 1 | minimum USD 5", 4, "5", TRUE, POSTAGE_LIMIT_MINIMUM },
    { "per-unit", "amount USD 1 | minimum USD 5", 5, "5", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | minimum USD 5", 6, "6", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | maximum USD 5", 5, "5", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | maximum USD 5", 6, "5", TRUE, POSTAGE_LIMIT_MAXIMUM },
    { "per-unit", "amount USD 1 | minimum USD 0", 0, "0", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | maximum USD 0", 3, "0", TRUE, POSTAGE_LIMIT_MAXIMUM },
    { "per-unit", "amount USD 1 | discount 50 | minimum USD 5", 8, "5", TRUE, POSTAGE_LIMIT_MINIMUM },
    { "per-unit", "amount USD 1 | discount 50 | maximum USD 5", 10, "5", TRUE, POSTAGE_LIMIT_NONE },
    { "flat", "amount USD 120 | months 12 | minimum USD 11", 1, "11", TRUE, POSTAGE_LIMIT_MINIMUM },
    { "per-unit", "amount USD 1 | monthly 10 | minimum USD 5", 10, "5", TRUE, POSTAGE_LIMIT_MINIMUM },
    { "per-unit", "amount USD 1 | monthly 10 | maximum USD 5", 14, "4", TRUE, POSTAGE_LIMIT_NONE },

    /* A minimum is charged where the price isn't known, too; what is known may reach the maximum. */
    { "per-unit", "amount ? | minimum USD 5", 0, "5", TRUE, POSTAGE_LIMIT_MINIMUM },
    { "per-unit", "amount ? | minimum USD 5", 3, "5", FALSE, POSTAGE_LIMIT_MINIMUM },
    { "graduated", "tiers 10=USD 1; *=? | maximum USD 10", 11, "10", TRUE, POSTAGE_LIMIT_MAXIMUM },
    { "graduated", "tiers 10=USD 1; *=? | maximum USD 11", 11, "10", FALSE, POSTAGE_LIMIT_NONE },
    /* Limits in another list aren't known. */
    { "per-unit", "amount USD 1 | minimum EUR 5", 3, "3", FALSE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | minimum EUR 5", 0, "0", FALSE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | minimum EUR 0", 3, "3", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | maximum EUR 5", 3, "0", FALSE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | maximum EUR 5", 0, "0", TRUE, POSTAGE_LIMIT_NONE },
    { "per-unit", "amount USD 1 | minimum USD 2 | maximum EUR 5", 3, "2", FALSE, POSTAGE_LIMIT_MINIMUM },
    { "per-unit", "amount USD 1 | minimum EUR 2 | maximum USD 5", 9, "5", FALSE, POSTAGE_LIMIT_MAXIMUM },
    /* The maximum first: of limits that cross, the minimum wins. */
    { "per-unit", "amount USD 1 | minimum USD 9 | maximum USD 5", 7, "9", TRUE, POSTAGE_LIMIT_MINIMUM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageCurveValue value;

      g_test_message ("%s: %s of %" G_GINT64_FORMAT, rows[i].model, rows[i].terms, rows[i].quantity);
      postage_test_price_evaluate (rows[i].model, rows[i].terms, rows[i].quantity, 0, &value);
      postage_test_assert_decimal (value.amount, rows[i].amount);
      g_assert_cmpint (value.known, ==, rows[i].known);
      g_assert_cmpint (value.limit, ==, rows[i].limit);
    }
}

/* What a curve says of itself decides whether messages are split by market and whether "none entered" matters. */
static void
test_kinds_of_curve (void)
{
  static const struct
  {
    const char *model, *terms;
    gboolean    linear, free, known, base;
  } rows[] = {
    { "per-unit", "amount USD 1", TRUE, FALSE, TRUE, FALSE },
    { "per-unit", "amount USD 0", TRUE, TRUE, TRUE, FALSE },
    { "per-unit", "amount ?", TRUE, FALSE, FALSE, FALSE },
    { "per-unit", "amount USD 1 | monthly 1", FALSE, FALSE, TRUE, FALSE },
    { "per-unit", "amount USD 1 | months 2", FALSE, FALSE, TRUE, FALSE },
    { "per-unit", "amount USD 1 | discount 1", FALSE, FALSE, TRUE, FALSE },
    { "per-unit", "amount USD 1 | minimum USD 0", FALSE, FALSE, TRUE, FALSE },
    { "per-unit", "amount USD 1 | maximum USD 9", FALSE, FALSE, TRUE, FALSE },
    { "per-unit", "amount USD 0 | minimum USD 5", FALSE, FALSE, TRUE, TRUE },
    { "per-unit", "amount USD 0 | minimum EUR 5", FALSE, FALSE, FALSE, TRUE },
    { "per-unit", "amount USD 0 | maximum EUR 5", FALSE, TRUE, FALSE, FALSE },
    { "package", "amount USD 1 | size 1", TRUE, FALSE, TRUE, FALSE },
    { "package", "amount USD 1 | size 2", FALSE, FALSE, TRUE, FALSE },
    { "volume", "tiers *=USD 1", TRUE, FALSE, TRUE, FALSE },
    { "graduated", "tiers *=USD 1+USD 1", FALSE, FALSE, TRUE, FALSE },
    { "graduated", "tiers 10=USD 0; *=USD 0", FALSE, TRUE, TRUE, FALSE },
    { "graduated", "tiers 10=USD 0; *=?", FALSE, FALSE, FALSE, FALSE },
    { "included", "amount USD 0 | included 10 | base USD 1", FALSE, FALSE, TRUE, TRUE },
    { "included", "amount USD 0 | included 10 | base EUR 1", FALSE, FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostagePrice) price = postage_test_price_of (rows[i].terms);
      g_auto (PostageCurve) curve;

      g_test_message ("%s: %s", rows[i].model, rows[i].terms);
      postage_curve_init (&curve);
      postage_price_model_compile (postage_price_model_from_id (rows[i].model, NULL), price, "USD", 0, FALSE, &curve);
      g_assert_cmpint (postage_curve_is_linear (&curve), ==, rows[i].linear);
      g_assert_cmpint (postage_curve_is_free (&curve), ==, rows[i].free);
      g_assert_cmpint (postage_curve_is_known (&curve), ==, rows[i].known);
      g_assert_cmpint (postage_curve_has_base (&curve), ==, rows[i].base);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-modifiers/allowances", test_allowances);
  g_test_add_func ("/price-modifiers/modifiers", test_modifiers);
  g_test_add_func ("/price-modifiers/kinds-of-curve", test_kinds_of_curve);
  return g_test_run ();
}
