/* test-meta-rate.c - which of Meta's rates applies (rule 9)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-meta-rate.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static gboolean
find (PostageCatalogue *catalogue,
      const char       *currency,
      const char       *market,
      PostageCategory   category,
      const char       *month,
      PostageMetaRate  *rate,
      GError          **error)
{
  PostageMetaCards cards;

  postage_meta_cards_init (&cards, catalogue, currency, postage_test_month (month));
  return postage_meta_rate_find (&cards, market, category, rate, error);
}

static void
test_find (void)
{
  static const struct
  {
    const char       *name;
    const char       *currency, *month, *market;
    PostageCategory   category;
    PostageRateState  state;
    PostageRateReason reason;
    const char       *rate;
    PostageDate       card; /* POSTAGE_DATE_NONE: none */
    gboolean          early;
  } rows[] = {
    { "the newest card", "USD", "2026-11", "alpha", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_KNOWN, POSTAGE_RATE_OWN_LIST,
      "0.0034", 20261001, FALSE },
    { "the card of the month", "USD", "2026-09", "alpha", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_OWN_LIST, "0.004", 20250701, FALSE },
    { "a past card", "USD", "2025-06", "alpha", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_KNOWN, POSTAGE_RATE_OWN_LIST,
      "0.008", 20240101, FALSE },
    { "a list of its own", "EUR", "2026-09", "alpha", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_OWN_LIST, "0.0035", 20250701, FALSE },
    { "an older list, unchanged in USD", "EUR", "2026-11", "alpha", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_OWN_LIST, "0.02", 20250701, FALSE },
    /* 0.0034 ÷ 1.2 */
    { "an older list, changed in USD", "EUR", "2026-11", "alpha", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_OUTDATED, "0.002833333", 20261001, FALSE },
    { "an older list, new in USD", "EUR", "2026-11", "alpha", POSTAGE_CATEGORY_SERVICE, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_OUTDATED, "0.002833333", 20261001, FALSE },
    /* 0.02 ÷ 1.25 and ÷ 1.2 */
    { "a cell that was not seen", "EUR", "2026-09", "beta", POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_NOT_SEEN, "0.016", 20250701, FALSE },
    { "the same, later", "EUR", "2026-11", "beta", POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_NOT_SEEN, "0.016666667", 20261001, FALSE },
    /* 0.025 × 100 ÷ 1.2, and ÷ 1.25 with the later rate of the rupee */
    { "no list", "INR", "2026-11", "alpha", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_KNOWN, POSTAGE_RATE_NO_LIST,
      "2.083333333", 20261001, FALSE },
    { "no list, an early rate of exchange", "INR", "2026-09", "alpha", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_KNOWN,
      POSTAGE_RATE_NO_LIST, "2", 20250701, TRUE },
    { "before the list", "EUR", "2025-06", "alpha", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_KNOWN, POSTAGE_RATE_NO_LIST,
      "0.0064", 20240101, TRUE },
    { "no rate of exchange", "ARS", "2026-11", "alpha", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_MISSING,
      POSTAGE_RATE_NO_LIST, "0", 20261001, FALSE },
    { "missing in USD", "USD", "2026-11", "delta", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_MISSING,
      POSTAGE_RATE_OWN_LIST, "0", 20261001, FALSE },
    { "new and missing in USD", "EUR", "2026-11", "delta", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_MISSING,
      POSTAGE_RATE_OUTDATED, "0", 20261001, FALSE },
    { "missing in USD, no list", "INR", "2026-11", "delta", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_MISSING,
      POSTAGE_RATE_NO_LIST, "0", 20261001, FALSE },
    { "not offered", "USD", "2026-11", "delta", POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_RATE_NOT_OFFERED,
      POSTAGE_RATE_OWN_LIST, "0", 20261001, FALSE },
    { "not offered in any list", "EUR", "2026-11", "delta", POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_RATE_NOT_OFFERED,
      POSTAGE_RATE_OWN_LIST, "0", 20250701, FALSE },
    { "not offered, no list", "INR", "2026-11", "delta", POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_RATE_NOT_OFFERED,
      POSTAGE_RATE_NO_LIST, "0", 20261001, FALSE },
    { "before every card", "USD", "2023-12", "alpha", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_MISSING,
      POSTAGE_RATE_OWN_LIST, "0", POSTAGE_DATE_NONE, FALSE },
    { "before every card, converted", "EUR", "2023-12", "alpha", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_MISSING,
      POSTAGE_RATE_NO_LIST, "0", POSTAGE_DATE_NONE, FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      PostageMetaRate rate;

      g_test_message ("%s", rows[i].name);
      find (catalogue, rows[i].currency, rows[i].market, rows[i].category,
            rows[i].month, &rate, &error);
      g_assert_no_error (error);
      g_assert_cmpint (rate.state, ==, rows[i].state);
      g_assert_cmpint (rate.reason, ==, rows[i].reason);
      postage_test_assert_decimal (rate.rate, rows[i].rate);
      g_assert_cmpint (rate.card != NULL ? postage_rate_card_get_effective (rate.card) : POSTAGE_DATE_NONE, ==,
                       rows[i].card);
      g_assert_cmpint (rate.exchange.early, ==, rows[i].early);

      /* A rate that was converted says from what. */
      if (rows[i].state == POSTAGE_RATE_KNOWN && rows[i].reason != POSTAGE_RATE_OWN_LIST)
        {
          g_assert_cmpstr (rate.exchange.from, ==, "USD");
          g_assert_cmpstr (rate.exchange.to, ==, rows[i].currency);
          g_assert_cmpstr (postage_rate_card_get_currency (rate.card), ==, "USD");
        }
    }
}

static void
test_missing_twice (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageRateCard) before = postage_rate_card_begin ("USD", 20270101, POSTAGE_COUNTING_MESSAGE, source);
  g_autoptr (PostageRateCard) list = postage_rate_card_begin ("EUR", 20270101, POSTAGE_COUNTING_MESSAGE, source);
  g_autoptr (PostageRateCard) after = postage_rate_card_begin ("USD", 20270401, POSTAGE_COUNTING_MESSAGE, source);
  PostageMetaRate rate;

  /* Where the rate stopped being known in USD, an older list can't say whether it still holds. */
  postage_test_set_rates (before, "alpha", "0.025 - - - -");
  postage_test_set_rates (list, "alpha", "0.02 - - - -");
  postage_test_set_rates (after, "alpha", "? - - - -");
  postage_rate_card_end (before);
  postage_rate_card_end (list);
  postage_rate_card_end (after);
  g_assert_true (postage_catalogue_add_rate_card (catalogue, before, NULL));
  g_assert_true (postage_catalogue_add_rate_card (catalogue, list, NULL));
  g_assert_true (postage_catalogue_add_rate_card (catalogue, after, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));

  g_assert_true (find (catalogue, "EUR", "alpha", POSTAGE_CATEGORY_MARKETING,
                       "2027-03", &rate, NULL));
  g_assert_cmpint (rate.state, ==, POSTAGE_RATE_KNOWN);
  g_assert_cmpint (rate.reason, ==, POSTAGE_RATE_OWN_LIST);
  g_assert_true (find (catalogue, "EUR", "alpha", POSTAGE_CATEGORY_MARKETING,
                       "2027-04", &rate, NULL));
  g_assert_cmpint (rate.state, ==, POSTAGE_RATE_MISSING);
  g_assert_cmpint (rate.reason, ==, POSTAGE_RATE_OUTDATED);
}

static void
test_list_before_the_reference (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageRateCard) list = postage_rate_card_begin ("EUR", 20230701, POSTAGE_COUNTING_CONVERSATION, source);
  PostageMetaRate rate;

  /* Nothing in USD says whether the list still held when the first list in USD came. */
  postage_test_set_rates (list, "alpha", "0.02 - - - -");
  postage_rate_card_end (list);
  g_assert_true (postage_catalogue_add_rate_card (catalogue, list, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  g_assert_true (find (catalogue, "EUR", "alpha", POSTAGE_CATEGORY_MARKETING,
                       "2024-02", &rate, NULL));
  g_assert_cmpint (rate.reason, ==, POSTAGE_RATE_OUTDATED);
  postage_test_assert_decimal (rate.rate, "0.02"); /* 0.025 ÷ 1.25, by the way the same */
  g_assert_cmpstr (postage_rate_card_get_currency (rate.card), ==, "USD");

  g_assert_true (find (catalogue, "EUR", "alpha", POSTAGE_CATEGORY_MARKETING,
                       "2023-12", &rate, NULL));
  g_assert_cmpint (rate.reason, ==, POSTAGE_RATE_OWN_LIST);
}

static void
test_overflow (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageRateCard) card = postage_rate_card_begin ("USD", 20270101, POSTAGE_COUNTING_MESSAGE, source);
  g_autoptr (GError) error = NULL;
  PostageMetaRate rate;

  postage_test_set_rates (card, "alpha", "100000000000000000000000000000 - - - -");
  postage_rate_card_end (card);
  g_assert_true (postage_catalogue_add_rate_card (catalogue, card, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  g_assert_false (find (catalogue, "INR", "alpha", POSTAGE_CATEGORY_MARKETING,
                        "2027-01", &rate, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meta-rate/find", test_find);
  g_test_add_func ("/meta-rate/missing-twice", test_missing_twice);
  g_test_add_func ("/meta-rate/list-before-the-reference", test_list_before_the_reference);
  g_test_add_func ("/meta-rate/overflow", test_overflow);
  return g_test_run ();
}
