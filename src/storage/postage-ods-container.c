/* postage-ods-container.c - the container of an OpenDocument file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-ods-container.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "storage/postage-storage-error.h"

/* The parts of a zip file that are looked at: sizes of its records and places in them. */
#define LOCAL_SIZE 30
#define LOCAL_FLAGS 6
#define LOCAL_CRC 14
#define LOCAL_NAME_LENGTH 26
#define LOCAL_EXTRA_LENGTH 28
#define CENTRAL_SIZE 46
#define CENTRAL_FLAGS 8
#define CENTRAL_CRC 16
#define CENTRAL_NAME_LENGTH 28
#define CENTRAL_EXTRA_LENGTH 30
#define CENTRAL_COMMENT_LENGTH 32
#define CENTRAL_OFFSET 42
#define END_SIZE 22
#define END_COUNT 10
#define END_OFFSET 16
#define FLAG_SIZES_FOLLOW 8
#define DESCRIPTOR_SIZE 16

static guint
get16 (const guint8 *bytes)
{
  return bytes[0] | (guint) bytes[1] << 8;
}

static guint32
get32 (const guint8 *bytes)
{
  return get16 (bytes) | (guint32) get16 (bytes + 2) << 16;
}

static void
put16 (guint8 *bytes,
       guint   value)
{
  bytes[0] = value & 0xff;
  bytes[1] = value >> 8 & 0xff;
}

static void
put32 (guint8 *bytes,
       guint32 value)
{
  put16 (bytes, value & 0xffff);
  put16 (bytes + 2, value >> 16);
}

/* libarchive gives each member an extra field with its owner, and writes the sum and the sizes behind the contents.
   OpenDocument wants the first one without: then the type stands where programs look for it. */
static void
tidy_first (GByteArray *zip)
{
  const guint8 *end = zip->data + zip->len - END_SIZE;
  const guint   count = get16 (end + END_COUNT);
  guint32       central = get32 (end + END_OFFSET);
  const guint   begin = LOCAL_SIZE + get16 (zip->data + LOCAL_NAME_LENGTH);
  const guint   extra = get16 (zip->data + LOCAL_EXTRA_LENGTH);
  const guint   descriptor = get16 (zip->data + LOCAL_FLAGS) & FLAG_SIZES_FOLLOW ? DESCRIPTOR_SIZE : 0;
  const guint   size = strlen (POSTAGE_ODS_MIME_TYPE);

  put16 (zip->data + LOCAL_FLAGS, get16 (zip->data + LOCAL_FLAGS) & ~(guint) FLAG_SIZES_FOLLOW);
  put16 (zip->data + LOCAL_EXTRA_LENGTH, 0);
  memcpy (zip->data + LOCAL_CRC, zip->data + central + CENTRAL_CRC, 3 * sizeof (guint32));
  put16 (zip->data + central + CENTRAL_FLAGS, get16 (zip->data + LOCAL_FLAGS));
  g_byte_array_remove_range (zip, begin + extra + size, descriptor);
  g_byte_array_remove_range (zip, begin, extra);

  central -= extra + descriptor;
  put32 (zip->data + zip->len - END_SIZE + END_OFFSET, central);
  for (guint i = 0; i < count; i++)
    {
      guint8 *entry = zip->data + central;

      if (i > 0)
        put32 (entry + CENTRAL_OFFSET, get32 (entry + CENTRAL_OFFSET) - extra - descriptor);
      central += CENTRAL_SIZE + get16 (entry + CENTRAL_NAME_LENGTH) + get16 (entry + CENTRAL_EXTRA_LENGTH) +
                 get16 (entry + CENTRAL_COMMENT_LENGTH);
    }
}

static la_ssize_t
take_bytes (struct archive *archive,
            void           *data,
            const void     *bytes,
            size_t          length)
{
  if (length > G_MAXINT)
    {
      archive_set_error (archive, ARCHIVE_FATAL, "the document is too large");
      return -1;
    }
  g_byte_array_append (data, bytes, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
add (struct archive *archive,
     const char     *name,
     const char     *contents,
     gsize           length)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean              written;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  written = archive_write_header (archive, entry) == ARCHIVE_OK &&
            archive_write_data (archive, contents, length) == (la_ssize_t) length &&
            archive_write_finish_entry (archive) == ARCHIVE_OK;
  archive_entry_free (entry);
  return written;
}

static GString *
write_manifest (const PostageOdsMember *members,
                gsize                   n_members)
{
  GString *manifest =
    g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                  "manifest:version=\"1.3\">\n"
                  " <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
                  "manifest:media-type=\"" POSTAGE_ODS_MIME_TYPE "\"/>\n");

  for (gsize i = 0; i < n_members; i++)
    g_string_append_printf (
      manifest, " <manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>\n",
      members[i].name);
  g_string_append (manifest, "</manifest:manifest>\n");
  return manifest;
}

static gboolean
add_all (struct archive         *archive,
         GByteArray             *zip,
         const PostageOdsMember *members,
         gsize                   n_members)
{
  GString *manifest = write_manifest (members, n_members);
  gboolean written;

  written = archive_write_set_format_zip (archive) == ARCHIVE_OK &&
            archive_write_set_bytes_per_block (archive, 0) == ARCHIVE_OK &&
            archive_write_zip_set_compression_store (archive) == ARCHIVE_OK &&
            archive_write_open (archive, zip, NULL, take_bytes, NULL) == ARCHIVE_OK &&
            add (archive, "mimetype", POSTAGE_ODS_MIME_TYPE, strlen (POSTAGE_ODS_MIME_TYPE)) &&
            archive_write_zip_set_compression_deflate (archive) == ARCHIVE_OK &&
            add (archive, "META-INF/manifest.xml", manifest->str, manifest->len);
  for (gsize i = 0; written && i < n_members; i++)
    written = add (archive, members[i].name, members[i].xml->str, members[i].xml->len);
  g_string_free (manifest, TRUE);
  return written && archive_write_close (archive) == ARCHIVE_OK;
}

GBytes *
postage_ods_container_write (const PostageOdsMember *members,
                             gsize                   n_members,
                             GError                **error)
{
  struct archive *archive;
  g_autoptr (GByteArray) zip = NULL;
  gboolean written;

  g_return_val_if_fail (members != NULL || n_members == 0, NULL);

  archive = archive_write_new ();
  zip = g_byte_array_new ();
  written = add_all (archive, zip, members, n_members);
  if (!written)
    /* Translators: %s is the reason, in English */
    g_set_error (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE,
                 _ ("The spreadsheet could not be packed: %s."), archive_error_string (archive));
  archive_write_free (archive);
  if (!written)
    return NULL;
  tidy_first (zip);
  return g_byte_array_free_to_bytes (g_steal_pointer (&zip));
}
