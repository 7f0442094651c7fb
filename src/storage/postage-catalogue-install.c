/* postage-catalogue-install.c - puts a downloaded catalogue in the place of the one before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-store.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "storage/postage-atomic-file.h"
#include "storage/postage-catalogue-published.h"
#include "storage/postage-catalogue-store-private.h"
#include "storage/postage-lock-file.h"
#include "storage/postage-storage-error.h"
#include "storage/postage-tree.h"

/* Where a catalogue is written before it has its name. No name begins with a point. */
#define STAGING ".new"

/* How many digits of the index's sum are part of a catalogue's name. */
#define SUM_DIGITS 16

/* @reason: the system's own message. */
static gboolean
fail (const PostageCatalogueStore *self,
      const char                  *reason,
      GError                     **error)
{
  g_autofree char *name = g_file_get_parse_name (self->folder);

  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_WRITE, name, NULL,
                              /* Translators: %s is the system's own message, such as “No space left on device” */
                              g_strdup_printf (_ ("the downloaded prices there can't be changed (%s). The prices in "
                                                  "use stay as they are. Make room on the disk, or allow writing to "
                                                  "the folder."),
                                               reason));
  return FALSE;
}

/* A descriptor, or -1 with an error. Whoever changes the folder does so alone. */
static int
lock (const PostageCatalogueStore *self,
      GError                     **error)
{
  g_autofree char *path = g_build_filename (self->path, POSTAGE_CATALOGUE_STORE_LOCK, NULL);
  const int        descriptor = postage_lock_file_take (path, LOCK_EX | LOCK_NB);

  if (descriptor >= 0)
    return descriptor;
  if (errno == EWOULDBLOCK)
    fail (self, _ ("another Postage is changing them"), error);
  else
    fail (self, g_strerror (errno), error);
  return -1;
}

/* Removes what lies in the folder @path but is neither @kept nor @kept_too, with names that begin with @prefix.
 * What can't be removed is harmless, and tried again the next time. */
static void
remove_others (const char *path,
               const char *prefix,
               const char *kept,
               const char *kept_too)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *other = g_build_filename (path, name, NULL);

      if (g_str_has_prefix (name, prefix) && g_strcmp0 (name, kept) != 0 && g_strcmp0 (name, kept_too) != 0 &&
          !postage_tree_remove (other))
        g_debug ("%s could not be removed: %s", other, g_strerror (errno));
    }
}

/* Removes what interrupted installations left, and every catalogue but those that @names tells. */
static void
tidy (const PostageCatalogueStore *self,
      const PostageCatalogueNames *names)
{
  /* Files that were to become `current`, named by GLib. */
  remove_others (self->path, POSTAGE_CATALOGUE_STORE_CURRENT ".", NULL, NULL);
  remove_others (self->versions, "", names->current, names->previous);
}

static gboolean
write_file (const PostageCatalogueStore *self,
            const char                  *folder,
            const char                  *path,
            GBytes                      *bytes,
            GError                     **error)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (full);
  g_autoptr (GError) cause = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_mkdir_with_parents (parent, 0777) != 0)
    return fail (self, g_strerror (errno), error);
  /* Nobody reads it before it has its name, so that it needs no other file to come from. */
  if (!g_file_set_contents_full (full, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0666, &cause))
    return fail (self, cause->message, error);
  return TRUE;
}

/* Writes the catalogue into @staging, and waits until the disk has it. */
static gboolean
stage (const PostageCatalogueStore *self,
       const PostageCatalogueIndex *index,
       GHashTable                  *files,
       const char                  *staging,
       GCancellable                *cancellable,
       PostageCatalogueProgress     progress,
       gpointer                     user_data,
       GError                     **error)
{
  const GPtrArray *entries = postage_catalogue_index_get_entries (index);
  const gsize      total = postage_catalogue_index_get_total (index);
  gsize            done = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !write_file (self, staging, entry->path, g_hash_table_lookup (files, entry->path), error))
        return FALSE;
      done += entry->size;
      if (progress != NULL)
        progress (done, total, user_data);
    }
  if (!write_file (self, staging, POSTAGE_CATALOGUE_INDEX_NAME, postage_catalogue_index_get_bytes (index), error))
    return FALSE;
  if (!postage_tree_sync (staging))
    return fail (self, g_strerror (errno), error);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* A name that no folder of the versions has: that of a broken catalogue with the same files may be taken. */
static char *
make_name (const PostageCatalogueStore *self,
           const PostageCatalogueIndex *index)
{
  g_autofree char *sum =
    g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, postage_catalogue_index_get_bytes (index));
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT "-%.*s", postage_catalogue_index_get_version (index),
                                            SUM_DIGITS, sum);

  for (guint n = 1;; n++)
    {
      g_autofree char *name = n == 1 ? g_strdup (first) : g_strdup_printf ("%s-%u", first, n);
      g_autofree char *path = g_build_filename (self->versions, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/* The step that counts: before it the old catalogue is in use, after it the new one. */
static gboolean
write_names (const PostageCatalogueStore *self,
             const PostageCatalogueNames *names,
             GError                     **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, POSTAGE_CATALOGUE_STORE_CURRENT);
  g_autofree char *text =
    g_strdup_printf ("%s\n%s\n", names->current, names->previous != NULL ? names->previous : "");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  if (!postage_atomic_file_write (file, bytes, error))
    return FALSE;
  /* GLib waits for the disk only where a file is replaced, not for the first one. */
  if (!postage_tree_sync (g_file_peek_path (file)) || !postage_folder_sync (self->path))
    g_debug ("%s may not be on the disk yet: %s", g_file_peek_path (file), g_strerror (errno));
  return TRUE;
}

/* Gives the staged catalogue its name and lets `current` say it. */
static gboolean
swap (const PostageCatalogueStore *self,
      const PostageCatalogueIndex *index,
      const char                  *staging,
      const char                  *previous,
      GError                     **error)
{
  g_auto (PostageCatalogueNames) names = { make_name (self, index), g_strdup (previous) };
  g_autofree char *path = g_build_filename (self->versions, names.current, NULL);

  if (g_rename (staging, path) != 0 || !postage_folder_sync (self->versions))
    {
      fail (self, g_strerror (errno), error);
      postage_tree_remove (path);
      return FALSE;
    }
  if (!write_names (self, &names, error))
    {
      postage_tree_remove (path);
      return FALSE;
    }
  tidy (self, &names);
  return TRUE;
}

static gboolean
fail_older (const PostageCatalogueIndex *index,
            const char                  *place,
            char                        *sentences,
            GError                     **error)
{
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_OLDER, postage_catalogue_index_get_name (index), place,
                              sentences);
  return FALSE;
}

static gboolean
check_not_older_than_bundled (const PostageCatalogueStore *self,
                              const PostageCatalogueIndex *index,
                              GError                     **error)
{
  const PostageDate as_of = postage_catalogue_index_get_as_of (index);
  g_autofree char  *expected = NULL;
  g_autofree char  *found = NULL;

  if (as_of >= self->oldest)
    return TRUE;
  expected = postage_date_to_string (self->oldest);
  found = postage_date_to_string (as_of);
  return fail_older (index, "$.as_of",
                     /* Translators: two dates such as 2026-11-22 */
                     g_strdup_printf (_ ("expected prices of %s or later, as they are built into Postage, found those "
                                         "of %s. The newer ones stay in use."),
                                      expected, found),
                     error);
}

static gboolean
check_newer_than_installed (const PostageCatalogueIndex *index,
                            gint64                       installed,
                            GError                     **error)
{
  const gint64     version = postage_catalogue_index_get_version (index);
  g_autofree char *old = g_strdup_printf ("%" G_GINT64_FORMAT, installed);
  g_autofree char *found = g_strdup_printf ("%" G_GINT64_FORMAT, version);

  if (version > installed)
    return TRUE;
  return fail_older (index, "$.version",
                     version == installed
                       /* Translators: %s is the number of a version of the prices */
                       ? g_strdup_printf (_ ("expected newer prices than version %s, which is installed, found the "
                                             "same version. There is nothing to do."),
                                          old)
                       /* Translators: two numbers of versions of the prices */
                       : g_strdup_printf (_ ("expected newer prices than version %s, which is installed, found version "
                                             "%s. The newer ones stay in use."),
                                          old, found),
                     error);
}

gboolean
postage_catalogue_store_check_index (const PostageCatalogueStore *self,
                                     const PostageCatalogueIndex *index,
                                     GError                     **error)
{
  gint64 installed = 0;
  g_autoptr (PostageCatalogue) old = NULL;

  g_return_val_if_fail (self != NULL && index != NULL, FALSE);

  old = postage_catalogue_store_load (self, &installed, NULL);
  return check_not_older_than_bundled (self, index, error) && check_newer_than_installed (index, installed, error);
}

/* Under the lock: what is installed by now decides. */
static gboolean
install_locked (const PostageCatalogueStore *self,
                const PostageCatalogueIndex *index,
                GHashTable                  *files,
                GCancellable                *cancellable,
                PostageCatalogueProgress     progress,
                gpointer                     user_data,
                GError                     **error)
{
  g_auto (PostageCatalogueNames) names = { NULL, NULL };
  g_autofree char *staging = g_build_filename (self->versions, STAGING, NULL);
  gint64           installed = 0;
  g_autoptr (PostageCatalogue) old = postage_catalogue_store_load (self, &installed, NULL);
  gboolean swapped;

  if (!check_newer_than_installed (index, installed, error))
    return FALSE;
  postage_catalogue_store_read_names (self, &names, NULL);
  tidy (self, &names);
  /* A broken catalogue is none that one would go back to. */
  swapped = stage (self, index, files, staging, cancellable, progress, user_data, error) &&
            swap (self, index, staging, old != NULL ? names.current : names.previous, error);
  if (!swapped)
    postage_tree_remove (staging);
  return swapped;
}

gboolean
postage_catalogue_store_install (const PostageCatalogueStore *self,
                                 const PostageCatalogueIndex *index,
                                 GHashTable                  *files,
                                 GCancellable                *cancellable,
                                 PostageCatalogueProgress     progress,
                                 gpointer                     user_data,
                                 GError                     **error)
{
  g_autoptr (PostageCatalogue) catalogue = NULL;
  gboolean installed;
  int      descriptor;

  g_return_val_if_fail (self != NULL && index != NULL && files != NULL, FALSE);

  catalogue = postage_catalogue_store_read (self, index, files, error);
  if (catalogue == NULL || !check_not_older_than_bundled (self, index, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_mkdir_with_parents (self->versions, 0777) != 0)
    return fail (self, g_strerror (errno), error);
  descriptor = lock (self, error);
  if (descriptor < 0)
    return FALSE;
  installed = install_locked (self, index, files, cancellable, progress, user_data, error);
  close (descriptor);
  return installed;
}

gboolean
postage_catalogue_store_install_from_file (const PostageCatalogueStore *self,
                                           GFile                       *archive,
                                           GCancellable                *cancellable,
                                           PostageCatalogueProgress     progress,
                                           gpointer                     user_data,
                                           GError                     **error)
{
  g_autoptr (PostageCatalogueIndex) index = NULL;
  g_autoptr (GHashTable) files = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (archive), FALSE);

  return postage_catalogue_published_read_archive (archive, cancellable, &index, &files, error) &&
         postage_catalogue_store_install (self, index, files, cancellable, progress, user_data, error);
}

gboolean
postage_catalogue_store_remove (const PostageCatalogueStore *self,
                                GError                     **error)
{
  const PostageCatalogueNames none = { NULL, NULL };
  g_autofree char            *current = NULL;
  gboolean                    removed;
  int                         descriptor;

  g_return_val_if_fail (self != NULL, FALSE);

  current = g_build_filename (self->path, POSTAGE_CATALOGUE_STORE_CURRENT, NULL);
  if (!g_file_test (self->path, G_FILE_TEST_IS_DIR))
    return TRUE;
  descriptor = lock (self, error);
  if (descriptor < 0)
    return FALSE;
  removed = g_unlink (current) == 0 || errno == ENOENT;
  if (!removed)
    fail (self, g_strerror (errno), error);
  else
    {
      /* From here on nothing is installed; the rest only takes up room. */
      postage_folder_sync (self->path);
      tidy (self, &none);
    }
  close (descriptor);
  return removed;
}
