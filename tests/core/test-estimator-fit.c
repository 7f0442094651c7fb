/* test-estimator-fit.c - whom a plan can't serve (rule 20), and what it makes of Meta's charges
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "postage-test-catalogue.h"

static void
test_audience_and_sale (void)
{
  static const struct
  {
    PostageAudience audience;
    const char     *to;
    guint           n_audience, n_not_on_sale;
    PostageStatus   status;
  } rows[] = {
    { POSTAGE_AUDIENCE_DIRECT, NULL, 0, 0, POSTAGE_STATUS_COMPLETE },
    { POSTAGE_AUDIENCE_PARTNER, NULL, 1, 0, POSTAGE_STATUS_DOES_NOT_FIT },
    { POSTAGE_AUDIENCE_DIRECT, "2026-10-31", 0, 1, POSTAGE_STATUS_DOES_NOT_FIT },
    { POSTAGE_AUDIENCE_DIRECT, "2026-11-01", 0, 0, POSTAGE_STATUS_COMPLETE },
    { POSTAGE_AUDIENCE_PARTNER_CLIENT, "2026-10", 1, 1, POSTAGE_STATUS_DOES_NOT_FIT },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

      g_test_message ("row %u", i);
      postage_scenario_set_audience (scenario, rows[i].audience);
      postage_plan_set_validity (plan, POSTAGE_DATE_NONE, postage_test_date (rows[i].to));
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_AUDIENCE), ==, rows[i].n_audience);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_NOT_ON_SALE), ==, rows[i].n_not_on_sale);
      /* Its figures are there all the same. */
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->shown.amount, POSTAGE_TEST_BUSINESS_META);
    }
}

static void
test_regions (void)
{
  static const struct
  {
    const char   *regions;  /* "-AT": not sold in Austria */
    const char   *business; /* NULL: the scenario doesn't say */
    guint         n_warnings;
    PostageStatus status;
  } rows[] = {
    { "", NULL, 0, POSTAGE_STATUS_COMPLETE },
    { "", "DE", 0, POSTAGE_STATUS_COMPLETE },
    { "DE", "DE", 0, POSTAGE_STATUS_COMPLETE },
    { "AT DE", "DE", 0, POSTAGE_STATUS_COMPLETE },
    { "AT DE", "FR", 1, POSTAGE_STATUS_DOES_NOT_FIT },
    { "AT DE", NULL, 1, POSTAGE_STATUS_DOES_NOT_FIT },
    { "-AT", "AT", 1, POSTAGE_STATUS_DOES_NOT_FIT },
    { "-AT -DE", "DE", 1, POSTAGE_STATUS_DOES_NOT_FIT },
    { "-AT -DE", "FR", 0, POSTAGE_STATUS_COMPLETE },
    { "-AT -DE", NULL, 0, POSTAGE_STATUS_COMPLETE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      g_auto (GStrv) regions = g_strsplit (rows[i].regions, " ", -1);
      PostagePlan *plan = postage_test_plan_of (NULL);

      g_test_message ("row %u", i);
      for (guint j = 0; regions[j] != NULL; j++)
        if (*regions[j] == '-')
          postage_plan_add_except_region (plan, regions[j] + 1);
        else
          postage_plan_add_region (plan, regions[j]);
      g_assert_cmpuint (postage_plan_get_regions (plan)->len + postage_plan_get_except_regions (plan)->len, ==,
                        g_strv_length (regions));
      postage_scenario_set_business_country (scenario, rows[i].business);
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_REGION), ==, rows[i].n_warnings);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
    }
}

static void
test_limits (void)
{
  /* The sample business has 4 seats and 3 numbers, sends 4,000 messages, delivers 3,600 and receives 600. */
  static const struct
  {
    const char *metric;
    gint64      maximum;
    gboolean    fits;
  } rows[] = {
    { "seats", 4, TRUE },
    { "seats", 3, FALSE },
    { "seats", 0, FALSE },
    { "numbers", 3, TRUE },
    { "numbers", 2, FALSE },
    { "sent", 4000, TRUE },
    { "sent", 3999, FALSE },
    { "delivered", 3600, TRUE },
    { "delivered", 3599, FALSE },
    { "received", 599, FALSE },
    { "sent-and-received", 4600, TRUE },
    { "sent-and-received", 4599, FALSE },
    { "conversations", 2879, FALSE }, /* 2,700 templates and 900 ÷ 5 chats */
    { "conversations", 2880, TRUE },
    { "templates", 0, TRUE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageSource) source = postage_test_source (NULL);
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan *plan = postage_test_plan_of (NULL);

      g_test_message ("at most %" G_GINT64_FORMAT " %s", rows[i].maximum, rows[i].metric);
      postage_plan_add_limit (plan, "numbers", 3, source);
      postage_plan_add_limit (plan, rows[i].metric, rows[i].maximum, source);
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==,
                       rows[i].fits ? POSTAGE_STATUS_COMPLETE : POSTAGE_STATUS_DOES_NOT_FIT);
      g_assert_cmpuint (postage_estimate_get_warnings (estimate)->len, ==, rows[i].fits ? 0 : 1);
      if (!rows[i].fits)
        {
          const PostageWarning *warning = postage_test_warning (estimate, POSTAGE_WARNING_LIMIT);

          g_assert_cmpstr (warning->metric, ==, rows[i].metric);
          g_assert_cmpint (warning->quantity, ==, rows[i].maximum);
        }
    }
}

static void
test_account_currency (void)
{
  /* Where Meta bills, the account has to be in one of its currencies; a provider doesn't ask. */
  static const struct
  {
    PostageMetaTreatment treatment;
    const char          *account, *billing;
    gboolean             fits;
  } rows[] = {
    { POSTAGE_META_DIRECT, NULL, "USD", TRUE },
    { POSTAGE_META_DIRECT, "EUR", "EUR", TRUE },
    { POSTAGE_META_DIRECT, "ARS", "EUR", FALSE },
    { POSTAGE_META_PASSED_THROUGH, "ARS", "USD", TRUE },
    { POSTAGE_META_MARKED_UP, "ARS", "USD", TRUE },
    { POSTAGE_META_INCLUDED, "ARS", "USD", TRUE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;

      g_test_message ("row %u", i);
      postage_scenario_set_account_currency (scenario, rows[i].account);
      estimate = postage_test_estimate_once (catalogue, scenario,
                                             postage_test_plan ("plan", "EUR USD", rows[i].treatment));
      g_assert_cmpstr (postage_estimate_get_billing_currency (estimate), ==, rows[i].billing);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_ACCOUNT_CURRENCY), ==,
                        rows[i].fits ? 0 : 1);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==,
                       rows[i].fits ? POSTAGE_STATUS_COMPLETE : POSTAGE_STATUS_DOES_NOT_FIT);
    }
}

static void
test_treatments (void)
{
  static const struct
  {
    PostageMetaTreatment treatment;
    const char          *meta; /* what a line of 900 × 0.025 says */
    PostageLineFlags     flags;
    PostageStatus        status, without_messages;
  } rows[] = {
    { POSTAGE_META_PASSED_THROUGH, "22.5", 0, POSTAGE_STATUS_COMPLETE, POSTAGE_STATUS_COMPLETE },
    { POSTAGE_META_MARKED_UP, "22.5", 0, POSTAGE_STATUS_COMPLETE, POSTAGE_STATUS_COMPLETE },
    { POSTAGE_META_DIRECT, "22.5", 0, POSTAGE_STATUS_COMPLETE, POSTAGE_STATUS_COMPLETE },
    { POSTAGE_META_INCLUDED, "0", POSTAGE_LINE_INCLUDED, POSTAGE_STATUS_COMPLETE, POSTAGE_STATUS_COMPLETE },
    { POSTAGE_META_UNKNOWN, "0", POSTAGE_LINE_UNKNOWN, POSTAGE_STATUS_AT_LEAST, POSTAGE_STATUS_COMPLETE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageScenario) silent = postage_test_scenario ("2026-11", "USD");
      g_autoptr (PostageEstimate) estimate = NULL;
      g_autoptr (PostageEstimate) nothing = NULL;
      PostagePlan       *plan = postage_test_plan ("plan", "USD", rows[i].treatment);
      PostagePlan       *same = postage_test_plan ("plan", "USD", rows[i].treatment);
      const PostageLine *line;
      gboolean           unknown = rows[i].treatment == POSTAGE_META_UNKNOWN;

      g_test_message ("%s", postage_meta_treatment_get_id (rows[i].treatment));
      postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 50");
      postage_test_plan_take_simple (same, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 50");
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      nothing = postage_test_estimate_once (catalogue, silent, same);

      line = postage_test_line (estimate, NULL, "alpha", POSTAGE_CATEGORY_MARKETING);
      postage_test_assert_decimal (line->exact.amount, rows[i].meta);
      g_assert_cmpint (line->flags, ==, rows[i].flags);
      g_assert_cmpint (line->metering->charged, ==, 900); /* what was counted is said all the same */
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      g_assert_cmpint (postage_estimate_get_status (nothing), ==, rows[i].without_messages);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_META_UNKNOWN), ==, unknown ? 1 : 0);
      g_assert_cmpuint (postage_estimate_get_warnings (nothing)->len, ==, 0);

      /* What is free by rule is known, whatever becomes of the rest. */
      line = postage_test_line (estimate, NULL, "alpha", POSTAGE_CATEGORY_SERVICE);
      g_assert_false (line->flags & POSTAGE_LINE_UNKNOWN);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-fit/audience-and-sale", test_audience_and_sale);
  g_test_add_func ("/estimator-fit/regions", test_regions);
  g_test_add_func ("/estimator-fit/limits", test_limits);
  g_test_add_func ("/estimator-fit/account-currency", test_account_currency);
  g_test_add_func ("/estimator-fit/treatments", test_treatments);
  return g_test_run ();
}
