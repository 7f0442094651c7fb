/* test-rate-card.c - Meta's lists, and what changes between them, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-rate-card.h"
#include "text/postage-text-source.h"

static PostageRateCell
cell_of (const char *rate)
{
  if (g_str_equal (rate, "-"))
    return (PostageRateCell){ .state = POSTAGE_RATE_NOT_OFFERED };
  if (g_str_equal (rate, "?"))
    return (PostageRateCell){ .state = POSTAGE_RATE_MISSING };
  return (PostageRateCell){ .state = POSTAGE_RATE_KNOWN, .rate = text_fixture_decimal (rate) };
}

static void
test_list (void)
{
  g_autofree char *messages = postage_text_rate_list ("USD", 20261001, POSTAGE_COUNTING_MESSAGE);
  g_autofree char *conversations = postage_text_rate_list ("JPY", 20250201, POSTAGE_COUNTING_CONVERSATION);

  g_assert_cmpstr (messages, ==, "Meta’s list in USD from 1 October 2026, per message");
  g_assert_cmpstr (conversations, ==, "Meta’s list in JPY from 1 February 2025, per conversation");
}

static void
test_cell (void)
{
  static const char *const cells[][2] = {
    { "0.06", "0.0600" },
    { "1234.5", "1,234.5000" },
    { "0.123456789", "0.123456789" },
    { "0", "0.0000" },
    { "?", "not known" },
    { "-", "not offered" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const PostageRateCell cell = cell_of (cells[i][0]);
      g_autofree char      *text = postage_text_rate_cell (&cell);

      g_assert_cmpstr (text, ==, cells[i][1]);
    }
}

static const char *const changes[][3] = {
  { "0.06", "0.07", "United States, Utility: 0.0600 USD before, 0.0700 USD now (+16.7%)" },
  { "0.06", "0.03", "United States, Utility: 0.0600 USD before, 0.0300 USD now (−50%)" },
  { "0", "0.03", "United States, Utility: 0.0000 USD before, 0.0300 USD now (–)" },
  { "-", "0.03", "United States, Utility: new, 0.0300 (USD)" },
  { "-", "?", "United States, Utility: new, not known (USD)" },
  { "0.06", "-", "United States, Utility: no longer offered, 0.0600 before (USD)" },
  { "?", "0.06", "United States, Utility: 0.0600 USD, which was not known before" },
  { "0.06", "?", "United States, Utility: no longer known, 0.0600 USD before" },
};

/* A card in USD with one cell. */
static PostageRateCard *
make_card (PostageDate date,
           const char *rate)
{
  g_autoptr (PostageSource) source = text_fixture_source ("https://example.com", 20261002);
  PostageRateCard      *card = postage_rate_card_begin ("USD", date, POSTAGE_COUNTING_MESSAGE, source);
  const PostageRateCell cell = cell_of (rate);

  if (cell.state != POSTAGE_RATE_NOT_OFFERED)
    postage_rate_card_set_cell (card, "united-states", POSTAGE_CATEGORY_UTILITY,
                                cell.state == POSTAGE_RATE_KNOWN ? &cell.rate : NULL, "read",
                                POSTAGE_CONFIDENCE_OFFICIAL);
  postage_rate_card_end (card);
  return card;
}

static void
test_change (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (PostageRateCard) before = make_card (20260701, changes[i][0]);
      g_autoptr (PostageRateCard) after = make_card (20261001, changes[i][1]);
      g_autoptr (PostageRateCardDifference) difference = postage_rate_card_difference_new (before, after);
      const GArray    *found = postage_rate_card_difference_get_changes (difference);
      g_autofree char *text = NULL;
      g_autofree char *expected = NULL;

      g_assert_cmpuint (found->len, ==, 1);
      text = postage_text_rate_change (catalogue, "USD", &g_array_index (found, PostageRateChange, 0));
      /* What the small catalogue doesn't name is called by its id. */
      expected = g_strconcat ("united-states", changes[i][2] + strlen ("United States"), NULL);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_difference (void)
{
  g_autoptr (PostageRateCard) before = make_card (20260701, "0.06");
  g_autoptr (PostageRateCard) after = make_card (20261001, "0.07");
  g_autoptr (PostageRateCardDifference) difference = postage_rate_card_difference_new (before, after);
  g_autofree char *text = postage_text_rate_card_difference (difference);

  g_assert_cmpstr (text, ==,
                   "Prices against the list from 1 July 2026: higher 1, lower 0, new 0, no longer offered 0, now known "
                   "0, no longer known 0, the same 0");
}

/* An imported list has no page; it says when it was imported, and from which file. */
static void
test_imported (void)
{
  static const struct
  {
    PostageDate seen;
    const char *file;
    const char *text;
  } rows[] = {
    { 20261129, "rates.csv",
      "Meta’s USD rate card of 1 January 2027, imported by you on 29 November 2026 from the file “rates.csv”" },
    { 20261129, NULL, "Meta’s USD rate card of 1 January 2027, imported by you on 29 November 2026" },
    { POSTAGE_DATE_NONE, NULL, "Meta’s USD rate card of 1 January 2027, imported by you" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageSource) source = postage_source_new (NULL, POSTAGE_CONFIDENCE_OWN);
      const PostageRateCell cell = { .state = POSTAGE_RATE_MISSING };
      g_autoptr (PostageRateCard) card = NULL;
      g_autofree char *text = NULL;

      postage_source_set_seen (source, POSTAGE_DATE_NONE, rows[i].seen);
      postage_source_set_evidence (source, POSTAGE_QUALITY_UNSTATED, NULL, rows[i].file);
      card = postage_rate_card_begin ("USD", 20270101, POSTAGE_COUNTING_MESSAGE, source);
      postage_rate_card_end (card);
      text = postage_text_rate_source (card, &cell);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/rate-card/list", test_list);
  g_test_add_func ("/text/rate-card/cell", test_cell);
  g_test_add_func ("/text/rate-card/change", test_change);
  g_test_add_func ("/text/rate-card/difference", test_difference);
  g_test_add_func ("/text/rate-card/imported", test_imported);

  return g_test_run ();
}
