/* postage-export-grid.h - cells of text in columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageExportGrid: rows of cells, and lines across them; the first column is aligned to the left, the others to the
 * right.
 */
typedef struct _PostageExportGrid PostageExportGrid;

/**
 * postage_export_text_width: how many columns of a terminal @text takes: wide characters take two, combining ones
 *   none.
 */
guint postage_export_text_width (const char *text);

/** postage_export_text_shorten: (transfer full): @text, with “…” at its end where it takes more than @max_width, one at
 * least. */
char *postage_export_text_shorten (const char *text,
                                   guint       max_width);

/** postage_export_grid_new: (transfer full): a grid of @n_columns, at least one. */
PostageExportGrid *postage_export_grid_new (guint n_columns);

/** postage_export_grid_free: frees what postage_export_grid_new() gave. */
void postage_export_grid_free (PostageExportGrid *self);

/** postage_export_grid_take: (transfer full): fills the next cell, in reading order. */
void postage_export_grid_take (PostageExportGrid *self,
                               char              *text);

/** postage_export_grid_take_line: (transfer full): a line across all columns, between two rows, such as a heading. */
void postage_export_grid_take_line (PostageExportGrid *self,
                                    char              *text);

/** postage_export_grid_align_left: aligns @column to the left. */
void postage_export_grid_align_left (PostageExportGrid *self,
                                     guint              column);

/** postage_export_grid_shorten: shortens what stands in the first column and in lines across, so that everything fits
 * into @max_width beside each other. */
void postage_export_grid_shorten (PostageExportGrid *self,
                                  guint              max_width);

/**
 * postage_export_grid_append:
 * @max_width: columns of the terminal
 *
 * Appends the grid to @text. Columns that don't fit beside each other follow below, each block with the first column.
 */
void postage_export_grid_append (const PostageExportGrid *self,
                                 guint                    max_width,
                                 GString                 *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageExportGrid, postage_export_grid_free)

G_END_DECLS
