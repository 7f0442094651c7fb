/* test-warning.c - every warning has its sentence
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-warning.h"

typedef struct
{
  const char        *month, *country, *currency, *plan;
  PostageWarningKind kind;
  const char        *sentence;
} WarningCase;

static const WarningCase cases[] = {
  { "2026-11", "US", "USD", "twilio", POSTAGE_WARNING_NOT_SENT,
    "Marketing messages to United States are not sent by Meta since 1 April 2025: 10,000 are left out." },
  { "2026-11", "CA", "USD", "bird", POSTAGE_WARNING_PRICE_UNKNOWN,
    "The price of “Inbound fee” is not known for November 2026." },
  { "2026-07", "CA", "USD", "360dialog", POSTAGE_WARNING_PRICE_NOT_YET_KNOWN,
    "The price of “Licence” is not known for July 2026, only from August 2026 on." },
  { "2026-11", "KW", "USD", "twilio", POSTAGE_WARNING_RATE_UNKNOWN,
    "Meta’s rate for Kuwait, Service is not known for November 2026." },
  { "2026-11", "CA", "USD", "opaque", POSTAGE_WARNING_META_UNKNOWN,
    "It is not known what the provider makes of Meta’s charges." },
  { "2026-11", "CA", "PEN", "twilio", POSTAGE_WARNING_EXCHANGE_UNKNOWN,
    "No rate of exchange from USD to PEN is known." },
  { "2026-09", "CA", "EUR", "twilio", POSTAGE_WARNING_EXCHANGE_EARLY,
    "No rate of exchange is known for September 2026; the one of 9 October 2026 is used." },
  { "2026-11", "KW", "EUR", "meta", POSTAGE_WARNING_RATES_CONVERTED,
    "3 of Meta’s rates are not known in EUR and were converted from USD." },
  { "2026-11", "CA", "USD", "odd", POSTAGE_WARNING_DISPUTED, "Sources disagree about “Route fee”; it is left out." },
  { "2026-11", "CA", "USD", "bird", POSTAGE_WARNING_ONE_OFF_UNKNOWN,
    "“Set-up fee” is paid once; how much is not known. It is not part of the monthly total." },
  { "2026-11", "CA", "USD", "partner", POSTAGE_WARNING_AUDIENCE,
    "The plan doesn’t fit: it is for partners, who sell the service on." },
  { "2026-11", "CA", "USD", "later", POSTAGE_WARNING_NOT_ON_SALE,
    "The plan doesn’t fit: it was not on sale in November 2026." },
};

static void
test_warning (gconstpointer data)
{
  const WarningCase *c = data;
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario (c->month, c->country, c->currency);
  g_autoptr (PostageEstimate) estimate = NULL;
  const GArray *warnings;

  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, c->plan);
  warnings = postage_estimate_get_warnings (estimate);
  for (guint i = 0; i < warnings->len; i++)
    {
      const PostageWarning *warning = &g_array_index (warnings, PostageWarning, i);

      if (warning->kind == c->kind)
        {
          g_autofree char *sentence = postage_text_warning (estimate, warning);

          g_assert_cmpstr (sentence, ==, c->sentence);
          return;
        }
    }
  g_error ("the estimate has no warning of the kind %d", c->kind);
}

/* Kinds and numbers that no plan here comes to by itself. */
static void
test_made_up (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (PostageEstimate) estimate = NULL;
  PostageBillingRule *rule =
    postage_catalogue_find_not_sent (catalogue, POSTAGE_CATEGORY_MARKETING, "US", postage_month_new (2026, 11));
  PostageWarning   not_sent = { .kind = POSTAGE_WARNING_NOT_SENT, .country = "US", .rule = rule, .quantity = 1 };
  PostageWarning   not_offered = { .kind = POSTAGE_WARNING_NOT_OFFERED,
                                   .country = "CA",
                                   .market = "north-america",
                                   .category = POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL,
                                   .quantity = 2000 };
  PostageWarning   converted = { .kind = POSTAGE_WARNING_RATES_CONVERTED, .quantity = 1 };
  PostageWarning   feature = { .kind = POSTAGE_WARNING_FEATURE_UNKNOWN, .feature = "inbox" };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;

  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, "twilio");
  first = postage_text_warning (estimate, &not_sent);
  second = postage_text_warning (estimate, &not_offered);
  third = postage_text_warning (estimate, &converted);
  fourth = postage_text_warning (estimate, &feature);
  g_assert_cmpstr (fourth, ==, "It is not known what “Shared team inbox” costs on this plan.");
  g_assert_cmpstr (first, ==,
                   "Marketing messages to United States are not sent by Meta since 1 April 2025: 1 is left out.");
  g_assert_cmpstr (second, ==,
                   "Meta has no rate for Authentication-international in North America: 2,000 messages to Canada are "
                   "left out.");
  g_assert_cmpstr (third, ==, "1 of Meta’s rates is not known in USD and was converted from USD.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/warning/%u", i);

      g_test_add_data_func (path, &cases[i], test_warning);
    }
  g_test_add_func ("/text/warning/made-up", test_made_up);
  return g_test_run ();
}
