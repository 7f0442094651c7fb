/* test-names.c - what values are called, rules and sources in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-names.h"
#include "text/postage-text-place.h"
#include "text/postage-text-rule.h"
#include "text/postage-text-source.h"

static void
test_enumerations (void)
{
  static const char *const categories[] = { "Marketing", "Utility", "Authentication", "Authentication-international",
                                            "Service", "Received" };
  static const char *const components[] = { "Meta charges", "Subscription", "Message fees", "Feature fees",
                                            "Template fees", "Set-up", "Taxes" };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    g_assert_cmpstr (postage_text_category (i), ==, categories[i]);
  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    g_assert_cmpstr (postage_text_component (i), ==, components[i]);
  for (guint i = 0; i <= POSTAGE_CONFIDENCE_BLOG; i++)
    g_assert_cmpstr (postage_text_confidence (i), !=, "");
  for (guint i = 0; i <= POSTAGE_AUDIENCE_PARTNER; i++)
    g_assert_cmpstr (postage_text_audience (i), !=, "");
  g_assert_null (postage_text_quality (POSTAGE_QUALITY_UNSTATED));
  g_assert_cmpstr (postage_text_quality (POSTAGE_QUALITY_LOW), ==, "weak evidence");
}

/* What the vocabulary of the catalogue doesn't name is called by its id. */
static void
test_vocabulary (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  g_assert_cmpstr (postage_text_metric (catalogue, "sent"), ==, "messages sent");
  g_assert_cmpstr (postage_text_metric (catalogue, "something-new"), ==, "something-new");
  g_assert_cmpstr (postage_text_feature (catalogue, "inbox"), ==, "Shared team inbox");
  g_assert_cmpstr (postage_text_feature (catalogue, "odd.disputed"), ==, "odd.disputed");
}

/* The languages of the process are those of its environment; the catalogue falls back to English for the others. */
static void
test_evidence (void)
{
  static const char *const chinese[] = { "zh_CN.UTF-8", "zh_CN", "zh", NULL };

  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "stated", chinese), ==, "页面上有说明");
  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "composed", chinese), ==, "composed");
  g_assert_cmpstr (postage_text_evidence (catalogue, "stated"), ==, "stated");
  g_assert_cmpstr (postage_text_evidence (catalogue, "composed"), ==, "composed");
}

static void
test_places (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  g_assert_cmpstr (postage_text_country_code (catalogue, "CA"), ==, "Canada");
  g_assert_cmpstr (postage_text_country_code (catalogue, "XX"), ==, "XX");
  g_assert_cmpstr (postage_text_market (catalogue, "north-america"), ==, "North America");
  g_assert_cmpstr (postage_text_market (catalogue, "kuwait"), ==, "Kuwait");
  g_assert_cmpstr (postage_text_market (catalogue, "atlantis"), ==, "atlantis");
}

static void
test_plans (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  PostagePlan     *plan = postage_catalogue_get_plan (catalogue, "twilio");
  PostageProvider *provider = postage_catalogue_get_provider_of (catalogue, "twilio");
  g_autofree char *title = postage_text_plan_title (provider, plan);
  g_autofree char *name = postage_text_plan_in_sentence (provider, plan);

  g_assert_cmpstr (title, ==, "Twilio · Pay as you go");
  g_assert_cmpstr (name, ==, "Twilio Pay as you go");
}

/* Every rule of the catalogue has a sentence; those of one topic differ, because what they say does. */
static void
test_rules (void)
{
  static const struct
  {
    PostageTopic topic;
    int          year, month;
    const char  *sentence;
  } cases[] = {
    { POSTAGE_TOPIC_COUNTING, 2024, 12,
      "Meta charges for conversations of 24 hours, by category, not for each message in them." },
    { POSTAGE_TOPIC_COUNTING, 2026, 11,
      "Meta charges for each delivered message, by category and by the recipient’s market." },
    { POSTAGE_TOPIC_SERVICE, 2024, 10,
      "1,000 service conversations of all phone numbers together are free each month." },
    { POSTAGE_TOPIC_SERVICE, 2025, 1, "Replies to customers are free." },
    { POSTAGE_TOPIC_SERVICE, 2026, 11, "1,000 service messages of each phone number are free each month." },
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, 2024, 12,
      "A utility template opens a conversation that is charged, inside the customer service window, too." },
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, 2026, 1, "Utility templates inside the customer service window are free." },
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, 2026, 11,
      "Utility templates are charged inside the customer service window, too." },
    { POSTAGE_TOPIC_ENTRY_POINT, 2026, 1,
      "Everything is free for 72 hours after a customer came from an ad or a page button." },
    { POSTAGE_TOPIC_ENTRY_POINT, 2026, 11,
      "Everything is free for 7 days after a customer came from an ad or a page button." },
    { POSTAGE_TOPIC_NOT_SENT, 2026, 11, "Meta doesn’t deliver marketing messages to the United States." },
    { POSTAGE_TOPIC_VOLUME_BANDS, 2026, 1,
      "A message costs less when many of its market and category are sent in the month. Where the volume bands begin "
      "is not known for this time; a later table is assumed." },
    { POSTAGE_TOPIC_VOLUME_BANDS, 2026, 11,
      "A message costs less when many of its market and category are sent in the month." },
    { POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL, 2026, 11,
      "Authentication messages cost the international rate when the business is in another country and sends more than "
      "750,000 of them in 30 days." },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageMonth        month = postage_month_new (cases[i].year, cases[i].month);
      PostageBillingRule *rule =
        cases[i].topic == POSTAGE_TOPIC_NOT_SENT
          ? postage_catalogue_find_not_sent (catalogue, POSTAGE_CATEGORY_MARKETING, "US", month)
          : postage_catalogue_find_rule (catalogue, cases[i].topic, month);
      g_autofree char *sentence = NULL;

      g_assert_nonnull (rule);
      sentence = postage_text_rule (rule);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static char *
word (PostageTopic                   topic,
      const PostageBillingRuleTerms *terms)
{
  g_autoptr (PostageSource) source = postage_source_new ("https://meta.example", POSTAGE_CONFIDENCE_OFFICIAL);
  g_autoptr (PostageBillingRule) rule = postage_billing_rule_new ("new", topic, 20300101, 0, terms, NULL, source);

  return postage_text_rule (rule);
}

/* A later catalogue may bring rules that this program doesn't know by name. */
static void
test_unknown_rules (void)
{
  const PostageBillingRuleTerms one_free = { .allowance = 1, .scope = POSTAGE_ALLOWANCE_PER_NUMBER };
  const PostageBillingRuleTerms nothing = { 0 };
  const PostageBillingRuleTerms an_hour = { .free = TRUE, .hours = 1 };
  const PostageBillingRuleTerms utility = { .category = POSTAGE_CATEGORY_UTILITY };
  g_autofree char              *one = word (POSTAGE_TOPIC_SERVICE, &one_free);
  g_autofree char              *none = word (POSTAGE_TOPIC_SERVICE, &nothing);
  g_autofree char              *entry = word (POSTAGE_TOPIC_ENTRY_POINT, &nothing);
  g_autofree char              *hour = word (POSTAGE_TOPIC_ENTRY_POINT, &an_hour);
  g_autofree char              *not_sent = word (POSTAGE_TOPIC_NOT_SENT, &utility);

  g_assert_cmpstr (one, ==, "1 service message of each phone number is free each month.");
  g_assert_cmpstr (none, ==, "Replies to customers are charged.");
  g_assert_cmpstr (entry, ==, "Messages after a customer came from an ad or a page button are charged, too.");
  g_assert_cmpstr (hour, ==, "Everything is free for 1 hour after a customer came from an ad or a page button.");
  g_assert_cmpstr (not_sent, ==, "Meta doesn’t deliver messages to this country in the category Utility.");
}

static void
test_sources (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageSource) source = postage_source_new ("https://a.example/", POSTAGE_CONFIDENCE_THIRD_PARTY);
  g_autofree char    *undated = postage_text_source (source);
  g_autofree char    *dated = NULL;
  g_autofree char    *card = NULL;
  g_autofree char    *exchange = NULL;
  PostageExchangeRate rate;

  g_assert_cmpstr (undated, ==, "Seen on a page without a date, quoted by a third party: https://a.example/");

  postage_source_set_seen (source, 20260100, 20261010);
  postage_source_set_evidence (source, POSTAGE_QUALITY_HIGH, NULL, NULL);
  dated = postage_text_source (source);
  g_assert_cmpstr (dated, ==, "Seen on 10 October 2026, quoted by a third party, strong evidence: https://a.example/");

  card = postage_text_rate_card (postage_catalogue_find_rate_card (catalogue, "USD", postage_month_new (2026, 11)));
  g_assert_cmpstr (card, ==, "Meta’s USD rate card of 1 October 2026");

  g_assert_true (postage_exchange_lookup (postage_catalogue_get_exchange (catalogue), "USD", "EUR",
                                          postage_month_new (2026, 11), &rate));
  exchange = postage_text_exchange (&rate);
  g_assert_cmpstr (exchange, ==, "1.25\u00a0USD = 1.00\u00a0EUR on 9 October 2026: https://ecb.example/daily");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/names/enumerations", test_enumerations);
  g_test_add_func ("/text/names/vocabulary", test_vocabulary);
  g_test_add_func ("/text/names/evidence", test_evidence);
  g_test_add_func ("/text/names/places", test_places);
  g_test_add_func ("/text/names/plans", test_plans);
  g_test_add_func ("/text/names/rules", test_rules);
  g_test_add_func ("/text/names/unknown-rules", test_unknown_rules);
  g_test_add_func ("/text/names/sources", test_sources);
  return g_test_run ();
}
