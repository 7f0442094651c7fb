/* test-quantities.c - what Meta counts and what of it is free (rules 1 to 8)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-quantities.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

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
      postage_test_set_shares (scenario, "100", "0", "30");
      postage_test_send (scenario, "AA", 10000, 20000, 5000, 8000, 6000);
      quantities = postage_test_count (catalogue, scenario);
      metering = postage_test_metering (quantities, "alpha", rows[i].category);
      g_assert_cmpint (metering->counted, ==, rows[i].counted);
      g_assert_cmpint (postage_test_get_free (metering, rows[i].free_by), ==, rows[i].free);
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
  postage_test_set_shares (scenario, "90", "10", "50");
  postage_test_send (scenario, "AA", 0, 1000, 0, 3000, 0);
  quantities = postage_test_count (catalogue, scenario);
  metering = postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (metering->counted, ==, 900);
  g_assert_cmpuint (metering->n_deductions, ==, 2);
  g_assert_cmpint (postage_test_get_free (metering, "entry-point"), ==, 90);
  g_assert_cmpint (postage_test_get_free (metering, "window-free"), ==, 405);
  g_assert_cmpint (metering->charged, ==, 405);
  g_assert_cmpint (postage_quantities_get (quantities, "delivered"), ==, 3600);

  /* The allowance comes last: it isn't spent on what is free anyway. */
  later = postage_scenario_begin_copy (scenario);
  postage_scenario_set_month (later, postage_test_month ("2026-11"));
  later_quantities = postage_test_count (catalogue, later);
  metering = postage_test_metering (later_quantities, "alpha", POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (metering->counted, ==, 2700);
  g_assert_cmpint (postage_test_get_free (metering, "entry-point"), ==, 270);
  g_assert_cmpint (postage_test_get_free (metering, "service-number"), ==, 1000);
  g_assert_cmpint (metering->charged, ==, 1430);
}

static void
test_allowance_of_what_is_left (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageQuantities) quantities = NULL;
  const PostageMetering *metering;

  /* 240 of the 1,200 come from an entry point: the allowance covers the other 960, and no more. */
  postage_test_set_shares (scenario, "100", "20", "0");
  postage_test_send (scenario, "AA", 0, 0, 0, 1200, 0);
  quantities = postage_test_count (catalogue, scenario);
  metering = postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (postage_test_get_free (metering, "entry-point"), ==, 240);
  g_assert_cmpint (postage_test_get_free (metering, "service-number"), ==, 960);
  g_assert_cmpint (metering->charged, ==, 0);
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
      quantities = postage_test_count (catalogue, scenario);
      g_assert_cmpint (postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_SERVICE)->charged, ==,
                       rows[i].charged);
      g_assert_cmpint (postage_quantities_get (quantities, "numbers"), ==, rows[i].numbers);
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
      quantities = postage_test_count (catalogue, scenario);
      g_assert_cmpint (postage_test_get_free (postage_test_metering (quantities, "alpha", POSTAGE_CATEGORY_SERVICE),
                                              "service-number"),
                       ==, rows[i].free_alpha);
      if (rows[i].beta > 0)
        g_assert_cmpint (postage_test_get_free (postage_test_metering (quantities, "beta", POSTAGE_CATEGORY_SERVICE),
                                                "service-number"),
                         ==, rows[i].free_beta);
      g_assert_cmpint (postage_test_get_free (postage_test_metering (quantities, "union", POSTAGE_CATEGORY_SERVICE),
                                              "service-number"),
                       ==, rows[i].free_union);
    }
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
      quantities = postage_test_count (catalogue, scenario);
      g_assert_cmpuint (postage_quantities_get_meterings (quantities)->len, ==, 1);
      g_assert_cmpint (postage_test_metering (quantities, rows[i].market, rows[i].category)->charged, ==, 5000);
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
  quantities = postage_test_count (catalogue, scenario);

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
  g_assert_cmpint (postage_quantities_get (quantities, "delivered"), ==, 11);
}

/* What is submitted for approval counts, whether for the first time or again. */
static void
test_templates (void)
{
  static const struct
  {
    gint64   entered, again, counted;
    gboolean is_said;
  } rows[] = {
    { 0, 0, 0, FALSE },
    { 10, 0, 10, TRUE },
    { 10, 2, 12, TRUE },
    { 0, 2, 2, TRUE },
    { POSTAGE_QUANTITY_MAX, POSTAGE_QUANTITY_MAX, 2 * POSTAGE_QUANTITY_MAX, TRUE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageQuantities) quantities = NULL;

      g_test_message ("row %u", i);
      postage_scenario_set_quantity (scenario, "templates", rows[i].entered);
      postage_scenario_set_quantity (scenario, "seats", 4);
      postage_scenario_set_template_resubmissions (scenario, rows[i].again);
      quantities = postage_test_count (catalogue, scenario);
      g_assert_cmpint (postage_quantities_get (quantities, POSTAGE_METRIC_TEMPLATES), ==, rows[i].counted);
      g_assert_cmpint (postage_quantities_is_said (quantities, POSTAGE_METRIC_TEMPLATES), ==, rows[i].is_said);
      g_assert_cmpint (postage_quantities_get (quantities, "seats"), ==, 4);
      g_assert_cmpint (postage_scenario_get_quantity (scenario, "templates"), ==, rows[i].entered);
    }
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
  g_test_add_func ("/quantities/allowance-of-what-is-left", test_allowance_of_what_is_left);
  g_test_add_func ("/quantities/numbers", test_numbers);
  g_test_add_func ("/quantities/allowance-over-markets", test_allowance_over_markets);
  g_test_add_func ("/quantities/international", test_international);
  g_test_add_func ("/quantities/order", test_order);
  g_test_add_func ("/quantities/templates", test_templates);
  g_test_add_func ("/quantities/refusals", test_refusals);
  return g_test_run ();
}
