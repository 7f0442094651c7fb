/* test-cost-curves.c - what plans cost along an axis, against every quantity tried one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-cost-curves.h"

#include "postage-test-random.h"

/* Quantities up to this are tried one by one. */
#define N_TRIED 1200

/* What was found, so that a test in which nothing happens fails. */
typedef struct
{
  guint n_crossings;
  guint n_equal;
  guint n_met; /* where plans only met */
} Seen;

/* (transfer full): @n evenly spaced ones, up to @most. */
static GArray *
create_quantities (gint64 most,
                   guint  n)
{
  GArray *quantities = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      const gint64 quantity = most / (n - 1) * i;

      g_array_append_val (quantities, quantity);
    }
  return quantities;
}

/* Which of two is cheaper at a quantity: -1 the first, 1 the second, 0 neither; 2: that can't be told. */
static int
try (PostageCatalogue  *catalogue,
     PostageScenario   *scenario,
     const GPtrArray   *plans,
     const PostageAxis *axis,
     gint64             quantity)
{
  g_autoptr (PostageScenario) edited = postage_axis_apply (axis, scenario, quantity);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) estimates = postage_estimator_estimate_plans (catalogue, edited, plans, NULL, &error);
  const PostageEstimate *a, *b;

  g_assert_no_error (error);
  a = g_ptr_array_index (estimates, 0);
  b = g_ptr_array_index (estimates, 1);
  if (postage_estimate_get_status (a) != POSTAGE_STATUS_COMPLETE ||
      postage_estimate_get_status (b) != POSTAGE_STATUS_COMPLETE)
    return 2;
  return postage_money_compare (&postage_estimate_get_total (a)->exact, &postage_estimate_get_total (b)->exact);
}

/* The definition, to the letter: the first quantity at which the dearer plan isn't dearer any more, if it is cheaper
 * then. */
static GArray *
find_by_trying (PostageCatalogue  *catalogue,
                PostageScenario   *scenario,
                const GPtrArray   *plans,
                const PostageAxis *axis,
                gint64             most,
                Seen              *seen)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PostageCrossing));
  gint64  equal_since = -1;
  int     before = 2;

  for (gint64 quantity = 0; quantity <= most; quantity++)
    {
      const int order = try (catalogue, scenario, plans, axis, quantity);

      if (order == 0)
        {
          equal_since = equal_since < 0 ? quantity : equal_since;
          continue;
        }
      if (order != 2 && before != 2 && order * before < 0)
        {
          const PostageCrossing crossing = { .before = before < 0 ? 0 : 1,
                                             .after = before < 0 ? 1 : 0,
                                             .quantity = equal_since >= 0 ? equal_since : quantity,
                                             .cheaper_from = quantity };

          g_array_append_val (found, crossing);
          seen->n_equal += crossing.quantity < crossing.cheaper_from;
        }
      else if (equal_since >= 0 && order != 2 && before != 2)
        seen->n_met++;
      equal_since = -1;
      before = order == 2 ? 2 : order < 0 ? -1
                                          : 1;
    }
  seen->n_crossings += found->len;
  return found;
}

static void
assert_crossings (const PostageCostCurves *curves,
                  const GArray            *expected)
{
  const GArray *found = postage_cost_curves_get_crossings (curves);

  for (guint i = 0; i < MIN (found->len, expected->len); i++)
    {
      const PostageCrossing *a = &g_array_index (found, PostageCrossing, i);
      const PostageCrossing *b = &g_array_index (expected, PostageCrossing, i);

      g_assert_cmpint (a->quantity, ==, b->quantity);
      g_assert_cmpuint (a->before, ==, b->before);
      g_assert_cmpuint (a->after, ==, b->after);
      g_assert_cmpint (a->cheaper_from, ==, b->cheaper_from);
    }
  g_assert_cmpuint (found->len, ==, expected->len);
}

static void
check_pair (PostageCatalogue  *catalogue,
            PostageScenario   *scenario,
            PostagePlan       *a,
            PostagePlan       *b,
            const PostageAxis *axis,
            Seen              *seen)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GArray) expected = NULL;
  g_autoptr (GArray) quantities = create_quantities (N_TRIED, 2);
  g_autoptr (PostageCostCurves) curves = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (plans, a);
  g_ptr_array_add (plans, b);
  expected = find_by_trying (catalogue, scenario, plans, axis, N_TRIED, seen);
  curves = postage_cost_curves_new (catalogue, scenario, plans, axis, N_TRIED, quantities, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (postage_cost_curves_get_searched (curves), ==, N_TRIED);
  assert_crossings (curves, expected);
}

static PostagePlan *
create_plan (const char *id,
             const char *model,
             const char *terms,
             const char *subscription)
{
  PostagePlan *plan = postage_test_plan (id, "USD", POSTAGE_META_INCLUDED);

  postage_test_plan_take_of (plan, "fees", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", model, terms, NULL);
  postage_test_plan_take_of (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", subscription, NULL);
  g_assert_true (postage_plan_end (plan, NULL));
  return plan;
}

/* 130 USD and 0.02 USD a message against 110 USD for each 5,000. At 10,001 that is 330.02 against 330, at 15,000 430
 * against 330, and at 15,001 430.02 against 440; at 15,500 both are 440; at 20,000 it is 530 against 440, at 20,001
 * 530.02 against 550. */
static void
test_package (void)
{
  static const struct
  {
    gint64 quantity;
    guint  after;
    gint64 cheaper_from;
  } expected[] = { { 15001, 0, 15001 }, { 15500, 1, 15501 }, { 20001, 0, 20001 } };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) units = create_plan ("a", "per-unit", "amount USD 0.02", "amount USD 130");
  g_autoptr (PostagePlan) packages = create_plan ("b", "package", "amount USD 110 | size 5000", "amount USD 0");
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GArray) quantities = create_quantities (20400, 3);
  g_autoptr (PostageCostCurves) curves = NULL;
  g_autoptr (GError) error = NULL;
  const GArray *crossings;
  PostageAxis   axis;

  postage_test_send (scenario, "AA", 0, 0, 0, 0, 0);
  postage_scenario_end (scenario);
  g_ptr_array_add (plans, units);
  g_ptr_array_add (plans, packages);
  postage_axis_init_messages (&axis, "AA", POSTAGE_CATEGORY_UTILITY);
  curves = postage_cost_curves_new (catalogue, scenario, plans, &axis, 20400, quantities, NULL, NULL, &error);
  g_assert_no_error (error);
  crossings = postage_cost_curves_get_crossings (curves);
  g_assert_cmpuint (crossings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < crossings->len; i++)
    {
      const PostageCrossing *crossing = &g_array_index (crossings, PostageCrossing, i);

      g_assert_cmpint (crossing->quantity, ==, expected[i].quantity);
      g_assert_cmpuint (crossing->after, ==, expected[i].after);
      g_assert_cmpuint (crossing->before, ==, 1 - expected[i].after);
      g_assert_cmpint (crossing->cheaper_from, ==, expected[i].cheaper_from);
    }
  postage_test_assert_decimal (g_array_index (crossings, PostageCrossing, 1).total.amount, "440");
  /* Zero, the middle, the most, and both sides of each crossing. */
  g_assert_cmpuint (postage_cost_curves_get_n_points (curves), ==, 10);
  g_assert_cmpint (postage_cost_curves_get_quantity (curves, 0), ==, 0);
  g_assert_cmpint (postage_cost_curves_get_quantity (curves, 1), ==, 10200);
  g_assert_cmpint (postage_cost_curves_get_quantity (curves, 2), ==, 15000);
  postage_test_assert_decimal (postage_cost_curves_get_point (curves, 0, 2)->total.amount, "430");
  postage_test_assert_decimal (postage_cost_curves_get_point (curves, 1, 2)->total.amount, "330");
}

/* Every model against every other one. */
static void
test_models (void)
{
  static const char *const models[] = { "flat", "per-unit", "included", "package", "graduated", "volume", "stairstep",
                                        "tiered-package", "prepaid-pack" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  Seen seen = { 0 };

  for (guint round = 0; round < 8 * G_N_ELEMENTS (models); round++)
    for (guint i = round % G_N_ELEMENTS (models), j = 0; j <= i; j++)
      {
        static const int levels[] = { 2, 30, 200, 2000 };
        g_autoptr (GRand) random = g_rand_new_with_seed (100 * round + j);
        PostageTestMaker maker = { .random = random, .raised = -1, .knows_all = TRUE };
        g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
        g_autofree char *a_terms = postage_test_random_terms (&maker, models[i]);
        g_autofree char *b_terms = postage_test_random_terms (&maker, models[j]);
        g_autofree char *level = g_strdup_printf ("amount USD %d", g_rand_int_range (random, 0, levels[round % 4]));
        g_autoptr (PostagePlan) a = create_plan ("a", models[i], a_terms, level);
        g_autoptr (PostagePlan) b = create_plan ("b", models[j], b_terms, "amount USD 1");
        PostageAxis axis;

        g_test_message ("%s: %s + %s, against %s: %s", models[i], a_terms, level, models[j], b_terms);
        postage_test_send (scenario, "AA", 30, 40, 50, 60, 70);
        if ((i + j) % 3 == 0)
          postage_test_set_shares (scenario, "95.5", "12.5", "33");
        postage_scenario_end (scenario);
        postage_axis_init_messages (&axis, "AA", POSTAGE_CATEGORY_MARKETING);
        check_pair (catalogue, scenario, a, b, &axis, &seen);
      }
  g_test_message ("%u crossings, %u with equal totals", seen.n_crossings, seen.n_equal);
  g_assert_cmpuint (seen.n_crossings, >, 20);
}

/* Percentages and minimum spends, one upon the other, of volume prices and packages too; with Meta's charges and
 * without, along each kind of axis, in a currency that is converted. */
static void
test_shares (void)
{
  static const struct
  {
    const char *model, *fees, *spend, *percent;
  } rows[] = {
    { "volume", "tiers *=USD 0.05 EUR 0.05", "amount USD 20 EUR 18 | of fees", "percent 3 of all" },
    { "volume", "tiers 400=USD 0.05 EUR 0.05; *=USD 0.03 EUR 0.03", "amount USD 20 EUR 18 | of fees",
      "percent 9 of all" },
    { "package", "amount USD 3.5 EUR 3 | size 90", "amount USD 12.5 EUR 11 | of all", "percent 4.9 of all" },
    { "per-unit", "amount USD 0.031 EUR 0.03", "amount USD 31 EUR 29 | of meta-charges", "percent 50 of all" },
    { "graduated", "tiers 100=USD 0.05 EUR 0.05; *=USD 0.03 EUR 0.03", "amount USD 31 EUR 29 | of fees",
      "percent 12 of fees | maximum USD 4 EUR 4" },
    { "per-unit", "amount USD 0.05 EUR 0.05", "amount USD 20 EUR 19 | of fees",
      "percent 8 of all | minimum USD 2 EUR 2 | maximum USD 3 EUR 3" },
  };
  static const PostageCategory categories[] = { POSTAGE_CATEGORY_MARKETING, POSTAGE_CATEGORY_UTILITY,
                                                POSTAGE_CATEGORY_SERVICE };
  static const char *const     currencies[] = { "USD", "EUR" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  Seen seen = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows) * 8; i++)
    {
      const guint row = i / 8;
      g_autoptr (PostageScenario) scenario =
        postage_test_scenario (i % 3 == 0 ? "2024-05" : "2026-11", currencies[i % 2]);
      g_autoptr (PostagePlan) a =
        postage_test_plan ("a", "USD EUR", i % 8 < 4 ? POSTAGE_META_PASSED_THROUGH : POSTAGE_META_INCLUDED);
      g_autoptr (PostagePlan) b = postage_test_plan ("b", "USD", POSTAGE_META_PASSED_THROUGH);
      PostageAxis axis;

      g_test_message ("case %u: %s, %s, %s", i, rows[row].fees, rows[row].spend, rows[row].percent);
      postage_test_send (scenario, "AA", 30, 40, 50, 2060, 70);
      postage_test_send (scenario, "BB", 3, 4, 5, 600, 7);
      postage_test_set_shares (scenario, "95.5", "12.5", "33");
      if (i % 8 == 7)
        postage_axis_init_metric (&axis, "numbers");
      else
        postage_axis_init_messages (&axis, "AA", categories[i % G_N_ELEMENTS (categories)]);
      postage_scenario_end (scenario);
      postage_test_plan_take_of (a, "fees", POSTAGE_COMPONENT_MESSAGE_FEES, i % 8 == 7 ? "numbers" : "sent",
                                 rows[row].model, rows[row].fees, NULL);
      postage_test_plan_take_of (a, "spend", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "minimum-spend", rows[row].spend,
                                 NULL);
      postage_test_plan_take_of (a, "percent", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage", rows[row].percent,
                                 "payment-fee");
      postage_test_plan_take_of (b, "fees", POSTAGE_COMPONENT_MESSAGE_FEES, "delivered", "per-unit",
                                 "amount USD 0.041", NULL);
      postage_test_plan_take_of (b, "numbers", POSTAGE_COMPONENT_SUBSCRIPTION, "numbers", "per-unit", "amount USD 5",
                                 NULL);
      g_assert_true (postage_plan_end (a, NULL) && postage_plan_end (b, NULL));
      check_pair (catalogue, scenario, a, b, &axis, &seen);
    }
  g_test_message ("%u crossings, %u with equal totals, met %u times", seen.n_crossings, seen.n_equal, seen.n_met);
  g_assert_cmpuint (seen.n_crossings, >, 10);
}

/* Plans that cost the same all along don't cross, and it doesn't take long to see. */
static void
test_same (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) a = create_plan ("a", "per-unit", "amount USD 0.02", "amount USD 90");
  g_autoptr (PostagePlan) b = create_plan ("b", "per-unit", "amount USD 0.02", "amount USD 90");
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GArray) quantities = create_quantities (POSTAGE_QUANTITY_MAX, 2);
  g_autoptr (PostageCostCurves) curves = NULL;
  PostageAxis axis;

  postage_test_send (scenario, "AA", 0, 0, 0, 0, 0);
  postage_scenario_end (scenario);
  g_ptr_array_add (plans, a);
  g_ptr_array_add (plans, b);
  postage_axis_init_messages (&axis, "AA", POSTAGE_CATEGORY_MARKETING);
  curves = postage_cost_curves_new (catalogue, scenario, plans, &axis, POSTAGE_QUANTITY_MAX, quantities, NULL, NULL,
                                    NULL);
  g_assert_cmpuint (postage_cost_curves_get_crossings (curves)->len, ==, 0);
  g_assert_cmpint (postage_cost_curves_get_searched (curves), ==, POSTAGE_QUANTITY_MAX);
}

/* Who only wants to know where plans cross asks for no points, and gets none where they don't. */
static void
test_no_points (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) a = create_plan ("a", "per-unit", "amount USD 0.02", "amount USD 90");
  g_autoptr (PostagePlan) b = create_plan ("b", "per-unit", "amount USD 0.02", "amount USD 91");
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PostageCostCurves) curves = NULL;
  g_autoptr (GError) error = NULL;
  PostageAxis axis;

  postage_test_send (scenario, "AA", 0, 0, 0, 0, 0);
  postage_scenario_end (scenario);
  g_ptr_array_add (plans, a);
  g_ptr_array_add (plans, b);
  postage_axis_init_messages (&axis, "AA", POSTAGE_CATEGORY_MARKETING);
  curves = postage_cost_curves_new (catalogue, scenario, plans, &axis, 5000, quantities, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (postage_cost_curves_get_n_points (curves), ==, 0);
  g_assert_cmpuint (postage_cost_curves_get_crossings (curves)->len, ==, 0);
}

static gboolean
count_down (gpointer user_data)
{
  int *left = user_data;

  return (*left)-- > 0;
}

/* Whoever waits can end it at any time. */
static void
test_stop (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) a = create_plan ("a", "per-unit", "amount USD 0.02", "amount USD 90");
  g_autoptr (PostagePlan) b = create_plan ("b", "package", "amount USD 100 | size 5000", "amount USD 0");
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GArray) quantities = create_quantities (100000, 40);
  PostageAxis axis;

  postage_test_send (scenario, "AA", 0, 0, 0, 0, 0);
  postage_scenario_end (scenario);
  g_ptr_array_add (plans, a);
  g_ptr_array_add (plans, b);
  postage_axis_init_messages (&axis, "AA", POSTAGE_CATEGORY_MARKETING);
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      int left = i;

      g_assert_null (
        postage_cost_curves_new (catalogue, scenario, plans, &axis, 100000, quantities, count_down, &left, &error));
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/cost-curves/package", test_package);
  g_test_add_func ("/core/cost-curves/models", test_models);
  g_test_add_func ("/core/cost-curves/shares", test_shares);
  g_test_add_func ("/core/cost-curves/same", test_same);
  g_test_add_func ("/core/cost-curves/no-points", test_no_points);
  g_test_add_func ("/core/cost-curves/stop", test_stop);
  return g_test_run ();
}
