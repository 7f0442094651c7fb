/* test-difference.c - what plans cost before and after, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-difference.h"

#include <string.h>

/* Blanks that don't break are "~" here. */
static char *
with_tildes (char *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, "\u00a0", -1) : NULL;

  g_free (text);
  return parts != NULL ? g_strjoinv ("~", parts) : NULL;
}

static PostageRecord *
record_month (PostageCatalogue *catalogue,
              const char       *month,
              const char       *country,
              const char       *currency,
              const char       *plans)
{
  g_auto (GStrv) ids = g_strsplit (plans, " ", -1);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (PostageScenario) scenario = text_fixture_scenario (month, country, currency);

  postage_scenario_end (scenario);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, ids[i]));
  return postage_record_new_of_estimates (catalogue, scenario, estimates);
}

static PostageDifference *
compare (PostageCatalogue *catalogue,
         const char       *before_month,
         const char       *after_month,
         const char       *before_currency,
         const char       *before_plans,
         const char       *after_plans)
{
  g_autoptr (PostageRecord) before = record_month (catalogue, before_month, "CA", before_currency, before_plans);
  g_autoptr (PostageRecord) after = record_month (catalogue, after_month, "CA", "USD", after_plans);

  return postage_difference_new (before, after);
}

typedef struct
{
  const char *name;
  const char *before_month, *after_month, *before_currency;
  const char *before_plans, *after_plans;
  const char *sentence; /* of the first plan */
  const char *cheapest; /* NULL: nothing is certain */
  const char *notice;
} DifferenceCase;

/* Strings stay whole sentences. The sums are those of the sample business: 6,000 utility messages in the window at
 * 0.0034 and 14,000 that become cheaper by 0.0006, 5,000 authentication messages likewise, 7,000 replies at 0.0034:
 * 20.40 − 8.40 − 3.00 + 23.80 = 32.80. */
/* clang-format off */
static const DifferenceCase cases[] = {
  { "what 1 October did", "2026-09", "2026-11", "USD", "twilio meta", "twilio meta",
    "Twilio Pay as you go: 603.80~USD, before 571.00~USD: 32.80~USD (5.7%) more. Most of that is North America · "
    "Service. It was free; now 7,000 of 8,000 are charged, at 0.0034~USD each.",
    "Meta Cloud API is the cheapest, as before: 358.80~USD a month.",
    "Prices have changed since this was saved, with those known on 22 November 2026: Twilio Pay as you go +5.7%, Meta "
    "Cloud API +10.1%." },
  { "the way back", "2026-11", "2026-09", "USD", "twilio", "twilio",
    "Twilio Pay as you go: 571.00~USD, before 603.80~USD: 32.80~USD (5.4%) less. Most of that is North America · "
    "Service. It is free now.",
    NULL,
    "Prices have changed since this was saved, with those known on 22 November 2026: Twilio Pay as you go −5.4%." },
  { "another one is the cheapest", "2026-09", "2026-11", "USD", "360dialog meta", "360dialog twilio",
    "360dialog Regular: 417.80~USD, before 385.00~USD: 32.80~USD (8.5%) more. Most of that is North America · Service. "
    "It was free; now 7,000 of 8,000 are charged, at 0.0034~USD each.",
    "360dialog Regular is the cheapest now: 417.80~USD a month. Before, it was Meta Cloud API: 326.00~USD.",
    "Prices have changed since this was saved, with those known on 22 November 2026: 360dialog Regular +8.5%, Twilio "
    "Pay as you go, Meta Cloud API." },
  { "two lower bounds", "2026-09", "2026-11", "USD", "bird", "bird",
    "Bird Pay as you go: at least 573.80~USD, before at least 541.00~USD. What is known of it is 32.80~USD more; the "
    "rest is not known.",
    NULL,
    "Prices have changed since this was saved, with those known on 22 November 2026: Bird Pay as you go "
    "(change not known)." },
  { "known by now", "2026-07", "2026-11", "USD", "360dialog", "360dialog",
    "360dialog Regular: 417.80~USD, before at least 326.00~USD. How far these are apart is not known.",
    NULL,
    "Prices have changed since this was saved, with those known on 22 November 2026: 360dialog Regular "
    "(change not known)." },
  { "no longer known", "2026-11", "2026-07", "USD", "360dialog", "360dialog",
    "360dialog Regular: at least 326.00~USD, before 417.80~USD. How far these are apart is not known.",
    NULL,
    "Prices have changed since this was saved, with those known on 22 November 2026: 360dialog Regular "
    "(change not known)." },
  { "nothing", "2026-11", "2026-11", "USD", "twilio", "twilio",
    "Twilio Pay as you go costs 603.80~USD as before.", NULL, NULL },
  { "a new plan", "2026-11", "2026-11", "USD", "meta", "opaque",
    "Opaque Bundle was not among the plans before. Total: price not known.", NULL,
    "These are not the figures that were saved: Opaque Bundle, Meta Cloud API." },
  { "no price, twice", "2026-11", "2026-11", "USD", "opaque", "opaque",
    "Opaque Bundle: price not known, before price not known.", NULL, NULL },
  { "two currencies", "2026-11", "2026-11", "EUR", "twilio", "twilio",
    "Twilio Pay as you go: 603.80~USD, before 483.04~EUR. Amounts in two currencies are not subtracted.", NULL, NULL },
};
/* clang-format on */

static void
test_sentences (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DifferenceCase *row = &cases[i];
      g_autoptr (PostageDifference) difference = compare (catalogue, row->before_month, row->after_month,
                                                          row->before_currency, row->before_plans, row->after_plans);
      const PostagePlanDifference *plan = postage_difference_get_plan (difference, 0);
      g_autofree char             *sentence = with_tildes (postage_text_difference_plan (catalogue, difference, plan));
      g_autofree char             *cheapest = with_tildes (postage_text_difference_cheapest (catalogue, difference));
      g_autofree char             *notice = with_tildes (postage_text_difference_notice (catalogue, difference));

      g_test_message ("%s", row->name);
      g_assert_cmpstr (sentence, ==, row->sentence);
      g_assert_cmpstr (cheapest, ==, row->cheapest);
      if (row->notice != NULL)
        g_assert_cmpstr (notice, ==, row->notice);
    }
}

/* A file that was edited by hand has other figures than those that were saved, whatever prices did. */
static void
test_edited_file (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageRecord) before = record_month (catalogue, "2026-09", "US", "USD", "twilio");
  g_autoptr (PostageRecord) after = record_month (catalogue, "2026-11", "CA", "USD", "twilio");
  g_autoptr (PostageDifference) difference = postage_difference_new (before, after);
  g_autofree char *notice = postage_text_difference_notice (catalogue, difference);

  g_assert_true (g_str_has_prefix (notice, "These are not the figures that were saved: Twilio Pay as you go "));
}

/* The line of @plan with @title as one text: its cells, then a sentence a line. */
static char *
word_line (PostageCatalogue            *catalogue,
           const PostageDifference     *difference,
           const PostagePlanDifference *plan,
           const char                  *title)
{
  const GArray *changes = postage_plan_difference_get_changes (plan);

  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange *change = &g_array_index (changes, PostageChange, i);
      g_autofree char     *name = postage_text_change_title (catalogue, postage_plan_difference_get_id (plan), change);
      g_autofree char     *before = postage_text_change_side (change->before, "USD");
      g_autofree char     *after = postage_text_change_side (change->after, "USD");
      g_autofree char     *amount = postage_text_change_amount (plan, change);
      g_autoptr (GPtrArray) reasons = postage_text_change_reasons (catalogue, difference, plan, change);
      GString *text;

      if (!g_str_equal (name, title))
        continue;
      text = g_string_new (NULL);
      g_string_append_printf (text, "%s | %s | %s", before, after, amount);
      for (guint j = 0; j < reasons->len; j++)
        g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (reasons, j));
      return with_tildes (g_string_free (text, FALSE));
    }
  g_assert_not_reached ();
}

#define RATE_SOURCE                                                                                           \
  "Source: Meta’s USD rate card of 1 October 2026, seen on 10 October 2026, reprint of the official list: " \
  "https://meta.example/rates"
#define RULE_SOURCE "(Seen on 10 October 2026, official: https://meta.example/rules)"

static void
test_lines (void)
{
  /* clang-format off */
  static const struct
  {
    const char *before_month, *after_month, *plan, *title, *text;
  } rows[] = {
    { "2026-09", "2026-11", "twilio", "North America · Marketing", "250.00 | 250.00 | 0.00" },
    { "2026-09", "2026-11", "twilio", "North America · Authentication",
      "20.00 | 17.00 | −3.00\nEach costs 0.0034~USD instead of 0.0040~USD since 1 October 2026.\n" RATE_SOURCE },
    { "2026-09", "2026-11", "twilio", "North America · Utility",
      "56.00 | 68.00 | +12.00\n20,000 of 20,000 are charged instead of 14,000.\n"
      "Rule from 1 October 2026 on: Utility templates are charged inside the customer service window, too. " RULE_SOURCE
      "\nEach costs 0.0034~USD instead of 0.0040~USD since 1 October 2026.\n" RATE_SOURCE },
    { "2026-09", "2026-11", "twilio", "North America · Service",
      "0.00 | 23.80 | +23.80\nIt was free; now 7,000 of 8,000 are charged, at 0.0034~USD each.\n"
      "Rule from 1 October 2026 on: 1,000 service messages of each phone number are free each month. " RULE_SOURCE "\n"
      RATE_SOURCE },
    { "2026-11", "2026-09", "twilio", "North America · Service",
      "23.80 | 0.00 | −23.80\nIt is free now.\n"
      "Rule from 1 November 2024 on: Replies to customers are free. " RULE_SOURCE },
    { "2026-07", "2026-11", "360dialog", "Licence",
      "not known | 59.00 | not known\nBefore, it was not all known what this costs." },
    { "2026-11", "2026-07", "360dialog", "Licence",
      "59.00 | not known | not known\nIt is no longer all known what this costs." },
  };
  /* clang-format on */
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageDifference) difference = compare (catalogue, rows[i].before_month, rows[i].after_month, "USD",
                                                          rows[i].plan, rows[i].plan);
      g_autofree char *text =
        word_line (catalogue, difference, postage_difference_get_plan (difference, 0), rows[i].title);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A line of a record that was built by hand; the plan and the charge are not in the catalogue. */
static PostageRecord *
record_line (const char               *market,
             const PostageRecordEntry *entry)
{
  PostageRecord *record = postage_record_begin (postage_month_new (2026, 11), "USD", POSTAGE_DATE_NONE);

  postage_record_add_destination (record, "CA", market);
  postage_record_add_plan (record, "gone.plan", "USD", POSTAGE_STATUS_COMPLETE);
  postage_record_add_entry (record, entry);
  g_assert_true (postage_record_end (record, NULL));
  return record;
}

static void
test_unknown_names (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  PostageRecordEntry entry = { .charge = "gone-fee", .market = "gone-market", .category = POSTAGE_CATEGORY_UTILITY };
  g_autoptr (PostageRecord) before = NULL;
  g_autoptr (PostageRecord) after = NULL;
  g_autoptr (PostageDifference) difference = NULL;
  const PostagePlanDifference *plan;
  g_autofree char             *sentence = NULL;
  g_autofree char             *line = NULL;
  g_autofree char             *notice = NULL;

  entry.component = POSTAGE_COMPONENT_MESSAGE_FEES;
  entry.counted = entry.quantity = 10;
  entry.has_price = TRUE;
  entry.price = text_fixture_decimal ("0.5");
  entry.amount = entry.billed = text_fixture_decimal ("5");
  before = record_line ("gone-market", &entry);
  entry.market = "north-america";
  entry.counted = entry.quantity = 12;
  entry.amount = entry.billed = text_fixture_decimal ("6");
  after = record_line ("north-america", &entry);
  difference = postage_difference_new (before, after);
  plan = postage_difference_get_plan (difference, 0);

  sentence = with_tildes (postage_text_difference_plan (catalogue, difference, plan));
  line = word_line (catalogue, difference, plan, "gone-fee · gone-market → North America · Utility");
  notice = with_tildes (postage_text_difference_notice (catalogue, difference));
  g_assert_cmpstr (sentence, ==,
                   "gone.plan: 6.00~USD, before 5.00~USD: 1.00~USD (20%) more. Most of that is gone-fee · gone-market "
                   "→ North America · Utility. Counted: 12 instead of 10.");
  g_assert_cmpstr (line, ==,
                   "5.00 | 6.00 | +1.00\nCounted: 12 instead of 10.\n"
                   "Meta files Canada under “North America”, not under “gone-market”.");
  /* No price has changed. */
  g_assert_cmpstr (notice, ==, "These are not the figures that were saved: gone.plan +20%.");
}

static void
test_side (void)
{
  g_autoptr (PostageRecord) record = postage_record_begin (postage_month_new (2026, 10), "USD", POSTAGE_DATE_NONE);
  g_autofree char *month = NULL;
  g_autofree char *named = NULL;

  g_assert_true (postage_record_end (record, NULL));
  month = postage_text_difference_side (record, "");
  named = postage_text_difference_side (record, "Shop");
  g_assert_cmpstr (month, ==, "October 2026");
  g_assert_cmpstr (named, ==, "Shop, October 2026");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/sentences", test_sentences);
  g_test_add_func ("/difference/edited-file", test_edited_file);
  g_test_add_func ("/difference/lines", test_lines);
  g_test_add_func ("/difference/unknown-names", test_unknown_names);
  g_test_add_func ("/difference/side", test_side);
  return g_test_run ();
}
