/* postage-catalogue-index.c - what a published catalogue consists of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-index.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/postage-value.h"
#include "storage/postage-json-values.h"
#include "storage/postage-json-writer.h"

/* The newest format of the index that this program reads. */
#define FORMAT 1

#define KIND "catalogue-index"
#define PATH_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/"
#define MAX_PATH_LENGTH 200
#define SHA256_LENGTH 64

struct _PostageCatalogueIndex
{
  char       *name;
  GBytes     *bytes;
  gint64      version;
  PostageDate as_of;
  gsize       total;
  GPtrArray  *entries; /* (element-type PostageCatalogueEntry) */
  GHashTable *by_path; /* (element-type utf8 PostageCatalogueEntry): those of entries */
};

POSTAGE_DEFINE_VALUE (PostageCatalogueIndex, postage_catalogue_index)

static void
entry_free (gpointer data)
{
  PostageCatalogueEntry *self = data;

  g_free (self->path);
  g_free (self->sha256);
  g_free (self);
}

static void
postage_catalogue_index_clear (PostageCatalogueIndex *self)
{
  g_clear_pointer (&self->by_path, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
}

/* Whether each part between slashes is a name that doesn't begin with a point: so none is hidden, "." or "..". A folder
 * isn't called like a file, so that no file lies where another one needs a folder. */
static gboolean
has_good_parts (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (char **part = parts; *part != NULL; part++)
    if (**part == '\0' || **part == '.' || g_str_has_suffix (*part, ".json") != (part[1] == NULL))
      return FALSE;
  return TRUE;
}

gboolean
postage_catalogue_index_is_path (const char *path)
{
  gsize length;

  g_return_val_if_fail (path != NULL, FALSE);

  length = strlen (path);
  return length > 0 && length <= MAX_PATH_LENGTH && strspn (path, PATH_LETTERS) == length && has_good_parts (path) &&
         !g_str_equal (path, POSTAGE_CATALOGUE_INDEX_NAME);
}

static const char *
read_path (PostageJsonReader           *reader,
           const PostageCatalogueIndex *self)
{
  const char      *path = postage_json_reader_get_string (reader, "path");
  g_autofree char *found = NULL;

  if (postage_json_reader_has_failed (reader))
    return path;
  found = postage_json_reader_dup_found (reader, "path");
  if (!postage_catalogue_index_is_path (path))
    postage_json_reader_fail (reader, "path",
                              /* Translators: a path of a file, as it was found */
                              _ ("expected the path of a file below the index, such as \"providers/twilio.json\", "
                                 "found %s. The index isn't one of Postage's; get it anew."),
                              found);
  else if (postage_catalogue_index_find (self, path) != NULL)
    postage_json_reader_fail (reader, "path",
                              /* Translators: a path of a file, as it was found */
                              _ ("expected each file once, found %s a second time. Remove one of them."), found);
  return path;
}

static const char *
read_sha256 (PostageJsonReader *reader)
{
  const char *sum = postage_json_reader_get_string (reader, "sha256");

  if (!postage_json_reader_has_failed (reader) &&
      (strlen (sum) != SHA256_LENGTH || strspn (sum, "0123456789abcdef") != SHA256_LENGTH))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, "sha256");

      postage_json_reader_fail (reader, "sha256",
                                _ ("expected a SHA-256 of 64 small hexadecimal digits, found %s."), found);
    }
  return sum;
}

static void
read_entry (PostageJsonReader     *reader,
            PostageCatalogueIndex *self)
{
  const gint64           largest = POSTAGE_CATALOGUE_MAX_FILE_BYTES;
  const char            *path = read_path (reader, self);
  const gsize            size = (gsize) postage_json_reader_get_integer (reader, "size", 1, largest);
  const char            *sum = read_sha256 (reader);
  PostageCatalogueEntry *entry;

  if (postage_json_reader_has_failed (reader))
    return;
  self->total += size;
  if (self->total > POSTAGE_CATALOGUE_MAX_BYTES)
    {
      g_autofree char *most = g_format_size_full (POSTAGE_CATALOGUE_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      postage_json_reader_fail_with_code (reader, POSTAGE_STORAGE_ERROR_TOO_LARGE, "size",
                                          /* Translators: %s is a size such as “64.0 MiB” */
                                          _ ("expected files of at most %s together, found more."), most);
      return;
    }
  entry = g_new (PostageCatalogueEntry, 1);
  entry->path = g_strdup (path);
  entry->size = size;
  entry->sha256 = g_strdup (sum);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_path, entry->path, entry);
}

static void
read_entries (PostageJsonReader     *reader,
              PostageCatalogueIndex *self)
{
  guint n_files;

  if (!postage_json_reader_enter_array (reader, "files"))
    return;
  n_files = postage_json_reader_get_length (reader);
  if (n_files == 0)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected at least one file, found none. Add them."));
  else if (n_files > POSTAGE_CATALOGUE_MAX_FILES)
    postage_json_reader_fail_with_code (reader, POSTAGE_STORAGE_ERROR_TOO_LARGE, NULL,
                                        /* Translators: two numbers of files */
                                        _ ("expected at most %u files, found %u."),
                                        (guint) POSTAGE_CATALOGUE_MAX_FILES, n_files);
  while (postage_json_reader_next (reader, NULL))
    read_entry (reader, self);
  postage_json_reader_leave (reader);
}

/* A newer format may have other members, so that its number is looked at first. */
static void
read_head (PostageJsonReader     *reader,
           PostageCatalogueIndex *self)
{
  static const char *const kinds[] = { KIND, NULL };

  postage_json_read_choice (reader, "kind", kinds);
  if (postage_json_reader_get_integer (reader, "format", 1, G_MAXINT64) > FORMAT)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, "format");

      postage_json_reader_fail_with_code (reader, POSTAGE_STORAGE_ERROR_NEWER, "format",
                                          /* Translators: two numbers of a file format */
                                          _ ("expected the format %d, found %s: these prices are written for a newer "
                                             "Postage. Update Postage."),
                                          FORMAT, found);
    }
  self->version = postage_json_reader_get_integer (reader, "version", 1, POSTAGE_CATALOGUE_MAX_VERSION);
  self->as_of = postage_json_read_day (reader, "as_of");
}

PostageCatalogueIndex *
postage_catalogue_index_read (const char *name,
                              GBytes     *bytes,
                              GError    **error)
{
  g_autoptr (PostageJsonReader) reader = NULL;
  g_autoptr (PostageCatalogueIndex) self = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  reader = postage_json_reader_new (name, bytes, POSTAGE_JSON_UNKNOWN_REFUSE, error);
  if (reader == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (PostageCatalogueIndex);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  read_head (reader, self);
  read_entries (reader, self);
  return postage_json_reader_finish (reader, error) ? g_steal_pointer (&self) : NULL;
}

static JsonArray *
write_entries (GHashTable *files)
{
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (files), (GCompareFunc) strcmp);
  JsonArray *entries = json_array_new ();

  for (GList *l = paths; l != NULL; l = l->next)
    {
      const char      *path = l->data;
      GBytes          *bytes = g_hash_table_lookup (files, path);
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      JsonObject      *entry = json_object_new ();

      json_object_set_string_member (entry, "path", path);
      json_object_set_int_member (entry, "size", (gint64) g_bytes_get_size (bytes));
      json_object_set_string_member (entry, "sha256", sum);
      json_array_add_object_element (entries, entry);
    }
  return entries;
}

PostageCatalogueIndex *
postage_catalogue_index_new (gint64      version,
                             PostageDate as_of,
                             GHashTable *files,
                             GError    **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *date = NULL;
  JsonObject      *object;

  g_return_val_if_fail (files != NULL, NULL);

  date = postage_date_to_string (as_of);
  object = json_object_new ();
  json_object_set_string_member (object, "kind", KIND);
  json_object_set_int_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", version);
  json_object_set_string_member (object, "as_of", date);
  json_object_set_array_member (object, "files", write_entries (files));
  root = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (root, object);
  bytes = postage_json_write_with_flat_list (root, "files");
  /* Whatever is written can be read. */
  return postage_catalogue_index_read (POSTAGE_CATALOGUE_INDEX_NAME, bytes, error);
}

const char *
postage_catalogue_index_get_name (const PostageCatalogueIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

gint64
postage_catalogue_index_get_version (const PostageCatalogueIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

PostageDate
postage_catalogue_index_get_as_of (const PostageCatalogueIndex *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->as_of;
}

const GPtrArray *
postage_catalogue_index_get_entries (const PostageCatalogueIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}

const PostageCatalogueEntry *
postage_catalogue_index_find (const PostageCatalogueIndex *self,
                              const char                  *path)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);

  return g_hash_table_lookup (self->by_path, path);
}

gsize
postage_catalogue_index_get_total (const PostageCatalogueIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->total;
}

GBytes *
postage_catalogue_index_get_bytes (const PostageCatalogueIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

void
postage_catalogue_index_fail (const PostageCatalogueIndex *self,
                              guint                        i,
                              char                        *sentences,
                              GError                     **error)
{
  g_autofree char *place = g_strdup_printf ("$.files[%u]", i);

  g_return_if_fail (self != NULL && i < self->entries->len);

  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, self->name, place, sentences);
}

gboolean
postage_catalogue_index_check_file (const PostageCatalogueIndex *self,
                                    guint                        i,
                                    GBytes                      *bytes,
                                    GError                     **error)
{
  const PostageCatalogueEntry *entry;
  g_autofree char             *sum = NULL;

  g_return_val_if_fail (self != NULL && i < self->entries->len && bytes != NULL, FALSE);

  entry = g_ptr_array_index (self->entries, i);
  if (g_bytes_get_size (bytes) != entry->size)
    {
      g_autofree char *expected = g_strdup_printf ("%" G_GSIZE_FORMAT, entry->size);
      g_autofree char *found = g_strdup_printf ("%" G_GSIZE_FORMAT, g_bytes_get_size (bytes));

      postage_catalogue_index_fail (
        self, i,
        /* Translators: the path of a file, and two numbers of bytes */
        g_strdup_printf (_ ("expected the file %1$s to have %2$s bytes, found %3$s. It was cut off or changed on its "
                            "way; get the prices anew."),
                         entry->path, expected, found),
        error);
      return FALSE;
    }
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (sum, entry->sha256))
    return TRUE;
  postage_catalogue_index_fail (
    self, i,
    /* Translators: the path of a file, and the sums of its contents, which are long numbers; SHA-256 is their name */
    g_strdup_printf (_ ("expected the file %1$s to have the SHA-256 %2$s, found %3$s. It was changed on its way; get "
                        "the prices anew."),
                     entry->path, entry->sha256, sum),
    error);
  return FALSE;
}
