/* test-alternative.c - that a business could do without a provider, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-alternative.h"

static PostageBillingRule *
new_rule (PostageTopic topic,
          gint64       maximum,
          const char  *note)
{
  const PostageBillingRuleTerms terms = { .maximum = maximum };
  g_autoptr (PostageSource) source = text_fixture_source ("https://help.example/app", 20260605);

  postage_source_set_evidence (source, POSTAGE_QUALITY_UNSTATED, NULL, note);
  return postage_billing_rule_new ("rule", topic, 20230601, POSTAGE_DATE_NONE, &terms, NULL, source);
}

static void
test_app (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageBillingRule) devices = new_rule (POSTAGE_TOPIC_APP_DEVICES, 5, "One of them is a phone.");
  g_autoptr (PostageBillingRule) broadcast = new_rule (POSTAGE_TOPIC_APP_BROADCAST, 1256, NULL);
  const PostageAppLimits limits = { devices, broadcast };
  g_autoptr (GPtrArray) sentences = postage_text_alternative_app (catalogue, &limits);

  g_assert_cmpstr (sentences->pdata[0], ==, "The Free WhatsApp Business App May Be Enough");
  g_assert_true (text_fixture_has_sentence (sentences, "runs on up to 5 devices with one number. One of them"));
  g_assert_true (text_fixture_has_sentence (sentences, "up to 1,256 contacts who have saved your number."));
  g_assert_true (text_fixture_has_sentence (sentences, "Seen on 5 June 2026, official: https://help.example/app"));
}

static void
test_direct (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue ("Shop", "Big", "https://shop.example");
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) sentences = NULL;

  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, "nasty");
  sentences = postage_text_alternative_direct (estimate);
  /* Nothing is known to be missing: nothing is said of it. */
  g_assert_cmpuint (sentences->len, ==, 2);
  g_assert_cmpstr (sentences->pdata[0], ==, "Meta’s Own API, Without a Provider, Is the Cheapest");
  g_assert_true (text_fixture_has_sentence (sentences, "USD a month for your scenario."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/alternative/app", test_app);
  g_test_add_func ("/text/alternative/direct", test_direct);
  return g_test_run ();
}
