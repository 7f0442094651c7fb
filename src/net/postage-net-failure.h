/* postage-net-failure.h - failures of a connection, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * postage_net_failure_take:
 * @error: (out) (optional)
 * @cause: (transfer full): what GIO or libsoup says
 * @host: the server
 * @flags: what is wrong with the server's certificate, 0 where nothing is
 *
 * Sets @error to a #PostageNetError that @cause means. %G_IO_ERROR_CANCELLED goes on as it is.
 */
void postage_net_failure_take (GError             **error,
                               GError              *cause,
                               const char          *host,
                               GTlsCertificateFlags flags);

/** postage_net_failure_take_interrupted: sets @error to %POSTAGE_NET_ERROR_INTERRUPTED: less has come than @host has
 * announced. */
void postage_net_failure_take_interrupted (GError    **error,
                                           const char *host);

/** postage_net_failure_take_late: sets @error to %POSTAGE_NET_ERROR_DEADLINE: @host has taken longer than @deadline_ms,
 * in milliseconds. */
void postage_net_failure_take_late (GError    **error,
                                    const char *host,
                                    guint       deadline_ms);

G_END_DECLS
