/* test-estimator-charges.c - a plan's own charges in an estimate (rules 3, 10 to 13, 18, 22)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "postage-test-catalogue.h"

static void
test_metrics (void)
{
  static const struct
  {
    const char *metric, *amount, *fee;
    guint       n_lines;
  } rows[] = {
    { "sent", "USD 0.005", "20", 4 },
    { "delivered", "USD 0.005", "18", 4 },
    { "failed", "USD 0.001", "0.4", 4 },
    { "received", "USD 0.005", "3", 1 },
    { "numbers", "USD 59", "177", 1 },
    { "seats", "USD 10.5", "42", 1 },
    { "templates", "USD 1", "0", 0 }, /* none wanted, no line */
    { NULL, "USD 59", "59", 1 },
    { "sent", "USD 0", "0", 1 }, /* a zero that is stated is a line, with nothing to split by market and category */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = postage_test_estimate_charge (
        postage_test_charge ("fee", POSTAGE_COMPONENT_FEATURE_FEES, rows[i].metric,
                             rows[i].metric != NULL ? &postage_price_per_unit : &postage_price_flat,
                             postage_test_price (rows[i].amount, "2020-01-01")));
      const PostageTotal *total = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_FEATURE_FEES);

      g_test_message ("row %u", i);
      postage_test_assert_decimal (total->shown.amount, rows[i].fee);
      g_assert_cmpuint (total->n_lines, ==, rows[i].n_lines);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, POSTAGE_STATUS_COMPLETE);
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount - total->shown.amount,
                                   POSTAGE_TEST_BUSINESS_META);
    }
}

static void
test_categories (void)
{
  PostageCharge *charge = postage_test_charge ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_per_unit,
                                               postage_test_price ("USD 0.01", "2020-01-01"));

  postage_charge_set_categories (charge, 1u << POSTAGE_CATEGORY_MARKETING | 1u << POSTAGE_CATEGORY_UTILITY);
  g_autoptr (PostageEstimate) estimate = postage_test_estimate_charge (charge);
  postage_test_assert_decimal (
    postage_estimate_get_component (estimate, POSTAGE_COMPONENT_MESSAGE_FEES)->shown.amount, "20");
  g_assert_nonnull (postage_test_line (estimate, "fee", "alpha", POSTAGE_CATEGORY_UTILITY));
  g_assert_null (postage_test_line (estimate, "fee", "alpha", POSTAGE_CATEGORY_SERVICE));
}

static void
test_unknown_times_quantity (void)
{
  /* What isn't known counts only where there is something that it is charged for. */
  static const struct
  {
    const char   *metric, *amounts;
    PostageStatus status;
  } rows[] = {
    { "received", NULL, POSTAGE_STATUS_AT_LEAST },
    { "received", "EUR 0.005", POSTAGE_STATUS_AT_LEAST }, /* a list that isn't converted */
    { "received", "EUR 0", POSTAGE_STATUS_COMPLETE },     /* a zero holds in every currency */
    { "templates", NULL, POSTAGE_STATUS_COMPLETE },
    { "templates", "EUR 1", POSTAGE_STATUS_COMPLETE },
    { "seats", NULL, POSTAGE_STATUS_AT_LEAST },
    { NULL, NULL, POSTAGE_STATUS_AT_LEAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = postage_test_estimate_charge (
        postage_test_charge ("fee", POSTAGE_COMPONENT_FEATURE_FEES, rows[i].metric,
                             rows[i].metric != NULL ? &postage_price_per_unit : &postage_price_flat,
                             postage_test_price (rows[i].amounts, "2020-01-01")));
      gboolean unknown = rows[i].status == POSTAGE_STATUS_AT_LEAST;

      g_test_message ("row %u", i);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_PRICE_UNKNOWN), ==, unknown ? 1 : 0);
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, POSTAGE_TEST_BUSINESS_META);
    }
}

static void
test_warned_once_a_charge (void)
{
  /* A price that isn't known has nothing to split; one that is "starting at" is split, and warned of once. */
  static const struct
  {
    const char        *terms;
    guint              n_lines;
    PostageWarningKind kind;
  } rows[] = {
    { "amount ?", 1, POSTAGE_WARNING_PRICE_UNKNOWN },
    { "amount USD 0.01 | starting -", 4, POSTAGE_WARNING_PRICE_STARTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate =
        postage_test_estimate_charge (postage_test_charge ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent",
                                                           &postage_price_per_unit,
                                                           postage_test_price_of (rows[i].terms)));

      g_test_message ("%s", rows[i].terms);
      g_assert_cmpuint (postage_estimate_get_component (estimate, POSTAGE_COMPONENT_MESSAGE_FEES)->n_lines, ==,
                        rows[i].n_lines);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, 1);
      g_assert_cmpstr (postage_charge_get_id (postage_test_warning (estimate, rows[i].kind)->charge), ==, "fee");
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, POSTAGE_STATUS_AT_LEAST);
    }
}

static void
test_included (void)
{
  static const struct
  {
    const char   *metric, *amounts, *base, *seen;
    gint64        included;
    const char   *fee;
    PostageStatus status;
  } rows[] = {
    { "seats", "USD 10", "USD 49", "2020-01-01", 3, "59", POSTAGE_STATUS_COMPLETE },
    { "seats", "USD 10", "USD 49", "2020-01-01", 4, "49", POSTAGE_STATUS_COMPLETE },
    { "contacts", "USD 10", "USD 49", "2020-01-01", 3, "49", POSTAGE_STATUS_COMPLETE }, /* no contact, but the base */
    { "sent", "USD 0.01", "USD 49", "2020-01-01", 1000, "79", POSTAGE_STATUS_COMPLETE },
    { "seats", NULL, "USD 49", "2020-01-01", 4, "49", POSTAGE_STATUS_COMPLETE },
    { "seats", NULL, "USD 49", "2020-01-01", 3, "49", POSTAGE_STATUS_AT_LEAST },
    /* A base that isn't known is missing even where nothing is counted, … */
    { "contacts", "USD 10", "EUR 49", "2020-01-01", 3, "0", POSTAGE_STATUS_AT_LEAST },
    { "seats", "USD 10", "EUR 49", "2020-01-01", 9, "0", POSTAGE_STATUS_AT_LEAST },
    /* … and in a month before it was known. */
    { "contacts", "USD 10", "USD 49", "2027-01-01", 3, "0", POSTAGE_STATUS_AT_LEAST },
    { "contacts", "USD 10", NULL, "2027-01-01", 3, "0", POSTAGE_STATUS_COMPLETE },
    { "contacts", "USD 10", "USD 0", "2027-01-01", 3, "0", POSTAGE_STATUS_COMPLETE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostagePrice *price = postage_test_price (rows[i].amounts, rows[i].seen);
      g_autoptr (PostageAmounts) base = postage_test_amounts (rows[i].base);
      g_autoptr (PostageEstimate) estimate = NULL;

      g_test_message ("row %u", i);
      postage_price_set_included (price, rows[i].included, base);
      estimate = postage_test_estimate_charge (postage_test_charge ("licence", POSTAGE_COMPONENT_SUBSCRIPTION,
                                                                    rows[i].metric, &postage_price_included, price));
      postage_test_assert_decimal (
        postage_estimate_get_component (estimate, POSTAGE_COMPONENT_SUBSCRIPTION)->shown.amount, rows[i].fee);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      postage_test_assert_decimal (
        postage_estimate_get_component (estimate, POSTAGE_COMPONENT_META_CHARGES)->shown.amount,
        POSTAGE_TEST_BUSINESS_META);
    }
}

static void
test_starting_at (void)
{
  /* The sample business has 4 seats. "Starting at" leaves something open only where a seat, or the month, is paid. */
  static const struct
  {
    const PostagePriceModel *model;
    const char              *terms, *fee;
    gboolean                 is_open;
  } rows[] = {
    { &postage_price_per_unit, "amount USD 10", "40", TRUE },
    { &postage_price_per_unit, "amount USD 0", "0", TRUE }, /* who knows what more than nothing is */
    { &postage_price_per_unit, "amount USD 10 | monthly 3", "10", TRUE },
    { &postage_price_per_unit, "amount USD 10 | monthly 4", "0", FALSE },
    { &postage_price_per_unit, "amount USD 10 | monthly 3 | yearly 12", "0", FALSE },
    { &postage_price_per_unit, "amount ? | monthly 4", "0", FALSE },
    { &postage_price_per_unit, "amount USD 10 | monthly 4 | minimum USD 7", "7", TRUE },
    { &postage_price_included, "amount USD 10 | included 3", "10", TRUE },
    { &postage_price_included, "amount USD 10 | included 4", "0", FALSE },
    { &postage_price_included, "amount USD 10 | included 3 | monthly 1", "0", FALSE },
    { &postage_price_included, "amount USD 10 | included 4 | base USD 7", "7", TRUE },
    { &postage_price_graduated, "tiers 4=USD 0; *=USD 10", "0", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *terms = g_strdup_printf ("%s | starting -", rows[i].terms);
      g_autoptr (PostageEstimate) estimate = postage_test_estimate_charge (
        postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, "seats", rows[i].model,
                             postage_test_price_of (terms)));
      const PostageLine *line = postage_test_line (estimate, "fee", NULL, POSTAGE_CATEGORY_NONE);

      g_test_message ("%s", terms);
      postage_test_assert_decimal (line->exact.amount, rows[i].fee);
      g_assert_cmpint ((line->flags & POSTAGE_LINE_STARTS) != 0, ==, rows[i].is_open);
      g_assert_cmpint ((line->flags & POSTAGE_LINE_UNKNOWN) != 0, ==, rows[i].is_open);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_PRICE_STARTS), ==, rows[i].is_open);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==,
                       rows[i].is_open ? POSTAGE_STATUS_AT_LEAST : POSTAGE_STATUS_COMPLETE);
    }
}

static void
test_base_without_a_message (void)
{
  static const struct
  {
    const char   *base, *total;
    PostageStatus status;
  } rows[] = {
    { "USD 49", "49", POSTAGE_STATUS_COMPLETE },
    { "EUR 49", "0", POSTAGE_STATUS_NO_PRICE },
    { NULL, "0", POSTAGE_STATUS_COMPLETE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageAmounts) base = postage_test_amounts (rows[i].base);
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePrice *price = postage_test_price ("USD 0.01", "2020-01-01");

      g_test_message ("row %u", i);
      postage_price_set_included (price, 1000, base);
      estimate = postage_test_estimate_once (
        catalogue, scenario,
        postage_test_plan_of (
          postage_test_charge ("licence", POSTAGE_COMPONENT_SUBSCRIPTION, "sent", &postage_price_included, price)));
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, rows[i].total);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
    }
}

static void
test_graduated_over_all_messages (void)
{
  /* A price with tiers is of all messages together: 1,500 at 0.02 and 2,500 at 0.01. */
  g_autoptr (PostageEstimate) estimate = postage_test_estimate_charge (
    postage_test_charge ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_graduated,
                         postage_test_price_of ("tiers 1500=USD 0.02; *=USD 0.01")));
  const PostageLine *line;

  line = postage_test_line (estimate, "fee", NULL, POSTAGE_CATEGORY_NONE);
  g_assert_cmpint (line->quantity, ==, 4000);
  postage_test_assert_decimal (line->shown.amount, "55");
  g_assert_cmpuint (postage_test_count_pieces (line), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-charges/metrics", test_metrics);
  g_test_add_func ("/estimator-charges/categories", test_categories);
  g_test_add_func ("/estimator-charges/unknown-times-quantity", test_unknown_times_quantity);
  g_test_add_func ("/estimator-charges/warned-once-a-charge", test_warned_once_a_charge);
  g_test_add_func ("/estimator-charges/included", test_included);
  g_test_add_func ("/estimator-charges/starting-at", test_starting_at);
  g_test_add_func ("/estimator-charges/base-without-a-message", test_base_without_a_message);
  g_test_add_func ("/estimator-charges/graduated-over-all-messages", test_graduated_over_all_messages);
  return g_test_run ();
}
