/* test-rate-card-csv.c - reading the CSV that Meta publishes for each currency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate-card-fixture.h"
#include "storage-fixture.h"

#include "storage/postage-market-names.h"
#include "storage/postage-rate-card-title.h"

#define HEADER "Market,Marketing,Utility,Authentication,Authentication-International,Service\n"
#define TITLE "\"Cost per message in USD, effective October 1, 2026\"\n"

static void
assert_reads_again (const PostageRateCard *card,
                    RateCardFixtureShape   shape)
{
  const PostageRateCardAnswers answers = { NULL };
  g_autoptr (GBytes) bytes = rate_card_fixture_write (storage_fixture_catalogue (), card, shape);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageRateCardImport) import =
    postage_rate_card_csv_read ("card.csv", bytes, storage_fixture_catalogue (), &answers, &error);
  g_autoptr (PostageRateCard) again = NULL;

  g_assert_no_error (error);
  g_assert_true (postage_rate_card_import_is_complete (import));
  again = rate_card_fixture_make_card (import);
  rate_card_fixture_assert_equal (card, again);
  g_assert_cmpuint (postage_rate_card_import_get_columns (import)->len, ==, shape & RATE_CARD_FIXTURE_EXTRA ? 1 : 0);
  g_assert_cmpuint (postage_rate_card_import_get_remarks (import)->len, ==, shape & RATE_CARD_FIXTURE_EXTRA ? 1 : 0);
}

/* Every bundled list, written as Meta writes it in every way that is known or may come, is the same list again. */
static void
test_round_trip (void)
{
  static const guint shapes[] = {
    RATE_CARD_FIXTURE_PLAIN,
    RATE_CARD_FIXTURE_BOM | RATE_CARD_FIXTURE_CR_LF,
    RATE_CARD_FIXTURE_CR | RATE_CARD_FIXTURE_NO_CURRENCY,
    RATE_CARD_FIXTURE_SEMICOLON | RATE_CARD_FIXTURE_BOM | RATE_CARD_FIXTURE_EXTRA,
    RATE_CARD_FIXTURE_TAB | RATE_CARD_FIXTURE_DAY_FIRST,
    RATE_CARD_FIXTURE_GROUPED | RATE_CARD_FIXTURE_SIGNS,
    RATE_CARD_FIXTURE_EXTRA | RATE_CARD_FIXTURE_BARE_TITLE | RATE_CARD_FIXTURE_BROKEN_HEAD,
    RATE_CARD_FIXTURE_ISO_DATE | RATE_CARD_FIXTURE_REVERSED | RATE_CARD_FIXTURE_CR_LF,
    RATE_CARD_FIXTURE_CAPITALS | RATE_CARD_FIXTURE_BROKEN_HEAD | RATE_CARD_FIXTURE_CR_LF,
  };
  const GPtrArray *cards = postage_catalogue_get_rate_cards (storage_fixture_catalogue ());

  g_assert_cmpuint (cards->len, >=, 56);
  for (guint i = 0; i < cards->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (shapes); j++)
      assert_reads_again (cards->pdata[i], shapes[j]);
}

/* The catalogue has no rate above a thousand everywhere; here is one, and one with nine digits behind the point. */
static void
test_rates (void)
{
  static const struct
  {
    const char      *text;
    PostageRateState state;
    const char      *rate;
  } cases[] = {
    { "0.0618", POSTAGE_RATE_KNOWN, "0.0618" },
    { "0", POSTAGE_RATE_KNOWN, "0" },
    { "1", POSTAGE_RATE_KNOWN, "1" },
    { "\" 0.0618 \"", POSTAGE_RATE_KNOWN, "0.0618" },
    { "\xc2\xa0"
      "0.0618\xc2\xa0",
      POSTAGE_RATE_KNOWN, "0.0618" },
    { "0.123456789", POSTAGE_RATE_KNOWN, "0.123456789" },
    { "\"1,234.56\"", POSTAGE_RATE_KNOWN, "1234.56" },
    { "\"1,234,567\"", POSTAGE_RATE_KNOWN, "1234567" },
    { "\"12,345\"", POSTAGE_RATE_KNOWN, "12345" },
    { "$0.0618", POSTAGE_RATE_KNOWN, "0.0618" },
    { "US$ 0.0618", POSTAGE_RATE_KNOWN, "0.0618" },
    { "$US0.0618", POSTAGE_RATE_KNOWN, "0.0618" },
    { "USD 0.0618", POSTAGE_RATE_KNOWN, "0.0618" },
    { "0.0618 USD", POSTAGE_RATE_KNOWN, "0.0618" },
    { "n/a", POSTAGE_RATE_NOT_OFFERED, NULL },
    { "N/A", POSTAGE_RATE_NOT_OFFERED, NULL },
    { " NA ", POSTAGE_RATE_NOT_OFFERED, NULL },
    { "-", POSTAGE_RATE_NOT_OFFERED, NULL },
    { "--", POSTAGE_RATE_NOT_OFFERED, NULL },
    { "–", POSTAGE_RATE_NOT_OFFERED, NULL },
    { "—", POSTAGE_RATE_NOT_OFFERED, NULL },
    { "", POSTAGE_RATE_MISSING, NULL },
    { "  ", POSTAGE_RATE_MISSING, NULL },
    { "\"\"", POSTAGE_RATE_MISSING, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (TITLE HEADER "Brazil,%s,0.0068,0.0068,n/a,0.0068\n", cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageRateCardImport) import = rate_card_fixture_read (text, &error);
      const PostageRateCardRow *row;

      g_assert_no_error (error);
      row = postage_rate_card_import_get_rows (import)->pdata[0];
      g_assert_cmpint (row->states[POSTAGE_CATEGORY_MARKETING], ==, cases[i].state);
      if (cases[i].rate != NULL)
        storage_fixture_assert_decimal (row->rates[POSTAGE_CATEGORY_MARKETING], cases[i].rate);
    }
}

/* The lines above the table. */
static void
test_title (void)
{
  static const struct
  {
    const char *title;
    const char *currency;
    const char *date;
  } cases[] = {
    { "Cost per message in USD, effective October 1, 2026", "USD", "2026-10-01" },
    { "Cost per message in BRL", "BRL", NULL },
    { "Rates in INR; effective: 1 Oct 2026", "INR", "2026-10-01" },
    { "WhatsApp Business Platform rate card (EUR) effective from January 1st, 2027", "EUR", "2027-01-01" },
    { "USD rate card 2026-10-01", "USD", "2026-10-01" },
    { "Rates effective 2026-10-01 until 2026-12-31 in $US", "USD", "2026-10-01" },
    { "RATES FOR ALL MARKETS", NULL, NULL },
    { "RATES IN TRY, EFFECTIVE OCTOBER 1, 2026", "TRY", "2026-10-01" },
    { "Rates in USD and EUR", NULL, NULL },
    { "Rates in USD, effective 10/01/2026", "USD", NULL },
    { "Rates in USD, effective October 2026", "USD", NULL },
    { "Rates in USD, effective February 30, 2027", "USD", NULL },
    { "Note: in USD, effective October 1, 2026", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageRateCardTitle title = { NULL };
      g_autofree char     *date = NULL;

      postage_rate_card_title_add (&title, cases[i].title);
      date = title.date != POSTAGE_DATE_NONE ? postage_date_to_string (title.date) : NULL;
      g_assert_cmpstr (title.currency, ==, cases[i].currency);
      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpint (title.other_date, ==, POSTAGE_DATE_NONE);
    }
}

/* Names are found however they are spelt, and never guessed. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *market;
    const char *nearest; /* the first suggestion */
  } cases[] = {
    { "Brazil", "brazil", NULL },
    { " BRAZIL ", "brazil", NULL },
    { "Türkiye", "turkey", NULL },
    { "TÜRKİYE", "turkey", NULL },
    { "Turkey", "turkey", NULL },
    { "Hong Kong SAR", "hong-kong", NULL },
    { "Rest of Central & Eastern Europe", "rest-of-central-eastern-europe", NULL },
    { "Rest of Central and Eastern Europe", "rest-of-central-eastern-europe", NULL },
    { "Rest of Central&Eastern Europe", "rest-of-central-eastern-europe", NULL },
    { "rest of asia-pacific", "rest-of-asia-pacific", NULL },
    { "Perú", "peru", NULL },
    { "México", "mexico", NULL },
    { "Brasil", NULL, "brazil" },
    { "Asia Pacific", NULL, "rest-of-asia-pacific" },
    { "Rest of Afrika", NULL, "rest-of-africa" },
    { "Kenya", NULL, NULL },
    { "Everywhere else", NULL, NULL },
    { "", NULL, NULL },
    { "?!", NULL, NULL },
  };
  g_autoptr (PostageMarketNames) names = postage_market_names_new (storage_fixture_catalogue ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) nearest = postage_market_names_dup_nearest (names, cases[i].name);

      g_assert_cmpstr (postage_market_names_find (names, cases[i].name), ==, cases[i].market);
      g_assert_cmpuint (nearest->len, <=, 3);
      if (cases[i].market == NULL)
        g_assert_cmpstr (nearest->len > 0 ? nearest->pdata[0] : NULL, ==, cases[i].nearest);
    }
}

/* What the file leaves open is asked, with its line; answers complete it. */
static void
test_questions (void)
{
  static const char text[] = "Cost per message\n" HEADER "Brazil,0.1,0.1,0.1,n/a,0.1\n"
                             "Wakanda,0.2,0.2,0.2,n/a,0.2\n"
                             "Brasilien,0.3,0.3,0.3,n/a,0.3\n";
  g_autoptr (GHashTable) markets = g_hash_table_new (g_str_hash, g_str_equal);
  const PostageRateCardAnswers answers = { "JPY", 20270101, markets };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);
  g_autoptr (PostageRateCardImport) open = rate_card_fixture_read (text, &error);
  g_autoptr (PostageRateCardImport) answered = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) card_markets = NULL;
  g_autoptr (PostageRateCard) card = NULL;
  PostageRateCardRow *question;

  g_assert_no_error (error);
  g_assert_false (postage_rate_card_import_is_complete (open));
  g_assert_null (postage_rate_card_import_get_currency (open));
  g_assert_cmpint (postage_rate_card_import_get_effective (open), ==, POSTAGE_DATE_NONE);
  questions = postage_rate_card_import_dup_questions (open);
  g_assert_cmpuint (questions->len, ==, 2);
  question = questions->pdata[0];
  g_assert_cmpstr (question->name, ==, "Wakanda");
  g_assert_cmpuint (question->line, ==, 4);
  question = questions->pdata[1];
  g_assert_cmpuint (question->line, ==, 5);

  g_hash_table_insert (markets, (gpointer) "wakanda ", NULL);
  g_hash_table_insert (markets, (gpointer) "BRASILIEN", (gpointer) "other");
  answered = postage_rate_card_csv_read ("card.csv", bytes, storage_fixture_catalogue (), &answers, &error);
  g_assert_no_error (error);
  g_assert_true (postage_rate_card_import_is_complete (answered));
  card = rate_card_fixture_make_card (answered);
  card_markets = postage_rate_card_dup_markets (card);
  g_assert_cmpuint (card_markets->len, ==, 2);
  g_assert_cmpstr (postage_rate_card_get_currency (card), ==, "JPY");
  g_assert_cmpint (postage_rate_card_get_effective (card), ==, 20270101);
  storage_fixture_assert_decimal (postage_rate_card_lookup (card, "other", POSTAGE_CATEGORY_UTILITY).rate, "0.3");
}

/* What the list before offers and this one says nothing about isn't known: that it has gone would be a guess. */
static void
test_gaps (void)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  PostageRateCard  *previous = postage_catalogue_get_rate_card_of (catalogue, "USD", 20261001);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageRateCardImport) import =
    rate_card_fixture_read ("\"Rates in USD, effective January 1, 2027\"\n"
                            "Market,Marketing,Utility,Authentication,Authentication-International\n"
                            "India,0.01,0.02,,n/a\n",
                            &error);
  g_autoptr (PostageSource) source = postage_source_new (NULL, POSTAGE_CONFIDENCE_OWN);
  g_autoptr (PostageRateCard) card = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  g_assert_no_error (error);
  missing = postage_rate_card_import_dup_missing (import, previous);
  g_assert_cmpuint (missing->len, ==, 46);
  card = postage_rate_card_import_make_card (import, source, previous);
  g_assert_cmpint (postage_rate_card_lookup (card, "india", POSTAGE_CATEGORY_UTILITY).state, ==, POSTAGE_RATE_KNOWN);
  g_assert_cmpint (postage_rate_card_lookup (card, "india", POSTAGE_CATEGORY_AUTHENTICATION).state, ==,
                   POSTAGE_RATE_MISSING);
  /* "n/a" is an answer; no column is none. */
  g_assert_cmpint (postage_rate_card_lookup (card, "india", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL).state, ==,
                   POSTAGE_RATE_NOT_OFFERED);
  g_assert_cmpint (postage_rate_card_lookup (card, "india", POSTAGE_CATEGORY_SERVICE).state, ==, POSTAGE_RATE_MISSING);
  g_assert_cmpint (postage_rate_card_lookup (card, "brazil", POSTAGE_CATEGORY_MARKETING).state, ==,
                   POSTAGE_RATE_MISSING);
  g_assert_cmpint (postage_rate_card_lookup (card, "brazil", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL).state, ==,
                   POSTAGE_RATE_NOT_OFFERED);
}

/* What Meta counts is the rule's of that day; a title may only agree. */
static void
test_counting (void)
{
  static const struct
  {
    const char     *title;
    PostageCounting counting;
  } cases[] = {
    { "Rates in USD, effective February 1, 2025", POSTAGE_COUNTING_CONVERSATION },
    { "Cost per conversation in USD, effective February 1, 2025", POSTAGE_COUNTING_CONVERSATION },
    { "Rates in USD, effective July 1, 2025", POSTAGE_COUNTING_MESSAGE },
    { "Cost per message in USD, effective July 1, 2025", POSTAGE_COUNTING_MESSAGE },
    { "Message rates, no longer conversation rates, in USD, effective July 1, 2025", POSTAGE_COUNTING_MESSAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n" HEADER "Brazil,1,1,1,1,1\n", cases[i].title);
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageRateCardImport) import = rate_card_fixture_read (text, &error);

      g_assert_no_error (error);
      g_assert_cmpint (postage_rate_card_import_get_counting (import), ==, cases[i].counting);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rate-card-csv/round-trip", test_round_trip);
  g_test_add_func ("/rate-card-csv/rates", test_rates);
  g_test_add_func ("/rate-card-csv/title", test_title);
  g_test_add_func ("/rate-card-csv/names", test_names);
  g_test_add_func ("/rate-card-csv/questions", test_questions);
  g_test_add_func ("/rate-card-csv/gaps", test_gaps);
  g_test_add_func ("/rate-card-csv/counting", test_counting);

  return g_test_run ();
}
