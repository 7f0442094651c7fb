/* postage-catalogue-archive.c - reads a published catalogue from one file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-published.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n.h>

#include "storage/postage-bytes.h"
#include "storage/postage-storage-error.h"

#define BUFFER (64 * 1024)

/* The largest index: one of as many files as may be, with the longest paths. */
#define MAX_INDEX_BYTES (2 * 1024 * 1024)

/* The largest archive: beside the files, each has a header and is filled up to a block. */
#define MAX_ARCHIVE_BYTES (POSTAGE_CATALOGUE_MAX_BYTES + MAX_INDEX_BYTES + (POSTAGE_CATALOGUE_MAX_FILES + 1) * 2048)

typedef struct
{
  char                  *name; /* of the archive, in messages */
  GInputStream          *stream;
  GCancellable          *cancellable; /* (nullable) */
  GError                *cause;       /* (owned) (nullable): why the stream can't be read */
  gsize                  n_read;
  guint8                 buffer[BUFFER];
  PostageCatalogueIndex *index; /* (owned) (nullable): until it was read */
  GHashTable            *files; /* (owned) */
} Work;

/* Gives libarchive the next bytes. The archive may be a pipe that never ends. */
static la_ssize_t
read_more (struct archive *archive,
           void           *data,
           const void    **bytes)
{
  Work  *work = data;
  gssize n = g_input_stream_read (work->stream, work->buffer, BUFFER, work->cancellable, &work->cause);

  if (n < 0)
    {
      archive_set_error (archive, EIO, "%s", work->cause->message);
      return -1;
    }
  work->n_read += (gsize) n;
  if (work->n_read > MAX_ARCHIVE_BYTES)
    {
      archive_set_error (archive, EIO, "%s", _ ("it is too large"));
      return -1;
    }
  *bytes = work->buffer;
  return n;
}

/* @name: of a file in the archive, or NULL for the archive itself; @sentences are taken. */
static gboolean
fail (const Work *work,
      const char *name,
      char       *sentences,
      GError    **error)
{
  g_autofree char *full = name != NULL ? g_strdup_printf ("%s/%s", work->name, name) : g_strdup (work->name);
  g_autofree char *valid = g_utf8_make_valid (full, -1);

  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, valid, NULL, sentences);
  return FALSE;
}

/* After libarchive or the stream has failed. */
static gboolean
fail_archive (Work           *work,
              struct archive *archive,
              GError        **error)
{
  const char *reason = archive_error_string (archive);

  if (g_error_matches (work->cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&work->cause));
      return FALSE;
    }
  return fail (work, NULL,
               /* Translators: %s says what is wrong with the file, mostly in English */
               g_strdup_printf (_ ("expected a tar file with published prices of Postage, found another one or a part "
                                   "of one (%s). Choose another file, or get it anew."),
                                reason != NULL ? reason : "?"),
               error);
}

/* The bytes of the entry that the archive stands on, @size of them. NULL with an error. */
static GBytes *
read_bytes (Work           *work,
            struct archive *archive,
            gsize           size,
            GError        **error)
{
  g_autofree guint8 *bytes = g_malloc (size);
  gsize              length = 0;

  while (length < size)
    {
      const la_ssize_t n = archive_read_data (archive, bytes + length, size - length);

      if (n <= 0)
        {
          fail_archive (work, archive, error);
          return NULL;
        }
      length += (gsize) n;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}

static gboolean
take_index (Work           *work,
            struct archive *archive,
            const char     *name,
            gint64          size,
            GError        **error)
{
  g_autofree char *full = g_strdup_printf ("%s/%s", work->name, POSTAGE_CATALOGUE_INDEX_NAME);
  g_autoptr (GBytes) bytes = NULL;

  if (g_strcmp0 (name, POSTAGE_CATALOGUE_INDEX_NAME) != 0)
    return fail (work, NULL,
                 /* Translators: the name of a file; leave “index.json” */
                 g_strdup_printf (_ ("expected the file index.json to come first, found %s. Choose a file with "
                                     "published prices of Postage."),
                                  name),
                 error);
  if (size < 0 || size > MAX_INDEX_BYTES)
    {
      g_autofree char *most = g_format_size_full (MAX_INDEX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      /* Translators: %s is a size such as “2.0 MiB” */
      return fail (work, name, g_strdup_printf (_ ("expected a file of at most %s, found a larger one."), most), error);
    }
  bytes = read_bytes (work, archive, (gsize) size, error);
  if (bytes == NULL)
    return FALSE;
  work->index = postage_catalogue_index_read (full, bytes, error);
  return work->index != NULL;
}

static gboolean
take_file (Work           *work,
           struct archive *archive,
           const char     *name,
           gint64          size,
           GError        **error)
{
  const PostageCatalogueEntry *listed = postage_catalogue_index_find (work->index, name);
  GBytes                      *bytes;

  if (listed == NULL)
    return fail (work, name, g_strdup (_ ("expected only files that index.json lists, found this one. Get the prices "
                                          "anew.")),
                 error);
  if (g_hash_table_contains (work->files, name))
    return fail (work, name, g_strdup (_ ("expected each file once, found this one a second time. Get the prices "
                                          "anew.")),
                 error);
  /* What is longer needn't be read to be refused. */
  if (size < 0 || (guint64) size != listed->size)
    {
      g_autofree char *expected = g_strdup_printf ("%" G_GSIZE_FORMAT, listed->size);
      g_autofree char *found = g_strdup_printf ("%" G_GINT64_FORMAT, size);

      return fail (work, name,
                   /* Translators: two numbers of bytes */
                   g_strdup_printf (_ ("expected %1$s bytes, as index.json says, found %2$s. Get the prices anew."),
                                    expected, found),
                   error);
    }
  bytes = read_bytes (work, archive, listed->size, error);
  if (bytes == NULL)
    return FALSE;
  g_hash_table_insert (work->files, g_strdup (name), bytes);
  return TRUE;
}

static gboolean
take_entry (Work                 *work,
            struct archive       *archive,
            struct archive_entry *entry,
            GError              **error)
{
  const char      *path = archive_entry_pathname (entry);
  g_autofree char *name = g_utf8_make_valid (path != NULL ? path : "?", -1);

  if (archive_entry_filetype (entry) == AE_IFDIR)
    return TRUE;
  if (archive_entry_filetype (entry) != AE_IFREG || archive_entry_hardlink (entry) != NULL)
    return fail (work, name, g_strdup (_ ("expected files only, found a link or a device. Choose a file with published "
                                          "prices of Postage.")),
                 error);
  return work->index == NULL ? take_index (work, archive, name, archive_entry_size (entry), error)
                             : take_file (work, archive, name, archive_entry_size (entry), error);
}

static gboolean
read_archive (Work           *work,
              struct archive *archive,
              GError        **error)
{
  struct archive_entry *entry;
  int                   result;

  /* Neither another format nor a compression: a small file can't become a large one. */
  archive_read_support_format_tar (archive);
  if (archive_read_open (archive, work, NULL, read_more, NULL) != ARCHIVE_OK)
    return fail_archive (work, archive, error);
  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    if (!take_entry (work, archive, entry, error))
      return FALSE;
  if (result != ARCHIVE_EOF)
    return fail_archive (work, archive, error);
  if (work->index == NULL)
    return fail (work, NULL, g_strdup (_ ("expected a tar file with published prices of Postage, found an empty one. "
                                          "Choose another file.")),
                 error);
  return TRUE;
}

gboolean
postage_catalogue_published_read_archive (GFile                  *archive,
                                          GCancellable           *cancellable,
                                          PostageCatalogueIndex **index,
                                          GHashTable            **files,
                                          GError                **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  struct archive *reader;
  gboolean        was_read;
  Work           *work;

  g_return_val_if_fail (G_IS_FILE (archive) && index != NULL && files != NULL, FALSE);

  stream = postage_bytes_open_file (archive, cancellable, error);
  if (stream == NULL)
    return FALSE;

  work = g_new0 (Work, 1);
  work->name = g_file_get_parse_name (archive);
  work->stream = G_INPUT_STREAM (stream);
  work->cancellable = cancellable;
  work->files = postage_catalogue_published_new_files ();
  reader = archive_read_new ();
  was_read = read_archive (work, reader, error);
  archive_read_free (reader);
  if (was_read)
    {
      *index = g_steal_pointer (&work->index);
      *files = g_steal_pointer (&work->files);
    }
  g_clear_pointer (&work->index, postage_catalogue_index_unref);
  g_clear_pointer (&work->files, g_hash_table_unref);
  g_clear_error (&work->cause);
  g_free (work->name);
  g_free (work);
  return was_read;
}
