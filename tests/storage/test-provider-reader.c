/* test-provider-reader.c - a provider's plans and charges say what its file says, member by member
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "provider-fixture.h"
#include "storage-fixture.h"

static PostageCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  PostageCatalogue *catalogue = provider_fixture_load (provider_fixture_text, provider_fixture_vocabulary, &error);

  g_assert_no_error (error);
  return catalogue;
}

static PostageCharge *
get_charge (PostageCatalogue *catalogue,
            const char       *id)
{
  const GPtrArray *charges = postage_plan_get_charges (postage_catalogue_get_plan (catalogue, "full.a"));

  for (guint i = 0; i < charges->len; i++)
    if (g_str_equal (postage_charge_get_id (g_ptr_array_index (charges, i)), id))
      return g_ptr_array_index (charges, i);
  g_assert_not_reached ();
}

static PostagePrice *
get_price (PostageCatalogue *catalogue,
           const char       *id)
{
  return g_ptr_array_index (postage_charge_get_prices (get_charge (catalogue, id)), 0);
}

static void
assert_amount (const PostageAmounts *amounts,
               const char           *currency,
               const char           *text)
{
  PostageDecimal amount = 0;

  g_assert_nonnull (amounts);
  g_assert_true (postage_amounts_get (amounts, currency, &amount));
  storage_fixture_assert_decimal (amount, text);
}

static void
assert_names (const PostageCharge *charge,
              PostageCondition     condition,
              const char          *names)
{
  const GPtrArray *list = postage_charge_get_condition (charge, condition);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (list, i));
  g_assert_cmpstr (found->str, ==, names);
}

static void
test_attributes (void)
{
  static const char *const chinese[] = { "zh_CN", NULL };
  g_autoptr (PostageCatalogue) catalogue = load ();
  PostageProvider        *provider = postage_catalogue_get_provider_of (catalogue, "full.a");
  const GPtrArray        *attributes = postage_provider_get_attributes (provider);
  const PostageAttribute *attribute;

  g_assert_cmpuint (attributes->len, ==, 5);
  attribute = g_ptr_array_index (attributes, 0);
  g_assert_cmpstr (attribute->id, ==, "official_meta_partner");
  g_assert_true (attribute->is_true);
  g_assert_null (attribute->text);
  g_assert_cmpstr (postage_source_get_url (attribute->source), ==, "https://example.org");
  g_assert_cmpstr (attribute->note, ==, "A badge.");
  attribute = g_ptr_array_index (attributes, 1);
  g_assert_cmpstr (attribute->id, ==, "api_only");
  g_assert_false (attribute->is_true);
  g_assert_null (attribute->source);
  g_assert_null (attribute->note);
  attribute = g_ptr_array_index (attributes, 2);
  g_assert_cmpstr (postage_label_get (attribute->text, NULL), ==, "Frankfurt");
  g_assert_cmpstr (postage_label_get (attribute->text, chinese), !=, "Frankfurt");
  g_assert_cmpint (attribute->answer, ==, POSTAGE_ANSWER_YES);
  attribute = g_ptr_array_index (attributes, 3);
  g_assert_cmpint (attribute->answer, ==, POSTAGE_ANSWER_IN_PART);
  attribute = g_ptr_array_index (attributes, 4);
  g_assert_cmpint (attribute->answer, ==, POSTAGE_ANSWER_STATED);
}

static void
test_plan (void)
{
  g_autoptr (PostageCatalogue) catalogue = load ();
  PostagePlan            *plan = postage_catalogue_get_plan (catalogue, "full.a");
  PostagePlan            *other = postage_catalogue_get_plan (catalogue, "full.b");
  const GPtrArray        *regions = postage_plan_get_regions (plan);
  const GArray           *limits = postage_plan_get_limits (plan);
  const PostagePlanLimit *limit = &g_array_index (limits, PostagePlanLimit, 0);

  g_assert_cmpint (postage_plan_get_meta_treatment (plan), ==, POSTAGE_META_MARKED_UP);
  g_assert_cmpuint (regions->len, ==, 2);
  g_assert_cmpuint (postage_plan_get_except_regions (plan)->len, ==, 0);
  g_assert_cmpstr (g_ptr_array_index (regions, 0), ==, "DE");
  g_assert_cmpuint (limits->len, ==, 2);
  g_assert_cmpstr (limit->metric, ==, "throughput");
  g_assert_cmpint (limit->maximum, ==, 80);
  g_assert_cmpstr (postage_source_get_url (limit->source), ==, "https://example.org");
  g_assert_cmpint (g_array_index (limits, PostagePlanLimit, 1).maximum, ==, 0);

  g_assert_cmpint (postage_plan_get_meta_treatment (other), ==, POSTAGE_META_INCLUDED);
  g_assert_true (postage_plan_get_historic (other));
  g_assert_cmpuint (postage_plan_get_regions (other)->len, ==, 0);
  g_assert_cmpuint (postage_plan_get_except_regions (other)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (postage_plan_get_except_regions (other), 0), ==, "CN");
  g_assert_cmpuint (postage_plan_get_limits (other)->len, ==, 0);
}

static void
test_conditions (void)
{
  g_autoptr (PostageCatalogue) catalogue = load ();
  PostageCharge *flat = get_charge (catalogue, "full.a.flat");
  PostageCharge *package = get_charge (catalogue, "full.a.package");
  PostageCharge *vat = get_charge (catalogue, "full.a.vat");

  assert_names (flat, POSTAGE_CONDITION_EXCLUDES, "crm flows");
  assert_names (flat, POSTAGE_CONDITION_CURRENCIES, "USD");
  assert_names (flat, POSTAGE_CONDITION_REQUIRES, "");
  assert_names (flat, POSTAGE_CONDITION_ROUTES, "");
  g_assert_null (postage_charge_get_feature (flat));

  assert_names (package, POSTAGE_CONDITION_MARKETS, "north-america");
  assert_names (package, POSTAGE_CONDITION_EXCEPT_MARKETS, "other hong-kong");
  assert_names (package, POSTAGE_CONDITION_REQUIRES, "crm");
  assert_names (package, POSTAGE_CONDITION_ROUTES, "marketing-messages");
  g_assert_cmpstr (postage_charge_get_feature (package), ==, "inbox");

  assert_names (vat, POSTAGE_CONDITION_TAX_COUNTRIES, "DE");
  assert_names (vat, POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID, "AT FR");
  g_assert_cmpint (postage_charge_get_component (vat), ==, POSTAGE_COMPONENT_TAXES);
  g_assert_false (postage_charge_get_payment_fee (vat));
  g_assert_true (postage_charge_get_payment_fee (get_charge (catalogue, "full.a.card")));
  g_assert_true (postage_charge_get_one_off (get_charge (catalogue, "full.a.quote")));
}

static void
test_modifiers (void)
{
  g_autoptr (PostageCatalogue) catalogue = load ();
  const GPtrArray *prices = postage_charge_get_prices (get_charge (catalogue, "full.a.flat"));
  PostagePrice    *monthly = g_ptr_array_index (prices, 0);
  PostagePrice    *annual = g_ptr_array_index (prices, 1);
  const GArray    *allowances;

  g_assert_cmpint (postage_price_get_term (monthly), ==, POSTAGE_BILLING_TERM_MONTHLY);
  g_assert_cmpint (postage_price_get_months (monthly), ==, 1);
  g_assert_false (postage_price_get_lower_bound (monthly));
  g_assert_null (postage_price_get_minimum (monthly));

  g_assert_cmpint (postage_price_get_term (annual), ==, POSTAGE_BILLING_TERM_ANNUAL);
  g_assert_cmpint (postage_price_get_months (annual), ==, 12);
  storage_fixture_assert_decimal (postage_price_get_discount (annual), "8.5");
  assert_amount (postage_price_get_minimum (annual), "USD", "40");
  assert_amount (postage_price_get_maximum (annual), "USD", "50");
  g_assert_true (postage_price_get_lower_bound (annual));

  allowances = postage_price_get_allowances (get_price (catalogue, "full.a.package"));
  g_assert_cmpuint (allowances->len, ==, 3);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 0).quantity, ==, 1000);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 0).period, ==, POSTAGE_PERIOD_MONTH);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 1).quantity, ==, 6000);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 1).period, ==, POSTAGE_PERIOD_YEAR);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 2).quantity, ==, 500);
  g_assert_cmpint (g_array_index (allowances, PostagePriceAllowance, 2).period, ==, POSTAGE_PERIOD_ONCE);
}

static void
test_models (void)
{
  g_autoptr (PostageCatalogue) catalogue = load ();
  const PostageTier *tiers;
  PostagePrice      *price;
  PostageDecimal     percent = 0;
  guint              n_tiers;

  g_assert_cmpint (postage_price_get_size (get_price (catalogue, "full.a.package")), ==, 1000);
  assert_amount (postage_price_get_amount (get_price (catalogue, "full.a.package")), "USD", "5");

  /* A flat part that is null is not known; one that is absent isn't there. */
  tiers = postage_price_get_tiers (get_price (catalogue, "full.a.volume"), &n_tiers);
  g_assert_cmpuint (n_tiers, ==, 2);
  g_assert_true (tiers[0].up_to == 200 && tiers[0].has_flat && tiers[0].flat == NULL);
  assert_amount (tiers[0].rate, "USD", "2");
  g_assert_true (tiers[1].up_to == G_MAXINT64 && !tiers[1].has_flat);

  tiers = postage_price_get_tiers (get_price (catalogue, "full.a.stairs"), &n_tiers);
  g_assert_cmpuint (n_tiers, ==, 2);
  g_assert_null (tiers[0].rate);
  assert_amount (tiers[0].flat, "USD", "49");
  g_assert_true (tiers[1].up_to == G_MAXINT64 && tiers[1].has_flat && tiers[1].flat == NULL);

  price = get_price (catalogue, "full.a.tiered");
  tiers = postage_price_get_tiers (price, &n_tiers);
  g_assert_cmpint (postage_price_get_size (price), ==, 100);
  g_assert_cmpuint (n_tiers, ==, 2);
  g_assert_cmpint (tiers[0].up_to, ==, 300);

  tiers = postage_price_get_tiers (get_price (catalogue, "full.a.packs"), &n_tiers);
  g_assert_cmpuint (n_tiers, ==, 2);
  g_assert_cmpint (tiers[0].up_to, ==, 182);
  assert_amount (tiers[0].flat, "USD", "5");
  g_assert_true (tiers[1].up_to == 1000 && tiers[1].has_flat && tiers[1].flat == NULL);

  price = get_price (catalogue, "full.a.agreed");
  g_assert_true (postage_charge_get_model (get_charge (catalogue, "full.a.agreed")) == &postage_price_minimum_spend);
  assert_amount (postage_price_get_amount (price), "USD", "200");
  g_assert_cmpint (postage_price_get_share_base (price), ==, POSTAGE_SHARE_OF_ALL);

  price = get_price (catalogue, "full.a.markup");
  g_assert_false (postage_price_get_percent (price, &percent));
  g_assert_cmpint (postage_price_get_share_base (price), ==, POSTAGE_SHARE_OF_META_CHARGES);

  price = get_price (catalogue, "full.a.vat");
  g_assert_true (postage_price_get_percent (price, &percent));
  storage_fixture_assert_decimal (percent, "19");
  g_assert_cmpint (postage_price_get_share_base (price), ==, POSTAGE_SHARE_OF_CHARGES);
  g_assert_cmpuint (postage_price_get_share_charges (price)->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (postage_price_get_share_charges (price), 1), ==, "full.a.package");
  assert_amount (postage_price_get_minimum (get_price (catalogue, "full.a.card")), "USD", "0.3");
}

static void
test_vocabulary (void)
{
  static const char *const chinese[] = { "zh_CN", NULL };
  g_autoptr (PostageCatalogue) catalogue = load ();
  const PostageVocabulary *vocabulary = postage_catalogue_get_vocabulary (catalogue);
  const PostageLabel      *name = postage_vocabulary_get_metric (vocabulary, "active-users");

  g_assert_cmpstr (postage_label_get (name, NULL), ==, "active contacts");
  g_assert_cmpstr (postage_label_get (name, chinese), !=, "active contacts");
  g_assert_true (postage_vocabulary_is_always (vocabulary, "active-users"));
  g_assert_false (postage_vocabulary_is_always (vocabulary, "seats"));
  g_assert_cmpuint (postage_vocabulary_get_metrics (vocabulary)->len, ==, 7);
  g_assert_cmpuint (postage_vocabulary_get_features (vocabulary)->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (postage_vocabulary_get_features (vocabulary), 0), ==, "inbox");
}

/* A month without a day lasts until its end. */
static void
test_validity (void)
{
  static const struct
  {
    const char *from, *to;
  } rows[] = {
    { "2026-10-02", "2026-10-02" },
    { "2026-10-31", "2026-10" },
    { "2026-10", "2026-10-01" },
    { "2026-10", "2026-10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *dates = g_strdup_printf ("\"valid_from\": \"%s\", \"valid_to\": \"%s\", \"regions\"",
                                                rows[i].from, rows[i].to);
      g_autofree char *text = storage_fixture_replace (provider_fixture_text, "\"regions\"", dates);
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageCatalogue) catalogue = provider_fixture_load (text, provider_fixture_vocabulary, &error);
      PostagePlan *plan;

      g_assert_no_error (error);
      plan = postage_catalogue_get_plan (catalogue, "full.a");
      g_assert_false (postage_plan_is_on_sale (plan, postage_month_new (2026, 9)));
      g_assert_true (postage_plan_is_on_sale (plan, postage_month_new (2026, 10)));
      g_assert_false (postage_plan_is_on_sale (plan, postage_month_new (2026, 11)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/provider-reader/attributes", test_attributes);
  g_test_add_func ("/storage/provider-reader/plan", test_plan);
  g_test_add_func ("/storage/provider-reader/conditions", test_conditions);
  g_test_add_func ("/storage/provider-reader/modifiers", test_modifiers);
  g_test_add_func ("/storage/provider-reader/models", test_models);
  g_test_add_func ("/storage/provider-reader/vocabulary", test_vocabulary);
  g_test_add_func ("/storage/provider-reader/validity", test_validity);
  return g_test_run ();
}
