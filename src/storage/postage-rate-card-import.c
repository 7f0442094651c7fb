/* postage-rate-card-import.c - a rate card as somebody's table has it, before it is one of the catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-card-import.h"

#include <string.h>

#include "core/postage-currency.h"
#include "core/postage-value.h"

struct _PostageRateCardImport
{
  PostageCatalogue *catalogue;
  char              currency[POSTAGE_CURRENCY_SIZE]; /* empty: not known */
  PostageDate       effective;
  PostageCounting   counting;
  gboolean          has_category[POSTAGE_N_CATEGORIES];
  GPtrArray        *rows;    /* (element-type PostageRateCardRow) */
  GPtrArray        *columns; /* (element-type utf8) */
  GPtrArray        *remarks; /* (element-type utf8) */
  gboolean          sealed;
};

POSTAGE_DEFINE_VALUE (PostageRateCardImport, postage_rate_card_import)

void
postage_rate_card_row_free (PostageRateCardRow *row)
{
  g_return_if_fail (row != NULL);

  g_free (row->name);
  g_free (row->market);
  g_free (row);
}

static void
postage_rate_card_import_clear (PostageRateCardImport *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
}

PostageRateCardImport *
postage_rate_card_import_begin (PostageCatalogue *catalogue)
{
  PostageRateCardImport *self;

  g_return_val_if_fail (catalogue != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageRateCardImport);
  self->catalogue = postage_catalogue_ref (catalogue);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_rate_card_row_free);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
postage_rate_card_import_set_list (PostageRateCardImport *self,
                                   const char            *currency,
                                   PostageDate            effective,
                                   PostageCounting        counting)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (currency == NULL || strlen (currency) == 3);

  if (currency != NULL)
    memcpy (self->currency, currency, 3);
  self->effective = effective;
  self->counting = counting;
}

void
postage_rate_card_import_add_category (PostageRateCardImport *self,
                                       PostageCategory        category)
{
  g_return_if_fail (self != NULL && !self->sealed && category < POSTAGE_N_CATEGORIES);

  self->has_category[category] = TRUE;
}

void
postage_rate_card_import_add_row (PostageRateCardImport *self,
                                  PostageRateCardRow    *row)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (row != NULL && row->name != NULL);

  g_ptr_array_add (self->rows, row);
}

void
postage_rate_card_import_add_column (PostageRateCardImport *self,
                                     const char            *title)
{
  g_return_if_fail (self != NULL && !self->sealed && title != NULL);

  g_ptr_array_add (self->columns, g_strdup (title));
}

void
postage_rate_card_import_add_remark (PostageRateCardImport *self,
                                     const char            *text)
{
  g_return_if_fail (self != NULL && !self->sealed && text != NULL);

  g_ptr_array_add (self->remarks, g_strdup (text));
}

void
postage_rate_card_import_end (PostageRateCardImport *self)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->sealed = TRUE;
}

const char *
postage_rate_card_import_get_currency (const PostageRateCardImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return *self->currency != '\0' ? self->currency : NULL;
}

PostageDate
postage_rate_card_import_get_effective (const PostageRateCardImport *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->effective;
}

PostageCounting
postage_rate_card_import_get_counting (const PostageRateCardImport *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_COUNTING_MESSAGE);

  return self->counting;
}

const GPtrArray *
postage_rate_card_import_get_rows (const PostageRateCardImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

const GPtrArray *
postage_rate_card_import_get_columns (const PostageRateCardImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}

const GPtrArray *
postage_rate_card_import_get_remarks (const PostageRateCardImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->remarks;
}

GPtrArray *
postage_rate_card_import_dup_questions (const PostageRateCardImport *self)
{
  GPtrArray *questions;

  g_return_val_if_fail (self != NULL, NULL);

  questions = g_ptr_array_new ();
  for (guint i = 0; i < self->rows->len; i++)
    {
      PostageRateCardRow *row = self->rows->pdata[i];

      if (row->market == NULL && !row->is_skipped)
        g_ptr_array_add (questions, row);
    }
  return questions;
}

gboolean
postage_rate_card_import_is_complete (const PostageRateCardImport *self)
{
  g_autoptr (GPtrArray) questions = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  questions = postage_rate_card_import_dup_questions (self);
  return questions->len == 0 && *self->currency != '\0' && self->effective != POSTAGE_DATE_NONE;
}

GPtrArray *
postage_rate_card_import_dup_missing (const PostageRateCardImport *self,
                                      const PostageRateCard       *previous)
{
  GPtrArray *missing;

  g_return_val_if_fail (self != NULL && previous != NULL, NULL);

  missing = postage_rate_card_dup_markets (previous);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PostageRateCardRow *row = self->rows->pdata[i];
      guint                     place;

      if (row->market != NULL && g_ptr_array_find_with_equal_func (missing, row->market, g_str_equal, &place))
        g_ptr_array_remove_index (missing, place);
    }
  return missing;
}

static void
set_row (PostageRateCard          *card,
         const PostageRateCardRow *row,
         PostageConfidence         confidence)
{
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    if (row->states[i] == POSTAGE_RATE_KNOWN)
      postage_rate_card_set_cell (card, row->market, (PostageCategory) i, &row->rates[i], POSTAGE_IMPORTED_METHOD,
                                  confidence);
    else if (row->states[i] == POSTAGE_RATE_MISSING)
      postage_rate_card_set_cell (card, row->market, (PostageCategory) i, NULL, POSTAGE_IMPORTED_GAP, confidence);
}

/* Makes of what @previous offers and the table has no place for a gap. */
static void
set_gaps (const PostageRateCardImport *self,
          const PostageRateCard       *previous,
          PostageRateCard             *card,
          PostageConfidence            confidence)
{
  g_autoptr (GPtrArray) markets = postage_rate_card_dup_markets (previous);
  g_autoptr (GPtrArray) missing = postage_rate_card_import_dup_missing (self, previous);

  for (guint i = 0; i < markets->len; i++)
    {
      const char    *market = markets->pdata[i];
      const gboolean has_row = !g_ptr_array_find (missing, market, NULL);

      for (guint j = 0; j < POSTAGE_N_CATEGORIES; j++)
        if ((!has_row || !self->has_category[j]) &&
            postage_rate_card_lookup (previous, market, (PostageCategory) j).state != POSTAGE_RATE_NOT_OFFERED)
          postage_rate_card_set_cell (card, market, (PostageCategory) j, NULL, POSTAGE_IMPORTED_GAP, confidence);
    }
}

PostageRateCard *
postage_rate_card_import_make_card (const PostageRateCardImport *self,
                                    PostageSource               *source,
                                    const PostageRateCard       *previous)
{
  PostageRateCard  *card;
  PostageConfidence confidence;

  g_return_val_if_fail (self != NULL && self->sealed && source != NULL, NULL);
  g_return_val_if_fail (postage_rate_card_import_is_complete (self), NULL);

  confidence = postage_source_get_confidence (source);
  card = postage_rate_card_begin (self->currency, self->effective, self->counting, source);
  for (guint i = 0; i < self->rows->len; i++)
    if (((PostageRateCardRow *) self->rows->pdata[i])->market != NULL)
      set_row (card, self->rows->pdata[i], confidence);
  if (previous != NULL)
    set_gaps (self, previous, card, confidence);
  postage_rate_card_end (card);
  return card;
}
