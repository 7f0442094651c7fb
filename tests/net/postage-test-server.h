/* postage-test-server.h - a web server of the test's own, with https
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/** PostageTestServer: answers on 127.0.0.1 from a thread of its own, until it is freed. */
typedef struct _PostageTestServer PostageTestServer;

/** PostageTestAnswer: what a path gets. Nothing in it is owned. */
typedef struct
{
  guint       status;                  /* 0: there is no answer, the client waits */
  const char *headers;                 /* (nullable) "Name: value", one a line */
  const char *body;                    /* (nullable) */
  gsize       length;                  /* of the body; 0 for a text */
  void (*asked) (gpointer asked_data); /* (nullable) called in the server's thread before it answers */
  gpointer asked_data;
} PostageTestAnswer;

/** postage_test_server_new: (transfer full): @certificate: a file of `certificates`, without its ending; such as
 * "server". */
PostageTestServer *postage_test_server_new (const char *certificate);

/** postage_test_server_free: ends the server and its connections. */
void postage_test_server_free (PostageTestServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageTestServer, postage_test_server_free)

/** postage_test_server_dup_address: (transfer full): of @path, which begins with "/". */
char *postage_test_server_dup_address (PostageTestServer *self,
                                       const char        *path);

/** postage_test_server_answer: from now on, @path gets @answer, which is copied; its body and what it refers to have to
 * stay. Any other path gets 404. */
void postage_test_server_answer (PostageTestServer       *self,
                                 const char              *path,
                                 const PostageTestAnswer *answer);

/** postage_test_server_dup_requests: (transfer full): what has come so far: for each request its method and path, and
 * its headers in the order of the alphabet, one a line. */
char *postage_test_server_dup_requests (PostageTestServer *self);

/** postage_test_server_get_n_connections: how many clients have come. */
guint postage_test_server_get_n_connections (PostageTestServer *self);

/** postage_test_authority: (transfer full): trusts the certificates of `certificates`, but for "stranger". */
GTlsDatabase *postage_test_authority (void);

/** postage_test_certificate: (transfer full): with its key. */
GTlsCertificate *postage_test_certificate (const char *name);

G_END_DECLS
