/* postage-download.c - fetches one file over https
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-download.h"

#include <glib/gi18n.h>

#include "net/postage-https-private.h"
#include "net/postage-net-address.h"
#include "net/postage-net-error.h"
#include "net/postage-net-failure.h"
#include "net/postage-net-status.h"
#include "net/postage-redirect.h"

#define PIECE (64 * 1024)

/* Longer than any server's; it is kept and sent back. */
#define MOST_VALIDATOR_BYTES 1024

/* One download on its way. */
typedef struct
{
  PostageHttps                 *https;
  const PostageDownloadRequest *request;
  GCancellable                 *stop;    /* (owned) the caller's wish or the deadline */
  gboolean                      is_late; /* it was the deadline */
  const char                   *host;    /* of the address, for messages */
} Download;

void
postage_download_reply_clear (PostageDownloadReply *reply)
{
  g_clear_pointer (&reply->bytes, g_bytes_unref);
  g_clear_pointer (&reply->etag, g_free);
  g_clear_pointer (&reply->last_modified, g_free);
  g_clear_pointer (&reply->address, g_free);
}

static gboolean
end_late (gpointer user_data)
{
  Download *download = user_data;

  download->is_late = TRUE;
  g_cancellable_cancel (download->stop);
  return G_SOURCE_REMOVE;
}

static void
end_wanted (GCancellable *cancellable,
            GCancellable *stop)
{
  g_cancellable_cancel (stop);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
await (const Download *download,
       GAsyncResult  **result)
{
  while (*result == NULL)
    g_main_context_iteration (postage_https_get_context (download->https), TRUE);
}

/* @message: (nullable): whose connection it was. Returns FALSE. */
static gboolean
fail (const Download *download,
      SoupMessage    *message,
      GError         *cause,
      GError        **error)
{
  GTlsCertificateFlags flags = message != NULL ? soup_message_get_tls_peer_certificate_errors (message) : 0;

  if (download->is_late && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      postage_net_failure_take_late (error, download->host, download->request->deadline_ms);
      g_error_free (cause);
      return FALSE;
    }
  postage_net_failure_take (error, cause, download->host, flags);
  return FALSE;
}

static gboolean
fail_size (const Download *download,
           GError        **error)
{
  g_autofree char *most = g_format_size_full (download->request->most_bytes, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_TOO_LARGE,
               /* Translators: a server, such as “example.org”, and a size, such as “1.0 MiB” */
               _ ("What %1$s sends is larger than the %2$s that such a file may have. Check the address."),
               download->host, most);
  return FALSE;
}

/* Whether the body comes as it is. */
static gboolean
check_encoding (const Download     *download,
                SoupMessageHeaders *headers,
                GError            **error)
{
  const char *encoding = soup_message_headers_get_list (headers, "Content-Encoding");

  if (encoding == NULL || *encoding == '\0' || g_ascii_strcasecmp (encoding, "identity") == 0)
    return TRUE;
  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_ENCODING,
               /* Translators: %s is a server, such as “example.org” */
               _ ("%s sends the file compressed, although Postage has asked for it as it is. Check the address, or "
                  "tell those who run that server."),
               download->host);
  return FALSE;
}

/* Where each piece goes: into @bytes, until there are too many. */
static gboolean
read_body (const Download *download,
           SoupMessage    *message,
           GInputStream   *stream,
           gint64          expected,
           GByteArray     *bytes,
           GError        **error)
{
  const PostageDownloadRequest *request = download->request;
  g_autofree guint8            *piece = g_malloc (PIECE);

  while (TRUE)
    {
      g_autoptr (GAsyncResult) result = NULL;
      GError *cause = NULL;
      gssize  n_read;

      g_input_stream_read_async (stream, piece, PIECE, G_PRIORITY_DEFAULT, download->stop, keep_result, &result);
      await (download, &result);
      n_read = g_input_stream_read_finish (stream, result, &cause);
      if (n_read < 0)
        return fail (download, message, cause, error);
      if (n_read == 0)
        break;
      if ((gsize) n_read > request->most_bytes - bytes->len)
        return fail_size (download, error);
      g_byte_array_append (bytes, piece, (guint) n_read);
      if (request->progress != NULL)
        request->progress (bytes->len, expected, request->progress_data);
    }

  if (expected != -1 && bytes->len != expected)
    {
      postage_net_failure_take_interrupted (error, download->host);
      return FALSE;
    }
  return TRUE;
}

/* What came with the file and is to be sent again; NULL where it is no text to keep. */
static char *
dup_validator (SoupMessageHeaders *headers,
               const char         *name)
{
  const char *value = soup_message_headers_get_one (headers, name);

  if (value == NULL || strlen (value) > MOST_VALIDATOR_BYTES || !g_utf8_validate (value, -1, NULL))
    return NULL;
  return g_strdup (value);
}

/* @stream: the body of an answer with a file, or with word that the old one is still good. */
static gboolean
take_answer (const Download       *download,
             SoupMessage          *message,
             GInputStream         *stream,
             PostageDownloadReply *reply,
             GError              **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  g_autoptr (GByteArray) bytes = NULL;
  gint64 expected = -1;

  if (soup_message_get_status (message) == SOUP_STATUS_OK)
    {
      if (!check_encoding (download, headers, error))
        return FALSE;
      if (soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH)
        expected = soup_message_headers_get_content_length (headers);
      if (expected != -1 && (guint64) expected > download->request->most_bytes)
        return fail_size (download, error);
      bytes = g_byte_array_new ();
      if (!read_body (download, message, stream, expected, bytes, error))
        return FALSE;
    }

  *reply = (PostageDownloadReply){
    .bytes = bytes != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL,
    .etag = dup_validator (headers, "ETag"),
    .last_modified = dup_validator (headers, "Last-Modified"),
    .address = g_uri_to_string (soup_message_get_uri (message)),
  };
  return TRUE;
}

static SoupMessage *
make_message (const Download *download,
              GUri           *uri)
{
  SoupMessage        *message = postage_https_message (uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);

  if (download->request->etag != NULL)
    soup_message_headers_replace (headers, "If-None-Match", download->request->etag);
  if (download->request->last_modified != NULL)
    soup_message_headers_replace (headers, "If-Modified-Since", download->request->last_modified);
  return message;
}

/* Whether the status is one that take_answer() takes. 304 is none where nothing was said to be there. */
static gboolean
has_answer (const Download *download,
            SoupMessage    *message)
{
  const guint status = soup_message_get_status (message);

  return status == SOUP_STATUS_OK ||
         (status == SOUP_STATUS_NOT_MODIFIED &&
          (download->request->etag != NULL || download->request->last_modified != NULL));
}

static gboolean
run (const Download       *download,
     GUri                 *uri,
     PostageDownloadReply *reply,
     GError              **error)
{
  SoupSession *session = postage_https_get_session (download->https);
  g_autoptr (GPtrArray) visited = g_ptr_array_new_with_free_func ((GDestroyNotify) g_uri_unref);

  g_ptr_array_add (visited, g_uri_ref (uri));
  while (TRUE)
    {
      g_autoptr (SoupMessage) message = make_message (download, g_ptr_array_index (visited, visited->len - 1));
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GInputStream) stream = NULL;
      GError *cause = NULL;
      GUri   *next;

      soup_session_send_async (session, message, G_PRIORITY_DEFAULT, download->stop, keep_result, &result);
      await (download, &result);
      stream = soup_session_send_finish (session, result, &cause);
      if (stream == NULL)
        return fail (download, message, cause, error);

      if (has_answer (download, message))
        return take_answer (download, message, stream, reply, error);
      if (!postage_redirect_is (soup_message_get_status (message)))
        {
          postage_net_status_take (error, message);
          return FALSE;
        }
      next = postage_redirect_follow (
        visited, soup_message_headers_get_one (soup_message_get_response_headers (message), "Location"), error);
      if (next == NULL)
        return FALSE;
      g_ptr_array_add (visited, next);
    }
}

gboolean
postage_download (PostageHttps                 *https,
                  const PostageDownloadRequest *request,
                  PostageDownloadReply         *reply,
                  GCancellable                 *cancellable,
                  GError                      **error)
{
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GCancellable) stop = NULL;
  g_autoptr (GSource) deadline = NULL;
  GMainContext *context;
  Download      download = { https, request };
  gulong        handler;
  gboolean      is_done;

  g_return_val_if_fail (https != NULL && request != NULL && reply != NULL, FALSE);
  g_return_val_if_fail (request->address != NULL && request->most_bytes > 0 && request->deadline_ms > 0, FALSE);

  uri = postage_net_address_parse (request->address, error);
  if (uri == NULL)
    return FALSE;

  download.stop = stop = g_cancellable_new ();
  download.host = g_uri_get_host (uri);
  context = postage_https_get_context (https);
  g_main_context_push_thread_default (context);
  deadline = g_timeout_source_new (request->deadline_ms);
  g_source_set_callback (deadline, end_late, &download, NULL);
  g_source_attach (deadline, context);
  handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (end_wanted), stop, NULL) : 0;

  is_done = run (&download, uri, reply, error);

  g_cancellable_disconnect (cancellable, handler);
  g_source_destroy (deadline);
  g_main_context_pop_thread_default (context);
  return is_done;
}
