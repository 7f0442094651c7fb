/* postage-rate-card-writer.c - writes one of Meta's rate cards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-card-writer.h"

#include "storage/postage-json-writer.h"
#include "storage/postage-source-writer.h"

/* How many digits behind the point Meta writes at least. */
#define RATE_DIGITS 4

/* Returns: (transfer full): the letters of @n: "a" to "z", then "ba", "bb". */
static char *
make_key (guint n)
{
  GString *key = g_string_new (NULL);

  do
    {
      g_string_prepend_c (key, (char) ('a' + n % 26));
      n /= 26;
    }
  while (n > 0);
  return g_string_free (key, FALSE);
}

/* The key of the way in which @cell is known; a new one becomes a member of @provenance. */
static const char *
find_key (JsonObject            *provenance,
          GHashTable            *keys,
          const PostageRateCell *cell)
{
  const gboolean   is_known = cell->state == POSTAGE_RATE_KNOWN;
  const char      *method = cell->method != NULL ? cell->method : "";
  g_autofree char *way = g_strdup_printf ("%u %s", is_known ? (guint) cell->confidence : G_MAXUINT, method);
  const char      *known = g_hash_table_lookup (keys, way);
  JsonObject      *member;
  char            *key;

  if (known != NULL)
    return known;

  key = make_key (g_hash_table_size (keys));
  g_hash_table_insert (keys, g_steal_pointer (&way), key);
  member = json_object_new ();
  json_object_set_string_member (member, "method", method);
  if (is_known)
    json_object_set_string_member (member, "confidence", postage_confidence_get_id (cell->confidence));
  json_object_set_object_member (provenance, key, member);
  return key;
}

static JsonObject *
write_market (const PostageRateCard *card,
              const char            *market,
              JsonObject            *provenance,
              GHashTable            *keys)
{
  JsonObject *cells = json_object_new ();

  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    {
      const PostageRateCell cell = postage_rate_card_lookup (card, market, (PostageCategory) i);
      JsonArray            *member;

      if (cell.state == POSTAGE_RATE_NOT_OFFERED)
        continue;
      member = json_array_new ();
      if (cell.state == POSTAGE_RATE_KNOWN)
        {
          g_autofree char *rate = postage_decimal_to_string (cell.rate, RATE_DIGITS);

          json_array_add_string_element (member, rate);
        }
      else
        json_array_add_null_element (member);
      json_array_add_string_element (member, find_key (provenance, keys, &cell));
      json_object_set_array_member (cells, postage_category_get_id ((PostageCategory) i), member);
    }
  return cells;
}

GBytes *
postage_rate_card_write (const PostageRateCard *card)
{
  static const char *const rows[] = { "provenance", "rates", NULL };

  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) markets = NULL;
  g_autoptr (GHashTable) keys = NULL;
  JsonObject *document, *provenance, *rates;

  g_return_val_if_fail (card != NULL, NULL);

  root = json_node_new (JSON_NODE_OBJECT);
  document = json_object_new ();
  json_node_take_object (root, document);
  json_object_set_string_member (document, "kind", "rate-card");
  json_object_set_int_member (document, "format", 1);
  json_object_set_string_member (document, "currency", postage_rate_card_get_currency (card));
  postage_json_set_date (document, "effective", postage_rate_card_get_effective (card));
  json_object_set_string_member (
    document, "counts",
    postage_rate_card_get_counting (card) == POSTAGE_COUNTING_MESSAGE ? "message" : "conversation");
  postage_json_set_source (document, "source", postage_rate_card_get_source (card));

  provenance = json_object_new ();
  rates = json_object_new ();
  json_object_set_object_member (document, "provenance", provenance);
  json_object_set_object_member (document, "rates", rates);
  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  markets = postage_rate_card_dup_markets (card);
  for (guint i = 0; i < markets->len; i++)
    json_object_set_object_member (rates, markets->pdata[i],
                                   write_market (card, markets->pdata[i], provenance, keys));
  return postage_json_write_with_flat_rows (root, rows);
}
