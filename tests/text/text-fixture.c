/* text-fixture.c - a small catalogue and a scenario for the tests of the text layer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"

#include <string.h>

#include "text/postage-text-line.h"

PostageDecimal
text_fixture_decimal (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal value = 0;

  postage_decimal_parse (text, &value, &error);
  g_assert_no_error (error);
  return value;
}

PostageSource *
text_fixture_source (const char *url,
                     PostageDate seen)
{
  PostageSource *result = postage_source_new (url, POSTAGE_CONFIDENCE_OFFICIAL);

  postage_source_set_seen (result, seen, seen);
  return result;
}

static void
add_place (PostageCatalogue *catalogue,
           const char       *market,
           const char       *market_name,
           const char       *code,
           const char       *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCountry) country = postage_country_new (code, name);

  if (postage_catalogue_get_market_name (catalogue, market) == NULL)
    postage_catalogue_add_market (catalogue, market, market_name, &error);
  g_assert_no_error (error);
  postage_country_add_period (country, market, 20230601, POSTAGE_DATE_NONE, &error);
  g_assert_no_error (error);
  postage_catalogue_add_country (catalogue, country, &error);
  g_assert_no_error (error);
}

/* Cells in the order of the categories; NULL is not offered, "?" is not known. */
typedef struct
{
  const char *market;
  const char *cells[POSTAGE_N_CATEGORIES];
} Row;

static void
add_card (PostageCatalogue *catalogue,
          const char       *currency,
          PostageDate       effective,
          PostageCounting   counting,
          const Row        *rows,
          guint             n_rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageSource) from = text_fixture_source ("https://meta.example/rates", 20261010);
  g_autoptr (PostageRateCard) card = postage_rate_card_begin (currency, effective, counting, from);

  for (guint i = 0; i < n_rows; i++)
    for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
      {
        const char    *cell = rows[i].cells[category];
        gboolean       known = cell != NULL && *cell != '?';
        PostageDecimal rate = known ? text_fixture_decimal (cell) : 0;

        if (cell != NULL)
          postage_rate_card_set_cell (card, rows[i].market, category, known ? &rate : NULL, "direct",
                                      POSTAGE_CONFIDENCE_REPRINTED);
      }
  postage_rate_card_end (card);
  postage_catalogue_add_rate_card (catalogue, card, &error);
  g_assert_no_error (error);
}

static void
add_cards (PostageCatalogue *catalogue)
{
  static const Row usd_2024[] = {
    { "north-america", { "0.0250", "0.0040", "0.0135", NULL, "0.0088" } },
    { "india", { "0.0099", "0.0014", "0.0014", "0.0280", "0.0040" } },
    { "kuwait", { "0.0341", "0.0157", "0.0157", NULL, "0.0218" } },
  };
  static const Row usd_2025[] = {
    { "north-america", { "0.0250", "0.0040", "0.0040", NULL, NULL } },
    { "india", { "0.0107", "0.0014", "0.0014", "0.0280", NULL } },
    { "kuwait", { "0.0341", "0.0157", "0.0157", NULL, NULL } },
  };
  static const Row usd_2026[] = {
    { "north-america", { "0.0250", "0.0034", "0.0034", NULL, "0.0034" } },
    { "india", { "0.0118", "0.0014", "0.0014", "0.0304", "0.0014" } },
    { "kuwait", { "0.0500", "0.0120", "0.0120", NULL, "?" } },
  };
  static const Row eur_2026[] = {
    { "north-america", { "0.0207", "0.0028", "0.0028", NULL, "0.0028" } },
    { "india", { "0.0098", "0.0012", "0.0012", "0.0252", "0.0012" } },
    { "kuwait", { "?", "?", "?", NULL, "?" } },
  };
  static const Row inr_2026[] = {
    { "north-america", { "2.1900", "0.3000", "0.3000", NULL, "0.3000" } },
    { "india", { "0.9500", "0.1150", "0.1150", "2.5000", "0.1150" } },
    { "kuwait", { "?", "?", "?", NULL, "?" } },
  };

  add_card (catalogue, "USD", 20240801, POSTAGE_COUNTING_CONVERSATION, usd_2024, G_N_ELEMENTS (usd_2024));
  add_card (catalogue, "USD", 20250701, POSTAGE_COUNTING_MESSAGE, usd_2025, G_N_ELEMENTS (usd_2025));
  add_card (catalogue, "USD", 20261001, POSTAGE_COUNTING_MESSAGE, usd_2026, G_N_ELEMENTS (usd_2026));
  add_card (catalogue, "EUR", 20261001, POSTAGE_COUNTING_MESSAGE, eur_2026, G_N_ELEMENTS (eur_2026));
  add_card (catalogue, "INR", 20261001, POSTAGE_COUNTING_MESSAGE, inr_2026, G_N_ELEMENTS (inr_2026));
}

static void
add_rules (PostageCatalogue *catalogue)
{
  static const char *const us[] = { "US", NULL };
  /* clang-format off */
  static const struct
  {
    const char             *id;
    PostageTopic            topic;
    PostageDate             from, to;
    PostageBillingRuleTerms terms;
    const char *const      *countries;
  } rules[] = {
    { "counting-conversation", POSTAGE_TOPIC_COUNTING, 20230601, 20250630,
      { .counting = POSTAGE_COUNTING_CONVERSATION } },
    { "counting-message", POSTAGE_TOPIC_COUNTING, 20250701, 0, { .counting = POSTAGE_COUNTING_MESSAGE } },
    { "service-1000-per-account", POSTAGE_TOPIC_SERVICE, 20230601, 20241031, { .allowance = 1000 } },
    { "service-free", POSTAGE_TOPIC_SERVICE, 20241101, 20260930, { .free = TRUE } },
    { "service-1000-per-number", POSTAGE_TOPIC_SERVICE, 20261001, 0,
      { .allowance = 1000, .scope = POSTAGE_ALLOWANCE_PER_NUMBER } },
    { "utility-in-window-charged-conversation", POSTAGE_TOPIC_UTILITY_IN_WINDOW, 20230601, 20250630, { 0 } },
    { "utility-in-window-free", POSTAGE_TOPIC_UTILITY_IN_WINDOW, 20250701, 20260930, { .free = TRUE } },
    { "utility-in-window-charged", POSTAGE_TOPIC_UTILITY_IN_WINDOW, 20261001, 0, { 0 } },
    { "entry-point-free-72-hours", POSTAGE_TOPIC_ENTRY_POINT, 20230601, 20260927, { .free = TRUE, .hours = 72 } },
    { "entry-point-free-7-days", POSTAGE_TOPIC_ENTRY_POINT, 20260928, 0, { .free = TRUE, .hours = 168 } },
    { "marketing-to-us-not-sent", POSTAGE_TOPIC_NOT_SENT, 20250401, 0, { .category = POSTAGE_CATEGORY_MARKETING }, us },
    { "volume-bands-assumed", POSTAGE_TOPIC_VOLUME_BANDS, 20250701, 20260930, { .assumed = TRUE } },
    { "volume-bands", POSTAGE_TOPIC_VOLUME_BANDS, 20261001, 0, { 0 } },
    { "authentication-international", POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL, 20240601, 0,
      { .allowance = 750000 } },
  };
  /* clang-format on */

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageSource) from = text_fixture_source ("https://meta.example/rules", 20261010);
      g_autoptr (PostageBillingRule) rule =
        postage_billing_rule_new (rules[i].id, rules[i].topic, rules[i].from, rules[i].to, &rules[i].terms,
                                  rules[i].countries, from);

      postage_catalogue_add_rule (catalogue, rule, &error);
      g_assert_no_error (error);
    }
}

static void
add_bands (PostageCatalogue *catalogue)
{
  const PostageVolumeBand bands[] = {
    { 25000000, 0 },
    { G_MAXINT64, text_fixture_decimal ("6") },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageSource) from = text_fixture_source ("https://meta.example/bands", 20261010);
  g_autoptr (PostageVolumeBands) table = postage_volume_bands_begin (from);

  postage_volume_bands_add (table, "india", POSTAGE_CATEGORY_UTILITY, bands, G_N_ELEMENTS (bands), &error);
  g_assert_no_error (error);
  postage_volume_bands_end (table);
  postage_catalogue_set_volume_bands (catalogue, table);
}

static void
add_exchange (PostageCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageSource) from = text_fixture_source ("https://ecb.example/daily", 20261009);
  g_autoptr (PostageExchange) exchange = postage_exchange_begin ();

  postage_exchange_add (exchange, "USD", 20261009, text_fixture_decimal ("1.25"), from, &error);
  g_assert_no_error (error);
  postage_exchange_add (exchange, "JPY", 20261009, text_fixture_decimal ("160"), from, &error);
  g_assert_no_error (error);
  postage_exchange_end (exchange);
  postage_catalogue_set_exchange (catalogue, exchange);
}

static void
add_vocabulary (PostageCatalogue *catalogue)
{
  static const struct
  {
    const char *id, *name;
  } metrics[] = {
    { "sent", "messages sent" },
    { "received", "messages received" },
    { "numbers", "phone numbers" },
    { "seats", "seats" },
    { "flows", "flows" },
    { "active-users", "active contacts" },
  };
  g_autoptr (PostageVocabulary) vocabulary = postage_vocabulary_new ();
  g_autoptr (PostageLabel) inbox = postage_label_new ("Shared team inbox");

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      g_autoptr (PostageLabel) name = postage_label_new (metrics[i].name);

      postage_vocabulary_add_metric (vocabulary, metrics[i].id, name, g_str_equal (metrics[i].id, "active-users"));
    }
  postage_vocabulary_add_feature (vocabulary, "inbox", inbox);
  postage_catalogue_set_vocabulary (catalogue, vocabulary);
}

PostageCatalogue *
text_fixture_catalogue (void)
{
  return text_fixture_catalogue_with (NULL);
}

PostageCatalogue *
text_fixture_catalogue_with (PostageProvider *provider)
{
  g_autoptr (GError) error = NULL;
  PostageCatalogue *catalogue = postage_catalogue_begin ();

  add_place (catalogue, "north-america", "North America", "CA", "Canada");
  add_place (catalogue, "north-america", "North America", "US", "United States");
  add_place (catalogue, "india", "India", "IN", "India");
  add_place (catalogue, "kuwait", "Kuwait", "KW", "Kuwait");
  add_cards (catalogue);
  add_rules (catalogue);
  add_bands (catalogue);
  add_exchange (catalogue);
  add_vocabulary (catalogue);
  text_fixture_add_providers (catalogue);
  if (provider != NULL)
    postage_catalogue_add_provider (catalogue, provider, &error);
  g_assert_no_error (error);
  postage_catalogue_add_text (catalogue, "zh_CN", "stated", "页面上有说明", &error);
  g_assert_no_error (error);
  postage_catalogue_end (catalogue, &error);
  g_assert_no_error (error);
  return catalogue;
}

PostageCatalogue *
text_fixture_nasty_catalogue (const char *name,
                              const char *plan_name,
                              const char *url)
{
  g_autoptr (PostageLabel) label = postage_label_new (name);
  g_autoptr (PostageLabel) plan_label = postage_label_new (plan_name);
  g_autoptr (PostageSource) source = text_fixture_source (url, 20260101);
  g_autoptr (PostagePrice) price = postage_price_new (source);
  g_autoptr (PostageAmounts) amount = postage_amounts_new ();
  g_autoptr (PostageCharge) charge =
    postage_charge_begin ("nasty.charge", label, POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat);
  g_autoptr (PostagePlan) plan = postage_plan_begin ("nasty", plan_label, POSTAGE_AUDIENCE_DIRECT, 20260101);
  g_autoptr (PostageProvider) provider = postage_provider_new ("nasty", label, "https://provider.example", 20260101);
  g_autoptr (GError) error = NULL;

  postage_amounts_set (amount, "USD", text_fixture_decimal ("1234.5"));
  postage_price_set_amount (price, amount);
  postage_charge_add_price (charge, price, &error);
  g_assert_no_error (error);
  postage_charge_end (charge);
  postage_plan_add_currency (plan, "USD");
  postage_plan_set_meta_charges (plan, POSTAGE_META_PASSED_THROUGH, source);
  postage_plan_add_charge (plan, charge);
  postage_plan_end (plan, &error);
  g_assert_no_error (error);
  postage_provider_add_plan (provider, plan);
  return text_fixture_catalogue_with (provider);
}

PostageScenario *
text_fixture_scenario (const char *month,
                       const char *country,
                       const char *currency)
{
  g_autoptr (GError) error = NULL;
  PostageShares      shares;
  PostageDestination destination;
  PostageScenario   *scenario;
  PostageMonth       when = 0;

  postage_month_parse (month, &when, &error);
  g_assert_no_error (error);
  scenario = postage_scenario_begin (when);
  postage_scenario_set_currency (scenario, currency);
  postage_shares_init (&shares);
  shares.inside_window = text_fixture_decimal ("30");
  postage_scenario_set_shares (scenario, &shares);

  postage_destination_init (&destination, country);
  destination.sent[POSTAGE_CATEGORY_MARKETING] = 10000;
  destination.sent[POSTAGE_CATEGORY_UTILITY] = 20000;
  destination.sent[POSTAGE_CATEGORY_AUTHENTICATION] = 5000;
  destination.sent[POSTAGE_CATEGORY_SERVICE] = 8000;
  destination.received = 6000;
  postage_scenario_add_destination (scenario, &destination);
  return scenario;
}

PostageEstimate *
text_fixture_estimate (PostageCatalogue *catalogue,
                       PostageScenario  *scenario,
                       const char       *plan_id)
{
  g_autoptr (GError) error = NULL;
  PostagePlan     *plan = postage_catalogue_get_plan (catalogue, plan_id);
  PostageEstimate *estimate;

  g_assert_nonnull (plan);
  estimate = postage_estimator_estimate (catalogue, scenario, plan, &error);
  g_assert_no_error (error);
  return estimate;
}

static const PostageLine *
find_in (PostageEstimate *estimate,
         const GPtrArray *lines,
         const char      *title)
{
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *found = postage_text_line_title (estimate, g_ptr_array_index (lines, i));

      g_test_message ("line: %s", found);
      if (g_str_equal (found, title))
        return g_ptr_array_index (lines, i);
    }
  return NULL;
}

const PostageLine *
text_fixture_find_line (PostageEstimate *estimate,
                        const char      *title)
{
  const PostageLine *line = find_in (estimate, postage_estimate_get_lines (estimate), title);

  if (line == NULL)
    line = find_in (estimate, postage_estimate_get_one_off_lines (estimate), title);
  if (line == NULL)
    g_error ("no line has the title \"%s\"", title);
  return line;
}

gboolean
text_fixture_has_sentence (GPtrArray  *sentences,
                           const char *part)
{
  for (guint i = 0; i < sentences->len; i++)
    if (strstr (g_ptr_array_index (sentences, i), part) != NULL)
      return TRUE;

  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("sentence: %s", (char *) g_ptr_array_index (sentences, i));
  return FALSE;
}
