/* postage-rate-card.c - one list of Meta: market x category, one currency, one date
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-rate-card.h"

#include <string.h>

#include "core/postage-currency.h"
#include "core/postage-value.h"

/* A row of the card. */
typedef struct
{
  PostageRateCell cells[POSTAGE_N_CATEGORIES];
} Row;

struct _PostageRateCard
{
  char            currency[POSTAGE_CURRENCY_SIZE];
  PostageDate     effective;
  PostageCounting counting;
  PostageSource  *source;
  GHashTable     *rows;    /* (element-type utf8 Row) */
  GStringChunk   *methods; /* each text once: a card has a handful */
  gboolean        sealed;
};

POSTAGE_DEFINE_VALUE (PostageRateCard, postage_rate_card)

static void
postage_rate_card_clear (PostageRateCard *self)
{
  g_clear_pointer (&self->source, postage_source_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->methods, g_string_chunk_free);
}

PostageRateCard *
postage_rate_card_begin (const char     *currency,
                         PostageDate     effective,
                         PostageCounting counting,
                         PostageSource  *source)
{
  g_return_val_if_fail (currency != NULL && strlen (currency) == 3, NULL);
  g_return_val_if_fail (source != NULL, NULL);

  PostageRateCard *self = g_atomic_rc_box_new0 (PostageRateCard);
  memcpy (self->currency, currency, 3);
  self->effective = effective;
  self->counting = counting;
  self->source = postage_source_ref (source);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->methods = g_string_chunk_new (256);
  return self;
}

void
postage_rate_card_set_cell (PostageRateCard      *self,
                            const char           *market,
                            PostageCategory       category,
                            const PostageDecimal *rate,
                            const char           *method,
                            PostageConfidence     confidence)
{
  Row *row;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (market != NULL && category < POSTAGE_N_CATEGORIES);
  g_return_if_fail (rate == NULL || *rate >= 0);

  row = g_hash_table_lookup (self->rows, market);
  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      g_hash_table_insert (self->rows, g_strdup (market), row);
    }

  row->cells[category] = (PostageRateCell){
    .state = rate != NULL ? POSTAGE_RATE_KNOWN : POSTAGE_RATE_MISSING,
    .rate = rate != NULL ? *rate : 0,
    .method = method != NULL ? g_string_chunk_insert_const (self->methods, method) : NULL,
    .confidence = confidence,
  };
}

void
postage_rate_card_end (PostageRateCard *self)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->sealed = TRUE;
}

const char *
postage_rate_card_get_currency (const PostageRateCard *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currency;
}

PostageDate
postage_rate_card_get_effective (const PostageRateCard *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->effective;
}

PostageCounting
postage_rate_card_get_counting (const PostageRateCard *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_COUNTING_MESSAGE);

  return self->counting;
}

PostageSource *
postage_rate_card_get_source (const PostageRateCard *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

PostageRateCell
postage_rate_card_lookup (const PostageRateCard *self,
                          const char            *market,
                          PostageCategory        category)
{
  static const PostageRateCell not_offered = { .state = POSTAGE_RATE_NOT_OFFERED };
  const Row                   *row;

  g_return_val_if_fail (self != NULL && market != NULL, not_offered);
  g_return_val_if_fail (category < POSTAGE_N_CATEGORIES, not_offered);

  row = g_hash_table_lookup (self->rows, market);
  return row != NULL ? row->cells[category] : not_offered;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
postage_rate_card_dup_markets (const PostageRateCard *self)
{
  GPtrArray     *markets;
  GHashTableIter iter;
  gpointer       market;

  g_return_val_if_fail (self != NULL, NULL);

  markets = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &market, NULL))
    g_ptr_array_add (markets, market);
  g_ptr_array_sort (markets, compare_texts);
  return markets;
}
