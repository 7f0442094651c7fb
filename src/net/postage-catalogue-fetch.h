/* postage-catalogue-fetch.h - fetches the files of a published catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "net/postage-download.h"

G_BEGIN_DECLS

/** POSTAGE_CATALOGUE_FETCH_MOST: how many bytes all files together may have. */
#define POSTAGE_CATALOGUE_FETCH_MOST (64 * 1024 * 1024)

/** PostageFetchFile: a file as the index describes it. Nothing in it is owned. */
typedef struct
{
  const char *path;   /* beside the index: "providers/twilio.json" */
  gsize       size;   /* in bytes */
  const char *sha256; /* of its bytes, 64 small hexadecimal digits */
} PostageFetchFile;

/**
 * PostageFetchOwn:
 *
 * Returns: (transfer full) (nullable): the bytes of @file where they are at hand already. Others than those that the
 * index describes don't count.
 */
typedef GBytes *(*PostageFetchOwn) (const PostageFetchFile *file,
                                    gpointer                user_data);

/** PostageCatalogueFetch: what is wanted. Nothing in it is owned. */
typedef struct
{
  const char             *address; /* of the index, https://… */
  const PostageFetchFile *files;
  gsize                   n_files;
  guint                   deadline_ms; /* for all of them; at least 1 */
  PostageFetchOwn         own;         /* (nullable) */
  gpointer                own_data;
  PostageDownloadProgress progress; /* (nullable): over the bytes of all files that are not at hand */
  gpointer                progress_data;
} PostageCatalogueFetch;

/**
 * postage_catalogue_fetch:
 * @cancellable: (nullable): ends the wait at once, from any thread
 *
 * Fetches each file that is not at hand, one after the other, and looks whether it has the size and the SHA-256 that
 * the index says. Waits, like postage_download().
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GBytes): the bytes of every file by its path; %NULL with a
 * #PostageNetError, which is %POSTAGE_NET_ERROR_CONTENT for a file that isn't what the index says and for a path that
 * is none beside it, or with %G_IO_ERROR_CANCELLED.
 */
GHashTable *postage_catalogue_fetch (PostageHttps                *https,
                                     const PostageCatalogueFetch *fetch,
                                     GCancellable                *cancellable,
                                     GError                     **error);

G_END_DECLS
