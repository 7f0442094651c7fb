/* postage-catalogue-folder.c - reads a catalogue from a folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-bytes.h"
#include "storage/postage-storage-error.h"

/* How deep folders are looked into: the catalogue has one level of them. */
#define MAX_DEPTH 3

static gboolean
fail_folder (GFile   *folder,
             GError  *cause,
             GError **error)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                              /* Translators: %s is the system's own message */
                              g_strdup_printf (_ ("the folder can't be read (%s). Choose another one."),
                                               cause->message));
  g_error_free (cause);
  return FALSE;
}

/* Adds the files in @folder and the folders in it to @files. */
static gboolean
collect (GFile        *folder,
         guint         depth,
         GPtrArray    *files,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GError *cause = NULL;

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                          G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  while (enumerator != NULL)
    {
      GFileInfo *info;
      GFile     *file;

      if (!g_file_enumerator_iterate (enumerator, &info, &file, cancellable, &cause))
        break;
      if (info == NULL)
        return TRUE;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && depth < MAX_DEPTH)
        {
          if (!collect (file, depth + 1, files, cancellable, error))
            return FALSE;
        }
      else if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
        g_ptr_array_add (files, g_object_ref (file));
    }
  return fail_folder (folder, cause, error);
}

/* In the order of their names, so that the first error is the same in every run. */
static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  return strcmp (g_file_peek_path (*(GFile *const *) a), g_file_peek_path (*(GFile *const *) b));
}

GPtrArray *
postage_catalogue_list_folder (GFile        *folder,
                               GCancellable *cancellable,
                               GError      **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL, NULL);

  if (!collect (folder, 0, files, cancellable, error))
    return NULL;

  g_ptr_array_sort (files, compare_files);
  return g_steal_pointer (&files);
}

PostageCatalogue *
postage_catalogue_load_folder (GFile        *folder,
                               GCancellable *cancellable,
                               GError      **error)
{
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();
  g_autofree char *folder_name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL, NULL);

  files = postage_catalogue_list_folder (folder, cancellable, error);
  if (files == NULL)
    return NULL;

  for (guint i = 0; i < files->len; i++)
    {
      GFile           *file = g_ptr_array_index (files, i);
      g_autofree char *name = g_file_get_parse_name (file);
      g_autoptr (GBytes) bytes = postage_bytes_read_file (file, cancellable, error);

      if (bytes == NULL || !postage_catalogue_reader_add (reader, name, bytes, error))
        return NULL;
    }

  folder_name = g_file_get_parse_name (folder);
  return postage_catalogue_reader_end (reader, folder_name, error);
}
