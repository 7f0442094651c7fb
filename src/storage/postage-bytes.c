/* postage-bytes.c - reading whole files, up to a size
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-bytes.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "storage/postage-json-guard.h"
#include "storage/postage-storage-error.h"

#define CHUNK (64 * 1024)

/* Words a failure of GIO; being cancelled is no failure and goes on as it is. Returns NULL. */
static GBytes *
fail_read (const char *name,
           GError     *cause,
           GError    **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return NULL;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                                g_strdup (_ ("expected a file, found none. Check its name and folder.")));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                                g_strdup (_ ("expected a file, found a folder. Choose a file in it.")));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                                g_strdup (_ ("expected a file that you may read, found one that you may not. Change "
                                             "its permissions.")));
  else
    postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                                /* Translators: %s is the system's own message, such as “Input/output error” */
                                g_strdup_printf (_ ("the file can't be read (%s). Try again, or choose another file."),
                                                 cause->message));
  g_error_free (cause);
  return NULL;
}

/* @size: what the file has, or 0 where that isn't known. Returns NULL. */
static GBytes *
fail_size (const char *name,
           guint64     size,
           GError    **error)
{
  g_autofree char *most = g_format_size_full (POSTAGE_JSON_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *found = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  char            *sentences;

  /* Translators: sizes such as “16.0 MiB” */
  sentences = g_strdup_printf (_ ("expected a file of at most %s, found %s. Choose another file."), most, found);
  if (size == 0)
    {
      g_free (sentences);
      /* Translators: %s is a size such as “16.0 MiB” */
      sentences = g_strdup_printf (_ ("expected at most %s, found more. Choose another file."), most);
    }
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_TOO_LARGE, name, NULL, sentences);
  return NULL;
}

/* The size of what @stream reads from, or 0 where it has none: a pipe, a device. */
static guint64
query_size (GInputStream *stream,
            GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;

  if (!G_IS_FILE_INPUT_STREAM (stream))
    return 0;
  info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream), G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable,
                                         NULL);
  return info != NULL ? g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) : 0;
}

GBytes *
postage_bytes_read_stream (GInputStream *stream,
                           const char   *name,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GError *cause = NULL;
  guint64 size;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && name != NULL, NULL);

  size = query_size (stream, cancellable);
  if (size > POSTAGE_JSON_MAX_BYTES)
    return fail_size (name, size, error);

  while (TRUE)
    {
      guint length = bytes->len;
      gsize n_read = 0;

      g_byte_array_set_size (bytes, length + CHUNK);
      if (!g_input_stream_read_all (stream, bytes->data + length, CHUNK, &n_read, cancellable, &cause))
        return fail_read (name, cause, error);
      g_byte_array_set_size (bytes, length + (guint) n_read);
      if (bytes->len > POSTAGE_JSON_MAX_BYTES)
        return fail_size (name, 0, error);
      if (n_read < CHUNK)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    }
}

GFileInputStream *
postage_bytes_open_file (GFile        *file,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autofree char  *name = NULL;
  GFileInputStream *stream;
  GError           *cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    fail_read (name, cause, error);
  return stream;
}

GBytes *
postage_bytes_read_file (GFile        *file,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = postage_bytes_open_file (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  name = g_file_get_parse_name (file);
  return postage_bytes_read_stream (G_INPUT_STREAM (stream), name, cancellable, error);
}

GBytes *
postage_bytes_read_argument (const char   *argument,
                             char        **name,
                             GCancellable *cancellable,
                             GError      **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (argument != NULL && name != NULL, NULL);

  if (g_str_equal (argument, "-"))
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      /* Translators: what is read instead of a file */
      *name = g_strdup (_ ("standard input"));
      return postage_bytes_read_stream (stream, *name, cancellable, error);
    }

  file = g_file_new_for_commandline_arg (argument);
  *name = g_file_get_parse_name (file);
  return postage_bytes_read_file (file, cancellable, error);
}
