/* test-catalogue.c - what a catalogue refuses, and how it finds what is in force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-catalogue.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static PostageRateCard *
new_card (const char *currency,
          const char *effective,
          const char *market)
{
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  PostageRateCard *card =
    postage_rate_card_begin (currency, postage_test_date (effective), POSTAGE_COUNTING_MESSAGE, source);

  postage_test_set_rates (card, market, "0.01 - - - -");
  postage_rate_card_end (card);
  return card;
}

static void
test_twice (void)
{
  static const PostageBillingRuleTerms terms = { .free = TRUE };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageCountry) country = postage_country_new ("AA", "A again");
  g_autoptr (PostageRateCard) card = new_card ("USD", "2026-10-01", "alpha");
  g_autoptr (PostageBillingRule) rule =
    postage_test_rule ("entry-point", POSTAGE_TOPIC_SERVICE, "2026-10-01", NULL, &terms, NULL);
  g_autoptr (PostageProvider) provider = postage_test_provider ("shop", NULL);
  g_autoptr (PostageProvider) again = postage_test_provider ("shop", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_country_add_period (country, "alpha", 20230601, POSTAGE_DATE_NONE, NULL));
  g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));

  g_assert_false (postage_catalogue_add_market (catalogue, "alpha", "Alpha again", &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "alpha"));
  g_clear_error (&error);
  g_assert_false (postage_catalogue_add_country (catalogue, country, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "AA"));
  g_clear_error (&error);
  g_assert_false (postage_catalogue_add_rate_card (catalogue, card, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "USD"));
  g_clear_error (&error);
  g_assert_false (postage_catalogue_add_rule (catalogue, rule, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "entry-point"));
  g_clear_error (&error);
  g_assert_false (postage_catalogue_add_provider (catalogue, again, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "shop"));
  g_clear_error (&error);

  /* What was there before stays. */
  g_assert_true (postage_catalogue_end (catalogue, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (postage_catalogue_get_market_name (catalogue, "alpha"), ==, "alpha");
  g_assert_cmpstr (postage_country_get_name (postage_catalogue_get_country (catalogue, "AA")), ==, "AA");
  g_assert_cmpuint (postage_catalogue_get_rate_cards (catalogue)->len, ==, 4);
  g_assert_cmpuint (postage_catalogue_get_providers (catalogue)->len, ==, 1);
}

static PostageProvider *
new_provider (const char *id,
              const char *plan_1,
              const char *plan_2)
{
  PostageProvider *provider = postage_test_provider (id, NULL);
  const char      *ids[] = { plan_1, plan_2 };

  for (guint i = 0; i < G_N_ELEMENTS (ids) && ids[i] != NULL; i++)
    {
      g_autoptr (PostagePlan) plan = postage_test_plan (ids[i], "USD", POSTAGE_META_PASSED_THROUGH);

      g_assert_true (postage_plan_end (plan, NULL));
      postage_provider_add_plan (provider, plan);
    }
  return provider;
}

static void
test_plan_twice (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageProvider) shop = new_provider ("shop", "shop.a", NULL);
  PostageProvider *taken = new_provider ("taken", "taken.new", "shop.a");
  PostageProvider *same = new_provider ("same", "same.x", "same.x");
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_catalogue_add_provider (catalogue, shop, &error));
  g_assert_false (postage_catalogue_add_provider (catalogue, taken, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "shop.a"));
  g_clear_error (&error);
  g_assert_false (postage_catalogue_add_provider (catalogue, same, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "same.x"));
  g_clear_error (&error);
  postage_provider_unref (taken);
  postage_provider_unref (same);

  /* A provider that was refused leaves nothing behind, and takes nothing away. */
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  g_assert_null (postage_catalogue_get_plan (catalogue, "taken.new"));
  g_assert_null (postage_catalogue_get_plan (catalogue, "same.x"));
  g_assert_true (postage_catalogue_get_plan (catalogue, "shop.a") ==
                 g_ptr_array_index (postage_provider_get_plans (shop), 0));
  g_assert_cmpuint (postage_catalogue_get_plans (catalogue)->len, ==, 1);
}

static void
test_missing_parts (void)
{
  /* Which parts to add, and what the error then says. */
  static const struct
  {
    gboolean    card, country, bands, exchange;
    const char *message;
  } rows[] = {
    { FALSE, TRUE, TRUE, TRUE, "rate card" },
    { TRUE, FALSE, TRUE, TRUE, "country" },
    { TRUE, TRUE, FALSE, TRUE, "volume bands" },
    { TRUE, TRUE, TRUE, FALSE, "rates of exchange" },
    { TRUE, TRUE, TRUE, TRUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_catalogue_begin ();
      g_autoptr (PostageSource) source = postage_test_source (NULL);
      g_autoptr (PostageRateCard) card = new_card ("USD", "2026-10-01", "alpha");
      g_autoptr (PostageCountry) country = postage_country_new ("AA", "A");
      g_autoptr (PostageVolumeBands) bands = postage_volume_bands_begin (source);
      g_autoptr (PostageExchange) exchange = postage_exchange_begin ();
      g_autoptr (GError) error = NULL;

      postage_volume_bands_end (bands);
      postage_exchange_end (exchange);
      g_assert_true (postage_country_add_period (country, "alpha", 20230601, POSTAGE_DATE_NONE, NULL));
      g_assert_true (postage_catalogue_add_market (catalogue, "alpha", "Alpha", NULL));
      if (rows[i].card)
        g_assert_true (postage_catalogue_add_rate_card (catalogue, card, NULL));
      if (rows[i].country)
        g_assert_true (postage_catalogue_add_country (catalogue, country, NULL));
      if (rows[i].bands)
        postage_catalogue_set_volume_bands (catalogue, bands);
      if (rows[i].exchange)
        postage_catalogue_set_exchange (catalogue, exchange);

      g_assert_cmpint (postage_catalogue_end (catalogue, &error), ==, rows[i].message == NULL);
      if (rows[i].message == NULL)
        continue;
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
      g_assert_nonnull (strstr (error->message, rows[i].message));
    }
}

static void
assert_end_fails (PostageCatalogue *catalogue,
                  const char       *what)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (postage_catalogue_end (catalogue, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, what));
}

static void
test_unknown_markets (void)
{
  const PostageVolumeBand band = { G_MAXINT64, 0 };
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageCatalogue) by_card = postage_test_catalogue_begin ();
  g_autoptr (PostageCatalogue) by_country = postage_test_catalogue_begin ();
  g_autoptr (PostageCatalogue) by_later_country = postage_test_catalogue_begin ();
  g_autoptr (PostageCatalogue) by_empty_country = postage_test_catalogue_begin ();
  g_autoptr (PostageCatalogue) by_bands = postage_test_catalogue_begin ();
  g_autoptr (PostageRateCard) card = new_card ("USD", "2027-01-01", "atlantis-card");
  g_autoptr (PostageCountry) now = postage_country_new ("XA", "Now");
  g_autoptr (PostageCountry) later = postage_country_new ("XB", "Later");
  g_autoptr (PostageCountry) never = postage_country_new ("XC", "Never");
  g_autoptr (PostageVolumeBands) bands = postage_volume_bands_begin (source);

  g_assert_true (postage_catalogue_add_rate_card (by_card, card, NULL));
  assert_end_fails (by_card, "atlantis-card");

  g_assert_true (postage_country_add_period (now, "atlantis-now", 20230601, POSTAGE_DATE_NONE, NULL));
  g_assert_true (postage_catalogue_add_country (by_country, now, NULL));
  assert_end_fails (by_country, "atlantis-now");

  /* A market that the country moves to between two cards, or after the last one. */
  g_assert_true (postage_country_add_period (later, "alpha", 20230601, 20271231, NULL));
  g_assert_true (postage_country_add_period (later, "atlantis-later", 20280101, POSTAGE_DATE_NONE, NULL));
  g_assert_true (postage_catalogue_add_country (by_later_country, later, NULL));
  assert_end_fails (by_later_country, "atlantis-later");

  g_assert_true (postage_catalogue_add_country (by_empty_country, never, NULL));
  assert_end_fails (by_empty_country, "XC");

  g_assert_true (postage_volume_bands_add (bands, "atlantis-bands", POSTAGE_CATEGORY_UTILITY, &band, 1, NULL));
  postage_volume_bands_end (bands);
  postage_catalogue_set_volume_bands (by_bands, bands);
  assert_end_fails (by_bands, "atlantis-bands");
}

static void
test_find_rate_card (void)
{
  static const struct
  {
    const char *currency, *month;
    PostageDate effective; /* POSTAGE_DATE_NONE: no card */
  } rows[] = {
    { "USD", "2023-12", POSTAGE_DATE_NONE },
    { "USD", "2024-01", 20240101 },
    { "USD", "2025-06", 20240101 },
    { "USD", "2025-07", 20250701 },
    { "USD", "2026-09", 20250701 },
    { "USD", "2026-10", 20261001 },
    { "USD", "2040-01", 20261001 },
    { "EUR", "2025-06", POSTAGE_DATE_NONE },
    { "EUR", "2026-11", 20250701 },
    { "INR", "2026-11", POSTAGE_DATE_NONE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageRateCard *card =
        postage_catalogue_find_rate_card (catalogue, rows[i].currency, postage_test_month (rows[i].month));

      g_test_message ("%s %s", rows[i].currency, rows[i].month);
      g_assert_cmpint (card != NULL ? postage_rate_card_get_effective (card) : POSTAGE_DATE_NONE, ==,
                       rows[i].effective);
      if (card != NULL)
        g_assert_cmpstr (postage_rate_card_get_currency (card), ==, rows[i].currency);
    }
  g_assert_cmpint (postage_catalogue_get_first_month (catalogue), ==, postage_test_month ("2024-01"));
}

static void
test_card_before (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  PostageRateCard *card = postage_catalogue_get_rate_card_of (catalogue, "USD", 20250701);

  g_assert_nonnull (card);
  g_assert_null (postage_catalogue_get_rate_card_of (catalogue, "USD", 20250702));
  g_assert_null (postage_catalogue_get_rate_card_of (catalogue, "INR", 20250701));
  g_assert_true (postage_catalogue_find_rate_card_before (catalogue, "USD", 20261001) == card);
  g_assert_true (postage_catalogue_find_rate_card_before (catalogue, "USD", 20250702) == card);
  g_assert_cmpint (
    postage_rate_card_get_effective (postage_catalogue_find_rate_card_before (catalogue, "USD", 20250701)), ==,
    20240101);
  g_assert_null (postage_catalogue_find_rate_card_before (catalogue, "USD", 20240101));
  g_assert_null (postage_catalogue_find_rate_card_before (catalogue, "INR", 20261001));
}

/* Over a sealed catalogue, a card takes the place of the one of its currency and day, but not of another one over it;
 * the catalogue below stays as it is. */
static void
test_cards_over (void)
{
  g_autoptr (PostageCatalogue) base = postage_test_catalogue ();
  g_autoptr (PostageCatalogue) over = postage_catalogue_begin_over (base);
  g_autoptr (PostageCatalogue) bad = postage_catalogue_begin_over (base);
  g_autoptr (PostageCatalogue) plain = postage_catalogue_begin_over (base);
  g_autoptr (PostageRateCard) usd = new_card ("USD", "2026-10-01", "alpha");
  g_autoptr (PostageRateCard) inr = new_card ("INR", "2026-11-01", "alpha");
  g_autoptr (PostageRateCard) unknown = new_card ("INR", "2026-11-01", "atlantis");
  g_autoptr (GError) error = NULL;
  const guint      n_cards = postage_catalogue_get_rate_cards (base)->len;
  PostageRateCard *bundled = postage_catalogue_get_rate_card_of (base, "USD", 20261001);

  g_assert_true (postage_catalogue_add_rate_card (over, inr, NULL));
  g_assert_true (postage_catalogue_add_rate_card (over, usd, NULL));
  g_assert_false (postage_catalogue_add_rate_card (over, usd, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_true (postage_catalogue_end (over, NULL));

  g_assert_cmpuint (postage_catalogue_get_rate_cards (over)->len, ==, n_cards + 1);
  g_assert_true (postage_catalogue_find_rate_card (over, "USD", postage_test_month ("2026-12")) == usd);
  g_assert_true (postage_catalogue_find_rate_card (over, "USD", postage_test_month ("2025-12")) ==
                 postage_catalogue_find_rate_card (base, "USD", postage_test_month ("2025-12")));
  g_assert_true (postage_catalogue_find_rate_card (over, "INR", postage_test_month ("2026-11")) == inr);
  g_assert_null (postage_catalogue_find_rate_card (over, "INR", postage_test_month ("2026-10")));
  /* Sorted by currency: EUR, INR, USD. */
  g_assert_true (postage_catalogue_get_rate_cards (over)->pdata[n_cards] == usd);

  g_assert_cmpuint (postage_catalogue_get_rate_cards (base)->len, ==, n_cards);
  g_assert_true (postage_catalogue_get_rate_card_of (base, "USD", 20261001) == bundled);
  g_assert_false (postage_catalogue_has_rate_card (base, "INR"));

  g_assert_true (postage_catalogue_add_rate_card (bad, unknown, NULL));
  assert_end_fails (bad, "atlantis");
  /* Without a card, the list is shared. */
  g_assert_true (postage_catalogue_end (plain, NULL));
  g_assert_true (postage_catalogue_get_rate_cards (plain) == postage_catalogue_get_rate_cards (base));
}

static void
test_card_of_the_last_day (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageRateCard) card = new_card ("USD", "2027-01-31", "alpha");

  g_assert_true (postage_catalogue_add_rate_card (catalogue, card, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  g_assert_true (postage_catalogue_find_rate_card (catalogue, "USD", postage_test_month ("2027-01")) == card);
  g_assert_false (postage_catalogue_find_rate_card (catalogue, "USD", postage_test_month ("2026-12")) == card);
}

static void
test_find_rule (void)
{
  static const struct
  {
    PostageTopic topic;
    const char  *month;
    const char  *id;
  } rows[] = {
    { POSTAGE_TOPIC_SERVICE, "2023-05", NULL },
    { POSTAGE_TOPIC_SERVICE, "2024-10", "service-account" },
    { POSTAGE_TOPIC_SERVICE, "2024-11", "service-free" },
    { POSTAGE_TOPIC_SERVICE, "2026-09", "service-free" },
    { POSTAGE_TOPIC_SERVICE, "2026-10", "service-number" },
    { POSTAGE_TOPIC_COUNTING, "2025-06", "by-conversation" },
    { POSTAGE_TOPIC_COUNTING, "2025-07", "by-message" },
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2025-06", NULL },
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2025-07", "window-free" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageBillingRule *rule =
        postage_catalogue_find_rule (catalogue, rows[i].topic, postage_test_month (rows[i].month));

      g_test_message ("row %u", i);
      g_assert_cmpstr (rule != NULL ? postage_billing_rule_get_id (rule) : NULL, ==, rows[i].id);
    }
}

static void
test_find_not_sent (void)
{
  static const struct
  {
    PostageCategory category;
    const char     *country, *month;
    gboolean        found;
  } rows[] = {
    { POSTAGE_CATEGORY_MARKETING, "US", "2025-03", FALSE },
    { POSTAGE_CATEGORY_MARKETING, "US", "2025-04", TRUE },
    { POSTAGE_CATEGORY_MARKETING, "US", "2026-11", TRUE },
    { POSTAGE_CATEGORY_UTILITY, "US", "2026-11", FALSE },
    { POSTAGE_CATEGORY_MARKETING, "AA", "2026-11", FALSE },
    { POSTAGE_CATEGORY_SERVICE, "US", "2026-11", FALSE },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageBillingRule *rule = postage_catalogue_find_not_sent (catalogue, rows[i].category, rows[i].country,
                                                                  postage_test_month (rows[i].month));

      g_test_message ("row %u", i);
      g_assert_cmpint (rule != NULL, ==, rows[i].found);
    }
}

static void
test_rules_at_once (void)
{
  /* Beside the rules of the test catalogue; @other: the one that it contradicts, or none. */
  static const struct
  {
    PostageTopic    topic;
    const char     *from, *to;
    PostageCategory category;
    const char     *countries;
    const char     *other;
  } rows[] = {
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2024-01-01", "2025-06-30", 0, NULL, NULL },
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2024-01-01", "2025-07-01", 0, NULL, "window-free" },
    { POSTAGE_TOPIC_UTILITY_IN_WINDOW, "2024-01-01", NULL, 0, NULL, "window-free" },
    { POSTAGE_TOPIC_COUNTING, "2025-06-30", "2025-06-30", 0, NULL, "by-conversation" },
    { POSTAGE_TOPIC_COUNTING, "2030-01-01", NULL, 0, NULL, "by-message" },
    { POSTAGE_TOPIC_NOT_SENT, "2026-01-01", NULL, POSTAGE_CATEGORY_MARKETING, "AA BB", NULL },
    { POSTAGE_TOPIC_NOT_SENT, "2026-01-01", NULL, POSTAGE_CATEGORY_UTILITY, "US", NULL },
    { POSTAGE_TOPIC_NOT_SENT, "2024-01-01", "2025-03-31", POSTAGE_CATEGORY_MARKETING, "US", NULL },
    { POSTAGE_TOPIC_NOT_SENT, "2026-01-01", NULL, POSTAGE_CATEGORY_MARKETING, "AA US", "us-marketing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
      PostageBillingRuleTerms terms = { .category = rows[i].category };
      g_autoptr (PostageBillingRule) rule =
        postage_test_rule ("new-rule", rows[i].topic, rows[i].from, rows[i].to, &terms, rows[i].countries);
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_true (postage_catalogue_add_rule (catalogue, rule, NULL));
      g_assert_cmpint (postage_catalogue_end (catalogue, &error), ==, rows[i].other == NULL);
      if (rows[i].other == NULL)
        continue;
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
      g_assert_nonnull (strstr (error->message, rows[i].other));
      g_assert_nonnull (strstr (error->message, "new-rule"));
    }
}

static void
test_counting (void)
{
  /* Rates of messages, in months whose rule counts conversations and messages. */
  static const struct
  {
    const char *effective;
    gboolean    fits;
  } rows[] = {
    { "2025-06-01", FALSE },
    { "2025-07-15", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
      g_autoptr (PostageRateCard) card = new_card ("INR", rows[i].effective, "alpha");
      g_autoptr (GError) error = NULL;

      g_assert_true (postage_catalogue_add_rate_card (catalogue, card, NULL));
      g_assert_cmpint (postage_catalogue_end (catalogue, &error), ==, rows[i].fits);
      if (rows[i].fits)
        continue;
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
      g_assert_nonnull (strstr (error->message, "INR of 2025-06-01"));
      g_assert_nonnull (strstr (error->message, "by-conversation"));
    }
}

static void
test_order (void)
{
  static const char *const countries[] = { "AA", "BB", "CA", "CB", "DD", "US" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageProvider) later = new_provider ("zeta", "zeta.b", "zeta.a");
  g_autoptr (PostageProvider) earlier = new_provider ("ahab", "ahab.x", NULL);
  const GPtrArray *list;

  g_assert_true (postage_catalogue_add_provider (catalogue, later, NULL));
  g_assert_true (postage_catalogue_add_provider (catalogue, earlier, NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));

  list = postage_catalogue_get_countries (catalogue);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (countries));
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (postage_country_get_code (g_ptr_array_index (list, i)), ==, countries[i]);

  /* Plans in the order of the providers, each provider's in its own. */
  list = postage_catalogue_get_plans (catalogue);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (postage_plan_get_id (g_ptr_array_index (list, 0)), ==, "ahab.x");
  g_assert_cmpstr (postage_plan_get_id (g_ptr_array_index (list, 1)), ==, "zeta.b");
  g_assert_cmpstr (postage_plan_get_id (g_ptr_array_index (list, 2)), ==, "zeta.a");

  g_assert_true (postage_catalogue_get_provider_of (catalogue, "zeta.a") == later);
  g_assert_null (postage_catalogue_get_provider_of (catalogue, "zeta"));
  g_assert_null (postage_catalogue_get_plan (catalogue, "nobody.x"));
  g_assert_null (postage_catalogue_get_country (catalogue, "ZZ"));
  g_assert_null (postage_catalogue_get_market_name (catalogue, "atlantis"));
  g_assert_cmpint (postage_catalogue_get_as_of (catalogue), ==, 20261122);
}

static void
test_sealed (void)
{
  if (g_test_subprocess ())
    {
      postage_catalogue_add_market (postage_test_catalogue (), "new", "New", NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*postage_catalogue_add_market*sealed*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/twice", test_twice);
  g_test_add_func ("/catalogue/plan-twice", test_plan_twice);
  g_test_add_func ("/catalogue/missing-parts", test_missing_parts);
  g_test_add_func ("/catalogue/unknown-markets", test_unknown_markets);
  g_test_add_func ("/catalogue/find-rate-card", test_find_rate_card);
  g_test_add_func ("/catalogue/card-before", test_card_before);
  g_test_add_func ("/catalogue/cards-over", test_cards_over);
  g_test_add_func ("/catalogue/card-of-the-last-day", test_card_of_the_last_day);
  g_test_add_func ("/catalogue/find-rule", test_find_rule);
  g_test_add_func ("/catalogue/find-not-sent", test_find_not_sent);
  g_test_add_func ("/catalogue/rules-at-once", test_rules_at_once);
  g_test_add_func ("/catalogue/counting", test_counting);
  g_test_add_func ("/catalogue/order", test_order);
  g_test_add_func ("/catalogue/sealed", test_sealed);
  return g_test_run ();
}
