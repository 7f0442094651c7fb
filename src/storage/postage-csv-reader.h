/* postage-csv-reader.h - comma-separated values, as spreadsheets and companies write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neither GLib nor another library of the program reads CSV.
 */
#pragma once

#include <gio/gio.h>

#include "storage/postage-storage-error.h"

G_BEGIN_DECLS

/** The largest file that is read, in bytes: a rate card has some ten thousand. */
#define POSTAGE_CSV_MAX_BYTES (1024 * 1024)

/** How many rows a file may have. */
#define POSTAGE_CSV_MAX_ROWS 20000

/** How many cells a row may have. */
#define POSTAGE_CSV_MAX_CELLS 256

/**
 * PostageCsvIsHeader:
 * @cells: (array length=n_cells): the texts of a row
 *
 * Returns: whether the row is the one that names the columns
 */
typedef gboolean (*PostageCsvIsHeader) (const char *const *cells,
                                        guint              n_cells);

#define POSTAGE_TYPE_CSV_SHEET (postage_csv_sheet_get_type ())

/** PostageCsvSheet: the cells of a file, each with its line. Reference counted, immutable. */
typedef struct _PostageCsvSheet PostageCsvSheet;

/** postage_csv_sheet_get_type: the boxed type of #PostageCsvSheet. */
GType postage_csv_sheet_get_type (void);

/**
 * postage_csv_sheet_read:
 * @file_name: for messages
 * @bytes: UTF-8, with or without a byte order mark; lines end with CR LF, LF or CR
 * @is_header: tells the row that names the columns, which need not be the first
 *
 * Reads by the letter of RFC 4180: a cell in quotation marks may hold the delimiter, line breaks, and quotation marks
 * written twice. The delimiter is the comma, the semicolon or the tabulator with which the header has the most cells.
 * Empty lines are no rows.
 *
 * Returns: (transfer full) (nullable): %NULL with %POSTAGE_STORAGE_ERROR_TOO_LARGE above the limits, or with
 * %POSTAGE_STORAGE_ERROR_SYNTAX for other encodings, other kinds of files, and quotation marks that don't pair; the
 * message names the line
 */
PostageCsvSheet *postage_csv_sheet_read (const char        *file_name,
                                         GBytes            *bytes,
                                         PostageCsvIsHeader is_header,
                                         GError           **error);

/** postage_csv_sheet_ref: (transfer full) */
PostageCsvSheet *postage_csv_sheet_ref (PostageCsvSheet *self);

/** postage_csv_sheet_unref: (transfer full) */
void postage_csv_sheet_unref (PostageCsvSheet *self);

/** postage_csv_sheet_get_delimiter: ',', ';' or a tabulator. */
char postage_csv_sheet_get_delimiter (const PostageCsvSheet *self);

/** postage_csv_sheet_get_n_rows: how many rows there are. */
guint postage_csv_sheet_get_n_rows (const PostageCsvSheet *self);

/** postage_csv_sheet_get_header: the number of the header's row, or that of all rows where there is none. */
guint postage_csv_sheet_get_header (const PostageCsvSheet *self);

/** postage_csv_sheet_get_n_cells: how many cells the row @row has, one at least. */
guint postage_csv_sheet_get_n_cells (const PostageCsvSheet *self,
                                     guint                  row);

/** postage_csv_sheet_get_cells: (array length=postage_csv_sheet_get_n_cells()): the texts of a row, as they stand. */
const char *const *postage_csv_sheet_get_cells (const PostageCsvSheet *self,
                                                guint                  row);

/** postage_csv_sheet_get_line: the line that the cell begins in, from 1. */
guint postage_csv_sheet_get_line (const PostageCsvSheet *self,
                                  guint                  row,
                                  guint                  cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCsvSheet, postage_csv_sheet_unref)

G_END_DECLS
