/* test-estimator-terms.c - billing terms, what is paid once, quantities that are missing (rules 12, 14, 15, 19)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "postage-test-catalogue.h"

static void
test_terms (void)
{
  static const struct
  {
    const char        *monthly, *annual; /* NULL: no such price */
    PostageBillingTerm term;
    const char        *amount;
    PostageStatus      status;
    PostageLineFlags   flags;
    int                warning; /* -1: none */
  } rows[] = {
    { "amount USD 59", "amount USD 588 | months 12 | term annual", POSTAGE_BILLING_TERM_MONTHLY, "59",
      POSTAGE_STATUS_COMPLETE, 0, -1 },
    { "amount USD 59", "amount USD 588 | months 12 | term annual", POSTAGE_BILLING_TERM_QUARTERLY, "59",
      POSTAGE_STATUS_COMPLETE, 0, -1 },
    { "amount USD 59", "amount USD 588 | months 12 | term annual", POSTAGE_BILLING_TERM_ANNUAL, "49",
      POSTAGE_STATUS_COMPLETE, 0, -1 },
    { "amount USD 59", "amount ? | term annual", POSTAGE_BILLING_TERM_ANNUAL, "0", POSTAGE_STATUS_AT_LEAST,
      POSTAGE_LINE_UNKNOWN, POSTAGE_WARNING_PRICE_UNKNOWN },
    { NULL, "amount USD 588 | months 12 | term annual", POSTAGE_BILLING_TERM_MONTHLY, "0", POSTAGE_STATUS_AT_LEAST,
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_OTHER_TERM, POSTAGE_WARNING_PRICE_OTHER_TERM },
    { NULL, "amount USD 588 | months 12 | term annual", POSTAGE_BILLING_TERM_ANNUAL, "49", POSTAGE_STATUS_COMPLETE, 0,
      -1 },
    /* The monthly price has ended, the annual one goes on. */
    { "amount USD 59 | to 2026-10-31", "amount USD 588 | months 12 | term annual", POSTAGE_BILLING_TERM_MONTHLY, "0",
      POSTAGE_STATUS_AT_LEAST, POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_OTHER_TERM, POSTAGE_WARNING_PRICE_OTHER_TERM },
    { "amount USD 59 | from 2026-12-01", NULL, POSTAGE_BILLING_TERM_ANNUAL, "0", POSTAGE_STATUS_AT_LEAST,
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NOT_YET_KNOWN, POSTAGE_WARNING_PRICE_NOT_YET_KNOWN },
    { "amount USD 59 | starting -", NULL, POSTAGE_BILLING_TERM_MONTHLY, "59", POSTAGE_STATUS_AT_LEAST,
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_STARTS, POSTAGE_WARNING_PRICE_STARTS },
    { "amount USD 59 | minimum USD 70", NULL, POSTAGE_BILLING_TERM_MONTHLY, "70", POSTAGE_STATUS_COMPLETE,
      POSTAGE_LINE_LIMITED_LOW, -1 },
    { "amount USD 59 | maximum USD 50", NULL, POSTAGE_BILLING_TERM_MONTHLY, "50", POSTAGE_STATUS_COMPLETE,
      POSTAGE_LINE_LIMITED_HIGH, -1 },
    { "amount ? | minimum USD 70", NULL, POSTAGE_BILLING_TERM_MONTHLY, "70", POSTAGE_STATUS_AT_LEAST,
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_LIMITED_LOW, POSTAGE_WARNING_PRICE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      PostageCharge     *charge = postage_test_charge ("licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL,
                                                       &postage_price_flat, NULL);
      const char *const  prices[] = { rows[i].monthly, rows[i].annual };
      const PostageLine *line;

      g_test_message ("row %u", i);
      for (guint j = 0; j < G_N_ELEMENTS (prices); j++)
        if (prices[j] != NULL)
          {
            g_autoptr (PostagePrice) price = postage_test_price_of (prices[j]);

            g_assert_true (postage_charge_add_price (charge, price, NULL));
          }
      postage_scenario_set_term (scenario, rows[i].term);
      estimate = postage_test_estimate_once (catalogue, scenario, postage_test_plan_of (charge));
      line = postage_test_line (estimate, "licence", NULL, POSTAGE_CATEGORY_NONE);
      postage_test_assert_decimal (line->shown.amount, rows[i].amount);
      g_assert_cmpint (line->flags, ==, rows[i].flags);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, rows[i].warning >= 0 ? 1 : 0);
      if (rows[i].warning >= 0)
        postage_test_warning (estimate, rows[i].warning);
    }
}

static void
test_one_off (void)
{
  /* Beside the total, or with a horizon its share in it; what isn't known stays beside it. */
  static const struct
  {
    const char *metric, *model, *terms;
    gint64      horizon;
    const char *subtotal, *beside; /* NULL: nothing there */
    int         warning;           /* -1: none */
  } rows[] = {
    { NULL, "flat", "amount USD 600", 0, NULL, "600", -1 },
    { NULL, "flat", "amount USD 600", 1, "600", NULL, -1 },
    { NULL, "flat", "amount USD 600", 24, "25", NULL, -1 },
    { NULL, "flat", "amount USD 600", 120, "5", NULL, -1 },
    { NULL, "flat", "amount USD 100", 7, "14.29", NULL, -1 },
    { NULL, "flat", "amount USD 600 | discount 50", 12, "25", NULL, -1 },
    { "numbers", "per-unit", "amount USD 40", 0, NULL, "120", -1 },
    { "numbers", "per-unit", "amount USD 40", 12, "10", NULL, -1 },
    { NULL, "flat", "amount ?", 0, NULL, "0", POSTAGE_WARNING_ONE_OFF_UNKNOWN },
    { NULL, "flat", "amount ?", 12, NULL, "0", POSTAGE_WARNING_ONE_OFF_UNKNOWN },
    { NULL, "flat", "amount USD 600 | starting -", 12, NULL, "50", POSTAGE_WARNING_ONE_OFF_UNKNOWN },
    { NULL, "quote", "", 12, NULL, "0", POSTAGE_WARNING_ONE_OFF_UNKNOWN },
    /* None of it was entered: beside the total it doesn't touch it, spread over months it is missing there. */
    { "templates", "per-unit", "amount USD 40", 0, NULL, NULL,
      POSTAGE_WARNING_QUANTITY_MISSING },
    { "templates", "per-unit", "amount USD 40", 12, NULL, NULL,
      POSTAGE_WARNING_QUANTITY_MISSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      const PostageTotal *total;
      const PostageLine  *line;

      g_test_message ("row %u", i);
      postage_scenario_set_horizon (scenario, rows[i].horizon);
      postage_test_set_features (scenario, "inbox");
      estimate = postage_test_estimate_once (
        catalogue, scenario,
        postage_test_plan_of (postage_test_charge_of ("inbox", POSTAGE_COMPONENT_SET_UP, rows[i].metric, rows[i].model,
                                                      rows[i].terms, "one-off | feature inbox")));
      total = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_SET_UP);
      line = postage_test_line (estimate, "inbox", NULL, POSTAGE_CATEGORY_NONE);
      g_assert_cmpuint (total->n_lines, ==, rows[i].subtotal != NULL ? 1 : 0);
      postage_test_assert_decimal (total->shown.amount, rows[i].subtotal != NULL ? rows[i].subtotal : "0");
      g_assert_cmpuint (postage_estimate_get_one_off_lines (estimate)->len, ==, rows[i].beside != NULL ? 1 : 0);
      if (rows[i].beside != NULL)
        postage_test_assert_decimal (line->shown.amount, rows[i].beside);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==,
                       rows[i].warning == POSTAGE_WARNING_QUANTITY_MISSING && rows[i].horizon > 0
                         ? POSTAGE_STATUS_AT_LEAST
                         : POSTAGE_STATUS_COMPLETE);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, rows[i].warning >= 0 ? 1 : 0);
      if (rows[i].warning >= 0)
        postage_test_warning (estimate, rows[i].warning);
    }
}

/* A share takes nothing of what is paid once, also where its share is in the total. */
static void
test_one_off_is_no_base (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  g_autoptr (PostageEstimate) estimate = NULL;
  PostagePlan *plan = postage_test_plan_of (NULL);

  postage_scenario_set_horizon (scenario, 12);
  postage_test_plan_take_of (plan, "set-up", POSTAGE_COMPONENT_SET_UP, NULL, "flat", "amount USD 1200", "one-off");
  postage_test_plan_take_of (plan, "share", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage", "percent 10 of all",
                             NULL);
  estimate = postage_test_estimate_once (catalogue, scenario, plan);
  postage_test_assert_decimal (postage_test_line (estimate, "share", NULL, POSTAGE_CATEGORY_NONE)->share_of, "28.62");
  postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, "131.48"); /* 28.62 + 100 + 2.86 */
}

/* A catalogue where every business has active users. */
static PostageCatalogue *
new_catalogue (void)
{
  PostageCatalogue *catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageVocabulary) vocabulary = postage_vocabulary_new ();
  g_autoptr (PostageLabel) name = postage_label_new ("name");

  postage_vocabulary_add_metric (vocabulary, "active-users", name, TRUE);
  postage_vocabulary_add_metric (vocabulary, "templates", name, FALSE);
  postage_catalogue_set_vocabulary (catalogue, vocabulary);
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  return catalogue;
}

static void
test_quantity_missing (void)
{
  static const struct
  {
    const char *metric, *model, *terms, *conditions;
    gint64      quantity;
    gboolean    missing;
    guint       n_lines;
  } rows[] = {
    { "active-users", "per-unit", "amount USD 0.05", NULL, 0, TRUE, 0 },
    { "active-users", "per-unit", "amount USD 0.05", NULL, 1, FALSE, 1 },
    { "active-users", "per-unit", "amount USD 0", NULL, 0, FALSE, 0 }, /* a stated zero, whatever the quantity */
    { "active-users", "per-unit", "amount ?", NULL, 0, TRUE, 0 },
    { "active-users", "included", "amount USD 1 | included 100 | base USD 9", NULL, 0, TRUE, 1 },
    { "active-users", "graduated", "tiers 100=USD 0; *=USD 0", NULL, 0, FALSE, 0 },
    { "active-users", "graduated", "tiers 100=USD 0; *=USD 1", NULL, 0, TRUE, 0 },
    { "active-users", "per-unit", "amount USD 0 | minimum USD 5", NULL, 0, TRUE, 1 },
    /* Not every business has templates; but whoever wants the feature does. */
    { "templates", "per-unit", "amount USD 1", NULL, 0, FALSE, 0 },
    { "templates", "per-unit", "amount USD 1", "feature inbox", 0, TRUE, 0 },
    { "templates", "per-unit", "amount USD 1", "feature inbox", 1, FALSE, 1 },
    { "templates", "per-unit", "amount USD 0", "feature inbox", 0, FALSE, 0 },
    /* What counts messages is entered as messages. */
    { "received", "per-unit", "amount USD 1", "feature inbox | markets beta", 0, FALSE, 0 },
    /* The vocabulary doesn't name seats: nothing says that everybody has some. */
    { "seats", "per-unit", "amount USD 1", NULL, 0, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = new_catalogue ();
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      const PostageTotal *total;

      g_test_message ("%s: %s", rows[i].metric, rows[i].terms);
      if (postage_message_metric (rows[i].metric) == POSTAGE_MESSAGES_NONE)
        postage_scenario_set_quantity (scenario, rows[i].metric, rows[i].quantity);
      if (rows[i].conditions != NULL)
        postage_test_set_features (scenario, "inbox");
      estimate = postage_test_estimate_once (
        catalogue, scenario,
        postage_test_plan_of (postage_test_charge_of ("fee", POSTAGE_COMPONENT_TEMPLATE_FEES, rows[i].metric,
                                                      rows[i].model, rows[i].terms, rows[i].conditions)));
      total = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_TEMPLATE_FEES);
      g_assert_cmpuint (total->n_lines, ==, rows[i].n_lines);
      g_assert_cmpint (total->complete, ==, !rows[i].missing);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_QUANTITY_MISSING), ==,
                        rows[i].missing ? 1 : 0);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==,
                       rows[i].missing ? POSTAGE_STATUS_AT_LEAST : POSTAGE_STATUS_COMPLETE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-terms/terms", test_terms);
  g_test_add_func ("/estimator-terms/one-off", test_one_off);
  g_test_add_func ("/estimator-terms/one-off-is-no-base", test_one_off_is_no_base);
  g_test_add_func ("/estimator-terms/quantity-missing", test_quantity_missing);
  return g_test_run ();
}
