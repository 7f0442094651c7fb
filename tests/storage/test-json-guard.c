/* test-json-guard.c - what the JSON guard lets pass, and where it says that a document is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-guard.h"

#include <string.h>

#include "storage-fixture.h"

/* A text that may hold zeros. */
#define BYTES(text) (text), sizeof (text) - 1

typedef struct
{
  const char *text;
  gsize       length;
  const char *place;  /* NULL: it is well formed */
  const char *reason; /* a part of the message */
} Row;

static const Row rows[] = {
  /* Documents by RFC 8259. */
  { BYTES ("{}"), NULL, NULL },
  { BYTES ("[]"), NULL, NULL },
  { BYTES (" \t\r\n[ ]\n"), NULL, NULL },
  { BYTES ("null"), NULL, NULL },
  { BYTES ("\"\""), NULL, NULL },
  { BYTES ("0"), NULL, NULL },
  { BYTES ("[-0, 0.0, -0.0e0, 1E5, 1e+5, 1.5e-3, 10]"), NULL, NULL },
  { BYTES ("[9223372036854775807, -9223372036854775808]"), NULL, NULL },
  { BYTES ("[1.7976931348623157e308, 5e-324]"), NULL, NULL },
  { BYTES ("[true, false, null, {\"a\": [{}]}]"), NULL, NULL },
  { BYTES ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\uD83D\\uDE00\""), NULL, NULL },
  { BYTES ("\"\xE6\xB6\x88\xE6\x81\xAF \xF0\x9F\x98\x80 \x7F\""), NULL, NULL },
  { BYTES ("{\"\": 1, \"a\": {\"a\": 1}, \"b\": {\"a\": 1}}"), NULL, NULL },
  { BYTES ("[{\"a\": 1}, {\"a\": 2}]"), NULL, NULL },

  /* Nothing, half of one, and two. */
  { BYTES (""), "line 1, column 1 (byte 0), at $", "found an empty file" },
  { BYTES (" \n "), "line 2, column 2 (byte 3), at $", "found an empty file" },
  { BYTES ("{"), "line 1, column 2 (byte 1), at $", "found the end of the file. The file seems to be cut off" },
  { BYTES ("["), "byte 1", "expected a value or “]”, found the end of the file" },
  { BYTES ("[1,"), "at $[1]", "found the end of the file" },
  { BYTES ("{\"a\""), "at $.a", "expected “:” after the member name, found the end" },
  { BYTES ("{\"a\":"), "at $.a", "expected a value, found the end of the file" },
  { BYTES ("{\"a\":1"), "at $.a", "expected “,” or “}”, found the end" },
  { BYTES ("[\"abc"), "line 1, column 2 (byte 1), at $[0]", "expected a text that ends with a quotation mark" },
  { BYTES ("[\"abc\\"), "at $[0]", "found “\\”" },
  { BYTES ("[\"\\u00"), "at $[0]", "four hexadecimal digits, found “\\u00”" },
  { BYTES ("{}{}"), "byte 2", "expected the end of the file after the document, found “{”" },
  { BYTES ("1\n2\n"), "line 2, column 1 (byte 2)", "found “2”. Keep one document" },
  { BYTES ("[] x"), "column 4", "found “x”" },
  { BYTES ("[]]"), "column 3", "found “]”" },

  /* Punctuation. */
  { BYTES ("[1,]"), "at $[1]", "found “]”. Remove the comma" },
  { BYTES ("{\"a\":1,}"), "at $:", "expected a member name in double quotation marks, found “}”. Remove the comma" },
  { BYTES ("[,1]"), "at $[0]", "expected a value or “]”, found “,”" },
  { BYTES ("[1 2]"), "column 4", "expected “,” or “]”, found “2”. Put a comma" },
  { BYTES ("{\"a\" 1}"), "column 6", "expected “:”" },
  { BYTES ("{\"a\":1 \"b\":2}"), "column 8", "expected “,” or “}”" },
  { BYTES ("{\"a\":}"), "at $.a", "expected a value, found “}”" },
  { BYTES ("{1:2}"), "column 2", "expected a member name" },
  { BYTES ("{a:2}"), "column 2", "found “a”" },
  { BYTES ("{'a':2}"), "column 2", "found “'”. Write double quotation marks" },
  { BYTES ("['a']"), "at $[0]", "Write double quotation marks" },
  { BYTES ("[1}"), "column 3", "expected “,” or “]”, found “}”" },
  { BYTES ("{\"a\":1]"), "at $.a", "expected “,” or “}”, found “]”" },
  { BYTES ("// no\n{}"), "column 1", "found “/”. Remove the comment" },
  { BYTES ("{} /* no */"), "column 4", "expected the end of the file" },
  { BYTES ("[1, # no\n2]"), "at $[1]", "Remove the comment" },
  { BYTES ("<html>"), "column 1", "expected a value, found “<”" },

  /* Words and numbers. */
  { BYTES ("[True]"), "at $[0]", "found “True”" },
  { BYTES ("[nul]"), "at $[0]", "found “nul”" },
  { BYTES ("[truex]"), "at $[0]", "found “truex”" },
  { BYTES ("[NaN]"), "at $[0]", "found “NaN”" },
  { BYTES ("[Infinity]"), "at $[0]", "found “Infinity”" },
  { BYTES ("[-Infinity]"), "at $[0]", "found “-Infinity”" },
  { BYTES ("{\"a\": 0123}"), "line 1, column 7 (byte 6), at $.a", "found “0123”" },
  { BYTES ("[-01]"), "at $[0]", "found “-01”" },
  { BYTES ("[0x10]"), "at $[0]", "found “0x10”" },
  { BYTES ("[+1]"), "at $[0]", "found “+1”" },
  { BYTES ("[.5]"), "at $[0]", "found “.5”" },
  { BYTES ("[1.]"), "at $[0]", "found “1.”" },
  { BYTES ("[1.e5]"), "at $[0]", "found “1.e5”" },
  { BYTES ("[1e]"), "at $[0]", "found “1e”" },
  { BYTES ("[1e+]"), "at $[0]", "found “1e+”" },
  { BYTES ("[-]"), "at $[0]", "found “-”" },
  { BYTES ("[1_000]"), "at $[0]", "found “1_000”" },
  { BYTES ("[1.2.3]"), "at $[0]", "found “1.2.3”" },
  { BYTES ("[9223372036854775808]"), "at $[0]", "expected a number that fits in 64 bits" },
  { BYTES ("[-9223372036854775809]"), "at $[0]", "expected a number that fits in 64 bits" },
  { BYTES ("[1e400]"), "at $[0]", "expected a number that fits in 64 bits, found “1e400”" },
  { BYTES ("[-1e400]"), "at $[0]", "found “-1e400”" },
  { BYTES ("[1e-400]"), "at $[0]", "expected a number that fits in 64 bits" },

  /* Texts. */
  { BYTES ("{\"a\": \"x\ty\"}"), "column 9 (byte 8), at $.a", "found U+0009" },
  { BYTES ("[\"x\ny\"]"), "line 1, column 4", "found U+000A" },
  { BYTES ("[\"x\0y\"]"), "byte 3", "found U+0000" },
  { BYTES ("[1\0]"), "byte 2", "found “U+0000”" },
  { BYTES ("[\"\\u0000\"]"), "at $[0]", "without the character zero" },
  { BYTES ("{\"\\u0000\": 1}"), "column 3", "without the character zero" },
  { BYTES ("[\"\\x41\"]"), "at $[0]", "found “\\x”" },
  { BYTES ("[\"\\u00G0\"]"), "at $[0]", "found “\\u00G0”" },
  { BYTES ("[\"\\uD800\"]"), "at $[0]", "expected a pair of surrogates" },
  { BYTES ("[\"\\uD800\\uDBFF\"]"), "at $[0]", "expected a pair of surrogates" },
  { BYTES ("[\"\\uD800\\uE000\"]"), "at $[0]", "expected a pair of surrogates" },
  { BYTES ("[\"\\uD800\\u0041\"]"), "at $[0]", "expected a pair of surrogates" },
  { BYTES ("[\"\\uDC00\\uD800\"]"), "at $[0]", "found “\\uDC00” alone" },

  /* Encoding. */
  { BYTES ("\xEF\xBB\xBF{}"), "byte 0", "found a byte order mark" },
  { BYTES ("\xFF\xFE{\0}\0"), "byte 0", "found UTF-16" },
  { BYTES ("[\"caf\xE9\"]"), "column 6 (byte 5)", "found the byte E9" },
  { BYTES ("[\"\xC0\xAF\"]"), "byte 2", "found the byte C0" },
  { BYTES ("[\"\xED\xA0\x80\"]"), "byte 2", "found the byte ED" },
  { BYTES ("[\"\xE6\xB6\"]"), "byte 2", "found the byte E6" },

  /* Members twice, after unescaping, the position of the second one. */
  { BYTES ("{\"a\":1,\"a\":2}"), "line 1, column 8 (byte 7), at $.a", "found “a” a second time, first in line 1" },
  { BYTES ("{\"a\":1,\n\"b\":2,\n\"\\u0061\":3}"), "line 3, column 1", "first in line 1" },
  { BYTES ("{\"x\":{\"a\":1,\"a\":2}}"), "at $.x.a", "a second time" },
  { BYTES ("[0,{\"b\":1,\"c\":1,\"c\":1,\"b\":1}]"), "byte 16), at $[1].c", "found “c” a second time" },
  { BYTES ("{\"\":1,\"\":2}"), "at $[\"\"]", "a second time" },

  /* Places: lines end in three ways, columns count characters. */
  { BYTES ("{\r\n\"\xE6\xB6\x88\":\r\n  x}"), "line 3, column 3 (byte 13), at $[\"\xE6\xB6\x88\"]", "found “x”" },
  { BYTES ("[\r1,\r2,\r x]"), "line 4, column 2", "found “x”" },
  { BYTES ("[\"\xE6\xB6\x88\xE6\x81\xAF\", x]"), "column 8 (byte 11), at $[1]", "found “x”" },
  { BYTES ("{\"a\":[{\"b-c\":[1,{\"d e\":x}]}]}"), "at $.a[0].b-c[1][\"d e\"]", "found “x”" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      /* On the heap and without a closing zero, so that a sanitizer sees a byte too much. */
      g_autofree char *data = g_memdup2 (rows[i].text, rows[i].length);
      gboolean         passes = postage_json_guard_check (data, rows[i].length, "FILE", &error);

      g_test_message ("row %u", i);
      g_assert_cmpint (passes, ==, rows[i].place == NULL);
      if (passes)
        g_assert_no_error (error);
      else
        storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_SYNTAX, "FILE: line ", rows[i].place,
                                      rows[i].reason,
                                      NULL);
    }
  g_assert_cmpuint (G_N_ELEMENTS (rows), >=, 60);
}

/* Every beginning of a document is refused, and nothing is read behind its end. */
static void
test_truncated (void)
{
  static const char document[] = "{\"a\": [1, -2.5e3, \"x\\u00e9\\ud83d\\ude00\\n\", true, null], \"b\": {\"c\": {}}}";

  for (gsize length = 0; length < sizeof document - 1; length++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *data = g_memdup2 (document, length);

      g_assert_false (postage_json_guard_check (data, length, "FILE", &error));
      g_assert_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_SYNTAX);
    }
  g_assert_true (postage_json_guard_check (document, sizeof document - 1, "FILE", NULL));
}

/* Any byte in the place of any other: an answer, and no crash. */
static void
test_damaged (void)
{
  static const char document[] = "{\"a\": [1, -2.5e3, \"x\\u00e9\\ud83d\\ude00\"], \"\xE6\xB6\x88\": {\"c\": null}}";

  for (gsize i = 0; i < sizeof document - 1; i++)
    for (int byte = 0; byte < 256; byte++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *data = g_memdup2 (document, sizeof document - 1);

        data[i] = (char) byte;
        if (!postage_json_guard_check (data, sizeof document - 1, "FILE", &error))
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/json-guard/rows", test_rows);
  g_test_add_func ("/storage/json-guard/truncated", test_truncated);
  g_test_add_func ("/storage/json-guard/damaged", test_damaged);
  return g_test_run ();
}
