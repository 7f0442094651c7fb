/* postage-catalogue-file.c - one file of a catalogue, and what it stands for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-file.h"

#include "storage/postage-json-reader.h"

/* The members that tell apart the files of a kind. */
static const struct
{
  const char *kind;
  const char *first;
  const char *second;
} keys[] = {
  { "exchange-rates", "date", NULL },
  { "provider", "id", NULL },
  { "rate-card", "currency", "effective" },
  { "texts", "language", NULL },
};

static char *
read_key (PostageJsonReader *reader,
          const char        *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].kind, kind))
      {
        const char *first = postage_json_reader_get_string (reader, keys[i].first);

        if (keys[i].second == NULL)
          return g_strdup (first);
        return g_strdup_printf ("%s %s", first, postage_json_reader_get_string (reader, keys[i].second));
      }
  return g_strdup ("");
}

PostageCatalogueFile *
postage_catalogue_file_new (const char *name,
                            GBytes     *bytes,
                            GError    **error)
{
  g_autoptr (PostageJsonReader) reader = NULL;
  g_autofree char      *kind = NULL;
  g_autofree char      *key = NULL;
  PostageCatalogueFile *self;
  gboolean              own;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  reader = postage_json_reader_new (name, bytes, POSTAGE_JSON_UNKNOWN_KEEP, error);
  if (reader == NULL)
    return NULL;
  kind = g_strdup (postage_json_reader_get_string (reader, "kind"));
  key = read_key (reader, kind);
  own = postage_json_reader_get_optional_boolean (reader, "own");
  if (!postage_json_reader_finish (reader, error))
    return NULL;

  self = g_new0 (PostageCatalogueFile, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->kind = g_steal_pointer (&kind);
  self->key = g_steal_pointer (&key);
  self->own = own;
  return self;
}

void
postage_catalogue_file_free (PostageCatalogueFile *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self->kind);
  g_free (self->key);
  g_free (self);
}

gboolean
postage_catalogue_file_replaces (const PostageCatalogueFile *self,
                                 const PostageCatalogueFile *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return !self->own && !other->own && g_str_equal (self->kind, other->kind) && g_str_equal (self->key, other->key);
}
