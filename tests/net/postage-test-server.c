/* postage-test-server.c - a web server of the test's own, with https
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-server.h"

struct _PostageTestServer
{
  SoupServer   *server;  /* (owned) */
  GMainContext *context; /* (owned) the thread's */
  GThread      *thread;  /* (owned) */
  int           is_over; /* atomic */
  guint         port;
  GMutex        mutex;    /* for what follows */
  GHashTable   *answers;  /* (owned) (element-type utf8 PostageTestAnswer) by path */
  GString      *requests; /* (owned) */
  GHashTable   *clients;  /* (owned) the addresses that requests came from */
};

GTlsDatabase *
postage_test_authority (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "net", "certificates", "authority.pem", NULL);
  g_autoptr (GError) error = NULL;
  GTlsDatabase *authority = g_tls_file_database_new (path, &error);

  g_assert_no_error (error);
  return authority;
}

GTlsCertificate *
postage_test_certificate (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".pem", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "net", "certificates", file, NULL);
  g_autoptr (GError) error = NULL;
  GTlsCertificate *certificate = g_tls_certificate_new_from_file (path, &error);

  g_assert_no_error (error);
  return certificate;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Called with the mutex locked. */
static void
record (PostageTestServer *self,
        SoupServerMessage *message,
        const char        *path)
{
  GSocketAddress     *address = soup_server_message_get_remote_address (message);
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  SoupMessageHeadersIter iter;
  const char            *name, *value;

  soup_message_headers_iter_init (&iter, headers);
  while (soup_message_headers_iter_next (&iter, &name, &value))
    g_ptr_array_add (lines, g_strdup_printf ("%s: %s\n", name, value));
  g_ptr_array_sort (lines, compare_lines);

  g_string_append_printf (self->requests, "%s %s\n", soup_server_message_get_method (message), path);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (self->requests, g_ptr_array_index (lines, i));
  g_hash_table_add (self->clients, g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (address)));
}

static void
set_headers (SoupServerMessage *message,
             const char        *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ": ", 2);

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      soup_message_headers_append (soup_server_message_get_response_headers (message), parts[0], parts[1]);
    }
}

static void
answer (SoupServer        *server,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           user_data)
{
  PostageTestServer *self = user_data;
  PostageTestAnswer  found = { .status = SOUP_STATUS_NOT_FOUND };
  PostageTestAnswer *row;
  gsize              length;

  g_mutex_lock (&self->mutex);
  record (self, message, path);
  row = g_hash_table_lookup (self->answers, path);
  if (row != NULL)
    found = *row;
  g_mutex_unlock (&self->mutex);

  if (found.asked != NULL)
    found.asked (found.asked_data);
  if (found.status == 0)
    {
      soup_server_message_pause (message);
      return;
    }
  soup_server_message_set_status (message, found.status, NULL);
  if (found.headers != NULL)
    set_headers (message, found.headers);
  length = found.body != NULL && found.length == 0 ? strlen (found.body) : found.length;
  if (found.body != NULL)
    soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC, found.body, length);
}

static gpointer
serve (gpointer data)
{
  PostageTestServer *self = data;

  g_main_context_push_thread_default (self->context);
  while (g_atomic_int_get (&self->is_over) == 0)
    g_main_context_iteration (self->context, TRUE);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

PostageTestServer *
postage_test_server_new (const char *certificate)
{
  PostageTestServer *self = g_new0 (PostageTestServer, 1);
  g_autoptr (GTlsCertificate) own = postage_test_certificate (certificate);
  g_autoptr (GError) error = NULL;
  GSList *uris;

  g_mutex_init (&self->mutex);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->requests = g_string_new (NULL);
  self->clients = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->context = g_main_context_new ();

  g_main_context_push_thread_default (self->context);
  self->server = soup_server_new ("tls-certificate", own, NULL);
  soup_server_add_handler (self->server, NULL, answer, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_HTTPS | SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  g_main_context_pop_thread_default (self->context);

  uris = soup_server_get_uris (self->server);
  self->port = (guint) g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  self->thread = g_thread_new ("server", serve, self);
  return self;
}

void
postage_test_server_free (PostageTestServer *self)
{
  g_atomic_int_set (&self->is_over, 1);
  g_main_context_wakeup (self->context);
  g_thread_join (self->thread);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->clients);
  g_string_free (self->requests, TRUE);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

char *
postage_test_server_dup_address (PostageTestServer *self,
                                 const char        *path)
{
  return g_strdup_printf ("https://127.0.0.1:%u%s", self->port, path);
}

void
postage_test_server_answer (PostageTestServer       *self,
                            const char              *path,
                            const PostageTestAnswer *row)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_replace (self->answers, g_strdup (path), g_memdup2 (row, sizeof *row));
  g_mutex_unlock (&self->mutex);
}

char *
postage_test_server_dup_requests (PostageTestServer *self)
{
  char *requests;

  g_mutex_lock (&self->mutex);
  requests = g_strdup (self->requests->str);
  g_mutex_unlock (&self->mutex);
  return requests;
}

guint
postage_test_server_get_n_connections (PostageTestServer *self)
{
  guint n;

  g_mutex_lock (&self->mutex);
  n = g_hash_table_size (self->clients);
  g_mutex_unlock (&self->mutex);
  return n;
}
