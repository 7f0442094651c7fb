/* postage-export-ods-private.h - the parts of the spreadsheet of estimates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "storage/postage-ods-book.h"

G_BEGIN_DECLS

/**
 * PostageOdsPlan:
 * @sheet: (owned): the plan's sheet
 * @estimate: (not owned): what it shows
 * @digits: of the minor unit of the display currency
 * @billing_digits: of that of the billing currency
 * @converts: whether there is a rate of exchange between the two
 * @exchange_row: where that stands
 * @sums: the row of the sum of each component; 0: it has none
 * @rows: (owned): the row of each #PostageLine, once it is known
 *
 * A plan's sheet while it is written, and what the comparison refers to.
 */
typedef struct
{
  PostageOdsSheet       *sheet;
  const PostageEstimate *estimate;
  guint                  digits;
  guint                  billing_digits;
  gboolean               converts;
  guint                  exchange_row;
  guint                  sums[POSTAGE_N_COMPONENTS];
  GHashTable            *rows;
} PostageOdsPlan;

/** POSTAGE_ODS_SHOWN: the column of amounts in the display currency, those that are summed. */
#define POSTAGE_ODS_CONVERTED 'F'
#define POSTAGE_ODS_SHOWN 'G'

/** postage_ods_plan_init: writes the sheet of @estimate, under a name of @book that nothing else has. */
void postage_ods_plan_init (PostageOdsPlan        *self,
                            PostageOdsBook        *book,
                            const PostageEstimate *estimate);

/** postage_ods_plan_write_line: writes the rows of @line: its amount, and below it the working of more than one
 * step. */
void postage_ods_plan_write_line (PostageOdsPlan    *self,
                                  const PostageLine *line);

/** postage_ods_take_sources: adds a sheet with every source of @estimates (element-type PostageEstimate). */
void postage_ods_take_sources (PostageOdsBook *book,
                               GPtrArray      *estimates);

/**
 * postage_ods_dup_rounding:
 * @cell: a reference such as "[.F7]"
 * @amount: what stands there
 * @digits: to which it is rounded, half to even
 * @shown: (out): the rounded amount
 *
 * Spreadsheets round a half away from zero; the formula takes back a unit where that was not to the even neighbour.
 *
 * Returns: (transfer full) (nullable): the formula; %NULL where the amount is so near a half that a spreadsheet's
 * binary numbers could take it for one
 */
char *postage_ods_dup_rounding (const char     *cell,
                                PostageDecimal  amount,
                                guint           digits,
                                PostageDecimal *shown);

G_END_DECLS
