/* test-flow.c - from the messages entered to those sent, delivered and counted (rules 1 to 4)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-flow.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

/* The flows of one destination in @month. */
static GArray *
new_flows (PostageCatalogue         *catalogue,
           const char               *month,
           const PostageDestination *destination)
{
  g_autoptr (PostageScenario) scenario = postage_test_scenario (month, "USD");
  g_autoptr (GError) error = NULL;
  GArray *flows = g_array_new (FALSE, FALSE, sizeof (PostageFlow));

  g_assert_true (postage_flows_append (flows, catalogue, scenario, destination, &error));
  g_assert_no_error (error);
  return flows;
}

static const PostageFlow *
find (GArray         *flows,
      PostageCategory category)
{
  for (guint i = 0; i < flows->len; i++)
    if (g_array_index (flows, PostageFlow, i).category == category)
      return &g_array_index (flows, PostageFlow, i);
  return NULL;
}

static void
test_percent_of (void)
{
  static const struct
  {
    gint64      quantity;
    const char *percent;
    gint64      result;
  } rows[] = {
    { 20000, "30", 6000 },
    { 0, "50", 0 },
    { 7, "0", 0 },
    { 7, "100", 7 },
    { 1, "50", 0 }, /* half to even … */
    { 3, "50", 2 },
    { 5, "50", 2 },
    { 7, "50", 4 },
    { 1, "49.999999999", 0 },
    { 1, "50.000000001", 1 }, /* … and only an exact half */
    { 10, "25", 2 },
    { 30, "25", 8 },
    { 1000, "0.05", 0 },
    { 3000, "0.05", 2 },
    { POSTAGE_QUANTITY_MAX, "99.999999999", 999999999990 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s percent of %" G_GINT64_FORMAT, rows[i].percent, rows[i].quantity);
      g_assert_cmpint (postage_percent_of (rows[i].quantity, postage_test_decimal (rows[i].percent)), ==,
                       rows[i].result);
    }
}

static void
test_order_of_shares (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GArray) flows = NULL;
  const PostageFlow *flow;
  PostageDestination destination;

  /* Reclassified of the sent, delivered of the rest, entry point of the delivered, window of the rest. */
  postage_destination_init (&destination, "AA");
  destination.sent[POSTAGE_CATEGORY_MARKETING] = 1000;
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 20000;
  destination.sent[POSTAGE_CATEGORY_AUTHENTICATION] = 500;
  destination.sent[POSTAGE_CATEGORY_SERVICE] = 800;
  destination.received = 600;
  destination.has_shares = TRUE;
  destination.shares.reclassified = postage_test_decimal ("10");
  destination.shares.delivered = postage_test_decimal ("90");
  destination.shares.entry_point = postage_test_decimal ("20");
  destination.shares.inside_window = postage_test_decimal ("50");
  flows = new_flows (catalogue, "2026-11", &destination);
  g_assert_cmpuint (flows->len, ==, 5);

  flow = find (flows, POSTAGE_CATEGORY_MARKETING);
  g_assert_cmpint (flow->sent, ==, 3000);
  g_assert_cmpint (flow->delivered, ==, 2700);
  g_assert_cmpint (flow->failed, ==, 300);
  g_assert_cmpint (flow->entry_point, ==, 540);
  g_assert_cmpint (flow->inside_window, ==, 0); /* only utility asks whether the window is open */
  g_assert_cmpint (flow->not_sent, ==, 0);
  g_assert_cmpstr (flow->country, ==, "AA");
  g_assert_cmpstr (flow->market, ==, "alpha");

  flow = find (flows, POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (flow->sent, ==, 18000);
  g_assert_cmpint (flow->delivered, ==, 16200);
  g_assert_cmpint (flow->failed, ==, 1800);
  g_assert_cmpint (flow->entry_point, ==, 3240);
  g_assert_cmpint (flow->inside_window, ==, 6480); /* of 12,960 */

  flow = find (flows, POSTAGE_CATEGORY_AUTHENTICATION);
  g_assert_cmpint (flow->delivered, ==, 450);
  g_assert_cmpint (flow->entry_point, ==, 90);
  flow = find (flows, POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (flow->delivered, ==, 720);
  g_assert_cmpint (flow->entry_point, ==, 144);
  g_assert_cmpint (flow->inside_window, ==, 0);

  flow = find (flows, POSTAGE_CATEGORY_NONE);
  g_assert_cmpint (postage_flow_get (flow, POSTAGE_MESSAGES_RECEIVED), ==, 600);
}

static void
test_rounding (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GArray) flows = NULL;
  const PostageFlow *flow;
  PostageDestination destination;

  /* Ties at each step, each to the even neighbour: 2.5 → 2 of 5, 1.5 → 2 of 3, 0.5 → 0 of 1. */
  postage_destination_init (&destination, "AA");
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 5;
  destination.has_shares = TRUE;
  destination.shares.reclassified = postage_test_decimal ("50");
  destination.shares.delivered = postage_test_decimal ("50");
  destination.shares.entry_point = postage_test_decimal ("50");
  destination.shares.inside_window = postage_test_decimal ("50");
  flows = new_flows (catalogue, "2026-11", &destination);

  flow = find (flows, POSTAGE_CATEGORY_MARKETING);
  g_assert_cmpint (flow->sent, ==, 2);
  g_assert_cmpint (flow->delivered, ==, 1);
  g_assert_cmpint (flow->entry_point, ==, 0);
  flow = find (flows, POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (flow->sent, ==, 3);
  g_assert_cmpint (flow->delivered, ==, 2);
  g_assert_cmpint (flow->failed, ==, 1);
  g_assert_cmpint (flow->entry_point, ==, 1);
  g_assert_cmpint (flow->inside_window, ==, 0);
}

static void
test_continued_chats (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GArray) flows = NULL;
  const PostageFlow *flow;
  PostageDestination destination;

  /* Half of the chats go on: as many utility templates, never reclassified, in no window and from no entry point. */
  postage_destination_init (&destination, "AA");
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 1000;
  destination.chats = 400;
  destination.continued = postage_test_decimal ("50");
  destination.has_shares = TRUE;
  destination.shares.reclassified = postage_test_decimal ("10");
  destination.shares.delivered = postage_test_decimal ("80");
  destination.shares.entry_point = postage_test_decimal ("25");
  destination.shares.inside_window = postage_test_decimal ("100");
  flows = new_flows (catalogue, "2026-11", &destination);

  g_assert_cmpint (find (flows, POSTAGE_CATEGORY_MARKETING)->sent, ==, 100);
  flow = find (flows, POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (flow->sent, ==, 1100);
  g_assert_cmpint (flow->delivered, ==, 880);
  g_assert_cmpint (flow->failed, ==, 220);
  g_assert_cmpint (flow->entry_point, ==, 180);
  g_assert_cmpint (flow->inside_window, ==, 540);
  flow = find (flows, POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (flow->chats, ==, 400);
  g_assert_cmpint (flow->chats_entry_point, ==, 100);
  g_assert_cmpint (flow->sent, ==, 0);

  /* Chats alone send templates, too. */
  g_clear_pointer (&flows, g_array_unref);
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 0;
  flows = new_flows (catalogue, "2026-11", &destination);
  g_assert_cmpint (find (flows, POSTAGE_CATEGORY_UTILITY)->sent, ==, 200);
}

static void
test_shares_of_the_scenario (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (PostageFlow));
  PostageShares      shares = { .delivered = postage_test_decimal ("50") };
  PostageDestination destination;

  postage_scenario_set_shares (scenario, &shares);
  postage_destination_init (&destination, "AA");
  destination.sent[POSTAGE_CATEGORY_MARKETING] = 100;
  g_assert_true (postage_flows_append (flows, catalogue, scenario, &destination, NULL));
  g_assert_cmpint (g_array_index (flows, PostageFlow, 0).delivered, ==, 50);
  destination.has_shares = TRUE;
  g_assert_true (postage_flows_append (flows, catalogue, scenario, &destination, NULL));
  g_assert_cmpint (g_array_index (flows, PostageFlow, 1).delivered, ==, 100);
}

static void
test_not_sent (void)
{
  static const struct
  {
    const char     *country, *month;
    PostageCategory category;
    gint64          not_sent, sent;
    gboolean        by_rule;
  } rows[] = {
    { "US", "2025-03", POSTAGE_CATEGORY_MARKETING, 0, 110, FALSE },
    { "US", "2025-04", POSTAGE_CATEGORY_MARKETING, 110, 0, TRUE }, /* with what was reclassified */
    { "US", "2026-11", POSTAGE_CATEGORY_MARKETING, 110, 0, TRUE },
    { "US", "2026-11", POSTAGE_CATEGORY_UTILITY, 0, 90, FALSE },
    { "AA", "2026-11", POSTAGE_CATEGORY_MARKETING, 0, 110, FALSE },
    /* Meta's card has no such cell: not offered. A rate that is only not known is. */
    { "DD", "2026-11", POSTAGE_CATEGORY_AUTHENTICATION, 100, 0, FALSE },
    { "DD", "2026-11", POSTAGE_CATEGORY_MARKETING, 0, 110, FALSE },
    /* Service without a rate is free, not missing. */
    { "AA", "2026-09", POSTAGE_CATEGORY_SERVICE, 0, 100, FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) flows = NULL;
      const PostageFlow *flow;
      PostageDestination destination;

      g_test_message ("row %u", i);
      postage_destination_init (&destination, rows[i].country);
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        destination.sent[category] = category == POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL ? 0 : 100;
      destination.has_shares = TRUE;
      destination.shares.reclassified = postage_test_decimal ("10");
      flows = new_flows (catalogue, rows[i].month, &destination);
      flow = find (flows, rows[i].category);
      g_assert_cmpint (flow->not_sent, ==, rows[i].not_sent);
      g_assert_cmpint (flow->sent, ==, rows[i].sent);
      g_assert_cmpint (flow->delivered + flow->failed, ==, rows[i].sent);
      g_assert_cmpint (flow->rule != NULL, ==, rows[i].by_rule);
    }
}

static void
test_market_of_the_month (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  PostageDestination destination;

  postage_destination_init (&destination, "DD");
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 10;
  before = new_flows (catalogue, "2026-06", &destination);
  g_assert_cmpstr (g_array_index (before, PostageFlow, 0).market, ==, "union");
  after = new_flows (catalogue, "2026-11", &destination);
  g_assert_cmpstr (g_array_index (after, PostageFlow, 0).market, ==, "delta");
}

static void
test_unknown_country (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (PostageFlow));
  g_autoptr (GError) error = NULL;
  PostageDestination destination;

  postage_destination_init (&destination, "ZZ");
  g_assert_false (postage_flows_append (flows, catalogue, scenario, &destination, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "\"ZZ\""));
}

static void
test_metrics (void)
{
  static const struct
  {
    const char *metric;
    gboolean    messages;
    gint64      of_sent, of_received;
  } rows[] = {
    { "sent", TRUE, 100, 0 },
    { "delivered", TRUE, 90, 0 },
    { "failed", TRUE, 10, 0 },
    { "received", TRUE, 0, 70 },
    { "sent-and-received", TRUE, 100, 70 },
    { "conversations", FALSE, 0, 0 },
    { "numbers", FALSE, 0, 0 },
    { "seats", FALSE, 0, 0 },
    { "templates", FALSE, 0, 0 },
  };
  const PostageFlow sent = { .category = POSTAGE_CATEGORY_UTILITY, .sent = 100, .delivered = 90, .failed = 10 };
  const PostageFlow received = { .category = POSTAGE_CATEGORY_NONE, .sent = 70, .delivered = 70 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageMessageMetric metric = postage_message_metric (rows[i].metric);

      g_test_message ("%s", rows[i].metric);
      g_assert_cmpint (metric != POSTAGE_MESSAGES_NONE, ==, rows[i].messages);
      if (!rows[i].messages)
        continue;
      g_assert_cmpint (postage_flow_get (&sent, metric), ==, rows[i].of_sent);
      g_assert_cmpint (postage_flow_get (&received, metric), ==, rows[i].of_received);
    }
  g_assert_cmpint (postage_message_metric (NULL), ==, POSTAGE_MESSAGES_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/percent-of", test_percent_of);
  g_test_add_func ("/flow/order-of-shares", test_order_of_shares);
  g_test_add_func ("/flow/rounding", test_rounding);
  g_test_add_func ("/flow/continued-chats", test_continued_chats);
  g_test_add_func ("/flow/shares-of-the-scenario", test_shares_of_the_scenario);
  g_test_add_func ("/flow/not-sent", test_not_sent);
  g_test_add_func ("/flow/market-of-the-month", test_market_of_the_month);
  g_test_add_func ("/flow/unknown-country", test_unknown_country);
  g_test_add_func ("/flow/metrics", test_metrics);
  return g_test_run ();
}
