/* test-properties-difference.c - what holds for every difference, on random scenarios and plans from a fixed seed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-difference.h"

#include "postage-test-random.h"

#define N_ROUNDS 200

static PostageRecord *
random_record (PostageCatalogue *catalogue,
               GRand            *random,
               const char       *currency,
               guint32           seed,
               int               raised)
{
  g_autoptr (PostageScenario) scenario = postage_test_random_scenario (random);
  g_autoptr (GRand) plan_random = g_rand_new_with_seed (seed);
  PostageTestMaker maker = { .random = plan_random, .raised = raised };
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) estimates = g_ptr_array_new ();

  postage_scenario_set_currency (scenario, currency);
  estimate = postage_test_estimate_once (catalogue, scenario, postage_test_random_plan (&maker, "plan", FALSE));
  g_ptr_array_add (estimates, estimate);
  return postage_record_new_of_estimates (catalogue, scenario, estimates);
}

/* Every line of either side is in one change, and nothing is in two. */
static void
check_lines (const PostageRecordPlan *before,
             const PostageRecordPlan *after,
             const GArray            *changes)
{
  guint n_before = 0, n_after = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange *change = &g_array_index (changes, PostageChange, i);

      g_assert_true (change->before != NULL || change->after != NULL);
      n_before += change->before != NULL;
      n_after += change->after != NULL;
      for (guint j = 0; j < i; j++)
        {
          const PostageChange *other = &g_array_index (changes, PostageChange, j);

          g_assert_true (change->before == NULL || change->before != other->before);
          g_assert_true (change->after == NULL || change->after != other->after);
        }
    }
  g_assert_cmpuint (n_before, ==, before->entries->len);
  g_assert_cmpuint (n_after, ==, after->entries->len);
}

/* The changes of the lines add up to the change of the shown total, to the last digit. */
static gboolean
check_sums (const PostagePlanDifference *plan)
{
  const PostageRecordPlan *before = postage_plan_difference_get_before (plan);
  const PostageRecordPlan *after = postage_plan_difference_get_after (plan);
  const GArray            *changes = postage_plan_difference_get_changes (plan);
  PostageDecimal           sum = 0, shown = 0, total;
  PostageChangeBound       bound = postage_plan_difference_get_total (plan, &total);

  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange *change = &g_array_index (changes, PostageChange, i);

      sum += change->amount;
      shown += (change->after != NULL ? change->after->amount : 0) -
               (change->before != NULL ? change->before->amount : 0);
      if (bound == POSTAGE_CHANGE_EXACT)
        g_assert_cmpint (change->bound, ==, POSTAGE_CHANGE_EXACT);
      if (postage_change_is_none (change) && change->bound == POSTAGE_CHANGE_EXACT)
        g_assert_true (change->amount == 0);
    }
  g_assert_true (shown == after->total.amount - before->total.amount);
  if (bound == POSTAGE_CHANGE_EXACT)
    g_assert_true (sum == total);
  g_assert_true ((bound == POSTAGE_CHANGE_EXACT) == (before->complete && after->complete));
  check_lines (before, after, changes);
  return bound == POSTAGE_CHANGE_EXACT;
}

static void
test_sums (void)
{
  static const char *const currencies[] = { "USD", "EUR", "INR" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261001);
  guint n_exact = 0, n_open = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const char *currency = currencies[g_rand_int_range (random, 0, G_N_ELEMENTS (currencies))];
      guint32     seed = g_rand_int (random);
      g_autoptr (PostageRecord) before = random_record (catalogue, random, currency, seed, -1);
      g_autoptr (PostageRecord) after = random_record (catalogue, random, currency, seed,
                                                       g_rand_int_range (random, -1, 20));
      g_autoptr (PostageDifference) difference = postage_difference_new (before, after);
      g_autoptr (PostageDifference) back = postage_difference_new (after, before);
      PostageDecimal there, home;

      g_test_message ("round %u", i);
      if (check_sums (postage_difference_get_plan (difference, 0)))
        n_exact++;
      else
        n_open++;

      /* The way back is as far, in the other direction. */
      g_assert_cmpint (postage_plan_difference_get_total (postage_difference_get_plan (difference, 0), &there), ==,
                       postage_plan_difference_get_total (postage_difference_get_plan (back, 0), &home));
      g_assert_true (there == -home);
      g_assert_cmpuint (postage_plan_difference_get_changes (postage_difference_get_plan (difference, 0))->len, ==,
                        postage_plan_difference_get_changes (postage_difference_get_plan (back, 0))->len);
    }
  /* Both kinds have been seen. */
  g_assert_cmpuint (n_exact, >, N_ROUNDS / 20);
  g_assert_cmpuint (n_open, >, N_ROUNDS / 20);
}

/* Nothing differs from itself. */
static void
test_self (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261002);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PostageRecord) record = random_record (catalogue, random, "USD", g_rand_int (random), -1);
      g_autoptr (PostageDifference) difference = postage_difference_new (record, record);

      g_test_message ("round %u", i);
      g_assert_true (postage_difference_is_none (difference));
      check_sums (postage_difference_get_plan (difference, 0));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties-difference/sums", test_sums);
  g_test_add_func ("/properties-difference/self", test_self);
  return g_test_run ();
}
