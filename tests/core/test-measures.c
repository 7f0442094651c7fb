/* test-measures.c - what a total means: per message, over Meta's charges, and how well it is known
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-measures.h"

#include "postage-test-catalogue.h"

/* What the test's business pays on a plan of @treatment with @charge (transfer full) (nullable). */
static PostageEstimate *
estimate_of (PostageMetaTreatment treatment,
             PostageCharge       *charge)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  PostagePlan *plan = postage_test_plan ("plan", "USD", treatment);

  postage_scenario_end (scenario);
  if (charge != NULL)
    postage_test_plan_take (plan, charge);
  return postage_test_estimate_once (catalogue, scenario, plan);
}

static PostageCharge *
fee_of (const char *amounts)
{
  return postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat,
                              postage_test_price (amounts, "2026-01-01"));
}

static void
test_cost_per_message (void)
{
  static const struct
  {
    const char *amounts;
    const char *cost; /* NULL: none */
  } rows[] = {
    /* 28.62 for Meta; 3,600 are delivered. */
    { "USD 0", "0.00795" },
    { "USD 7.38", "0.01" },
    { "USD 1", "0.008227778" },
    /* What is known of a lower bound is one, too. */
    { NULL, "0.00795" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = estimate_of (POSTAGE_META_PASSED_THROUGH, fee_of (rows[i].amounts));
      PostageMoney cost;

      g_test_message ("row %u", i);
      g_assert_cmpint (postage_estimate_get_delivered (estimate), ==, 3600);
      g_assert_true (postage_measure_cost_per_message (estimate, &cost));
      postage_test_assert_decimal (cost.amount, rows[i].cost);
      g_assert_cmpstr (cost.currency, ==, "USD");
    }
}

static void
test_no_cost_per_message (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) nothing_sent = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageEstimate) idle = NULL;
  g_autoptr (PostageEstimate) unpriced = estimate_of (POSTAGE_META_UNKNOWN, fee_of (NULL));
  PostageMoney cost = postage_money (7, "EUR");

  postage_scenario_end (nothing_sent);
  idle = postage_test_estimate_once (catalogue, nothing_sent, postage_test_plan_of (fee_of ("USD 10")));
  g_assert_false (postage_measure_cost_per_message (idle, &cost));
  g_assert_false (postage_measure_cost_per_message (unpriced, &cost));
  g_assert_cmpstr (cost.currency, ==, "EUR");
}

/* The lower figure first, then lower bounds, though what is known of them may be little, and those without one last. */
static void
test_order (void)
{
  g_autoptr (PostageEstimate) cheap = estimate_of (POSTAGE_META_PASSED_THROUGH, fee_of ("USD 1"));
  g_autoptr (PostageEstimate) dear = estimate_of (POSTAGE_META_PASSED_THROUGH, fee_of ("USD 2"));
  g_autoptr (PostageEstimate) bound = estimate_of (POSTAGE_META_PASSED_THROUGH, fee_of (NULL));
  g_autoptr (PostageEstimate) unpriced = estimate_of (POSTAGE_META_UNKNOWN, fee_of (NULL));
  static int (*const compare[]) (const PostageEstimate *, const PostageEstimate *) = {
    postage_measure_compare_cost_per_message,
    postage_measure_compare_markup,
  };

  for (guint i = 0; i < G_N_ELEMENTS (compare); i++)
    {
      g_assert_cmpint (compare[i](cheap, dear), <, 0);
      g_assert_cmpint (compare[i](dear, cheap), >, 0);
      g_assert_cmpint (compare[i](dear, dear), ==, 0);
      g_assert_cmpint (compare[i](dear, bound), <, 0);
      g_assert_cmpint (compare[i](bound, cheap), >, 0);
      g_assert_cmpint (compare[i](bound, unpriced), <, 0);
      g_assert_cmpint (compare[i](dear, unpriced), <, 0);
      g_assert_cmpint (compare[i](unpriced, cheap), >, 0);
      g_assert_cmpint (compare[i](unpriced, unpriced), ==, 0);
    }
}

static void
test_markup (void)
{
  static const struct
  {
    PostageMetaTreatment treatment;
    const char          *fee;
    const char          *amount; /* NULL: it can't be told */
    gboolean             complete;
    const char          *percent;
  } rows[] = {
    { POSTAGE_META_PASSED_THROUGH, "USD 14.31", "14.31", TRUE, "50" },
    { POSTAGE_META_PASSED_THROUGH, "USD 0", "0", TRUE, "0" },
    { POSTAGE_META_DIRECT, "USD 14.31", "14.31", TRUE, "50" },
    { POSTAGE_META_PASSED_THROUGH, NULL, "0", FALSE, "0" },
    /* The price contains Meta's charges: only what it takes above them. */
    { POSTAGE_META_INCLUDED, "USD 42.93", "14.31", TRUE, "50" },
    { POSTAGE_META_INCLUDED, "USD 14.31", "-14.31", TRUE, "-50" },
    { POSTAGE_META_UNKNOWN, "USD 14.31", NULL, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = estimate_of (rows[i].treatment, fee_of (rows[i].fee));
      PostageMarkup markup;

      g_test_message ("row %u", i);
      g_assert_cmpint (postage_measure_markup (estimate, &markup), ==, rows[i].amount != NULL);
      if (rows[i].amount == NULL)
        continue;
      postage_test_assert_decimal (markup.amount.amount, rows[i].amount);
      g_assert_cmpint (markup.complete, ==, rows[i].complete);
      g_assert_true (markup.has_percent);
      postage_test_assert_decimal (markup.percent, rows[i].percent);
    }
}

/* A tax is no markup: it goes to the state. */
static void
test_markup_without_taxes (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  PostagePlan  *plan = postage_test_plan_of (fee_of ("USD 14.31"));
  PostageTax    tax = { .country = "IN" };
  PostageMarkup markup;
  g_autoptr (PostageEstimate) estimate = NULL;

  postage_scenario_set_tax (scenario, &tax);
  postage_scenario_end (scenario);
  postage_test_plan_take_of (plan, "gst", POSTAGE_COMPONENT_TAXES, NULL, "percentage", "percent 18 of all",
                             "countries IN");
  estimate = postage_test_estimate_once (catalogue, scenario, plan);
  postage_test_assert_decimal (postage_estimate_get_component (estimate, POSTAGE_COMPONENT_TAXES)->shown.amount,
                               "7.73");
  g_assert_true (postage_measure_markup (estimate, &markup));
  postage_test_assert_decimal (markup.amount.amount, "14.31");
}

static void
test_doubtful (void)
{
  static const struct
  {
    PostageConfidence confidence;
    PostageQuality    quality;
    const char       *percent;
  } rows[] = {
    /* The fee is a quarter of the total; Meta's rates of the test are official. */
    { POSTAGE_CONFIDENCE_OFFICIAL, POSTAGE_QUALITY_UNSTATED, "0" },
    { POSTAGE_CONFIDENCE_REPRINTED, POSTAGE_QUALITY_MEDIUM, "0" },
    { POSTAGE_CONFIDENCE_OFFICIAL, POSTAGE_QUALITY_LOW, "25" },
    { POSTAGE_CONFIDENCE_THIRD_PARTY, POSTAGE_QUALITY_HIGH, "25" },
    { POSTAGE_CONFIDENCE_BLOG, POSTAGE_QUALITY_UNSTATED, "25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageSource) source = postage_source_new ("https://example.org", rows[i].confidence);
      g_autoptr (PostageAmounts) amounts = postage_test_amounts ("USD 9.54");
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePrice  *price;
      PostageDecimal percent;

      g_test_message ("row %u", i);
      postage_source_set_seen (source, POSTAGE_DATE_NONE, postage_test_date ("2025-03-04"));
      postage_source_set_evidence (source, rows[i].quality, NULL, NULL);
      price = postage_price_new (source);
      postage_price_set_amount (price, amounts);
      estimate = estimate_of (POSTAGE_META_PASSED_THROUGH,
                              postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat,
                                                   price));
      g_assert_true (postage_measure_doubtful (estimate, &percent));
      postage_test_assert_decimal (percent, rows[i].percent);
      g_assert_cmpint (postage_measure_oldest_price (estimate), ==, postage_test_date ("2025-03-04"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measures/cost-per-message", test_cost_per_message);
  g_test_add_func ("/measures/no-cost-per-message", test_no_cost_per_message);
  g_test_add_func ("/measures/order", test_order);
  g_test_add_func ("/measures/markup", test_markup);
  g_test_add_func ("/measures/markup-without-taxes", test_markup_without_taxes);
  g_test_add_func ("/measures/doubtful", test_doubtful);
  return g_test_run ();
}
