/* postage-net-address.h - the addresses that Postage fetches from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_net_address_parse:
 * @address: what somebody has entered; any text; white space around it doesn't count
 *
 * Takes https only, with a host, and without a user's name or password, which would be sent and stored in clear.
 *
 * Returns: (transfer full) (nullable): the address without its fragment, or %NULL with %POSTAGE_NET_ERROR_ADDRESS. The
 * message doesn't repeat an address with a password in it.
 */
GUri *postage_net_address_parse (const char *address,
                                 GError    **error);

/** postage_net_address_is_same_server: whether two https addresses have the same host and port. */
gboolean postage_net_address_is_same_server (GUri *a,
                                             GUri *b);

G_END_DECLS
