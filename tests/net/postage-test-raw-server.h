/* postage-test-raw-server.h - a server with https that keeps no rule
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PostageTestRawServer: answers one client after the other on 127.0.0.1, from a thread of its own. */
typedef struct _PostageTestRawServer PostageTestRawServer;

/** PostageTestRawEnd: how it leaves a client: in an orderly way, without a farewell, or not at all. */
typedef enum
{
  POSTAGE_TEST_RAW_CLOSE,
  POSTAGE_TEST_RAW_CUT,
  POSTAGE_TEST_RAW_STAY,
} PostageTestRawEnd;

/** PostageTestScript: what every client gets once it has asked. Nothing in it is owned. */
typedef struct
{
  const char       *head;  /* as it is */
  const char       *piece; /* (nullable) what comes then, over and over */
  guint             n_pieces;
  guint             wait_ms; /* before each piece; a client that goes is noticed at once */
  PostageTestRawEnd end;
  gboolean          is_plain; /* without protection, before anything was asked */
} PostageTestScript;

/** postage_test_raw_server_new: (transfer full): with the certificate "server"; @script has to stay. */
PostageTestRawServer *postage_test_raw_server_new (const PostageTestScript *script);

/** postage_test_raw_server_free: leaves the client, if there is one, and ends. */
void postage_test_raw_server_free (PostageTestRawServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageTestRawServer, postage_test_raw_server_free)

/** postage_test_raw_server_dup_address: (transfer full): https. */
char *postage_test_raw_server_dup_address (PostageTestRawServer *self);

G_END_DECLS
