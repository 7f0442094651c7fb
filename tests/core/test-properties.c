/* test-properties.c - what holds for every scenario, on scenarios from a fixed seed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "postage-test-catalogue.h"

#define N_ROUNDS 150

static const char *const months[] = { "2024-01", "2024-10", "2024-11", "2025-06", "2025-07", "2026-06", "2026-09",
                                      "2026-10", "2026-11", "2027-05" };
static const char *const countries[] = { "AA", "BB", "CA", "CB", "DD", "US" };
static const char *const currencies[] = { "USD", "EUR", "INR" };

static PostageDecimal
random_percent (GRand *random)
{
  /* Often one of the ends, where off-by-one mistakes live. */
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return 0;
    case 1:
      return 100 * POSTAGE_DECIMAL_ONE;
    default:
      return g_rand_int_range (random, 0, 100001) * (POSTAGE_DECIMAL_ONE / 1000);
    }
}

static gint64
random_quantity (GRand *random)
{
  static const gint32 limits[] = { 1, 3, 12, 2000, 400000, 2000000 };

  return g_rand_int_range (random, 0, limits[g_rand_int_range (random, 0, G_N_ELEMENTS (limits))]);
}

static PostageScenario *
random_scenario (GRand *random)
{
  PostageScenario *scenario =
    postage_test_scenario (months[g_rand_int_range (random, 0, G_N_ELEMENTS (months))],
                           currencies[g_rand_int_range (random, 0, G_N_ELEMENTS (currencies))]);

  postage_scenario_set_numbers (scenario, g_rand_int_range (random, 0, 5), NULL, 0);
  postage_scenario_set_quantity (scenario, "seats", random_quantity (random));
  postage_scenario_set_authentication_international (scenario, g_rand_boolean (random));
  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY,
                                                   POSTAGE_DECIMAL_ONE + random_percent (random) / 50);
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      PostageDestination destination;

      if (g_rand_boolean (random))
        continue;
      postage_destination_init (&destination, countries[i]);
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        if (category != POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
          destination.sent[category] = random_quantity (random);
      destination.received = random_quantity (random);
      destination.chats = random_quantity (random);
      destination.continued = random_percent (random);
      destination.has_shares = TRUE;
      destination.shares.reclassified = random_percent (random);
      destination.shares.delivered = random_percent (random);
      destination.shares.entry_point = random_percent (random);
      destination.shares.inside_window = random_percent (random);
      postage_scenario_add_destination (scenario, &destination);
    }
  return scenario;
}

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

static void
check_sums (PostageEstimate *estimate)
{
  const GPtrArray *lines = postage_estimate_get_lines (estimate);
  PostageDecimal   shown = 0, exact = 0, of_components = 0;
  gboolean         complete = TRUE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      PostageDecimal     worked_out = line->curve != NULL ? line->curve->base : 0;
      g_autoptr (GArray) pieces = postage_line_dup_pieces (line);

      shown += line->shown.amount;
      exact += line->converted.amount;
      complete = complete && !(line->flags & POSTAGE_LINE_UNKNOWN);
      g_assert_cmpint (line->quantity, >=, 0);
      g_assert_true (line->exact.amount >= 0);

      /* The working of a line adds up to its amount, and what is free to what was counted. */
      for (guint j = 0; j < pieces->len; j++)
        worked_out += g_array_index (pieces, PostagePiece, j).amount;
      if (line->share_of == 0)
        g_assert_true (worked_out == line->exact.amount);
      if (postage_line_is_meta (line))
        {
          gint64 quantity = line->metering->charged;

          for (guint j = 0; j < line->metering->n_deductions; j++)
            quantity += line->metering->deductions[j].quantity;
          g_assert_cmpint (quantity, ==, line->metering->counted);
          g_assert_cmpint (line->quantity, ==, line->metering->charged);
        }
    }
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    of_components += postage_estimate_get_component (estimate, component)->shown.amount;

  g_assert_true (postage_estimate_get_total (estimate)->shown.amount == shown);
  g_assert_true (postage_estimate_get_total (estimate)->exact.amount == exact);
  g_assert_true (of_components == shown);
  g_assert_cmpint (postage_estimate_get_total (estimate)->complete, ==, complete);
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
      g_autoptr (PostageScenario) scenario = random_scenario (random);
      PostageDecimal last_shown = 0, last_exact = 0;

      g_test_message ("round %u", i);
      for (guint j = 0; j < G_N_ELEMENTS (fees); j++)
        {
          g_autoptr (PostageEstimate) estimate = postage_test_estimate_once (catalogue, scenario, new_plan (fees[j]));
          const PostageTotal *total = postage_estimate_get_total (estimate);

          check_sums (estimate);
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
      gint64         quantity = random_quantity (random);
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
      g_autoptr (PostageScenario) scenario = random_scenario (random);
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
