/* test-ods-book.c - the parts of a spreadsheet: names of sheets, the container, roundings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-export-ods-private.h"
#include "storage/postage-ods-container.h"

static PostageDecimal
decimal (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal value = 0;

  postage_decimal_parse (text, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
test_names (void)
{
  static const struct
  {
    const char *wish, *name;
  } cases[] = {
    { "Acme · Basic", "Acme · Basic" },
    /* Programs don't tell them apart by capitals. */
    { "ACME · BASIC", "ACME · BASIC (2)" },
    { "Acme · Basic", "Acme · Basic (3)" },
    { "a[b]c*d?e:f/g\\h'i", "a-b-c-d-e-f-g-h-i" },
    { "\x01tab\there", "-tab-here" },
    { "", "-" },
    { "   ", "- (2)" },
    { " padded ", "padded" },
    { "1234567890123456789012345678901", "1234567890123456789012345678901" },
    { "1234567890123456789012345678901x", "123456789012345678901234567 (2)" },
    /* The last blank would stand at the end. */
    { "123456789012345678901234567890 x", "123456789012345678901234567890" },
    /* Letters beyond the first plane count twice. */
    { "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" },
  };
  g_autoptr (PostageOdsBook) book = postage_ods_book_new ("Title", "Subject");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = postage_ods_book_dup_name (book, cases[i].wish);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static GBytes *
write_book (void)
{
  static const guint widths[] = { 20, 30 };
  g_autoptr (PostageOdsBook) book = postage_ods_book_new ("A <title>", "Subject");
  g_autoptr (GError) error = NULL;
  PostageOdsSheet *sheet = postage_ods_sheet_new ("One", widths, G_N_ELEMENTS (widths));
  GBytes          *bytes;

  g_assert_cmpuint (postage_ods_sheet_get_row (sheet), ==, 1);
  postage_ods_sheet_text (sheet, POSTAGE_ODS_TEXT, "<&>");
  postage_ods_sheet_number (sheet, POSTAGE_ODS_MONEY, 2, decimal ("1.005"));
  postage_ods_sheet_end_row (sheet);
  postage_ods_sheet_freeze (sheet);
  postage_ods_sheet_end_row (sheet);
  g_assert_cmpuint (postage_ods_sheet_get_row (sheet), ==, 3);
  g_assert_cmpuint (postage_ods_sheet_get_frozen (sheet), ==, 1);
  postage_ods_book_take (book, sheet);
  bytes = postage_ods_book_write (book, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) one = write_book ();
  g_autoptr (GBytes) two = write_book ();

  g_assert_true (g_bytes_equal (one, two));
}

static void
test_sheet (void)
{
  static const guint widths[] = { 20 };
  g_autoptr (PostageOdsSheet) sheet = postage_ods_sheet_new ("One", widths, 1);
  g_autoptr (GString) xml = g_string_new (NULL);

  postage_ods_sheet_formula (sheet, POSTAGE_ODS_SUM, 3, "SUM([.A1:.A2];\"<\")", decimal ("-0.000000001"));
  postage_ods_sheet_skip (sheet, 0);
  postage_ods_sheet_skip (sheet, 2);
  postage_ods_sheet_link (sheet, "javascript:x");
  postage_ods_sheet_link (sheet, "https://a.example/?a&b");
  postage_ods_sheet_end_row (sheet);
  postage_ods_sheet_append (sheet, 0, xml);
  g_assert_nonnull (strstr (xml->str, "table:style-name=\"sum3\" "
                                      "table:formula=\"of:=SUM([.A1:.A2];&quot;&lt;&quot;)\" "
                                      "office:value-type=\"float\" office:value=\"-0.000000001\"><text:p>-0.0000"));
  g_assert_nonnull (strstr (xml->str, "<table:table-cell table:number-columns-repeated=\"2\"/>"));
  g_assert_null (strstr (xml->str, "href=\"javascript"));
  g_assert_nonnull (strstr (xml->str, "xlink:href=\"https://a.example/?a&amp;b\""));
}

static void
test_container (void)
{
  g_autoptr (GString) empty = g_string_new ("");
  g_autoptr (GString) large = g_string_new (NULL);
  const PostageOdsMember members[] = { { "empty.xml", empty }, { "large.xml", large } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize       length;

  /* More than a block of the compressor. */
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (large, "%u,", i * i);
  bytes = postage_ods_container_write (members, G_N_ELEMENTS (members), &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  g_assert_cmpmem (data, 4, "PK\3\4", 4);
  /* Neither an extra field nor sizes that follow: the type stands where it is looked for. */
  g_assert_cmpmem (data + 28, 2, "\0\0", 2);
  g_assert_cmpmem (data + 6, 1, "\0", 1);
  g_assert_cmpmem (data + 30, 8, "mimetype", 8);
  g_assert_cmpmem (data + 38, strlen (POSTAGE_ODS_MIME_TYPE), POSTAGE_ODS_MIME_TYPE, strlen (POSTAGE_ODS_MIME_TYPE));
  g_assert_cmpmem (data + 38 + strlen (POSTAGE_ODS_MIME_TYPE), 4, "PK\3\4", 4);
  g_assert_cmpuint (length, <, large->len);
}

static void
test_rounding (void)
{
  static const struct
  {
    const char *amount;
    guint       digits;
    const char *shown;
    gboolean    is_live;
  } cases[] = {
    { "1.004", 2, "1", TRUE },
    { "1.006", 2, "1.01", TRUE },
    /* Halves go to the even neighbour. */
    { "1.005", 2, "1", TRUE },
    { "1.015", 2, "1.02", TRUE },
    { "-1.005", 2, "-1", TRUE },
    { "0.5", 0, "0", TRUE },
    { "1.5", 0, "2", TRUE },
    { "0.0005", 3, "0", TRUE },
    /* A spreadsheet takes these for halves. */
    { "1.005000001", 2, "1.01", FALSE },
    { "1.004999999", 2, "1", FALSE },
    { "1.0050001", 2, "1.01", FALSE },
    { "1.005001", 2, "1.01", TRUE },
    { "0.500001", 0, "1", FALSE },
    { "0.50002", 0, "1", TRUE },
    /* So large that its numbers have no place for the half. */
    { "123456789012.345", 2, "123456789012.34", FALSE },
    { "123456789012.34", 2, "123456789012.34", TRUE },
    { "0", 2, "0", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageDecimal   shown = 0;
      g_autofree char *formula =
        postage_ods_dup_rounding ("[.F7]", decimal (cases[i].amount), cases[i].digits, &shown);
      g_autofree char *text = postage_decimal_to_string (shown, 0);

      g_test_message ("%s", cases[i].amount);
      g_assert_cmpstr (text, ==, cases[i].shown);
      g_assert_cmpint (formula != NULL, ==, cases[i].is_live);
    }
}

static void
test_rounding_formula (void)
{
  PostageDecimal   shown;
  g_autofree char *cents = postage_ods_dup_rounding ("[.F7]", 0, 2, &shown);
  g_autofree char *whole = postage_ods_dup_rounding ("[.F7]", 0, 0, &shown);

  g_assert_cmpstr (cents, ==, "ROUND([.F7];2)-IF(ROUND(MOD(ABS([.F7])*100;2);5)=0.5;SIGN([.F7])/100;0)");
  g_assert_cmpstr (whole, ==, "ROUND([.F7];0)-IF(ROUND(MOD(ABS([.F7]);2);5)=0.5;SIGN([.F7]);0)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ods-book/names", test_names);
  g_test_add_func ("/ods-book/same-bytes", test_same_bytes);
  g_test_add_func ("/ods-book/sheet", test_sheet);
  g_test_add_func ("/ods-book/container", test_container);
  g_test_add_func ("/ods-book/rounding", test_rounding);
  g_test_add_func ("/ods-book/rounding-formula", test_rounding_formula);

  return g_test_run ();
}
