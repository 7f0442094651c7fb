/* test-estimator-options.c - charges of some months only, one-off, wanted, disputed ones; overflow (rules 10, 12, 13)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
test_by_month (void)
{
  static const struct
  {
    const char      *from, *to, *seen;
    const char      *fee;
    PostageStatus    status;
    int              warning; /* -1: none */
    PostageLineFlags flags;
  } rows[] = {
    { "2026-11-30", NULL, NULL, "59", POSTAGE_STATUS_COMPLETE, -1, 0 },
    { NULL, NULL, "2026-11-30", "59", POSTAGE_STATUS_COMPLETE, -1, 0 },
    { NULL, NULL, NULL, "59", POSTAGE_STATUS_COMPLETE, -1, POSTAGE_LINE_UNDATED },
    { "2026-12-01", NULL, "2026-01-01", "0", POSTAGE_STATUS_AT_LEAST, POSTAGE_WARNING_PRICE_NOT_YET_KNOWN,
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NOT_YET_KNOWN },
    { NULL, NULL, "2026-12-01", "0", POSTAGE_STATUS_AT_LEAST, POSTAGE_WARNING_PRICE_NOT_YET_KNOWN,
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NOT_YET_KNOWN },
    /* A charge that has ended is no longer there. */
    { "2026-01-01", "2026-10-31", NULL, "0", POSTAGE_STATUS_COMPLETE, -1, 0 },
    { "2026-01-01", "2026-11-01", NULL, "59", POSTAGE_STATUS_COMPLETE, -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostagePrice *price = postage_test_price ("USD 59", rows[i].seen);
      g_autoptr (PostageEstimate) estimate = NULL;
      const PostageLine *line;

      g_test_message ("row %u", i);
      postage_price_set_validity (price, postage_test_date (rows[i].from), postage_test_date (rows[i].to));
      estimate = postage_test_estimate_charge (
        postage_test_charge ("licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat, price));
      postage_test_assert_decimal (
        postage_estimate_get_component (estimate, POSTAGE_COMPONENT_SUBSCRIPTION)->shown.amount, rows[i].fee);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      line = postage_test_line (estimate, "licence", NULL, POSTAGE_CATEGORY_NONE);
      g_assert_cmpint (line != NULL ? line->flags : 0, ==, rows[i].flags);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, rows[i].warning >= 0 ? 1 : 0);
      if (rows[i].warning >= 0)
        g_assert_cmpint (postage_test_warning (estimate, rows[i].warning)->month, ==, postage_test_month ("2026-12"));
    }
}

static void
test_one_off (void)
{
  static const struct
  {
    const char *amounts;
    guint       n_warnings;
  } rows[] = { { "USD 500", 0 }, { NULL, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageCharge *charge = postage_test_charge ("set-up", POSTAGE_COMPONENT_SET_UP, NULL, &postage_price_flat,
                                                   postage_test_price (rows[i].amounts, "2020-01-01"));
      g_autoptr (PostageEstimate) estimate = NULL;

      /* Listed beside the monthly total, which it never touches, known or not. */
      postage_charge_set_one_off (charge, TRUE);
      estimate = postage_test_estimate_charge (charge);
      g_assert_cmpuint (postage_estimate_get_one_off_lines (estimate)->len, ==, 1);
      g_assert_null (postage_test_line (estimate, NULL, NULL, POSTAGE_CATEGORY_NONE));
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, POSTAGE_TEST_BUSINESS_META);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, POSTAGE_STATUS_COMPLETE);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_ONE_OFF_UNKNOWN), ==,
                        rows[i].n_warnings);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, rows[i].n_warnings);
    }
}

/* A catalogue that sells @plan (transfer full), which is sealed. */
static PostageCatalogue *
new_catalogue_with (PostagePlan *plan)
{
  PostageCatalogue *catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageProvider) provider = postage_test_provider ("shop", plan);

  postage_plan_unref (plan);
  g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  return catalogue;
}

static void
test_features_and_disputes (void)
{
  static const struct
  {
    const char   *wanted[2];
    const char   *fees;
    guint         n_disputed;
    const char   *unknown; /* a feature that the plan doesn't name */
    PostageStatus status;
  } rows[] = {
    { { NULL }, "0", 1, NULL, POSTAGE_STATUS_COMPLETE },
    { { "inbox" }, "20", 1, NULL, POSTAGE_STATUS_COMPLETE },
    { { "plan.disputed" }, "7", 0, NULL, POSTAGE_STATUS_COMPLETE },
    { { "inbox", "plan.disputed" }, "27", 0, NULL, POSTAGE_STATUS_COMPLETE },
    { { "inbox", "flows" }, "20", 1, "flows", POSTAGE_STATUS_AT_LEAST },
    { { "inbox", "plan.inbox" }, "20", 1, "plan.inbox", POSTAGE_STATUS_AT_LEAST }, /* the id of no disputed charge */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageCatalogue) catalogue = NULL;
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan        *plan = postage_test_plan_of (NULL);
      PostageCharge      *charge;
      const PostageTotal *total;

      g_test_message ("row %u", i);
      charge = postage_test_charge ("plan.inbox", POSTAGE_COMPONENT_FEATURE_FEES, NULL, &postage_price_flat,
                                    postage_test_price ("USD 20", "2020-01-01"));
      postage_charge_set_feature (charge, "inbox");
      postage_test_plan_take (plan, charge);
      charge = postage_test_charge ("plan.disputed", POSTAGE_COMPONENT_FEATURE_FEES, NULL, &postage_price_flat,
                                    postage_test_price ("USD 7", "2020-01-01"));
      postage_charge_set_disputed (charge, TRUE);
      postage_test_plan_take (plan, charge);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].wanted) && rows[i].wanted[j] != NULL; j++)
        postage_scenario_set_feature (scenario, rows[i].wanted[j], TRUE);

      catalogue = new_catalogue_with (plan);
      estimate = postage_test_estimate (catalogue, scenario, postage_catalogue_get_plan (catalogue, "plan"));
      total = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_FEATURE_FEES);
      postage_test_assert_decimal (total->shown.amount, rows[i].fees);
      g_assert_cmpint (total->complete, ==, rows[i].unknown == NULL);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_DISPUTED), ==, rows[i].n_disputed);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_FEATURE_UNKNOWN), ==,
                        rows[i].unknown != NULL ? 1 : 0);
      if (rows[i].unknown != NULL)
        g_assert_cmpstr (postage_test_warning (estimate, POSTAGE_WARNING_FEATURE_UNKNOWN)->feature, ==,
                         rows[i].unknown);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      if (rows[i].n_disputed == 0)
        g_assert_cmpint (postage_test_line (estimate, "plan.disputed", NULL, POSTAGE_CATEGORY_NONE)->flags, ==,
                         POSTAGE_LINE_DISPUTED);
    }
}

static void
test_overflow (void)
{
  static const char *const components[] = { "90000000000000000000000000000", "170141183460469231731687303715" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (components); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostagePlan) plan = postage_test_plan_of (NULL);
      g_autofree char *amounts = g_strdup_printf ("USD %s", components[i]);
      g_autoptr (GError) error = NULL;

      /* First two amounts whose sum doesn't fit, then one that doesn't fit with Meta's charges. */
      postage_test_plan_take_simple (plan, "one", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, amounts);
      if (i == 0)
        postage_test_plan_take_simple (plan, "two", POSTAGE_COMPONENT_FEATURE_FEES, NULL, amounts);
      g_assert_true (postage_plan_end (plan, NULL));
      g_assert_null (postage_estimator_estimate (catalogue, scenario, plan, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
    }

  g_autoptr (PostageScenario) scenario = postage_test_business ();
  g_autoptr (PostagePlan) plan = postage_test_plan_of (NULL);
  g_autoptr (GError) error = NULL;
  postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent",
                                 "USD 170141183460469231731687303");
  g_assert_true (postage_plan_end (plan, NULL));
  g_assert_null (postage_estimator_estimate (catalogue, scenario, plan, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-options/by-month", test_by_month);
  g_test_add_func ("/estimator-options/one-off", test_one_off);
  g_test_add_func ("/estimator-options/features-and-disputes", test_features_and_disputes);
  g_test_add_func ("/estimator-options/overflow", test_overflow);
  return g_test_run ();
}
