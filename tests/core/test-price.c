/* test-price.c - amounts by list, and the months in which a price is in force (rule 10)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price.h"

#include "postage-test-catalogue.h"

#define AS_OF "2026-11-22"

static void
test_amounts (void)
{
  static const struct
  {
    const char *amounts, *currency;
    const char *amount; /* NULL: no such list */
  } rows[] = {
    { "USD 59 EUR 49", "USD", "59" },
    { "USD 59 EUR 49", "EUR", "49" },
    /* Two lists are never converted into each other. */
    { "USD 59 EUR 49", "INR", NULL },
    { "EUR 49", "USD", NULL },
    /* A zero stated in one currency holds in all. */
    { "EUR 0", "USD", "0" },
    { "EUR 0", "EUR", "0" },
    { "USD 0.000000001", "EUR", NULL },
    /* The list itself comes first. */
    { "EUR 0 USD 5", "USD", "5" },
    { "USD 5 USD 6", "USD", "6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageAmounts) amounts = postage_test_amounts (rows[i].amounts);
      PostageDecimal amount = 77;

      g_test_message ("%s in %s", rows[i].amounts, rows[i].currency);
      g_assert_cmpint (postage_amounts_get (amounts, rows[i].currency, &amount), ==, rows[i].amount != NULL);
      if (rows[i].amount != NULL)
        postage_test_assert_decimal (amount, rows[i].amount);
      else
        g_assert_true (amount == 77);
    }

  g_autoptr (PostageAmounts) none = postage_amounts_new ();
  PostageDecimal amount = 77;
  g_assert_false (postage_amounts_get (none, "USD", &amount));
  g_assert_false (postage_amounts_is_zero (none));
}

static void
test_start_and_end (void)
{
  static const struct
  {
    const char *amounts;
    const char *valid_from, *valid_to;
    const char *first_seen, *seen, *also_seen;
    const char *start; /* NULL: always */
    gboolean    undated;
    const char *end; /* NULL: open */
  } rows[] = {
    /* valid_from comes before every reading, whatever their dates. */
    { "USD 5", "2026-01-15", NULL, "2021-02-27", "2026-10-06", NULL, "2026-01", FALSE, NULL },
    { "USD 5", "2026-01", NULL, NULL, NULL, NULL, "2026-01", FALSE, NULL },
    { "USD 5", "2027-03-01", NULL, NULL, "2026-10-06", NULL, "2027-03", FALSE, NULL },
    /* Else the earliest of the readings. */
    { "USD 5", NULL, NULL, "2021-02-27", "2026-10-06", NULL, "2021-02", FALSE, NULL },
    { "USD 5", NULL, NULL, NULL, "2026-10-06", NULL, "2026-10", FALSE, NULL },
    { "USD 5", NULL, NULL, NULL, "2026-10-06", "2026-05-16", "2026-05", FALSE, NULL },
    { "USD 5", NULL, NULL, NULL, "2026-05-31", "2026-10-06", "2026-05", FALSE, NULL },
    /* Else the date of the file, and that is said. */
    { "USD 5", NULL, NULL, NULL, NULL, NULL, "2026-11", TRUE, NULL },
    { NULL, NULL, NULL, NULL, NULL, NULL, "2026-11", TRUE, NULL },
    { "USD 5", NULL, "2026-12-31", NULL, NULL, NULL, "2026-11", TRUE, "2026-12" },
    /* A stated zero holds always, unless it is dated. */
    { "USD 0", NULL, NULL, NULL, "2026-10-06", NULL, NULL, FALSE, NULL },
    { "USD 0", NULL, NULL, NULL, NULL, NULL, NULL, FALSE, NULL },
    { "USD 0", "2026-01-15", NULL, "2021-02-27", NULL, NULL, "2026-01", FALSE, NULL },
    { "USD 0", NULL, "2026-06-30", "2025-02-27", NULL, NULL, "2025-02", FALSE, "2026-06" },
    /* A day inside a month covers the month. */
    { "USD 5", "2026-01-31", "2026-06-01", NULL, NULL, NULL, "2026-01", FALSE, "2026-06" },
    { "USD 5", "2026-01", "2026-06", NULL, NULL, NULL, "2026-01", FALSE, "2026-06" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageSource) source = postage_test_source (rows[i].seen);
      g_autoptr (PostageAmounts) amounts = postage_test_amounts (rows[i].amounts);
      g_autoptr (PostagePrice) price = postage_price_new (source);
      gboolean undated = 77;

      g_test_message ("row %u", i);
      postage_source_set_seen (source, postage_test_date (rows[i].first_seen), POSTAGE_DATE_NONE);
      postage_source_add_seen (source, postage_test_date (rows[i].also_seen));
      postage_price_set_amount (price, amounts);
      postage_price_set_validity (price, postage_test_date (rows[i].valid_from), postage_test_date (rows[i].valid_to));

      g_assert_cmpint (postage_price_get_start (price, postage_test_date (AS_OF), &undated), ==,
                       rows[i].start != NULL ? postage_test_month (rows[i].start) : G_MININT32);
      g_assert_cmpint (undated, ==, rows[i].undated);
      g_assert_cmpint (postage_price_get_end (price), ==,
                       rows[i].end != NULL ? postage_test_month (rows[i].end) : G_MAXINT32);
    }
}

static void
test_zero_overage_is_no_zero (void)
{
  g_autoptr (PostagePrice) price = postage_test_price ("USD 0", "2026-05-16");
  g_autoptr (PostageAmounts) some = postage_test_amounts ("USD 49");
  g_autoptr (PostageAmounts) zero = postage_test_amounts ("USD 0");
  gboolean undated;

  /* 49 a month and nothing for more units is not free: it starts when it was first seen. */
  postage_price_set_included (price, 5, some);
  g_assert_cmpint (postage_price_get_start (price, 20261122, &undated), ==, postage_test_month ("2026-05"));
  postage_price_set_included (price, 5, zero);
  g_assert_cmpint (postage_price_get_start (price, 20261122, &undated), ==, G_MININT32);
  postage_price_set_included (price, 5, NULL);
  g_assert_cmpint (postage_price_get_start (price, 20261122, &undated), ==, G_MININT32);
}

static void
test_is_known (void)
{
  g_autoptr (PostagePrice) none = postage_test_price (NULL, NULL);
  g_autoptr (PostagePrice) zero = postage_test_price ("USD 0", NULL);
  g_autoptr (PostagePrice) share = postage_test_share ("0", POSTAGE_SHARE_OF_ALL, NULL, NULL);
  g_autoptr (PostagePrice) tiers = postage_test_price_of ("tiers *=?");

  g_assert_false (postage_price_is_known (none));
  g_assert_true (postage_price_is_known (zero));
  g_assert_true (postage_price_is_known (share));
  g_assert_true (postage_price_is_known (tiers));
}

static void
test_terms (void)
{
  g_autoptr (PostageAmounts) amounts = postage_test_amounts ("USD 5");
  g_autoptr (PostagePrice) price = postage_test_share ("2.5", POSTAGE_SHARE_OF_META_CHARGES, "USD 1", "USD 9");
  const PostageTier *tiers;
  PostageDecimal     amount = 0;
  guint              n_tiers;

  g_assert_true (postage_price_has_share (price));
  g_assert_true (postage_price_get_percent (price, &amount));
  postage_test_assert_decimal (amount, "2.5");
  g_assert_cmpint (postage_price_get_share_base (price), ==, POSTAGE_SHARE_OF_META_CHARGES);
  g_assert_true (postage_amounts_get (postage_price_get_minimum (price), "USD", &amount));
  postage_test_assert_decimal (amount, "1");
  g_assert_true (postage_amounts_get (postage_price_get_maximum (price), "USD", &amount));
  postage_test_assert_decimal (amount, "9");

  g_assert_false (postage_price_has_included (price));
  postage_price_set_included (price, 0, NULL);
  g_assert_true (postage_price_has_included (price));
  g_assert_null (postage_price_get_base (price));

  postage_price_add_tier (price, &(PostageTier){ .up_to = 10, .rate = amounts });
  postage_price_add_tier (price, &(PostageTier){ .up_to = G_MAXINT64, .has_flat = TRUE, .flat = amounts });
  tiers = postage_price_get_tiers (price, &n_tiers);
  g_assert_cmpuint (n_tiers, ==, 2);
  g_assert_cmpint (tiers[0].up_to, ==, 10);
  g_assert_true (tiers[0].rate == amounts && tiers[0].flat == NULL && !tiers[0].has_flat);
  g_assert_true (tiers[1].rate == NULL && tiers[1].flat == amounts && tiers[1].has_flat);
}

/* What a price has besides the terms of its model; nothing is set in a new one. */
static void
test_modifiers (void)
{
  g_autoptr (PostagePrice) none = postage_test_price_of ("amount USD 1");
  g_autoptr (PostagePrice) all =
    postage_test_price_of ("amount USD 1 | size 20 | months 3 | monthly 10 | yearly 24 | once 36 | discount 12.5 | "
                           "minimum USD 2 | maximum EUR 3 | term annual | starting -");
  g_autoptr (PostagePrice) share = postage_test_price_of ("percent ? of licence seats");
  const GArray  *allowances = postage_price_get_allowances (all);
  PostageDecimal percent = 77;

  g_assert_cmpint (postage_price_get_size (none), ==, 0);
  g_assert_cmpint (postage_price_get_months (none), ==, 1);
  g_assert_cmpuint (postage_price_get_allowances (none)->len, ==, 0);
  postage_test_assert_decimal (postage_price_get_discount (none), "0");
  g_assert_null (postage_price_get_minimum (none));
  g_assert_null (postage_price_get_maximum (none));
  g_assert_cmpint (postage_price_get_term (none), ==, POSTAGE_BILLING_TERM_MONTHLY);
  g_assert_false (postage_price_get_lower_bound (none));
  g_assert_false (postage_price_has_share (none));

  g_assert_cmpint (postage_price_get_size (all), ==, 20);
  g_assert_cmpint (postage_price_get_months (all), ==, 3);
  g_assert_cmpuint (allowances->len, ==, 3);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 1).quantity, ==, 24);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 1).period, ==, POSTAGE_PERIOD_YEAR);
  postage_test_assert_decimal (postage_price_get_discount (all), "12.5");
  g_assert_nonnull (postage_price_get_minimum (all));
  g_assert_nonnull (postage_price_get_maximum (all));
  g_assert_cmpint (postage_price_get_term (all), ==, POSTAGE_BILLING_TERM_ANNUAL);
  g_assert_true (postage_price_get_lower_bound (all));

  /* A percentage that isn't known is still a share. */
  g_assert_true (postage_price_has_share (share));
  g_assert_false (postage_price_get_percent (share, &percent));
  g_assert_cmpint (postage_price_get_share_base (share), ==, POSTAGE_SHARE_OF_CHARGES);
  g_assert_cmpuint (postage_price_get_share_charges (share)->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (postage_price_get_share_charges (share), 1), ==, "seats");

  /* What was set is taken back. */
  postage_price_set_limits (all, NULL, NULL);
  g_assert_null (postage_price_get_minimum (all));
  g_assert_null (postage_price_get_maximum (all));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price/amounts", test_amounts);
  g_test_add_func ("/price/start-and-end", test_start_and_end);
  g_test_add_func ("/price/zero-overage-is-no-zero", test_zero_overage_is_no_zero);
  g_test_add_func ("/price/is-known", test_is_known);
  g_test_add_func ("/price/modifiers", test_modifiers);
  g_test_add_func ("/price/terms", test_terms);
  return g_test_run ();
}
