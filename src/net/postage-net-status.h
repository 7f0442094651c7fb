/* postage-net-status.h - what a server answers instead of a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/** POSTAGE_NET_STATUS_MOST_WAIT: the longest time that a server can ask to wait, in seconds: a day. */
#define POSTAGE_NET_STATUS_MOST_WAIT (24 * 60 * 60)

/**
 * postage_net_status_wait:
 * @headers: of an answer
 *
 * How long the header `Retry-After` asks to wait (RFC 9110, section 10.2.3): a number of seconds, or a date, which is
 * held against the server's own clock, the header `Date`, where it sends that.
 *
 * Returns: seconds from 1 to %POSTAGE_NET_STATUS_MOST_WAIT; 0 where it isn't said, can't be read or has passed.
 */
guint postage_net_status_wait (SoupMessageHeaders *headers);

/**
 * postage_net_status_take:
 * @error: (out) (optional)
 *
 * Sets @error to what the status of @message means. The status is none that gives a file: neither 200, nor 304 where
 * that was asked for, nor one that sends on.
 */
void postage_net_status_take (GError     **error,
                              SoupMessage *message);

G_END_DECLS
