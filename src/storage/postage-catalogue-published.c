/* postage-catalogue-published.c - reads a published catalogue: an index with its files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-published.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-catalogue-reader.h"
#include "storage/postage-storage-error.h"

GHashTable *
postage_catalogue_published_new_files (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

static gboolean
check_files (const PostageCatalogueIndex *index,
             GHashTable                  *files,
             GError                     **error)
{
  const GPtrArray *entries = postage_catalogue_index_get_entries (index);

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageCatalogueEntry *entry = g_ptr_array_index (entries, i);
      GBytes                      *bytes = g_hash_table_lookup (files, entry->path);

      if (bytes == NULL)
        {
          postage_catalogue_index_fail (index, i,
                                        /* Translators: the path of a file */
                                        g_strdup_printf (_ ("expected the file %s, found none. Get the prices anew."),
                                                         entry->path),
                                        error);
          return FALSE;
        }
      if (!postage_catalogue_index_check_file (index, i, bytes, error))
        return FALSE;
    }
  return TRUE;
}

/* Names the first file too many in the order of their names, so that the error is the same in every run. */
static gboolean
check_no_others (const PostageCatalogueIndex *index,
                 GHashTable                  *files,
                 GError                     **error)
{
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (files), (GCompareFunc) strcmp);

  for (GList *l = paths; l != NULL; l = l->next)
    {
      const char *path = l->data;

      if (postage_catalogue_index_find (index, path) != NULL)
        continue;
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, postage_catalogue_index_get_name (index),
                                  "$.files",
                                  /* Translators: the path of a file */
                                  g_strdup_printf (_ ("expected no other files than these, found %s. Get the prices "
                                                      "anew."),
                                                   path));
      return FALSE;
    }
  return TRUE;
}

/* What the file at @path is called in messages: it lies where the index does. */
static char *
make_name (const PostageCatalogueIndex *index,
           const char                  *path)
{
  g_autofree char *folder = g_path_get_dirname (postage_catalogue_index_get_name (index));

  return g_str_equal (folder, ".") ? g_strdup (path) : g_build_filename (folder, path, NULL);
}

static PostageCatalogue *
read_files (const PostageCatalogueIndex *index,
            GHashTable                  *files,
            GError                     **error)
{
  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();
  const GPtrArray *entries = postage_catalogue_index_get_entries (index);

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageCatalogueEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char             *name = make_name (index, entry->path);

      if (!postage_catalogue_reader_add (reader, name, g_hash_table_lookup (files, entry->path), error))
        return NULL;
    }
  return postage_catalogue_reader_end (reader, postage_catalogue_index_get_name (index), error);
}

/* What only the user may say must not come from elsewhere. */
static gboolean
check_no_own_plans (const PostageCatalogueIndex *index,
                    PostageCatalogue            *catalogue,
                    GError                     **error)
{
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);

  for (guint i = 0; i < plans->len; i++)
    {
      const PostagePlan *plan = g_ptr_array_index (plans, i);

      if (!postage_plan_is_own (plan))
        continue;
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, postage_catalogue_index_get_name (index),
                                  "$.files",
                                  /* Translators: the ID of a plan */
                                  g_strdup_printf (_ ("expected plans of providers only, found the own plan %s. Import "
                                                      "its file in Postage under Own Plans."),
                                                   postage_plan_get_id (plan)));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_as_of (const PostageCatalogueIndex *index,
             PostageCatalogue            *catalogue,
             GError                     **error)
{
  const PostageDate as_of = postage_catalogue_get_as_of (catalogue);
  g_autofree char  *expected = NULL;
  g_autofree char  *found = NULL;

  if (postage_catalogue_index_get_as_of (index) == as_of)
    return TRUE;
  if (as_of == POSTAGE_DATE_NONE)
    {
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, postage_catalogue_index_get_name (index),
                                  "$.files",
                                  g_strdup (_ ("expected at least one provider, found none. Get the prices anew.")));
      return FALSE;
    }
  expected = postage_date_to_string (as_of);
  found = postage_date_to_string (postage_catalogue_index_get_as_of (index));
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, postage_catalogue_index_get_name (index), "$.as_of",
                              /* Translators: two dates such as 2026-11-22 */
                              g_strdup_printf (_ ("expected the latest date of the providers’ files, %s, found %s. Get "
                                                  "the prices anew."),
                                               expected, found));
  return FALSE;
}

PostageCatalogue *
postage_catalogue_published_read (const PostageCatalogueIndex *index,
                                  GHashTable                  *files,
                                  GError                     **error)
{
  g_autoptr (PostageCatalogue) catalogue = NULL;

  g_return_val_if_fail (index != NULL && files != NULL, NULL);

  if (!check_files (index, files, error) || !check_no_others (index, files, error))
    return NULL;
  catalogue = read_files (index, files, error);
  if (catalogue == NULL || !check_no_own_plans (index, catalogue, error) || !check_as_of (index, catalogue, error))
    return NULL;
  return g_steal_pointer (&catalogue);
}
