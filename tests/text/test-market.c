/* test-market.c - how the compared plans stand in the whole market, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-catalogue.h"
#include "text-fixture.h"
#include "text/postage-text-market.h"

#include <string.h>

/* The ranking of @plans, which are separated by blanks, in 2026-11 with what the sample sends to @country. */
static PostageRanking *
rank (const char *country,
      const char *plans)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", country, "USD");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_auto (GStrv) ids = g_strsplit (plans, " ", -1);

  postage_scenario_end (scenario);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, ids[i]));
  return postage_ranking_new (estimates);
}

static char *
plain (char *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, "\u00a0", -1) : NULL;

  g_free (text);
  return parts != NULL ? g_strjoinv (" ", parts) : NULL;
}

static void
test_market (void)
{
  static const struct
  {
    const char *compared, *market, *sentence;
  } rows[] = {
    { "360dialog twilio", "360dialog twilio meta",
      "Of all 3 plans, Meta Cloud API is cheapest: 358.80 USD a month, 59.00 USD less than 360dialog Regular." },
    { "bird", "bird 360dialog twilio", "Of all 3 plans, 360dialog Regular is cheapest: 417.80 USD a month." },
    { "meta twilio", "meta twilio 360dialog", "No other of all 3 plans is known to cost less." },
    { "twilio", "twilio bird partner",
      "No other of all 3 plans is known to cost less. 1 other may cost less: not all of its prices are known." },
    /* Nothing is added to what is compared. */
    { "360dialog twilio", "360dialog twilio", NULL },
    { "bird", "bird opaque", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageRanking) compared = rank ("CA", rows[i].compared);
      g_autoptr (PostageRanking) market = rank ("CA", rows[i].market);
      g_autofree char *sentence = plain (postage_text_answer_market (compared, market));

      g_test_message ("row %u", i);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
}

static void
test_doubt (void)
{
  g_autoptr (PostageRanking) sure = rank ("CA", "twilio meta");
  g_autoptr (PostageRanking) unknown = rank ("CA", "bird");

  g_assert_null (postage_text_answer_doubt (sure));
  g_assert_null (postage_text_answer_doubt (unknown));
}

/* What part of the total a subscription of @amount is that a blog tells of. */
static char *
word_doubt (const char *amount)
{
  g_autoptr (PostageSource) blog = postage_source_new ("https://example.org", POSTAGE_CONFIDENCE_BLOG);
  PostagePlan  *plan = postage_test_plan ("blogged", "USD", POSTAGE_META_PASSED_THROUGH);
  PostagePrice *price = postage_price_new (blog);
  g_autoptr (PostageAmounts) amounts = postage_test_amounts (amount);
  g_autoptr (PostageProvider) provider = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (PostageRanking) ranking = NULL;

  postage_source_set_seen (blog, POSTAGE_DATE_NONE, postage_test_date ("2026-01-01"));
  postage_price_set_amount (price, amounts);
  postage_test_plan_take (plan, postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat,
                                                     price));
  provider = postage_test_provider ("gossip", plan);
  catalogue = text_fixture_catalogue_with (provider);
  postage_plan_unref (plan);
  postage_scenario_end (scenario);
  g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "blogged"));
  ranking = postage_ranking_new (estimates);
  return postage_text_answer_doubt (ranking);
}

static void
test_doubtful (void)
{
  g_autofree char *most = word_doubt ("USD 358.80");
  g_autofree char *least = word_doubt ("USD 0.01");
  g_autofree char *none = word_doubt ("USD 0");

  g_assert_true (g_str_has_prefix (most, "50% of what "));
  g_assert_true (g_str_has_prefix (least, "Less than 1% of what "));
  g_assert_null (none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/market/sentence", test_market);
  g_test_add_func ("/text/market/doubt", test_doubt);
  g_test_add_func ("/text/market/doubtful", test_doubtful);
  return g_test_run ();
}
