/* test-catalogue-reader.c - a catalogue of a file of each kind says what its files say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-reader.h"

#include "catalogue-fixture.h"
#include "storage-fixture.h"

/* Adds the files, the last first when @backwards, but the one in place @without. */
static PostageCatalogue *
load (gboolean backwards,
      int      without,
      GError **error)
{
  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();

  for (int i = 0; i < CATALOGUE_FIXTURE_N_FILES; i++)
    {
      int place = backwards ? CATALOGUE_FIXTURE_N_FILES - 1 - i : i;
      g_autoptr (GBytes) bytes = storage_fixture_bytes (catalogue_fixture_files[place].text);

      if (place != without &&
          !postage_catalogue_reader_add (reader, catalogue_fixture_files[place].name, bytes, error))
        return NULL;
    }
  return postage_catalogue_reader_end (reader, "CATALOGUE", error);
}

static void
check_markets (PostageCatalogue *catalogue)
{
  PostageCountry *country = postage_catalogue_get_country (catalogue, "HK");

  g_assert_cmpstr (postage_catalogue_get_market_name (catalogue, "north-america"), ==, "North America");
  g_assert_null (postage_catalogue_get_market_name (catalogue, "narnia"));
  g_assert_cmpuint (postage_catalogue_get_countries (catalogue)->len, ==, 3);
  g_assert_cmpstr (postage_country_get_name (country), ==, "Hong Kong");
  g_assert_cmpstr (postage_country_get_note (country), ==, "A row of its own.");
  g_assert_cmpstr (postage_country_get_market (country, postage_month_new (2026, 6)), ==, "other");
  g_assert_cmpstr (postage_country_get_market (country, postage_month_new (2026, 7)), ==, "hong-kong");
}

static void
check_rate_card (PostageCatalogue *catalogue)
{
  PostageRateCard *card = postage_catalogue_find_rate_card (catalogue, "USD", postage_month_new (2026, 8));
  PostageRateCell  cell = postage_rate_card_lookup (card, "north-america", POSTAGE_CATEGORY_MARKETING);

  g_assert_cmpint (postage_rate_card_get_effective (card), ==, 20260701);
  g_assert_cmpint (postage_rate_card_get_counting (card), ==, POSTAGE_COUNTING_MESSAGE);
  g_assert_cmpint (cell.state, ==, POSTAGE_RATE_KNOWN);
  storage_fixture_assert_decimal (cell.rate, "0.025");
  g_assert_cmpstr (cell.method, ==, "direct");
  g_assert_cmpint (cell.confidence, ==, POSTAGE_CONFIDENCE_REPRINTED);

  /* Null is unknown, absent is not offered, a zero is a rate. */
  cell = postage_rate_card_lookup (card, "north-america", POSTAGE_CATEGORY_UTILITY);
  g_assert_cmpint (cell.state, ==, POSTAGE_RATE_MISSING);
  g_assert_cmpstr (cell.method, ==, "not found");
  g_assert_cmpint (cell.confidence, ==, POSTAGE_CONFIDENCE_PROVIDER_DOCS);
  cell = postage_rate_card_lookup (card, "north-america", POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (cell.state, ==, POSTAGE_RATE_NOT_OFFERED);
  cell = postage_rate_card_lookup (card, "other", POSTAGE_CATEGORY_MARKETING);
  g_assert_cmpint (cell.state, ==, POSTAGE_RATE_KNOWN);
  g_assert_true (cell.rate == 0);
}

static void
check_rules (PostageCatalogue *catalogue)
{
  PostageMonth        september = postage_month_new (2026, 9);
  PostageMonth        october = postage_month_new (2026, 10);
  PostageBillingRule *rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_SERVICE, september);

  g_assert_cmpstr (postage_billing_rule_get_id (rule), ==, "free-service");
  g_assert_true (postage_billing_rule_get_terms (rule)->free);
  rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_SERVICE, october);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->allowance, ==, 1000);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->scope, ==, POSTAGE_ALLOWANCE_PER_NUMBER);
  rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_COUNTING, october);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->counting, ==, POSTAGE_COUNTING_MESSAGE);
  g_assert_cmpstr (postage_source_get_url (postage_billing_rule_get_source (rule)), ==, "https://example.org");
  rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_ENTRY_POINT, october);
  g_assert_true (postage_billing_rule_get_terms (rule)->free);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->hours, ==, 72);
  rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_VOLUME_BANDS, october);
  g_assert_true (postage_billing_rule_get_terms (rule)->assumed);
  rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL, october);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->allowance, ==, 750000);
  g_assert_nonnull (postage_catalogue_find_not_sent (catalogue, POSTAGE_CATEGORY_MARKETING, "US", october));
  g_assert_null (postage_catalogue_find_not_sent (catalogue, POSTAGE_CATEGORY_MARKETING, "CA", october));
  g_assert_null (postage_catalogue_find_not_sent (catalogue, POSTAGE_CATEGORY_UTILITY, "US", october));
}

static void
check_bands_and_exchange (PostageCatalogue *catalogue)
{
  guint                    n_bands;
  const PostageVolumeBand *bands = postage_volume_bands_lookup (postage_catalogue_get_volume_bands (catalogue),
                                                                "north-america", POSTAGE_CATEGORY_UTILITY, &n_bands);
  PostageExchangeRate      rate;

  g_assert_cmpuint (n_bands, ==, 3);
  g_assert_cmpint (bands[1].last, ==, 1000000);
  storage_fixture_assert_decimal (bands[1].discount, "5");
  g_assert_cmpint (bands[2].last, ==, G_MAXINT64);
  storage_fixture_assert_decimal (bands[2].discount, "12.5");
  g_assert_null (postage_volume_bands_lookup (postage_catalogue_get_volume_bands (catalogue), "other",
                                              POSTAGE_CATEGORY_UTILITY, &n_bands));

  g_assert_true (postage_exchange_lookup (postage_catalogue_get_exchange (catalogue), "USD", "GBP",
                                          postage_month_new (2026, 10), &rate));
  storage_fixture_assert_decimal (rate.from_per_euro, "1.1206");
  storage_fixture_assert_decimal (rate.to_per_euro, "0.84763");
  g_assert_cmpint (rate.date, ==, 20261009);
  g_assert_cmpstr (postage_source_get_url (rate.source), ==, "https://example.org");
}

static void
check_source (PostageCatalogue *catalogue)
{
  PostageSource *source = postage_plan_get_meta_source (postage_catalogue_get_plan (catalogue, "acme.pro"));

  g_assert_cmpstr (postage_source_get_url (source), ==, "https://example.org/terms");
  g_assert_cmpint (postage_source_get_earliest (source), ==, 20240500);
  g_assert_cmpint (postage_source_get_latest (source), ==, 20260930);
  g_assert_cmpint (postage_source_get_confidence (source), ==, POSTAGE_CONFIDENCE_THIRD_PARTY);
  g_assert_cmpint (postage_source_get_quality (source), ==, POSTAGE_QUALITY_LOW);
  g_assert_cmpstr (postage_source_get_basis (source), ==, "stated");
  g_assert_cmpstr (postage_source_get_note (source), ==, "A remark.");
}

static void
check_texts (PostageCatalogue *catalogue)
{
  static const char *const chinese[] = { "zh_CN", "zh", "C", NULL };
  static const char *const german[] = { "de", "C", NULL };

  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "A note.", chinese), ==,
                   "\xE5\xA4\x87\xE6\xB3\xA8\xE3\x80\x82");
  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "A note.", german), ==, "A note.");
}

static PostageCharge *
get_charge (PostageCatalogue *catalogue,
            guint             place)
{
  const GPtrArray *charges = postage_plan_get_charges (postage_catalogue_get_plan (catalogue, "acme.pro"));

  g_assert_cmpuint (charges->len, ==, 5);
  return g_ptr_array_index (charges, place);
}

static void
check_plan (PostageCatalogue *catalogue)
{
  static const char *const chinese[] = { "zh_CN", NULL };
  PostageProvider         *provider = postage_catalogue_get_provider_of (catalogue, "acme.pro");
  PostagePlan             *plan = postage_catalogue_get_plan (catalogue, "acme.pro");

  g_assert_cmpstr (postage_provider_get_website (provider), ==, "https://example.org");
  g_assert_cmpstr (g_ptr_array_index (postage_provider_get_former_names (provider), 0), ==, "Acme Old");
  g_assert_cmpint (postage_catalogue_get_as_of (catalogue), ==, 20261122);
  g_assert_cmpstr (postage_label_get (postage_plan_get_name (plan), NULL), ==, "Professional");
  g_assert_cmpstr (postage_label_get (postage_plan_get_name (plan), chinese), ==, "\xE4\xB8\x93\xE4\xB8\x9A");
  g_assert_cmpint (postage_plan_get_audience (plan), ==, POSTAGE_AUDIENCE_PARTNER_CLIENT);
  g_assert_false (postage_plan_get_historic (plan));
  g_assert_cmpstr (postage_plan_choose_currency (plan, "EUR"), ==, "EUR");
  g_assert_cmpstr (postage_plan_choose_currency (plan, "GBP"), ==, "USD");
  g_assert_cmpint (postage_plan_get_meta_treatment (plan), ==, POSTAGE_META_PASSED_THROUGH);
  g_assert_cmpstr (postage_plan_get_note (plan), ==, "A note.");
}

static void
check_charges (PostageCatalogue *catalogue)
{
  PostageCharge     *charge = get_charge (catalogue, 0);
  PostagePrice      *price = g_ptr_array_index (postage_charge_get_prices (charge), 0);
  const PostageTier *tiers;
  PostageDecimal     amount, percent;
  guint              n_tiers;

  g_assert_true (postage_charge_get_model (charge) == &postage_price_flat);
  g_assert_null (postage_charge_get_metric (charge));
  g_assert_true (postage_amounts_get (postage_price_get_amount (price), "EUR", &amount));
  storage_fixture_assert_decimal (amount, "49");

  charge = get_charge (catalogue, 1);
  price = g_ptr_array_index (postage_charge_get_prices (charge), 0);
  g_assert_cmpstr (postage_charge_get_metric (charge), ==, "sent");
  g_assert_true (postage_charge_get_disputed (charge));
  g_assert_true (postage_charge_counts_category (charge, POSTAGE_CATEGORY_UTILITY));
  g_assert_false (postage_charge_counts_category (charge, POSTAGE_CATEGORY_SERVICE));
  g_assert_null (postage_price_get_amount (price));
  g_assert_cmpint (postage_price_get_end (price), ==, postage_month_new (2026, 12));

  charge = get_charge (catalogue, 2);
  price = g_ptr_array_index (postage_charge_get_prices (charge), 0);
  g_assert_cmpstr (postage_charge_get_feature (charge), ==, "inbox");
  g_assert_cmpint (postage_price_get_included (price), ==, 3);
  g_assert_nonnull (postage_price_get_base (price));

  charge = get_charge (catalogue, 3);
  tiers = postage_price_get_tiers (g_ptr_array_index (postage_charge_get_prices (charge), 0), &n_tiers);
  g_assert_true (postage_charge_get_one_off (charge));
  g_assert_cmpuint (n_tiers, ==, 2);
  g_assert_cmpint (tiers[0].up_to, ==, 200);
  g_assert_nonnull (tiers[0].flat);
  g_assert_cmpint (tiers[1].up_to, ==, G_MAXINT64);
  g_assert_null (tiers[1].rate);

  price = g_ptr_array_index (postage_charge_get_prices (get_charge (catalogue, 4)), 0);
  g_assert_true (postage_price_get_percent (price, &percent));
  storage_fixture_assert_decimal (percent, "2.5");
  g_assert_cmpint (postage_price_get_share_base (price), ==, POSTAGE_SHARE_OF_META_CHARGES);
  g_assert_nonnull (postage_price_get_minimum (price));
  g_assert_nonnull (postage_price_get_maximum (price));
}

static void
test_kinds (void)
{
  for (int backwards = 0; backwards < 2; backwards++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageCatalogue) catalogue = load (backwards, -1, &error);

      g_assert_no_error (error);
      check_markets (catalogue);
      check_rate_card (catalogue);
      check_rules (catalogue);
      check_bands_and_exchange (catalogue);
      check_source (catalogue);
      check_texts (catalogue);
      check_plan (catalogue);
      check_charges (catalogue);
    }
}

static void
test_missing_parts (void)
{
  static const char *const messages[] = {
    NULL,
    "has no rates of exchange",
    "of the kind “markets”, found none",
    NULL,
    "has no rate card",
    NULL,
    "has no volume bands",
  };

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageCatalogue) catalogue = load (FALSE, (int) i, &error);

      g_assert_true ((catalogue != NULL) == (messages[i] == NULL));
      if (messages[i] == NULL)
        g_assert_no_error (error);
      else
        storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "CATALOGUE: ", messages[i], NULL);
    }
}

static void
test_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at all");

  for (guint i = 0; i < CATALOGUE_FIXTURE_N_FILES; i++)
    {
      g_autofree char *path = g_build_filename (folder, catalogue_fixture_files[i].name, NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
      g_object_unref (storage_fixture_write (folder, catalogue_fixture_files[i].name, catalogue_fixture_files[i].text));
    }
  g_object_unref (storage_fixture_write (folder, "README.md", "not of the catalogue"));

  catalogue = postage_catalogue_load_folder (file, NULL, &error);
  g_assert_no_error (error);
  check_markets (catalogue);
  check_charges (catalogue);

  g_object_unref (storage_fixture_write (folder, "exchange/more.json", "{\"kind\": \"exchange-rates\""));
  g_assert_null (postage_catalogue_load_folder (file, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_SYNTAX, folder, "/exchange/more.json: line 1, column 26",
                                NULL);
  g_assert_null (postage_catalogue_load_folder (missing, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, "/nowhere/at all: the folder can't be read", NULL);
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/catalogue-reader/kinds", test_kinds);
  g_test_add_func ("/storage/catalogue-reader/missing-parts", test_missing_parts);
  g_test_add_func ("/storage/catalogue-reader/folder", test_folder);
  return g_test_run ();
}
