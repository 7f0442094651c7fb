/* test-reason.c - in a few words, what an estimate lacks and why a plan doesn't fit; a scenario in a few lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-reason.h"
#include "text/postage-text-scenario.h"

/* A warning of each kind, and what it says in a few words; NULL for one that is of another sort. */
static const struct
{
  PostageWarningKind kind;
  const char        *lack;
  const char        *misfit;
} kinds[] = {
  { POSTAGE_WARNING_NOT_SENT, NULL, NULL },
  { POSTAGE_WARNING_NOT_OFFERED, NULL, NULL },
  { POSTAGE_WARNING_PRICE_UNKNOWN, "“Fee”", NULL },
  { POSTAGE_WARNING_PRICE_NOT_YET_KNOWN, "“Fee”", NULL },
  { POSTAGE_WARNING_PRICE_OTHER_TERM, "“Fee”", NULL },
  { POSTAGE_WARNING_PRICE_ON_REQUEST, "“Fee”", NULL },
  { POSTAGE_WARNING_PRICE_STARTS, "“Fee”", NULL },
  { POSTAGE_WARNING_QUANTITY_MISSING, "how many seats there are", NULL },
  { POSTAGE_WARNING_RATE_UNKNOWN, "Meta’s rate for Kuwait, Utility", NULL },
  { POSTAGE_WARNING_META_UNKNOWN, "what the provider makes of Meta’s charges", NULL },
  { POSTAGE_WARNING_EXCHANGE_UNKNOWN, "the rate of exchange", NULL },
  { POSTAGE_WARNING_EXCHANGE_EARLY, NULL, NULL },
  { POSTAGE_WARNING_RATES_CONVERTED, NULL, NULL },
  { POSTAGE_WARNING_FEATURE_UNKNOWN, "the feature “teleport”", NULL },
  { POSTAGE_WARNING_TAX_UNKNOWN, "the taxes", NULL },
  { POSTAGE_WARNING_DISPUTED, NULL, NULL },
  { POSTAGE_WARNING_ONE_OFF_UNKNOWN, NULL, NULL },
  { POSTAGE_WARNING_AUDIENCE, NULL, "only for businesses that buy from the provider itself" },
  { POSTAGE_WARNING_NOT_ON_SALE, NULL, "not on sale in November 2026" },
  { POSTAGE_WARNING_REGION, NULL, "only for businesses in ; the scenario doesn’t say where yours is" },
  { POSTAGE_WARNING_LIMIT, NULL, "serves at most 3 (seats)" },
  { POSTAGE_WARNING_ACCOUNT_CURRENCY, NULL, "Meta doesn’t bill accounts in CHF" },
};

static PostageScenario *
scenario_new (void)
{
  PostageScenario *scenario = text_fixture_scenario ("2026-11", "CA", "USD");

  postage_scenario_set_account_currency (scenario, "CHF");
  postage_scenario_end (scenario);
  return scenario;
}

static void
test_kinds (void)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Fee");
  g_autoptr (PostageCharge) charge =
    postage_charge_begin ("test.fee", name, POSTAGE_COMPONENT_FEATURE_FEES, "seats", &postage_price_per_unit);
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = scenario_new ();
  g_autoptr (PostageEstimate) estimate = text_fixture_estimate (catalogue, scenario, "twilio");

  postage_charge_end (charge);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      PostageWarning warning = {
        .kind = kinds[i].kind,
        .market = "kuwait",
        .category = POSTAGE_CATEGORY_UTILITY,
        .charge = charge,
        .feature = "teleport",
        .metric = "seats",
        .quantity = 3,
        .month = 0,
      };
      g_autofree char *lack = postage_text_lack (estimate, &warning);
      g_autofree char *misfit = postage_text_misfit (estimate, &warning);

      g_assert_cmpint (kinds[i].kind, ==, i);
      g_assert_cmpstr (lack, ==, kinds[i].lack);
      g_assert_cmpstr (misfit, ==, kinds[i].misfit);
    }
}

static void
test_lists (void)
{
  static const struct
  {
    const char *plan, *missing, *misfits;
  } cases[] = {
    { "twilio", "", "" },
    { "bird", "“Inbound fee”", "" },
    { "opaque", "what the provider makes of Meta’s charges", "" },
    { "partner", "", "only for partners, who sell the service on" },
    { "later", "", "not on sale in November 2026" },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");

  postage_scenario_end (scenario);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageEstimate) estimate = text_fixture_estimate (catalogue, scenario, cases[i].plan);
      g_autofree char *missing = postage_text_list_missing (estimate, 0);
      g_autofree char *misfits = postage_text_list_misfits (estimate);

      g_assert_cmpstr (missing, ==, cases[i].missing);
      g_assert_cmpstr (misfits, ==, cases[i].misfits);
    }
}

/* Each name once; what becomes of Meta's charges last; no more names than asked for. */
static void
test_order (void)
{
  static const PostageWarningKind order[] = {
    POSTAGE_WARNING_META_UNKNOWN,
    POSTAGE_WARNING_TAX_UNKNOWN,
    POSTAGE_WARNING_DISPUTED,
    POSTAGE_WARNING_EXCHANGE_UNKNOWN,
    POSTAGE_WARNING_TAX_UNKNOWN,
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = scenario_new ();
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  g_autofree char *two = NULL;
  g_autofree char *one = NULL;

  estimate =
    postage_estimate_begin (catalogue, scenario, postage_catalogue_get_plan (catalogue, "twilio"), "USD");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      PostageWarning warning = { .kind = order[i] };

      postage_estimate_add_warning (estimate, &warning);
    }
  postage_estimate_end (estimate, &error);
  g_assert_no_error (error);
  all = postage_text_list_missing (estimate, 0);
  two = postage_text_list_missing (estimate, 2);
  one = postage_text_list_missing (estimate, 1);
  g_assert_cmpstr (all, ==, "the taxes, the rate of exchange, what the provider makes of Meta’s charges");
  g_assert_cmpstr (two, ==, "the taxes, the rate of exchange and 1 more");
  g_assert_cmpstr (one, ==, "the taxes and 2 more");
}

static void
assert_lines (PostageScenario   *scenario,
              const char *const *expected)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (GPtrArray) lines = NULL;

  postage_scenario_end (scenario);
  lines = postage_text_scenario_summary (catalogue, scenario);
  for (guint i = 0; i < lines->len && expected[i] != NULL; i++)
    g_assert_cmpstr (g_ptr_array_index (lines, i), ==, expected[i]);
  g_assert_cmpuint (lines->len, ==, g_strv_length ((char **) expected));
}

static void
test_scenario (void)
{
  static const char *const full[] = {
    "Billing month: November 2026",
    "Amounts in: EUR",
    "Added by the bank or card to amounts in another currency: 2.5%",
    "The business buys as: Partner",
    "Country of the business: Canada",
    "An account with Meta is billed in: USD",
    "Meta bills authentication at international rates",
    "Longest billing term: annual",
    "Marketing is sent through: Marketing Messages API",
    "Taxes: those of Canada, with a VAT ID, reverse charge",
    "What is paid once: spread over 12 months",
    "2 destinations, a month in total: Marketing 10,007, Utility 20,000, Authentication 5,000, Service 8,000, "
    "Received 6,000, Chats 40",
    "To Canada, a month: Marketing 10,000, Utility 20,000, Authentication 5,000, Service 8,000, Received 6,000",
    "To Kuwait, a month: Marketing 7, Chats 40, of them 12.5% continued after 24 hours",
    "Shares of Kuwait: delivered 95%, from an entry point 0%, inside the service window 0%, utility taken for "
    "marketing 2.5%",
    "Shares: delivered 100%, from an entry point 0%, inside the service window 30%, utility taken for marketing 0%",
    "Templates in one conversation: Utility 1.5",
    "Phone numbers: 3, with replies a month: 5,000 + 0 + 3,000",
    "Counted besides: seats 5",
    "New templates that are submitted again: 2",
    "Wanted features: teleport",
    "Plans to compare: Twilio · Pay as you go, 360dialog · Regular, vanished",
    "Used today: Bird · Pay as you go",
    NULL,
  };
  static const char *const empty[] = {
    "Billing month: November 2026",
    "Amounts in: USD",
    "The business buys as: Direct customer",
    "Country of the business: not said",
    "Longest billing term: monthly",
    "Marketing is sent through: Cloud API",
    "Taxes: not in the total",
    "What is paid once: beside the monthly total",
    "No destination yet: nothing is sent",
    "Shares: delivered 100%, from an entry point 0%, inside the service window 30%, utility taken for marketing 0%",
    "Phone numbers: 1",
    "Counted besides: nothing",
    "Wanted features: none",
    "Plans to compare: all that can be bought",
    NULL,
  };
  const PostageTax tax = { .country = "CA", .has_vat_id = TRUE, .reverse_charge = TRUE };
  const gint64     replies[] = { 5000, 0, 3000 };
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "EUR");
  g_autoptr (PostageScenario) nothing = text_fixture_scenario ("2026-11", "CA", "USD");
  PostageDestination kuwait;

  postage_scenario_set_audience (scenario, POSTAGE_AUDIENCE_PARTNER);
  postage_scenario_set_business_country (scenario, "CA");
  postage_scenario_set_account_currency (scenario, "USD");
  postage_scenario_set_authentication_international (scenario, TRUE);
  postage_scenario_set_term (scenario, POSTAGE_BILLING_TERM_ANNUAL);
  postage_scenario_set_route (scenario, POSTAGE_ROUTE_MARKETING_MESSAGES);
  postage_scenario_set_tax (scenario, &tax);
  postage_scenario_set_horizon (scenario, 12);
  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY, text_fixture_decimal ("1.5"));

  postage_destination_init (&kuwait, "KW");
  kuwait.sent[POSTAGE_CATEGORY_MARKETING] = 7;
  kuwait.chats = 40;
  kuwait.continued = text_fixture_decimal ("12.5");
  kuwait.has_shares = TRUE;
  postage_shares_init (&kuwait.shares);
  kuwait.shares.delivered = text_fixture_decimal ("95");
  kuwait.shares.reclassified = text_fixture_decimal ("2.5");
  postage_scenario_add_destination (scenario, &kuwait);
  postage_scenario_set_numbers (scenario, 3, replies, G_N_ELEMENTS (replies));
  postage_scenario_set_quantity (scenario, "seats", 5);
  postage_scenario_set_template_resubmissions (scenario, 2);
  postage_scenario_set_exchange_spread (scenario, text_fixture_decimal ("2.5"));
  postage_scenario_set_feature (scenario, "teleport", TRUE);
  postage_scenario_clear_plans (scenario);
  postage_scenario_add_plan (scenario, "twilio");
  postage_scenario_add_plan (scenario, "360dialog");
  postage_scenario_add_plan (scenario, "vanished");
  postage_scenario_set_baseline (scenario, "bird");
  assert_lines (scenario, full);

  postage_scenario_remove_destination (nothing, 0);
  postage_scenario_clear_plans (nothing);
  assert_lines (nothing, empty);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reason/kinds", test_kinds);
  g_test_add_func ("/reason/lists", test_lists);
  g_test_add_func ("/reason/order", test_order);
  g_test_add_func ("/reason/scenario", test_scenario);
  return g_test_run ();
}
