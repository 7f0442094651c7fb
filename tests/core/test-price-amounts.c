/* test-price-amounts.c - what a quantity costs by each price model, at the bounds of its terms
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

typedef struct
{
  const char *model, *terms;
  gint64      quantity;
  const char *amount;
  gboolean    known;
} Row;

#define MODEL_FLAT "flat", "amount USD 59 EUR 49"
#define MODEL_PER_UNIT "per-unit", "amount USD 0.005"
#define MODEL_INCLUDED "included", "amount USD 0.5 | included 500 | base USD 59.99"
#define MODEL_PACKAGE "package", "amount USD 5 | size 100"
#define MODEL_GRADUATED "graduated", "tiers 200=USD 0.1; 1000=USD 0.05+USD 10; *=USD 0.01"
#define MODEL_VOLUME "volume", "tiers 200=USD 0.1; 1000=USD 0.05+USD 10; *=USD 0.01"
#define MODEL_STAIRSTEP "stairstep", "flats 200=USD 20; 1000=USD 90; *=USD 150"
#define MODEL_TIERED_PACKAGE "tiered-package", "tiers 200=USD 5; 500=USD 4+USD 1; *=USD 3 | size 100"
#define MODEL_PREPAID_PACK "prepaid-pack", "flats 182=USD 5; 1000=USD 25; 5000=USD 100"

#define QUANTITY_MAX G_GINT64_CONSTANT (1000000000000)

static const Row rows[] = {
  { MODEL_FLAT, 1, "59", TRUE },
  { "flat", "amount EUR 49", 1, "0", FALSE },
  { "flat", "amount EUR 0", 1, "0", TRUE }, /* a zero holds in every currency */
  { "flat", "amount ?", 1, "0", FALSE },

  { MODEL_PER_UNIT, 0, "0", TRUE },
  { MODEL_PER_UNIT, 1, "0.005", TRUE },
  { MODEL_PER_UNIT, 49000, "245", TRUE },
  { MODEL_PER_UNIT, QUANTITY_MAX, "5000000000", TRUE },
  { "per-unit", "amount USD 170141183460469231", QUANTITY_MAX, "170141183460469231000000000000", TRUE },
  { "per-unit", "amount USD 0.000000001", QUANTITY_MAX, "1000", TRUE },
  { "per-unit", "amount ?", 0, "0", TRUE }, /* nothing of what is not known is nothing */
  { "per-unit", "amount ?", 1, "0", FALSE },

  { MODEL_INCLUDED, 0, "59.99", TRUE },
  { MODEL_INCLUDED, 1, "59.99", TRUE },
  { MODEL_INCLUDED, 500, "59.99", TRUE },
  { MODEL_INCLUDED, 501, "60.49", TRUE },
  { MODEL_INCLUDED, QUANTITY_MAX, "499999999809.99", TRUE }, /* 59.99 + 999,999,999,500 ÷ 2 */
  { "included", "amount USD 0.5 | included 500", 500, "0", TRUE },
  { "included", "amount USD 0.5 | included 500", 501, "0.5", TRUE },
  { "included", "amount USD 0.5 | included 0 | base USD 10", 2, "11", TRUE },
  { "included", "amount ? | included 500 | base USD 59.99", 500, "59.99", TRUE },
  { "included", "amount ? | included 500 | base USD 59.99", 501, "59.99", FALSE },
  /* Without its base no part of the price is known, whatever the quantity. */
  { "included", "amount USD 0.5 | included 500 | base EUR 59.99", 0, "0", FALSE },
  { "included", "amount USD 0.5 | included 500 | base EUR 59.99", 1, "0", FALSE },
  { "included", "amount USD 0.5 | included 500 | base EUR 59.99", 620, "0", FALSE },
  { "included", "amount USD 0.5 | included 0 | base EUR 59.99", 3, "0", FALSE },

  { MODEL_PACKAGE, 0, "0", TRUE },
  { MODEL_PACKAGE, 1, "5", TRUE },
  { MODEL_PACKAGE, 100, "5", TRUE },
  { MODEL_PACKAGE, 101, "10", TRUE },
  { MODEL_PACKAGE, QUANTITY_MAX, "50000000000", TRUE },
  { MODEL_PACKAGE, QUANTITY_MAX - 99, "50000000000", TRUE },
  { MODEL_PACKAGE, QUANTITY_MAX - 100, "49999999995", TRUE },
  { "package", "amount ? | size 100", 0, "0", TRUE },
  { "package", "amount ? | size 100", 1, "0", FALSE },

  { MODEL_GRADUATED, 0, "0", TRUE },
  { MODEL_GRADUATED, 1, "0.1", TRUE },
  { MODEL_GRADUATED, 200, "20", TRUE },
  { MODEL_GRADUATED, 201, "30.05", TRUE }, /* 20 + 10 + 0.05 */
  { MODEL_GRADUATED, 1000, "70", TRUE },   /* 20 + 10 + 800 × 0.05 */
  { MODEL_GRADUATED, 1001, "70.01", TRUE },
  { MODEL_GRADUATED, QUANTITY_MAX, "10000000060", TRUE }, /* 70 + 999,999,999,000 × 0.01 */
  { "graduated", "tiers 200=USD 0; *=?", 200, "0", TRUE },
  { "graduated", "tiers 200=USD 0; *=?", 201, "0", FALSE },
  { "graduated", "tiers 200=USD 1; 300=?; *=USD 2", 301, "202", FALSE }, /* what is known is still counted */
  { "graduated", "tiers 200=USD 1+?; *=USD 2", 1, "0", FALSE },
  { "graduated", "tiers 200=USD 1+?; *=USD 2", 201, "2", FALSE },
  { "graduated", "tiers *=USD 1+EUR 5", 1, "0", FALSE }, /* the flat part has no list */

  { MODEL_VOLUME, 0, "0", TRUE },
  { MODEL_VOLUME, 1, "0.1", TRUE },
  { MODEL_VOLUME, 200, "20", TRUE },
  { MODEL_VOLUME, 201, "20.05", TRUE }, /* 10 + 201 × 0.05: only the flat part of the tier */
  { MODEL_VOLUME, 1000, "60", TRUE },
  { MODEL_VOLUME, 1001, "10.01", TRUE },
  { MODEL_VOLUME, QUANTITY_MAX, "10000000000", TRUE },
  { "volume", "tiers 200=USD 1; 300=?; *=USD 2", 200, "200", TRUE },
  { "volume", "tiers 200=USD 1; 300=?; *=USD 2", 201, "0", FALSE },
  { "volume", "tiers 200=USD 1; 300=?; *=USD 2", 301, "602", TRUE }, /* of an unknown tier below nothing is missing */

  { MODEL_STAIRSTEP, 0, "0", TRUE },
  { MODEL_STAIRSTEP, 1, "20", TRUE },
  { MODEL_STAIRSTEP, 200, "20", TRUE },
  { MODEL_STAIRSTEP, 201, "90", TRUE },
  { MODEL_STAIRSTEP, 1000, "90", TRUE },
  { MODEL_STAIRSTEP, 1001, "150", TRUE },
  { MODEL_STAIRSTEP, QUANTITY_MAX, "150", TRUE },
  { "stairstep", "flats 200=USD 20; *=?", 200, "20", TRUE },
  { "stairstep", "flats 200=USD 20; *=?", 201, "0", FALSE },

  { MODEL_TIERED_PACKAGE, 0, "0", TRUE },
  { MODEL_TIERED_PACKAGE, 1, "5", TRUE },
  { MODEL_TIERED_PACKAGE, 100, "5", TRUE },
  { MODEL_TIERED_PACKAGE, 101, "10", TRUE },
  { MODEL_TIERED_PACKAGE, 200, "10", TRUE },
  { MODEL_TIERED_PACKAGE, 201, "15", TRUE }, /* 2 × 5, then 1 + 4 */
  { MODEL_TIERED_PACKAGE, 500, "23", TRUE }, /* 10 + 1 + 3 × 4 */
  { MODEL_TIERED_PACKAGE, 501, "26", TRUE },
  { MODEL_TIERED_PACKAGE, QUANTITY_MAX, "30000000008", TRUE }, /* 23 + 9,999,999,995 × 3 */
  { "tiered-package", "tiers 200=USD 5; *=? | size 100", 200, "10", TRUE },
  { "tiered-package", "tiers 200=USD 5; *=? | size 100", 201, "10", FALSE },

  { MODEL_PREPAID_PACK, 0, "0", TRUE },
  { MODEL_PREPAID_PACK, 1, "5", TRUE },
  { MODEL_PREPAID_PACK, 182, "5", TRUE },
  { MODEL_PREPAID_PACK, 183, "25", TRUE },
  { MODEL_PREPAID_PACK, 1000, "25", TRUE },
  { MODEL_PREPAID_PACK, 5000, "100", TRUE },
  { MODEL_PREPAID_PACK, 5001, "200", TRUE }, /* above the largest: as many of it as cover the quantity */
  { MODEL_PREPAID_PACK, 10000, "200", TRUE },
  { MODEL_PREPAID_PACK, QUANTITY_MAX, "20000000000", TRUE },
  { "prepaid-pack", "flats 182=?; 1000=USD 25", 182, "0", FALSE },
  { "prepaid-pack", "flats 182=?; 1000=USD 25", 183, "25", TRUE },
  { "prepaid-pack", "flats 182=USD 5; 1000=?", 1001, "0", FALSE },

  { "quote", "", 1, "0", FALSE },
};

static void
test_amounts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageCurveValue value = { .amount = 77 };

      g_test_message ("%s: %s of %" G_GINT64_FORMAT, rows[i].model, rows[i].terms, rows[i].quantity);
      postage_test_price_evaluate (rows[i].model, rows[i].terms, rows[i].quantity, 0, &value);
      postage_test_assert_decimal (value.amount, rows[i].amount);
      g_assert_cmpint (value.known, ==, rows[i].known);
      g_assert_cmpint (value.limit, ==, POSTAGE_LIMIT_NONE);
    }
}

/* The pieces of every price add up to what was asked for and to the amount. */
static void
test_pieces (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostagePriceModel *model = postage_price_model_from_id (rows[i].model, NULL);
      g_autoptr (PostagePrice) price = postage_test_price_of (rows[i].terms);
      g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));
      g_auto (PostageCurve) curve;
      PostageCurveValue value;
      PostagePiece      last;
      PostageDecimal    amount;
      gint64            quantity = 0;

      g_test_message ("row %u", i);
      postage_curve_init (&curve);
      postage_price_model_compile (model, price, "USD", 0, FALSE, &curve);
      g_assert_true (postage_curve_evaluate (&curve, rows[i].quantity, pieces, &last, &value, NULL));

      amount = curve.base;
      for (guint j = 0; j < pieces->len; j++)
        {
          const PostagePiece *piece = &g_array_index (pieces, PostagePiece, j);

          g_assert_cmpint (piece->quantity, >, 0);
          g_assert_cmpint (piece->blocks, ==, (piece->quantity + piece->block - 1) / piece->block);
          quantity += piece->quantity;
          amount += piece->amount;
        }
      g_assert_cmpint (quantity, ==, rows[i].quantity);
      g_assert_true (amount == value.amount);
      g_assert_cmpint (last.quantity, ==,
                       pieces->len > 0 ? g_array_index (pieces, PostagePiece, pieces->len - 1).quantity : 0);
    }
}

static void
test_overflow (void)
{
  /* An amount has 128 bits with nine decimals: up to 1.7 × 10^29. Products and sums are above. */
  static const struct
  {
    const char *model, *terms;
    gint64      quantity;
  } huge[] = {
    { "per-unit", "amount USD 170141183460469232", QUANTITY_MAX },
    { "included", "amount USD 1 | included 0 | base USD 170141183460469231731687303715", 1 },
    { "package", "amount USD 170141183460469232 | size 1", QUANTITY_MAX },
    { "graduated", "tiers 1=USD 170141183460469231731687303715; *=USD 1", 2 },
    { "graduated", "tiers *=USD 170141183460469231731687303715+USD 1", 1 },
    { "volume", "tiers 1=USD 1; *=USD 170141183460469232", QUANTITY_MAX },
    { "tiered-package", "tiers 100=USD 170141183460469231731687303715; *=USD 1 | size 100", 101 },
    { "prepaid-pack", "flats 1=USD 170141183460469232", QUANTITY_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (huge); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostagePlan) plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", huge[i].model, huge[i].terms);
      postage_scenario_set_quantity (scenario, "seats", huge[i].quantity);
      postage_test_plan_take (plan, postage_test_charge ("seats", POSTAGE_COMPONENT_SUBSCRIPTION, "seats",
                                                         postage_price_model_from_id (huge[i].model, NULL),
                                                         postage_test_price_of (huge[i].terms)));
      g_assert_true (postage_plan_end (plan, NULL));
      g_assert_null (postage_estimator_estimate (catalogue, scenario, plan, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-amounts/amounts", test_amounts);
  g_test_add_func ("/price-amounts/pieces", test_pieces);
  g_test_add_func ("/price-amounts/overflow", test_overflow);
  return g_test_run ();
}
