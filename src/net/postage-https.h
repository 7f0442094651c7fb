/* postage-https.h - what downloads go over: one connection after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PostageHttps:
 *
 * A session of libsoup with the rules of Postage: certificates are checked and an error is never overridden; the user
 * agent is "Postage/VERSION" and nothing else tells of the user; no cookies, no cache, no passwords, no redirects that
 * nobody has looked at. Several downloads share its connection.
 *
 * Used by one thread at a time, which waits while something is fetched; a main context of its own keeps the caller's
 * sources from running meanwhile.
 */
typedef struct _PostageHttps PostageHttps;

/** postage_https_new: (transfer full): trusts whom the system trusts, and goes through the desktop's proxy. */
PostageHttps *postage_https_new (void);

/** postage_https_new_for_authority: (transfer full): trusts only whom @authority does, and goes without a proxy: for a
 * server on this computer, as tests have it. */
PostageHttps *postage_https_new_for_authority (GTlsDatabase *authority);

/** postage_https_free: closes the connections. */
void postage_https_free (PostageHttps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageHttps, postage_https_free)

G_END_DECLS
