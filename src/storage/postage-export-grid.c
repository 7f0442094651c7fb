/* postage-export-grid.c - cells of text in columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-grid.h"

#define GAP 2

/* A first column that is shortened keeps so many columns of the terminal. */
#define MIN_FIRST 16

struct _PostageExportGrid
{
  guint      n_columns;
  GPtrArray *cells;   /* (element-type utf8): row by row; a line across has its text and then NULL */
  gboolean  *aligned; /* (owned) (array length=n_columns): whether a column is aligned to the left */
};

guint
postage_export_text_width (const char *text)
{
  guint width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

char *
postage_export_text_shorten (const char *text,
                             guint       max_width)
{
  guint       width = 0;
  const char *p = text;

  g_return_val_if_fail (text != NULL && max_width > 0, NULL);

  if (postage_export_text_width (text) <= max_width)
    return g_strdup (text);

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      guint    added = g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2
                                                                            : 1;

      if (width + added > max_width - 1)
        break;
      width += added;
      p = g_utf8_next_char (p);
    }
  return g_strdup_printf ("%.*s…", (int) (p - text), text);
}

PostageExportGrid *
postage_export_grid_new (guint n_columns)
{
  PostageExportGrid *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (PostageExportGrid, 1);
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->aligned = g_new0 (gboolean, n_columns);
  self->aligned[0] = TRUE;
  return self;
}

void
postage_export_grid_free (PostageExportGrid *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->cells);
  g_free (self->aligned);
  g_free (self);
}

void
postage_export_grid_take (PostageExportGrid *self,
                          char              *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_ptr_array_add (self->cells, text);
}

void
postage_export_grid_take_line (PostageExportGrid *self,
                               char              *text)
{
  g_return_if_fail (self != NULL && text != NULL && self->n_columns > 1);
  g_return_if_fail (self->cells->len % self->n_columns == 0);

  g_ptr_array_add (self->cells, text);
  for (guint i = 1; i < self->n_columns; i++)
    g_ptr_array_add (self->cells, NULL);
}

void
postage_export_grid_align_left (PostageExportGrid *self,
                                guint              column)
{
  g_return_if_fail (self != NULL && column < self->n_columns);

  self->aligned[column] = TRUE;
}

static const char *
get_cell (const PostageExportGrid *self,
          guint                    row,
          guint                    column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}

static gboolean
is_line (const PostageExportGrid *self,
         guint                    row)
{
  return self->n_columns > 1 && get_cell (self, row, 1) == NULL;
}

static guint
column_width (const PostageExportGrid *self,
              guint                    column)
{
  guint width = 0;

  for (guint row = 0; row < self->cells->len / self->n_columns; row++)
    if (!is_line (self, row))
      width = MAX (width, postage_export_text_width (get_cell (self, row, column)));
  return width;
}

static void
append_spaces (GString *text,
               guint    n)
{
  g_string_append_printf (text, "%*s", (int) n, "");
}

void
postage_export_grid_shorten (PostageExportGrid *self,
                             guint              max_width)
{
  guint others = 0;

  g_return_if_fail (self != NULL);

  for (guint column = 1; column < self->n_columns; column++)
    others += GAP + column_width (self, column);
  for (guint row = 0; row < self->cells->len / self->n_columns; row++)
    {
      char **cell = (char **) &g_ptr_array_index (self->cells, row * self->n_columns);
      guint  first = max_width > others + MIN_FIRST ? max_width - others : MIN_FIRST;
      char  *shortened = postage_export_text_shorten (*cell, is_line (self, row) ? max_width : first);

      g_free (*cell);
      *cell = shortened;
    }
}

static void
append_cells (const PostageExportGrid *self,
              guint                    row,
              guint                    first,
              guint                    end,
              GString                 *text)
{
  for (guint column = first; column < end; column++)
    {
      const char *cell = get_cell (self, row, column);
      guint       spaces = column_width (self, column) - postage_export_text_width (cell);

      append_spaces (text, GAP + (self->aligned[column] ? 0 : spaces));
      g_string_append (text, cell);
      append_spaces (text, self->aligned[column] ? spaces : 0);
    }
}

/* Appends the first column and those from @first up to, not including, @end. */
static void
append_block (const PostageExportGrid *self,
              guint                    first,
              guint                    end,
              GString                 *text)
{
  for (guint row = 0; row < self->cells->len / self->n_columns; row++)
    {
      const char *name = get_cell (self, row, 0);

      g_string_append (text, name);
      if (!is_line (self, row))
        {
          append_spaces (text, column_width (self, 0) - postage_export_text_width (name));
          append_cells (self, row, first, end, text);
        }

      while (text->len > 0 && text->str[text->len - 1] == ' ')
        g_string_truncate (text, text->len - 1);
      g_string_append_c (text, '\n');
    }
}

void
postage_export_grid_append (const PostageExportGrid *self,
                            guint                    max_width,
                            GString                 *text)
{
  guint first = 1;

  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (self->cells->len % self->n_columns == 0);

  do
    {
      guint width = column_width (self, 0);
      guint end = first;

      /* A block has one column at least, however wide it is. */
      while (end < self->n_columns && (end == first || width + GAP + column_width (self, end) <= max_width))
        width += GAP + column_width (self, end++);

      if (first > 1)
        g_string_append_c (text, '\n');
      append_block (self, first, end, text);
      first = end;
    }
  while (first < self->n_columns);
}
