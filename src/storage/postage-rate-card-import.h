/* postage-rate-card-import.h - a rate card as somebody's table has it, before it is one of the catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** How an imported rate is known, and why one that the table leaves open isn't; English texts of the catalogue. */
#define POSTAGE_IMPORTED_METHOD "read from the list itself"
#define POSTAGE_IMPORTED_GAP "not found: the imported list says nothing about it"

/**
 * PostageRateCardRow:
 * @line: where the row begins in the file, from 1
 * @name: (owned): what the file calls the market
 * @market: (owned) (nullable): the market's id; %NULL: not known, or left out
 * @is_skipped: the user wants it left out
 * @states: whether the row has a rate of each category
 * @rates: the rates that are known
 */
typedef struct
{
  guint            line;
  char            *name;
  char            *market;
  gboolean         is_skipped;
  PostageRateState states[POSTAGE_N_CATEGORIES];
  PostageDecimal   rates[POSTAGE_N_CATEGORIES];
} PostageRateCardRow;

#define POSTAGE_TYPE_RATE_CARD_IMPORT (postage_rate_card_import_get_type ())

/** PostageRateCardImport: what a table said, with what is still to be answered. Reference counted; immutable after
 * postage_rate_card_import_end(). */
typedef struct _PostageRateCardImport PostageRateCardImport;

/** postage_rate_card_import_get_type: the boxed type of #PostageRateCardImport. */
GType postage_rate_card_import_get_type (void);

/** postage_rate_card_import_begin: (transfer full): nothing read yet. The markets of rows are those of @catalogue. */
PostageRateCardImport *postage_rate_card_import_begin (PostageCatalogue *catalogue);

/** postage_rate_card_import_set_list: which list it is. @currency: (nullable): not known; @effective:
 * %POSTAGE_DATE_NONE: not known */
void postage_rate_card_import_set_list (PostageRateCardImport *self,
                                        const char            *currency,
                                        PostageDate            effective,
                                        PostageCounting        counting);

/** postage_rate_card_import_add_category: the table has a column for @category. */
void postage_rate_card_import_add_category (PostageRateCardImport *self,
                                            PostageCategory        category);

/** postage_rate_card_import_add_row: @row: (transfer full) */
void postage_rate_card_import_add_row (PostageRateCardImport *self,
                                       PostageRateCardRow    *row);

/** postage_rate_card_import_add_column: a column that has another title than those that a card has. */
void postage_rate_card_import_add_column (PostageRateCardImport *self,
                                          const char            *title);

/** postage_rate_card_import_add_remark: a text below the table that is no market. */
void postage_rate_card_import_add_remark (PostageRateCardImport *self,
                                          const char            *text);

/** postage_rate_card_import_end: seals what was read. */
void postage_rate_card_import_end (PostageRateCardImport *self);

/** postage_rate_card_import_ref: (transfer full) */
PostageRateCardImport *postage_rate_card_import_ref (PostageRateCardImport *self);

/** postage_rate_card_import_unref: (transfer full) */
void postage_rate_card_import_unref (PostageRateCardImport *self);

/** postage_rate_card_row_free: frees a row that belongs to no import. */
void postage_rate_card_row_free (PostageRateCardRow *row);

/** postage_rate_card_import_get_currency: (nullable): of every rate; %NULL: the file doesn't say, somebody has to. */
const char *postage_rate_card_import_get_currency (const PostageRateCardImport *self);

/** postage_rate_card_import_get_effective: the first day; %POSTAGE_DATE_NONE: somebody has to say. */
PostageDate postage_rate_card_import_get_effective (const PostageRateCardImport *self);

/** postage_rate_card_import_get_counting: what a rate is paid for; once there is a date. */
PostageCounting postage_rate_card_import_get_counting (const PostageRateCardImport *self);

/** postage_rate_card_import_get_rows: (element-type PostageRateCardRow): in the order of the file. */
const GPtrArray *postage_rate_card_import_get_rows (const PostageRateCardImport *self);

/** postage_rate_card_import_get_columns: (element-type utf8): the titles of columns that were not understood. */
const GPtrArray *postage_rate_card_import_get_columns (const PostageRateCardImport *self);

/** postage_rate_card_import_get_remarks: (element-type utf8): the texts between or below the rows. */
const GPtrArray *postage_rate_card_import_get_remarks (const PostageRateCardImport *self);

/** postage_rate_card_import_dup_questions: (transfer container) (element-type PostageRateCardRow): the rows whose
 * market isn't known and that are not left out. */
GPtrArray *postage_rate_card_import_dup_questions (const PostageRateCardImport *self);

/** postage_rate_card_import_is_complete: whether nothing is to be answered any more. */
gboolean postage_rate_card_import_is_complete (const PostageRateCardImport *self);

/** postage_rate_card_import_dup_missing: (transfer container) (element-type utf8): the ids of the markets that
 * @previous has and the file doesn't. */
GPtrArray *postage_rate_card_import_dup_missing (const PostageRateCardImport *self,
                                                 const PostageRateCard       *previous);

/**
 * postage_rate_card_import_make_card:
 * @source: where the table is from
 * @previous: (nullable): the list before in the same currency
 *
 * A cell "n/a" is not offered, and absent from the card; one that the table leaves empty is missing. What @previous
 * offers and the table has no row or no column for is missing as well: that it has gone would be a guess.
 *
 * Returns: (transfer full): the sealed card of a complete import
 */
PostageRateCard *postage_rate_card_import_make_card (const PostageRateCardImport *self,
                                                     PostageSource               *source,
                                                     const PostageRateCard       *previous);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRateCardImport, postage_rate_card_import_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRateCardRow, postage_rate_card_row_free)

G_END_DECLS
