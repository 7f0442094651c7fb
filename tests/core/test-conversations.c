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

/* What a provider that charges conversations counts, in every month: what was entered, else as the model counts. */
static void
test_of_providers (void)
{
  static const struct
  {
    const char *month;
    gint64      entered;
    gint64      utility, replies, chats, received;
    const char *per_conversation, *delivered;
    gint64      conversations;
  } rows[] = {
    { "2026-11", 0, 0, 0, 0, 900, "1", "100", 0 }, /* what is received opens none */
    { "2026-11", 0, 20, 0, 0, 0, "1", "100", 20 },
    { "2026-11", 0, 21, 0, 0, 0, "2", "100", 10 }, /* 10.5 goes to the even neighbour */
    { "2026-11", 0, 23, 0, 0, 0, "2", "100", 12 },
    { "2026-11", 0, 20, 0, 0, 0, "1", "50", 10 }, /* of what is delivered */
    { "2026-11", 0, 0, 8000, 0, 0, "1", "100", 1600 },
    { "2026-11", 0, 0, 12, 0, 0, "1", "100", 2 }, /* 2.4 */
    { "2026-11", 0, 0, 8000, 500, 0, "1", "100", 500 },
    { "2026-11", 0, 20, 8000, 500, 70, "2", "100", 510 },
    { "2024-12", 0, 20, 8000, 500, 70, "2", "100", 510 },
    { "2026-11", 7, 20, 8000, 500, 70, "2", "100", 7 },
    { "2024-12", 7, 20, 8000, 500, 70, "2", "100", 7 },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, "USD");
      g_autoptr (PostageQuantities) quantities = NULL;
      g_autoptr (PostageEstimate) estimate = NULL;
      const PostageLine *line;
      PostageDestination destination;

      g_test_message ("row %u", i);
      postage_test_set_shares (scenario, rows[i].delivered, "0", "0");
      postage_scenario_set_quantity (scenario, "conversations", rows[i].entered);
      postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY,
                                                       postage_test_decimal (rows[i].per_conversation));
      postage_destination_init (&destination, "AA");
      destination.sent[POSTAGE_CATEGORY_UTILITY] = rows[i].utility;
      destination.sent[POSTAGE_CATEGORY_SERVICE] = rows[i].replies;
      destination.chats = rows[i].chats;
      destination.received = rows[i].received;
      postage_scenario_add_destination (scenario, &destination);
      quantities = postage_test_count (catalogue, scenario);
      g_assert_cmpint (postage_quantities_get (quantities, "conversations"), ==, rows[i].conversations);

      estimate = postage_test_estimate_once (
        catalogue, scenario,
        postage_test_plan_of (postage_test_charge_of ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, "conversations",
                                                      "per-unit", "amount USD 0.01", NULL)));
      line = postage_test_line (estimate, "fee", NULL, POSTAGE_CATEGORY_NONE);
      g_assert_cmpint (line != NULL ? line->quantity : 0, ==, rows[i].conversations);
    }
}

/* Each destination's conversations are counted by themselves. */
static void
test_of_destinations (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageQuantities) quantities = NULL;

  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY, postage_test_decimal ("2"));
  postage_test_send (scenario, "AA", 0, 3, 0, 4, 0); /* 1.5 → 2, 0.8 → 1 */
  postage_test_send (scenario, "BB", 5, 3, 0, 4, 0); /* 5, 2, 1 */
  quantities = postage_test_count (catalogue, scenario);
  g_assert_cmpint (postage_quantities_get (quantities, "conversations"), ==, 11);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conversations/templates-per-conversation", test_templates_per_conversation);
  g_test_add_func ("/conversations/chats", test_chats);
  g_test_add_func ("/conversations/of-providers", test_of_providers);
  g_test_add_func ("/conversations/of-destinations", test_of_destinations);
  g_test_add_func ("/conversations/never-less-than-nothing", test_never_less_than_nothing);
  return g_test_run ();
}
