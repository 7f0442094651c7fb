/* postage-export-grid.h - cells of text in columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PostageExportGrid: rows of cells; the first column is aligned to the left, the others to the right. */
typedef struct _PostageExportGrid PostageExportGrid;

/**
 * postage_export_text_width: how many columns of a terminal @text takes: wide characters take two, combining ones
 *   none.
 */
guint postage_export_text_width (const char *text);

/** postage_export_grid_new: (transfer full): a grid of @n_columns, at least one. */
PostageExportGrid *postage_export_grid_new (guint n_columns);

/** postage_export_grid_free: frees what postage_export_grid_new() gave. */
void postage_export_grid_free (PostageExportGrid *self);

/** postage_export_grid_take: (transfer full): fills the next cell, in reading order. */
void postage_export_grid_take (PostageExportGrid *self,
                               char              *text);

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
