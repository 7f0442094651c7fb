/* test-allowance.c - how many service messages are free
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-allowance.h"
#include "core/postage-replies.h"

#include "postage-test-catalogue.h"

static void
test_count_free (void)
{
  static const struct
  {
    const char           *name;
    PostageAllowanceScope scope;
    gint64                numbers;
    guint                 n_replies;
    gint64                replies[4];
    gint64                total, free;
  } rows[] = {
    { "one number", POSTAGE_ALLOWANCE_PER_NUMBER, 1, 0, { 0 }, 8000, 1000 },
    { "as many as are free", POSTAGE_ALLOWANCE_PER_NUMBER, 1, 0, { 0 }, 1000, 1000 },
    { "one more", POSTAGE_ALLOWANCE_PER_NUMBER, 1, 0, { 0 }, 1001, 1000 },
    { "fewer", POSTAGE_ALLOWANCE_PER_NUMBER, 1, 0, { 0 }, 999, 999 },
    { "none", POSTAGE_ALLOWANCE_PER_NUMBER, 1, 0, { 0 }, 0, 0 },
    { "no number, no allowance", POSTAGE_ALLOWANCE_PER_NUMBER, 0, 0, { 0 }, 8000, 0 },
    /* Meta's own example: never pooled, so 1,500 of the 3,000 are billed. */
    { "never pooled", POSTAGE_ALLOWANCE_PER_NUMBER, 3, 3, { 2500, 200, 300 }, 3000, 1500 },
    { "spread evenly when not given", POSTAGE_ALLOWANCE_PER_NUMBER, 3, 0, { 0 }, 3000, 3000 },
    { "evenly, over the allowance", POSTAGE_ALLOWANCE_PER_NUMBER, 3, 0, { 0 }, 4000, 3000 },
    { "evenly, one number has one more", POSTAGE_ALLOWANCE_PER_NUMBER, 3, 0, { 0 }, 3001, 3000 },
    { "evenly, one number has one less", POSTAGE_ALLOWANCE_PER_NUMBER, 3, 0, { 0 }, 2999, 2999 },
    { "more numbers than messages", POSTAGE_ALLOWANCE_PER_NUMBER, 5000, 0, { 0 }, 30, 30 },
    { "very many numbers",
      POSTAGE_ALLOWANCE_PER_NUMBER,
      POSTAGE_QUANTITY_MAX,
      0,
      { 0 },
      POSTAGE_QUANTITY_MAX,
      POSTAGE_QUANTITY_MAX },
    /* Replies by number that don't sum to what is charged are a proportion. */
    { "half of it is charged", POSTAGE_ALLOWANCE_PER_NUMBER, 3, 3, { 2500, 200, 300 }, 1500, 1250 },
    { "twice of it is charged", POSTAGE_ALLOWANCE_PER_NUMBER, 3, 3, { 2500, 200, 300 }, 6000, 2000 },
    { "all on one number", POSTAGE_ALLOWANCE_PER_NUMBER, 2, 2, { 0, 5 }, 3000, 1000 },
    { "numbers without a reply", POSTAGE_ALLOWANCE_PER_NUMBER, 2, 2, { 0, 0 }, 3000, 2000 },
    { "an account has one, however many numbers",
      POSTAGE_ALLOWANCE_PER_ACCOUNT,
      3,
      3,
      { 2500, 200, 300 },
      3000,
      1000 },
    { "an account with fewer", POSTAGE_ALLOWANCE_PER_ACCOUNT, 3, 0, { 0 }, 400, 400 },
    { "an account without a number", POSTAGE_ALLOWANCE_PER_ACCOUNT, 0, 0, { 0 }, 3000, 1000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageBillingRuleTerms terms = { .allowance = 1000, .scope = rows[i].scope };
      g_autoptr (PostageBillingRule) rule =
        postage_test_rule ("service", POSTAGE_TOPIC_SERVICE, "2026-10-01", NULL, &terms, NULL);
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");

      g_test_message ("%s", rows[i].name);
      postage_scenario_set_numbers (scenario, rows[i].numbers, rows[i].replies, rows[i].n_replies);
      g_assert_cmpint (postage_allowance_count_free (rule, scenario, rows[i].total), ==, rows[i].free);
    }
}

static void
test_no_allowance (void)
{
  static const PostageBillingRuleTerms terms = { .allowance = 0, .scope = POSTAGE_ALLOWANCE_PER_NUMBER };
  g_autoptr (PostageBillingRule) rule =
    postage_test_rule ("service", POSTAGE_TOPIC_SERVICE, "2026-10-01", NULL, &terms, NULL);
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");

  g_assert_cmpint (postage_allowance_count_free (rule, scenario, 5000), ==, 0);
}

/* As entered, or spread evenly; what is left over is sent by the first numbers. */
static void
test_by_number (void)
{
  static const gint64 even[] = { 3, 3, 2 };
  static const gint64 entered[] = { 2500, 200, 300 };
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  PostageDestination destination;

  postage_destination_init (&destination, "CA");
  destination.sent[POSTAGE_CATEGORY_SERVICE] = 5;
  destination.sent[POSTAGE_CATEGORY_MARKETING] = 100;
  postage_scenario_add_destination (scenario, &destination);
  postage_destination_init (&destination, "US");
  destination.sent[POSTAGE_CATEGORY_SERVICE] = 3;
  postage_scenario_add_destination (scenario, &destination);
  postage_scenario_set_numbers (scenario, 3, NULL, 0);
  g_assert_cmpint (postage_replies_count (scenario), ==, 8);
  g_assert_cmpint (postage_replies_count_entered (scenario), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (even); i++)
    g_assert_cmpint (postage_replies_get_of_number (scenario, i), ==, even[i]);

  postage_scenario_set_numbers (scenario, 3, entered, 3);
  g_assert_cmpint (postage_replies_count (scenario), ==, 8);
  g_assert_cmpint (postage_replies_count_entered (scenario), ==, 3000);
  for (guint i = 0; i < G_N_ELEMENTS (entered); i++)
    g_assert_cmpint (postage_replies_get_of_number (scenario, i), ==, entered[i]);
  postage_scenario_end (scenario);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allowance/count-free", test_count_free);
  g_test_add_func ("/allowance/no-allowance", test_no_allowance);
  g_test_add_func ("/allowance/by-number", test_by_number);
  return g_test_run ();
}
