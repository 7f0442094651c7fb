/* test-estimator.c - Meta's charges in an estimate, what isn't sent, what doesn't fit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

/* The sample business: 30 percent of the utility templates are inside the window. */
static PostageScenario *
new_sample (const char *month,
            const char *country)
{
  const PostageShares shares = { .delivered = postage_test_decimal ("100"),
                                 .inside_window = postage_test_decimal ("30") };
  PostageScenario    *scenario = postage_test_scenario (month, "USD");

  postage_scenario_set_shares (scenario, &shares);
  postage_test_send (scenario, country, 10000, 20000, 5000, 8000, 6000);
  return scenario;
}

static PostageEstimate *
estimate_meta (PostageCatalogue *catalogue,
               PostageScenario  *scenario)
{
  return postage_test_estimate_once (catalogue, scenario,
                                     postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH));
}

static void
test_sample_by_month (void)
{
  /* Marketing, utility, authentication, service; then their sum. */
  static const struct
  {
    const char *month;
    const char *amounts[4];
    const char *total;
  } rows[] = {
    { "2026-11", { "250", "68", "17", "23.8" }, "358.8" },
    { "2026-09", { "250", "56", "20", "0" }, "326" }, /* 14,000 × 0.004, service is free */
    { "2024-12", { "250", "160", "67.5", "0" }, "477.5" },
    { "2024-10", { "250", "160", "67.5", "6" }, "483.5" }, /* 600 conversations × 0.01 */
  };
  static const PostageCategory categories[] = { POSTAGE_CATEGORY_MARKETING, POSTAGE_CATEGORY_UTILITY,
                                                POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_CATEGORY_SERVICE };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = new_sample (rows[i].month, "AA");
      g_autoptr (PostageEstimate) estimate = estimate_meta (catalogue, scenario);

      g_test_message ("%s", rows[i].month);
      for (guint j = 0; j < G_N_ELEMENTS (categories); j++)
        postage_test_assert_decimal (postage_test_line (estimate, NULL, "alpha", categories[j])->shown.amount,
                                     rows[i].amounts[j]);
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, rows[i].total);
      postage_test_assert_decimal (
        postage_estimate_get_component (estimate, POSTAGE_COMPONENT_META_CHARGES)->shown.amount, rows[i].total);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, POSTAGE_STATUS_COMPLETE);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, 0);
      g_assert_cmpint (postage_estimate_get_delivered (estimate), ==, 43000);
      g_assert_cmpuint (postage_estimate_get_lines (estimate)->len, ==, 4);
    }
}

static void
test_line_explains_itself (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = new_sample ("2026-11", "AA");
  g_autoptr (PostageEstimate) estimate = estimate_meta (catalogue, scenario);
  const PostageLine *line = postage_test_line (estimate, NULL, "alpha", POSTAGE_CATEGORY_SERVICE);

  g_assert_true (postage_line_is_meta (line));
  g_assert_cmpint (line->metering->counted, ==, 8000);
  g_assert_cmpint (line->metering->deductions[0].quantity, ==, 1000);
  g_assert_cmpint (line->quantity, ==, 7000);
  g_assert_cmpstr (postage_billing_rule_get_id (line->rule), ==, "service-number");
  postage_test_assert_decimal (line->meta_rate->rate, "0.0034");
  g_assert_cmpint (postage_rate_card_get_effective (line->meta_rate->card), ==, 20261001);
  g_assert_true (postage_line_get_source (line) == postage_rate_card_get_source (line->meta_rate->card));
  g_assert_cmpuint (postage_test_count_pieces (line), ==, 1);
  postage_test_assert_decimal (line->exact.amount, "23.8");
}

static void
test_volume_bands (void)
{
  static const struct
  {
    const char *month;
    gint64      utility;
    const char *amount;
    guint       n_pieces;
    gboolean    assumed;
  } rows[] = {
    { "2026-11", 100000, "340", 1, FALSE },
    { "2026-11", 100001, "340.0032", 2, FALSE },
    { "2026-11", 300000, "980", 2, FALSE },
    { "2026-11", 350000, "1135", 3, FALSE }, /* 340 + 640 + 50,000 × 0.0031 */
    { "2026-09", 350000, "1340", 3, TRUE },  /* 400 + 760 + 50,000 × 0.0036 */
    { "2025-06", 350000, "2800", 1, FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, "USD");
      g_autoptr (PostageEstimate) estimate = NULL;
      const PostageLine *line;

      g_test_message ("row %u", i);
      postage_test_send (scenario, "AA", 0, rows[i].utility, 0, 0, 0);
      estimate = estimate_meta (catalogue, scenario);
      line = postage_test_line (estimate, NULL, "alpha", POSTAGE_CATEGORY_UTILITY);
      postage_test_assert_decimal (line->exact.amount, rows[i].amount);
      g_assert_cmpuint (postage_test_count_pieces (line), ==, rows[i].n_pieces);
      g_assert_cmpint ((line->flags & POSTAGE_LINE_BANDS_ASSUMED) != 0, ==, rows[i].assumed);
    }
}

static void
test_only_charged_messages_fill_bands (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-09", "USD");
  g_autoptr (PostageEstimate) estimate = NULL;
  const PostageShares shares = { .delivered = postage_test_decimal ("100"),
                                 .inside_window = postage_test_decimal ("60") };

  /* 150,000 are free inside the window; the 100,000 that are charged all pay the list rate. */
  postage_scenario_set_shares (scenario, &shares);
  postage_test_send (scenario, "AA", 0, 250000, 0, 0, 0);
  estimate = estimate_meta (catalogue, scenario);
  postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, "400");
}

static void
test_not_sent (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = new_sample ("2026-11", "US");
  g_autoptr (PostageEstimate) estimate = NULL;
  const PostageWarning *warning;
  PostagePlan          *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

  /* Nothing is paid for marketing to the United States, neither to Meta nor to the provider; the rest is. */
  postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "USD 0.01");
  estimate = postage_test_estimate_once (catalogue, scenario, plan);
  postage_test_assert_decimal (
    postage_estimate_get_component (estimate, POSTAGE_COMPONENT_META_CHARGES)->shown.amount, "108.8");
  postage_test_assert_decimal (
    postage_estimate_get_component (estimate, POSTAGE_COMPONENT_MESSAGE_FEES)->shown.amount, "330");
  g_assert_cmpint (postage_estimate_get_status (estimate), ==, POSTAGE_STATUS_COMPLETE);
  g_assert_cmpint (postage_estimate_get_delivered (estimate), ==, 33000);

  warning = postage_test_warning (estimate, POSTAGE_WARNING_NOT_SENT);
  g_assert_cmpint (warning->quantity, ==, 10000);
  g_assert_cmpstr (warning->country, ==, "US");
  g_assert_cmpint (warning->category, ==, POSTAGE_CATEGORY_MARKETING);
  g_assert_cmpstr (postage_billing_rule_get_id (warning->rule), ==, "us-marketing");
  g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, 1);
}

static void
test_rate_unknown (void)
{
  static const struct
  {
    gint64        marketing, authentication;
    const char   *entry_point;
    PostageStatus status;
    guint         n_unknown, n_not_offered;
    const char   *total;
  } rows[] = {
    { 0, 0, "0", POSTAGE_STATUS_COMPLETE, 0, 0, "3" },
    { 100, 0, "0", POSTAGE_STATUS_AT_LEAST, 1, 0, "3" },
    { 100, 0, "100", POSTAGE_STATUS_COMPLETE, 0, 0, "0" }, /* free by rule needs no cell */
    { 0, 100, "0", POSTAGE_STATUS_COMPLETE, 0, 1, "3" },   /* not offered: not sent, and said */
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PostageShares shares = { .delivered = postage_test_decimal ("100"),
                                     .entry_point = postage_test_decimal (rows[i].entry_point) };
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageEstimate) estimate = NULL;

      g_test_message ("row %u", i);
      postage_scenario_set_shares (scenario, &shares);
      postage_test_send (scenario, "DD", rows[i].marketing, 100, rows[i].authentication, 0, 0);
      estimate = estimate_meta (catalogue, scenario);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_RATE_UNKNOWN), ==, rows[i].n_unknown);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_NOT_OFFERED), ==, rows[i].n_not_offered);
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, rows[i].total);
    }
}

static void
test_meta_unknown (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = new_sample ("2026-11", "AA");
  g_autoptr (PostageScenario) quiet = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageEstimate) bare = NULL;
  g_autoptr (PostageEstimate) with_fee = NULL;
  g_autoptr (PostageEstimate) nothing_sent = NULL;
  PostagePlan *plan;

  /* Without one known amount there is no price; with one it is a lower bound. */
  bare = postage_test_estimate_once (catalogue, scenario, postage_test_plan ("plan", "USD", POSTAGE_META_UNKNOWN));
  g_assert_cmpint (postage_estimate_get_status (bare), ==, POSTAGE_STATUS_NO_PRICE);
  g_assert_cmpuint (postage_test_count_warnings (bare, POSTAGE_WARNING_META_UNKNOWN), ==, 1);

  plan = postage_test_plan ("plan", "USD", POSTAGE_META_UNKNOWN);
  postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 59");
  with_fee = postage_test_estimate_once (catalogue, scenario, plan);
  g_assert_cmpint (postage_estimate_get_status (with_fee), ==, POSTAGE_STATUS_AT_LEAST);
  postage_test_assert_decimal (postage_estimate_get_total (with_fee)->shown.amount, "59");
  g_assert_false (postage_estimate_get_component (with_fee, POSTAGE_COMPONENT_META_CHARGES)->complete);
  g_assert_true (postage_estimate_get_component (with_fee, POSTAGE_COMPONENT_SUBSCRIPTION)->complete);

  nothing_sent =
    postage_test_estimate_once (catalogue, quiet, postage_test_plan ("plan", "USD", POSTAGE_META_UNKNOWN));
  g_assert_cmpint (postage_estimate_get_status (nothing_sent), ==, POSTAGE_STATUS_COMPLETE);
}

static void
test_order_of_destinations (void)
{
  static const char *const orders[][4] = { { "AA", "BB", "CA", "CB" },
                                           { "CB", "CA", "BB", "AA" },
                                           { "BB", "CB", "AA", "CA" } };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GString) first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageEstimate) estimate = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      PostagePlan *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

      postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "USD 0.005");
      for (guint j = 0; j < G_N_ELEMENTS (orders[i]); j++)
        postage_test_send (scenario, orders[i][j], orders[i][j][0] * 7, orders[i][j][1] * 11, 13, 900, 0);
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      for (guint j = 0; j < postage_estimate_get_lines (estimate)->len; j++)
        {
          const PostageLine *line = g_ptr_array_index (postage_estimate_get_lines (estimate), j);
          g_autofree char   *amount = postage_decimal_to_string (line->exact.amount, 0);

          g_string_append_printf (text, "%d %s %d %s\n", line->component, line->market, line->category, amount);
        }
      /* Three markets with four categories each, twice: two countries of a market share a line. */
      g_assert_cmpuint (postage_estimate_get_lines (estimate)->len, ==, 24);
      if (first == NULL)
        first = g_steal_pointer (&text);
      else
        g_assert_cmpstr (text->str, ==, first->str);
    }
}

static void
test_lines_by_market_and_category (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageEstimate) estimate = NULL;
  PostagePlan       *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);
  const PostageLine *last = NULL;

  /* The first country of the market sends only utility, the second one marketing, too. */
  postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "USD 0.005");
  postage_test_send (scenario, "CA", 0, 100, 0, 0, 0);
  postage_test_send (scenario, "CB", 100, 100, 0, 0, 0);
  estimate = postage_test_estimate_once (catalogue, scenario, plan);
  g_assert_cmpuint (postage_estimate_get_lines (estimate)->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const PostageLine *line = g_ptr_array_index (postage_estimate_get_lines (estimate), i);

      g_assert_true (last == NULL || last->component < line->component || last->category < line->category);
      last = line;
    }
  g_assert_cmpint (postage_test_line (estimate, "fee", "union", POSTAGE_CATEGORY_UTILITY)->quantity, ==, 200);
  postage_test_assert_decimal (
    postage_test_line (estimate, "fee", "union", POSTAGE_CATEGORY_UTILITY)->shown.amount, "1");
  last = postage_test_line (estimate, "fee", "union", POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpuint (postage_test_count_pieces (last), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator/sample-by-month", test_sample_by_month);
  g_test_add_func ("/estimator/line-explains-itself", test_line_explains_itself);
  g_test_add_func ("/estimator/volume-bands", test_volume_bands);
  g_test_add_func ("/estimator/only-charged-messages-fill-bands", test_only_charged_messages_fill_bands);
  g_test_add_func ("/estimator/not-sent", test_not_sent);
  g_test_add_func ("/estimator/rate-unknown", test_rate_unknown);
  g_test_add_func ("/estimator/meta-unknown", test_meta_unknown);
  g_test_add_func ("/estimator/order-of-destinations", test_order_of_destinations);
  g_test_add_func ("/estimator/lines-by-market-and-category", test_lines_by_market_and_category);
  return g_test_run ();
}
