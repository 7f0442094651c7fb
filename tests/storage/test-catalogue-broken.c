/* test-catalogue-broken.c - each way to break a catalogue's file gives one error in the right place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-reader.h"

#include <string.h>

#include "catalogue-fixture.h"
#include "storage-fixture.h"

/* The place of each file in the small catalogue. */
enum
{
  RULES,
  EXCHANGE,
  MARKETS,
  PROVIDER,
  CARD,
  TEXTS,
  BANDS,
};

typedef struct
{
  guint       file;
  const char *find; /* occurs once */
  const char *replacement;
  const char *place;
  const char *reason;
} Row;

static const Row rows[] = {
  /* What all kinds have in common. */
  { CARD, "\"kind\": \"rate-card\", ", "", "$.kind", "found nothing. Add it." },
  { CARD, "\"rate-card\"", "\"rates\"", "$.kind", "expected one of billing-rules, exchange-rates, markets, provider" },
  { CARD, "\"rate-card\"", "5", "$.kind", "expected a text in quotation marks, found 5." },
  { CARD, "\"format\": 1", "\"format\": \"1\"", "$.format", "without quotation marks, found \"1\"." },
  { CARD, "\"format\": 1", "\"format\": 0", "$.format", "expected a whole number of at least 1" },
  { CARD, "\"counts\"", "\"count\": 1, \"counts\"", "$.count", "expected one of the members " },

  /* Sources and names. */
  { MARKETS, "\"seen\": \"2026-10-10\"", "\"seen\": \"10.10.2026\"", "$.source.seen", "found \"10.10.2026\"" },
  { MARKETS, "https://example.org", "example.org", "$.source.url", "begins with “https://”" },
  { MARKETS, "\"confidence\": \"official\"", "\"confidence\": \"rumour\"", "$.source.confidence", "found \"rumour\"" },
  { MARKETS, "\"confidence\": \"official\"", "\"confidance\": \"official\"", "$.source.confidence", "Add it." },
  { MARKETS, ", \"confidence\"", ", \"quality\": \"good\", \"confidence\"", "$.source.quality", "found \"good\"" },
  { MARKETS, ", \"confidence\"", ", \"also_seen\": [{\"on\": \"2026-01-01\"}], \"confidence\"",
    "$.source.also_seen[0].url",
    "Add it." },
  { MARKETS, ", \"confidence\"", ", \"page\": 5, \"confidence\"", "$.source.page",
    "expected one of the members confidence, url" },
  { PROVIDER, "{\"en\": \"Professional\"", "{\"de\": \"Profi\"", "$.plans[0].name.en", "Add it." },
  { PROVIDER, "\"zh_CN\"", "\"Chinese\"", "$.plans[0].name.Chinese", "expected a language such as zh_CN" },
  { PROVIDER, "{\"en\": \"Professional\"", "{\"en\": \"\"", "$.plans[0].name.en", "found an empty one" },

  /* Markets. */
  { MARKETS, "\"other\": \"other\"", "\"other\": \"others\"", "$.other", "found \"others\"" },
  { MARKETS, "\"name\": \"Other\"", "\"name\": 1", "$.markets.other.name", "found 1" },
  { MARKETS, "\"Other\", \"since\": \"2023-06-01\"", "\"Other\"", "$.markets.other.since", "Add it." },
  { MARKETS, "\"other\": {", "\"Other!\": {", "$.markets[\"Other!\"]", "of small letters" },
  { MARKETS, "\"CA\": {", "\"Canada\": {", "$.countries.Canada", "expected a country's code" },
  { MARKETS, "[\"1\"]", "[1]", "$.countries.CA.calling_codes[0]", "found 1" },
  { MARKETS, "[\"852\"]", "[\"+852\"]", "$.countries.HK.calling_codes[0]", "found \"+852\"" },
  { MARKETS, "\"hong-kong\", \"from\": \"2026-07-01\"", "\"hong-kong\", \"from\": \"2026-07-02\"",
    "$.countries.HK.history[1]", "without a gap" },
  { MARKETS, "\"market\": \"hong-kong\"", "\"market\": \"hongkong\"", "$.countries.HK.history[1].market",
    "found \"hongkong\"" },
  { MARKETS, "\"to\": \"2026-06-30\"", "\"to\": \"2026-06\"", "$.countries.HK.history[0].to", "a date with its day" },
  { MARKETS, "\"note\": \"A row", "\"notes\": \"A row", "$.countries.HK.notes",
    "expected one of the members name, note" },

  /* A rate card. */
  { CARD, "\"USD\"", "\"DOLLAR\"", "$.currency", "found \"DOLLAR\"" },
  { CARD, "\"message\"", "\"letter\"", "$.counts", "expected one of conversation, message, found \"letter\"" },
  { CARD, "\"effective\": \"2026-07-01\"", "\"effective\": \"2026-07\"", "$.effective", "a date with its day" },
  { CARD, "\"other\": {\"marketing\"", "\"narnia\": {\"marketing\"", "$.rates.narnia", "found \"narnia\"" },
  { CARD, "\"other\": {\"marketing\"", "\"other\": {\"spam\"", "$.rates.other.spam", "expected a category" },
  { CARD, "[\"0.0250\", \"a\"]", "[0.0250, \"a\"]", "$.rates.north-america.marketing[0]", "found 0.025" },
  { CARD, "[\"0.0250\", \"a\"]", "[\"-0.0250\", \"a\"]", "$.rates.north-america.marketing[0]", "found \"-0.0250\"" },
  { CARD, "[\"0.0250\", \"a\"]", "[\"0.0250\"]", "$.rates.north-america.marketing", "expected two elements" },
  { CARD, "[\"0.0250\", \"a\"]", "\"0.0250\"", "$.rates.north-america.marketing", "expected a list" },
  { CARD, "[null, \"b\"]", "[null, \"c\"]", "$.rates.north-america.utility[1]", "a key of “provenance”" },
  { CARD, "\"reprinted\"", "\"copied\"", "$.provenance.a.confidence", "found \"copied\"" },

  /* Volume bands. */
  { BANDS, "\"utility\": \"some\"", "\"utility\": \"none\"", "$.markets.north-america.utility", "one of the “sets”" },
  { BANDS, "\"utility\": \"some\"", "\"spam\": \"some\"", "$.markets.north-america.spam", "expected a category" },
  { BANDS, "\"north-america\"", "\"narnia\"", "$.markets.narnia", "found \"narnia\"" },
  { BANDS, "\"5\"", "5", "$.sets.some[1][1]", "found 5" },
  { BANDS, "\"5\"", "\"105\"", "$.sets.some[1][1]", "from \"0\" to \"100\"" },
  { BANDS, "\"1000000\"", "\"1000\"", "$.markets.north-america.utility", "have to ascend" },
  { BANDS, "\"1000000\"", "\"0.5\"", "$.sets.some[1][0]", "expected a whole number" },
  { BANDS, ", [null, \"12.5\"]", "", "$.markets.north-america.utility", "without a bound" },
  { BANDS, "[null, \"12.5\"]", "[null]", "$.sets.some[2]", "expected two elements" },

  /* Texts. */
  { TEXTS, "\"language\": \"zh_CN\", ", "", "$.language", "Add it." },
  { TEXTS, "\"zh_CN\"", "\"Chinese\"", "$.language", "expected a language such as \"zh_CN\", found \"Chinese\"" },
  { TEXTS, "\"\xE5\xA4\x87\xE6\xB3\xA8\xE3\x80\x82\"", "\"\"", "$.texts[\"A note.\"]", "found an empty one" },
  { TEXTS, "\"\xE5\xA4\x87\xE6\xB3\xA8\xE3\x80\x82\"", "null", "$.texts[\"A note.\"]", "found null" },
  { TEXTS, "\"texts\": {", "\"text\": {", "$.texts", "Add it." },

  /* Billing rules. */
  { RULES, "\"counting\"", "\"discounting\"", "$.rules[0].topic", "expected a topic" },
  { RULES, "\"counts\": \"message\"", "\"counts\": \"character\"", "$.rules[0].counts", "found \"character\"" },
  { RULES, "\"status\": \"official\"", "\"status\": \"maybe\"", "$.rules[0].status",
    "expected one of official, secondary" },
  { RULES, "\"to\": \"2026-09-30\"", "\"to\": \"2024-09-30\"", "$.rules[1].to", "not before “from”" },
  { RULES, "\"free\": true, \"hours\"", "\"free\": \"yes\", \"hours\"", "$.rules[4].free", "expected true or false" },
  { RULES, "\"hours\": 72", "\"hours\": 0", "$.rules[4].hours", "expected a whole number from 1" },
  { RULES, "\"allowance\": 1000", "\"allowance\": -1", "$.rules[2].allowance", "found -1" },
  { RULES, "\"per\": \"number\"", "\"per\": \"week\"", "$.rules[2].per", "expected one of account, number" },
  { RULES, "\"allowance\": 1000, \"per\": \"number\"", "\"allowance\": 1000", "$.rules[2].per", "Add it." },
  { RULES, "[\"US\"]", "[\"XX\"]", "$.rules[5].countries[0]", "found \"XX\"" },
  { RULES, "[\"US\"]", "[]", "$.rules[5].countries", "expected at least one country" },
  { RULES, "\"window\"", "\"per-message\"", "$.rules[3].id", "appears twice" },
  { RULES, "\"counts\": \"message\"", "\"counts\": \"message\", \"free\": true", "$.rules[0].free",
    "expected one of the members" },

  /* Rates of exchange. */
  { EXCHANGE, "\"EUR\"", "\"USD\"", "$.base", "expected one of EUR, found \"USD\"" },
  { EXCHANGE, "\"USD\": \"1.1206\"", "\"USD\": 1.1206", "$.rates.USD", "found 1.1206" },
  { EXCHANGE, "\"USD\": \"1.1206\"", "\"USD\": \"0\"", "$.rates.USD", "above zero" },
  { EXCHANGE, "\"GBP\"", "\"POUND\"", "$.rates.POUND", "expected a currency such as USD" },
  { EXCHANGE, "\"2026-10-09\"", "\"2026-10\"", "$.date", "a date with its day" },
  { EXCHANGE, "\"1.1206\"", "\"1.12061234567890\"", "$.rates.USD", "at most nine decimals" },

  /* Providers. */
  { PROVIDER, "\"as_of\": \"2026-11-22\", ", "", "$.as_of", "Add it." },
  { PROVIDER, "\"id\": \"acme.pro\"", "\"id\": \"Acme Pro\"", "$.plans[0].id", "of small letters" },
  { PROVIDER, "\"partner-client\"", "\"everyone\"", "$.plans[0].audience", "found \"everyone\"" },
  { PROVIDER, "\"current\"", "\"new\"", "$.plans[0].status", "expected one of current, historic" },
  { PROVIDER, "[\"USD\", \"EUR\"]", "[]", "$.plans[0].currencies", "needs at least one currency" },
  { PROVIDER, "[\"USD\", \"EUR\"]", "[\"USD\", \"EURO\"]", "$.plans[0].currencies[1]", "found \"EURO\"" },
  { PROVIDER, "\"passed-through\"", "\"hidden\"", "$.plans[0].meta_charges.treatment", "found \"hidden\"" },
  { PROVIDER, "\"acme.unit\"", "\"acme.flat\"", "$.plans[0].charges[1].id", "a second time" },

  /* Charges. */
  { PROVIDER, "\"message-fees\"", "\"messages\"", "$.plans[0].charges[1].component", "expected a component" },
  { PROVIDER, "\"model\": \"flat\"", "\"model\": \"round\"", "$.plans[0].charges[0].model", "found \"round\"" },
  { PROVIDER, "\"metric\": \"sent\",", "", "$.plans[0].charges[1].metric", "Add it." },
  { PROVIDER, "\"model\": \"flat\"", "\"model\": \"flat\", \"metric\": \"seats\"", "$.plans[0].charges[0].metric",
    "expected one of the members" },
  { PROVIDER, "[\"marketing\", \"utility\"]", "[\"marketing\", \"spam\"]", "$.plans[0].charges[1].categories[1]",
    "expected a category" },
  { PROVIDER, "[\"marketing\", \"utility\"]", "[]", "$.plans[0].charges[1].categories", "at least one category" },
  { PROVIDER, "\"disputed\": true", "\"disputed\": 1", "$.plans[0].charges[1].disputed", "expected true or false" },
  { PROVIDER, "\"USD\": \"59\"", "\"USD\": 59", "$.plans[0].charges[0].prices[0].amount.USD", "found 59" },
  { PROVIDER, "\"USD\": \"59\", \"EUR\": \"49\"", "", "$.plans[0].charges[0].prices[0].amount",
    "Write null where it is not known" },
  { PROVIDER, "\"USD\": \"59\"", "\"US$\": \"59\"", "$.plans[0].charges[0].prices[0].amount.US$", "a currency" },
  { PROVIDER, "\"amount\": null, ", "", "$.plans[0].charges[1].prices[0].amount", "Add it." },
  { PROVIDER, "\"valid_to\": \"2026-12-31\"", "\"valid_to\": \"2026-12-32\"",
    "$.plans[0].charges[1].prices[0].valid_to",
    "found \"2026-12-32\"" },
  { PROVIDER, "\"included\": \"3\"", "\"included\": \"-3\"", "$.plans[0].charges[2].prices[0].included",
    "found \"-3\"" },
  { PROVIDER, "\"amount\": null", "\"amount\": null, \"included\": \"3\"", "$.plans[0].charges[1].prices[0].included",
    "expected one of the members source" },
  { PROVIDER, "\"up_to\": \"200\"", "\"up_to\": 200", "$.plans[0].charges[3].prices[0].tiers[0].up_to", "found 200" },
  { PROVIDER, "\"up_to\": null, ", "", "$.plans[0].charges[3].prices[0].tiers[1].up_to", "Add it." },
  { PROVIDER, "\"meta-charges\"", "\"profit\"", "$.plans[0].charges[4].prices[0].of",
    "expected one of meta-charges, all" },
  { PROVIDER, "\"percent\": \"2.5\"", "\"percent\": \"-1\"", "$.plans[0].charges[4].prices[0].percent",
    "found \"-1\"" },
  { PROVIDER, "[\"acme.01\"]", "\"acme.01\"", "$.plans[0].charges[0].evidence", "expected a list" },
};

/* Reads the small catalogue, with the file in place @changed saying @text. */
static gboolean
load (guint       changed,
      const char *text,
      GError    **error)
{
  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();
  g_autoptr (PostageCatalogue) catalogue = NULL;

  for (guint i = 0; i < CATALOGUE_FIXTURE_N_FILES; i++)
    {
      g_autoptr (GBytes) bytes = storage_fixture_bytes (i == changed ? text : catalogue_fixture_files[i].text);

      if (!postage_catalogue_reader_add (reader, catalogue_fixture_files[i].name, bytes, error))
        return FALSE;
    }
  catalogue = postage_catalogue_reader_end (reader, "CATALOGUE", error);
  return catalogue != NULL;
}

/* In the rules, each source stands several times: a change to one has to be found by more than itself. */
static void
test_rows (void)
{
  guint n_rows[CATALOGUE_FIXTURE_N_FILES] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      const CatalogueFixtureFile *file = &catalogue_fixture_files[rows[i].file];
      g_autofree char            *text = storage_fixture_replace (file->text, rows[i].find, rows[i].replacement);
      g_autofree char            *place = g_strdup_printf ("%s: %s: ", file->name, rows[i].place);

      g_test_message ("%s → %s", rows[i].find, rows[i].replacement);
      g_assert_false (load (rows[i].file, text, &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, place, rows[i].reason, NULL);
      n_rows[rows[i].file]++;
    }

  for (guint i = 0; i < CATALOGUE_FIXTURE_N_FILES; i++)
    g_assert_cmpuint (n_rows[i], >=, 5);
}

static void
test_newer (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = storage_fixture_replace (catalogue_fixture_files[BANDS].text, "\"format\": 1",
                                                   "\"format\": 2");

  g_assert_false (load (BANDS, text, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_NEWER,
                                "volume-bands.json: $.format: expected the format 1",
                                "found 2, which a newer Postage has written. Update Postage.", NULL);
}

/* A second file of what there is once, or that says the same again. */
static void
test_twice (void)
{
  static const char *const messages[CATALOGUE_FIXTURE_N_FILES] = {
    "again.json: $.rules[0].id: the billing rule \"per-message\" appears twice",
    "again.json: $.rates.USD: USD has two rates of exchange on 2026-10-09",
    "again.json: $.kind: expected one file of markets",
    "again.json: $.id: the provider \"acme\" appears twice",
    "again.json: $.effective: ",
    "again.json: $.texts[\"A note.\"]: ",
    "again.json: $.kind: expected one file of volume bands",
  };

  for (guint twice = 0; twice < CATALOGUE_FIXTURE_N_FILES; twice++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();
      g_autoptr (GBytes) again = storage_fixture_bytes (catalogue_fixture_files[twice].text);
      gboolean added = TRUE;

      for (guint i = 0; i < CATALOGUE_FIXTURE_N_FILES; i++)
        {
          g_autoptr (GBytes) bytes = storage_fixture_bytes (catalogue_fixture_files[i].text);

          g_assert_true (postage_catalogue_reader_add (reader, catalogue_fixture_files[i].name, bytes, &error));
        }
      added = postage_catalogue_reader_add (reader, "again.json", again, &error);
      if (added)
        g_assert_null (postage_catalogue_reader_end (reader, "CATALOGUE", &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, messages[twice], NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/catalogue-broken/rows", test_rows);
  g_test_add_func ("/storage/catalogue-broken/newer", test_newer);
  g_test_add_func ("/storage/catalogue-broken/twice", test_twice);
  return g_test_run ();
}
