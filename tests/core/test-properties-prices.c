/* test-properties-prices.c - what holds for every price, on prices from a fixed seed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-random.h"

#define N_ROUNDS 400

static const char *const models[] = { "flat", "per-unit", "included", "package", "graduated", "volume", "stairstep",
                                      "tiered-package", "prepaid-pack" };

/* Quantities beside a random one: none, one, and the largest. */
static gint64
draw_quantity (GRand *random)
{
  static const gint64 ends[] = { 0, 1, G_GINT64_CONSTANT (1000000000000) };

  return g_rand_int_range (random, 0, 8) == 0 ? ends[g_rand_int_range (random, 0, G_N_ELEMENTS (ends))]
                                              : postage_test_random_quantity (random);
}

static void
evaluate (const char        *model,
          const char        *terms,
          const char        *more,
          gint64             quantity,
          gint64             horizon,
          PostageCurveValue *value)
{
  g_autofree char *all = g_strconcat (terms, more, NULL);

  postage_test_price_evaluate (model, all, quantity, horizon, value);
}

/* Two ways to say the same price; %s is an amount, the sizes and bounds are those of the first. */
static void
test_same_prices (void)
{
  static const struct
  {
    const char *model, *terms, *other_model, *other_terms;
  } rows[] = {
    { "per-unit", "amount %s", "graduated", "tiers *=%s" },
    { "per-unit", "amount %s", "volume", "tiers *=%s" },
    { "per-unit", "amount %s", "package", "amount %s | size 1" },
    { "per-unit", "amount %s", "tiered-package", "tiers *=%s | size 1" },
    { "per-unit", "amount %s", "included", "amount %s | included 0" },
    { "package", "amount %s | size 12", "tiered-package", "tiers *=%s | size 12" },
    { "package", "amount %s | size 12", "prepaid-pack", "flats 12=%s" },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261110);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      PostageTestMaker maker = { .random = random, .raised = -1 };
      g_autofree char *per_unit = postage_test_random_terms (&maker, "per-unit");
      g_autofree char *modifiers = postage_test_random_modifiers (&maker, "per-unit");
      const char      *amount = per_unit + strlen ("amount ");
      gint64           quantity = draw_quantity (random);

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_auto (GStrv) parts = g_strsplit (rows[j].terms, "%s", -1);
          g_auto (GStrv) other_parts = g_strsplit (rows[j].other_terms, "%s", -1);
          g_autofree char  *terms = g_strjoinv (amount, parts);
          g_autofree char  *other_terms = g_strjoinv (amount, other_parts);
          PostageCurveValue one, other;

          g_test_message ("round %u, %s and %s, %s", i, rows[j].model, rows[j].other_model, amount);
          evaluate (rows[j].model, terms, modifiers, quantity, 12, &one);
          evaluate (rows[j].other_model, other_terms, modifiers, quantity, 12, &other);
          g_assert_true (one.amount == other.amount);
          g_assert_cmpint (one.known, ==, other.known);
        }
    }
}

/* Packages of one unit are units, whatever the tiers; tiers that all say the same are one. */
static void
test_same_tiers (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261111);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      PostageTestMaker  maker = { .random = random, .raised = -1 };
      g_autofree char  *tiers = postage_test_random_terms (&maker, "graduated");
      g_autofree char  *modifiers = postage_test_random_modifiers (&maker, "graduated");
      g_autofree char  *packages = g_strconcat (tiers, " | size 1", NULL);
      gint64            quantity = draw_quantity (random);
      PostageCurveValue one, other;

      g_test_message ("round %u, %s", i, tiers);
      evaluate ("graduated", tiers, modifiers, quantity, 12, &one);
      evaluate ("tiered-package", packages, modifiers, quantity, 12, &other);
      g_assert_true (one.amount == other.amount);
      g_assert_cmpint (one.known, ==, other.known);

      evaluate ("graduated", "tiers 7=USD 0.033; 1900=USD 0.033; *=USD 0.033", modifiers, quantity, 12, &one);
      evaluate ("volume", "tiers 7=USD 0.033; 1900=USD 0.033; *=USD 0.033", modifiers, quantity, 12, &other);
      g_assert_true (one.amount == other.amount);
    }
}

/* Minimum ≤ amount ≤ maximum, where both are known and the right way round; without them, nothing else changes. */
static void
test_limits (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261112);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const char       *model = models[g_rand_int_range (random, 0, G_N_ELEMENTS (models))];
      PostageTestMaker  maker = { .random = random, .raised = -1 };
      g_autofree char  *terms = postage_test_random_terms (&maker, model);
      g_autofree char  *modifiers = postage_test_random_modifiers (&maker, model);
      int               minimum = g_rand_int_range (random, 0, 50);
      int               maximum = minimum + g_rand_int_range (random, 0, 200);
      g_autofree char  *limits = g_strdup_printf ("%s | minimum USD %d | maximum USD %d", modifiers, minimum, maximum);
      PostageDecimal    low = minimum * POSTAGE_DECIMAL_ONE, high = maximum * POSTAGE_DECIMAL_ONE;
      gint64            quantity = g_str_equal (model, "flat") ? 1 : draw_quantity (random);
      gint64            horizon = g_rand_int_range (random, 0, 24);
      PostageCurveValue free, limited;

      g_test_message ("round %u, %s: %s%s", i, model, terms, limits);
      evaluate (model, terms, modifiers, quantity, horizon, &free);
      evaluate (model, terms, limits, quantity, horizon, &limited);
      g_assert_true (limited.amount >= low);
      g_assert_true (limited.amount <= high);
      g_assert_true (limited.amount == CLAMP (free.amount, low, high));
      g_assert_cmpint (limited.known, ==, free.known || free.amount >= high);
      if (limited.limit == POSTAGE_LIMIT_NONE)
        g_assert_true (limited.amount == free.amount);
    }
}

/* Whatever is raised, the amount isn't lowered; a greater allowance or discount never raises it. */
static void
test_raised (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GRand) first = g_rand_new_with_seed (70000 + i);
      const char       *model = models[g_rand_int_range (first, 0, G_N_ELEMENTS (models))];
      PostageTestMaker  maker = { .random = first, .raised = -1 };
      g_autofree char  *terms = postage_test_random_terms (&maker, model);
      gint64            quantity = g_str_equal (model, "flat") ? 1 : draw_quantity (first);
      PostageCurveValue before, after;

      g_test_message ("round %u, %s: %s", i, model, terms);
      evaluate (model, terms, "", quantity, 0, &before);
      for (int raised = 0; raised < maker.n_amounts; raised++)
        {
          g_autoptr (GRand) again = g_rand_new_with_seed (70000 + i);
          PostageTestMaker raiser = { .random = again, .raised = raised };
          g_autofree char *raised_terms = NULL;

          g_rand_int_range (again, 0, G_N_ELEMENTS (models));
          raised_terms = postage_test_random_terms (&raiser, model);
          evaluate (model, raised_terms, "", quantity, 0, &after);
          g_assert_true (after.amount >= before.amount);
        }

      evaluate (model, terms, " | discount 7", quantity, 0, &after);
      g_assert_true (after.amount <= before.amount);
      g_assert_cmpint (after.known, ==, before.known);
      evaluate (model, terms, " | months 3", quantity, 0, &after);
      g_assert_true (after.amount <= before.amount);
    }
}

/* More units never cost less, but where all of them pay the rate of one tier; an allowance is as if fewer were used. */
static void
test_quantities (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261113);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const char       *model = models[g_rand_int_range (random, 1, G_N_ELEMENTS (models))];
      PostageTestMaker  maker = { .random = random, .raised = -1, .knows_all = TRUE };
      g_autofree char  *terms = postage_test_random_terms (&maker, model);
      gint64            few = draw_quantity (random);
      gint64            more = few + g_rand_int_range (random, 0, 100);
      PostageCurveValue of_few, of_more, with_allowance;

      g_test_message ("round %u, %s: %s", i, model, terms);
      evaluate (model, terms, "", few, 0, &of_few);
      evaluate (model, terms, "", more, 0, &of_more);
      if (!g_str_equal (model, "volume") && !g_str_equal (model, "stairstep") && !g_str_equal (model, "prepaid-pack"))
        g_assert_true (of_more.amount >= of_few.amount);
      evaluate (model, terms, " | monthly 17", few + 17, 0, &with_allowance);
      g_assert_true (with_allowance.amount == of_few.amount);
      g_assert_true (of_few.known && with_allowance.known);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties-prices/same-prices", test_same_prices);
  g_test_add_func ("/properties-prices/same-tiers", test_same_tiers);
  g_test_add_func ("/properties-prices/limits", test_limits);
  g_test_add_func ("/properties-prices/raised", test_raised);
  g_test_add_func ("/properties-prices/quantities", test_quantities);
  return g_test_run ();
}
