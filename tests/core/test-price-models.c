/* test-price-models.c - each price model: its name, the terms it takes and those it refuses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
test_from_id (void)
{
  /* Only what looks at other lines has no curve; only what counts something has a metric. */
  static const struct
  {
    const char              *id;
    const PostagePriceModel *model;
    gboolean                 is_share, counts;
  } rows[] = {
    { "flat", &postage_price_flat, FALSE, FALSE },
    { "per-unit", &postage_price_per_unit, FALSE, TRUE },
    { "included", &postage_price_included, FALSE, TRUE },
    { "package", &postage_price_package, FALSE, TRUE },
    { "graduated", &postage_price_graduated, FALSE, TRUE },
    { "volume", &postage_price_volume, FALSE, TRUE },
    { "stairstep", &postage_price_stairstep, FALSE, TRUE },
    { "tiered-package", &postage_price_tiered_package, FALSE, TRUE },
    { "prepaid-pack", &postage_price_prepaid_pack, FALSE, TRUE },
    { "percentage", &postage_price_percentage, TRUE, FALSE },
    { "minimum-spend", &postage_price_minimum_spend, TRUE, FALSE },
    { "quote", &postage_price_quote, FALSE, FALSE },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostagePriceModel *model = postage_price_model_from_id (rows[i].id, NULL);

      g_assert_true (model == rows[i].model);
      g_assert_cmpstr (model->id, ==, rows[i].id);
      g_assert_cmpint (postage_price_model_is_share (model), ==, rows[i].is_share);
      g_assert_cmpint (model->counts, ==, rows[i].counts);
    }
  g_assert_null (postage_price_model_from_id ("auction", &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "flat, per-unit, included, package, graduated, volume, stairstep, "
                                            "tiered-package, prepaid-pack, percentage, minimum-spend, quote"));
}

/* Each term once for each model: whether the model takes it. */
static void
test_optional_terms (void)
{
  static const struct
  {
    const char *model, *terms;
  } models[] = {
    { "flat", "amount USD 5" },
    { "per-unit", "amount USD 5" },
    { "included", "amount USD 5 | included 10" },
    { "package", "amount USD 5 | size 10" },
    { "graduated", "tiers *=USD 1" },
    { "volume", "tiers *=USD 1" },
    { "stairstep", "flats *=USD 1" },
    { "tiered-package", "tiers *=USD 1 | size 10" },
    { "prepaid-pack", "flats 10=USD 1" },
    { "percentage", "percent 3 of all" },
    { "minimum-spend", "amount USD 5 | of all" },
    { "quote", "" },
  };
  static const struct
  {
    const char *term, *what;
    const char *models; /* those that take it */
  } rows[] = {
    { "months 12", "a number of months",
      " flat per-unit included package graduated volume stairstep tiered-package prepaid-pack " },
    { "monthly 10", "allowances",
      " per-unit included package graduated volume stairstep tiered-package prepaid-pack " },
    { "discount 10", "a discount",
      " flat per-unit included package graduated volume stairstep tiered-package prepaid-pack " },
    { "minimum USD 1", "a minimum or maximum",
      " flat per-unit included package graduated volume stairstep tiered-package prepaid-pack percentage " },
    { "maximum USD 1", "a minimum or maximum",
      " flat per-unit included package graduated volume stairstep tiered-package prepaid-pack percentage " },
    { "starting -", "a lower bound",
      " flat per-unit included package graduated volume stairstep tiered-package prepaid-pack percentage "
      "minimum-spend " },
    { "term annual", NULL,
      " flat per-unit included package graduated volume stairstep tiered-package prepaid-pack percentage "
      "minimum-spend quote " },
    { "months 1", NULL, /* as if not said */
      " flat per-unit included package graduated volume stairstep tiered-package prepaid-pack percentage "
      "minimum-spend quote " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (models); j++)
      {
        const PostagePriceModel *model = postage_price_model_from_id (models[j].model, NULL);
        g_autofree char         *terms =
          g_strconcat (models[j].terms, models[j].terms[0] != '\0' ? " | " : "", rows[i].term, NULL);
        g_autofree char *name = g_strdup_printf (" %s ", models[j].model);
        g_autofree char *message = NULL;
        g_autoptr (PostagePrice) price = postage_test_price_of (terms);
        g_autoptr (GError) error = NULL;

        g_test_message ("%s with %s", models[j].model, rows[i].term);
        if (strstr (rows[i].models, name) != NULL)
          {
            postage_price_model_check (model, price, &error);
            g_assert_no_error (error);
            continue;
          }
        message = g_strdup_printf ("a price of the model \"%s\" has no place for %s", model->id, rows[i].what);
        g_assert_false (postage_price_model_check (model, price, &error));
        g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX);
        g_assert_cmpstr (error->message, ==, message);
      }
}

static void
test_check (void)
{
  static const struct
  {
    const char *model, *terms;
    int         code; /* -1: accepted */
    const char *message;
  } rows[] = {
    { "flat", "amount ?", -1, NULL }, /* a price that is not known */
    { "flat", "amount USD 5 | included 10", POSTAGE_ERROR_SYNTAX, "no place for included units" },
    { "flat", "tiers *=USD 1", POSTAGE_ERROR_SYNTAX, "no place for tiers" },
    { "flat", "percent 3 of all", POSTAGE_ERROR_SYNTAX, "no place for lines that it is taken of" },
    { "flat", "amount USD 5 | size 10", POSTAGE_ERROR_SYNTAX, "no place for a size of packages" },
    { "per-unit", "amount ?", -1, NULL },
    { "per-unit", "amount USD 5 | included 0", POSTAGE_ERROR_SYNTAX, "no place for included units" },
    { "per-unit", "amount USD 5 | tiers *=USD 1", POSTAGE_ERROR_SYNTAX, "no place for tiers" },
    { "included", "amount USD 5 | included 10 | base USD 49", -1, NULL },
    { "included", "amount ? | included 10 | base USD 49", -1, NULL }, /* only the overage is not known */
    { "included", "amount USD 5", POSTAGE_ERROR_SYNTAX, "needs included units" },
    { "package", "amount ? | size 1", -1, NULL },
    { "package", "amount USD 5", POSTAGE_ERROR_SYNTAX, "needs a size of packages" },
    { "package", "amount USD 5 | size 5 | tiers *=USD 1", POSTAGE_ERROR_SYNTAX, "no place for tiers" },
    { "graduated", "tiers 200=USD 1; *=?", -1, NULL },
    { "graduated", "tiers 200=USD 1+?; *=USD 1+USD 5", -1, NULL },
    { "graduated", "amount USD 5 | tiers *=USD 1", POSTAGE_ERROR_SYNTAX, "no place for an amount" },
    { "graduated", "", POSTAGE_ERROR_SYNTAX, "needs tiers" },
    { "graduated", "tiers *=USD 1 | size 5", POSTAGE_ERROR_SYNTAX, "no place for a size of packages" },
    { "graduated", "tiers 200=USD 1", POSTAGE_ERROR_RANGE, "end with one without a bound; tier 1 doesn't" },
    { "graduated", "tiers 0=USD 1; *=USD 1", POSTAGE_ERROR_RANGE, "tier 1 doesn't" },
    { "graduated", "tiers 200=USD 1; 200=USD 2; *=USD 1", POSTAGE_ERROR_RANGE, "tier 2 doesn't" },
    { "graduated", "tiers 200=USD 1; 100=USD 2; *=USD 1", POSTAGE_ERROR_RANGE, "tier 2 doesn't" },
    { "graduated", "tiers *=USD 1; *=USD 1", POSTAGE_ERROR_RANGE, "tier 1 doesn't" },
    { "volume", "tiers 200=USD 1+USD 5; *=?", -1, NULL },
    { "volume", "", POSTAGE_ERROR_SYNTAX, "needs tiers" },
    { "volume", "tiers 200=USD 1", POSTAGE_ERROR_RANGE, "tier 1 doesn't" },
    { "stairstep", "flats 200=USD 1; *=?", -1, NULL },
    { "stairstep", "flats 200=USD 1", POSTAGE_ERROR_RANGE, "tier 1 doesn't" },
    { "tiered-package", "tiers 200=USD 1; *=? | size 100", -1, NULL },
    { "tiered-package", "tiers 200=USD 1; *=?", POSTAGE_ERROR_SYNTAX, "needs a size of packages" },
    { "tiered-package", "size 100", POSTAGE_ERROR_SYNTAX, "needs tiers" },
    { "tiered-package", "tiers 200=USD 1; 250=USD 1; *=? | size 100", POSTAGE_ERROR_RANGE,
      "a whole package of 100 units; tier 2 doesn't" },
    { "prepaid-pack", "flats 182=USD 5; 1000=?", -1, NULL },
    { "prepaid-pack", "", POSTAGE_ERROR_SYNTAX, "needs tiers" },
    { "prepaid-pack", "flats 182=USD 5; *=USD 9", POSTAGE_ERROR_RANGE, "each has a number of units; pack 2 doesn't" },
    { "prepaid-pack", "flats 182=USD 5; 91=USD 9", POSTAGE_ERROR_RANGE, "packs have to ascend" },
    { "percentage", "percent ? of all", -1, NULL },
    { "percentage", "percent 3 of meta-charges | minimum USD 1 | maximum USD 5", -1, NULL },
    { "percentage", "", POSTAGE_ERROR_SYNTAX, "needs lines that it is taken of" },
    { "percentage", "amount USD 5 | percent 3 of all", POSTAGE_ERROR_SYNTAX, "no place for an amount" },
    { "minimum-spend", "amount ? | of meta-charges", -1, NULL },
    { "minimum-spend", "amount USD 5", POSTAGE_ERROR_SYNTAX, "needs lines that it is taken of" },
    { "minimum-spend", "amount USD 5 | percent 3 of all", POSTAGE_ERROR_SYNTAX, "no place for a percentage" },
    { "quote", "amount USD 5", POSTAGE_ERROR_SYNTAX, "no place for an amount" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostagePriceModel *model = postage_price_model_from_id (rows[i].model, NULL);
      g_autoptr (PostagePrice) price = postage_test_price_of (rows[i].terms);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", rows[i].model, rows[i].terms);
      g_assert_cmpint (postage_price_model_check (model, price, &error), ==, rows[i].code < 0);
      if (rows[i].code < 0)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, POSTAGE_ERROR, rows[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, rows[i].message));
      if (rows[i].code == POSTAGE_ERROR_SYNTAX)
        g_assert_nonnull (strstr (error->message, rows[i].model));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-models/from-id", test_from_id);
  g_test_add_func ("/price-models/optional-terms", test_optional_terms);
  g_test_add_func ("/price-models/check", test_check);
  return g_test_run ();
}
