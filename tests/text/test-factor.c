/* test-factor.c - what matters in a choice, and what a provider has of it, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-factor.h"

static PostageFitEntry
new_entry (PostageVerdict          verdict,
           PostageWeight           weight,
           const PostageAttribute *attribute)
{
  return (PostageFitEntry){ .factor = "free_trial", .weight = weight, .verdict = verdict, .attribute = attribute };
}

static void
test_words (void)
{
  static const struct
  {
    PostageVerdict verdict;
    const char    *word;
    const char    *demand; /* where the business must have it */
  } rows[] = {
    { POSTAGE_VERDICT_MET, "Yes", NULL },
    { POSTAGE_VERDICT_STATED, "Stated", NULL },
    { POSTAGE_VERDICT_IN_PART, "In part", "Ask the provider." },
    { POSTAGE_VERDICT_UNKNOWN, "Not known", "Ask the provider." },
    { POSTAGE_VERDICT_MISSING, "No", "You must have it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostageFitEntry must = new_entry (rows[i].verdict, POSTAGE_WEIGHT_MUST, NULL);
      const PostageFitEntry important = new_entry (rows[i].verdict, POSTAGE_WEIGHT_IMPORTANT, NULL);

      g_assert_cmpstr (postage_text_verdict (rows[i].verdict), ==, rows[i].word);
      g_assert_cmpstr (postage_text_factor_demand (&must), ==, rows[i].demand);
      g_assert_null (postage_text_factor_demand (&important));
    }
  g_assert_cmpstr (postage_text_weight (POSTAGE_WEIGHT_NONE), ==, "Not important");
  g_assert_cmpstr (postage_text_weight (POSTAGE_WEIGHT_MUST), ==, "Must have");
}

static void
test_explanation (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageLabel) words = postage_label_new ("There was one");
  g_autoptr (PostageSource) source = text_fixture_source ("https://shop.example/trial", 20261010);
  g_autoptr (PostageAttribute) told = postage_attribute_new ("free_trial", FALSE, words, source, "By mail only.");
  g_autoptr (PostageAttribute) plain = postage_attribute_new ("free_trial", TRUE, NULL, NULL, NULL);
  const PostageFitEntry in_part = new_entry (POSTAGE_VERDICT_IN_PART, POSTAGE_WEIGHT_NICE, told);
  const PostageFitEntry yes = new_entry (POSTAGE_VERDICT_MET, POSTAGE_WEIGHT_NICE, plain);
  const PostageFitEntry unknown = new_entry (POSTAGE_VERDICT_UNKNOWN, POSTAGE_WEIGHT_NICE, NULL);
  g_autoptr (GPtrArray) of_words = postage_text_factor_explanation (catalogue, &in_part);
  g_autoptr (GPtrArray) of_flag = postage_text_factor_explanation (catalogue, &yes);
  g_autoptr (GPtrArray) of_nothing = postage_text_factor_explanation (catalogue, &unknown);

  g_assert_cmpstr (postage_text_factor_detail (&in_part), ==, "There was one");
  g_assert_null (postage_text_factor_detail (&yes));
  g_assert_null (postage_text_factor_detail (&unknown));
  g_assert_true (text_fixture_has_sentence (of_words, "By mail only."));
  g_assert_true (text_fixture_has_sentence (of_words, "neither yes nor no"));
  g_assert_true (text_fixture_has_sentence (of_words, "10 October 2026, official: https://shop.example/trial"));
  g_assert_cmpuint (of_flag->len, ==, 1);
  g_assert_true (text_fixture_has_sentence (of_flag, "names no source"));
  g_assert_cmpuint (of_nothing->len, ==, 1);
  g_assert_true (text_fixture_has_sentence (of_nothing, "neither for the provider nor against it"));
}

static void
test_fit (void)
{
  static const struct
  {
    const char   *factor;
    PostageWeight weight;
    const char   *said;
  } rows[] = {
    { "free_trial", POSTAGE_WEIGHT_NONE, NULL },
    { "free_trial", POSTAGE_WEIGHT_NICE, "Meets 1 of 1 point." },
    { "sla_uptime", POSTAGE_WEIGHT_IMPORTANT, "Meets 1 of 3 points." },
    { "certifications", POSTAGE_WEIGHT_MUST, "Meets 1 of 6 points, up to 4 with what isn’t known." },
  };
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (PostageLabel) name = postage_label_new ("Shop");
  g_autoptr (PostageProvider) provider = postage_provider_new ("shop", name, NULL, 20261122);

  postage_provider_take_attribute (provider, postage_attribute_new ("free_trial", TRUE, NULL, NULL, NULL));
  postage_provider_take_attribute (provider, postage_attribute_new ("sla_uptime", FALSE, NULL, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageFit) fit = NULL;
      g_autofree char *said = NULL;

      postage_scenario_set_weight (scenario, rows[i].factor, rows[i].weight);
      fit = postage_fit_new (provider, scenario);
      said = postage_text_fit (fit);
      g_assert_cmpstr (said, ==, rows[i].said);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/factor/words", test_words);
  g_test_add_func ("/text/factor/explanation", test_explanation);
  g_test_add_func ("/text/factor/fit", test_fit);
  return g_test_run ();
}
