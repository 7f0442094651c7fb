/* test-catalogue-refresh.c - newer prices from a server on this computer: what is asked for, what is in use then
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "net/postage-catalogue-refresh.h"
#include "net/postage-net-error.h"
#include "postage-test-server.h"
#include "published-fixture.h"
#include "storage/postage-catalogue-visit.h"
#include "storage/postage-storage-error.h"
#include "storage/postage-tree.h"

#define DEADLINE_MS 60000
#define TODAY 20261129
#define UNTOUCHED ((PostageRefreshOutcome) 7)

typedef struct
{
  PostageTestServer      *server;
  PostageHttps           *https;
  char                   *folder;
  char                   *address;
  PostageCatalogueStore  *store;
  GPtrArray              *kept; /* what answers refer to */
  PostageCatalogueRefresh wanted;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GTlsDatabase) authority = postage_test_authority ();

  fixture->server = postage_test_server_new ("server");
  fixture->https = postage_https_new_for_authority (authority);
  fixture->folder = g_dir_make_tmp ("postage-XXXXXX", NULL);
  fixture->address = postage_test_server_dup_address (fixture->server, "/prices/index.json");
  fixture->store = published_fixture_store (fixture->folder);
  fixture->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  fixture->wanted = (PostageCatalogueRefresh){
    .address = fixture->address, .store = fixture->store, .today = TODAY, .deadline_ms = DEADLINE_MS
  };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  postage_test_server_free (fixture->server);
  postage_https_free (fixture->https);
  postage_catalogue_store_unref (fixture->store);
  g_ptr_array_unref (fixture->kept);
  g_assert_true (postage_tree_remove (fixture->folder));
  g_free (fixture->folder);
  g_free (fixture->address);
}

/* From now on the server has @bytes there. */
static void
serve (Fixture          *fixture,
       const char       *path,
       GBytes           *bytes,
       PostageTestAnswer answer)
{
  g_autofree char *full = g_strconcat ("/prices/", path, NULL);

  answer.status = answer.status != 0 ? answer.status : 200;
  answer.body = g_bytes_get_data (bytes, &answer.length);
  postage_test_server_answer (fixture->server, full, &answer);
  g_ptr_array_add (fixture->kept, g_bytes_ref (bytes));
}

/* Publishes @files as an edition, whose index has the mark "v" and the number of it. */
static void
publish_files (Fixture    *fixture,
               GHashTable *files,
               guint       edition)
{
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, edition);
  char          *headers = g_strdup_printf ("ETag: \"v%u\"", edition);
  GHashTableIter iter;
  gpointer       path, bytes;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    serve (fixture, path, bytes, (PostageTestAnswer){ 0 });
  g_ptr_array_add (fixture->kept, g_bytes_new_take (headers, strlen (headers)));
  serve (fixture, "index.json", postage_catalogue_index_get_bytes (index), (PostageTestAnswer){ .headers = headers });
}

static void
publish (Fixture *fixture,
         guint    edition)
{
  g_autoptr (GHashTable) files = published_fixture_files (edition);

  publish_files (fixture, files, edition);
}

static PostageRefreshOutcome
refresh (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PostageRefreshOutcome outcome = UNTOUCHED;

  postage_catalogue_refresh (fixture->https, &fixture->wanted, &outcome, NULL, &error);
  g_assert_no_error (error);
  return outcome;
}

static guint
count_parts (const char *text,
             const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at++)
    n++;
  return n;
}

/* How many requests there were, of whatever the server has. */
static guint
count_requests (Fixture *fixture)
{
  g_autofree char *requests = postage_test_server_dup_requests (fixture->server);

  return count_parts (requests, "GET /prices/");
}

static guint
count_conditions (Fixture    *fixture,
                  const char *etag)
{
  g_autofree char *requests = postage_test_server_dup_requests (fixture->server);
  g_autofree char *condition = g_strdup_printf ("If-None-Match: \"%s\"", etag);

  return count_parts (requests, condition);
}

static void
test_installs (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GHashTable) files = published_fixture_files (1);
  g_auto (PostageCatalogueVisit) visit = { NULL };

  publish (fixture, 1);
  g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_INSTALLED);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 1);
  g_assert_cmpuint (count_requests (fixture), ==, 1 + g_hash_table_size (files));
  postage_catalogue_visit_load (&visit, fixture->store);
  g_assert_cmpstr (visit.address, ==, fixture->address);
  g_assert_cmpstr (visit.etag, ==, "\"v1\"");
  g_assert_cmpint (visit.version, ==, published_fixture_version (1));
  g_assert_cmpint (visit.date, ==, TODAY);
}

/* Of the next edition only what has changed is fetched. */
static void
test_only_changes (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GHashTable) first = published_fixture_files (1);
  g_autoptr (GHashTable) second = published_fixture_files (2);
  GHashTableIter iter;
  gpointer       path, bytes;
  guint          n_changed = 0, before;

  publish (fixture, 1);
  refresh (fixture);
  before = count_requests (fixture);
  publish (fixture, 2);
  g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_INSTALLED);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 2);
  g_hash_table_iter_init (&iter, second);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    n_changed += !g_bytes_equal (bytes, g_hash_table_lookup (first, path));
  g_assert_cmpuint (n_changed, >, 0);
  g_assert_cmpuint (n_changed, <, g_hash_table_size (second));
  g_assert_cmpuint (count_requests (fixture) - before, ==, 1 + n_changed);
}

/* Where nothing has changed, nothing but the index is asked for, and the day is remembered. */
static void
test_nothing_new (Fixture      *fixture,
                  gconstpointer data)
{
  g_auto (PostageCatalogueVisit) visit = { NULL };
  guint before;

  publish (fixture, 1);
  refresh (fixture);
  before = count_requests (fixture);

  fixture->wanted.today = TODAY + 1;
  g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_NOTHING_NEW);
  g_assert_cmpuint (count_requests (fixture) - before, ==, 1);
  g_assert_cmpuint (count_conditions (fixture, "v1"), ==, 1);

  /* Without the index, its mark stays known. */
  postage_test_server_answer (fixture->server, "/prices/index.json", &(PostageTestAnswer){ .status = 304 });
  for (guint i = 2; i <= 3; i++)
    {
      g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_NOTHING_NEW);
      g_assert_cmpuint (count_conditions (fixture, "v1"), ==, i);
    }
  postage_catalogue_visit_load (&visit, fixture->store);
  g_assert_cmpint (visit.date, ==, TODAY + 1);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 1);
}

/* The server's mark is about prices that are there: not once they have been removed or replaced by a file's, and not at
 * another address. */
static void
test_no_condition (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *other = postage_test_server_dup_address (fixture->server, "/prices/./index.json");

  publish (fixture, 1);
  refresh (fixture);
  g_assert_true (postage_catalogue_store_remove (fixture->store, NULL));
  g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_INSTALLED);
  g_assert_true (published_fixture_install (fixture->store, 2, NULL));
  publish (fixture, 3);
  g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_INSTALLED);
  fixture->wanted.address = other;
  g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_NOTHING_NEW);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *etag = g_strdup_printf ("v%u", i);

      g_assert_cmpuint (count_conditions (fixture, etag), ==, 0);
    }
}

/* What is remembered is of use only. */
static void
test_broken_visit (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const texts[] = { "", "[Visit", "[Visit]\ndate=yesterday\netag=\"v1\"\n", "\xff\xfe" };
  g_autofree char         *path = g_build_filename (fixture->folder, "catalogue", "visit", NULL);

  publish (fixture, 1);
  refresh (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_NOTHING_NEW);
    }
  g_assert_cmpuint (count_conditions (fixture, "v1"), ==, 0);
}

/* Fails with that error, and leaves everything as it was. */
static void
check_fails (Fixture      *fixture,
             GCancellable *cancellable,
             GQuark        domain,
             int           code)
{
  g_autofree char *before = published_fixture_snapshot (fixture->folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  PostageRefreshOutcome outcome = UNTOUCHED;

  g_assert_false (postage_catalogue_refresh (fixture->https, &fixture->wanted, &outcome, cancellable, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpint (outcome, ==, UNTOUCHED);
  after = published_fixture_snapshot (fixture->folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 2);
}

static void
serve_text (Fixture          *fixture,
            const char       *path,
            const char       *text,
            PostageTestAnswer answer)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  serve (fixture, path, bytes, answer);
}

static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GHashTable) broken = published_fixture_files (3);

  publish (fixture, 2);
  refresh (fixture);

  publish (fixture, 1);
  check_fails (fixture, NULL, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_OLDER);
  postage_test_server_answer (fixture->server, "/prices/index.json", &(PostageTestAnswer){ .status = 404 });
  check_fails (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_NOT_FOUND);
  postage_test_server_answer (fixture->server, "/prices/index.json",
                              &(PostageTestAnswer){ .status = 503, .headers = "Retry-After: 60" });
  check_fails (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_BUSY);
  serve_text (fixture, "index.json", "<html>Log in</html>", (PostageTestAnswer){ 0 });
  check_fails (fixture, NULL, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_SYNTAX);
  serve_text (fixture, "index.json", "{\"kind\": \"catalogue-index\", \"format\": 2}", (PostageTestAnswer){ 0 });
  check_fails (fixture, NULL, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_NEWER);

  /* The files: one is missing, one another, one good for the index but not for Postage. */
  publish (fixture, 3);
  postage_test_server_answer (fixture->server, "/prices/providers/acme.json", &(PostageTestAnswer){ .status = 404 });
  check_fails (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_NOT_FOUND);
  serve_text (fixture, "providers/acme.json", "{}", (PostageTestAnswer){ 0 });
  check_fails (fixture, NULL, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_CONTENT);
  published_fixture_replace (broken, "providers/acme.json", "{\"kind\": \"provider\", \"format\": 1}");
  publish_files (fixture, broken, 3);
  check_fails (fixture, NULL, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_CONTENT);

  publish (fixture, 3);
  g_assert_cmpint (refresh (fixture), ==, POSTAGE_REFRESH_INSTALLED);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 3);
}

static void
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* Cancelled at the index, and at each file. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GHashTable) old = published_fixture_files (2);
  g_autoptr (GHashTable) files = published_fixture_files (3);
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, 3);
  g_autoptr (GCancellable) at_index = g_cancellable_new ();
  GHashTableIter iter;
  gpointer       path, bytes;
  guint          n_places = 0;

  publish (fixture, 2);
  refresh (fixture);
  publish (fixture, 3);
  serve (fixture, "index.json", postage_catalogue_index_get_bytes (index),
         (PostageTestAnswer){ .asked = cancel, .asked_data = at_index });
  check_fails (fixture, at_index, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      g_autoptr (GCancellable) at_file = g_cancellable_new ();

      if (g_bytes_equal (bytes, g_hash_table_lookup (old, path)))
        continue;
      publish (fixture, 3);
      serve (fixture, path, bytes, (PostageTestAnswer){ .asked = cancel, .asked_data = at_file });
      check_fails (fixture, at_file, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      n_places++;
    }
  g_assert_cmpuint (n_places, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/net/catalogue-refresh/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("installs", test_installs);
  ADD ("only-changes", test_only_changes);
  ADD ("nothing-new", test_nothing_new);
  ADD ("no-condition", test_no_condition);
  ADD ("broken-visit", test_broken_visit);
  ADD ("errors", test_errors);
  ADD ("cancelled", test_cancelled);
#undef ADD
  return g_test_run ();
}
