/* test-rate-card.c - one list of Meta: not offered, missing and known are three things
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-rate-card.h"

#include "postage-test-catalogue.h"

static PostageRateCard *
begin_card (void)
{
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-02");

  return postage_rate_card_begin ("USD", 20261001, POSTAGE_COUNTING_MESSAGE, source);
}

static void
test_states (void)
{
  static const struct
  {
    const char      *market;
    PostageCategory  category;
    PostageRateState state;
    const char      *rate, *method;
  } rows[] = {
    { "argentina", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_KNOWN, "0.0618", "direct" },
    { "argentina", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_KNOWN, "0", "direct" }, /* a zero that is stated */
    { "argentina", POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_RATE_MISSING, "0", "not found" },
    { "argentina", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL, POSTAGE_RATE_NOT_OFFERED, "0", NULL },
    { "kuwait", POSTAGE_CATEGORY_SERVICE, POSTAGE_RATE_NOT_OFFERED, "0", NULL },
  };
  g_autoptr (PostageRateCard) card = begin_card ();

  postage_test_set_rates (card, "argentina", "0.0618 0 ? - 0.026");
  postage_rate_card_end (card);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageRateCell cell = postage_rate_card_lookup (card, rows[i].market, rows[i].category);

      g_test_message ("row %u", i);
      g_assert_cmpint (cell.state, ==, rows[i].state);
      postage_test_assert_decimal (cell.rate, rows[i].rate);
      g_assert_cmpstr (cell.method, ==, rows[i].method);
    }
}

static void
test_replaced_cell (void)
{
  g_autoptr (PostageRateCard) card = begin_card ();
  PostageRateCell cell;

  postage_test_set_rates (card, "argentina", "0.0618 - - - -");
  postage_test_set_rates (card, "argentina", "? 0.02 - - -");
  cell = postage_rate_card_lookup (card, "argentina", POSTAGE_CATEGORY_MARKETING);
  g_assert_cmpint (cell.state, ==, POSTAGE_RATE_MISSING);
  postage_test_assert_decimal (cell.rate, "0");
}

static void
test_heading (void)
{
  g_autoptr (PostageRateCard) card = begin_card ();
  g_autoptr (GPtrArray) markets = NULL;

  postage_test_set_rates (card, "zambia", "0.01 - - - -");
  postage_test_set_rates (card, "argentina", "0.01 - - - -");
  postage_test_set_rates (card, "india", "0.01 - - - -");
  postage_rate_card_end (card);

  g_assert_cmpstr (postage_rate_card_get_currency (card), ==, "USD");
  g_assert_cmpint (postage_rate_card_get_effective (card), ==, 20261001);
  g_assert_cmpint (postage_rate_card_get_counting (card), ==, POSTAGE_COUNTING_MESSAGE);
  g_assert_cmpstr (postage_source_get_url (postage_rate_card_get_source (card)), ==, "https://example.com/prices");

  markets = postage_rate_card_dup_markets (card);
  g_assert_cmpuint (markets->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (markets, 0), ==, "argentina");
  g_assert_cmpstr (g_ptr_array_index (markets, 1), ==, "india");
  g_assert_cmpstr (g_ptr_array_index (markets, 2), ==, "zambia");
}

static void
test_sealed (void)
{
  if (g_test_subprocess ())
    {
      PostageRateCard *card = begin_card ();

      postage_rate_card_end (card);
      postage_test_set_rates (card, "argentina", "0.01 - - - -");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*postage_rate_card_set_cell*sealed*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rate-card/states", test_states);
  g_test_add_func ("/rate-card/replaced-cell", test_replaced_cell);
  g_test_add_func ("/rate-card/heading", test_heading);
  g_test_add_func ("/rate-card/sealed", test_sealed);
  return g_test_run ();
}
