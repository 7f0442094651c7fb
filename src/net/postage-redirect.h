/* postage-redirect.h - where a server sends on to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** POSTAGE_REDIRECT_MOST: how often a server may send on before it has to give the file. */
#define POSTAGE_REDIRECT_MOST 3

/** postage_redirect_is: whether a status of HTTP sends on to another address. */
gboolean postage_redirect_is (guint status);

/**
 * postage_redirect_follow:
 * @visited: (element-type GUri): the addresses so far, the last of which has sent on; at least one
 * @location: (nullable): where to, as the header says; relative to that address or absolute
 *
 * libsoup would follow to any server, and from https to http without a word. Postage goes on only to https at the same
 * host and port, %POSTAGE_REDIRECT_MOST times at most, and nowhere twice: who has been given an address has trusted
 * that server, and no other.
 *
 * Returns: (transfer full) (nullable): the next address, or %NULL with %POSTAGE_NET_ERROR_REDIRECT_INSECURE,
 * `…ELSEWHERE`, `…LOOP` or `…BROKEN`.
 */
GUri *postage_redirect_follow (const GPtrArray *visited,
                               const char      *location,
                               GError         **error);

G_END_DECLS
