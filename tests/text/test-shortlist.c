/* test-shortlist.c - why plans stand in their order, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-shortlist.h"

/* The provider of the plan "nasty" has nothing but what is said of it here: its 1,234.5 USD make it the dearest. */
static GPtrArray *
list_reasons (PostageWeight weight,
              const char   *better)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue ("Shop", "Big", "https://shop.example");
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (PostageShortlist) shortlist = NULL;
  const GPtrArray *entries;

  postage_scenario_set_weight (scenario, "free_trial", weight);
  postage_scenario_end (scenario);
  g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "nasty"));
  if (better != NULL)
    g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, better));
  shortlist = postage_shortlist_new (estimates, scenario, POSTAGE_SHORTLIST_BY_COST);
  entries = postage_shortlist_get_entries (shortlist);
  return postage_text_shortlist_reasons (entries->pdata[entries->len - 1]);
}

static void
test_reasons (void)
{
  g_autoptr (GPtrArray) nothing = list_reasons (POSTAGE_WEIGHT_NONE, NULL);
  g_autoptr (GPtrArray) nice = list_reasons (POSTAGE_WEIGHT_NICE, "360dialog");
  g_autoptr (GPtrArray) must = list_reasons (POSTAGE_WEIGHT_MUST, NULL);

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_true (text_fixture_has_sentence (nice, "Meets 0 of 1 point, up to 1 with what isn’t known."));
  g_assert_true (text_fixture_has_sentence (nice, "Not known: Free trial."));
  g_assert_true (text_fixture_has_sentence (nice, "costs no more and is known to meet at least as much."));
  g_assert_true (text_fixture_has_sentence (must, "Must be met, so ask the provider: Free trial."));
  g_assert_false (text_fixture_has_sentence (must, "costs no more"));
}

static void
test_rules (void)
{
  for (PostageShortlistOrder order = 0; order < POSTAGE_N_SHORTLIST_ORDERS; order++)
    {
      g_assert_cmpstr (postage_text_shortlist_order (order), !=, "");
      g_assert_nonnull (strstr (postage_text_shortlist_rule (order), "is first"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/shortlist/reasons", test_reasons);
  g_test_add_func ("/text/shortlist/rules", test_rules);
  return g_test_run ();
}
