/* postage-catalogue-refresh.h - newer prices from the web, if there are any
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "net/postage-catalogue-fetch.h"
#include "storage/postage-catalogue-store.h"

G_BEGIN_DECLS

/**
 * PostageCatalogueRefresh: what is wanted. Nothing in it is owned.
 * @address: of the index of published prices, https://…; any text that somebody has entered
 * @store: where they are kept
 * @today: the day of the question
 * @deadline_ms: for all of it; at least 1
 * @progress: (nullable): over the bytes that have to be fetched
 * @progress_data: for @progress
 */
typedef struct
{
  const char             *address;
  PostageCatalogueStore  *store;
  PostageDate             today;
  guint                   deadline_ms;
  PostageDownloadProgress progress;
  gpointer                progress_data;
} PostageCatalogueRefresh;

/**
 * PostageRefreshOutcome:
 * @POSTAGE_REFRESH_INSTALLED: newer prices are in use from now on
 * @POSTAGE_REFRESH_NOTHING_NEW: what is published is what is in use already
 */
typedef enum
{
  POSTAGE_REFRESH_INSTALLED,
  POSTAGE_REFRESH_NOTHING_NEW,
} PostageRefreshOutcome;

/**
 * postage_catalogue_refresh:
 * @outcome: (out)
 * @cancellable: (nullable): ends it at once, from any thread
 *
 * Asks for the index, only if it has changed since the last time; fetches the files that are not at hand; checks
 * everything as a whole, and swaps it in. Waits: for a thread, or the command.
 *
 * Returns: %FALSE with a #PostageNetError, with a %POSTAGE_STORAGE_ERROR of the store or of the index, or with
 * %G_IO_ERROR_CANCELLED; the prices in use stay, byte for byte
 */
gboolean postage_catalogue_refresh (PostageHttps                  *https,
                                    const PostageCatalogueRefresh *refresh,
                                    PostageRefreshOutcome         *outcome,
                                    GCancellable                  *cancellable,
                                    GError                       **error);

G_END_DECLS
