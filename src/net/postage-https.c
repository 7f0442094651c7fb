/* postage-https.c - what downloads go over: one connection after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-https.h"

#include "net/postage-https-private.h"

struct _PostageHttps
{
  GMainContext *context; /* (owned) */
  SoupSession  *session; /* (owned) */
};

/* Postage asks for the bytes as they are. libsoup's decoder passes on what is left of a truncated or broken compressed
 * body without an error, makes the announced length useless, and expands a thousandfold; without it the length counts
 * what arrives. The files are some kilobytes each, so that little is lost. */
static PostageHttps *
take_session (SoupSession *session)
{
  PostageHttps *self = g_new0 (PostageHttps, 1);

  soup_session_remove_feature_by_type (session, SOUP_TYPE_CONTENT_DECODER);
  soup_session_set_user_agent (session, "Postage/" POSTAGE_VERSION);
  /* That of libsoup begins anew with each byte; a download has a deadline for the whole. */
  soup_session_set_timeout (session, 0);

  self->context = g_main_context_new ();
  self->session = session;
  return self;
}

PostageHttps *
postage_https_new (void)
{
  return take_session (soup_session_new ());
}

PostageHttps *
postage_https_new_for_authority (GTlsDatabase *authority)
{
  SoupSession *session;

  g_return_val_if_fail (G_IS_TLS_DATABASE (authority), NULL);

  session = soup_session_new ();
  soup_session_set_tls_database (session, authority);
  soup_session_set_proxy_resolver (session, NULL);
  return take_session (session);
}

void
postage_https_free (PostageHttps *self)
{
  g_main_context_push_thread_default (self->context);
  soup_session_abort (self->session);
  g_clear_object (&self->session);
  /* What the end of the connections has left to do. */
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);
  g_main_context_unref (self->context);
  g_free (self);
}

SoupSession *
postage_https_get_session (PostageHttps *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->session;
}

GMainContext *
postage_https_get_context (PostageHttps *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->context;
}

/* Without a farewell, a connection that somebody has cut looks like one that the server has ended: libsoup doesn't ask
 * for it, and then reports no error for a body without an announced length.
 *
 * HTTP/1.1 does for one file after the other, and is what the tests see. */
static void
prepare_connection (SoupMessage       *message,
                    GSocketClientEvent event,
                    GIOStream         *connection,
                    gpointer           user_data)
{
  static const char *const protocols[] = { "http/1.1", NULL };

  if (event != G_SOCKET_CLIENT_TLS_HANDSHAKING || !G_IS_TLS_CONNECTION (connection))
    return;
  g_tls_connection_set_require_close_notify (G_TLS_CONNECTION (connection), TRUE);
  g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (connection), protocols);
}

SoupMessage *
postage_https_message (GUri *uri)
{
  SoupMessage *message;

  g_return_val_if_fail (uri != NULL && g_str_equal (g_uri_get_scheme (uri), "https"), NULL);

  message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_DO_NOT_USE_AUTH_CACHE);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept-Encoding", "identity");
  g_signal_connect (message, "network-event", G_CALLBACK (prepare_connection), NULL);
  return message;
}
