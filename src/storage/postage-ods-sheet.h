/* postage-ods-sheet.h - a sheet of an OpenDocument spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-decimal.h"

G_BEGIN_DECLS

/** POSTAGE_ODS_MAX_NAME: how many UTF-16 units the name of a sheet may have in every program that reads them. */
#define POSTAGE_ODS_MAX_NAME 31

/**
 * PostageOdsStyle: how a cell looks.
 * @POSTAGE_ODS_TEXT: a text
 * @POSTAGE_ODS_INDENTED: a text below another one that it belongs to
 * @POSTAGE_ODS_TITLE: what the sheet is about
 * @POSTAGE_ODS_HEAD: the head of a column
 * @POSTAGE_ODS_NUMBER_HEAD: the head of a column of numbers, which stand at its end
 * @POSTAGE_ODS_STRONG: a text beside a sum
 * @POSTAGE_ODS_MISSING: a text in the place of a number
 * @POSTAGE_ODS_NUMBER: a count or a percentage
 * @POSTAGE_ODS_EXACT: an amount with all its digits
 * @POSTAGE_ODS_MONEY: an amount with the digits of the minor unit
 * @POSTAGE_ODS_SUM: a sum of such amounts
 */
typedef enum
{
  POSTAGE_ODS_TEXT,
  POSTAGE_ODS_INDENTED,
  POSTAGE_ODS_TITLE,
  POSTAGE_ODS_HEAD,
  POSTAGE_ODS_NUMBER_HEAD,
  POSTAGE_ODS_STRONG,
  POSTAGE_ODS_MISSING,
  POSTAGE_ODS_NUMBER,
  POSTAGE_ODS_EXACT,
  POSTAGE_ODS_MONEY,
  POSTAGE_ODS_SUM,
} PostageOdsStyle;

/** POSTAGE_ODS_N_DIGITS: the minor units that there are styles for have 0 to 4 digits. */
#define POSTAGE_ODS_N_DIGITS 5

/** PostageOdsSheet: cells, written row by row from the left. */
typedef struct _PostageOdsSheet PostageOdsSheet;

/**
 * postage_ods_sheet_new:
 * @name: one that postage_ods_book_dup_name() gave
 * @widths: (array length=n_columns): of the columns, in millimetres
 *
 * Returns: (transfer full): a sheet without a row
 */
PostageOdsSheet *postage_ods_sheet_new (const char  *name,
                                        const guint *widths,
                                        guint        n_columns);

/** postage_ods_sheet_free: frees what postage_ods_sheet_new() gave. */
void postage_ods_sheet_free (PostageOdsSheet *self);

/** postage_ods_sheet_get_name: what the sheet is called. */
const char *postage_ods_sheet_get_name (const PostageOdsSheet *self);

/** postage_ods_sheet_get_row: the number of the row that is being written, 1 for the first. */
guint postage_ods_sheet_get_row (const PostageOdsSheet *self);

/** postage_ods_sheet_freeze: keeps all rows so far, and the first column, in sight. */
void postage_ods_sheet_freeze (PostageOdsSheet *self);

/** postage_ods_sheet_get_frozen: how many rows stay in sight. */
guint postage_ods_sheet_get_frozen (const PostageOdsSheet *self);

/** postage_ods_sheet_text: the next cell is @text, whatever it looks like. */
void postage_ods_sheet_text (PostageOdsSheet *self,
                             PostageOdsStyle  style,
                             const char      *text);

/** postage_ods_sheet_take_text: like postage_ods_sheet_text(); frees @text. */
void postage_ods_sheet_take_text (PostageOdsSheet *self,
                                  PostageOdsStyle  style,
                                  char            *text);

/** postage_ods_sheet_link: the next cell is @url, and leads there where that is an address of the web. */
void postage_ods_sheet_link (PostageOdsSheet *self,
                             const char      *url);

/** postage_ods_sheet_number: the next cell is @value. @digits: of the minor unit, for %POSTAGE_ODS_EXACT and the styles
 * behind it. */
void postage_ods_sheet_number (PostageOdsSheet *self,
                               PostageOdsStyle  style,
                               guint            digits,
                               PostageDecimal   value);

/** postage_ods_sheet_formula: the next cell is computed by @formula, OpenFormula without the leading "=", whose result
 * is @value. */
void postage_ods_sheet_formula (PostageOdsSheet *self,
                                PostageOdsStyle  style,
                                guint            digits,
                                const char      *formula,
                                PostageDecimal   value);

/** postage_ods_sheet_skip: the next @n cells are empty. */
void postage_ods_sheet_skip (PostageOdsSheet *self,
                             guint            n);

/** postage_ods_sheet_end_row: the next cell is the first one of the next row. */
void postage_ods_sheet_end_row (PostageOdsSheet *self);

/** postage_ods_sheet_append: appends the sheet to content.xml as the table number @index. */
void postage_ods_sheet_append (const PostageOdsSheet *self,
                               guint                  index,
                               GString               *xml);

/** postage_ods_sheet_append_styles: appends the styles of its columns and of itself. */
void postage_ods_sheet_append_styles (const PostageOdsSheet *self,
                                      guint                  index,
                                      gboolean               right_to_left,
                                      GString               *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageOdsSheet, postage_ods_sheet_free)

G_END_DECLS
