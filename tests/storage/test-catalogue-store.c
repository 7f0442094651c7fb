/* test-catalogue-store.c - what is downloaded is checked whole and swapped in, or leaves everything as it was
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "catalogue-fixture.h"
#include "published-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-bundled.h"
#include "storage/postage-lock-file.h"

typedef struct
{
  char                  *folder;
  char                  *catalogue; /* the folder of the store */
  PostageCatalogueStore *store;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = storage_fixture_folder ();
  fixture->catalogue = g_build_filename (fixture->folder, "catalogue", NULL);
  fixture->store = published_fixture_store (fixture->folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  postage_catalogue_store_unref (fixture->store);
  g_free (fixture->catalogue);
  storage_fixture_remove (fixture->folder);
}

static void
install (Fixture *fixture,
         guint    edition)
{
  g_autoptr (GError) error = NULL;

  published_fixture_install (fixture->store, edition, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, edition);
}

/* The names in the folder of the versions. */
static guint
count_versions (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->catalogue, "versions", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The path of a file of the installed edition. */
static char *
find_path (Fixture    *fixture,
           const char *name)
{
  g_autofree char *current = g_build_filename (fixture->catalogue, "current", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (current, &text, NULL, NULL));
  *strchr (text, '\n') = '\0';
  return g_build_filename (fixture->catalogue, "versions", text, name, NULL);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 0);
  g_assert_true (postage_catalogue_store_remove (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->catalogue, G_FILE_TEST_EXISTS));
}

/* The one before is kept, older ones go. */
static void
test_install (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  install (fixture, 1);
  g_assert_cmpuint (count_versions (fixture), ==, 1);
  install (fixture, 2);
  g_assert_cmpuint (count_versions (fixture), ==, 2);
  install (fixture, 5);
  g_assert_cmpuint (count_versions (fixture), ==, 2);

  postage_catalogue_store_remove (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 0);
  g_assert_cmpuint (count_versions (fixture), ==, 0);
  install (fixture, 3);
}

/* The bytes are those that came, the index among them. */
static void
test_bytes (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GHashTable) files = published_fixture_files (1);
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, 1);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = storage_fixture_string (postage_catalogue_index_get_bytes (index));

  install (fixture, 1);
  path = find_path (fixture, "index.json");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

#define CONTENT POSTAGE_STORAGE_ERROR_CONTENT
#define NEWER POSTAGE_STORAGE_ERROR_NEWER
#define OLDER POSTAGE_STORAGE_ERROR_OLDER
#define SYNTAX POSTAGE_STORAGE_ERROR_SYNTAX

#define ACME "providers/acme.json"
#define TEXTS "texts/zh_CN.json"

#define OWN_PLAN                                                                                      \
  "{\"kind\": \"provider\", \"format\": 1, \"own\": true, \"id\": \"own-acme\", \"name\": \"Acme\", " \
  "\"as_of\": \"2026-11-23\", \"plans\": [{\"id\": \"own.acme\", \"name\": \"Mine\", "                \
  "\"status\": \"current\", \"audience\": \"direct\", \"currencies\": [\"USD\"], "                    \
  "\"meta_charges\": {\"treatment\": \"unknown\"}, \"charges\": []}]}"

/* A file of edition 2 in place of that of edition 3. */
#define OLD_FILE ""

/* Which edition is tried over edition 2, what is changed in it, and what is said of it. */
static const struct
{
  const char         *name;
  guint               edition;
  const char         *path;   /* the file that is changed, or NULL */
  const char         *text;   /* what it says instead; NULL: it is missing */
  gboolean            listed; /* whether the index knows of the change */
  PostageStorageError code;
  const char         *message;
  const char         *more; /* what else the message says, or NULL */
} broken_sets[] = {
  { "older", 1, NULL, NULL, FALSE, OLDER,
    "index.json: $.version: expected newer prices than version 2026112201, which is installed, ",
    "found version 2026112101. The newer ones stay in use." },
  { "same", 2, NULL, NULL, FALSE, OLDER, "index.json: $.version: expected newer prices than version 2026112201, ",
    "which is installed, found the same version. There is nothing to do." },
  { "missing", 3, "markets.json", NULL, FALSE, CONTENT, "index.json: $.files[2]: ",
    "expected the file markets.json, found none. Get the prices anew." },
  { "extra", 3, "extra.json", "{}", FALSE, CONTENT, "index.json: $.files: ",
    "expected no other files than these, found extra.json." },
  { "cut", 3, TEXTS, "{", FALSE, CONTENT, "index.json: $.files[5]: expected the file texts/zh_CN.json to have ",
    " bytes, found 1. It was cut off" },
  { "not-json", 3, TEXTS, "<html>", TRUE, SYNTAX, "texts/zh_CN.json: line 1, column 1", NULL },
  { "another-kind", 3, TEXTS, "{\"kind\": \"scenario\", \"format\": 1}", TRUE, CONTENT, "texts/zh_CN.json: $.kind: ",
    "found \"scenario\"" },
  { "an-index", 3, TEXTS, "{\"kind\": \"catalogue-index\", \"format\": 1}", TRUE, CONTENT,
    "texts/zh_CN.json: $.kind: ", "found \"catalogue-index\"" },
  { "newer-format", 3, TEXTS, "{\"kind\": \"texts\", \"format\": 2}", TRUE, NEWER, "texts/zh_CN.json: $.format: ",
    "which a newer Postage has written. Update Postage." },
  { "no-texts", 3, TEXTS, "{\"kind\": \"texts\", \"format\": 1, \"language\": \"zh_CN\"}", TRUE, CONTENT,
    "texts/zh_CN.json: $.texts: ", NULL },
  { "no-markets", 3, "markets.json", NULL, TRUE, CONTENT, "index.json: ",
    "expected a file of the kind “markets”, found none. Add it." },
  { "no-providers", 3, ACME, NULL, TRUE, CONTENT, "index.json: $.files: ",
    "expected at least one provider, found none." },
  { "another-date", 3, ACME, OLD_FILE, TRUE, CONTENT, "index.json: $.as_of: ",
    "expected the latest date of the providers’ files, 2026-11-22, found 2026-11-23." },
  { "own-plans", 3, ACME, OWN_PLAN, TRUE, CONTENT, "index.json: $.files: ",
    "expected plans of providers only, found the own plan own.acme" },
};

static void
change (GHashTable *files,
        guint       row)
{
  if (broken_sets[row].path == NULL)
    return;
  if (broken_sets[row].text == NULL)
    g_hash_table_remove (files, broken_sets[row].path);
  else if (g_str_equal (broken_sets[row].text, OLD_FILE))
    published_fixture_replace (files, broken_sets[row].path, catalogue_fixture_files[3].text);
  else
    published_fixture_replace (files, broken_sets[row].path, broken_sets[row].text);
}

static void
test_broken_sets (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *before = NULL;

  install (fixture, 1);
  install (fixture, 2);
  before = published_fixture_snapshot (fixture->folder);
  for (guint i = 0; i < G_N_ELEMENTS (broken_sets); i++)
    {
      g_autoptr (GHashTable) files = published_fixture_files (broken_sets[i].edition);
      g_autoptr (PostageCatalogueIndex) index = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s", broken_sets[i].name);
      if (broken_sets[i].listed)
        change (files, i);
      index = published_fixture_index (files, broken_sets[i].edition);
      if (!broken_sets[i].listed)
        change (files, i);
      g_assert_false (postage_catalogue_store_install (fixture->store, index, files, NULL, NULL, NULL, &error));
      storage_fixture_assert_error (&error, broken_sets[i].code, broken_sets[i].message, broken_sets[i].more, NULL);
      after = published_fixture_snapshot (fixture->folder);
      g_assert_cmpstr (before, ==, after);
    }
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 2);
}

/* One letter is another one, as many bytes. */
static void
test_wrong_sum (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GHashTable) files = published_fixture_files (1);
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = storage_fixture_replace (catalogue_fixture_files[1].text, "1.1206", "1.1207");

  published_fixture_replace (files, catalogue_fixture_files[1].name, text);
  g_assert_false (postage_catalogue_store_install (fixture->store, index, files, NULL, NULL, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "index.json: $.files[1]: ",
                                "expected the file exchange/ecb.json to have the SHA-256 ", NULL);
  g_assert_false (g_file_test (fixture->catalogue, G_FILE_TEST_EXISTS));
}

/* Prices as old as those that are built in may come, older ones not. */
static void
test_bundled_is_newer (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GFile) place = g_file_new_for_path (fixture->catalogue);
  g_autoptr (PostageCatalogueStore) store = postage_catalogue_store_new (place, published_fixture_as_of (2), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (published_fixture_install (store, 1, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_OLDER,
                                "index.json: $.as_of: expected prices of 2026-11-22 or later, as they are built into "
                                "Postage, found those of 2026-11-21. The newer ones stay in use.",
                                NULL);
  g_assert_false (g_file_test (fixture->catalogue, G_FILE_TEST_EXISTS));
  g_assert_true (published_fixture_install (store, 2, &error));
  g_assert_no_error (error);
}

/* What becomes of a file that was installed, and how that is told. */
static const struct
{
  const char         *name; /* below the installed edition, or "current" */
  const char         *text; /* NULL: it is removed */
  PostageStorageError code;
  const char         *message;
} damages[] = {
  { "markets.json", "", CONTENT, "/index.json: $.files[2]: expected the file markets.json to have " },
  { "markets.json", NULL, POSTAGE_STORAGE_ERROR_READ, "/markets.json: expected a file, found none" },
  { ACME, "{}", CONTENT, "/index.json: $.files[3]: expected the file providers/acme.json to have " },
  { "index.json", "{}", CONTENT, "/index.json: $.kind: " },
  { "index.json", NULL, POSTAGE_STORAGE_ERROR_READ, "/index.json: expected a file, found none" },
  { "current", "../../elsewhere\n\n", CONTENT, "/current: line 1: expected the name of the downloaded prices" },
  { "current", "1-0123456789abcdef\n\n", POSTAGE_STORAGE_ERROR_READ, "/versions/1-0123456789abcdef/index.json: " },
  { "current", "no name", CONTENT, "/current: line 1: " },
};

/* A broken one is told, and any that is whole may take its place: also the same version. */
static void
test_damage (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      gint64           version = 77;

      install (fixture, 1);
      install (fixture, 2);
      path = g_str_equal (damages[i].name, "current") ? g_build_filename (fixture->catalogue, "current", NULL)
                                                      : find_path (fixture, damages[i].name);
      g_test_message ("%s", path);
      if (damages[i].text == NULL)
        g_assert_cmpint (g_unlink (path), ==, 0);
      else
        g_assert_true (g_file_set_contents (path, damages[i].text, -1, NULL));

      g_assert_null (postage_catalogue_store_load (fixture->store, &version, &error));
      storage_fixture_assert_error (&error, damages[i].code, damages[i].message, NULL);
      g_assert_cmpint (version, ==, 77);
      install (fixture, 2);
      g_assert_cmpuint (count_versions (fixture), <=, 2);
      g_assert_true (postage_catalogue_store_remove (fixture->store, &error));
    }
}

static void
on_progress (gsize    done,
             gsize    total,
             gpointer user_data)
{
  GArray *steps = user_data;

  g_assert_cmpuint (done, <=, total);
  g_array_append_val (steps, done);
}

static void
on_progress_cancel (gsize    done,
                    gsize    total,
                    gpointer user_data)
{
  /* While there is still something to write, and once there is not. */
  if (done >= total * 2 / 3)
    g_cancellable_cancel (user_data);
}

static void
test_progress (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GHashTable) files = published_fixture_files (1);
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, 1);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GError) error = NULL;

  postage_catalogue_store_install (fixture->store, index, files, NULL, on_progress, steps, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, CATALOGUE_FIXTURE_N_FILES);
  for (guint i = 1; i < steps->len; i++)
    g_assert_cmpuint (g_array_index (steps, gsize, i), >, g_array_index (steps, gsize, i - 1));
  g_assert_cmpuint (g_array_index (steps, gsize, steps->len - 1), ==, postage_catalogue_index_get_total (index));
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GHashTable) files = published_fixture_files (2);
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, 2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  install (fixture, 1);
  before = published_fixture_snapshot (fixture->folder);
  g_cancellable_cancel (cancelled);
  g_assert_false (postage_catalogue_store_install (fixture->store, index, files, cancelled, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (postage_catalogue_store_install (fixture->store, index, files, cancellable, on_progress_cancel,
                                                   cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = published_fixture_snapshot (fixture->folder);
  g_assert_cmpstr (before, ==, after);
}

/* Two programs don't change the folder at a time. */
static void
test_lock (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->catalogue, "lock", NULL);
  g_autoptr (GError) error = NULL;
  int descriptor;

  install (fixture, 1);
  descriptor = postage_lock_file_take (path, LOCK_EX | LOCK_NB);
  g_assert_cmpint (descriptor, >=, 0);
  g_assert_false (published_fixture_install (fixture->store, 2, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, "(another Postage is changing them)", NULL);
  g_assert_false (postage_catalogue_store_remove (fixture->store, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, "(another Postage is changing them)", NULL);
  g_assert_cmpuint (published_fixture_loaded (fixture->store), ==, 1);
  close (descriptor);
  install (fixture, 2);
}

static void
assert_found (Fixture    *fixture,
              const char *path,
              GBytes     *bytes,
              gboolean    found)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GBytes) at_hand = postage_catalogue_store_find_file (fixture->store, path, sum);

  g_assert_true ((at_hand != NULL) == found);
  g_assert_true (!found || g_bytes_equal (at_hand, bytes));
}

static void
test_find_file (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GHashTable) files = published_fixture_files (1);
  GBytes *acme = g_hash_table_lookup (files, "providers/acme.json");
  g_autoptr (GBytes) bundled = postage_bundled_find_file ("providers/twilio.json");
  g_autofree char *path = NULL;

  g_assert_nonnull (bundled);
  assert_found (fixture, "providers/acme.json", acme, FALSE);
  assert_found (fixture, "providers/twilio.json", bundled, TRUE);
  install (fixture, 1);
  assert_found (fixture, "providers/acme.json", acme, TRUE);
  assert_found (fixture, "providers/acme.json", bundled, FALSE);
  assert_found (fixture, "providers/none.json", acme, FALSE);
  assert_found (fixture, "providers/twilio.json", bundled, TRUE);

  /* What the disk has by now counts, not what the index says. */
  path = find_path (fixture, "providers/acme.json");
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  assert_found (fixture, "providers/acme.json", acme, FALSE);
}

#define ADD(name, function) \
  g_test_add ("/storage/catalogue-store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing", test_nothing);
  ADD ("install", test_install);
  ADD ("bytes", test_bytes);
  ADD ("broken-sets", test_broken_sets);
  ADD ("wrong-sum", test_wrong_sum);
  ADD ("bundled-is-newer", test_bundled_is_newer);
  ADD ("damage", test_damage);
  ADD ("progress", test_progress);
  ADD ("cancel", test_cancel);
  ADD ("lock", test_lock);
  ADD ("find-file", test_find_file);
  return g_test_run ();
}
