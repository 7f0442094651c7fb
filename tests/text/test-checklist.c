/* test-checklist.c - what figures count and what they leave out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-checklist.h"

#include "text-fixture.h"

/* What is said of @topic for the plans in @plans, separated by blanks: "state: sentence"; NULL where nothing is.
   @scenario
 * is (transfer full) and open. */
static char *
check (PostageScenario  *scenario,
       const char       *plans,
       PostageCheckTopic topic)
{
  g_autoptr (PostageScenario) owned = scenario;
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (GPtrArray) checks = NULL;
  g_auto (GStrv) ids = g_strsplit (plans, " ", -1);
  GString *found = NULL;
  int      previous = -1;

  postage_scenario_end (scenario);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, ids[i]));
  checks = postage_text_checklist (scenario, estimates);

  for (guint i = 0; i < checks->len; i++)
    {
      const PostageTextCheck *item = checks->pdata[i];

      /* In order, each once. */
      g_assert_cmpint (item->topic, >, previous);
      g_assert_cmpint (g_utf8_strlen (item->title, -1), >, 3);
      previous = item->topic;
      if (item->topic != topic)
        continue;
      found = g_string_new (postage_text_check_state (item->state));
      g_string_append_printf (found, ": %s", item->sentence);
    }
  return found != NULL ? g_string_free (found, FALSE) : NULL;
}

static void
test_plans (void)
{
  static const struct
  {
    const char       *month, *country, *currency, *plans;
    PostageCheckTopic topic;
    const char       *text;
  } rows[] = {
    { "2026-11", "CA", "USD", "twilio 360dialog", POSTAGE_CHECK_PRICES,
      "counted: Every price that applies to this scenario is known." },
    { "2026-11", "CA", "USD", "twilio bird", POSTAGE_CHECK_PRICES,
      "not known: 1 price that applies is not known. What is shown is the least that these cost: Bird Pay as you go." },
    { "2026-11", "CA", "USD", "bird opaque", POSTAGE_CHECK_PRICES,
      "not known: 2 prices that apply are not known. What is shown is the least that these cost: Bird Pay as you go, "
      "Opaque Bundle." },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_META_RATES,
      "counted: All rates are from Meta’s lists for the month and the currency of the bill." },
    { "2026-11", "KW", "USD", "twilio", POSTAGE_CHECK_META_RATES,
      "not known: A rate of Meta’s is not known. Its messages are missing from the total of Twilio Pay as you go." },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_FEATURES, NULL },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_NOT_SENT, NULL },
    { "2026-11", "US", "USD", "twilio 360dialog", POSTAGE_CHECK_NOT_SENT,
      "left out: 10,000 messages cost nothing here, because Meta doesn’t send them or has no rate for them." },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_BANDS, NULL },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_SET_UP,
      "counted: As far as the plans say, there is nothing to pay once." },
    { "2026-11", "CA", "USD", "twilio odd", POSTAGE_CHECK_SET_UP,
      "left out: It stands beside the monthly total, not in it: Odd Everything." },
    { "2026-11", "CA", "USD", "bird odd", POSTAGE_CHECK_SET_UP,
      "not known: Something is paid once, but how much is not known: Bird Pay as you go. It is not in the monthly "
      "total." },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_TAXES,
      "left out: VAT, GST and sales taxes come on top where they are due." },
    { "2026-11", "CA", "USD", "twilio 360dialog", POSTAGE_CHECK_EXCHANGE,
      "counted: Nothing is converted: all these plans bill in USD." },
    { "2026-11", "CA", "EUR", "twilio 360dialog", POSTAGE_CHECK_EXCHANGE,
      "left out: These are billed in another currency and converted at the reference rate: Twilio Pay as you "
      "go. What a bank or a card takes for the exchange comes on top." },
    { "2026-11", "CA", "PEN", "twilio", POSTAGE_CHECK_EXCHANGE,
      "not known: No rate of exchange is known for the bills of these plans: Twilio Pay as you go." },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_TERM, NULL },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_CALLS,
      "left out: Only messages are counted. Calls over WhatsApp are charged by the minute." },
    { "2026-11", "CA", "USD", "twilio", POSTAGE_CHECK_DISCOUNTS,
      "left out: These are list prices. With large volumes, ask the providers for an offer." },
    /* What doesn't fit isn't part of the comparison. */
    { "2026-11", "CA", "EUR", "partner", POSTAGE_CHECK_EXCHANGE,
      "counted: Nothing is converted: all these plans bill in EUR." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = check (text_fixture_scenario (rows[i].month, rows[i].country, rows[i].currency),
                                     rows[i].plans, rows[i].topic);

      g_test_message ("row %u", i);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* What the scenario says decides as well. */
static void
test_scenario (void)
{
  PostageScenario *scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  const PostageTax tax = { .country = "IN" };
  g_autofree char *features = NULL;
  g_autofree char *taxes = NULL;
  g_autofree char *horizon = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *term = NULL;
  g_autofree char *spread = NULL;

  postage_scenario_set_feature (scenario, "inbox", TRUE);
  features = check (scenario, "twilio 360dialog", POSTAGE_CHECK_FEATURES);
  g_assert_cmpstr (features, ==, "not known: It is not known what a wanted feature costs on these plans, or "
                                 "whether they have it: Twilio Pay as you go, 360dialog Regular.");

  scenario = text_fixture_scenario ("2026-11", "CA", "EUR");
  postage_scenario_set_exchange_spread (scenario, POSTAGE_DECIMAL_ONE);
  spread = check (scenario, "twilio", POSTAGE_CHECK_EXCHANGE);
  g_assert_cmpstr (spread, ==, "counted: These are billed in another currency and converted with what your bank or "
                               "card adds: Twilio Pay as you go.");

  scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  postage_scenario_set_tax (scenario, &tax);
  taxes = check (scenario, "twilio", POSTAGE_CHECK_TAXES);
  g_assert_cmpstr (taxes, ==, "not known: These plans don’t say which taxes they add for this business: Twilio Pay as "
                              "you go.");

  scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  postage_scenario_set_horizon (scenario, 12);
  horizon = check (scenario, "odd", POSTAGE_CHECK_SET_UP);
  g_assert_cmpstr (horizon, ==, "counted: It is spread over 12 months and part of the total.");

  scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  postage_scenario_set_quantity (scenario, "minutes", 10);
  minutes = check (scenario, "twilio", POSTAGE_CHECK_CALLS);
  g_assert_cmpstr (minutes, ==, "left out: The minutes are counted where a plan charges for them. What Meta "
                                "charges for calls is not.");

  scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  postage_scenario_set_term (scenario, POSTAGE_BILLING_TERM_ANNUAL);
  term = check (scenario, "twilio", POSTAGE_CHECK_TERM);
  g_assert_cmpstr (term, ==, "counted: The figures are those of the longest term that you accept. You can’t "
                             "leave before it ends.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/checklist/plans", test_plans);
  g_test_add_func ("/text/checklist/scenario", test_scenario);
  return g_test_run ();
}
