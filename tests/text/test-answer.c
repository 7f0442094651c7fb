/* test-answer.c - totals and the answer in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-baseline.h"
#include "text/postage-text-market.h"

#include <string.h>

static char *
with_tildes (char *text)
{
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return NULL;
  parts = g_strsplit (text, "\u00a0", -1);
  g_free (text);
  return g_strjoinv ("~", parts);
}

typedef struct
{
  const char *month, *country, *currency;
  const char *plans[5];
  const char *answer;
} AnswerCase;

/* Strings stay whole sentences. */
/* clang-format off */
static const AnswerCase answers[] = {
  { "2026-11", "CA", "USD", { "twilio", "360dialog", "bird" },
    "360dialog Regular is cheapest for November 2026: 417.80~USD a month, 186.00~USD less than Twilio Pay as you go." },
  { "2026-11", "CA", "USD", { "twilio", "bird" },
    "Twilio Pay as you go costs 603.80~USD a month for November 2026. Of no other plan compared is the whole cost "
    "known. May be cheaper: Bird Pay as you go: at least 573.80~USD; not known: “Inbound fee”." },
  { "2026-07", "CA", "USD", { "twilio", "360dialog", "bird" },
    "Twilio Pay as you go costs 571.00~USD a month for July 2026. Of no other plan compared is the whole cost known. "
    "May be cheaper: 360dialog Regular: at least 326.00~USD; not known: “Licence”. "
    "Bird Pay as you go: at least 541.00~USD; not known: “Inbound fee”." },
  { "2026-07", "CA", "USD", { "360dialog", "bird" },
    "Of none of the plans compared is the whole cost known for July 2026. "
    "What is known: 360dialog Regular: at least 326.00~USD; not known: “Licence”. "
    "Bird Pay as you go: at least 541.00~USD; not known: “Inbound fee”." },
  { "2026-11", "CA", "USD", { "meta", "twin", "twilio" },
    "Meta Cloud API and Twin Cloud API cost the same for November 2026: 358.80~USD a month. No plan is cheaper." },
  { "2026-11", "CA", "USD", { "meta", "twin", "triplet", "twilio" },
    "Meta Cloud API and 2 others cost the same for November 2026: 358.80~USD a month. No plan is cheaper." },
  { "2026-11", "CA", "USD", { "twilio" },
    "Twilio Pay as you go costs 603.80~USD a month for November 2026." },
  { "2026-11", "CA", "USD", { "bird" },
    "Bird Pay as you go costs at least 573.80~USD a month for November 2026. Not known: “Inbound fee”." },
  { "2026-11", "CA", "USD", { "partner" },
    "Reseller Partner does not fit for November 2026." },
  { "2026-11", "CA", "USD", { "opaque" },
    "No price of Opaque Bundle is known for November 2026. Not known: what the provider makes of Meta’s charges." },
  { "2026-11", "CA", "USD", { "opaque", "partner" },
    "Of none of the plans compared is the whole cost known for November 2026." },
  { "2026-11", "KW", "USD", { "meta", "twilio" },
    "Of none of the plans compared is the whole cost known for November 2026. "
    "What is known: Meta Cloud API: at least 800.00~USD; not known: Meta’s rate for Kuwait, Service. "
    "Twilio Pay as you go: at least 1,045.00~USD; not known: Meta’s rate for Kuwait, Service." },
  { "2026-11", "CA", "PEN", { "twilio" },
    "No price of Twilio Pay as you go is known for November 2026. Not known: the rate of exchange." },
  { "2026-11", "CA", "USD", { NULL }, "There is no plan to compare." },
};
/* clang-format on */

static void
test_answer (gconstpointer data)
{
  const AnswerCase *c = data;
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario (c->month, c->country, c->currency);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (PostageRanking) ranking = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *maybe = NULL;

  postage_scenario_end (scenario);
  for (guint i = 0; c->plans[i] != NULL; i++)
    g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, c->plans[i]));
  ranking = postage_ranking_new (estimates);
  answer = with_tildes (postage_text_answer (ranking));
  g_assert_cmpstr (answer, ==, c->answer);

  /* Headline and remark are the two halves of the answer. */
  maybe = with_tildes (postage_text_answer_maybe (ranking));
  if (maybe != NULL)
    g_assert_true (g_str_has_suffix (answer, maybe));
}

/* Strings stay whole sentences. */
/* clang-format off */
static const struct
{
  const char *month, *currency;
  const char *plans[5];
  const char *today; /* NULL: not said */
  const char *baseline; /* NULL: nothing to say */
} baselines[] = {
  { "2026-11", "USD", { "360dialog", "twilio" }, "twilio",
    "You save 186.00~USD a month over Twilio Pay as you go." },
  { "2026-11", "USD", { "360dialog", "twilio" }, "360dialog", "You already use the cheapest plan." },
  { "2026-11", "USD", { "meta", "twin", "twilio" }, "twin", "No plan is cheaper than the one that you already use." },
  { "2026-11", "USD", { "meta", "twin", "twilio" }, "twilio",
    "You save 245.00~USD a month over Twilio Pay as you go." },
  /* A lower bound above the cheapest; below it, anything may be. */
  { "2026-11", "USD", { "360dialog", "bird" }, "bird",
    "You save at least 156.00~USD a month over Bird Pay as you go." },
  { "2026-11", "USD", { "twilio", "bird" }, "bird", NULL },
  { "2026-07", "USD", { "twilio", "360dialog" }, "360dialog", NULL },
  /* A lower bound of another plan below today's: that may be cheaper. Without a second whole cost, the headline says
     all there is. */
  { "2026-11", "USD", { "twilio", "nasty", "bird" }, "twilio",
    "Of the plans whose whole cost is known, none is cheaper than the one that you already use." },
  { "2024-12", "USD", { "twilio", "meta", "360dialog", "bird" }, "meta", "You already use the cheapest plan." },
  { "2026-11", "USD", { "twilio", "bird" }, "twilio", NULL },
  { "2026-11", "USD", { "twilio" }, "twilio", NULL },
  /* No price, none of any plan, a plan that doesn't fit, one that isn't there, none. */
  { "2026-11", "USD", { "twilio", "360dialog", "opaque" }, "opaque", NULL },
  { "2026-11", "PEN", { "twilio", "360dialog" }, "twilio", NULL },
  { "2026-07", "USD", { "360dialog", "bird" }, "bird", NULL },
  { "2026-11", "USD", { "meta", "twilio", "partner" }, "partner", NULL },
  { "2026-11", "USD", { "360dialog", "twilio" }, "bird", NULL },
  { "2026-11", "USD", { "360dialog", "twilio" }, NULL, NULL },
  { "2026-11", "USD", { NULL }, "twilio", NULL },
};
/* clang-format on */

/* What is saved over today's plan stands between the two halves of the answer. */
static void
test_baseline (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue ("Dear", "Plan", "https://dear.example/");

  for (guint i = 0; i < G_N_ELEMENTS (baselines); i++)
    {
      g_autoptr (PostageScenario) scenario = text_fixture_scenario (baselines[i].month, "CA", baselines[i].currency);
      g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
      g_autoptr (PostageRanking) ranking = NULL;
      g_autofree char *found = NULL;
      g_autofree char *answer = NULL;
      g_autofree char *headline = NULL;
      g_autofree char *maybe = NULL;
      g_autofree char *expected = NULL;

      g_test_message ("case %u", i);
      postage_scenario_set_baseline (scenario, baselines[i].today);
      postage_scenario_end (scenario);
      for (guint j = 0; baselines[i].plans[j] != NULL; j++)
        g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, baselines[i].plans[j]));
      ranking = postage_ranking_new (estimates);
      found = with_tildes (postage_text_answer_baseline (ranking, baselines[i].today));
      g_assert_cmpstr (found, ==, baselines[i].baseline);

      answer = with_tildes (postage_text_answer (ranking));
      headline = with_tildes (postage_text_answer_headline (ranking));
      maybe = with_tildes (postage_text_answer_maybe (ranking));
      expected = g_strconcat (headline, found != NULL ? " " : "", found != NULL ? found : "", maybe != NULL ? " " : "",
                              maybe, NULL);
      g_assert_cmpstr (answer, ==, expected);
    }
}

/* The same plans as the whole market: which one would save how much. */
static void
test_baseline_in_market (void)
{
  static const struct
  {
    const char *plans[3];
    const char *today;
    const char *sentence; /* NULL: nothing to say */
  } rows[] = {
    { { "360dialog", "twilio" },
      "twilio",
      "With 360dialog Regular you would save 186.00~USD a month over Twilio Pay as you go." },
    { { "360dialog", "bird" },
      "bird",
      "With 360dialog Regular you would save at least 156.00~USD a month over Bird Pay as you go." },
    { { "360dialog", "twilio" }, "360dialog", NULL },
    { { "twilio", "bird" }, "bird", NULL },
    { { "360dialog", "twilio" }, "bird", NULL },
    { { "360dialog", "twilio" }, NULL, NULL },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
      g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
      g_autoptr (PostageRanking) market = NULL;
      g_autofree char *sentence = NULL;

      postage_scenario_end (scenario);
      for (guint j = 0; rows[i].plans[j] != NULL; j++)
        g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, rows[i].plans[j]));
      market = postage_ranking_new (estimates);
      sentence = with_tildes (postage_text_answer_baseline_in_market (market, rows[i].today));
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
}

/* Without a destination, or with one to which nothing is sent, there is nothing to compare, whatever a quiet month
 * costs. */
static void
test_nothing_sent (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint n_destinations = 0; n_destinations <= 1; n_destinations++)
    {
      g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
      g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
      g_autoptr (PostageRanking) ranking = NULL;
      g_autofree char   *answer = NULL;
      PostageDestination destination;

      postage_scenario_remove_destination (scenario, 0);
      postage_destination_init (&destination, "CA");
      if (n_destinations == 1)
        postage_scenario_add_destination (scenario, &destination);
      postage_scenario_end (scenario);
      g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "twilio"));
      g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "bird"));
      ranking = postage_ranking_new (estimates);
      answer = postage_text_answer_headline (ranking);
      g_assert_cmpstr (answer, ==,
                       "Nothing is sent yet. Add a destination and its messages to see what each plan costs.");
      g_assert_null (postage_text_answer_maybe (ranking));
      g_assert_null (postage_text_answer_doubt (ranking));
      g_assert_null (postage_text_answer_baseline (ranking, "twilio"));
    }
}

static void
test_totals (void)
{
  static const struct
  {
    const char *month, *plan, *total, *meta, *subscription, *fees;
  } cases[] = {
    { "2026-11", "twilio", "603.80~USD", "358.80~USD", "–", "245.00~USD" },
    { "2026-11", "360dialog", "417.80~USD", "358.80~USD", "59.00~USD", "–" },
    { "2026-11", "bird", "at least 573.80~USD", "358.80~USD", "–", "at least 215.00~USD" },
    { "2024-12", "bird", "at least 397.50~USD", "397.50~USD", "–", "not known" },
    { "2026-07", "360dialog", "at least 326.00~USD", "326.00~USD", "not known", "–" },
    { "2026-11", "partner", "does not fit (417.80~USD)", "358.80~USD", "59.00~USD", "–" },
    { "2026-07", "partner", "does not fit (at least 326.00~USD)", "326.00~USD", "not known", "–" },
    { "2026-11", "opaque", "price not known", "not known", "–", "–" },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageScenario) scenario = text_fixture_scenario (cases[i].month, "CA", "USD");
      g_autoptr (PostageEstimate) estimate = NULL;
      g_autofree char *total = NULL;
      g_autofree char *meta = NULL;
      g_autofree char *subscription = NULL;
      g_autofree char *fees = NULL;

      postage_scenario_end (scenario);
      estimate = text_fixture_estimate (catalogue, scenario, cases[i].plan);
      total = with_tildes (postage_text_total (estimate));
      meta = with_tildes (postage_text_component_total (estimate, POSTAGE_COMPONENT_META_CHARGES));
      subscription = with_tildes (postage_text_component_total (estimate, POSTAGE_COMPONENT_SUBSCRIPTION));
      fees = with_tildes (postage_text_component_total (estimate, POSTAGE_COMPONENT_MESSAGE_FEES));
      g_assert_cmpstr (total, ==, cases[i].total);
      g_assert_cmpstr (meta, ==, cases[i].meta);
      g_assert_cmpstr (subscription, ==, cases[i].subscription);
      g_assert_cmpstr (fees, ==, cases[i].fees);
    }
}

/* "At least 0.00" of a plan that can't be used says less than nothing. */
static void
test_misfit_without_a_price (void)
{
  static const struct
  {
    const char *plan, *total;
  } cases[] = {
    { "opaque", "does not fit" },
    { "bird", "does not fit (at least 573.80~USD)" },
    { "meta", "does not fit (358.80~USD)" },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
      g_autoptr (PostageEstimate) estimate = NULL;
      g_autofree char *total = NULL;

      postage_scenario_set_audience (scenario, POSTAGE_AUDIENCE_PARTNER);
      postage_scenario_end (scenario);
      estimate = text_fixture_estimate (catalogue, scenario, cases[i].plan);
      total = with_tildes (postage_text_total (estimate));
      g_assert_cmpstr (total, ==, cases[i].total);
    }
}

static void
test_status (void)
{
  g_assert_cmpstr (postage_text_status (POSTAGE_STATUS_COMPLETE), ==, "complete");
  g_assert_cmpstr (postage_text_status (POSTAGE_STATUS_AT_LEAST), ==, "lower bound");
  g_assert_cmpstr (postage_text_status (POSTAGE_STATUS_DOES_NOT_FIT), ==, "does not fit");
  g_assert_cmpstr (postage_text_status (POSTAGE_STATUS_NO_PRICE), ==, "price not known");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/answer/%u", i);

      g_test_add_data_func (path, &answers[i], test_answer);
    }
  g_test_add_func ("/text/answer/baseline", test_baseline);
  g_test_add_func ("/text/answer/baseline-in-market", test_baseline_in_market);
  g_test_add_func ("/text/answer/nothing-sent", test_nothing_sent);
  g_test_add_func ("/text/answer/totals", test_totals);
  g_test_add_func ("/text/answer/misfit-without-a-price", test_misfit_without_a_price);
  g_test_add_func ("/text/answer/status", test_status);
  return g_test_run ();
}
