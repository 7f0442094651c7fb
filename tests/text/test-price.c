/* test-price.c - the terms and dates of prices in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-price.h"

static PostageAmounts *
amounts_new (const char *usd,
             const char *eur)
{
  PostageAmounts *amounts = postage_amounts_new ();

  if (usd != NULL)
    postage_amounts_set (amounts, "USD", text_fixture_decimal (usd));
  if (eur != NULL)
    postage_amounts_set (amounts, "EUR", text_fixture_decimal (eur));
  return amounts;
}

static void
set_amount (PostagePrice *price,
            const char   *usd)
{
  g_autoptr (PostageAmounts) amounts = amounts_new (usd, NULL);

  postage_price_set_amount (price, amounts);
}

static void
add_tier (PostagePrice *price,
          gint64        up_to,
          const char   *rate,
          const char   *flat)
{
  g_autoptr (PostageAmounts) rate_amounts = rate != NULL ? amounts_new (rate, NULL) : NULL;
  g_autoptr (PostageAmounts) flat_amounts = flat != NULL ? amounts_new (flat, NULL) : NULL;
  PostageTier tier = { .up_to = up_to, .rate = rate_amounts, .has_flat = flat != NULL, .flat = flat_amounts };

  postage_price_add_tier (price, &tier);
}

/* A tier of a model without rates whose amount isn't known. */
static void
add_unknown_tier (PostagePrice *price,
                  gint64        up_to)
{
  PostageTier tier = { .up_to = up_to, .has_flat = TRUE };

  postage_price_add_tier (price, &tier);
}

static void
five (PostagePrice *price)
{
  set_amount (price, "5");
}

static void
nothing (PostagePrice *price)
{
  set_amount (price, "0");
}

static void
unknown (PostagePrice *price)
{
}

static void
two_lists (PostagePrice *price)
{
  g_autoptr (PostageAmounts) amounts = amounts_new ("59", "49");

  postage_price_set_amount (price, amounts);
}

static void
one_list_of_two (PostagePrice *price)
{
  g_autoptr (PostageAmounts) amounts = amounts_new (NULL, "49");

  postage_price_set_amount (price, amounts);
}

static void
a_year (PostagePrice *price)
{
  five (price);
  postage_price_set_months (price, 12);
  postage_price_set_term (price, POSTAGE_BILLING_TERM_ANNUAL);
}

static void
a_quarter (PostagePrice *price)
{
  five (price);
  postage_price_set_months (price, 3);
  postage_price_set_term (price, POSTAGE_BILLING_TERM_QUARTERLY);
}

static void
included (PostagePrice *price)
{
  five (price);
  postage_price_set_included (price, 1000, NULL);
}

static void
included_with_base (PostagePrice *price)
{
  g_autoptr (PostageAmounts) base = amounts_new ("20", NULL);

  set_amount (price, "0.005");
  postage_price_set_included (price, 1000, base);
}

static void
package (PostagePrice *price)
{
  five (price);
  postage_price_set_size (price, 100);
}

static void
steps (PostagePrice *price)
{
  add_tier (price, 200, "0", NULL);
  add_tier (price, 5000, "0.05", NULL);
  add_tier (price, G_MAXINT64, NULL, NULL);
}

static void
steps_with_flat (PostagePrice *price)
{
  add_tier (price, 10, "1", "4");
  add_tier (price, G_MAXINT64, "0.5", NULL);
}

static void
one_step (PostagePrice *price)
{
  add_tier (price, G_MAXINT64, "0.5", NULL);
}

static void
stairs (PostagePrice *price)
{
  add_tier (price, 3, NULL, "10");
  add_unknown_tier (price, G_MAXINT64);
}

static void
packages_by_tier (PostagePrice *price)
{
  postage_price_set_size (price, 100);
  add_tier (price, 1000, "5", NULL);
  add_tier (price, G_MAXINT64, "4", NULL);
}

static void
packs (PostagePrice *price)
{
  add_tier (price, 182, NULL, "10");
  add_unknown_tier (price, 1000);
}

static void
share_of_meta (PostagePrice *price)
{
  PostageDecimal percent = text_fixture_decimal ("7.5");

  postage_price_set_share (price, POSTAGE_SHARE_OF_META_CHARGES, &percent);
}

static void
unknown_share (PostagePrice *price)
{
  postage_price_set_share (price, POSTAGE_SHARE_OF_ALL, NULL);
}

static void
limited_share (PostagePrice *price)
{
  PostageDecimal percent = text_fixture_decimal ("4");
  g_autoptr (PostageAmounts) minimum = amounts_new ("250", NULL);
  g_autoptr (PostageAmounts) maximum = amounts_new ("999", NULL);

  postage_price_set_share (price, POSTAGE_SHARE_OF_ALL, &percent);
  postage_price_set_limits (price, minimum, maximum);
}

static void
share_of_charges (PostagePrice *price)
{
  PostageDecimal percent = text_fixture_decimal ("10");

  postage_price_set_share (price, POSTAGE_SHARE_OF_CHARGES, &percent);
  postage_price_add_share_charge (price, "test.first");
}

static void
minimum_spend (PostagePrice *price)
{
  set_amount (price, "500");
  postage_price_set_share (price, POSTAGE_SHARE_OF_ALL, NULL);
}

static void
allowances (PostagePrice *price)
{
  const PostagePriceAllowance month = { 1000, POSTAGE_PERIOD_MONTH };
  const PostagePriceAllowance year = { 12000, POSTAGE_PERIOD_YEAR };
  const PostagePriceAllowance once = { 5, POSTAGE_PERIOD_ONCE };

  five (price);
  postage_price_add_allowance (price, &month);
  postage_price_add_allowance (price, &year);
  postage_price_add_allowance (price, &once);
}

static void
everything_else (PostagePrice *price)
{
  five (price);
  postage_price_set_discount (price, text_fixture_decimal ("12.5"));
  postage_price_set_lower_bound (price, TRUE);
}

/* What the terms of a price are called; every model, every term. */
static const struct
{
  const char              *name;
  const PostagePriceModel *model;
  const char              *metric;
  void (*set_terms) (PostagePrice *price);
  const char *words;
} rows[] = {
  { "flat", &postage_price_flat, NULL, five, "5.00 USD / not known in EUR a month" },
  { "flat-free", &postage_price_flat, NULL, nothing, "free of charge" },
  { "flat-unknown", &postage_price_flat, NULL, unknown, "not known" },
  { "flat-two-lists", &postage_price_flat, NULL, two_lists, "59.00 USD / 49.00 EUR a month" },
  { "flat-one-list", &postage_price_flat, NULL, one_list_of_two, "not known in USD / 49.00 EUR a month" },
  { "flat-year", &postage_price_flat, NULL, a_year,
    "5.00 USD / not known in EUR for 12 months; with annual billing" },
  { "per-unit", &postage_price_per_unit, "seats", two_lists, "59.00 USD / 49.00 EUR each" },
  { "per-unit-free", &postage_price_per_unit, "seats", nothing, "free of charge" },
  { "per-unit-unknown", &postage_price_per_unit, "seats", unknown, "not known" },
  { "per-unit-quarter", &postage_price_per_unit, "seats", a_quarter,
    "5.00 USD / not known in EUR each; pays for 3 months; with quarterly billing" },
  { "included", &postage_price_included, "seats", included, "1,000 included; above: 5.00 USD / not known in EUR each" },
  { "included-base", &postage_price_included, "seats", included_with_base,
    "20.00 USD / not known in EUR for up to 1,000; above: 0.005 USD / not known in EUR each" },
  { "package", &postage_price_package, "seats", package,
    "5.00 USD / not known in EUR for each package of 100, begun ones in full" },
  { "graduated", &postage_price_graduated, "seats", steps,
    "step by step, up to 200: free of charge, up to 5,000: 0.05 USD / not known in EUR each, above: not known" },
  { "graduated-flat", &postage_price_graduated, "seats", steps_with_flat,
    "step by step, up to 10: 4.00 USD / not known in EUR + 1.00 USD / not known in EUR each, "
    "above: 0.50 USD / not known in EUR each" },
  { "graduated-one", &postage_price_graduated, "seats", one_step, "step by step, 0.50 USD / not known in EUR each" },
  { "volume", &postage_price_volume, "seats", steps,
    "all at the price of the step reached, up to 200: free of charge, up to 5,000: 0.05 USD / not known in EUR each, "
    "above: not known" },
  { "stairstep", &postage_price_stairstep, "seats", stairs,
    "one amount by the step reached, up to 3: 10.00 USD / not known in EUR, above: not known" },
  { "tiered-package", &postage_price_tiered_package, "seats", packages_by_tier,
    "packages of 100, begun ones in full, step by step, up to 1,000: 5.00 USD / not known in EUR each, "
    "above: 4.00 USD / not known in EUR each" },
  { "prepaid-pack", &postage_price_prepaid_pack, "seats", packs,
    "prepaid packs, the smallest that suffices: 182 for 10.00 USD / not known in EUR, 1,000 for not known" },
  { "percentage", &postage_price_percentage, NULL, share_of_meta, "7.5% of Meta’s charges" },
  { "percentage-unknown", &postage_price_percentage, NULL, unknown_share,
    "a percentage of everything that the provider bills a month that is not known" },
  { "percentage-limits", &postage_price_percentage, NULL, limited_share,
    "4% of everything that the provider bills a month; at least 250.00 USD / not known in EUR a month; "
    "at most 999.00 USD / not known in EUR a month" },
  { "percentage-charges", &postage_price_percentage, NULL, share_of_charges, "10% of “First”" },
  { "minimum-spend", &postage_price_minimum_spend, NULL, minimum_spend,
    "what is lacking to 500.00 USD / not known in EUR of everything that the provider bills a month" },
  { "quote", &postage_price_quote, NULL, unknown, "on request only, not known" },
  { "allowances", &postage_price_per_unit, "seats", allowances,
    "5.00 USD / not known in EUR each; 1,000 free a month; 12,000 free a year; 5 free once" },
  { "discount", &postage_price_per_unit, "seats", everything_else,
    "5.00 USD / not known in EUR each; 12.5% discount; a “starting at” price, which may be higher" },
};

static PostagePlan *
plan_new (PostageCharge *charge)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Test");
  g_autoptr (PostageLabel) first_name = postage_label_new ("First");
  g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/", 20260101);
  g_autoptr (PostagePrice) price = postage_price_new (source);
  g_autoptr (PostageCharge) first =
    postage_charge_begin ("test.first", first_name, POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat);
  g_autoptr (GError) error = NULL;
  PostagePlan *plan = postage_plan_begin ("test", name, POSTAGE_AUDIENCE_DIRECT, 20261122);

  five (price);
  postage_charge_add_price (first, price, &error);
  g_assert_no_error (error);
  postage_charge_end (first);
  postage_plan_add_currency (plan, "USD");
  postage_plan_add_currency (plan, "EUR");
  postage_plan_add_charge (plan, first);
  if (charge != NULL)
    postage_plan_add_charge (plan, charge);
  postage_plan_end (plan, &error);
  g_assert_no_error (error);
  return plan;
}

/* No-break spaces are for the screen. */
static void
assert_words (const char *found,
              const char *expected)
{
  g_autoptr (GString) plain = g_string_new (found);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_assert_cmpstr (plain->str, ==, expected);
}

static PostageCharge *
charge_new (const PostagePriceModel *model,
            const char              *metric,
            PostagePrice            *price)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Charge");
  g_autoptr (GError) error = NULL;
  PostageCharge *charge = postage_charge_begin ("test.charge", name, POSTAGE_COMPONENT_SUBSCRIPTION, metric, model);

  postage_charge_add_price (charge, price, &error);
  g_assert_no_error (error);
  return charge;
}

static void
test_terms (gconstpointer data)
{
  const char              *metric = rows[GPOINTER_TO_UINT (data)].metric;
  const PostagePriceModel *model = rows[GPOINTER_TO_UINT (data)].model;
  g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/", 20260101);
  g_autoptr (PostagePrice) price = postage_price_new (source);
  g_autoptr (PostageCharge) charge = NULL;
  g_autoptr (PostagePlan) plan = NULL;
  g_autofree char *words = NULL;

  rows[GPOINTER_TO_UINT (data)].set_terms (price);
  charge = charge_new (model, metric, price);
  postage_charge_end (charge);
  plan = plan_new (charge);
  words = postage_text_price_terms (plan, charge, price);
  assert_words (words, rows[GPOINTER_TO_UINT (data)].words);
}

static void
test_one_off (void)
{
  g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/", 20260101);
  g_autoptr (PostagePrice) price = postage_price_new (source);
  g_autoptr (PostageCharge) charge = NULL;
  g_autoptr (PostagePlan) plan = NULL;
  g_autofree char *words = NULL;

  five (price);
  charge = charge_new (&postage_price_flat, NULL, price);
  postage_charge_set_one_off (charge, TRUE);
  postage_charge_end (charge);
  plan = plan_new (charge);
  words = postage_text_price_terms (plan, charge, price);
  assert_words (words, "5.00 USD / not known in EUR once");
}

/* A charge for one list says nothing about the others. */
static void
test_own_lists (void)
{
  g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/", 20260101);
  g_autoptr (PostagePrice) price = postage_price_new (source);
  g_autoptr (PostageCharge) charge = NULL;
  g_autoptr (PostagePlan) plan = NULL;
  g_autofree char *words = NULL;

  five (price);
  charge = charge_new (&postage_price_flat, NULL, price);
  postage_charge_add_condition (charge, POSTAGE_CONDITION_CURRENCIES, "USD");
  postage_charge_end (charge);
  plan = plan_new (charge);
  words = postage_text_price_terms (plan, charge, price);
  assert_words (words, "5.00 USD a month");
}

static void
test_dates (void)
{
  static const struct
  {
    PostageDate seen, from, to;
    const char *usd;
    const char *words;
  } cases[] = {
    { 20260503, POSTAGE_DATE_NONE, POSTAGE_DATE_NONE, "5", "from May 2026 on" },
    { 20260503, 20250115, POSTAGE_DATE_NONE, "5", "from January 2025 on" },
    { 20260503, 20250115, 20251231, "5", "from January 2025 to December 2025" },
    { 20260503, POSTAGE_DATE_NONE, POSTAGE_DATE_NONE, "0", "in every month" },
    { 20260503, POSTAGE_DATE_NONE, 20260831, "0", "from May 2026 to August 2026" },
    { POSTAGE_DATE_NONE, POSTAGE_DATE_NONE, POSTAGE_DATE_NONE, "5",
      "known in November 2026, without a date of its own" },
  };

  g_autoptr (PostagePlan) plan = plan_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/", cases[i].seen);
      g_autoptr (PostagePrice) price = postage_price_new (source);
      g_autofree char *words = NULL;

      set_amount (price, cases[i].usd);
      postage_price_set_validity (price, cases[i].from, cases[i].to);
      words = postage_text_price_dates (plan, price);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/price/terms/%s", rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_terms);
    }
  g_test_add_func ("/price/one-off", test_one_off);
  g_test_add_func ("/price/own-lists", test_own_lists);
  g_test_add_func ("/price/dates", test_dates);
  return g_test_run ();
}
