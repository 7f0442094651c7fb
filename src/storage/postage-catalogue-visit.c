/* postage-catalogue-visit.c - when newer prices were asked for last, and what was there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-visit.h"

#include <glib/gstdio.h>

#include "storage/postage-atomic-file.h"

#define NAME "visit"
#define GROUP "Visit"

static GFile *
get_file (const PostageCatalogueStore *store)
{
  return g_file_get_child (postage_catalogue_store_get_folder (store), NAME);
}

void
postage_catalogue_visit_load (PostageCatalogueVisit       *self,
                              const PostageCatalogueStore *store)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *date = NULL;

  g_return_if_fail (self != NULL && store != NULL);

  *self = (PostageCatalogueVisit){ NULL };
  file = get_file (store);
  if (!g_key_file_load_from_file (keys, g_file_peek_path (file), G_KEY_FILE_NONE, NULL))
    return;
  date = g_key_file_get_string (keys, GROUP, "date", NULL);
  if (date == NULL || !postage_date_parse (date, &self->date, NULL))
    return;
  self->address = g_key_file_get_string (keys, GROUP, "address", NULL);
  self->etag = g_key_file_get_string (keys, GROUP, "etag", NULL);
  self->last_modified = g_key_file_get_string (keys, GROUP, "last-modified", NULL);
  self->version = g_key_file_get_int64 (keys, GROUP, "version", NULL);
}

static void
set_string (GKeyFile   *keys,
            const char *name,
            const char *value)
{
  if (value != NULL)
    g_key_file_set_string (keys, GROUP, name, value);
}

gboolean
postage_catalogue_visit_save (const PostageCatalogueVisit *self,
                              const PostageCatalogueStore *store,
                              GError                     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *date = NULL;
  char            *data;
  gsize            length;

  g_return_val_if_fail (self != NULL && self->address != NULL && store != NULL, FALSE);

  date = postage_date_to_string (self->date);
  set_string (keys, "address", self->address);
  set_string (keys, "etag", self->etag);
  set_string (keys, "last-modified", self->last_modified);
  set_string (keys, "date", date);
  g_key_file_set_int64 (keys, GROUP, "version", self->version);
  data = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (data, length);
  file = get_file (store);
  /* Where that fails, writing will tell. */
  g_mkdir_with_parents (g_file_peek_path (postage_catalogue_store_get_folder (store)), 0777);
  return postage_atomic_file_write (file, bytes, error);
}

void
postage_catalogue_visit_clear (PostageCatalogueVisit *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->last_modified, g_free);
}
