/* postage-test-raw-server.c - a server with https that keeps no rule
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-raw-server.h"

#include <gio/gio.h>

#include "postage-test-server.h"

struct _PostageTestRawServer
{
  const PostageTestScript *script;
  GSocketListener         *listener;    /* (owned) */
  GTlsCertificate         *certificate; /* (owned) */
  GCancellable            *stop;        /* (owned) */
  GThread                 *thread;      /* (owned) */
  guint                    port;
};

/* Until the empty line behind the headers. */
static gboolean
read_request (PostageTestRawServer *self,
              GInputStream         *stream)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char byte;

  while (!g_str_has_suffix (text->str, "\r\n\r\n"))
    {
      if (g_input_stream_read (stream, &byte, 1, self->stop, NULL) != 1)
        return FALSE;
      g_string_append_c (text, byte);
    }
  return TRUE;
}

static void
answer (PostageTestRawServer *self,
        GSocket              *socket,
        GIOStream            *client)
{
  const PostageTestScript *script = self->script;
  GOutputStream           *stream = g_io_stream_get_output_stream (client);

  if ((!script->is_plain && !read_request (self, g_io_stream_get_input_stream (client))) ||
      !g_output_stream_write_all (stream, script->head, strlen (script->head), NULL, self->stop, NULL))
    return;
  for (guint i = 0; i < script->n_pieces; i++)
    {
      /* Readable is a client that goes, because it has asked already. */
      if (script->wait_ms > 0 &&
          g_socket_condition_timed_wait (socket, G_IO_IN, script->wait_ms * 1000, self->stop, NULL))
        return;
      if (!g_output_stream_write_all (stream, script->piece, strlen (script->piece), NULL, self->stop, NULL))
        return;
    }

  if (script->end == POSTAGE_TEST_RAW_CUT)
    g_socket_close (socket, NULL);
  else if (script->end == POSTAGE_TEST_RAW_STAY)
    g_socket_condition_timed_wait (socket, G_IO_IN, -1, self->stop, NULL);
}

/* The server would speak HTTP/2, but for its scripts. */
static GIOStream *
protect (PostageTestRawServer *self,
         GIOStream            *connection)
{
  static const char *const protocols[] = { "h2", "http/1.1", NULL };
  GIOStream               *stream = g_tls_server_connection_new (connection, self->certificate, NULL);

  g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (stream), protocols);
  return stream;
}

static gpointer
serve (gpointer data)
{
  PostageTestRawServer *self = data;

  while (TRUE)
    {
      g_autoptr (GSocketConnection) connection = g_socket_listener_accept (self->listener, NULL, self->stop, NULL);
      g_autoptr (GIOStream) client = NULL;

      if (connection == NULL)
        return NULL;
      client = self->script->is_plain
                 ? G_IO_STREAM (g_object_ref (connection))
                 : protect (self, G_IO_STREAM (connection));
      answer (self, g_socket_connection_get_socket (connection), client);
      g_io_stream_close (client, NULL, NULL);
    }
}

PostageTestRawServer *
postage_test_raw_server_new (const PostageTestScript *script)
{
  PostageTestRawServer *self = g_new0 (PostageTestRawServer, 1);
  g_autoptr (GInetAddress) here = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (here, 0);
  g_autoptr (GSocketAddress) chosen = NULL;
  g_autoptr (GError) error = NULL;

  self->script = script;
  self->certificate = postage_test_certificate ("server");
  self->stop = g_cancellable_new ();
  self->listener = g_socket_listener_new ();
  g_socket_listener_add_address (self->listener, address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &chosen,
                                 &error);
  g_assert_no_error (error);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (chosen));
  self->thread = g_thread_new ("raw-server", serve, self);
  return self;
}

void
postage_test_raw_server_free (PostageTestRawServer *self)
{
  g_cancellable_cancel (self->stop);
  g_thread_join (self->thread);
  g_socket_listener_close (self->listener);
  g_object_unref (self->listener);
  g_object_unref (self->certificate);
  g_object_unref (self->stop);
  g_free (self);
}

char *
postage_test_raw_server_dup_address (PostageTestRawServer *self)
{
  return g_strdup_printf ("https://127.0.0.1:%u/file", self->port);
}
