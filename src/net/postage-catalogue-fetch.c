/* postage-catalogue-fetch.c - fetches the files of a published catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-catalogue-fetch.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>

#include "net/postage-net-address.h"
#include "net/postage-net-error.h"
#include "net/postage-net-failure.h"
#include "storage/postage-catalogue-index.h"
#include "storage/postage-storage-error.h"

/* The fetch on its way. */
typedef struct
{
  const PostageCatalogueFetch *fetch;
  GUri                        *index; /* (owned) */
  gint64                       end;   /* of the time, in microseconds */
  gint64                       before, expected;
} Fetching;

static void
clear (Fetching *fetching)
{
  g_clear_pointer (&fetching->index, g_uri_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fetching, clear)

static gboolean
fail_content (const Fetching         *fetching,
              const PostageFetchFile *file,
              GError                **error)
{
  g_autofree char *valid = g_utf8_make_valid (file->path, -1);
  g_autofree char *shown = postage_storage_excerpt (valid, strlen (valid));

  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_CONTENT,
               /* Translators: a server, such as “example.org”, and a file there, such as “providers/twilio.json” */
               _ ("The list of prices at %1$s and its file “%2$s” don't agree. It may just be being renewed: try again "
                  "in some minutes."),
               g_uri_get_host (fetching->index), shown);
  return FALSE;
}

static gboolean
fail_total (const Fetching *fetching,
            GError        **error)
{
  g_autofree char *most = g_format_size_full (POSTAGE_CATALOGUE_FETCH_MOST, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_TOO_LARGE,
               /* Translators: a server, such as “example.org”, and a size, such as “64.0 MiB” */
               _ ("The list of prices at %1$s is larger than the %2$s that it may have. Check the address."),
               g_uri_get_host (fetching->index), most);
  return FALSE;
}

static gboolean
fail_late (const Fetching *fetching,
           GError        **error)
{
  postage_net_failure_take_late (error, g_uri_get_host (fetching->index), fetching->fetch->deadline_ms);
  return FALSE;
}

static gboolean
is_described (const PostageFetchFile *file,
              GBytes                 *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_bytes_get_size (bytes) == file->size && g_strcmp0 (sum, file->sha256) == 0;
}

/* Into @files what is at hand; how many bytes are to come is known then. */
static gboolean
take_own (Fetching   *fetching,
          GHashTable *files,
          GError    **error)
{
  const PostageCatalogueFetch *fetch = fetching->fetch;
  gsize                        total = 0;

  for (gsize i = 0; i < fetch->n_files; i++)
    {
      const PostageFetchFile *file = &fetch->files[i];
      g_autoptr (GBytes) bytes = NULL;

      if (!postage_catalogue_index_is_path (file->path))
        return fail_content (fetching, file, error);
      if (file->size > POSTAGE_CATALOGUE_FETCH_MOST - total)
        return fail_total (fetching, error);
      total += file->size;

      bytes = fetch->own != NULL ? fetch->own (file, fetch->own_data) : NULL;
      if (bytes != NULL && is_described (file, bytes))
        g_hash_table_replace (files, g_strdup (file->path), g_steal_pointer (&bytes));
      else
        fetching->expected += (gint64) file->size;
    }
  return TRUE;
}

static void
report (gint64   received,
        gint64   expected,
        gpointer user_data)
{
  const Fetching *fetching = user_data;

  if (fetching->fetch->progress != NULL)
    fetching->fetch->progress (fetching->before + received, fetching->expected, fetching->fetch->progress_data);
}

static gboolean
fetch_file (Fetching               *fetching,
            PostageHttps           *https,
            const PostageFetchFile *file,
            GHashTable             *files,
            GCancellable           *cancellable,
            GError                **error)
{
  const gint64 left_ms = (fetching->end - g_get_monotonic_time ()) / 1000;
  g_autoptr (GUri) uri = g_uri_parse_relative (fetching->index, file->path, SOUP_HTTP_URI_FLAGS, NULL);
  g_autofree char *address = uri != NULL ? g_uri_to_string (uri) : NULL;
  g_auto (PostageDownloadReply) reply = { NULL };
  PostageDownloadRequest request = {
    .address = address, .most_bytes = MAX (file->size, 1), .progress = report, .progress_data = fetching
  };
  g_autoptr (GError) cause = NULL;

  if (address == NULL)
    return fail_content (fetching, file, error);
  if (left_ms <= 0)
    return fail_late (fetching, error);

  request.deadline_ms = (guint) left_ms;
  if (!postage_download (https, &request, &reply, cancellable, &cause))
    {
      if (g_error_matches (cause, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_TOO_LARGE))
        return fail_content (fetching, file, error);
      if (g_error_matches (cause, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_DEADLINE))
        return fail_late (fetching, error);
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!is_described (file, reply.bytes))
    return fail_content (fetching, file, error);

  fetching->before += (gint64) file->size;
  g_hash_table_replace (files, g_strdup (file->path), g_steal_pointer (&reply.bytes));
  return TRUE;
}

GHashTable *
postage_catalogue_fetch (PostageHttps                *https,
                         const PostageCatalogueFetch *fetch,
                         GCancellable                *cancellable,
                         GError                     **error)
{
  g_autoptr (GHashTable) files = NULL;
  g_auto (Fetching) fetching = { .fetch = fetch };

  g_return_val_if_fail (https != NULL && fetch != NULL && fetch->address != NULL, NULL);
  g_return_val_if_fail (fetch->n_files == 0 || fetch->files != NULL, NULL);
  g_return_val_if_fail (fetch->deadline_ms > 0, NULL);

  fetching.end = g_get_monotonic_time () + (gint64) fetch->deadline_ms * 1000;
  fetching.index = postage_net_address_parse (fetch->address, error);
  if (fetching.index == NULL)
    return NULL;

  files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  if (!take_own (&fetching, files, error))
    return NULL;
  for (gsize i = 0; i < fetch->n_files; i++)
    if (!g_hash_table_contains (files, fetch->files[i].path) &&
        !fetch_file (&fetching, https, &fetch->files[i], files, cancellable, error))
      return NULL;
  return g_steal_pointer (&files);
}
