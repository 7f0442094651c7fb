/* postage-test-prices.c - a price from one line of text, for the tables of tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-catalogue.h"

#include <string.h>

/* "?" is not known, as NULL is. */
static PostageAmounts *
read_amounts (const char *text)
{
  return g_strcmp0 (text, "?") == 0 || g_strcmp0 (text, "") == 0 ? NULL : postage_test_amounts (text);
}

static gint64
read_count (const char *text)
{
  guint64 count = 0;

  g_assert_true (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &count, NULL));
  return (gint64) count;
}

/* "200=USD 0.1; 1000=?; *=USD 0.01+USD 5": bound, rate and flat part; where a model has @flats only, "200=USD 5". */
static void
add_tiers (PostagePrice *price,
           const char   *text,
           gboolean      flats)
{
  g_auto (GStrv) tiers = g_strsplit (text, "; ", -1);

  for (guint i = 0; tiers[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (tiers[i], "=", 2);
      g_auto (GStrv) parts = g_strsplit (sides[1], "+", 2);
      const char *flat_text = flats ? parts[0] : parts[1];
      g_autoptr (PostageAmounts) rate = flats ? NULL : read_amounts (parts[0]);
      g_autoptr (PostageAmounts) flat = read_amounts (flat_text);
      PostageTier tier = { .up_to = g_str_equal (sides[0], "*") ? G_MAXINT64 : read_count (sides[0]),
                           .rate = rate,
                           .has_flat = flat_text != NULL,
                           .flat = flat };

      postage_price_add_tier (price, &tier);
    }
}

/* "meta-charges", "all", or the ids of charges. */
static void
set_share (PostagePrice         *price,
           const char           *base,
           const PostageDecimal *percent)
{
  if (g_str_equal (base, "meta-charges"))
    postage_price_set_share (price, POSTAGE_SHARE_OF_META_CHARGES, percent);
  else if (g_str_equal (base, "all"))
    postage_price_set_share (price, POSTAGE_SHARE_OF_ALL, percent);
  else
    {
      g_auto (GStrv) ids = g_strsplit (base, " ", -1);

      postage_price_set_share (price, POSTAGE_SHARE_OF_CHARGES, percent);
      for (guint i = 0; ids[i] != NULL; i++)
        postage_price_add_share_charge (price, ids[i]);
    }
}

static void
set_percent (PostagePrice *price,
             const char   *text)
{
  g_auto (GStrv) sides = g_strsplit (text, " of ", 2);
  PostageDecimal percent = 0;
  gboolean       is_known = !g_str_equal (sides[0], "?");

  if (is_known)
    percent = postage_test_decimal (sides[0]);
  set_share (price, sides[1], is_known ? &percent : NULL);
}

static void
add_allowance (PostagePrice *price,
               PostagePeriod period,
               const char   *text)
{
  const PostagePriceAllowance allowance = { .quantity = read_count (text), .period = period };

  postage_price_add_allowance (price, &allowance);
}

/* What is set after all terms have been read, because one setter takes two of them. */
typedef struct
{
  PostageDate     from, to;
  PostageAmounts *base, *minimum, *maximum;
  gint64          included; /* -1: none */
} Pairs;

static void
read_term (PostagePrice *price,
           const char   *name,
           const char   *value,
           Pairs        *pairs)
{
  if (g_str_equal (name, "amount"))
    {
      g_autoptr (PostageAmounts) amount = read_amounts (value);

      postage_price_set_amount (price, amount);
    }
  else if (g_str_equal (name, "included"))
    pairs->included = read_count (value);
  else if (g_str_equal (name, "base"))
    pairs->base = read_amounts (value);
  else if (g_str_equal (name, "tiers") || g_str_equal (name, "flats"))
    add_tiers (price, value, g_str_equal (name, "flats"));
  else if (g_str_equal (name, "size"))
    postage_price_set_size (price, read_count (value));
  else if (g_str_equal (name, "percent"))
    set_percent (price, value);
  else if (g_str_equal (name, "of"))
    set_share (price, value, NULL);
  else if (g_str_equal (name, "months"))
    postage_price_set_months (price, read_count (value));
  else if (g_str_equal (name, "monthly"))
    add_allowance (price, POSTAGE_PERIOD_MONTH, value);
  else if (g_str_equal (name, "yearly"))
    add_allowance (price, POSTAGE_PERIOD_YEAR, value);
  else if (g_str_equal (name, "once"))
    add_allowance (price, POSTAGE_PERIOD_ONCE, value);
  else if (g_str_equal (name, "discount"))
    postage_price_set_discount (price, postage_test_decimal (value));
  else if (g_str_equal (name, "minimum"))
    pairs->minimum = postage_test_amounts (value);
  else if (g_str_equal (name, "maximum"))
    pairs->maximum = postage_test_amounts (value);
  else if (g_str_equal (name, "from"))
    pairs->from = postage_test_date (value);
  else if (g_str_equal (name, "to"))
    pairs->to = postage_test_date (value);
  else if (g_str_equal (name, "term"))
    {
      PostageBillingTerm term = POSTAGE_BILLING_TERM_MONTHLY;

      g_assert_true (postage_billing_term_from_id (value, &term, NULL));
      postage_price_set_term (price, term);
    }
  else if (g_str_equal (name, "starting"))
    postage_price_set_lower_bound (price, TRUE);
  else
    g_error ("a test gives a price the term \"%s\", which there is not", name);
}

PostagePrice *
postage_test_price_of (const char *terms)
{
  PostagePrice *price = postage_test_price (NULL, "2020-01-01");
  g_auto (GStrv) list = g_strsplit (terms, " | ", -1);
  Pairs pairs = { .from = POSTAGE_DATE_NONE, .to = POSTAGE_DATE_NONE, .included = -1 };

  for (guint i = 0; list[i] != NULL && list[i][0] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (list[i], " ", 2);

      read_term (price, words[0], words[1], &pairs);
    }
  postage_price_set_validity (price, pairs.from, pairs.to);
  if (pairs.included >= 0)
    postage_price_set_included (price, pairs.included, pairs.base);
  postage_price_set_limits (price, pairs.minimum, pairs.maximum);
  g_clear_pointer (&pairs.base, postage_amounts_unref);
  g_clear_pointer (&pairs.minimum, postage_amounts_unref);
  g_clear_pointer (&pairs.maximum, postage_amounts_unref);
  return price;
}

void
postage_test_price_evaluate (const char        *model,
                             const char        *terms,
                             gint64             quantity,
                             gint64             horizon,
                             PostageCurveValue *value)
{
  const PostagePriceModel *found = postage_price_model_from_id (model, NULL);
  g_autoptr (PostagePrice) price = postage_test_price_of (terms);
  g_autoptr (GError) error = NULL;
  g_auto (PostageCurve) curve;

  g_assert_nonnull (found);
  postage_curve_init (&curve);
  postage_price_model_check (found, price, &error);
  g_assert_no_error (error);
  postage_price_model_compile (found, price, "USD", horizon, FALSE, &curve);
  postage_curve_evaluate (&curve, quantity, NULL, value, &error);
  g_assert_no_error (error);
}

static void
set_categories (PostageCharge *charge,
                char         **names)
{
  guint mask = 0;

  for (; *names != NULL; names++)
    {
      PostageCategory category = POSTAGE_CATEGORY_NONE;

      g_assert_true (postage_category_from_id (*names, &category, NULL));
      mask |= 1u << category;
    }
  postage_charge_set_categories (charge, mask);
}

static void
add_names (PostageCharge *charge,
           const char    *condition,
           char         **names)
{
  static const struct
  {
    const char      *name;
    PostageCondition condition;
  } conditions[] = {
    { "markets", POSTAGE_CONDITION_MARKETS },
    { "except", POSTAGE_CONDITION_EXCEPT_MARKETS },
    { "requires", POSTAGE_CONDITION_REQUIRES },
    { "excludes", POSTAGE_CONDITION_EXCLUDES },
    { "route", POSTAGE_CONDITION_ROUTES },
    { "currencies", POSTAGE_CONDITION_CURRENCIES },
    { "countries", POSTAGE_CONDITION_TAX_COUNTRIES },
    { "no-vat-id", POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (g_str_equal (condition, conditions[i].name))
      {
        for (; *names != NULL; names++)
          postage_charge_add_condition (charge, conditions[i].condition, *names);
        return;
      }
  g_error ("a test gives a charge the condition \"%s\", which there is not", condition);
}

static void
read_condition (PostageCharge *charge,
                const char    *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  if (g_str_equal (words[0], "feature"))
    postage_charge_set_feature (charge, words[1]);
  else if (g_str_equal (words[0], "categories"))
    set_categories (charge, words + 1);
  else if (g_str_equal (words[0], "one-off"))
    postage_charge_set_one_off (charge, TRUE);
  else if (g_str_equal (words[0], "disputed"))
    postage_charge_set_disputed (charge, TRUE);
  else if (g_str_equal (words[0], "payment-fee"))
    postage_charge_set_payment_fee (charge, TRUE);
  else
    add_names (charge, words[0], words + 1);
}

PostageCharge *
postage_test_charge_of (const char      *id,
                        PostageComponent component,
                        const char      *metric,
                        const char      *model,
                        const char      *terms,
                        const char      *conditions)
{
  PostageCharge *charge =
    postage_test_charge (id, component, metric, postage_price_model_from_id (model, NULL), NULL);
  g_autoptr (PostagePrice) price = postage_test_price_of (terms);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) list = g_strsplit (conditions != NULL ? conditions : "", " | ", -1);

  for (guint i = 0; list[i] != NULL && list[i][0] != '\0'; i++)
    read_condition (charge, list[i]);
  postage_charge_add_price (charge, price, &error);
  g_assert_no_error (error);
  return charge;
}

void
postage_test_plan_take_of (PostagePlan     *plan,
                           const char      *id,
                           PostageComponent component,
                           const char      *metric,
                           const char      *model,
                           const char      *terms,
                           const char      *conditions)
{
  postage_test_plan_take (plan, postage_test_charge_of (id, component, metric, model, terms, conditions));
}

void
postage_test_set_features (PostageScenario *scenario,
                           const char      *features)
{
  g_auto (GStrv) list = g_strsplit (features != NULL ? features : "", " ", -1);

  for (guint i = 0; list[i] != NULL && list[i][0] != '\0'; i++)
    postage_scenario_set_feature (scenario, list[i], TRUE);
}
