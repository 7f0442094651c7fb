/* test-alternative.c - whether a business could do without a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-alternative.h"

#include "postage-test-catalogue.h"

static PostageCatalogue *
new_catalogue (gboolean with_rules)
{
  static const PostageBillingRuleTerms devices = { .maximum = 5 };
  static const PostageBillingRuleTerms broadcast = { .maximum = 256 };
  PostageCatalogue                    *catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageBillingRule) first =
    postage_test_rule ("app-devices", POSTAGE_TOPIC_APP_DEVICES, "2026-01-01", NULL, &devices, NULL);
  g_autoptr (PostageBillingRule) second =
    postage_test_rule ("app-broadcast", POSTAGE_TOPIC_APP_BROADCAST, "2026-01-01", NULL, &broadcast, NULL);

  if (with_rules)
    {
      g_assert_true (postage_catalogue_add_rule (catalogue, first, NULL));
      g_assert_true (postage_catalogue_add_rule (catalogue, second, NULL));
    }
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  return catalogue;
}

static void
test_app (void)
{
  static const struct
  {
    const char     *name;
    const char     *month;
    PostageAudience audience;
    gint64          numbers, seats, templates;
    const char     *feature;
    PostageWeight   weight;
    gint64          marketing, utility, authentication, replies;
    gboolean        serves;
  } rows[] = {
    { "small", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 5, 0, NULL, POSTAGE_WEIGHT_NICE, 200, 56, 0, 90000, TRUE },
    { "replies only", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 0, 0, NULL, POSTAGE_WEIGHT_NONE, 0, 0, 0, 10, TRUE },
    { "nothing sent", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 0, 0, NULL, POSTAGE_WEIGHT_NONE, 0, 0, 0, 0, FALSE },
    { "one message "
      "more",
      "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 5, 0, NULL, POSTAGE_WEIGHT_NONE, 200, 57, 0, 0, FALSE },
    { "a code", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 5, 0, NULL, POSTAGE_WEIGHT_NONE, 1, 0, 1, 0, FALSE },
    { "one person more", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 6, 0, NULL, POSTAGE_WEIGHT_NONE, 1, 0, 0, 0, FALSE },
    { "two numbers", "2026-11", POSTAGE_AUDIENCE_DIRECT, 2, 1, 0, NULL, POSTAGE_WEIGHT_NONE, 1, 0, 0, 0, FALSE },
    { "templates", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 1, 1, NULL, POSTAGE_WEIGHT_NONE, 1, 0, 0, 0, FALSE },
    { "a feature", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 1, 0, "inbox", POSTAGE_WEIGHT_NONE, 1, 0, 0, 0, FALSE },
    { "a must", "2026-11", POSTAGE_AUDIENCE_DIRECT, 1, 1, 0, NULL, POSTAGE_WEIGHT_MUST, 1, 0, 0, 0, FALSE },
    { "a partner", "2026-11", POSTAGE_AUDIENCE_PARTNER, 1, 1, 0, NULL, POSTAGE_WEIGHT_NONE, 1, 0, 0, 0, FALSE },
    { "before the rules", "2025-12", POSTAGE_AUDIENCE_DIRECT, 1, 1, 0, NULL, POSTAGE_WEIGHT_NONE, 1, 0, 0, 0, FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = new_catalogue (TRUE);
  g_autoptr (PostageCatalogue) without = new_catalogue (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, "USD");
      PostageDestination destination;
      PostageAppLimits   limits = { NULL, NULL };

      g_test_message ("%s", rows[i].name);
      postage_destination_init (&destination, "AA");
      destination.sent[POSTAGE_CATEGORY_MARKETING] = rows[i].marketing;
      destination.sent[POSTAGE_CATEGORY_UTILITY] = rows[i].utility;
      destination.sent[POSTAGE_CATEGORY_AUTHENTICATION] = rows[i].authentication;
      destination.sent[POSTAGE_CATEGORY_SERVICE] = rows[i].replies;
      postage_scenario_add_destination (scenario, &destination);
      postage_scenario_set_audience (scenario, rows[i].audience);
      postage_scenario_set_numbers (scenario, rows[i].numbers, NULL, 0);
      postage_scenario_set_quantity (scenario, "seats", rows[i].seats);
      postage_scenario_set_quantity (scenario, "templates", rows[i].templates);
      if (rows[i].feature != NULL)
        postage_scenario_set_feature (scenario, rows[i].feature, TRUE);
      postage_scenario_set_weight (scenario, "free_trial", rows[i].weight);
      postage_scenario_end (scenario);

      g_assert_cmpint (postage_alternative_app_serves (catalogue, scenario, &limits), ==, rows[i].serves);
      g_assert_cmpint (limits.devices != NULL, ==, rows[i].serves);
      g_assert_cmpint (limits.broadcast != NULL, ==, rows[i].serves);
      g_assert_false (postage_alternative_app_serves (without, scenario, &limits));
    }
}

static void
test_direct (void)
{
  static const struct
  {
    const char   *name;
    const char   *meta, *shop; /* what a month costs; NULL: not known */
    PostageWeight weight;      /* of what Meta doesn't have */
    gboolean      found;
  } rows[] = {
    { "cheapest", "USD 1", "USD 2", POSTAGE_WEIGHT_IMPORTANT, TRUE },
    { "not the cheapest", "USD 3", "USD 2", POSTAGE_WEIGHT_NONE, FALSE },
    { "not known as a whole", NULL, "USD 2", POSTAGE_WEIGHT_NONE, FALSE },
    { "lacks a must", "USD 1", "USD 2", POSTAGE_WEIGHT_MUST, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageRanking) ranking = NULL;
      g_autoptr (GPtrArray) estimates = NULL;
      static const char *const ids[] = { "meta", "shop" };

      g_test_message ("%s", rows[i].name);
      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_autofree char *plan_id = g_strconcat (ids[j], ".plan", NULL);
          g_autoptr (PostagePlan) plan = postage_test_plan (plan_id, "USD", POSTAGE_META_PASSED_THROUGH);
          g_autoptr (PostageProvider) provider = NULL;

          postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL,
                                         j == 0 ? rows[i].meta : rows[i].shop);
          provider = postage_test_provider (ids[j], plan);
          postage_provider_take_attribute (
            provider, postage_attribute_new ("shared_inbox_included", j == 1, NULL, NULL, NULL));
          g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
        }
      g_assert_true (postage_catalogue_end (catalogue, NULL));

      postage_test_send (scenario, "AA", 10, 0, 0, 0, 0);
      postage_scenario_set_weight (scenario, "shared_inbox_included", rows[i].weight);
      postage_scenario_end (scenario);
      estimates = postage_estimator_estimate_all (catalogue, scenario, NULL);
      g_assert_nonnull (estimates);
      ranking = postage_ranking_new (estimates);
      g_assert_cmpint (postage_alternative_find_direct (ranking, scenario) != NULL, ==, rows[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alternative/app", test_app);
  g_test_add_func ("/alternative/direct", test_direct);
  return g_test_run ();
}
