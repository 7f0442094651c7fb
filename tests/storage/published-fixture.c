/* published-fixture.c - small published catalogues
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "published-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "catalogue-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-bundled.h"
#include "storage/postage-catalogue-file.h"
#include "storage/postage-catalogue-published.h"

PostageDate
published_fixture_as_of (guint edition)
{
  g_assert_cmpuint (edition, >=, 1);
  g_assert_cmpuint (edition, <=, 9);
  return 20261120 + (PostageDate) edition;
}

gint64
published_fixture_version (guint edition)
{
  return published_fixture_as_of (edition) * G_GINT64_CONSTANT (100) + 1;
}

void
published_fixture_replace (GHashTable *files,
                           const char *path,
                           const char *text)
{
  g_hash_table_insert (files, g_strdup (path), storage_fixture_bytes (text));
}

GHashTable *
published_fixture_files (guint edition)
{
  GHashTable      *files = postage_catalogue_published_new_files ();
  g_autofree char *as_of = postage_date_to_string (published_fixture_as_of (edition));

  for (guint i = 0; i < CATALOGUE_FIXTURE_N_FILES; i++)
    {
      const CatalogueFixtureFile *file = &catalogue_fixture_files[i];
      g_autofree char            *text = g_str_has_prefix (file->name, "providers/")
                                           ? storage_fixture_replace (file->text, "2026-11-22", as_of)
                                           : g_strdup (file->text);

      published_fixture_replace (files, file->name, text);
    }
  return files;
}

GHashTable *
published_fixture_whole_files (PostageDate as_of)
{
  GHashTable      *files = published_fixture_files (1);
  g_autofree char *date = postage_date_to_string (as_of);
  g_autofree char *member = g_strdup_printf ("\"as_of\": \"%s\"", date);
  g_autoptr (GRegex) old = g_regex_new ("\"as_of\": \"[-0-9]+\"", 0, 0, NULL);
  g_autoptr (GPtrArray) bundled = postage_bundled_list_files (NULL);
  g_autofree char *acme = storage_fixture_string (g_hash_table_lookup (files, "providers/acme.json"));

  g_hash_table_remove_all (files);
  for (guint i = 0; i <= bundled->len; i++)
    {
      const PostageCatalogueFile *file = i < bundled->len ? g_ptr_array_index (bundled, i) : NULL;
      g_autofree char            *text = file != NULL ? storage_fixture_string (file->bytes) : g_strdup (acme);
      g_autofree char            *dated = g_regex_replace_literal (old, text, -1, 0, member, 0, NULL);

      published_fixture_replace (files, file != NULL ? file->name : "providers/acme.json", dated);
    }
  return files;
}

PostageCatalogueIndex *
published_fixture_index (GHashTable *files,
                         guint       edition)
{
  g_autoptr (GError) error = NULL;
  PostageCatalogueIndex *index = postage_catalogue_index_new (published_fixture_version (edition),
                                                              published_fixture_as_of (edition), files, &error);

  g_assert_no_error (error);
  return index;
}

PostageCatalogueStore *
published_fixture_store (const char *folder)
{
  g_autoptr (GFile) place = g_file_new_build_filename (folder, "catalogue", NULL);

  return postage_catalogue_store_new (place, POSTAGE_DATE_NONE, NULL);
}

gboolean
published_fixture_install (PostageCatalogueStore *store,
                           guint                  edition,
                           GError               **error)
{
  g_autoptr (GHashTable) files = published_fixture_files (edition);
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, edition);

  return postage_catalogue_store_install (store, index, files, NULL, NULL, NULL, error);
}

guint
published_fixture_loaded (PostageCatalogueStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 version = -1;
  g_autoptr (PostageCatalogue) catalogue = postage_catalogue_store_load (store, &version, &error);
  guint edition;

  g_assert_no_error (error);
  if (catalogue == NULL)
    {
      g_assert_cmpint (version, ==, 0);
      return 0;
    }
  edition = (guint) (postage_catalogue_get_as_of (catalogue) - 20261120);
  g_assert_cmpint (version, ==, published_fixture_version (edition));
  g_assert_nonnull (postage_catalogue_get_plan (catalogue, "acme.pro"));
  return edition;
}

static void
add_folder (GString    *text,
            const char *folder,
            const char *prefix)
{
  GList *names = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    names = g_list_insert_sorted (names, g_strdup (name), (GCompareFunc) strcmp);
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *path = g_build_filename (folder, l->data, NULL);
      g_autofree char *inner = g_strdup_printf ("%s%s/", prefix, (const char *) l->data);
      g_autofree char *contents = NULL;
      g_autofree char *sum = NULL;
      GStatBuf         status;
      gsize            length = 0;

      g_assert_cmpint (g_lstat (path, &status), ==, 0);
      if (g_file_get_contents (path, &contents, &length, NULL))
        sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
      g_string_append_printf (text, "%s%s %o %s\n", prefix, (const char *) l->data, (guint) status.st_mode,
                              sum != NULL ? sum : "");
      if (S_ISDIR (status.st_mode))
        add_folder (text, path, inner);
    }
  g_list_free_full (names, g_free);
}

char *
published_fixture_snapshot (const char *folder)
{
  GString *text = g_string_new (NULL);

  add_folder (text, folder, "");
  return g_string_free (text, FALSE);
}
