/* postage-catalogue-refresh.c - newer prices from the web, if there are any
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-catalogue-refresh.h"

#include "storage/postage-catalogue-visit.h"

/* What an index of the most files that there may be takes. */
#define MAX_INDEX_BYTES (1024 * 1024)

/* Everything that a refresh needs on its way. */
typedef struct
{
  PostageHttps                  *https;
  const PostageCatalogueRefresh *wanted;
  gint64                         end; /* of the time, in microseconds */
  gint64                         installed;
  PostageCatalogueVisit          visit;
  GCancellable                  *cancellable;
} Refreshing;

static void
clear (Refreshing *refreshing)
{
  postage_catalogue_visit_clear (&refreshing->visit);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Refreshing, clear)

/* Whether what the server said last time is about the prices that are installed: they may have been removed, or come
 * from a file. */
static gboolean
knows (const Refreshing *refreshing)
{
  return refreshing->installed > 0 && refreshing->visit.version == refreshing->installed &&
         g_strcmp0 (refreshing->visit.address, refreshing->wanted->address) == 0;
}

/* An answer without the index doesn't tell its marks again. */
static gboolean
remember (Refreshing                 *refreshing,
          const PostageDownloadReply *reply,
          gint64                      version,
          GError                    **error)
{
  const PostageCatalogueVisit visit = {
    .address = (char *) refreshing->wanted->address,
    .etag = reply->bytes != NULL ? reply->etag : refreshing->visit.etag,
    .last_modified = reply->bytes != NULL ? reply->last_modified : refreshing->visit.last_modified,
    .version = version,
    .date = refreshing->wanted->today,
  };

  return postage_catalogue_visit_save (&visit, refreshing->wanted->store, error);
}

static GBytes *
find_own (const PostageFetchFile *file,
          gpointer                store)
{
  return postage_catalogue_store_find_file (store, file->path, file->sha256);
}

/* The bytes of all files of @index, of which most are at hand. */
static GHashTable *
fetch_files (const Refreshing            *refreshing,
             const char                  *address,
             const PostageCatalogueIndex *index,
             GError                     **error)
{
  const GPtrArray             *entries = postage_catalogue_index_get_entries (index);
  g_autofree PostageFetchFile *files = g_new (PostageFetchFile, entries->len);
  const gint64                 left = (refreshing->end - g_get_monotonic_time ()) / 1000;
  const PostageCatalogueFetch  fetch = {
     .address = address,
     .files = files,
     .n_files = entries->len,
     .deadline_ms = (guint) MAX (left, 1),
     .own = find_own,
     .own_data = refreshing->wanted->store,
     .progress = refreshing->wanted->progress,
     .progress_data = refreshing->wanted->progress_data,
  };

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageCatalogueEntry *entry = g_ptr_array_index (entries, i);

      files[i] = (PostageFetchFile){ entry->path, entry->size, entry->sha256 };
    }
  return postage_catalogue_fetch (refreshing->https, &fetch, refreshing->cancellable, error);
}

/* What the server has is installed where it is newer. */
static gboolean
take (Refreshing                 *refreshing,
      const PostageDownloadReply *reply,
      PostageRefreshOutcome      *outcome,
      GError                    **error)
{
  PostageCatalogueStore *store = refreshing->wanted->store;
  g_autoptr (PostageCatalogueIndex) index = postage_catalogue_index_read (reply->address, reply->bytes, error);
  g_autoptr (GHashTable) files = NULL;
  gint64 version;

  if (index == NULL)
    return FALSE;
  version = postage_catalogue_index_get_version (index);
  if (version == refreshing->installed)
    {
      *outcome = POSTAGE_REFRESH_NOTHING_NEW;
      return remember (refreshing, reply, version, error);
    }
  /* Nothing is fetched that would be refused. */
  if (!postage_catalogue_store_check_index (store, index, error))
    return FALSE;
  files = fetch_files (refreshing, reply->address, index, error);
  if (files == NULL ||
      !postage_catalogue_store_install (store, index, files, refreshing->cancellable, NULL, NULL, error))
    return FALSE;
  *outcome = POSTAGE_REFRESH_INSTALLED;
  /* The prices are in use; what isn't remembered is only asked for once more. */
  remember (refreshing, reply, version, NULL);
  return TRUE;
}

gboolean
postage_catalogue_refresh (PostageHttps                  *https,
                           const PostageCatalogueRefresh *refresh,
                           PostageRefreshOutcome         *outcome,
                           GCancellable                  *cancellable,
                           GError                       **error)
{
  g_auto (Refreshing) refreshing = { .https = https, .wanted = refresh, .cancellable = cancellable };
  g_auto (PostageDownloadReply) reply = { NULL };
  PostageDownloadRequest request = { .most_bytes = MAX_INDEX_BYTES };
  g_autoptr (PostageCatalogue) installed = NULL;

  g_return_val_if_fail (https != NULL && outcome != NULL, FALSE);
  g_return_val_if_fail (refresh != NULL && refresh->address != NULL && refresh->store != NULL, FALSE);
  g_return_val_if_fail (refresh->deadline_ms > 0, FALSE);

  refreshing.end = g_get_monotonic_time () + G_GINT64_CONSTANT (1000) * refresh->deadline_ms;
  /* Broken prices count as none: any may take their place. */
  installed = postage_catalogue_store_load (refresh->store, &refreshing.installed, NULL);
  if (installed == NULL)
    refreshing.installed = 0;
  postage_catalogue_visit_load (&refreshing.visit, refresh->store);
  request.address = refresh->address;
  request.deadline_ms = refresh->deadline_ms;
  if (knows (&refreshing))
    {
      request.etag = refreshing.visit.etag;
      request.last_modified = refreshing.visit.last_modified;
    }
  if (!postage_download (https, &request, &reply, cancellable, error))
    return FALSE;
  if (reply.bytes != NULL)
    return take (&refreshing, &reply, outcome, error);
  *outcome = POSTAGE_REFRESH_NOTHING_NEW;
  return remember (&refreshing, &reply, refreshing.installed, error);
}
