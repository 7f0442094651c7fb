/* test-download-memory.c - a server can't fill the memory
 *
 * A program of its own, because what is measured is the most that it ever had.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>

#include "net/postage-download.h"
#include "net/postage-net-error.h"
#include "postage-test-raw-server.h"
#include "postage-test-server.h"

#define MEBIBYTE (1024 * 1024)
#define BOMB_BYTES (300 * MEBIBYTE)
#define MOST_BYTES (4 * MEBIBYTE)
#define MOST_MEMORY (64 * MEBIBYTE)
#define DEADLINE_MS 60000

/* The sanitizers keep what was freed, and have a memory of their own. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_MEASURED FALSE
#else
#define IS_MEASURED TRUE
#endif

/* The most memory that the program has had at once. */
static gint64
get_peak (void)
{
  g_autofree char *text = NULL;
  const char      *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &text, NULL, NULL));
  line = strstr (text, "VmHWM:");
  g_assert_nonnull (line);
  return g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10) * 1024;
}

/* @text: 300 MB of zeros, compressed to some 300 kB. */
static GBytes *
make_bomb (void)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autofree guint8 *zeros = g_malloc0 (MEBIBYTE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < BOMB_BYTES / MEBIBYTE; i++)
    g_assert_true (g_output_stream_write_all (stream, zeros, MEBIBYTE, NULL, NULL, NULL));
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
expect (const char     *address,
        PostageNetError code)
{
  g_autoptr (GTlsDatabase) authority = postage_test_authority ();
  g_autoptr (PostageHttps) https = postage_https_new_for_authority (authority);
  const PostageDownloadRequest request = { .address = address, .most_bytes = MOST_BYTES, .deadline_ms = DEADLINE_MS };
  PostageDownloadReply         reply = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (postage_download (https, &request, &reply, NULL, &error));
  g_assert_error (error, POSTAGE_NET_ERROR, (int) code);
  g_test_message ("at most %" G_GINT64_FORMAT " KiB", get_peak () / 1024);
  if (IS_MEASURED)
    g_assert_cmpint (get_peak (), <, MOST_MEMORY);
}

static void
test_bomb (void)
{
  g_autoptr (PostageTestServer) server = postage_test_server_new ("server");
  g_autofree char *address = postage_test_server_dup_address (server, "/bomb");
  g_autoptr (GBytes) bomb = make_bomb ();
  gsize       length;
  const char *data = g_bytes_get_data (bomb, &length);

  g_assert_cmpuint (length, <, MEBIBYTE);
  postage_test_server_answer (server, "/bomb", &(PostageTestAnswer){ 200, "Content-Encoding: gzip", data, length });
  expect (address, POSTAGE_NET_ERROR_ENCODING);
}

/* The same as it is, of a length that nobody has announced. */
static void
test_flood (void)
{
  g_autofree char        *zeros = g_strnfill (0x10000, '0');
  g_autofree char        *piece = g_strconcat ("10000\r\n", zeros, "\r\n", NULL);
  const PostageTestScript script = {
    .head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", .piece = piece, .n_pieces = BOMB_BYTES / 0x10000
  };
  g_autoptr (PostageTestRawServer) server = postage_test_raw_server_new (&script);
  g_autofree char *address = postage_test_raw_server_dup_address (server);

  expect (address, POSTAGE_NET_ERROR_TOO_LARGE);
}

/* Headers without end, which libsoup breaks off. */
static void
test_headers (void)
{
  g_autofree char        *letters = g_strnfill (0x10000, 'a');
  g_autofree char        *piece = g_strconcat ("A: ", letters, "\r\n", NULL);
  const PostageTestScript script = { .head = "HTTP/1.1 200 OK\r\n", .piece = piece, .n_pieces = BOMB_BYTES / 0x10000 };
  g_autoptr (PostageTestRawServer) server = postage_test_raw_server_new (&script);
  g_autofree char *address = postage_test_raw_server_dup_address (server);

  expect (address, POSTAGE_NET_ERROR_INTERRUPTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/download-memory/bomb", test_bomb);
  g_test_add_func ("/net/download-memory/flood", test_flood);
  g_test_add_func ("/net/download-memory/headers", test_headers);
  return g_test_run ();
}
