/* test-line.c - a line's title, formula and explanation
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-line.h"
#include "text/postage-text-source.h"

/* Spaces that don't break are written as "~" in the tables, to be seen. */
static char *
with_tildes (char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\u00a0", -1);

  g_free (text);
  return g_strjoinv ("~", parts);
}

typedef struct
{
  const char *month, *country, *currency, *plan, *title;
  const char *formula, *amount;
} FormulaCase;

static const FormulaCase formulas[] = {
  { "2026-11", "CA", "USD", "twilio", "North America · Marketing", "10,000 × 0.0250~USD = 250.00~USD", "250.00~USD" },
  { "2026-11", "CA", "USD", "twilio", "North America · Utility", "20,000 × 0.0034~USD = 68.00~USD", "68.00~USD" },
  { "2026-11", "CA", "USD", "twilio", "North America · Service", "7,000 × 0.0034~USD = 23.80~USD", "23.80~USD" },
  { "2026-09", "CA", "USD", "twilio", "North America · Service", "0.00~USD", "0.00~USD" },
  { "2026-11", "CA", "USD", "twilio", "Outbound message · North America · Marketing",
    "10,000 × 0.005~USD = 50.00~USD", "50.00~USD" },
  { "2026-11", "CA", "USD", "twilio", "Inbound message · North America", "6,000 × 0.005~USD = 30.00~USD", "30.00~USD" },
  { "2026-11", "CA", "USD", "bird", "Inbound fee", "6,000 × not known", "not known" },
  { "2026-11", "CA", "USD", "bird", "Set-up fee", "not known", "not known" },
  { "2026-07", "CA", "USD", "360dialog", "Licence", "1 × not known", "not known" },
  { "2026-11", "KW", "EUR", "meta", "Kuwait · Marketing", "10,000 × 0.0400~EUR = 400.00~EUR", "400.00~EUR" },
  { "2026-11", "KW", "USD", "twilio", "Kuwait · Service", "7,000 × not known", "not known" },
  { "2026-11", "CA", "EUR", "twilio", "North America · Service",
    "7,000 × 0.0034~USD = 23.80~USD ≈ 19.04~EUR", "19.04~EUR" },
  { "2026-11", "CA", "JPY", "twilio", "North America · Service",
    "7,000 × 0.0034~USD = 23.80~USD ≈ 3,046~JPY", "3,046~JPY" },
  { "2026-11", "CA", "PEN", "twilio", "North America · Service", "7,000 × 0.0034~USD = 23.80~USD", "23.80~USD" },
  { "2026-11", "CA", "USD", "odd", "Base", "10.00~USD", "10.00~USD" },
  { "2026-11", "CA", "USD", "odd", "Seats", "20.00~USD + 2 included + 3 × 7.50~USD = 42.50~USD", "42.50~USD" },
  { "2026-11", "CA", "USD", "odd", "Flows", "3 × 0.333~USD + 4.00~USD + 2 × not known = at least 5.00~USD",
    "at least 5.00~USD" },
  { "2026-11", "CA", "USD", "odd", "Surcharge", "5% of 358.80~USD = 17.94~USD", "17.94~USD" },
  { "2026-11", "CA", "USD", "odd", "Small surcharge", "0.5% of 358.80~USD, at least 5.00~USD = 5.00~USD", "5.00~USD" },
  { "2026-11", "CA", "USD", "odd", "Large surcharge", "50% of 358.80~USD, at most 6.25~USD = 6.25~USD", "6.25~USD" },
  { "2026-11", "CA", "USD", "odd", "Start", "99.00~USD", "99.00~USD" },
};

static void
test_formula (gconstpointer data)
{
  const FormulaCase *c = data;
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario (c->month, c->country, c->currency);
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autofree char   *formula = NULL;
  g_autofree char   *amount = NULL;
  const PostageLine *line;

  postage_scenario_set_quantity (scenario, "seats", 5);
  postage_scenario_set_quantity (scenario, "flows", 5);
  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, c->plan);
  line = text_fixture_find_line (estimate, c->title);
  formula = with_tildes (postage_text_line_formula (line));
  amount = with_tildes (postage_text_line_amount (line));
  g_assert_cmpstr (formula, ==, c->formula);
  g_assert_cmpstr (amount, ==, c->amount);
}

static void
test_bands (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "IN", "INR");
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char   *formula = NULL;
  PostageDestination destination = *postage_scenario_get_destination (scenario, 0);
  const PostageLine *line;

  destination.sent[POSTAGE_CATEGORY_UTILITY] = 30000000;
  postage_scenario_replace_destination (scenario, 0, &destination);
  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, "rupees");
  line = text_fixture_find_line (estimate, "India · Utility");
  formula = with_tildes (postage_text_line_formula (line));
  g_assert_cmpstr (formula, ==, "25,000,000 × 0.1150~INR + 5,000,000 × 0.1081~INR = 3,415,500.00~INR");
  sentences = postage_text_line_explanation (estimate, line);
  g_assert_true (text_fixture_has_sentence (sentences, "A message costs less when many of its market and category"));
}

typedef struct
{
  const char *month, *country, *currency, *plan, *title;
  const char *parts[7];
} ExplanationCase;

/* Strings stay whole sentences. */
/* clang-format off */
static const ExplanationCase explanations[] = {
  { "2026-11", "CA", "USD", "twilio", "North America · Service", {
    "Messages delivered: 8,000 − 1,000 free = 7,000 charged.",
    "Rule from 1 October 2026 on: 1,000 service messages of each phone number are free each month. "
    "(Seen on 10 October 2026, official: https://meta.example/rules)",
    "How the rate is known: direct.", "The provider passes Meta’s charges on as they are.",
    "Source of that: Seen on 25 September 2026, official: https://provider.example/pass-through",
    "Source: Meta’s USD rate card of 1 October 2026, seen on 10 October 2026, reprint of the official list: "
    "https://meta.example/rates" } },
  { "2026-09", "CA", "USD", "twilio", "North America · Utility", {
    "Messages delivered: 20,000 − 6,000 free = 14,000 charged.",
    "Rule from 1 July 2025 on: Utility templates inside the customer service window are free." } },
  { "2024-12", "CA", "USD", "twilio", "North America · Utility", { "Conversations: 20,000, all charged.",
    "Rule from 1 June 2023 on: A utility template opens a conversation" } },
  { "2026-09", "IN", "USD", "twilio", "India · Utility", {
    "Where the volume bands begin is not known for this time; a later table is assumed." } },
  { "2026-11", "KW", "EUR", "meta", "Kuwait · Marketing", {
    "The rate in Meta’s EUR list was not seen, so 0.0500~USD was converted "
    "(1.25~USD = 1.00~EUR on 9 October 2026: https://ecb.example/daily).",
    "Meta itself bills this.", "Source: Meta’s USD rate card of 1 October 2026" } },
  { "2026-09", "KW", "EUR", "meta", "Kuwait · Marketing", {
    "Meta had no list in EUR for this month, so 0.0341~USD was converted",
    "That rate of exchange is later than the month: none so early is known." } },
  { "2026-11", "CA", "EUR", "twilio", "Inbound message · North America", { "Counted: 6,000 (messages received).",
    "This price is known from February 2024 on.", "Converted to be shown: 1.25~USD = 1.00~EUR on 9 October 2026",
    "How the price is known: stated.",
    "Source: Seen on 27 February 2024, official, fair evidence: https://provider.example/pricing" } },
  { "2026-07", "CA", "USD", "360dialog", "Licence", { "Counted: 1 (phone numbers).",
    "The price is known only from August 2026 on: the total is a lower bound.", "Source: none." } },
  { "2026-11", "CA", "USD", "bird", "Inbound fee", {
    "The price, or a part of it, is not known, so the total is a lower bound.",
    "Source: Seen on 25 September 2026, official, fair evidence: https://provider.example/pricing" } },
  { "2026-11", "CA", "PEN", "twilio", "North America · Service", {
    "No rate of exchange from USD to PEN is known." } },
  { "2026-11", "CA", "USD", "odd", "Seats", { "Counted: 5 (seats).",
    "No reading of this price has a date; it was known on 22 November 2026." } },
  { "2026-11", "CA", "USD", "odd", "Base", { "A fixed amount a month.", "This price is known from January 2026 on." } },
  { "2026-11", "CA", "USD", "odd", "Start", { "An amount that is paid once." } },
  { "2026-11", "CA", "USD", "odd", "Surcharge", { "A percentage of Meta’s charges." } },
  { "2026-11", "CA", "USD", "odd", "Route fee · North America · Utility", {
    "Sources disagree about this charge; it is counted because the scenario switches it on." } },
};
/* clang-format on */

static void
test_explanation (gconstpointer data)
{
  const ExplanationCase *c = data;
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario (c->month, c->country, c->currency);
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  const PostageLine *line;

  postage_scenario_set_quantity (scenario, "seats", 5);
  postage_scenario_set_feature (scenario, "odd.disputed", TRUE);
  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, c->plan);
  line = text_fixture_find_line (estimate, c->title);
  sentences = postage_text_line_explanation (estimate, line);
  for (guint i = 0; i < sentences->len; i++)
    sentences->pdata[i] = with_tildes (sentences->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (c->parts) && c->parts[i] != NULL; i++)
    {
      g_test_message ("expected: %s", c->parts[i]);
      g_assert_true (text_fixture_has_sentence (sentences, c->parts[i]));
    }
}

/* What is added to the day's rate stands behind it, and nowhere else: not where nothing is exchanged, and not with a
   rate of Meta's list that was converted. */
static void
test_spread (void)
{
  static const struct
  {
    const char *country, *currency, *plan, *title, *spread;
    const char *formula; /* its end */
    const char *said;    /* NULL: nothing */
  } cases[] = {
    { "CA", "EUR", "twilio", "Inbound message · North America", "2.5", " = 30.00~USD ≈ 24.60~EUR",
      "The bank or card that pays adds 2.5%, as the scenario says." },
    { "CA", "EUR", "twilio", "Inbound message · North America", "0", " = 30.00~USD ≈ 24.00~EUR", NULL },
    { "CA", "USD", "twilio", "Inbound message · North America", "2.5", " = 30.00~USD", NULL },
    { "KW", "EUR", "meta", "Kuwait · Marketing", "2.5", " × 0.0400~EUR = 400.00~EUR", NULL },
    { "CA", "PEN", "twilio", "Inbound message · North America", "2.5", " = 30.00~USD", NULL },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", cases[i].country, cases[i].currency);
      g_autoptr (PostageEstimate) estimate = NULL;
      g_autoptr (GPtrArray) sentences = NULL;
      g_autofree char   *formula = NULL;
      const PostageLine *line;

      g_test_message ("case %u", i);
      postage_scenario_set_exchange_spread (scenario, text_fixture_decimal (cases[i].spread));
      postage_scenario_end (scenario);
      estimate = text_fixture_estimate (catalogue, scenario, cases[i].plan);
      line = text_fixture_find_line (estimate, cases[i].title);
      formula = with_tildes (postage_text_line_formula (line));
      sentences = postage_text_line_explanation (estimate, line);
      g_test_message ("%s", formula);
      g_assert_true (g_str_has_suffix (formula, cases[i].formula));
      g_assert_cmpint (text_fixture_has_sentence (sentences, "bank or card"), ==, cases[i].said != NULL);
      if (cases[i].said != NULL)
        g_assert_true (text_fixture_has_sentence (sentences, cases[i].said));
    }
}

/* Every line of every plan explains itself, and ends with where its price was read or that it wasn't. */
static void
test_every_line (void)
{
  static const char *const months[] = { "2024-10", "2024-12", "2026-09", "2026-11" };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);
  guint            n_lines = 0;

  for (guint m = 0; m < G_N_ELEMENTS (months); m++)
    for (guint p = 0; p < plans->len; p++)
      {
        g_autoptr (PostageScenario) scenario = text_fixture_scenario (months[m], "KW", "EUR");
        g_autoptr (PostageEstimate) estimate = NULL;
        const GPtrArray *lines;

        postage_scenario_end (scenario);
        estimate = text_fixture_estimate (catalogue, scenario, postage_plan_get_id (g_ptr_array_index (plans, p)));
        lines = postage_estimate_get_lines (estimate);
        for (guint i = 0; i < lines->len; i++)
          {
            g_autoptr (GPtrArray) sentences = postage_text_line_explanation (estimate, g_ptr_array_index (lines, i));
            g_autofree char *title = postage_text_line_title (estimate, g_ptr_array_index (lines, i));

            g_assert_cmpuint (sentences->len, >=, 2);
            g_assert_true (g_str_has_prefix (g_ptr_array_index (sentences, sentences->len - 1), "Source: "));
            g_assert_cmpstr (title, !=, "");
            n_lines++;
          }
      }
  g_assert_cmpuint (n_lines, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/line/formula/%u", i);

      g_test_add_data_func (path, &formulas[i], test_formula);
    }
  g_test_add_func ("/text/line/bands", test_bands);
  for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/line/explanation/%u", i);

      g_test_add_data_func (path, &explanations[i], test_explanation);
    }
  g_test_add_func ("/text/line/spread", test_spread);
  g_test_add_func ("/text/line/every-line", test_every_line);
  return g_test_run ();
}
