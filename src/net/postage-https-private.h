/* postage-https-private.h - what downloads need of the session
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libsoup/soup.h>

#include "net/postage-https.h"

G_BEGIN_DECLS

/** postage_https_get_session: (transfer none) */
SoupSession *postage_https_get_session (PostageHttps *self);

/** postage_https_get_context: (transfer none): where the session's callbacks are to run. */
GMainContext *postage_https_get_context (PostageHttps *self);

/** postage_https_message: (transfer full): a request for @uri, which is https. */
SoupMessage *postage_https_message (GUri *uri);

G_END_DECLS
