/* postage-rate-card-csv-private.h - what the readers of a rate card as CSV share; used by their files only
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-csv-reader.h"
#include "storage/postage-market-names.h"
#include "storage/postage-rate-card-csv-reader.h"
#include "storage/postage-rate-card-title.h"

G_BEGIN_DECLS

/* What a column holds, beside the rates of a category. */
enum
{
  COLUMN_MARKET = POSTAGE_N_CATEGORIES,
  COLUMN_CURRENCY,
  COLUMN_OTHER,
};

/* A list that is being read. */
typedef struct
{
  const char                   *file_name;
  PostageCatalogue             *catalogue;
  const PostageRateCardAnswers *answers;
  PostageCsvSheet              *sheet;
  PostageMarketNames           *names;
  PostageRateCardImport        *import;
  PostageRateCardTitle          title;
  guint                         places[COLUMN_OTHER]; /* of the columns; G_MAXUINT where there is none */
  guint                         n_columns;
  char                         *currency; /* (nullable): until it is known */
  GHashTable                   *markets;  /* (element-type utf8 PostageRateCardRow): by id, not owned */
  GHashTable                   *answered; /* (element-type utf8): folded names that an answer was for */
  GError                      **error;
} PostageRateReading;

/** postage_rate_reading_fail_file: sets the error to @sentences, (transfer full), about the whole file, and returns
 * %FALSE. */
gboolean postage_rate_reading_fail_file (PostageRateReading *self,
                                         char               *sentences);

/** postage_rate_reading_fail_line: the same about the line in which @row begins. Returns: %FALSE */
gboolean postage_rate_reading_fail_line (PostageRateReading *self,
                                         guint               row,
                                         char               *sentences);

/** postage_rate_reading_fail_cell: the same about a cell, which is called by the title of its column. Returns: %FALSE
 * */
gboolean postage_rate_reading_fail_cell (PostageRateReading *self,
                                         guint               row,
                                         guint               place,
                                         char               *sentences);

/** postage_rate_reading_get_cell: the text of a cell; "" where the row ends before. */
const char *postage_rate_reading_get_cell (const PostageRateReading *self,
                                           guint                     row,
                                           guint                     place);

/** postage_rate_reading_is_header: a row with a market and a category: a note above the table has neither in a cell of
 * its own. */
gboolean postage_rate_reading_is_header (const char *const *cells,
                                         guint              n_cells);

/** postage_rate_reading_read_header: finds the columns. Returns: %FALSE with an error */
gboolean postage_rate_reading_read_header (PostageRateReading *self);

/** postage_rate_reading_read_list: finds out which list it is: its currency, its first day, what it counts. Returns:
 * %FALSE with an error */
gboolean postage_rate_reading_read_list (PostageRateReading *self);

G_END_DECLS
