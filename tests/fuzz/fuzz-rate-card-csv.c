/* fuzz-rate-card-csv.c - fuzz target: a rate card as CSV
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input is a file that somebody imports. It is refused with a message, or questions are left open, or it is a card
 * that can be written as a file of the catalogue, from which the same card is read again.
 */
#include "fuzz.h"

#include "rate-card-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-market-names.h"
#include "storage/postage-rate-card-writer.h"

/* A question has a name to answer it by, unless it is all blanks, and suggestions that are markets. */
static void
check_questions (const PostageRateCardImport *import)
{
  g_autoptr (GPtrArray) questions = postage_rate_card_import_dup_questions (import);
  g_autoptr (PostageMarketNames) names = postage_market_names_new (storage_fixture_catalogue ());

  for (guint i = 0; i < questions->len; i++)
    {
      const PostageRateCardRow *row = questions->pdata[i];
      g_autoptr (GPtrArray) nearest = postage_market_names_dup_nearest (names, row->name);

      g_assert_true (g_utf8_validate (row->name, -1, NULL));
      g_assert_cmpuint (row->line, >, 0);
      g_assert_null (postage_market_names_find (names, row->name));
      for (guint j = 0; j < nearest->len; j++)
        g_assert_nonnull (postage_catalogue_get_market_name (storage_fixture_catalogue (), nearest->pdata[j]));
    }
}

static void
check_card (const PostageRateCardImport *import)
{
  g_autoptr (PostageRateCard) card = rate_card_fixture_make_card (import);
  g_autoptr (GBytes) bytes = postage_rate_card_write (card);
  g_autoptr (PostageCatalogueReader) reader =
    postage_catalogue_reader_new_over (storage_fixture_catalogue (), POSTAGE_CATALOGUE_LAYER_RATE_CARDS);
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  PostageRateCard *again;

  postage_catalogue_reader_add (reader, "card.json", bytes, &error);
  g_assert_no_error (error);
  catalogue = postage_catalogue_reader_end (reader, "card.json", &error);
  g_assert_no_error (error);
  again = postage_catalogue_get_rate_card_of (catalogue, postage_rate_card_get_currency (card),
                                              postage_rate_card_get_effective (card));
  for (guint i = 0; i < postage_rate_card_import_get_rows (import)->len; i++)
    {
      const PostageRateCardRow *row = postage_rate_card_import_get_rows (import)->pdata[i];

      for (guint j = 0; j < POSTAGE_N_CATEGORIES && row->market != NULL; j++)
        {
          const PostageRateCell cell = postage_rate_card_lookup (again, row->market, (PostageCategory) j);

          g_assert_cmpint (cell.state, ==, row->states[j]);
          g_assert_true (row->states[j] != POSTAGE_RATE_KNOWN || cell.rate == row->rates[j]);
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const PostageRateCardAnswers answers = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageRateCardImport) import =
    postage_rate_card_csv_read ("fuzz.csv", bytes, storage_fixture_catalogue (), &answers, &error);

  if (import == NULL)
    {
      fuzz_assert_refused (&error);
      return 0;
    }
  g_assert_no_error (error);
  check_questions (import);
  if (postage_rate_card_import_is_complete (import))
    check_card (import);
  return 0;
}
