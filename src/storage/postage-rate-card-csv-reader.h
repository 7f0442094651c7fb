/* postage-rate-card-csv-reader.h - reads the CSV that Meta publishes for each currency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "storage/postage-rate-card-import.h"

G_BEGIN_DECLS

/**
 * PostageRateCardAnswers:
 * @currency: (nullable): the list's currency, for a file that doesn't say it
 * @effective: its first day, for a file that doesn't say it, or %POSTAGE_DATE_NONE
 * @markets: (nullable) (element-type utf8 utf8): ids of markets by what the file calls them; %NULL for those to leave
 *   out
 *
 * What somebody said to the questions of an import.
 */
typedef struct
{
  const char *currency;
  PostageDate effective;
  GHashTable *markets;
} PostageRateCardAnswers;

/**
 * postage_rate_card_csv_read:
 * @file_name: for messages
 * @bytes: lines of which the first say currency and day, a row that names the columns, a row for each market
 * @catalogue: sealed: its markets, and its rules for what Meta counts
 * @answers: what is known beside the file
 *
 * Reads what data/catalogue/README.md describes under "A rate card as CSV". What the file doesn't say stays open;
 * nothing is guessed.
 *
 * Returns: (transfer full) (nullable): what was read, sealed; %NULL with a %POSTAGE_STORAGE_ERROR that names the line
 * and the column
 */
PostageRateCardImport *postage_rate_card_csv_read (const char                   *file_name,
                                                   GBytes                       *bytes,
                                                   PostageCatalogue             *catalogue,
                                                   const PostageRateCardAnswers *answers,
                                                   GError                      **error);

G_END_DECLS
