/* test-measures.c - what a total means, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-measures.h"

#include "postage-test-catalogue.h"
#include "text-fixture.h"

/* Writes plain blanks for those that don't break. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;
  g_auto (GStrv) parts = owned != NULL ? g_strsplit (owned, "\u00a0", -1) : NULL;
  g_autofree char *plain = parts != NULL ? g_strjoinv (" ", parts) : NULL;

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_small_money (void)
{
  static const struct
  {
    const char *amount, *currency, *text;
  } rows[] = {
    { "0.014041860", "USD", "0.01404 USD" },
    { "0.008227778", "USD", "0.008228 USD" },
    { "0.0079500", "USD", "0.007950 USD" },
    { "0.00009999", "USD", "0.00009999 USD" },
    { "0.000000001", "USD", "0.000000001 USD" },
    { "0.999999", "USD", "1.0000 USD" },
    { "1.23456", "USD", "1.235 USD" },
    { "12.3456", "USD", "12.35 USD" },
    { "12345.678", "USD", "12,345.68 USD" },
    { "12345.678", "CLP", "12,346 CLP" },
    { "0.14", "CLP", "0.1400 CLP" },
    { "-0.01404186", "USD", "−0.01404 USD" },
    { "0", "USD", "0.00 USD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageMoney money = postage_money (text_fixture_decimal (rows[i].amount), rows[i].currency);

      assert_text (postage_text_small_money (&money), rows[i].text);
    }
}

/* 358.80 for Meta and 43,000 messages; see the README of the sample. */
static void
test_plans (void)
{
  static const struct
  {
    const char *plan, *cost, *markup, *parts, *seen;
    gboolean    old;
  } rows[] = {
    { "twilio", "0.01404 USD", "245.00 USD (68.3%)",
      "The total is made of: Meta charges 358.80 USD, Message fees 245.00 USD.",
      "Oldest price: seen 27 February 2024.", TRUE },
    { "360dialog", "0.009716 USD", "59.00 USD (16.4%)",
      "The total is made of: Meta charges 358.80 USD, Subscription 59.00 USD.", "Oldest price: seen 1 August 2026.",
      FALSE },
    { "bird", "at least 0.01334 USD", "at least 215.00 USD (59.9%)",
      "What is known of the total is made of: Meta charges 358.80 USD, Message fees at least 215.00 USD.",
      "Oldest price: seen 16 May 2026.", FALSE },
    { "meta", "0.008344 USD", "0.00 USD (0.0%)", "The total is made of: Meta charges 358.80 USD.",
      "Oldest price: seen 10 October 2026.", FALSE },
    { "opaque", "not known", "not known", "Nothing is known of what the total is made of.", NULL, FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");

  postage_scenario_end (scenario);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = text_fixture_estimate (catalogue, scenario, rows[i].plan);
      g_autofree char *old = postage_text_prices_old (estimate);

      g_test_message ("%s", rows[i].plan);
      assert_text (postage_text_cost_per_message (estimate), rows[i].cost);
      assert_text (postage_text_markup (estimate), rows[i].markup);
      assert_text (postage_text_parts (estimate), rows[i].parts);
      assert_text (postage_text_prices_seen (estimate), rows[i].seen);
      g_assert_cmpint (old != NULL, ==, rows[i].old);
      g_assert_null (postage_text_markup_note (estimate));
    }
}

static void
test_nothing_sent (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (PostageEstimate) estimate = NULL;

  postage_scenario_remove_destination (scenario, 0);
  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, "360dialog");
  assert_text (postage_text_cost_per_message (estimate), "–");
  /* A percentage of nothing is none. */
  assert_text (postage_text_markup (estimate), "59.00 USD");
}

static void
test_difference (void)
{
  static const struct
  {
    const char *plan, *difference, *text, *brief;
  } rows[] = {
    { "twilio", NULL, "a month", "cheapest compared" },
    { "twilio", "0", "a month, the same as the cheapest", "the same" },
    { "twilio", "87.1", "a month, 87.10 USD more", "87.10 USD more" },
    { "twilio", "-87.1", "a month, the same as the cheapest", "87.10 USD less" },
    { "bird", NULL, "a month; the whole cost is not known", "cheapest compared" },
    { "bird", "-3", "a month; the whole cost is not known, it may be cheaper", "may be cheaper" },
    { "bird", "0", "a month; the whole cost is not known, it may be cheaper", "may be cheaper" },
    { "bird", "87.1", "a month, at least 87.10 USD more", "at least 87.10 USD more" },
    { "partner", "87.1", "", "" },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");

  postage_scenario_end (scenario);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = text_fixture_estimate (catalogue, scenario, rows[i].plan);
      PostageMoney difference = postage_money (0, "USD");

      if (rows[i].difference != NULL)
        difference.amount = text_fixture_decimal (rows[i].difference);
      assert_text (postage_text_difference (estimate, rows[i].difference != NULL ? &difference : NULL), rows[i].text);
      assert_text (postage_text_difference_short (estimate, rows[i].difference != NULL ? &difference : NULL, TRUE),
                   rows[i].brief);
      assert_text (postage_text_difference_short (estimate, NULL, FALSE), "");
    }
}

/* Of a plan whose price contains Meta's charges, a note says so. */
static void
test_included (void)
{
  static const struct
  {
    const char *fee, *markup, *note;
  } rows[] = {
    { "USD 42.93", "14.31 USD (50.0%)",
      "The plan’s own prices contain Meta’s charges, which would be 28.62 USD by themselves." },
    { "USD 14.31", "−14.31 USD (−50.0%)",
      "The plan’s own prices contain Meta’s charges, which would be 28.62 USD by themselves." },
    /* At least less than nothing would be no figure. */
    { NULL, "not known", "The plan’s own prices contain Meta’s charges, which would be 28.62 USD by themselves." },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan *plan = postage_test_plan ("plan", "USD", POSTAGE_META_INCLUDED);

      postage_scenario_end (scenario);
      postage_test_plan_take (plan, postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL,
                                                         &postage_price_flat,
                                                         postage_test_price (rows[i].fee, "2026-01-01")));
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      assert_text (postage_text_markup (estimate), rows[i].markup);
      assert_text (postage_text_markup_note (estimate), rows[i].note);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/measures/small-money", test_small_money);
  g_test_add_func ("/text/measures/plans", test_plans);
  g_test_add_func ("/text/measures/nothing-sent", test_nothing_sent);
  g_test_add_func ("/text/measures/difference", test_difference);
  g_test_add_func ("/text/measures/included", test_included);
  return g_test_run ();
}
