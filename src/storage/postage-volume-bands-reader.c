/* postage-volume-bands-reader.c - reads Meta's discounts by monthly volume
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-volume-bands-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-values.h"
#include "storage/postage-markets-reader.h"
#include "storage/postage-source-reader.h"

/* Reads the band that the cursor stands on: [last message or null, discount]. */
static void
read_band (PostageJsonReader *reader,
           GArray            *bands)
{
  PostageVolumeBand band = { .last = G_MAXINT64 };

  if (!postage_json_reader_enter_array (reader, NULL))
    return;
  if (postage_json_reader_get_length (reader) != 2)
    postage_json_reader_fail (reader, NULL, "%s",
                              _ ("expected two elements: the last message or null, and the discount. Correct the "
                                 "band."));

  postage_json_reader_next (reader, NULL);
  if (!postage_json_reader_is_null (reader, NULL))
    band.last = postage_json_read_count (reader, NULL);
  postage_json_reader_next (reader, NULL);
  band.discount = postage_json_read_percent (reader, NULL);
  postage_json_reader_leave (reader);
  g_array_append_val (bands, band);
}

/* Returns: (element-type utf8 GArray): bands by the name of their set. */
static GHashTable *
read_sets (PostageJsonReader *reader)
{
  GHashTable *sets = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  const char *name;

  if (!postage_json_reader_enter_object (reader, "sets"))
    return sets;

  while (postage_json_reader_next (reader, &name))
    {
      GArray *bands = g_array_new (FALSE, FALSE, sizeof (PostageVolumeBand));

      g_hash_table_insert (sets, (gpointer) name, bands);
      if (!postage_json_reader_enter_array (reader, NULL))
        continue;
      while (postage_json_reader_next (reader, NULL))
        read_band (reader, bands);
      postage_json_reader_leave (reader);
    }
  postage_json_reader_leave (reader);
  return sets;
}

/* Reads the name of a set that the cursor stands on. */
static void
read_market_bands (PostageJsonReader  *reader,
                   PostageVolumeBands *bands,
                   const char         *market,
                   const char         *category_id,
                   GHashTable         *sets)
{
  PostageCategory category = postage_json_check_category (reader, category_id);
  const GArray   *set = g_hash_table_lookup (sets, postage_json_reader_get_string (reader, NULL));

  if (set == NULL)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected the name of one of the “sets”, found another text. "
                                                     "Correct it, or add it there."));
  if (postage_json_reader_has_failed (reader))
    return;

  postage_volume_bands_add (bands, market, category, (const PostageVolumeBand *) (gconstpointer) set->data, set->len,
                            postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, NULL);
}

static void
read_markets (PostageJsonReader  *reader,
              PostageCatalogue   *catalogue,
              PostageVolumeBands *bands,
              GHashTable         *sets)
{
  const char *market, *category;

  if (!postage_json_reader_enter_object (reader, "markets"))
    return;

  while (postage_json_reader_next (reader, &market))
    {
      postage_market_check (reader, NULL, catalogue, market);
      if (!postage_json_reader_enter_object (reader, NULL))
        continue;
      while (postage_json_reader_next (reader, &category))
        read_market_bands (reader, bands, market, category, sets);
      postage_json_reader_leave (reader);
    }
  postage_json_reader_leave (reader);
}

void
postage_volume_bands_read (PostageJsonReader *reader,
                           PostageCatalogue  *catalogue)
{
  g_autoptr (PostageSource) source = postage_source_read (reader, "source");
  g_autoptr (GHashTable) sets = read_sets (reader);
  g_autoptr (PostageVolumeBands) bands = NULL;

  postage_json_read_day (reader, "effective");
  if (postage_json_reader_has_failed (reader))
    return;

  bands = postage_volume_bands_begin (source);
  read_markets (reader, catalogue, bands, sets);
  postage_volume_bands_end (bands);
  if (!postage_json_reader_has_failed (reader))
    postage_catalogue_set_volume_bands (catalogue, bands);
}
