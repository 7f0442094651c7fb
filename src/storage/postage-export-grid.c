/* postage-export-grid.c - cells of text in columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-grid.h"

#define GAP 2

struct _PostageExportGrid
{
  guint      n_columns;
  GPtrArray *cells; /* (element-type utf8): row by row */
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

PostageExportGrid *
postage_export_grid_new (guint n_columns)
{
  PostageExportGrid *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (PostageExportGrid, 1);
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
postage_export_grid_free (PostageExportGrid *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
postage_export_grid_take (PostageExportGrid *self,
                          char              *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_ptr_array_add (self->cells, text);
}

static const char *
get_cell (const PostageExportGrid *self,
          guint                    row,
          guint                    column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}

static guint
column_width (const PostageExportGrid *self,
              guint                    column)
{
  guint width = 0;

  for (guint row = 0; row < self->cells->len / self->n_columns; row++)
    width = MAX (width, postage_export_text_width (get_cell (self, row, column)));
  return width;
}

static void
append_spaces (GString *text,
               guint    n)
{
  g_string_append_printf (text, "%*s", (int) n, "");
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
      append_spaces (text, column_width (self, 0) - postage_export_text_width (name));
      for (guint column = first; column < end; column++)
        {
          const char *cell = get_cell (self, row, column);

          append_spaces (text, GAP + column_width (self, column) - postage_export_text_width (cell));
          g_string_append (text, cell);
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
