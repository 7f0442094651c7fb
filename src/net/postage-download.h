/* postage-download.h - fetches one file over https
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "net/postage-https.h"

G_BEGIN_DECLS

/**
 * PostageDownloadProgress:
 * @received: bytes so far
 * @expected: how many there will be, or -1 where the server doesn't say
 *
 * Called by the thread that waits, with each piece that has arrived.
 */
typedef void (*PostageDownloadProgress) (gint64   received,
                                         gint64   expected,
                                         gpointer user_data);

/** PostageDownloadRequest: what is wanted. Nothing in it is owned. */
typedef struct
{
  const char             *address;       /* https://…; any text that somebody has entered */
  gsize                   most_bytes;    /* more is refused, as soon as it shows; at least 1 */
  guint                   deadline_ms;   /* for the whole, with looking up the server and redirects; at least 1 */
  const char             *etag;          /* (nullable) what came with the file that is there already */
  const char             *last_modified; /* (nullable) the same */
  PostageDownloadProgress progress;      /* (nullable) */
  gpointer                progress_data;
} PostageDownloadRequest;

/** PostageDownloadReply: what has come. Cleared with postage_download_reply_clear(). */
typedef struct
{
  GBytes *bytes;         /* (owned) (nullable) the file; NULL where it is still the one of the request's etag or date */
  char   *etag;          /* (owned) (nullable) to be kept beside the file and sent with the next request */
  char   *last_modified; /* (owned) (nullable) the same */
  char   *address;       /* (owned) where the file was in the end */
} PostageDownloadReply;

/** postage_download_reply_clear: frees what @reply holds. */
void postage_download_reply_clear (PostageDownloadReply *reply);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageDownloadReply, postage_download_reply_clear)

/**
 * postage_download:
 * @reply: (out caller-allocates)
 * @cancellable: (nullable): ends the wait at once, from any thread
 *
 * Fetches a file and waits for it: for a thread, or the command. Nothing is tried twice. No more than
 * @request->most_bytes of a file are ever in memory.
 *
 * The caller must check what has come, by its sum or by reading all of it. It is complete where the server has said how
 * long it is, and not cut by the network in any case; but a server that ends a body of unknown length too early, in an
 * orderly way, can't be told from one that is done.
 *
 * Returns: %FALSE with a #PostageNetError or %G_IO_ERROR_CANCELLED.
 */
gboolean postage_download (PostageHttps                 *https,
                           const PostageDownloadRequest *request,
                           PostageDownloadReply         *reply,
                           GCancellable                 *cancellable,
                           GError                      **error);

G_END_DECLS
