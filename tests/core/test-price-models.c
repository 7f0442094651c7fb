/* test-price-models.c - each price model: the terms it takes, and what it charges
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

typedef struct
{
  const char *amounts;
  gint64      included; /* -1: not set */
  const char *base;
  const char *tiers; /* "200=USD 0.1;1000=?;*=USD 0.01+USD 5": bound, rate, flat part */
  const char *percent;
} Terms;

static void
add_tiers (PostagePrice *price,
           const char   *text)
{
  g_auto (GStrv) tiers = g_strsplit (text, ";", -1);

  for (guint i = 0; tiers[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (tiers[i], "=", 2);
      g_auto (GStrv) parts = g_strsplit (sides[1], "+", 2);
      g_autoptr (PostageAmounts) rate = postage_test_amounts (g_str_equal (parts[0], "?") ? NULL : parts[0]);
      g_autoptr (PostageAmounts) flat = postage_test_amounts (parts[1]);

      postage_price_add_tier (price, sides[0][0] == '*' ? G_MAXINT64 : g_ascii_strtoll (sides[0], NULL, 10), rate,
                              flat);
    }
}

static PostagePrice *
new_price (const Terms *terms)
{
  PostagePrice *price = postage_test_price (terms->amounts, "2026-01-01");
  g_autoptr (PostageAmounts) base = postage_test_amounts (terms->base);

  if (terms->included >= 0)
    postage_price_set_included (price, terms->included, base);
  if (terms->tiers != NULL)
    add_tiers (price, terms->tiers);
  if (terms->percent != NULL)
    postage_price_set_share (price, postage_test_decimal (terms->percent), POSTAGE_SHARE_OF_ALL, NULL, NULL);
  return price;
}

static void
test_from_id (void)
{
  static const struct
  {
    const char              *id;
    const PostagePriceModel *model;
  } rows[] = {
    { "flat", &postage_price_flat },
    { "per-unit", &postage_price_per_unit },
    { "included", &postage_price_included },
    { "graduated", &postage_price_graduated },
    { "percentage", &postage_price_percentage },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostagePriceModel *model = postage_price_model_from_id (rows[i].id, NULL);

      g_assert_true (model == rows[i].model);
      g_assert_cmpstr (model->id, ==, rows[i].id);
      /* Only a percentage has no curve. */
      g_assert_cmpint (model->is_share, ==, g_str_equal (rows[i].id, "percentage"));
      g_assert_cmpint (model->compile == NULL, ==, model->is_share);
    }
  g_assert_null (postage_price_model_from_id ("stairstep", &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "flat, per-unit, included, graduated, percentage"));
}

static void
test_check (void)
{
  static const struct
  {
    const char *model;
    Terms       terms;
    int         code; /* -1: accepted */
  } rows[] = {
    { "flat", { "USD 5", -1 }, -1 },
    { "flat", { NULL, -1 }, -1 }, /* a price that is not known */
    { "flat", { "USD 5", 10 }, POSTAGE_ERROR_SYNTAX },
    { "flat", { NULL, -1, NULL, "*=USD 1" }, POSTAGE_ERROR_SYNTAX },
    { "flat", { NULL, -1, NULL, NULL, "3" }, POSTAGE_ERROR_SYNTAX },
    { "per-unit", { "USD 5", -1 }, -1 },
    { "per-unit", { NULL, -1 }, -1 },
    { "per-unit", { "USD 5", 0 }, POSTAGE_ERROR_SYNTAX },
    { "per-unit", { "USD 5", -1, NULL, "*=USD 1" }, POSTAGE_ERROR_SYNTAX },
    { "included", { "USD 5", 10 }, -1 },
    { "included", { "USD 5", 10, "USD 49" }, -1 },
    { "included", { NULL, 10, "USD 49" }, -1 }, /* only the overage is not known */
    { "included", { "USD 5", -1 }, POSTAGE_ERROR_SYNTAX },
    { "included", { "USD 5", 10, NULL, NULL, "3" }, POSTAGE_ERROR_SYNTAX },
    { "graduated", { NULL, -1, NULL, "*=USD 1" }, -1 },
    { "graduated", { NULL, -1, NULL, "200=USD 1;*=?" }, -1 },
    { "graduated", { "USD 5", -1, NULL, "*=USD 1" }, POSTAGE_ERROR_SYNTAX },
    { "graduated", { NULL, -1 }, POSTAGE_ERROR_SYNTAX },
    { "graduated", { NULL, -1, NULL, "200=USD 1" }, POSTAGE_ERROR_RANGE },
    { "graduated", { NULL, -1, NULL, "0=USD 1;*=USD 1" }, POSTAGE_ERROR_RANGE },
    { "graduated", { NULL, -1, NULL, "200=USD 1;200=USD 2;*=USD 1" }, POSTAGE_ERROR_RANGE },
    { "graduated", { NULL, -1, NULL, "200=USD 1;100=USD 2;*=USD 1" }, POSTAGE_ERROR_RANGE },
    { "graduated", { NULL, -1, NULL, "*=USD 1;*=USD 1" }, POSTAGE_ERROR_RANGE },
    { "percentage", { NULL, -1, NULL, NULL, "3" }, -1 },
    { "percentage", { NULL, -1 }, POSTAGE_ERROR_SYNTAX },
    { "percentage", { "USD 5", -1, NULL, NULL, "3" }, POSTAGE_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostagePriceModel *model = postage_price_model_from_id (rows[i].model, NULL);
      g_autoptr (PostagePrice) price = new_price (&rows[i].terms);
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u, %s", i, rows[i].model);
      g_assert_cmpint (model->check (price, &error), ==, rows[i].code < 0);
      if (rows[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, POSTAGE_ERROR, rows[i].code);
      if (rows[i].code == POSTAGE_ERROR_SYNTAX)
        g_assert_nonnull (strstr (error->message, rows[i].model));
    }
}

static void
test_amounts (void)
{
  static const struct
  {
    const char *model;
    Terms       terms;
    const char *currency;
    gint64      quantity;
    const char *amount;
    gboolean    known;
  } rows[] = {
    { "flat", { "USD 59 EUR 49", -1 }, "USD", 1, "59", TRUE },
    { "flat", { "USD 59 EUR 49", -1 }, "EUR", 1, "49", TRUE },
    { "flat", { "USD 59 EUR 49", -1 }, "INR", 1, "0", FALSE },
    { "flat", { "USD 0", -1 }, "INR", 1, "0", TRUE },
    { "flat", { NULL, -1 }, "USD", 1, "0", FALSE },
    { "per-unit", { "USD 0.005", -1 }, "USD", 49000, "245", TRUE },
    { "per-unit", { "USD 0.005", -1 }, "USD", 0, "0", TRUE },
    { "per-unit", { NULL, -1 }, "USD", 0, "0", TRUE }, /* nothing of what is not known is nothing */
    { "per-unit", { NULL, -1 }, "USD", 1, "0", FALSE },
    { "included", { "USD 0.5", 500, "USD 59.99" }, "USD", 0, "59.99", TRUE },
    { "included", { "USD 0.5", 500, "USD 59.99" }, "USD", 500, "59.99", TRUE },
    { "included", { "USD 0.5", 500, "USD 59.99" }, "USD", 620, "119.99", TRUE },
    { "included", { "USD 0.5", 500 }, "USD", 500, "0", TRUE },
    { "included", { "USD 0.5", 500 }, "USD", 501, "0.5", TRUE },
    { "included", { "USD 0.5", 0, "USD 10" }, "USD", 2, "11", TRUE },
    { "included", { NULL, 500, "USD 59.99" }, "USD", 500, "59.99", TRUE },
    { "included", { NULL, 500, "USD 59.99" }, "USD", 501, "59.99", FALSE },
    /* Without its base no part of the price is known, whatever the quantity. */
    { "included", { "USD 0.5 EUR 0.4", 500, "USD 59.99" }, "EUR", 0, "0", FALSE },
    { "included", { "USD 0.5 EUR 0.4", 500, "USD 59.99" }, "EUR", 1, "0", FALSE },
    { "included", { "USD 0.5 EUR 0.4", 500, "USD 59.99" }, "EUR", 620, "0", FALSE },
    { "included", { "USD 0.5 EUR 0.4", 0, "USD 59.99" }, "EUR", 3, "0", FALSE },
    { "graduated", { NULL, -1, NULL, "200=USD 0.1;1000=USD 0.05+USD 10;*=USD 0.01" }, "USD", 200, "20", TRUE },
    { "graduated", { NULL, -1, NULL, "200=USD 0.1;1000=USD 0.05+USD 10;*=USD 0.01" }, "USD", 201, "30.05", TRUE },
    { "graduated", { NULL, -1, NULL, "200=USD 0.1;1000=USD 0.05+USD 10;*=USD 0.01" }, "USD", 1001, "70.01", TRUE },
    { "graduated", { NULL, -1, NULL, "200=USD 0;*=?" }, "USD", 200, "0", TRUE },
    { "graduated", { NULL, -1, NULL, "200=USD 0;*=?" }, "USD", 201, "0", FALSE },
    { "graduated", { NULL, -1, NULL, "200=USD 0;*=USD 1" }, "EUR", 200, "0", TRUE },
    { "graduated", { NULL, -1, NULL, "200=USD 0;*=USD 1" }, "EUR", 201, "0", FALSE },
    { "graduated", { NULL, -1, NULL, "*=EUR 1+USD 5" }, "EUR", 1, "0", FALSE }, /* the flat part has no list */
  };
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostagePriceModel *model = postage_price_model_from_id (rows[i].model, NULL);
      g_autoptr (PostagePrice) price = new_price (&rows[i].terms);
      g_auto (PostageCurve) curve;
      PostageDecimal amount = 77;
      gboolean       known = FALSE;

      g_test_message ("row %u, %s", i, rows[i].model);
      g_assert_true (model->check (price, NULL));
      postage_curve_init (&curve);
      model->compile (price, rows[i].currency, &curve);
      g_array_set_size (pieces, 0);
      g_assert_true (postage_curve_evaluate (&curve, rows[i].quantity, pieces, &amount, &known, NULL));
      postage_test_assert_decimal (amount, rows[i].amount);
      g_assert_cmpint (known, ==, rows[i].known);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-models/from-id", test_from_id);
  g_test_add_func ("/price-models/check", test_check);
  g_test_add_func ("/price-models/amounts", test_amounts);
  return g_test_run ();
}
