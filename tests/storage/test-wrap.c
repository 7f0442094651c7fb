/* test-wrap.c - plain text in the columns of a terminal: paragraphs, shortened names, lines across columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-csv.h"
#include "storage/postage-export-grid.h"
#include "storage/postage-export-wrap.h"

/* @n times @piece. */
static char *
repeat (const char *piece,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static char *
wrap (const char *paragraph,
      guint       indent,
      guint       hanging)
{
  GString *text = g_string_new (NULL);

  postage_export_wrap (text, paragraph, indent, hanging);
  return g_string_free (text, FALSE);
}

static void
test_short (void)
{
  static const struct
  {
    const char *paragraph;
    guint       indent;
    const char *lines;
  } cases[] = {
    { "", 0, "\n" },
    { "one two", 0, "one two\n" },
    { "one two", 4, "    one two\n" },
    { "  one   two ", 0, "one two\n" },
    { "消息费（发出）", 2, "  消息费（发出）\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = wrap (cases[i].paragraph, cases[i].indent, cases[i].indent);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

/* 22 words of four letters and a blank are 110 columns with the blank at the end, which isn't written: one column is
 * free, and a 23rd word begins a line. */
static void
test_words (void)
{
  g_autofree char *full = repeat ("word ", 22);
  g_autofree char *over = repeat ("word ", 23);
  g_autofree char *one_line = wrap (full, 0, 0);
  g_autofree char *two_lines = wrap (over, 0, 3);
  g_autofree char *indented = wrap (full, 2, 3);

  g_assert_cmpuint (strlen (one_line), ==, 109 + 1);
  g_assert_cmpuint (strlen (two_lines), ==, 109 + 1 + 3 + 4 + 1);
  g_assert_true (g_str_has_suffix (two_lines, "word\n   word\n"));
  /* With two blanks before, the last word doesn't fit any more. */
  g_assert_true (g_str_has_suffix (indented, "word\n   word\n"));
}

/* 55 characters of two columns are 110. */
static void
test_chinese (void)
{
  g_autofree char *full = repeat ("价", 55);
  g_autofree char *over = repeat ("价", 56);
  g_autofree char *closing = g_strconcat (full, "。", NULL);
  g_autofree char *opening = g_strconcat (full + strlen ("价"), "（价）", NULL);
  g_autofree char *one_line = wrap (full, 0, 0);
  g_autofree char *two_lines = wrap (over, 0, 0);
  g_autofree char *before_closing = wrap (closing, 0, 0);
  g_autofree char *behind_opening = wrap (opening, 0, 0);
  g_autofree char *mixed = NULL;
  g_autofree char *text = g_strconcat (full, "USD", NULL);

  g_assert_cmpuint (strlen (one_line), ==, 55 * 3 + 1);
  g_assert_true (g_str_has_suffix (two_lines, "价\n价\n"));
  /* A full stop begins no line, and a bracket ends none. */
  g_assert_true (g_str_has_suffix (before_closing, "\n价。\n"));
  g_assert_true (g_str_has_suffix (behind_opening, "价\n（价）\n"));
  mixed = wrap (text, 0, 0);
  g_assert_true (g_str_has_suffix (mixed, "价\nUSD\n"));
}

/* What can't be broken is not broken. */
static void
test_address (void)
{
  g_autofree char *path = repeat ("x", 120);
  g_autofree char *address = g_strconcat ("https://a.example/", path, NULL);
  g_autofree char *text = g_strconcat ("Seen: ", address, " there", NULL);
  g_autofree char *lines = wrap (text, 0, 2);
  g_autofree char *expected = g_strconcat ("Seen:\n  ", address, "\n  there\n", NULL);

  g_assert_cmpstr (lines, ==, expected);
}

/* An amount and its currency stay together. */
static void
test_no_break (void)
{
  g_autofree char *words = repeat ("word ", 21);
  g_autofree char *text = g_strconcat (words, "59.00\u00a0USD", NULL);
  g_autofree char *lines = wrap (text, 0, 0);

  g_assert_true (g_str_has_suffix (lines, "word\n59.00\u00a0USD\n"));
}

static void
test_shorten (void)
{
  static const struct
  {
    const char *text;
    guint       max_width;
    const char *shortened;
  } cases[] = {
    { "Twilio", 6, "Twilio" },
    { "Twilio", 5, "Twil…" },
    { "Twilio", 1, "…" },
    { "", 3, "" },
    { "消息费", 6, "消息费" },
    { "消息费", 5, "消息…" },
    { "消息费", 4, "消…" },
    { "消息费", 2, "…" },
    { "e\u0301e\u0301", 2, "e\u0301e\u0301" },
    { "e\u0301ee", 2, "e\u0301…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shortened = postage_export_text_shorten (cases[i].text, cases[i].max_width);

      g_assert_cmpstr (shortened, ==, cases[i].shortened);
      g_assert_cmpuint (postage_export_text_width (shortened), <=, cases[i].max_width);
    }
}

static void
take_row (PostageExportGrid *grid,
          const char        *a,
          const char        *b,
          const char        *c)
{
  postage_export_grid_take (grid, g_strdup (a));
  postage_export_grid_take (grid, g_strdup (b));
  postage_export_grid_take (grid, g_strdup (c));
}

/* A line across takes no part in the widths; a column can be aligned to the left. */
static void
test_lines_across (void)
{
  g_autoptr (PostageExportGrid) grid = postage_export_grid_new (3);
  g_autoptr (GString) text = g_string_new (NULL);

  take_row (grid, "Plan", "Total", "For");
  postage_export_grid_take_line (grid, g_strdup (""));
  postage_export_grid_take_line (grid, g_strdup ("A heading that is wider than all"));
  take_row (grid, "套餐", "9.00", "me");
  take_row (grid, "B", "110.00", "somebody");
  postage_export_grid_align_left (grid, 2);
  postage_export_grid_append (grid, 80, text);
  g_assert_cmpstr (text->str, ==,
                   "Plan   Total  For\n"
                   "\n"
                   "A heading that is wider than all\n"
                   "套餐    9.00  me\n"
                   "B     110.00  somebody\n");
}

/* The first column gives way, down to sixteen columns; so do lines across. */
static void
test_grid_shorten (void)
{
  static const struct
  {
    guint       max_width;
    const char *name, *line;
  } cases[] = {
    { 40, "A plan with a very, very long …", "A line across with a long, long text th…" },
    { 35, "A plan with a very, very …", "A line across with a long, long te…" },
    { 10, "A plan with a v…", "A line ac…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageExportGrid) grid = postage_export_grid_new (3);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *line = g_strconcat (cases[i].line, "\n", NULL);
      g_autofree char *row = g_strconcat (cases[i].name, "  1.00  2\n", NULL);

      take_row (grid, "A plan with a very, very long name indeed", "1.00", "2");
      postage_export_grid_take_line (grid, g_strdup ("A line across with a long, long text that doesn’t fit"));
      postage_export_grid_shorten (grid, cases[i].max_width);
      postage_export_grid_append (grid, 80, text);
      g_test_message ("%s", text->str);
      g_assert_true (g_str_has_prefix (text->str, row));
      g_assert_true (g_str_has_suffix (text->str, line));
    }
}

static void
test_csv (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  postage_csv_append (csv, "a");
  postage_csv_append (csv, "b,c");
  postage_csv_append (csv, "say \"d\"");
  g_string_append (csv, "\r\n");
  postage_csv_append_words (csv, "=1+1");
  postage_csv_append_words (csv, NULL);
  postage_csv_append_words (csv, "e-f");
  g_assert_cmpstr (csv->str, ==, "a,\"b,c\",\"say \"\"d\"\"\"\r\n'=1+1,,e-f");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/short", test_short);
  g_test_add_func ("/wrap/words", test_words);
  g_test_add_func ("/wrap/chinese", test_chinese);
  g_test_add_func ("/wrap/address", test_address);
  g_test_add_func ("/wrap/no-break", test_no_break);
  g_test_add_func ("/wrap/shorten", test_shorten);
  g_test_add_func ("/wrap/lines-across", test_lines_across);
  g_test_add_func ("/wrap/grid-shorten", test_grid_shorten);
  g_test_add_func ("/wrap/csv", test_csv);
  return g_test_run ();
}
