/* test-charge.c - one priced thing of a plan, and which of its prices is in force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-charge.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

typedef struct
{
  const char *amounts;
  const char *valid_from, *valid_to;
  const char *seen;
} Dated;

static PostageCharge *
new_charge (const Dated *prices,
            guint        n_prices)
{
  PostageCharge *charge =
    postage_test_charge ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_per_unit, NULL);

  for (guint i = 0; i < n_prices && prices[i].amounts != NULL; i++)
    {
      g_autoptr (PostagePrice) price =
        postage_test_price (g_str_equal (prices[i].amounts, "?") ? NULL : prices[i].amounts, prices[i].seen);

      postage_price_set_validity (price, postage_test_date (prices[i].valid_from),
                                  postage_test_date (prices[i].valid_to));
      g_assert_true (postage_charge_add_price (charge, price, NULL));
    }
  postage_charge_end (charge);
  return charge;
}

static void
test_find_price (void)
{
  static const struct
  {
    const char *name;
    Dated       prices[3];
    const char *month;
    int         found; /* which price, or -1 */
    gboolean    undated, ended;
  } rows[] = {
    { "before the first reading", { { "USD 5", NULL, NULL, "2026-05-16" } }, "2026-04", -1, FALSE, FALSE },
    { "in its month", { { "USD 5", NULL, NULL, "2026-05-16" } }, "2026-05", 0, FALSE, FALSE },
    { "after it", { { "USD 5", NULL, NULL, "2026-05-16" } }, "2030-01", 0, FALSE, FALSE },
    { "undated, before the file", { { "USD 5" } }, "2026-10", -1, FALSE, FALSE },
    { "undated, in the file's month", { { "USD 5" } }, "2026-11", 0, TRUE, FALSE },
    { "a zero holds always", { { "USD 0" } }, "2019-01", 0, FALSE, FALSE },
    { "a dated zero doesn't", { { "USD 0", "2026-05-01" } }, "2026-04", -1, FALSE, FALSE },
    { "the last month of a price", { { "USD 5", "2024-01-01", "2024-12-01" } }, "2024-12", 0, FALSE, FALSE },
    { "after its end", { { "USD 5", "2024-01-01", "2024-12-31" } }, "2025-01", -1, FALSE, TRUE },
    { "a newer one takes over",
      { { "USD 5", "2024-01-01" }, { "USD 6", "2026-01-01" } },
      "2026-01",
      1,
      FALSE,
      FALSE },
    { "until then the older holds",
      { { "USD 5", "2024-01-01" }, { "USD 6", "2026-01-01" } },
      "2025-12",
      0,
      FALSE,
      FALSE },
    { "a gap is not known",
      { { "USD 5", "2024-01-01", "2024-12-31" }, { "USD 6", "2026-01-01" } },
      "2025-06",
      -1,
      FALSE,
      FALSE },
    { "back to the open one",
      { { "USD 5", "2024-01-01" }, { "USD 1", "2025-01-01", "2025-03-31" } },
      "2025-04",
      0,
      FALSE,
      FALSE },
    { "all ended",
      { { "USD 5", "2024-01-01", "2024-12-31" }, { "USD 6", "2025-01-01", "2025-12-31" } },
      "2026-01",
      -1,
      FALSE,
      TRUE },
    { "free until a price is stated", { { "USD 0" }, { "USD 6", "2026-01-01" } }, "2025-12", 0, FALSE, FALSE },
    { "no longer free", { { "USD 0" }, { "USD 6", "2026-01-01" } }, "2026-01", 1, FALSE, FALSE },
    { "an undated one after a dated one", { { "USD 5", "2024-01-01" }, { "USD 6" } }, "2026-11", 1, TRUE, FALSE },
    { "the dated one before it is no undated one",
      { { "USD 5", "2024-01-01" }, { "USD 6" } },
      "2026-10",
      0,
      FALSE,
      FALSE },
    { "no price at all", { { NULL } }, "2026-11", -1, FALSE, FALSE },
    { "known not to be known", { { "?", "2026-01-01" } }, "2026-11", 0, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCharge) charge = new_charge (rows[i].prices, G_N_ELEMENTS (rows[i].prices));
      PostageChosenPrice chosen = postage_charge_find_price (charge, postage_test_month (rows[i].month),
                                                             POSTAGE_BILLING_TERM_MONTHLY, 20261122);
      PostagePrice      *price = chosen.price;

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (chosen.undated, ==, rows[i].undated);
      g_assert_cmpint (chosen.ended, ==, rows[i].ended);
      g_assert_false (chosen.other_term);
      g_assert_cmpint (price != NULL, ==, rows[i].found >= 0);
      if (price != NULL && postage_price_is_known (price))
        {
          const char    *wanted = rows[i].prices[rows[i].found].amounts;
          PostageDecimal amount = 0;

          g_assert_true (postage_amounts_get (postage_price_get_amount (price), "USD", &amount));
          postage_test_assert_decimal (amount, wanted + strlen ("USD "));
        }
    }
}

/* Of the prices in force those of the longest term that the business accepts, and of these the last (rule 14). */
static void
test_find_price_of_term (void)
{
  static const struct
  {
    const char *name;
    const char *prices[4];
    int         found[3]; /* monthly, quarterly, annual: which price, -1: none, -2: only longer terms, -3: ended */
  } rows[] = {
    { "monthly only", { "amount USD 1" }, { 0, 0, 0 } },
    { "each term", { "amount USD 1", "amount USD 2 | term quarterly", "amount USD 3 | term annual" }, { 0, 1, 2 } },
    { "whatever their order",
      { "amount USD 3 | term annual", "amount USD 1", "amount USD 2 | term quarterly" },
      { 1, 2, 0 } },
    { "no quarterly one", { "amount USD 3 | term annual", "amount USD 1" }, { 1, 1, 0 } },
    { "annual only", { "amount USD 3 | term annual" }, { -2, -2, 0 } },
    { "quarterly and annual", { "amount USD 2 | term quarterly", "amount USD 3 | term annual" }, { -2, 0, 1 } },
    { "the last of one term",
      { "amount USD 1", "amount USD 2", "amount USD 3 | term annual", "amount USD 4 | term annual" },
      { 1, 1, 3 } },
    { "no price at all", { NULL }, { -1, -1, -1 } },
    { "the annual one ended", { "amount USD 1", "amount USD 3 | term annual | to 2026-10-31" }, { 0, 0, 0 } },
    { "the annual one hasn't begun", { "amount USD 1", "amount USD 3 | term annual | from 2026-12-01" }, { 0, 0, 0 } },
    { "the monthly one hasn't begun",
      { "amount USD 1 | from 2026-12-01", "amount USD 3 | term annual" },
      { -1, -1, 1 } },
    { "the monthly one ended, the annual goes on",
      { "amount USD 1 | to 2026-10-31", "amount USD 3 | term annual" },
      { -2, -2, 1 } },
    { "all ended", { "amount USD 1 | to 2026-10-31", "amount USD 3 | term annual | to 2026-09-30" }, { -3, -3, -3 } },
    { "annual only, and ended", { "amount USD 3 | term annual | to 2026-09-30" }, { -3, -3, -3 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCharge) charge =
        postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (rows[i].prices) && rows[i].prices[j] != NULL; j++)
        {
          g_autoptr (PostagePrice) price = postage_test_price_of (rows[i].prices[j]);

          g_assert_true (postage_charge_add_price (charge, price, NULL));
        }
      postage_charge_end (charge);

      for (PostageBillingTerm term = 0; term <= POSTAGE_BILLING_TERM_ANNUAL; term++)
        {
          PostageChosenPrice chosen =
            postage_charge_find_price (charge, postage_test_month ("2026-11"), term, 20261122);
          int found = rows[i].found[term];

          g_test_message ("%s, %s", rows[i].name, postage_billing_term_get_id (term));
          g_assert_true (chosen.price ==
                         (found >= 0 ? g_ptr_array_index (postage_charge_get_prices (charge), found) : NULL));
          g_assert_cmpint (chosen.other_term, ==, found == -2);
          g_assert_cmpint (chosen.ended, ==, found == -3);
        }
    }
}

static void
test_first_price (void)
{
  static const Dated prices[] = { { "USD 5", "2024-01-01" }, { "USD 6", "2026-01-01" } };
  g_autoptr (PostageCharge) charge = new_charge (prices, 2);
  g_autoptr (PostageCharge) empty = new_charge (prices, 0);
  PostagePrice *first = g_ptr_array_index (postage_charge_get_prices (charge), 0);
  gboolean      undated;

  g_assert_cmpint (postage_price_get_start (first, 20261122, &undated), ==, postage_test_month ("2024-01"));
  g_assert_cmpuint (postage_charge_get_prices (empty)->len, ==, 0);
}

static void
test_categories (void)
{
  static const Dated none[] = { { NULL } };
  g_autoptr (PostageCharge) all = new_charge (none, 0);
  g_autoptr (PostageCharge) some =
    postage_test_charge ("some", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_per_unit, NULL);

  postage_charge_set_categories (some, 1u << POSTAGE_CATEGORY_MARKETING | 1u << POSTAGE_CATEGORY_SERVICE);
  for (PostageCategory category = 0; category <= POSTAGE_CATEGORY_NONE; category++)
    {
      g_assert_true (postage_charge_counts_category (all, category));
      /* What has no category is not among chosen ones. */
      g_assert_cmpint (postage_charge_counts_category (some, category), ==,
                       category == POSTAGE_CATEGORY_MARKETING || category == POSTAGE_CATEGORY_SERVICE);
    }
}

static void
test_refused_price (void)
{
  g_autoptr (PostageCharge) charge =
    postage_test_charge ("fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_per_unit, NULL);
  g_autoptr (PostagePrice) share = postage_test_share ("3", POSTAGE_SHARE_OF_ALL, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (postage_charge_add_price (charge, share, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX);
  g_assert_cmpuint (postage_charge_get_prices (charge)->len, ==, 0);
}

/* What is paid once has no least or most of a month. */
static void
test_limits_of_one_off (void)
{
  static const char *const terms[] = { "amount USD 5 | minimum USD 1", "amount USD 5 | maximum USD 9" };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr (PostageCharge) charge =
        postage_test_charge ("set-up", POSTAGE_COMPONENT_SET_UP, NULL, &postage_price_flat, NULL);
      g_autoptr (PostagePrice) price = postage_test_price_of (terms[i]);
      g_autoptr (GError) error = NULL;

      postage_charge_set_one_off (charge, TRUE);
      g_assert_false (postage_charge_add_price (charge, price, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, "\"set-up\" is paid once"));
      postage_charge_set_one_off (charge, FALSE);
      g_assert_true (postage_charge_add_price (charge, price, NULL));
    }
}

/* Whether any of its prices charges something whatever the quantity, for months in which none is known. */
static void
test_has_base (void)
{
  static const struct
  {
    const char *prices[2];
    gboolean    has_base;
  } rows[] = {
    { { NULL }, FALSE },
    { { "amount USD 1 | included 5" }, FALSE },
    { { "amount USD 1 | included 5 | base USD 9" }, TRUE },
    { { "amount USD 1 | included 5 | base USD 0" }, FALSE },
    { { "amount USD 1 | included 5", "amount USD 1 | included 5 | base EUR 9" }, TRUE },
    { { "amount USD 1 | included 5 | minimum USD 9" }, TRUE },
    { { "amount USD 1 | included 5 | minimum USD 0" }, FALSE },
    { { "amount USD 1 | included 5 | maximum USD 9" }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCharge) charge =
        postage_test_charge ("seats", POSTAGE_COMPONENT_SUBSCRIPTION, "seats", &postage_price_included, NULL);

      g_test_message ("row %u", i);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].prices) && rows[i].prices[j] != NULL; j++)
        {
          g_autoptr (PostagePrice) price = postage_test_price_of (rows[i].prices[j]);

          g_assert_true (postage_charge_add_price (charge, price, NULL));
        }
      g_assert_cmpint (postage_charge_has_base (charge), ==, rows[i].has_base);
    }
}

static void
test_conditions (void)
{
  g_autoptr (PostageCharge) charge = postage_test_charge_of (
    "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "per-unit", "amount USD 1",
    "markets alpha beta | except beta | requires crm | currencies EUR | payment-fee");

  g_assert_true (postage_charge_counts_market (charge, "alpha"));
  g_assert_false (postage_charge_counts_market (charge, "beta"));
  g_assert_false (postage_charge_counts_market (charge, "union"));
  g_assert_false (postage_charge_counts_market (charge, NULL)); /* what has no market is not among chosen ones */
  g_assert_true (postage_charge_has_name (charge, POSTAGE_CONDITION_REQUIRES, "crm"));
  g_assert_false (postage_charge_has_name (charge, POSTAGE_CONDITION_EXCLUDES, "crm"));
  g_assert_true (postage_charge_has_name (charge, POSTAGE_CONDITION_CURRENCIES, "EUR"));
  g_assert_cmpuint (postage_charge_get_condition (charge, POSTAGE_CONDITION_MARKETS)->len, ==, 2);
  g_assert_cmpuint (postage_charge_get_condition (charge, POSTAGE_CONDITION_ROUTES)->len, ==, 0);
  g_assert_true (postage_charge_get_payment_fee (charge));
  g_assert_cmpuint (postage_charge_get_prices (charge)->len, ==, 1);
}

static void
test_says (void)
{
  g_autoptr (PostageCharge) charge =
    postage_test_charge ("a.b.seat", POSTAGE_COMPONENT_FEATURE_FEES, "seats", &postage_price_included, NULL);

  g_assert_null (postage_charge_get_feature (charge));
  g_assert_false (postage_charge_get_disputed (charge));
  g_assert_false (postage_charge_get_one_off (charge));
  postage_charge_set_feature (charge, "inbox");
  postage_charge_set_disputed (charge, TRUE);
  postage_charge_set_one_off (charge, TRUE);
  g_assert_cmpstr (postage_charge_get_id (charge), ==, "a.b.seat");
  g_assert_cmpstr (postage_label_get (postage_charge_get_name (charge), NULL), ==, "a.b.seat");
  g_assert_cmpint (postage_charge_get_component (charge), ==, POSTAGE_COMPONENT_FEATURE_FEES);
  g_assert_cmpstr (postage_charge_get_metric (charge), ==, "seats");
  g_assert_true (postage_charge_get_model (charge) == &postage_price_included);
  g_assert_cmpstr (postage_charge_get_feature (charge), ==, "inbox");
  g_assert_true (postage_charge_get_disputed (charge));
  g_assert_true (postage_charge_get_one_off (charge));
}

static void
test_sealed (void)
{
  if (g_test_subprocess ())
    {
      static const Dated prices[] = { { "USD 5" } };

      postage_charge_set_disputed (new_charge (prices, 1), TRUE);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*postage_charge_set_disputed*sealed*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charge/find-price", test_find_price);
  g_test_add_func ("/charge/find-price-of-term", test_find_price_of_term);
  g_test_add_func ("/charge/first-price", test_first_price);
  g_test_add_func ("/charge/categories", test_categories);
  g_test_add_func ("/charge/refused-price", test_refused_price);
  g_test_add_func ("/charge/limits-of-one-off", test_limits_of_one_off);
  g_test_add_func ("/charge/has-base", test_has_base);
  g_test_add_func ("/charge/conditions", test_conditions);
  g_test_add_func ("/charge/says", test_says);
  g_test_add_func ("/charge/sealed", test_sealed);
  return g_test_run ();
}
