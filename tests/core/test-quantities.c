/* test-quantities.c - what Meta counts and what of it is free (rules 1 to 8)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-quantities.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static PostageQuantities *
count (PostageCatalogue *catalogue,
       PostageScenario  *scenario)
{
  g_autoptr (GError) error = NULL;
  PostageQuantities *quantities = postage_quantities_new (catalogue, scenario, &error);

  g_assert_no_error (error);
  return quantities;
}

static const PostageMetering *
find (const PostageQuantities *quantities,
      const char              *market,
      PostageCategory          category)
{
  const GArray *meterings = postage_quantities_get_meterings (quantities);

  for (guint i = 0; i < meterings->len; i++)
    {
      const PostageMetering *metering = &g_array_index (meterings, PostageMetering, i);

      if (metering->category == category && g_str_equal (metering->market, market))
        return metering;
    }
  return NULL;
}

/* How many are free by the rule @id. */
static gint64
get_free (const PostageMetering *metering,
          const char            *id)
{
  for (guint i = 0; i < metering->n_deductions; i++)
    if (g_str_equal (postage_billing_rule_get_id (metering->deductions[i].rule), id))
      return metering->deductions[i].quantity;
  return 0;
}

static void
set_shares (PostageScenario *scenario,
            const char      *delivered,
            const char      *entry_point,
            const char      *inside_window)
{
  const PostageShares shares = { .delivered = postage_test_decimal (delivered),
                                 .entry_point = postage_test_decimal (entry_point),
                                 .inside_window = postage_test_decimal (inside_window) };

  postage_scenario_set_shares (scenario, &shares);
}

static void
test_sample_by_month (void)
{
  /* 10,000 marketing, 20,000 utility of which 30 percent inside the window, 5,000 authentication, 8,000 replies. */
  static const struct
  {
    const char     *month;
    PostageCategory category;
    gint64          counted;
    const char     *free_by;
    gint64          free, charged;
    const char     *rule;
  } rows[] = {
    { "2026-11", POSTAGE_CATEGORY_MARKETING, 10000, "entry-point", 0, 10000, "by-message" },
    { "2026-11", POSTAGE_CATEGORY_UTILITY, 20000, "window-free", 0, 20000, "window-charged" },
    { "2026-11", POSTAGE_CATEGORY_AUTHENTICATION, 5000, "entry-point", 0, 5000, "by-message" },
    { "2026-11", POSTAGE_CATEGORY_SERVICE, 8000, "service-number", 1000, 7000, "service-number" },
    { "2026-10", POSTAGE_CATEGORY_SERVICE, 8000, "service-number", 1000, 7000, "service-number" },
    { "2026-09", POSTAGE_CATEGORY_UTILITY, 20000, "window-free", 6000, 14000, "window-free" },
    { "2026-09", POSTAGE_CATEGORY_SERVICE, 8000, "service-free", 8000, 0, "service-free" },
    { "2025-07", POSTAGE_CATEGORY_UTILITY, 20000, "window-free", 6000, 14000, "window-free" },
    /* By conversation: each template opens one, five replies make a chat. */
    { "2025-06", POSTAGE_CATEGORY_UTILITY, 20000, "window-free", 0, 20000, "by-conversation" },
    { "2024-12", POSTAGE_CATEGORY_MARKETING, 10000, "entry-point", 0, 10000, "by-conversation" },
    { "2024-11", POSTAGE_CATEGORY_SERVICE, 1600, "service-free", 1600, 0, "service-free" },
    { "2024-10", POSTAGE_CATEGORY_SERVICE, 1600, "service-account", 1000, 600, "service-account" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, "USD");
      g_autoptr (PostageQuantities) quantities = NULL;
      const PostageMetering *metering;

      g_test_message ("row %u, %s", i, rows[i].month);
      set_shares (scenario, "100", "0", "30");
      postage_test_send (scenario, "AA", 10000, 20000, 5000, 8000, 6000);
      quantities = count (catalogue, scenario);
      metering = find (quantities, "alpha", rows[i].category);
      g_assert_cmpint (metering->counted, ==, rows[i].counted);
      g_assert_cmpint (get_free (metering, rows[i].free_by), ==, rows[i].free);
      g_assert_cmpint (metering->charged, ==, rows[i].charged);
      g_assert_cmpstr (postage_billing_rule_get_id (metering->rule), ==, rows[i].rule);
      /* What is received is never metered. */
      g_assert_cmpuint (postage_quantities_get_meterings (quantities)->len, ==, 4);
    }
}

static void
test_free_in_order (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-09", "USD");
  g_autoptr (PostageScenario) later = NULL;
  g_autoptr (PostageQuantities) quantities = NULL;
  g_autoptr (PostageQuantities) later_quantities = NULL;
  const PostageMetering *metering;

  /* Of 900 delivered 90 come from an entry point, of the other 810 half are inside the window. */
  set_shares (scenario, "90", "10", "50");
  postage_test_send (scenario, "AA", 0, 1000, 0, 3000, 0);
  quantities = count (catalogue, scenario);
  metering = find (quantities, "alpha", POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (metering->counted, ==, 900);
  g_assert_cmpuint (metering->n_deductions, ==, 2);
  g_assert_cmpint (get_free (metering, "entry-point"), ==, 90);
  g_assert_cmpint (get_free (metering, "window-free"), ==, 405);
  g_assert_cmpint (metering->charged, ==, 405);
  g_assert_cmpint (postage_quantities_get_delivered (quantities), ==, 3600);

  /* The allowance comes last: it isn't spent on what is free anyway. */
  later = postage_scenario_begin_copy (scenario);
  postage_scenario_set_month (later, postage_test_month ("2026-11"));
  later_quantities = count (catalogue, later);
  metering = find (later_quantities, "alpha", POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (metering->counted, ==, 2700);
  g_assert_cmpint (get_free (metering, "entry-point"), ==, 270);
  g_assert_cmpint (get_free (metering, "service-number"), ==, 1000);
  g_assert_cmpint (metering->charged, ==, 1430);
}

static void
test_numbers (void)
{
  static const gint64 replies[] = { 2500, 200, 300 };
  static const struct
  {
    gint64        numbers;
    const gint64 *replies;
    gint64        charged;
  } rows[] = {
    { 3, replies, 1500 }, /* Meta's example, never pooled */
    { 3, NULL, 0 },       /* spread evenly */
    { 2, NULL, 1000 },
    { 1, NULL, 2000 },
    { 0, NULL, 3000 },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageQuantities) quantities = NULL;

      g_test_message ("row %u", i);
      postage_scenario_set_numbers (scenario, rows[i].numbers, rows[i].replies, rows[i].replies != NULL ? 3 : 0);
      postage_test_send (scenario, "AA", 0, 0, 0, 3000, 0);
      quantities = count (catalogue, scenario);
      g_assert_cmpint (find (quantities, "alpha", POSTAGE_CATEGORY_SERVICE)->charged, ==, rows[i].charged);
      g_assert_cmpint (postage_quantities_get_scalar (quantities, "numbers"), ==, rows[i].numbers);
    }
}

static void
test_allowance_over_markets (void)
{
  /* In proportion to the replies, the largest remainder first, ties by market. */
  static const struct
  {
    gint64 alpha, beta, union_1, union_2;
    gint64 free_alpha, free_beta, free_union;
  } rows[] = {
    { 500, 300, 700, 0, 333, 200, 467 },
    { 500, 300, 300, 400, 333, 200, 467 }, /* two countries of one market are one */
    { 1000, 1000, 1000, 0, 334, 333, 333 },
    { 1, 0, 2999, 0, 0, 0, 1000 },
    { 200, 300, 400, 0, 200, 300, 400 },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageQuantities) quantities = NULL;

      g_test_message ("row %u", i);
      postage_test_send (scenario, "CB", 0, 0, 0, rows[i].union_1, 0);
      postage_test_send (scenario, "BB", 0, 0, 0, rows[i].beta, 0);
      postage_test_send (scenario, "CA", 0, 0, 0, rows[i].union_2, 0);
      postage_test_send (scenario, "AA", 0, 0, 0, rows[i].alpha, 0);
      quantities = count (catalogue, scenario);
      g_assert_cmpint (get_free (find (quantities, "alpha", POSTAGE_CATEGORY_SERVICE), "service-number"), ==,
                       rows[i].free_alpha);
      if (rows[i].beta > 0)
        g_assert_cmpint (get_free (find (quantities, "beta", POSTAGE_CATEGORY_SERVICE), "service-number"), ==,
                         rows[i].free_beta);
      g_assert_cmpint (get_free (find (quantities, "union", POSTAGE_CATEGORY_SERVICE), "service-number"), ==,
                       rows[i].free_union);
    }
}

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
      set_shares (scenario, "100", rows[i].entry_point, "0");
      postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY,
                                                       postage_test_decimal (rows[i].per_conversation));
      postage_test_send (scenario, "AA", 100, rows[i].templates, 0, 0, 0);
      quantities = count (catalogue, scenario);
      metering = find (quantities, "alpha", POSTAGE_CATEGORY_UTILITY);
      g_assert_cmpint (metering != NULL ? metering->counted : 0, ==, rows[i].counted);
      g_assert_cmpint (metering != NULL ? metering->charged : 0, ==, rows[i].charged);
      /* Of the other categories, each template still opens its own. */
      g_assert_cmpint (find (quantities, "alpha", POSTAGE_CATEGORY_MARKETING)->counted, ==, 100);
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
      set_shares (scenario, "100", rows[i].entry_point, "0");
      postage_destination_init (&destination, "AA");
      destination.sent[POSTAGE_CATEGORY_SERVICE] = rows[i].replies;
      destination.chats = rows[i].chats;
      postage_scenario_add_destination (scenario, &destination);
      quantities = count (catalogue, scenario);
      metering = find (quantities, "alpha", POSTAGE_CATEGORY_SERVICE);
      g_assert_cmpint (metering->counted, ==, rows[i].counted);
      g_assert_cmpint (get_free (metering, "entry-point"), ==, rows[i].free_entry);
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
  set_shares (scenario, "100", "50", "100");
  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY, postage_test_decimal ("1.5"));
  postage_test_send (scenario, "AA", 0, 2, 0, 0, 0);
  quantities = count (catalogue, scenario);
  metering = find (quantities, "alpha", POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (metering->counted, ==, 1);
  g_assert_cmpint (metering->charged, ==, 0);
}

static void
test_international (void)
{
  static const struct
  {
    const char     *country, *market, *month, *home;
    gboolean        applies;
    PostageCategory category;
  } rows[] = {
    { "BB", "beta", "2026-11", "AA", TRUE, POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL },
    { "BB", "beta", "2026-11", NULL, TRUE, POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL },
    { "BB", "beta", "2026-11", "AA", FALSE, POSTAGE_CATEGORY_AUTHENTICATION },
    { "BB", "beta", "2026-11", "BB", TRUE, POSTAGE_CATEGORY_AUTHENTICATION },  /* at home */
    { "AA", "alpha", "2026-11", "BB", TRUE, POSTAGE_CATEGORY_AUTHENTICATION }, /* no such rate there */
    { "BB", "beta", "2025-06", "AA", TRUE, POSTAGE_CATEGORY_AUTHENTICATION },  /* nor there then */
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, "USD");
      g_autoptr (PostageQuantities) quantities = NULL;

      g_test_message ("row %u", i);
      postage_scenario_set_authentication_international (scenario, rows[i].applies);
      postage_scenario_set_business_country (scenario, rows[i].home);
      postage_test_send (scenario, rows[i].country, 0, 0, 5000, 0, 0);
      quantities = count (catalogue, scenario);
      g_assert_cmpuint (postage_quantities_get_meterings (quantities)->len, ==, 1);
      g_assert_cmpint (find (quantities, rows[i].market, rows[i].category)->charged, ==, 5000);
    }
}

static void
test_order (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageQuantities) quantities = NULL;
  const GArray *meterings;
  const GArray *flows;

  postage_test_send (scenario, "CB", 1, 0, 0, 5, 0);
  postage_test_send (scenario, "CA", 0, 2, 0, 0, 7);
  postage_test_send (scenario, "AA", 0, 0, 3, 0, 0);
  quantities = count (catalogue, scenario);

  /* By market, then category, whatever the order of the destinations. */
  meterings = postage_quantities_get_meterings (quantities);
  g_assert_cmpuint (meterings->len, ==, 4);
  g_assert_cmpstr (g_array_index (meterings, PostageMetering, 0).market, ==, "alpha");
  g_assert_cmpint (g_array_index (meterings, PostageMetering, 1).category, ==, POSTAGE_CATEGORY_MARKETING);
  g_assert_cmpint (g_array_index (meterings, PostageMetering, 2).category, ==, POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (g_array_index (meterings, PostageMetering, 3).category, ==, POSTAGE_CATEGORY_SERVICE);

  flows = postage_quantities_get_flows (quantities);
  g_assert_cmpuint (flows->len, ==, 5);
  g_assert_cmpstr (g_array_index (flows, PostageFlow, 0).country, ==, "AA");
  g_assert_cmpint (g_array_index (flows, PostageFlow, 1).category, ==, POSTAGE_CATEGORY_MARKETING);
  g_assert_cmpint (g_array_index (flows, PostageFlow, 2).category, ==, POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (g_array_index (flows, PostageFlow, 3).category, ==, POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (g_array_index (flows, PostageFlow, 4).category, ==, POSTAGE_CATEGORY_NONE);
  g_assert_cmpint (postage_quantities_get_delivered (quantities), ==, 11);
}

static void
test_refusals (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) early = postage_test_scenario ("2023-12", "USD");
  g_autoptr (PostageScenario) nowhere = postage_test_scenario ("2026-11", "USD");
  g_autoptr (GError) error = NULL;

  g_assert_null (postage_quantities_new (catalogue, early, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
  g_assert_nonnull (strstr (error->message, "2023-12"));
  g_assert_nonnull (strstr (error->message, "2024-01"));
  g_clear_error (&error);

  postage_test_send (nowhere, "ZZ", 1, 0, 0, 0, 0);
  g_assert_null (postage_quantities_new (catalogue, nowhere, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantities/sample-by-month", test_sample_by_month);
  g_test_add_func ("/quantities/free-in-order", test_free_in_order);
  g_test_add_func ("/quantities/numbers", test_numbers);
  g_test_add_func ("/quantities/allowance-over-markets", test_allowance_over_markets);
  g_test_add_func ("/quantities/templates-per-conversation", test_templates_per_conversation);
  g_test_add_func ("/quantities/chats", test_chats);
  g_test_add_func ("/quantities/never-less-than-nothing", test_never_less_than_nothing);
  g_test_add_func ("/quantities/international", test_international);
  g_test_add_func ("/quantities/order", test_order);
  g_test_add_func ("/quantities/refusals", test_refusals);
  return g_test_run ();
}
