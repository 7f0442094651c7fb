/* test-properties.c - what holds for every scenario, on scenarios from a fixed seed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "postage-test-random.h"

#define N_ROUNDS 150

/* A plan with a bit of everything; @fee is what a message sent costs. */
static PostagePlan *
new_plan (const char *fee)
{
  PostagePlan  *plan = postage_test_plan ("plan", "USD EUR", POSTAGE_META_PASSED_THROUGH);
  PostagePrice *price = postage_test_price ("USD 7 EUR 6", "2020-01-01");
  g_autoptr (PostageAmounts) base = postage_test_amounts ("USD 49 EUR 45");

  postage_price_set_included (price, 3, base);
  postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", fee);
  postage_test_plan_take_simple (plan, "received", POSTAGE_COMPONENT_MESSAGE_FEES, "received", "USD 0.0015 EUR 0.0013");
  postage_test_plan_take (
    plan, postage_test_charge ("seats", POSTAGE_COMPONENT_SUBSCRIPTION, "seats", &postage_price_included, price));
  postage_test_plan_take (plan, postage_test_charge ("share", POSTAGE_COMPONENT_FEATURE_FEES, NULL,
                                                     &postage_price_percentage,
                                                     postage_test_share ("3.7", POSTAGE_SHARE_OF_ALL, NULL, NULL)));
  return plan;
}

/* A dearer fee never makes a plan cheaper, and one that isn't known never dearer than any that is. */
static void
test_sums_and_prices (void)
{
  static const char *const fees[] = { NULL, "USD 0 EUR 0", "USD 0.001 EUR 0.001", "USD 0.0333 EUR 0.03" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261101);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_random_scenario (random);
      PostageDecimal last_shown = 0, last_exact = 0;

      g_test_message ("round %u", i);
      for (guint j = 0; j < G_N_ELEMENTS (fees); j++)
        {
          g_autoptr (PostageEstimate) estimate = postage_test_estimate_once (catalogue, scenario, new_plan (fees[j]));
          const PostageTotal *total = postage_estimate_get_total (estimate);

          postage_test_check_sums (estimate);
          g_assert_true (total->shown.amount >= last_shown);
          g_assert_true (total->exact.amount >= last_exact);
          last_shown = total->shown.amount;
          last_exact = total->exact.amount;
        }
    }
}

/* One tier without a bound is a price per unit, and so are tiers of one rate; included units cost nothing. */
static void
test_models_agree (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261102);
  g_autoptr (PostagePrice) per_unit = postage_test_price ("USD 0.0333", "2020-01-01");
  g_autoptr (PostagePrice) none_included = postage_test_price ("USD 0.0333", "2020-01-01");
  g_autoptr (PostagePrice) one_tier = postage_test_price_of ("tiers *=USD 0.0333");
  g_autoptr (PostagePrice) same_tiers =
    postage_test_price_of ("tiers 7=USD 0.0333; 1900=USD 0.0333; *=USD 0.0333");
  const struct
  {
    const PostagePriceModel *model;
    const PostagePrice      *price;
  } rows[] = {
    { &postage_price_per_unit, per_unit },
    { &postage_price_included, none_included },
    { &postage_price_graduated, one_tier },
    { &postage_price_graduated, same_tiers },
  };

  postage_price_set_included (none_included, 0, NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64         quantity = postage_test_random_quantity (random);
      PostageDecimal first = 0;

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_auto (PostageCurve) curve;
          PostageCurveValue value = { .amount = -1 };

          postage_curve_init (&curve);
          postage_price_model_compile (rows[j].model, rows[j].price, "USD", 0, FALSE, &curve);
          g_assert_true (postage_curve_evaluate (&curve, quantity, NULL, &value, NULL));
          g_assert_true (value.known);
          if (j == 0)
            first = value.amount;
          g_assert_true (value.amount == first);
        }
    }
}

/* The same input gives the same estimate, whatever the order in which destinations were entered. */
static void
test_order_is_irrelevant (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261103);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_random_scenario (random);
      g_autoptr (PostageScenario) turned = postage_scenario_begin_copy (scenario);
      g_autoptr (PostageEstimate) one = NULL;
      g_autoptr (PostageEstimate) other = NULL;

      g_test_message ("round %u", i);
      while (postage_scenario_get_n_destinations (turned) > 0)
        postage_scenario_remove_destination (turned, 0);
      for (guint j = postage_scenario_get_n_destinations (scenario); j > 0; j--)
        postage_scenario_add_destination (turned, postage_scenario_get_destination (scenario, j - 1));
      one = postage_test_estimate_once (catalogue, scenario, new_plan ("USD 0.005 EUR 0.004"));
      other = postage_test_estimate_once (catalogue, turned, new_plan ("USD 0.005 EUR 0.004"));
      g_assert_true (postage_estimate_get_total (one)->shown.amount ==
                     postage_estimate_get_total (other)->shown.amount);
      g_assert_true (postage_estimate_get_total (one)->exact.amount ==
                     postage_estimate_get_total (other)->exact.amount);
      g_assert_cmpint (postage_estimate_get_status (one), ==, postage_estimate_get_status (other));
      g_assert_cmpuint (postage_estimate_get_lines (one)->len, ==, postage_estimate_get_lines (other)->len);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties/sums-and-prices", test_sums_and_prices);
  g_test_add_func ("/properties/models-agree", test_models_agree);
  g_test_add_func ("/properties/order-is-irrelevant", test_order_is_irrelevant);
  return g_test_run ();
}
