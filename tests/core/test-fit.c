/* test-fit.c - how much of what a business wants a provider has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-fit.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

#define NONE                  \
  {                           \
    NULL, POSTAGE_WEIGHT_NONE \
  }

typedef struct
{
  const char   *factor;
  PostageWeight weight;
} Wish;

/* "yes" and "no" are flags; anything else is words, behind "+", "-" or "~" for what they answer. */
static PostageProvider *
new_provider (const char *attributes)
{
  PostageProvider *provider = postage_test_provider ("shop", NULL);
  g_auto (GStrv) words = g_strsplit (attributes, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
      const gboolean is_flag = g_str_equal (parts[1], "yes") || g_str_equal (parts[1], "no");
      g_autoptr (PostageLabel) text = is_flag ? NULL : postage_label_new (parts[1]);
      PostageAttribute *attribute =
        postage_attribute_new (parts[0], g_str_equal (parts[1], "yes"), text, NULL, NULL);

      if (parts[1][0] == '+')
        postage_attribute_set_answer (attribute, POSTAGE_ANSWER_YES);
      else if (parts[1][0] == '-')
        postage_attribute_set_answer (attribute, POSTAGE_ANSWER_NO);
      postage_provider_take_attribute (provider, attribute);
    }
  return provider;
}

static PostageScenario *
new_scenario (const Wish *wishes)
{
  PostageScenario *scenario = postage_test_scenario ("2026-11", "USD");

  for (; wishes->factor != NULL; wishes++)
    postage_scenario_set_weight (scenario, wishes->factor, wishes->weight);
  postage_scenario_end (scenario);
  return scenario;
}

static void
test_points (void)
{
  static const struct
  {
    const char *name;
    const char *attributes;
    Wish        wishes[4];
    guint       sure, possible, wanted;
    gboolean    lacks_must;
  } rows[] = {
    { "nothing matters", "free_trial=no", { NONE }, 0, 0, 0, FALSE },
    { "met", "free_trial=yes", { { "free_trial", POSTAGE_WEIGHT_NICE }, NONE }, 1, 1, 1, FALSE },
    { "missing", "free_trial=no", { { "free_trial", POSTAGE_WEIGHT_IMPORTANT }, NONE }, 0, 0, 2, FALSE },
    { "a must that is missing", "free_trial=no", { { "free_trial", POSTAGE_WEIGHT_MUST }, NONE }, 0, 0, 3, TRUE },
    { "a must that is not known", "", { { "free_trial", POSTAGE_WEIGHT_MUST }, NONE }, 0, 3, 3, FALSE },
    { "words that say yes", "free_trial=+7d", { { "free_trial", POSTAGE_WEIGHT_MUST }, NONE }, 3, 3, 3, FALSE },
    { "words that say no", "free_trial=-none", { { "free_trial", POSTAGE_WEIGHT_MUST }, NONE }, 0, 0, 3, TRUE },
    { "words that say neither", "free_trial=~was", { { "free_trial", POSTAGE_WEIGHT_MUST }, NONE }, 0, 3, 3, FALSE },
    { "words that say how", "throughput=80", { { "throughput", POSTAGE_WEIGHT_IMPORTANT }, NONE }, 2, 2, 2, FALSE },
    { "sums",
      "free_trial=yes sla_uptime=-none",
      { { "free_trial", POSTAGE_WEIGHT_NICE },
        { "sla_uptime", POSTAGE_WEIGHT_IMPORTANT },
        { "certifications", POSTAGE_WEIGHT_MUST },
        NONE },
      1,
      4,
      6,
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageProvider) provider = new_provider (rows[i].attributes);
      g_autoptr (PostageScenario) scenario = new_scenario (rows[i].wishes);
      g_autoptr (PostageFit) fit = postage_fit_new (provider, scenario);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpuint (postage_fit_get_sure (fit), ==, rows[i].sure);
      g_assert_cmpuint (postage_fit_get_possible (fit), ==, rows[i].possible);
      g_assert_cmpuint (postage_fit_get_wanted (fit), ==, rows[i].wanted);
      g_assert_cmpint (postage_fit_lacks_must (fit), ==, rows[i].lacks_must);
      g_assert_true (postage_fit_get_provider (fit) == provider);
    }
}

static void
test_entries (void)
{
  static const Wish wishes[] = { { "free_trial", POSTAGE_WEIGHT_NICE }, NONE };
  static const struct
  {
    const char    *factor;
    PostageVerdict verdict;
    gboolean       is_met, is_open;
  } rows[] = {
    { "free_trial", POSTAGE_VERDICT_MET, TRUE, FALSE },
    { "throughput", POSTAGE_VERDICT_STATED, TRUE, FALSE },
    { "eu_data_hosting", POSTAGE_VERDICT_IN_PART, FALSE, TRUE },
    { "certifications", POSTAGE_VERDICT_UNKNOWN, FALSE, TRUE },
    { "api_only", POSTAGE_VERDICT_MISSING, FALSE, FALSE },
  };
  g_autoptr (PostageProvider) provider =
    new_provider ("free_trial=yes throughput=80 eu_data_hosting=~partly api_only=no");
  g_autoptr (PostageScenario) scenario = new_scenario (wishes);
  g_autoptr (PostageFit) fit = postage_fit_new (provider, scenario);
  const GArray *entries = postage_fit_get_entries (fit);

  g_assert_cmpuint (entries->len, ==, g_strv_length ((GStrv) postage_attribute_get_ids ()));
  for (guint i = 0; i < entries->len; i++)
    {
      const PostageFitEntry *entry = &g_array_index (entries, PostageFitEntry, i);

      g_assert_cmpstr (entry->factor, ==, postage_attribute_get_ids ()[i]);
      g_assert_true (entry->attribute == postage_provider_find_attribute (provider, entry->factor));
      g_assert_cmpint (entry->weight, ==, g_str_equal (entry->factor, "free_trial") ? 1 : 0);
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        if (g_str_equal (entry->factor, rows[j].factor))
          g_assert_cmpint (entry->verdict, ==, rows[j].verdict);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (postage_verdict_is_met (rows[i].verdict), ==, rows[i].is_met);
      g_assert_cmpint (postage_verdict_is_open (rows[i].verdict), ==, rows[i].is_open);
    }
}

static void
test_factors (void)
{
  g_assert_true (postage_attribute_asks_whether ("free_trial"));
  g_assert_false (postage_attribute_asks_whether ("throughput"));
  g_assert_true (postage_attribute_can_weigh ("throughput"));
  g_assert_false (postage_attribute_can_weigh ("api_only"));
  g_assert_false (postage_attribute_can_weigh ("colour"));
}

static void
test_weights (void)
{
  PostageWeight weight = POSTAGE_WEIGHT_NICE;
  g_autoptr (GError) error = NULL;

  for (PostageWeight i = 0; i < POSTAGE_N_WEIGHTS; i++)
    {
      g_assert_true (postage_weight_from_id (postage_weight_get_id (i), &weight, NULL));
      g_assert_cmpint (weight, ==, i);
    }
  g_assert_false (postage_weight_from_id ("much", &weight, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
  g_assert_cmpint (weight, ==, POSTAGE_WEIGHT_MUST);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/points", test_points);
  g_test_add_func ("/fit/entries", test_entries);
  g_test_add_func ("/fit/factors", test_factors);
  g_test_add_func ("/fit/weights", test_weights);
  return g_test_run ();
}
