/* postage-export-rows.h - a plain table in every format
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageExportColumn:
 * @id: its name for programs: the head in CSV, the member in JSON
 * @head: (nullable): its head for people; %NULL: it is for programs only
 * @is_number: aligned to the right
 */
typedef struct
{
  const char *id;
  const char *head;
  gboolean    is_number;
} PostageExportColumn;

/** PostageExportRows: a title, rows of cells, each for people and for programs, and a line below. */
typedef struct _PostageExportRows PostageExportRows;

/**
 * postage_export_rows_new:
 * @kind: what the rows are, for programs: the member "kind" in JSON
 * @title: (transfer full): a heading
 * @columns: (array length=n_columns): static; copied, their texts are not
 *
 * Returns: (transfer full)
 */
PostageExportRows *postage_export_rows_new (const char                *kind,
                                            char                      *title,
                                            const PostageExportColumn *columns,
                                            guint                      n_columns);

/** postage_export_rows_free: frees what postage_export_rows_new() gave. */
void postage_export_rows_free (PostageExportRows *self);

/** postage_export_rows_take: fills the next cell, in reading order. @text: (transfer full) (nullable): for people;
 * @value: (transfer full) (nullable): for programs, %NULL where there is none */
void postage_export_rows_take (PostageExportRows *self,
                               char              *text,
                               char              *value);

/** postage_export_rows_take_summary: (transfer full): a sentence for people below the rows. */
void postage_export_rows_take_summary (PostageExportRows *self,
                                       char              *summary);

/** postage_export_rows_table: (transfer full): for a terminal; each row by itself where the columns are too wide for
 * one. */
GString *postage_export_rows_table (const PostageExportRows *self);

/** postage_export_rows_markdown: (transfer full): as Markdown. */
GString *postage_export_rows_markdown (const PostageExportRows *self);

/** postage_export_rows_csv: (transfer full): as comma-separated values with a row of heads. */
GString *postage_export_rows_csv (const PostageExportRows *self);

/** postage_export_rows_json: (transfer full): as an object with "kind", "format" and the list "rows" of objects. */
GString *postage_export_rows_json (const PostageExportRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageExportRows, postage_export_rows_free)

G_END_DECLS
