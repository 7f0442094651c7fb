/* postage-export-rows.c - a plain table in every format
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-rows.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "storage/postage-csv.h"
#include "storage/postage-export-grid.h"
#include "storage/postage-export-wrap.h"
#include "storage/postage-json-writer.h"
#include "storage/postage-markdown.h"

/* Between columns, as in a grid. */
#define GAP 2

struct _PostageExportRows
{
  const char          *kind;
  char                *title;
  char                *summary; /* (nullable) */
  PostageExportColumn *columns;
  guint                n_columns;
  GPtrArray           *texts;  /* (element-type utf8) */
  GPtrArray           *values; /* (element-type utf8): with NULLs */
};

PostageExportRows *
postage_export_rows_new (const char                *kind,
                         char                      *title,
                         const PostageExportColumn *columns,
                         guint                      n_columns)
{
  PostageExportRows *self;

  g_return_val_if_fail (kind != NULL && title != NULL && columns != NULL && n_columns > 0, NULL);

  self = g_new0 (PostageExportRows, 1);
  self->kind = kind;
  self->title = title;
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
postage_export_rows_free (PostageExportRows *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->summary);
  g_free (self->columns);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->values);
  g_free (self);
}

static gboolean
is_shown (const PostageExportRows *self,
          guint                    cell)
{
  return self->columns[cell % self->n_columns].head != NULL;
}

void
postage_export_rows_take (PostageExportRows *self,
                          char              *text,
                          char              *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || !is_shown (self, self->texts->len));

  g_ptr_array_add (self->texts, text);
  g_ptr_array_add (self->values, value);
}

void
postage_export_rows_take_summary (PostageExportRows *self,
                                  char              *summary)
{
  g_return_if_fail (self != NULL && summary != NULL);

  g_free (self->summary);
  self->summary = summary;
}

/* How many columns people see; with @only_left, how many of them are aligned to the left. */
static guint
count_shown (const PostageExportRows *self,
             gboolean                 only_left)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    n += is_shown (self, i) && !(only_left && self->columns[i].is_number) ? 1 : 0;
  return n;
}

static void
fill_grid (const PostageExportRows *self,
           PostageExportGrid       *grid)
{
  guint place = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (is_shown (self, i))
      {
        if (!self->columns[i].is_number)
          postage_export_grid_align_left (grid, place);
        postage_export_grid_take (grid, g_strdup (self->columns[i].head));
        place++;
      }
  for (guint i = 0; i < self->texts->len; i++)
    if (is_shown (self, i))
      postage_export_grid_take (grid, g_strdup (self->texts->pdata[i]));
}

/* Whether all columns fit beside each other: of rows that go on below, nobody sees which parts belong together. */
static gboolean
fits (const PostageExportRows *self)
{
  guint width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      guint widest;

      if (!is_shown (self, i))
        continue;
      widest = postage_export_text_width (self->columns[i].head);
      for (guint j = i; j < self->texts->len; j += self->n_columns)
        widest = MAX (widest, postage_export_text_width (self->texts->pdata[j]));
      width += (width > 0 ? GAP : 0) + widest;
    }
  return width <= POSTAGE_EXPORT_MAX_WIDTH;
}

/* Each row by itself: its first cell, and below it the others with the heads of their columns. */
static void
append_records (const PostageExportRows *self,
                GString                 *text)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const PostageExportColumn *column = &self->columns[i % self->n_columns];

      if (i % self->n_columns == 0)
        is_first = TRUE;
      if (!is_shown (self, i))
        continue;
      if (is_first)
        {
          g_string_append_c (text, '\n');
          postage_export_wrap (text, self->texts->pdata[i], 0, 2);
        }
      else
        {
          /* Translators: a line of a list: the head of a column and what stands there */
          g_autofree char *line = g_strdup_printf (_ ("%1$s: %2$s"), column->head, (char *) self->texts->pdata[i]);

          postage_export_wrap (text, line, 2, 4);
        }
      is_first = FALSE;
    }
}

GString *
postage_export_rows_table (const PostageExportRows *self)
{
  g_autoptr (PostageExportGrid) grid = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  postage_export_wrap (text, self->title, 0, 2);
  if (!fits (self))
    append_records (self, text);
  else if (self->texts->len > 0)
    {
      grid = postage_export_grid_new (count_shown (self, FALSE));
      fill_grid (self, grid);
      g_string_append_c (text, '\n');
      postage_export_grid_append (grid, POSTAGE_EXPORT_MAX_WIDTH, text);
    }
  if (self->summary != NULL)
    {
      g_string_append_c (text, '\n');
      postage_export_wrap (text, self->summary, 0, 2);
    }
  return text;
}

GString *
postage_export_rows_markdown (const PostageExportRows *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  postage_markdown_append_heading (text, 1, self->title);
  if (self->texts->len > 0)
    {
      const guint left = count_shown (self, TRUE);

      g_string_append_c (text, '\n');
      for (guint i = 0; i < self->n_columns; i++)
        if (is_shown (self, i))
          postage_markdown_append_cell (text, self->columns[i].head);
      postage_markdown_end_row (text);
      postage_markdown_append_rule (text, left, count_shown (self, FALSE) - left);
      for (guint i = 0; i < self->texts->len; i++)
        {
          if (is_shown (self, i))
            postage_markdown_append_cell (text, self->texts->pdata[i]);
          if ((i + 1) % self->n_columns == 0)
            postage_markdown_end_row (text);
        }
    }
  if (self->summary != NULL)
    postage_markdown_append_paragraph (text, self->summary);
  return text;
}

GString *
postage_export_rows_csv (const PostageExportRows *self)
{
  GString *csv;

  g_return_val_if_fail (self != NULL, NULL);

  csv = g_string_new (NULL);
  for (guint i = 0; i < self->n_columns; i++)
    postage_csv_append (csv, self->columns[i].id);
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < self->values->len; i++)
    {
      const char *value = self->values->pdata[i];

      /* A number below zero is no formula. */
      if (self->columns[i % self->n_columns].is_number)
        postage_csv_append (csv, value != NULL ? value : "");
      else
        postage_csv_append_words (csv, value);
      if ((i + 1) % self->n_columns == 0)
        g_string_append (csv, "\r\n");
    }
  return csv;
}

GString *
postage_export_rows_json (const PostageExportRows *self)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JsonObject *document, *row = NULL;
  JsonArray  *rows;

  g_return_val_if_fail (self != NULL, NULL);

  root = json_node_new (JSON_NODE_OBJECT);
  document = json_object_new ();
  json_node_take_object (root, document);
  json_object_set_string_member (document, "kind", self->kind);
  json_object_set_int_member (document, "format", 1);
  rows = json_array_new ();
  json_object_set_array_member (document, "rows", rows);
  for (guint i = 0; i < self->values->len; i++)
    {
      const char *id = self->columns[i % self->n_columns].id;

      if (i % self->n_columns == 0)
        {
          row = json_object_new ();
          json_array_add_object_element (rows, row);
        }
      if (self->values->pdata[i] != NULL)
        json_object_set_string_member (row, id, self->values->pdata[i]);
      else
        json_object_set_null_member (row, id);
    }
  bytes = postage_json_write_with_flat_list (root, "rows");
  return g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}
