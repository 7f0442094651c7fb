/* test-conversations.c - what was counted up to June 2025: 24-hour conversations (rule 6)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-quantities.h"

#include "postage-test-catalogue.h"

static void
test_templates_per_conversation (void)
{
  static const struct
  {
    gint64      templates;
    const char *per_conversation, *entry_point;
    gint64      counted, charged;
  } rows[] = {
    { 20, "1", "0", 20, 20 },
    { 20, "2", "0", 10, 10 },
    { 21, "2", "0", 10, 10 }, /* 10.5 goes to the even neighbour */
    { 23, "2", "0", 12, 12 },
    { 20, "1.5", "0", 13, 13 },
    { 20, "2", "50", 10, 5 },
    { 1, "3", "0", 0, 0 },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2024-12", "USD");
      g_autoptr (PostageQuantities) quantities = NULL;
      const PostageMetering *metering;

      g_test_message ("row %u", i);
      postage_test_set_shares (scenario, "100", rows[i].entry_point, "0");
      postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY,
                                                       postage_test_decimal (rows[i].per_conversation));
      postage_test_send (scenario, "AA", 100, rows[i].templates, 0, 0, 0);
      quantities = postage_test_count (catalogue, scenario);
      metering = postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_UTILITY);
      g_assert_cmpint (metering != NULL ? metering->counted : 0, ==, rows[i].counted);
      g_assert_cmpint (metering != NULL ? metering->charged : 0, ==, rows[i].charged);
      /* Of the other categories, each template still opens its own. */
      g_assert_cmpint (postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_MARKETING)->counted, ==, 100);
    }
}

static void
test_chats (void)
{
  static const struct
  {
    gint64      chats, replies;
    const char *entry_point;
    gint64      counted, free_entry;
  } rows[] = {
    { 0, 8000, "0", 1600, 0 },
    { 0, 12, "0", 2, 0 },
    { 500, 8000, "0", 500, 0 },
    { 500, 0, "0", 500, 0 },
    { 500, 8000, "20", 500, 100 },
    { 0, 8000, "20", 1600, 320 },
    /* Too few chats for one from an entry point: the replies don't stand in for the chats that were entered. */
    { 1, 1000, "40", 1, 0 },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2024-10", "USD");
      g_autoptr (PostageQuantities) quantities = NULL;
      const PostageMetering *metering;
      PostageDestination     destination;

      g_test_message ("row %u", i);
      postage_test_set_shares (scenario, "100", rows[i].entry_point, "0");
      postage_destination_init (&destination, "AA");
      destination.sent[POSTAGE_CATEGORY_SERVICE] = rows[i].replies;
      destination.chats = rows[i].chats;
      postage_scenario_add_destination (scenario, &destination);
      quantities = postage_test_count (catalogue, scenario);
      metering = postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_SERVICE);
      g_assert_cmpint (metering->counted, ==, rows[i].counted);
      g_assert_cmpint (postage_test_get_free (metering, "entry-point"), ==, rows[i].free_entry);
    }
}

static void
test_never_less_than_nothing (void)
{
  static const PostageBillingRuleTerms terms = { .free = TRUE };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageBillingRule) rule =
    postage_test_rule ("window-early", POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2024-01-01", "2025-06-30", &terms, NULL);
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2024-12", "USD");
  g_autoptr (PostageQuantities) quantities = NULL;
  const PostageMetering *metering;

  /* Two templates make one conversation, one from the entry point and one in the window make one each: one is free. */
  g_assert_true (postage_catalogue_add_rule (catalogue, rule, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  postage_test_set_shares (scenario, "100", "50", "100");
  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY, postage_test_decimal ("1.5"));
  postage_test_send (scenario, "AA", 0, 2, 0, 0, 0);
  quantities = postage_test_count (catalogue, scenario);
  metering = postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (metering->counted, ==, 1);
  g_assert_cmpint (metering->charged, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conversations/templates-per-conversation", test_templates_per_conversation);
  g_test_add_func ("/conversations/chats", test_chats);
  g_test_add_func ("/conversations/never-less-than-nothing", test_never_less_than_nothing);
  return g_test_run ();
}
