/* test-properties-plans.c - what holds for every plan, on plans and scenarios from a fixed seed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-ranking.h"

#include "postage-test-random.h"

#define N_ROUNDS 250

/* The plan that @seed gives, open; @n_amounts is set to how many amounts it has, of which @raised is raised. */
static PostagePlan *
new_plan (guint       seed,
          const char *id,
          int         raised,
          gboolean    is_turned,
          int        *n_amounts)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  PostageTestMaker maker = { .random = random, .raised = raised };
  PostagePlan     *plan = postage_test_random_plan (&maker, id, is_turned);

  if (n_amounts != NULL)
    *n_amounts = maker.n_amounts;
  return plan;
}

static PostageScenario *
new_scenario (guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  return postage_test_random_scenario (random);
}

static void
assert_same (const PostageEstimate *one,
             const PostageEstimate *other)
{
  const PostageTotal *total = postage_estimate_get_total (one);
  const PostageTotal *other_total = postage_estimate_get_total (other);

  g_assert_true (total->shown.amount == other_total->shown.amount);
  g_assert_true (total->exact.amount == other_total->exact.amount);
  g_assert_cmpuint (total->n_lines, ==, other_total->n_lines);
  g_assert_cmpint (total->complete, ==, other_total->complete);
  g_assert_cmpint (postage_estimate_get_status (one), ==, postage_estimate_get_status (other));
  g_assert_cmpuint (postage_estimate_get_warnings (one)->len, ==, postage_estimate_get_warnings (other)->len);
  g_assert_cmpuint (postage_estimate_get_one_off_lines (one)->len, ==,
                    postage_estimate_get_one_off_lines (other)->len);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    g_assert_true (postage_estimate_get_component (one, component)->exact.amount ==
                   postage_estimate_get_component (other, component)->exact.amount);
}

static void
test_sums_and_order (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  guint n_complete = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PostageScenario) scenario = new_scenario (1000 + i);
      g_autoptr (PostageEstimate) one = NULL;
      g_autoptr (PostageEstimate) turned = NULL;

      g_test_message ("round %u", i);
      one = postage_test_estimate_once (catalogue, scenario, new_plan (i, "plan", -1, FALSE, NULL));
      turned = postage_test_estimate_once (catalogue, scenario, new_plan (i, "plan", -1, TRUE, NULL));
      postage_test_check_sums (one);
      postage_test_check_sums (turned);
      assert_same (one, turned);
      if (postage_estimate_get_total (one)->complete)
        n_complete++;
    }
  /* Both kinds come up. */
  g_assert_cmpuint (n_complete, >, N_ROUNDS / 10);
  g_assert_cmpuint (n_complete, <, N_ROUNDS * 9 / 10);
}

/* Shown in the billing currency: another one is rounded line by line, at 10⁻⁹. */
static void
test_raised (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PostageScenario) scenario = new_scenario (2000 + i);
      g_autoptr (PostageEstimate) before = NULL;
      int n_amounts = 0;

      postage_scenario_set_currency (scenario, i % 2 == 0 ? "USD" : "EUR");
      before =
        postage_test_estimate_once (catalogue, scenario, new_plan (3000 + i, "plan", -1, FALSE, &n_amounts));
      for (int raised = 0; raised < n_amounts; raised++)
        {
          g_autoptr (PostageEstimate) after = NULL;

          g_test_message ("round %u, amount %d", i, raised);
          after = postage_test_estimate_once (catalogue, scenario, new_plan (3000 + i, "plan", raised, FALSE, NULL));
          g_assert_true (postage_estimate_get_total (after)->exact.amount >=
                         postage_estimate_get_total (before)->exact.amount);
        }
    }
}

/* A catalogue of the plans that @n_plans seeds from @seed on give. */
static PostageCatalogue *
new_catalogue (guint seed,
               guint n_plans)
{
  PostageCatalogue *catalogue = postage_test_catalogue_begin ();

  for (guint i = 0; i < n_plans; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autoptr (PostagePlan) plan = new_plan (seed + i, id, -1, FALSE, NULL);
      g_autoptr (PostageProvider) provider = postage_test_provider (id, plan);

      g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
    }
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  return catalogue;
}

/* What other plans the catalogue has, and that one bill of Meta's serves several, changes nothing. */
static void
test_other_plans (void)
{
  for (guint i = 0; i < N_ROUNDS / 5; i++)
    {
      g_autoptr (PostageScenario) scenario = new_scenario (4000 + i);
      g_autoptr (PostageCatalogue) alone = new_catalogue (5000 + 10 * i, 1);
      g_autoptr (PostageCatalogue) many = new_catalogue (5000 + 10 * i, 6);
      g_autoptr (GPtrArray) estimates = postage_estimator_estimate_all (many, scenario, NULL);
      g_autoptr (GPtrArray) only = postage_estimator_estimate_all (alone, scenario, NULL);

      g_test_message ("round %u", i);
      g_assert_cmpuint (estimates->len, ==, 6);
      g_assert_cmpuint (only->len, ==, 1);
      assert_same (g_ptr_array_index (estimates, 0), g_ptr_array_index (only, 0));
      for (guint j = 0; j < estimates->len; j++)
        {
          PostageEstimate *estimate = g_ptr_array_index (estimates, j);
          g_autoptr (PostageEstimate) by_itself =
            postage_test_estimate (many, scenario, postage_estimate_get_plan (estimate));

          assert_same (estimate, by_itself);
        }
    }
}

/* The best is no dearer than any other complete one, and the next no dearer than the rest. */
static void
test_best (void)
{
  for (guint i = 0; i < N_ROUNDS / 5; i++)
    {
      g_autoptr (PostageScenario) scenario = new_scenario (6000 + i);
      g_autoptr (PostageCatalogue) catalogue = new_catalogue (7000 + 10 * i, 8);
      g_autoptr (GPtrArray) estimates = postage_estimator_estimate_all (catalogue, scenario, NULL);
      g_autoptr (PostageRanking) ranking = postage_ranking_new (estimates);
      PostageEstimate *best = postage_ranking_get_cheapest (ranking);
      PostageEstimate *next = postage_ranking_get_runner_up (ranking);
      guint            n_complete = 0;

      g_test_message ("round %u", i);
      for (guint j = 0; j < estimates->len; j++)
        {
          PostageEstimate *estimate = g_ptr_array_index (estimates, j);
          PostageDecimal   amount = postage_estimate_get_total (estimate)->shown.amount;

          if (postage_estimate_get_status (estimate) != POSTAGE_STATUS_COMPLETE)
            continue;
          n_complete++;
          g_assert_true (postage_estimate_get_total (best)->shown.amount <= amount);
          if (estimate != best)
            g_assert_true (postage_estimate_get_total (next)->shown.amount <= amount);
        }
      g_assert_cmpint (best != NULL, ==, n_complete > 0);
      g_assert_cmpint (next != NULL, ==, n_complete > 1);
      g_assert_cmpuint (postage_ranking_get_estimates (ranking)->len, ==, estimates->len);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties-plans/sums-and-order", test_sums_and_order);
  g_test_add_func ("/properties-plans/raised", test_raised);
  g_test_add_func ("/properties-plans/other-plans", test_other_plans);
  g_test_add_func ("/properties-plans/best", test_best);
  return g_test_run ();
}
