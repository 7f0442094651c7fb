/* test-rate-card-writer.c - writing one of Meta's rate cards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate-card-fixture.h"
#include "storage-fixture.h"

#include "storage/postage-catalogue-reader.h"
#include "storage/postage-rate-card-writer.h"

/* The card that @bytes are, over the bundled catalogue. */
static PostageCatalogue *
read_over (GBytes *bytes)
{
  g_autoptr (PostageCatalogueReader) reader =
    postage_catalogue_reader_new_over (storage_fixture_catalogue (), POSTAGE_CATALOGUE_LAYER_RATE_CARDS);
  g_autoptr (GError) error = NULL;
  PostageCatalogue *catalogue;

  postage_catalogue_reader_add (reader, "card.json", bytes, &error);
  g_assert_no_error (error);
  catalogue = postage_catalogue_reader_end (reader, "card.json", &error);
  g_assert_no_error (error);
  return catalogue;
}

/* How each cell is known, beside what it is. */
static void
assert_same_evidence (const PostageRateCard *a,
                      const PostageRateCard *b)
{
  const PostageSource *source_a = postage_rate_card_get_source (a);
  const PostageSource *source_b = postage_rate_card_get_source (b);
  g_autoptr (GPtrArray) markets = postage_rate_card_dup_markets (a);

  g_assert_cmpstr (postage_source_get_url (source_a), ==, postage_source_get_url (source_b));
  g_assert_cmpstr (postage_source_get_note (source_a), ==, postage_source_get_note (source_b));
  g_assert_cmpint (postage_source_get_latest (source_a), ==, postage_source_get_latest (source_b));
  g_assert_cmpint (postage_source_get_confidence (source_a), ==, postage_source_get_confidence (source_b));
  for (guint i = 0; i < markets->len; i++)
    for (guint j = 0; j < POSTAGE_N_CATEGORIES; j++)
      {
        const PostageRateCell cell_a = postage_rate_card_lookup (a, markets->pdata[i], (PostageCategory) j);
        const PostageRateCell cell_b = postage_rate_card_lookup (b, markets->pdata[i], (PostageCategory) j);

        g_assert_cmpstr (cell_a.method, ==, cell_b.method);
        g_assert_cmpint (cell_a.confidence, ==, cell_b.confidence);
      }
}

/* Every bundled card, written and read, is the same card; and written again, it is the same file. */
static void
test_round_trip (void)
{
  const GPtrArray *cards = postage_catalogue_get_rate_cards (storage_fixture_catalogue ());

  for (guint i = 0; i < cards->len; i++)
    {
      PostageRateCard *card = cards->pdata[i];
      g_autoptr (GBytes) bytes = postage_rate_card_write (card);
      g_autoptr (PostageCatalogue) catalogue = read_over (bytes);
      PostageRateCard *again = postage_catalogue_get_rate_card_of (catalogue, postage_rate_card_get_currency (card),
                                                                   postage_rate_card_get_effective (card));
      g_autoptr (GBytes) bytes_again = NULL;

      g_assert_nonnull (again);
      g_assert_true (again != card);
      rate_card_fixture_assert_equal (card, again);
      assert_same_evidence (card, again);
      bytes_again = postage_rate_card_write (again);
      g_assert_true (g_bytes_equal (bytes, bytes_again));
    }
}

static void
test_layout (void)
{
  static const PostageDecimal rate = 68 * (POSTAGE_DECIMAL_ONE / 10000);
  static const PostageDecimal long_rate = 1;

  g_autoptr (PostageSource) source = postage_source_new (NULL, POSTAGE_CONFIDENCE_OWN);
  g_autoptr (PostageRateCard) card = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  postage_source_set_seen (source, POSTAGE_DATE_NONE, 20261129);
  postage_source_set_evidence (source, POSTAGE_QUALITY_UNSTATED, NULL, "list \"1\".csv");
  card = postage_rate_card_begin ("JPY", 20270101, POSTAGE_COUNTING_MESSAGE, source);
  postage_rate_card_set_cell (card, "india", POSTAGE_CATEGORY_UTILITY, NULL, "not seen", POSTAGE_CONFIDENCE_OWN);
  postage_rate_card_set_cell (card, "brazil", POSTAGE_CATEGORY_MARKETING, &rate, "read", POSTAGE_CONFIDENCE_OWN);
  postage_rate_card_set_cell (card, "brazil", POSTAGE_CATEGORY_SERVICE, &long_rate, "read",
                              POSTAGE_CONFIDENCE_OFFICIAL);
  postage_rate_card_end (card);
  bytes = postage_rate_card_write (card);
  text = storage_fixture_string (bytes);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"kind\": \"rate-card\",\n"
                   "  \"format\": 1,\n"
                   "  \"currency\": \"JPY\",\n"
                   "  \"effective\": \"2027-01-01\",\n"
                   "  \"counts\": \"message\",\n"
                   "  \"source\": {\n"
                   "    \"seen\": \"2026-11-29\",\n"
                   "    \"confidence\": \"own\",\n"
                   "    \"note\": \"list \\\"1\\\".csv\"\n"
                   "  },\n"
                   "  \"provenance\": {\n"
                   "    \"a\": {\"method\": \"read\", \"confidence\": \"own\"},\n"
                   "    \"b\": {\"method\": \"read\", \"confidence\": \"official\"},\n"
                   "    \"c\": {\"method\": \"not seen\"}\n"
                   "  },\n"
                   "  \"rates\": {\n"
                   "    \"brazil\": {\"marketing\": [\"0.0068\", \"a\"], \"service\": [\"0.000000001\", \"b\"]},\n"
                   "    \"india\": {\"utility\": [null, \"c\"]}\n"
                   "  }\n"
                   "}\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rate-card-writer/round-trip", test_round_trip);
  g_test_add_func ("/rate-card-writer/layout", test_layout);

  return g_test_run ();
}
