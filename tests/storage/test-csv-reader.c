/* test-csv-reader.c - comma-separated values, as spreadsheets and companies write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-csv-reader.h"
#include "storage/postage-csv.h"

#include "storage-fixture.h"

/* A header begins with "Head". */
static gboolean
is_header (const char *const *cells,
           guint              n_cells)
{
  return n_cells > 0 && g_str_equal (cells[0], "Head");
}

static PostageCsvSheet *
read_bytes (const char *text,
            gsize       length,
            GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return postage_csv_sheet_read ("table.csv", bytes, is_header, error);
}

/* The sheet as "line:cell|line:cell" with "/" between rows, after the number of the header's row. */
static char *
describe (const PostageCsvSheet *sheet)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u", postage_csv_sheet_get_header (sheet));
  for (guint i = 0; i < postage_csv_sheet_get_n_rows (sheet); i++)
    for (guint j = 0; j < postage_csv_sheet_get_n_cells (sheet, i); j++)
      g_string_append_printf (text, "%s%u:%s", j > 0 ? "|" : "/", postage_csv_sheet_get_line (sheet, i, j),
                              postage_csv_sheet_get_cells (sheet, i)[j]);
  return g_string_free (text, FALSE);
}

static void
test_good (void)
{
  static const struct
  {
    const char *text;
    const char *sheet;
    char        delimiter;
  } cases[] = {
    { "a,b\nc,d\n", "2/1:a|1:b/2:c|2:d", ',' },
    { "a,b\nc,d", "2/1:a|1:b/2:c|2:d", ',' },
    { "a,b\r\nc,d\r\n", "2/1:a|1:b/2:c|2:d", ',' },
    { "a,b\rc,d\r", "2/1:a|1:b/2:c|2:d", ',' },
    { "\xef\xbb\xbfHead,b\n", "0/1:Head|1:b", ',' },
    { "a\n\n\nb\n", "2/1:a/4:b", ',' },
    { ",\n", "1/1:|1:", ',' },
    { "a,,\n", "1/1:a|1:|1:", ',' },
    { "\"\"\n", "1/1:", ',' },
    { "\"a,b\",c\n", "1/1:a,b|1:c", ',' },
    { "\"say \"\"yes\"\"\",c\n", "1/1:say \"yes\"|1:c", ',' },
    { "\"a\nb\",c\nd,\"e\r\n\r\nf\"\ng\n", "3/1:a\nb|2:c/3:d|3:e\n\nf/6:g", ',' },
    { " a , b\n", "1/1: a |1: b", ',' },
    { "Head;b;c\nd,e;f;g\n", "0/1:Head|1:b|1:c/2:d,e|2:f|2:g", ';' },
    { "title, with; both\nHead\tb\tc\n", "1/1:title, with; both/2:Head|2:b|2:c", '\t' },
    { "Head,b;c\n", "0/1:Head|1:b;c", ',' },
    /* With commas, the second row has a quotation mark where none may be. */
    { "Head;b\n\"c\";\"d\"\n", "0/1:Head|1:b/2:c|2:d", ';' },
    { "Ärger,Türkiye,日本\n", "1/1:Ärger|1:Türkiye|1:日本", ',' },
    { "\n\r\n\r", "0", ',' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageCsvSheet) sheet = read_bytes (cases[i].text, strlen (cases[i].text), &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = describe (sheet);
      g_assert_cmpstr (found, ==, cases[i].sheet);
      g_assert_cmpint (postage_csv_sheet_get_delimiter (sheet), ==, cases[i].delimiter);
    }
}

#define BYTES(text) text, sizeof text - 1

static void
test_broken (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *message;
  } cases[] = {
    { BYTES (""), "table.csv: expected a table as CSV, found an empty file. Choose another file." },
    { BYTES ("\xef\xbb\xbf"), "table.csv: expected a table as CSV, found an empty file. Choose another file." },
    { BYTES ("\xff\xfe"
             "a\0,\0"),
      "table.csv: expected text in UTF-8, found UTF-16. Save the file anew as “CSV UTF-8”." },
    { BYTES ("\xfe\xff\0a\0,"),
      "table.csv: expected text in UTF-8, found UTF-16. Save the file anew as “CSV UTF-8”." },
    { BYTES ("a\0,\0b\0\n\0"),
      "table.csv: line 1: expected text in UTF-8, found the byte 0, which UTF-16 and files that are no text have. Save "
      "the file anew as “CSV UTF-8”." },
    { BYTES ("a,b\nT\xfcrkei,1\n"),
      "table.csv: line 2: expected text in UTF-8, found the byte 0xFC of another encoding, such as Latin-1. Save the "
      "file anew as “CSV UTF-8”." },
    { BYTES ("a\rb\rT\xfcrkei"),
      "table.csv: line 3: expected text in UTF-8, found the byte 0xFC of another encoding, such as Latin-1. Save the "
      "file anew as “CSV UTF-8”." },
    { BYTES ("a\r\nb\r\n\xc3"),
      "table.csv: line 3: expected text in UTF-8, found the byte 0xC3 of another encoding, such as Latin-1. Save the "
      "file anew as “CSV UTF-8”." },
    { BYTES ("PK\x03\x04more"),
      "table.csv: expected a table as CSV, found a spreadsheet or an archive. Save the sheet as “CSV UTF-8”, and "
      "choose that file." },
    { BYTES ("%PDF-1.7"), "table.csv: expected a table as CSV, found a PDF. Download the list as CSV." },
    { BYTES ("<!DOCTYPE html>"),
      "table.csv: expected a table as CSV, found a web page. Download the file that the page links to." },
    { BYTES ("a,b\n\"c,d\ne\n"),
      "table.csv: line 2: expected a second quotation mark at the end of the cell that begins here, found the end of "
      "the file. Is the file complete?" },
    { BYTES ("a,\"b\"c\n"),
      "table.csv: line 1: expected the cell to end behind its quotation mark, found more text. Write a quotation mark "
      "within a cell twice." },
    { BYTES ("a\nb,c\"d\"\n"),
      "table.csv: line 2: expected quotation marks around the whole cell, found one within it. Put the cell in "
      "quotation marks, and write those within it twice." },
    /* The header decides with which delimiter the mistake is told. */
    { BYTES ("Head;b\nc;\"d\ne\n"),
      "table.csv: line 2: expected a second quotation mark at the end of the cell that begins here, found the end of "
      "the file. Is the file complete?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PostageCsvSheet *sheet = read_bytes (cases[i].bytes, cases[i].length, &error);

      g_assert_null (sheet);
      g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* As many as fit are read, one more is refused. */
static void
test_limits (void)
{
  static const struct
  {
    const char *unit;
    guint       most;
    const char *message;
  } cases[] = {
    { "x,", POSTAGE_CSV_MAX_CELLS - 1,
      "table.csv: line 1: expected at most 256 cells in a row, found more. Choose another file." },
    { "x\n", POSTAGE_CSV_MAX_ROWS,
      "table.csv: line 20001: expected at most 20000 rows, found more. Choose another file." },
    { "x", POSTAGE_CSV_MAX_BYTES,
      "table.csv: expected at most 1.0\u00a0MiB, found more. Choose another file." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint more = 0; more < 2; more++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (PostageCsvSheet) sheet = NULL;

        for (guint j = 0; j < cases[i].most + more; j++)
          g_string_append (text, cases[i].unit);
        sheet = read_bytes (text->str, text->len, &error);
        if (more == 0)
          g_assert_no_error (error);
        else
          {
            g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_TOO_LARGE);
            g_assert_cmpstr (error->message, ==, cases[i].message);
          }
      }
}

/* What the program writes, it reads. */
static void
test_round_trip (void)
{
  static const char *const cells[] = { "plain", "with, comma", "with \"marks\"", "with\nbreak", "", " blanks " };

  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCsvSheet) sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    postage_csv_append (csv, cells[i]);
  g_string_append (csv, "\r\n");
  sheet = read_bytes (csv->str, csv->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (postage_csv_sheet_get_n_rows (sheet), ==, 1);
  g_assert_cmpuint (postage_csv_sheet_get_n_cells (sheet, 0), ==, G_N_ELEMENTS (cells));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (postage_csv_sheet_get_cells (sheet, 0)[i], ==, cells[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-reader/good", test_good);
  g_test_add_func ("/csv-reader/broken", test_broken);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/round-trip", test_round_trip);

  return g_test_run ();
}
