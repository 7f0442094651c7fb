/* postage-atomic-file.c - replaces a file as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-atomic-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "storage/postage-storage-error.h"

static gboolean
fail (GFile      *file,
      const char *reason,
      GError    **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_WRITE, name, NULL,
                              /* Translators: %s is the system's own message, such as “No space left on device” */
                              g_strdup_printf (_ ("the file can't be saved (%s). Nothing has been changed on the disk; "
                                                  "save under another name or in another folder."),
                                               reason));
  return FALSE;
}

/* The path to write to: where @path leads as a symbolic link; itself when it doesn't exist yet. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *result = g_strdup (real != NULL ? real : path);

  free (real);
  return result;
}

/* Whether the folder that @path is in is there. */
static gboolean
has_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_file_test (folder, G_FILE_TEST_IS_DIR);
}

gboolean
postage_atomic_file_write (GFile   *file,
                           GBytes  *bytes,
                           GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean    is_old;
  GStatBuf    old;
  gsize       length;
  const char *data;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);

  if (g_file_peek_path (file) == NULL)
    return fail (file, _ ("it is not on this computer"), error);

  path = resolve (g_file_peek_path (file));
  is_old = g_stat (path, &old) == 0;
  if (is_old && !S_ISREG (old.st_mode))
    return fail (file, _ ("it is not a file"), error);
  if (!has_folder (path))
    return fail (file, _ ("its folder is not there any more"), error);

  data = g_bytes_get_data (bytes, &length);
  if (!g_file_set_contents_full (path, data, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 is_old ? (int) (old.st_mode & 0777) : 0666, &cause))
    return fail (file, cause->message, error);

  /* The user's mask has taken away what the old file may have had. What was written is complete either way. */
  if (is_old && g_chmod (path, (int) (old.st_mode & 07777)) != 0)
    g_debug ("The permissions of %s could not be kept: %s", path, g_strerror (errno));
  return TRUE;
}

gboolean
postage_atomic_file_make_folder (GFile   *folder,
                                 GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  if (g_file_make_directory_with_parents (folder, NULL, &cause) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  name = g_file_get_parse_name (folder);
  /* Translators: why a folder can't be made */
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_WRITE, name, NULL,
                              g_strdup_printf (_ ("The folder can’t be made: %s."), cause->message));
  return FALSE;
}
