/* test-rate-card-difference.c - what changes from one of Meta's lists to another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-rate-card-difference.h"

#include "postage-test-catalogue.h"

/* A card with the rows "market rates" of @rows, which ends with NULL. */
static PostageRateCard *
make_card (PostageDate        effective,
           const char *const *rows)
{
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-02");
  PostageRateCard *card = postage_rate_card_begin ("USD", effective, POSTAGE_COUNTING_MESSAGE, source);

  for (guint i = 0; rows[i] != NULL; i += 2)
    postage_test_set_rates (card, rows[i], rows[i + 1]);
  postage_rate_card_end (card);
  return card;
}

static const char *const before_rows[] = {
  "chile",
  "0.10 0.20 - ? 0.50", /* the same */
  "brazil",
  "0.10 0.20 - ? 0", /* a change of each kind */
  "zambia",
  "0.30 - - - -", /* gone */
  NULL,
};
static const char *const after_rows[] = {
  "brazil",
  "0.15 0.15 0.01 0.40 0.1",
  "argentina",
  "- 0.02 - - ?",
  "chile",
  "0.1 0.2 - ? 0.5",
  NULL,
};

static void
test_changes (void)
{
  static const struct
  {
    const char           *market;
    PostageCategory       category;
    PostageRateChangeKind kind;
    const char           *amount;
    const char           *percent; /* NULL: not defined */
  } expected[] = {
    { "argentina", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_CHANGE_ADDED, "0", NULL },
    { "argentina", POSTAGE_CATEGORY_SERVICE, POSTAGE_RATE_CHANGE_ADDED, "0", NULL },
    /* 0.05 of 0.10 */
    { "brazil", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_CHANGE_UP, "0.05", "50" },
    /* 0.05 of 0.20 */
    { "brazil", POSTAGE_CATEGORY_UTILITY, POSTAGE_RATE_CHANGE_DOWN, "-0.05", "-25" },
    { "brazil", POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_RATE_CHANGE_ADDED, "0", NULL },
    { "brazil", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL, POSTAGE_RATE_CHANGE_FOUND, "0", NULL },
    /* Nothing has no percentages. */
    { "brazil", POSTAGE_CATEGORY_SERVICE, POSTAGE_RATE_CHANGE_UP, "0.1", NULL },
    { "zambia", POSTAGE_CATEGORY_MARKETING, POSTAGE_RATE_CHANGE_REMOVED, "0", NULL },
  };
  g_autoptr (PostageRateCard) before = make_card (20260701, before_rows);
  g_autoptr (PostageRateCard) after = make_card (20261001, after_rows);
  g_autoptr (PostageRateCardDifference) difference = postage_rate_card_difference_new (before, after);
  const GArray *changes = postage_rate_card_difference_get_changes (difference);

  g_assert_true (postage_rate_card_difference_get_before (difference) == before);
  g_assert_true (postage_rate_card_difference_get_after (difference) == after);
  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < changes->len; i++)
    {
      const PostageRateChange *change = &g_array_index (changes, PostageRateChange, i);

      g_test_message ("row %u", i);
      g_assert_cmpstr (change->market, ==, expected[i].market);
      g_assert_cmpint (change->category, ==, expected[i].category);
      g_assert_cmpint (change->kind, ==, expected[i].kind);
      postage_test_assert_decimal (change->amount, expected[i].amount);
      g_assert_cmpint (change->has_percent, ==, expected[i].percent != NULL);
      if (change->has_percent)
        postage_test_assert_decimal (change->percent, expected[i].percent);
    }
  g_assert_cmpuint (postage_rate_card_difference_count (difference, POSTAGE_RATE_CHANGE_UP), ==, 2);
  g_assert_cmpuint (postage_rate_card_difference_count (difference, POSTAGE_RATE_CHANGE_DOWN), ==, 1);
  g_assert_cmpuint (postage_rate_card_difference_count (difference, POSTAGE_RATE_CHANGE_ADDED), ==, 3);
  g_assert_cmpuint (postage_rate_card_difference_count (difference, POSTAGE_RATE_CHANGE_REMOVED), ==, 1);
  g_assert_cmpuint (postage_rate_card_difference_count (difference, POSTAGE_RATE_CHANGE_FOUND), ==, 1);
  g_assert_cmpuint (postage_rate_card_difference_count (difference, POSTAGE_RATE_CHANGE_LOST), ==, 0);
  /* Chile's four, of which one is as little known as before; what neither offers is no price. */
  g_assert_cmpuint (postage_rate_card_difference_get_n_unchanged (difference), ==, 4);
}

/* The other way round, each change is its contrary. */
static void
test_reverse (void)
{
  static const PostageRateChangeKind contraries[] = {
    POSTAGE_RATE_CHANGE_DOWN,
    POSTAGE_RATE_CHANGE_UP,
    POSTAGE_RATE_CHANGE_REMOVED,
    POSTAGE_RATE_CHANGE_ADDED,
    POSTAGE_RATE_CHANGE_LOST,
    POSTAGE_RATE_CHANGE_FOUND,
  };
  g_autoptr (PostageRateCard) before = make_card (20260701, before_rows);
  g_autoptr (PostageRateCard) after = make_card (20261001, after_rows);
  g_autoptr (PostageRateCardDifference) there = postage_rate_card_difference_new (before, after);
  g_autoptr (PostageRateCardDifference) back = postage_rate_card_difference_new (after, before);

  for (guint i = 0; i < POSTAGE_N_RATE_CHANGES; i++)
    g_assert_cmpuint (postage_rate_card_difference_count (there, (PostageRateChangeKind) i), ==,
                      postage_rate_card_difference_count (back, contraries[i]));
  g_assert_cmpuint (postage_rate_card_difference_get_n_unchanged (there), ==,
                    postage_rate_card_difference_get_n_unchanged (back));
}

static void
test_same (void)
{
  g_autoptr (PostageRateCard) card = make_card (20260701, before_rows);
  g_autoptr (PostageRateCardDifference) difference = postage_rate_card_difference_new (card, card);

  g_assert_cmpuint (postage_rate_card_difference_get_changes (difference)->len, ==, 0);
  g_assert_cmpuint (postage_rate_card_difference_get_n_unchanged (difference), ==, 9);
}

/* A third: 0.0001 of 0.0003, at nine digits. */
static void
test_percent (void)
{
  static const char *const low[] = { "brazil", "0.0003 - - - -", NULL };
  static const char *const high[] = { "brazil", "0.0004 - - - -", NULL };

  g_autoptr (PostageRateCard) before = make_card (20260701, low);
  g_autoptr (PostageRateCard) after = make_card (20261001, high);
  g_autoptr (PostageRateCardDifference) difference = postage_rate_card_difference_new (before, after);
  const GArray *changes = postage_rate_card_difference_get_changes (difference);

  postage_test_assert_decimal (g_array_index (changes, PostageRateChange, 0).percent, "33.333333333");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rate-card-difference/changes", test_changes);
  g_test_add_func ("/rate-card-difference/reverse", test_reverse);
  g_test_add_func ("/rate-card-difference/same", test_same);
  g_test_add_func ("/rate-card-difference/percent", test_percent);

  return g_test_run ();
}
