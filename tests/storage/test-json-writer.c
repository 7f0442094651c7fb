/* test-json-writer.c - the layout of written JSON, and that it reads back as the same
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-writer.h"

#include "storage-fixture.h"
#include "storage/postage-json-guard.h"

/* What @text is when it is parsed and written. */
static char *
rewrite (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (text, &error);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_assert_no_error (error);
  bytes = postage_json_write (root);
  postage_json_guard_check (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes), "FILE", &error);
  g_assert_no_error (error);
  return storage_fixture_string (bytes);
}

static void
test_layout (void)
{
  static const char layout[] =
    "{\n"
    "  \"b\": [\n"
    "    1,\n"
    "    {\n"
    "      \"c\": [],\n"
    "      \"a\": {}\n"
    "    }\n"
    "  ],\n"
    "  \"a\": null,\n"
    "  \"\": true\n"
    "}\n";
  g_autofree char *written = rewrite ("{\"b\":[1,{\"c\":[],\"a\":{}}],\"a\":null,\"\":true}");
  g_autofree char *again = rewrite (layout);

  g_assert_cmpstr (written, ==, layout);
  g_assert_cmpstr (again, ==, layout);
}

static void
test_values (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } rows[] = {
    { "0.1", "0.1\n" },
    { "2.50", "2.5\n" },
    { "1.0", "1.0\n" },
    { "1e22", "1e+22\n" },
    { "1E5", "100000.0\n" },
    { "-0.0", "-0.0\n" },
    { "1.7976931348623157e308", "1.7976931348623157e+308\n" },
    { "5e-324", "4.94065645841247e-324\n" },
    { "0.30000000000000004", "0.30000000000000004\n" },
    { "-9223372036854775808", "-9223372036854775808\n" },
    { "9223372036854775807", "9223372036854775807\n" },
    { "\"\\/\\u00e9\\ud83d\\ude00\"", "\"/\xC3\xA9\xF0\x9F\x98\x80\"\n" },
    { "\"\\b\\f\\n\\r\\t\\\"\\\\\\u0001\\u001f\"", "\"\\b\\f\\n\\r\\t\\\"\\\\\\u0001\\u001f\"\n" },
    { "false", "false\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *written = rewrite (rows[i].text);
      g_autofree char *again = rewrite (written);

      g_assert_cmpstr (written, ==, rows[i].written);
      g_assert_cmpstr (again, ==, rows[i].written);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/json-writer/layout", test_layout);
  g_test_add_func ("/storage/json-writer/values", test_values);
  return g_test_run ();
}
