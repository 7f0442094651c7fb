/* test-catalogue-publish.c - what data/publish-catalogue makes is what the program reads
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "published-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-bundled.h"
#include "storage/postage-catalogue-file.h"
#include "storage/postage-catalogue-published.h"

/* The program, and the folder data of the source. */
static const char *python, *data_folder;

/* Publishes into @folder. Returns: what the script says. */
static char *
publish (const char *output,
         const char *option,
         const char *value,
         gboolean    succeeds)
{
  g_autofree char  *script = g_build_filename (data_folder, "publish-catalogue", NULL);
  const char *const arguments[] = { python, "-B", script, output, option, value, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_autofree char *problems = NULL;
  int              status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &problems, &status, &error);
  g_assert_no_error (error);
  g_test_message ("%s%s", out, problems);
  g_assert_true (g_spawn_check_wait_status (status, NULL) == succeeds);
  return succeeds ? g_steal_pointer (&out) : g_steal_pointer (&problems);
}

static GBytes *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* The folder is the bundled catalogue, file by file; the program would have written the same index. */
static void
test_folder (void)
{
  char            *folder = storage_fixture_folder ();
  g_autofree char *output = g_build_filename (folder, "out", NULL);
  g_autofree char *said = publish (output, NULL, NULL, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) index_bytes = read_file (output, "index.json");
  g_autoptr (PostageCatalogueIndex) index = postage_catalogue_index_read ("index.json", index_bytes, &error);
  g_autoptr (GPtrArray) bundled = postage_bundled_list_files (NULL);
  g_autoptr (GHashTable) files = postage_catalogue_published_new_files ();
  g_autoptr (PostageCatalogueIndex) again = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  const PostageDate as_of = postage_catalogue_get_as_of (storage_fixture_catalogue ());

  g_assert_no_error (error);
  g_assert_nonnull (strstr (said, "/out: version "));
  g_assert_cmpint (postage_catalogue_index_get_as_of (index), ==, as_of);
  g_assert_cmpint (postage_catalogue_index_get_version (index), ==, (gint64) as_of * 100 + 1);
  g_assert_cmpuint (postage_catalogue_index_get_entries (index)->len, ==, bundled->len);
  for (guint i = 0; i < bundled->len; i++)
    {
      const PostageCatalogueFile *file = g_ptr_array_index (bundled, i);
      GBytes                     *bytes = read_file (output, file->name);

      g_assert_true (g_bytes_equal (bytes, file->bytes));
      g_hash_table_insert (files, g_strdup (file->name), bytes);
    }
  catalogue = postage_catalogue_published_read (index, files, &error);
  g_assert_no_error (error);
  g_assert_nonnull (catalogue);

  again = postage_catalogue_index_new (postage_catalogue_index_get_version (index), as_of, files, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (postage_catalogue_index_get_bytes (again), index_bytes));
  storage_fixture_remove (folder);
}

/* Twice the same, into a folder that isn't there; another number is a newer version. */
static void
test_again (void)
{
  char            *folder = storage_fixture_folder ();
  g_autofree char *first = g_build_filename (folder, "first", NULL);
  g_autofree char *second = g_build_filename (folder, "deeper", "second", NULL);
  g_autofree char *third = g_build_filename (folder, "third", NULL);
  char            *said[5];
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *wanted = NULL;
  g_autoptr (GBytes) numbered = NULL;
  g_autoptr (PostageCatalogueIndex) index = NULL;

  said[0] = publish (first, NULL, NULL, TRUE);
  said[1] = publish (second, NULL, NULL, TRUE);
  one = published_fixture_snapshot (first);
  two = published_fixture_snapshot (second);
  g_assert_cmpstr (one, ==, two);
  said[2] = publish (first, NULL, NULL, FALSE);
  g_assert_nonnull (strstr (said[2], "expected a folder that is not there yet"));
  said[3] = publish (third, "--number", "100", FALSE);
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
  said[4] = publish (third, "--number", "2", TRUE);
  numbered = read_file (third, "index.json");
  index = postage_catalogue_index_read ("index.json", numbered, NULL);
  g_assert_cmpint (postage_catalogue_index_get_version (index) % 100, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_free (said[i]);
  storage_fixture_remove (folder);
}

/* The single file holds the same, and can be installed. */
static void
test_archive (void)
{
  char            *folder = storage_fixture_folder ();
  g_autofree char *output = g_build_filename (folder, "out", NULL);
  g_autofree char *said = publish (output, "--version", "7", TRUE);
  g_autoptr (GFile) archive = g_file_new_build_filename (output, "catalogue.tar", NULL);
  g_autoptr (PostageCatalogueStore) store = published_fixture_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  gint64 version = 0;

  postage_catalogue_store_install_from_file (store, archive, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  catalogue = postage_catalogue_store_load (store, &version, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, 7);
  g_assert_cmpuint (postage_catalogue_get_plans (catalogue)->len, ==,
                    postage_catalogue_get_plans (storage_fixture_catalogue ())->len);
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  python = argv[1];
  data_folder = argv[2];
  g_test_add_func ("/storage/catalogue-publish/folder", test_folder);
  g_test_add_func ("/storage/catalogue-publish/again", test_again);
  g_test_add_func ("/storage/catalogue-publish/archive", test_archive);
  return g_test_run ();
}
