/* test-catalogue-fetch.c - the files of a published catalogue, from a server on this computer
 *
 * Runs in English and in Chinese.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "net/postage-catalogue-fetch.h"
#include "net/postage-net-error.h"
#include "postage-test-server.h"
#include "text/postage-text-init.h"

#define DEADLINE_MS 60000
#define N_FILES 3

static const struct
{
  const char *path, *text;
} sources[N_FILES] = {
  { "markets.json", "{\"markets\": []}" },
  { "providers/a.json", "{\"a\": 1}" },
  { "providers/b-2.json", "" },
};

/* A server with the files and an index in "/prices", and what the index says. */
typedef struct
{
  PostageTestServer    *server;
  PostageHttps         *https;
  char                 *address;
  PostageFetchFile      files[N_FILES];
  PostageCatalogueFetch fetch;
} Fixture;

static gsize language;

static void
answer (Fixture                 *fixture,
        guint                    i,
        const PostageTestAnswer *with)
{
  g_autofree char *path = g_strconcat ("/prices/", sources[i].path, NULL);

  postage_test_server_answer (fixture->server, path, with);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GTlsDatabase) authority = postage_test_authority ();

  fixture->server = postage_test_server_new ("server");
  fixture->https = postage_https_new_for_authority (authority);
  fixture->address = postage_test_server_dup_address (fixture->server, "/prices/index.json");
  for (guint i = 0; i < N_FILES; i++)
    {
      answer (fixture, i, &(PostageTestAnswer){ 200, .body = sources[i].text });
      fixture->files[i].path = sources[i].path;
      fixture->files[i].size = strlen (sources[i].text);
      fixture->files[i].sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, sources[i].text, -1);
    }
  fixture->fetch = (PostageCatalogueFetch){
    .address = fixture->address, .files = fixture->files, .n_files = N_FILES, .deadline_ms = DEADLINE_MS
  };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < N_FILES; i++)
    g_free ((char *) fixture->files[i].sha256);
  postage_https_free (fixture->https);
  postage_test_server_free (fixture->server);
  g_free (fixture->address);
}

static void
check_files (GHashTable *files)
{
  g_assert_cmpuint (g_hash_table_size (files), ==, N_FILES);
  for (guint i = 0; i < N_FILES; i++)
    {
      GBytes     *bytes = g_hash_table_lookup (files, sources[i].path);
      gsize       length;
      const char *data;

      g_assert_nonnull (bytes);
      data = g_bytes_get_data (bytes, &length);
      g_assert_cmpmem (data, length, sources[i].text, strlen (sources[i].text));
    }
}

static void
expect (Fixture      *fixture,
        GCancellable *cancellable,
        GQuark        domain,
        int           code,
        const char   *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (postage_catalogue_fetch (fixture->https, &fixture->fetch, cancellable, &error));
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
  g_assert_error (error, domain, code);
}

static void
note (gint64   received,
      gint64   expected,
      gpointer user_data)
{
  GString *notes = user_data;

  g_string_append_printf (notes, "%d/%d ", (int) received, (int) expected);
}

static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GError) error = NULL;

  fixture->fetch.progress = note;
  fixture->fetch.progress_data = notes;
  files = postage_catalogue_fetch (fixture->https, &fixture->fetch, NULL, &error);
  g_assert_no_error (error);
  check_files (files);
  /* 15 bytes of the first file, 8 of the second one, none of the third one. */
  g_assert_cmpstr (notes->str, ==, "15/23 23/23 ");
  g_assert_cmpuint (postage_test_server_get_n_connections (fixture->server), ==, 1);
}

/* The first file is at hand; what is at hand as the second one is another. */
static GBytes *
get_own (const PostageFetchFile *file,
         gpointer                user_data)
{
  if (g_str_equal (file->path, sources[0].path))
    return g_bytes_new_static (sources[0].text, strlen (sources[0].text));
  if (g_str_equal (file->path, sources[1].path))
    return g_bytes_new_static ("{\"a\": 2}", strlen ("{\"a\": 2}"));
  return NULL;
}

static void
test_own (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GHashTable) files = NULL;
  g_autofree char *requests = NULL;
  g_autoptr (GError) error = NULL;

  fixture->fetch.own = get_own;
  fixture->fetch.progress = note;
  fixture->fetch.progress_data = notes;
  files = postage_catalogue_fetch (fixture->https, &fixture->fetch, NULL, &error);
  g_assert_no_error (error);
  check_files (files);
  g_assert_cmpstr (notes->str, ==, "8/8 ");
  requests = postage_test_server_dup_requests (fixture->server);
  g_assert_null (strstr (requests, "markets.json"));
  g_assert_nonnull (strstr (requests, "GET /prices/providers/a.json"));
}

/* Another text of the same length, a shorter one, a longer one, one for a file that is empty. */
static void
test_wrong (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    guint       i;
    const char *text;
  } table[] = { { 1, "{\"a\": 2}" }, { 1, "{\"a\":1}" }, { 1, "{\"a\":   1}" }, { 0, "" }, { 2, "x" }, { 2, "long" } };
  static const char *const messages[] = {
    "The list of prices at 127.0.0.1 and its file “%s” don't agree. It may just be being renewed: try again in some "
    "minutes.",
    "127.0.0.1 上的价格列表与其中的文件“%s”不一致。它可能正在更新，请过几分钟再试。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_auto (GStrv) parts = g_strsplit (messages[language], "%s", -1);
      g_autofree char *message = g_strjoinv (sources[table[i].i].path, parts);

      answer (fixture, table[i].i, &(PostageTestAnswer){ 200, .body = table[i].text });
      expect (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_CONTENT, message);
      answer (fixture, table[i].i, &(PostageTestAnswer){ 200, .body = sources[table[i].i].text });
    }
}

/* Nothing is asked of anybody. */
static void
test_paths (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const paths[] = {
    "",
    "/etc/passwd",
    "../index.json",
    "a/../b",
    "a//b",
    "./a",
    "//elsewhere.example/a",
    "https://elsewhere.example/a",
    "a b",
    "A",
    "a?b",
    "a%2e",
    ".hidden",
    "a/",
  };
  g_autofree char *requests = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_test_message ("%s", paths[i]);
      fixture->files[2].path = paths[i];
      expect (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_CONTENT, NULL);
    }
  requests = postage_test_server_dup_requests (fixture->server);
  g_assert_cmpstr (requests, ==, "");
}

static void
test_total (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const messages[] = {
    "The list of prices at 127.0.0.1 is larger than the 64.0\u00a0MiB that it may have. Check the address.",
    "127.0.0.1 上的价格列表超过了允许的 64.0\u00a0MiB。请检查地址。",
  };
  g_autofree char *requests = NULL;

  fixture->files[2].size = POSTAGE_CATALOGUE_FETCH_MOST - 22;
  expect (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_TOO_LARGE, messages[language]);
  fixture->files[2].size = G_MAXSIZE;
  expect (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_TOO_LARGE, messages[language]);
  requests = postage_test_server_dup_requests (fixture->server);
  g_assert_cmpstr (requests, ==, "");
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  answer (fixture, 1, &(PostageTestAnswer){ 404 });
  expect (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_NOT_FOUND, NULL);
}

/* The deadline is that of all files, also in the message. */
static void
test_deadline (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const messages[] = {
    "127.0.0.1 has taken longer than 2 seconds. Try again later, or over a faster connection.",
    "127.0.0.1 用时超过 2 秒。请稍后再试，或使用更快的网络连接。",
  };

  answer (fixture, 2, &(PostageTestAnswer){ 0 });
  fixture->fetch.deadline_ms = 1001;
  expect (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_DEADLINE, messages[language]);
}

static void
cancel (gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();

      answer (fixture, i, &(PostageTestAnswer){ .asked = cancel, .asked_data = cancellable });
      expect (fixture, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED, NULL);
      answer (fixture, i, &(PostageTestAnswer){ 200, .body = sources[i].text });
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/net/catalogue-fetch/all", test_all },
    { "/net/catalogue-fetch/own", test_own },
    { "/net/catalogue-fetch/wrong", test_wrong },
    { "/net/catalogue-fetch/paths", test_paths },
    { "/net/catalogue-fetch/total", test_total },
    { "/net/catalogue-fetch/missing", test_missing },
    { "/net/catalogue-fetch/deadline", test_deadline },
    { "/net/catalogue-fetch/cancelled", test_cancelled },
  };

  postage_text_init (LOCALEDIR);
  g_test_init (&argc, &argv, NULL);

  language = g_str_equal (setlocale (LC_MESSAGES, NULL), "zh_CN.UTF-8") ? 1 : 0;
  if (language == 0 && g_strcmp0 (g_getenv ("LC_ALL"), "zh_CN.UTF-8") == 0)
    g_error ("the locale zh_CN is not there");

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
