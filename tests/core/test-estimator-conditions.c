/* test-estimator-conditions.c - to which messages, features, routes and currencies a charge applies (rule 13)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "postage-test-catalogue.h"

/* The sample business sends 1,000 of each category to alpha and receives 600; here it sends 100 of marketing to beta,
 * too. A charge of 0.01 a message that applies counts its share of these 4,100 and 600; Meta charges 28.62 and 4.50. */
static PostageEstimate *
estimate (PostageCharge *charge,
          const char    *features,
          PostageRoute   route,
          const char    *currency)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  PostagePlan *plan = postage_test_plan ("plan", "USD EUR", POSTAGE_META_PASSED_THROUGH);

  postage_test_send (scenario, "BB", 100, 0, 0, 0, 0);
  postage_test_set_features (scenario, features);
  postage_scenario_set_route (scenario, route);
  postage_scenario_set_currency (scenario, currency);
  postage_test_plan_take_of (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", "amount USD 50 EUR 45",
                             NULL);
  postage_test_plan_take (plan, charge);
  return postage_test_estimate_once (catalogue, scenario, plan);
}

static void
test_messages (void)
{
  static const struct
  {
    const char *metric, *conditions;
    const char *amount;
    guint       n_lines;
  } rows[] = {
    { "sent", NULL, "41", 5 },
    { "sent", "markets alpha", "40", 4 },
    { "sent", "markets beta", "1", 1 },
    { "sent", "markets alpha beta", "41", 5 },
    { "sent", "markets union", "0", 0 },
    { "sent", "except alpha", "1", 1 },
    { "sent", "except beta delta", "40", 4 },
    { "sent", "except alpha beta", "0", 0 },
    { "sent", "markets alpha beta | except beta", "40", 4 },
    { "sent", "categories marketing", "11", 2 },
    { "sent", "categories marketing utility | markets alpha", "20", 2 },
    { "sent", "categories authentication | markets beta", "0", 0 },
    { "delivered", "except alpha", "0.9", 1 },
    { "failed", "markets alpha", "4", 4 },
    { "received", NULL, "6", 1 },
    { "received", "markets alpha", "6", 1 },
    { "received", "markets beta", "0", 0 },
    { "received", "categories marketing", "0", 0 }, /* what is received has no category */
    { "sent-and-received", NULL, "47", 6 },
    { "sent-and-received", "except beta", "46", 5 },
    { "sent-and-received", "categories marketing", "11", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) one =
        estimate (postage_test_charge_of ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, rows[i].metric, "per-unit",
                                          "amount USD 0.01", rows[i].conditions),
                  NULL, POSTAGE_ROUTE_CLOUD_API, "USD");
      /* A price that can't be split counts the same messages, in one line. */
      g_autoptr (PostageEstimate) other =
        estimate (postage_test_charge_of ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, rows[i].metric, "graduated",
                                          "tiers 7=USD 0.01; *=USD 0.01", rows[i].conditions),
                  NULL, POSTAGE_ROUTE_CLOUD_API, "USD");
      const PostageTotal *total = postage_estimate_get_component (one, POSTAGE_COMPONENT_MESSAGE_FEES);
      const PostageTotal *whole = postage_estimate_get_component (other, POSTAGE_COMPONENT_MESSAGE_FEES);

      g_test_message ("%s, %s", rows[i].metric, rows[i].conditions);
      postage_test_assert_decimal (total->shown.amount, rows[i].amount);
      g_assert_cmpuint (total->n_lines, ==, rows[i].n_lines);
      postage_test_assert_decimal (whole->shown.amount, rows[i].amount);
      g_assert_cmpuint (whole->n_lines, ==, rows[i].n_lines > 0 ? 1 : 0);
      g_assert_cmpint (postage_estimate_get_status (one), ==, POSTAGE_STATUS_COMPLETE);
    }
}

/* A percentage takes only the lines of its markets and categories; the licence belongs to neither. */
static void
test_shares (void)
{
  static const struct
  {
    const char *terms, *conditions, *share_of;
  } rows[] = {
    { "percent 10 of meta-charges", NULL, "33.12" },
    { "percent 10 of meta-charges", "markets beta", "4.5" },
    { "percent 10 of meta-charges", "except beta", "28.62" },
    { "percent 10 of meta-charges", "categories marketing", "27" }, /* 22.50 and 4.50 */
    { "percent 10 of meta-charges", "categories marketing | markets alpha", "22.5" },
    { "percent 10 of all", NULL, "83.12" },
    { "percent 10 of all", "markets alpha beta", "33.12" },
    { "percent 10 of licence", NULL, "50" },
    { "percent 10 of licence", "markets alpha", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) found =
        estimate (postage_test_charge_of ("share", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage", rows[i].terms,
                                          rows[i].conditions),
                  NULL, POSTAGE_ROUTE_CLOUD_API, "USD");

      g_test_message ("%s, %s", rows[i].terms, rows[i].conditions);
      postage_test_assert_decimal (postage_test_line (found, "share", NULL, POSTAGE_CATEGORY_NONE)->share_of,
                                   rows[i].share_of);
    }
}

static void
test_applies (void)
{
  static const struct
  {
    const char   *conditions, *features;
    PostageRoute  route;
    const char   *currency;
    gboolean      applies;
    const char   *unknown; /* a wanted feature of which nothing is known */
    PostageStatus status;
  } rows[] = {
    { NULL, NULL, POSTAGE_ROUTE_CLOUD_API, "USD", TRUE, NULL, POSTAGE_STATUS_COMPLETE },

    { "feature inbox", NULL, POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, NULL, POSTAGE_STATUS_COMPLETE },
    { "feature inbox", "inbox", POSTAGE_ROUTE_CLOUD_API, "USD", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "feature inbox", "crm", POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, "crm", POSTAGE_STATUS_AT_LEAST },

    /* All that it requires; one whose charges lack something that they require isn't known. */
    { "feature inbox | requires crm flows", "inbox", POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, "inbox",
      POSTAGE_STATUS_AT_LEAST },
    { "requires crm flows", NULL, POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, NULL, POSTAGE_STATUS_COMPLETE },

    /* None that it excludes; what is excluded is known all the same. */
    { "feature inbox | excludes crm", "inbox", POSTAGE_ROUTE_CLOUD_API, "USD", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "excludes crm flows", NULL, POSTAGE_ROUTE_CLOUD_API, "USD", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "excludes crm flows", "flows", POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, "flows", POSTAGE_STATUS_AT_LEAST },
    { "feature inbox | excludes crm", "crm inbox", POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, "crm",
      POSTAGE_STATUS_AT_LEAST },

    { "route cloud-api", NULL, POSTAGE_ROUTE_CLOUD_API, "USD", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "route cloud-api", NULL, POSTAGE_ROUTE_MARKETING_MESSAGES, "USD", FALSE, NULL, POSTAGE_STATUS_COMPLETE },
    { "route marketing-messages", NULL, POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, NULL, POSTAGE_STATUS_COMPLETE },
    { "route marketing-messages", NULL, POSTAGE_ROUTE_MARKETING_MESSAGES, "USD", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "feature inbox | route marketing-messages", "inbox", POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, "inbox",
      POSTAGE_STATUS_AT_LEAST },

    /* The list that the plan is billed in, not the display currency. */
    { "currencies USD", NULL, POSTAGE_ROUTE_CLOUD_API, "USD", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "currencies EUR", NULL, POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, NULL, POSTAGE_STATUS_COMPLETE },
    { "currencies EUR", NULL, POSTAGE_ROUTE_CLOUD_API, "EUR", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "currencies EUR USD", NULL, POSTAGE_ROUTE_CLOUD_API, "EUR", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "currencies USD", NULL, POSTAGE_ROUTE_CLOUD_API, "INR", TRUE, NULL, POSTAGE_STATUS_COMPLETE },
    { "feature inbox | currencies EUR", "inbox", POSTAGE_ROUTE_CLOUD_API, "USD", FALSE, "inbox",
      POSTAGE_STATUS_AT_LEAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) found =
        estimate (postage_test_charge_of ("fee", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "flat", "amount USD 5 EUR 4",
                                          rows[i].conditions),
                  rows[i].features, rows[i].route, rows[i].currency);

      g_test_message ("%s with %s", rows[i].conditions, rows[i].features);
      g_assert_cmpint (postage_test_line (found, "fee", NULL, POSTAGE_CATEGORY_NONE) != NULL, ==, rows[i].applies);
      g_assert_cmpuint (postage_test_count_warnings (found, POSTAGE_WARNING_FEATURE_UNKNOWN), ==,
                        rows[i].unknown != NULL ? 1 : 0);
      if (rows[i].unknown != NULL)
        g_assert_cmpstr (postage_test_warning (found, POSTAGE_WARNING_FEATURE_UNKNOWN)->feature, ==, rows[i].unknown);
      g_assert_cmpint (postage_estimate_get_status (found), ==, rows[i].status);
    }
}

/* A feature that needs two others: its charge applies, and its companions are known by their own charges. */
static void
test_required_features (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  g_autoptr (PostageEstimate) found = NULL;
  PostagePlan *plan = postage_test_plan_of (NULL);

  postage_test_plan_take_of (plan, "crm", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "flat", "amount USD 1", "feature crm");
  postage_test_plan_take_of (plan, "flows", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "flat", "amount USD 2",
                             "feature flows | requires crm");
  postage_test_plan_take_of (plan, "inbox", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "flat", "amount USD 4",
                             "feature inbox | requires crm flows");
  postage_test_plan_take_of (plan, "inbox-alone", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "flat", "amount USD 8",
                             "feature inbox | excludes crm flows");
  postage_test_set_features (scenario, "inbox crm flows");
  found = postage_test_estimate_once (catalogue, scenario, plan);
  postage_test_assert_decimal (
    postage_estimate_get_component (found, POSTAGE_COMPONENT_FEATURE_FEES)->shown.amount, "7");
  g_assert_cmpint (postage_estimate_get_status (found), ==, POSTAGE_STATUS_COMPLETE);
  g_assert_cmpuint (postage_estimate_get_warnings (found)->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-conditions/messages", test_messages);
  g_test_add_func ("/estimator-conditions/shares", test_shares);
  g_test_add_func ("/estimator-conditions/applies", test_applies);
  g_test_add_func ("/estimator-conditions/required-features", test_required_features);
  return g_test_run ();
}
