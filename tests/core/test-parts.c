/* test-parts.c - how much of a total each component is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-parts.h"

#include "postage-test-catalogue.h"

/* The test's business pays 28.62 USD to Meta, and what @fee says; NULL: nobody knows. */
static PostageEstimate *
estimate_of (const char *fee)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();

  postage_scenario_end (scenario);
  return postage_test_estimate_once (
    catalogue, scenario,
    postage_test_plan_of (postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat,
                                               postage_test_price (fee, "2026-01-01"))));
}

static void
test_parts (void)
{
  static const struct
  {
    const char *fee;
    const char *scale;
    guint       meta, subscription;
    gboolean    open;
  } rows[] = {
    /* The longest bar: a quarter of it is the fee. */
    { "USD 9.54", "38.16", 7500, 2500, FALSE },
    /* Half as long as the longest. */
    { "USD 9.54", "76.32", 3750, 1250, FALSE },
    { "USD 0", "28.62", 10000, 0, FALSE },
    /* 28.62 of 29.62 is 0.966239…; the rest goes to the end. */
    { "USD 1", "29.62", 9662, 338, FALSE },
    /* What isn't known isn't nothing: the bar ends open. */
    { NULL, "57.24", 5000, 0, TRUE },
    /* A scale that is too small by mistake doesn't make a bar leave its place. */
    { "USD 9.54", "28.62", 10000, 0, FALSE },
    { "USD 9.54", NULL, 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = estimate_of (rows[i].fee);
      PostageMoney scale = postage_money (0, "USD");
      PostageParts parts;

      g_test_message ("row %u", i);
      if (rows[i].scale != NULL)
        g_assert_true (postage_decimal_parse (rows[i].scale, &scale.amount, NULL));
      postage_parts_measure (estimate, rows[i].scale != NULL ? &scale : NULL, &parts);
      g_assert_cmpuint (parts.parts[POSTAGE_COMPONENT_META_CHARGES], ==, rows[i].meta);
      g_assert_cmpuint (parts.parts[POSTAGE_COMPONENT_SUBSCRIPTION], ==, rows[i].subscription);
      g_assert_cmpuint (parts.parts[POSTAGE_COMPONENT_MESSAGE_FEES], ==, 0);
      g_assert_cmpint (parts.open, ==, rows[i].open);
    }
}

static void
test_scale (void)
{
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  PostageMoney scale = postage_money (7, "EUR");

  g_assert_false (postage_parts_find_scale (estimates, &scale));
  g_assert_cmpstr (scale.currency, ==, "EUR");

  g_ptr_array_add (estimates, estimate_of ("USD 1"));
  g_ptr_array_add (estimates, estimate_of ("USD 9.54"));
  g_ptr_array_add (estimates, estimate_of (NULL));
  g_assert_true (postage_parts_find_scale (estimates, &scale));
  postage_test_assert_decimal (scale.amount, "38.16");
  g_assert_cmpstr (scale.currency, ==, "USD");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parts/parts", test_parts);
  g_test_add_func ("/parts/scale", test_scale);
  return g_test_run ();
}
