/* postage-catalogue-store.c - reads the downloaded catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-store.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/postage-value.h"
#include "storage/postage-bundled.h"
#include "storage/postage-bytes.h"
#include "storage/postage-catalogue-published.h"
#include "storage/postage-catalogue-store-private.h"
#include "storage/postage-storage-error.h"

POSTAGE_DEFINE_VALUE (PostageCatalogueStore, postage_catalogue_store)

static void
postage_catalogue_store_clear (PostageCatalogueStore *self)
{
  g_clear_object (&self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->versions, g_free);
}

GFile *
postage_catalogue_store_get_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "postage", "catalogue", NULL);
}

PostageCatalogueStore *
postage_catalogue_store_new (GFile                *folder,
                             PostageDate           oldest,
                             PostageCatalogueCheck check)
{
  PostageCatalogueStore *self;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageCatalogueStore);
  self->folder = g_object_ref (folder);
  self->path = g_file_get_path (folder);
  self->versions = g_build_filename (self->path, POSTAGE_CATALOGUE_STORE_VERSIONS, NULL);
  self->oldest = oldest;
  self->check = check;
  return self;
}

GFile *
postage_catalogue_store_get_folder (const PostageCatalogueStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->folder;
}

void
postage_catalogue_names_clear (PostageCatalogueNames *names)
{
  g_return_if_fail (names != NULL);

  g_clear_pointer (&names->current, g_free);
  g_clear_pointer (&names->previous, g_free);
}

/* Whether the program may have made @name: it has no slash and no point, so that it leads to nowhere else. */
static gboolean
is_name (const char *name)
{
  const gsize length = strlen (name);

  return length > 0 && length <= 64 && strspn (name, "0123456789abcdef-") == length;
}

gboolean
postage_catalogue_store_read_names (const PostageCatalogueStore *self,
                                    PostageCatalogueNames       *names,
                                    GError                     **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, POSTAGE_CATALOGUE_STORE_CURRENT);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *name = NULL;

  if (!g_file_query_exists (file, NULL))
    return TRUE;
  bytes = postage_bytes_read_file (file, NULL, error);
  if (bytes == NULL)
    return FALSE;

  /* An empty file is what a failure of the power may make of the first one that is written. */
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (*text == '\0')
    return TRUE;
  lines = g_strsplit (text, "\n", 4);
  if (g_strv_length (lines) == 3 && is_name (lines[0]) && (*lines[1] == '\0' || is_name (lines[1])) &&
      *lines[2] == '\0')
    {
      names->current = g_strdup (lines[0]);
      names->previous = *lines[1] != '\0' ? g_strdup (lines[1]) : NULL;
      return TRUE;
    }
  name = g_file_get_parse_name (file);
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, name, "line 1",
                              g_strdup (_ ("expected the name of the downloaded prices, found something else. Update "
                                           "the prices again.")));
  return FALSE;
}

/* The index of the catalogue @name; NULL with an error. @place: the folder that it lies in. */
static PostageCatalogueIndex *
read_index (const PostageCatalogueStore *self,
            const char                  *name,
            GFile                      **place,
            GError                     **error)
{
  g_autoptr (GFile) folder = g_file_new_build_filename (self->versions, name, NULL);
  g_autoptr (GFile) file = g_file_get_child (folder, POSTAGE_CATALOGUE_INDEX_NAME);
  g_autoptr (GBytes) bytes = postage_bytes_read_file (file, NULL, error);
  g_autofree char *file_name = g_file_get_parse_name (file);

  if (bytes == NULL)
    return NULL;
  *place = g_steal_pointer (&folder);
  return postage_catalogue_index_read (file_name, bytes, error);
}

/* The files that @index lists, as they are by now; NULL with an error. */
static GHashTable *
read_files (const PostageCatalogueIndex *index,
            GFile                       *place,
            GError                     **error)
{
  g_autoptr (GHashTable) files = postage_catalogue_published_new_files ();
  const GPtrArray *entries = postage_catalogue_index_get_entries (index);

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageCatalogueEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GFile) file = g_file_resolve_relative_path (place, entry->path);
      GBytes *bytes = postage_bytes_read_file (file, NULL, error);

      if (bytes == NULL)
        return NULL;
      g_hash_table_insert (files, g_strdup (entry->path), bytes);
    }
  return g_steal_pointer (&files);
}

PostageCatalogue *
postage_catalogue_store_read (const PostageCatalogueStore *self,
                              const PostageCatalogueIndex *index,
                              GHashTable                  *files,
                              GError                     **error)
{
  g_autoptr (PostageCatalogue) catalogue = postage_catalogue_published_read (index, files, error);

  if (catalogue == NULL ||
      (self->check != NULL && !self->check (catalogue, postage_catalogue_index_get_name (index), error)))
    return NULL;
  return g_steal_pointer (&catalogue);
}

PostageCatalogue *
postage_catalogue_store_load (const PostageCatalogueStore *self,
                              gint64                      *version,
                              GError                     **error)
{
  g_auto (PostageCatalogueNames) names = { NULL, NULL };
  g_autoptr (PostageCatalogueIndex) index = NULL;
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GFile) place = NULL;
  PostageCatalogue *catalogue;

  g_return_val_if_fail (self != NULL, NULL);

  if (!postage_catalogue_store_read_names (self, &names, error))
    return NULL;
  if (names.current == NULL)
    {
      if (version != NULL)
        *version = 0;
      return NULL;
    }

  index = read_index (self, names.current, &place, error);
  if (index == NULL)
    return NULL;
  files = read_files (index, place, error);
  if (files == NULL)
    return NULL;
  catalogue = postage_catalogue_store_read (self, index, files, error);
  if (catalogue != NULL && version != NULL)
    *version = postage_catalogue_index_get_version (index);
  return catalogue;
}

static gboolean
has_sum (GBytes     *bytes,
         const char *sha256)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_str_equal (sum, sha256);
}

/* The file at @path of the installed catalogue, or NULL. What its index says of it is no proof of what it is. */
static GBytes *
find_installed (const PostageCatalogueStore *self,
                const char                  *path)
{
  g_auto (PostageCatalogueNames) names = { NULL, NULL };
  g_autoptr (PostageCatalogueIndex) index = NULL;
  g_autoptr (GFile) place = NULL;
  g_autoptr (GFile) file = NULL;

  if (!postage_catalogue_store_read_names (self, &names, NULL) || names.current == NULL)
    return NULL;
  index = read_index (self, names.current, &place, NULL);
  if (index == NULL || postage_catalogue_index_find (index, path) == NULL)
    return NULL;
  file = g_file_resolve_relative_path (place, path);
  return postage_bytes_read_file (file, NULL, NULL);
}

GBytes *
postage_catalogue_store_find_file (const PostageCatalogueStore *self,
                                   const char                  *path,
                                   const char                  *sha256)
{
  g_autoptr (GBytes) installed = NULL;
  g_autoptr (GBytes) bundled = NULL;

  g_return_val_if_fail (self != NULL && path != NULL && sha256 != NULL, NULL);

  installed = find_installed (self, path);
  if (installed != NULL && has_sum (installed, sha256))
    return g_steal_pointer (&installed);
  bundled = postage_bundled_find_file (path);
  if (bundled != NULL && has_sum (bundled, sha256))
    return g_steal_pointer (&bundled);
  return NULL;
}
