/* test-estimator-shares.c - charges that are a percentage of other lines (rule 19)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

#define ALL_CATEGORIES ((1u << POSTAGE_N_CATEGORIES) - 1)

/* 1,000 marketing (25 with Meta), 1,000 utility (3.40), 100 received; a licence of 50; a one-off of 1,000. */
static PostageEstimate *
estimate_share (PostagePrice *share,
                guint         categories,
                const char   *received)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  PostagePlan   *plan = postage_test_plan ("plan", "USD EUR", POSTAGE_META_PASSED_THROUGH);
  PostageCharge *charge;

  /* The share comes first in the plan and is worked out last. */
  charge = postage_test_charge ("share", POSTAGE_COMPONENT_FEATURE_FEES, NULL, &postage_price_percentage, share);
  postage_charge_set_categories (charge, categories);
  postage_test_plan_take (plan, charge);
  postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 50");
  postage_test_plan_take_simple (plan, "received", POSTAGE_COMPONENT_MESSAGE_FEES, "received", received);
  charge = postage_test_charge ("set-up", POSTAGE_COMPONENT_SET_UP, NULL, &postage_price_flat,
                                postage_test_price ("USD 1000", "2020-01-01"));
  postage_charge_set_one_off (charge, TRUE);
  postage_test_plan_take (plan, charge);

  postage_test_send (scenario, "AA", 1000, 1000, 0, 0, 100);
  return postage_test_estimate_once (catalogue, scenario, plan);
}

static void
test_shares (void)
{
  static const struct
  {
    const char      *percent;
    PostageShareBase base;
    guint            categories;
    const char      *minimum, *maximum;
    const char      *share_of, *amount;
    PostageLineFlags flags;
  } rows[] = {
    { "10", POSTAGE_SHARE_OF_META_CHARGES, ALL_CATEGORIES, NULL, NULL, "28.4", "2.84", 0 },
    /* With the licence and the 100 × 0.01 received, without what is paid once. */
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, NULL, NULL, "79.4", "7.94", 0 },
    { "10", POSTAGE_SHARE_OF_META_CHARGES, 1u << POSTAGE_CATEGORY_MARKETING, NULL, NULL, "25", "2.5", 0 },
    { "10", POSTAGE_SHARE_OF_ALL, 1u << POSTAGE_CATEGORY_UTILITY, NULL, NULL, "3.4", "0.34", 0 },
    { "0", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, NULL, NULL, "79.4", "0", 0 },
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, "USD 7.93", NULL, "79.4", "7.94", 0 },
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, "USD 7.94", "USD 7.94", "79.4", "7.94", 0 },
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, "USD 7.95", NULL, "79.4", "7.95", POSTAGE_LINE_LIMITED_LOW },
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, NULL, "USD 7.93", "79.4", "7.93", POSTAGE_LINE_LIMITED_HIGH },
    /* The maximum comes before the minimum, which then decides. */
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, "USD 9", "USD 5", "79.4", "9", POSTAGE_LINE_LIMITED_LOW },
    { "0.123456789", POSTAGE_SHARE_OF_META_CHARGES, ALL_CATEGORIES, NULL, NULL, "28.4", "0.035061728", 0 },
    /* A limit stated in another list is not known: below the minimum is not certain, … */
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, "EUR 9", NULL, "79.4", "7.94", POSTAGE_LINE_UNKNOWN },
    /* … and above the maximum nothing is, so that "at least" stays true. */
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, NULL, "EUR 5", "79.4", "0", POSTAGE_LINE_UNKNOWN },
    { "10", POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, "USD 2", "EUR 5", "79.4", "2",
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_LIMITED_LOW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate =
        estimate_share (postage_test_share (rows[i].percent, rows[i].base, rows[i].minimum, rows[i].maximum),
                        rows[i].categories, "USD 0.01");
      const PostageLine *line = postage_test_line (estimate, "share", NULL, POSTAGE_CATEGORY_NONE);

      g_test_message ("row %u", i);
      postage_test_assert_decimal (line->share_of, rows[i].share_of);
      postage_test_assert_decimal (line->exact.amount, rows[i].amount);
      g_assert_cmpint (line->flags, ==, rows[i].flags);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==,
                       rows[i].flags & POSTAGE_LINE_UNKNOWN ? POSTAGE_STATUS_AT_LEAST : POSTAGE_STATUS_COMPLETE);
    }
}

static void
test_of_what_is_not_known (void)
{
  static const struct
  {
    PostageShareBase base;
    guint            categories;
    gboolean         unknown;
    const char      *amount;
  } rows[] = {
    { POSTAGE_SHARE_OF_ALL, ALL_CATEGORIES, TRUE, "7.84" },
    { POSTAGE_SHARE_OF_META_CHARGES, ALL_CATEGORIES, FALSE, "2.84" },
    { POSTAGE_SHARE_OF_ALL, 1u << POSTAGE_CATEGORY_MARKETING, FALSE, "2.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate =
        estimate_share (postage_test_share ("10", rows[i].base, NULL, NULL), rows[i].categories, NULL);
      const PostageLine *line = postage_test_line (estimate, "share", NULL, POSTAGE_CATEGORY_NONE);

      /* The price of what is received isn't known; neither is a share of it. */
      g_test_message ("row %u", i);
      g_assert_cmpint ((line->flags & POSTAGE_LINE_UNKNOWN) != 0, ==, rows[i].unknown);
      postage_test_assert_decimal (line->exact.amount, rows[i].amount);
      g_assert_cmpint ((line->flags & POSTAGE_LINE_BASE_UNKNOWN) != 0, ==, rows[i].unknown);
      /* The share's own price is known: only the other one is warned of. */
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_PRICE_UNKNOWN), ==, 1);
    }
}

static void
test_shares_do_not_stack (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageEstimate) estimate = NULL;
  PostagePlan *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

  postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 100");
  postage_test_plan_take (plan,
                          postage_test_charge ("a", POSTAGE_COMPONENT_FEATURE_FEES, NULL, &postage_price_percentage,
                                               postage_test_share ("10", POSTAGE_SHARE_OF_ALL, NULL, NULL)));
  postage_test_plan_take (plan,
                          postage_test_charge ("b", POSTAGE_COMPONENT_FEATURE_FEES, NULL, &postage_price_percentage,
                                               postage_test_share ("20", POSTAGE_SHARE_OF_ALL, NULL, NULL)));
  estimate = postage_test_estimate_once (catalogue, scenario, plan);
  postage_test_assert_decimal (postage_test_line (estimate, "a", NULL, POSTAGE_CATEGORY_NONE)->exact.amount, "10");
  postage_test_assert_decimal (postage_test_line (estimate, "b", NULL, POSTAGE_CATEGORY_NONE)->exact.amount, "20");
  postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, "130");
}

static void
test_not_yet_known (void)
{
  PostagePrice *share = postage_test_share ("10", POSTAGE_SHARE_OF_ALL, NULL, NULL);

  postage_price_set_validity (share, 20270101, POSTAGE_DATE_NONE);
  g_autoptr (PostageEstimate) estimate = estimate_share (share, ALL_CATEGORIES, "USD 0.01");
  g_assert_cmpint (postage_estimate_get_status (estimate), ==, POSTAGE_STATUS_AT_LEAST);
  g_assert_cmpint (postage_test_warning (estimate, POSTAGE_WARNING_PRICE_NOT_YET_KNOWN)->month, ==,
                   postage_test_month ("2027-01"));
}

static void
test_overflow (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (GError) error = NULL;

  postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 100000000000000000000");
  postage_test_plan_take (plan,
                          postage_test_charge ("a", POSTAGE_COMPONENT_FEATURE_FEES, NULL, &postage_price_percentage,
                                               postage_test_share ("10", POSTAGE_SHARE_OF_ALL, NULL, NULL)));
  g_assert_true (postage_plan_end (plan, NULL));
  g_assert_null (postage_estimator_estimate (catalogue, scenario, plan, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-shares/shares", test_shares);
  g_test_add_func ("/estimator-shares/of-what-is-not-known", test_of_what_is_not_known);
  g_test_add_func ("/estimator-shares/shares-do-not-stack", test_shares_do_not_stack);
  g_test_add_func ("/estimator-shares/not-yet-known", test_not_yet_known);
  g_test_add_func ("/estimator-shares/overflow", test_overflow);
  return g_test_run ();
}
