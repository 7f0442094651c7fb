/* postage-rate-card-reader.c - reads one of Meta's rate cards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-card-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-values.h"
#include "storage/postage-markets-reader.h"
#include "storage/postage-source-reader.h"

/* How cells are known. */
typedef struct
{
  const char       *method; /* the document's */
  PostageConfidence confidence;
} Provenance;

/* Returns: (element-type utf8 Provenance): by the keys that cells use. */
static GHashTable *
read_provenance (PostageJsonReader *reader,
                 PostageSource     *source)
{
  GHashTable *methods = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const char *key;

  if (!postage_json_reader_enter_object (reader, "provenance"))
    return methods;

  while (postage_json_reader_next (reader, &key))
    {
      Provenance *provenance = g_new0 (Provenance, 1);
      const char *confidence = postage_json_reader_get_optional_string (reader, "confidence");

      provenance->method = postage_json_read_text (reader, "method");
      g_hash_table_insert (methods, (gpointer) key, provenance);
      if (confidence != NULL)
        postage_confidence_from_id (confidence, &provenance->confidence, postage_json_reader_core_error (reader));
      else if (source != NULL)
        provenance->confidence = postage_source_get_confidence (source);
      postage_json_reader_blame (reader, "confidence");
    }
  postage_json_reader_leave (reader);
  return methods;
}

/* Reads the cell that the cursor stands on: [rate or null, provenance key]. */
static void
read_cell (PostageJsonReader *reader,
           PostageRateCard   *card,
           const char        *market,
           const char        *category_id,
           GHashTable        *methods)
{
  PostageCategory   category = postage_json_check_category (reader, category_id);
  const Provenance *provenance;
  PostageDecimal    rate = 0;
  gboolean          is_known;

  if (!postage_json_reader_enter_array (reader, NULL))
    return;
  if (postage_json_reader_get_length (reader) != 2)
    postage_json_reader_fail (reader, NULL, "%s",
                              _ ("expected two elements: a rate or null, and a key of “provenance”. Correct them."));

  postage_json_reader_next (reader, NULL);
  is_known = !postage_json_reader_is_null (reader, NULL);
  if (is_known)
    rate = postage_json_read_amount (reader, NULL);

  postage_json_reader_next (reader, NULL);
  provenance = g_hash_table_lookup (methods, postage_json_reader_get_string (reader, NULL));
  if (provenance == NULL)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected a key of “provenance”, found another text. Correct "
                                                     "it, or add it there."));
  postage_json_reader_leave (reader);

  if (!postage_json_reader_has_failed (reader))
    postage_rate_card_set_cell (card, market, category, is_known ? &rate : NULL, provenance->method,
                                provenance->confidence);
}

static void
read_rates (PostageJsonReader *reader,
            PostageCatalogue  *catalogue,
            PostageRateCard   *card,
            GHashTable        *methods)
{
  const char *market, *category;

  if (!postage_json_reader_enter_object (reader, "rates"))
    return;

  while (postage_json_reader_next (reader, &market))
    {
      postage_market_check (reader, NULL, catalogue, market);
      if (!postage_json_reader_enter_object (reader, NULL))
        continue;
      while (postage_json_reader_next (reader, &category))
        read_cell (reader, card, market, category, methods);
      postage_json_reader_leave (reader);
    }
  postage_json_reader_leave (reader);
}

void
postage_rate_card_read (PostageJsonReader *reader,
                        PostageCatalogue  *catalogue)
{
  static const char *const countings[] = { "conversation", "message", NULL };

  g_autoptr (PostageSource) source = postage_source_read (reader, "source");
  const char     *currency = postage_json_read_currency (reader, "currency");
  PostageDate     effective = postage_json_read_day (reader, "effective");
  PostageCounting counting = (PostageCounting) postage_json_read_choice (reader, "counts", countings);
  g_autoptr (GHashTable) methods = read_provenance (reader, source);
  g_autoptr (PostageRateCard) card = NULL;

  if (postage_json_reader_has_failed (reader))
    return;

  card = postage_rate_card_begin (currency, effective, counting, source);
  read_rates (reader, catalogue, card, methods);
  postage_rate_card_end (card);
  if (postage_json_reader_has_failed (reader))
    return;

  postage_catalogue_add_rate_card (catalogue, card, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "effective");
}
