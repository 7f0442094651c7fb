/* fuzz-json-guard.c - fuzz target: any bytes as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the guard lets pass, the parser behind it reads without a complaint, and the writer's own notation of it passes
 * again and says the same.
 */
#include "fuzz.h"

#include "storage/postage-json-guard.h"
#include "storage/postage-json-writer.h"

static JsonNode *
parse (const char *data,
       gsize       size)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, data, (gssize) size, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) written_again = NULL;
  const char *text;
  gsize       length;

  if (!postage_json_guard_check ((const char *) data, size, "fuzz.json", &error))
    {
      fuzz_assert_refused (&error);
      return 0;
    }
  g_assert_no_error (error);

  node = parse ((const char *) data, size);
  written = postage_json_write (node);
  text = g_bytes_get_data (written, &length);
  postage_json_guard_check (text, length, "written.json", &error);
  g_assert_no_error (error);
  again = parse (text, length);
  g_assert_true (json_node_equal (node, again));
  written_again = postage_json_write (again);
  g_assert_true (g_bytes_equal (written, written_again));
  return 0;
}
