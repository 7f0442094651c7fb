/* postage-csv-reader.c - comma-separated values, as spreadsheets and companies write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-csv-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/postage-value.h"

/* Letters of one text; a row refers to them by their places, because the text moves while it grows. */
typedef struct
{
  guint first_cell;
  guint n_cells;
} Row;

struct _PostageCsvSheet
{
  GString *text;   /* the cells' texts, each with its NUL */
  GArray  *places; /* (element-type gsize): where a cell's text begins */
  GArray  *lines;  /* (element-type guint) */
  GArray  *rows;   /* (element-type Row) */
  char   **cells;  /* (array): the texts once the file is read; they point into @text */
  guint    header;
  char     delimiter;
};

POSTAGE_DEFINE_VALUE (PostageCsvSheet, postage_csv_sheet)

static void
postage_csv_sheet_clear (PostageCsvSheet *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->places);
  g_array_unref (self->lines);
  g_array_unref (self->rows);
  g_free (self->cells);
}

static PostageCsvSheet *
sheet_new (char delimiter)
{
  PostageCsvSheet *self = g_atomic_rc_box_new0 (PostageCsvSheet);

  self->text = g_string_new (NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->header = G_MAXUINT;
  self->delimiter = delimiter;
  return self;
}

/* What is being read. */
typedef struct
{
  const char      *file_name;
  const char      *next;
  const char      *end;
  guint            line;
  PostageCsvSheet *sheet;
} Scan;

G_GNUC_PRINTF (5, 6)
static gboolean
fail (const Scan         *scan,
      GError            **error,
      PostageStorageError code,
      guint               line,
      const char         *format,
      ...)
{
  g_autofree char *place = line > 0 ? g_strdup_printf (_ ("line %u"), line) : NULL;
  va_list          arguments;

  va_start (arguments, format);
  postage_storage_error_take (error, code, scan->file_name, place, g_strdup_vprintf (format, arguments));
  va_end (arguments);
  return FALSE;
}

/* Goes behind the line break that the scan stands at: CR LF, LF or CR. Returns FALSE where there is none. */
static gboolean
skip_line_break (Scan *scan)
{
  if (scan->next == scan->end || (*scan->next != '\n' && *scan->next != '\r'))
    return FALSE;
  scan->next += scan->end - scan->next > 1 && scan->next[0] == '\r' && scan->next[1] == '\n' ? 2 : 1;
  scan->line++;
  return TRUE;
}

static gboolean
read_quoted (Scan    *scan,
             GError **error)
{
  const guint line = scan->line;

  scan->next++;
  while (scan->next < scan->end)
    {
      if (*scan->next == '"')
        {
          scan->next++;
          if (scan->next == scan->end || *scan->next == scan->sheet->delimiter || *scan->next == '\n' ||
              *scan->next == '\r')
            return TRUE;
          if (*scan->next != '"')
            return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, scan->line,
                         _ ("expected the cell to end behind its quotation mark, found more text. Write a quotation "
                            "mark within a cell twice."));
          g_string_append_c (scan->sheet->text, '"');
          scan->next++;
        }
      else if (skip_line_break (scan))
        g_string_append_c (scan->sheet->text, '\n');
      else
        g_string_append_c (scan->sheet->text, *scan->next++);
    }
  return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, line,
               _ ("expected a second quotation mark at the end of the cell that begins here, found the end of the "
                  "file. Is the file complete?"));
}

static gboolean
read_bare (Scan    *scan,
           GError **error)
{
  while (scan->next < scan->end && *scan->next != scan->sheet->delimiter && *scan->next != '\n' &&
         *scan->next != '\r')
    {
      if (*scan->next == '"')
        return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, scan->line,
                     _ ("expected quotation marks around the whole cell, found one within it. Put the cell in "
                        "quotation marks, and write those within it twice."));
      g_string_append_c (scan->sheet->text, *scan->next++);
    }
  return TRUE;
}

/* Reads the cells up to the end of a row. Returns FALSE with an error; the row then has the cells before it. */
static gboolean
read_row (Scan    *scan,
          GError **error)
{
  PostageCsvSheet *sheet = scan->sheet;
  Row              row = { .first_cell = sheet->places->len };

  while (TRUE)
    {
      const gsize place = sheet->text->len;
      const guint line = scan->line;
      gboolean    is_good;

      if (row.n_cells == POSTAGE_CSV_MAX_CELLS)
        return fail (scan, error, POSTAGE_STORAGE_ERROR_TOO_LARGE, line,
                     _ ("expected at most %d cells in a row, found more. Choose another file."),
                     POSTAGE_CSV_MAX_CELLS);
      is_good = scan->next < scan->end && *scan->next == '"' ? read_quoted (scan, error) : read_bare (scan, error);
      if (!is_good)
        return FALSE;
      g_string_append_c (sheet->text, '\0');
      g_array_append_val (sheet->places, place);
      g_array_append_val (sheet->lines, line);
      row.n_cells++;
      if (scan->next == scan->end || *scan->next != sheet->delimiter)
        break;
      scan->next++;
    }
  if (sheet->rows->len == POSTAGE_CSV_MAX_ROWS)
    return fail (scan, error, POSTAGE_STORAGE_ERROR_TOO_LARGE, scan->line,
                 _ ("expected at most %d rows, found more. Choose another file."), POSTAGE_CSV_MAX_ROWS);
  g_array_append_val (sheet->rows, row);
  skip_line_break (scan);
  return TRUE;
}

/* Reads the file with one delimiter, and finds the header among the rows before an error, too. */
static PostageCsvSheet *
read_with (const char        *file_name,
           const char        *text,
           gsize              length,
           char               delimiter,
           PostageCsvIsHeader is_header,
           GError           **error)
{
  PostageCsvSheet *self = sheet_new (delimiter);
  Scan             scan = {
                .file_name = file_name,
                .next = text,
                .end = text + length,
                .line = 1,
                .sheet = self,
  };

  while (scan.next < scan.end)
    if (!skip_line_break (&scan) && !read_row (&scan, error))
      break;

  self->cells = g_new (char *, self->places->len + 1);
  for (guint i = 0; i < self->places->len; i++)
    self->cells[i] = self->text->str + g_array_index (self->places, gsize, i);
  for (guint i = 0; i < self->rows->len && self->header == G_MAXUINT; i++)
    if (is_header (postage_csv_sheet_get_cells (self, i), postage_csv_sheet_get_n_cells (self, i)))
      self->header = i;
  if (self->header == G_MAXUINT)
    self->header = self->rows->len;
  return self;
}

/* What else people take for a CSV file. */
static gboolean
check_kind (const Scan *scan,
            GError    **error)
{
  const gsize length = (gsize) (scan->end - scan->next);

  if (length == 0)
    return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, 0,
                 _ ("expected a table as CSV, found an empty file. Choose another file."));
  if (length >= 2 && (memcmp (scan->next, "\xff\xfe", 2) == 0 || memcmp (scan->next, "\xfe\xff", 2) == 0))
    return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, 0,
                 _ ("expected text in UTF-8, found UTF-16. Save the file anew as “CSV UTF-8”."));
  if (length >= 4 && memcmp (scan->next, "PK\x03\x04", 4) == 0)
    return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, 0,
                 _ ("expected a table as CSV, found a spreadsheet or an archive. Save the sheet as “CSV UTF-8”, and "
                    "choose that file."));
  if (length >= 5 && memcmp (scan->next, "%PDF-", 5) == 0)
    return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, 0,
                 _ ("expected a table as CSV, found a PDF. Download the list as CSV."));
  if (*scan->next == '<')
    return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, 0,
                 _ ("expected a table as CSV, found a web page. Download the file that the page links to."));
  return TRUE;
}

/* A table is text: no NUL, which UTF-16 is full of, and no bytes of another encoding. */
static gboolean
check_text (Scan    *scan,
            GError **error)
{
  const char *bad;
  guint       line = 1;

  if (g_utf8_validate_len (scan->next, (gsize) (scan->end - scan->next), &bad))
    return TRUE;

  for (const char *p = scan->next; p < bad; p++)
    if (*p == '\n' || (*p == '\r' && p + 1 < scan->end && p[1] != '\n'))
      line++;
  if (*bad == '\0')
    return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, line,
                 _ ("expected text in UTF-8, found the byte 0, which UTF-16 and files that are no text have. Save the "
                    "file anew as “CSV UTF-8”."));
  return fail (scan, error, POSTAGE_STORAGE_ERROR_SYNTAX, line,
               _ ("expected text in UTF-8, found the byte 0x%02X of another encoding, such as Latin-1. Save the file "
                  "anew as “CSV UTF-8”."),
               (guint) (guchar) *bad);
}

static guint
count_header (const PostageCsvSheet *self)
{
  return self->header < self->rows->len ? postage_csv_sheet_get_n_cells (self, self->header) : 0;
}

PostageCsvSheet *
postage_csv_sheet_read (const char        *file_name,
                        GBytes            *bytes,
                        PostageCsvIsHeader is_header,
                        GError           **error)
{
  static const char delimiters[] = { ',', ';', '\t' };

  g_autoptr (PostageCsvSheet) best = NULL;
  g_autoptr (GError) best_error = NULL;
  const char *text;
  gsize       length;
  Scan        scan = { .file_name = file_name };

  g_return_val_if_fail (file_name != NULL && bytes != NULL && is_header != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  /* Bytes that are none have no address. */
  if (text == NULL)
    text = "";
  if (length > POSTAGE_CSV_MAX_BYTES)
    {
      g_autofree char *most = g_format_size_full (POSTAGE_CSV_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      fail (&scan, error, POSTAGE_STORAGE_ERROR_TOO_LARGE, 0,
            _ ("expected at most %s, found more. Choose another file."), most);
      return NULL;
    }
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  scan.next = text;
  scan.end = text + length;
  if (!check_kind (&scan, error) || !check_text (&scan, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autoptr (GError) cause = NULL;
      g_autoptr (PostageCsvSheet) sheet = read_with (file_name, text, length, delimiters[i], is_header, &cause);

      if (best != NULL && count_header (sheet) <= count_header (best))
        continue;
      g_clear_pointer (&best, postage_csv_sheet_unref);
      g_clear_error (&best_error);
      best = g_steal_pointer (&sheet);
      best_error = g_steal_pointer (&cause);
    }
  if (best_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&best_error));
      return NULL;
    }
  return g_steal_pointer (&best);
}

char
postage_csv_sheet_get_delimiter (const PostageCsvSheet *self)
{
  g_return_val_if_fail (self != NULL, ',');

  return self->delimiter;
}

guint
postage_csv_sheet_get_n_rows (const PostageCsvSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

guint
postage_csv_sheet_get_header (const PostageCsvSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->header;
}

guint
postage_csv_sheet_get_n_cells (const PostageCsvSheet *self,
                               guint                  row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).n_cells;
}

const char *const *
postage_csv_sheet_get_cells (const PostageCsvSheet *self,
                             guint                  row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return (const char *const *) self->cells + g_array_index (self->rows, Row, row).first_cell;
}

guint
postage_csv_sheet_get_line (const PostageCsvSheet *self,
                            guint                  row,
                            guint                  cell)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);
  g_return_val_if_fail (cell < g_array_index (self->rows, Row, row).n_cells, 0);

  return g_array_index (self->lines, guint, g_array_index (self->rows, Row, row).first_cell + cell);
}
