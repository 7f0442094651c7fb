/* postage-document-portal.h - files that are lent to a program in a sandbox
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * postage_document_portal_lends:
 *
 * In a sandbox, a file that the user chooses is lent under exactly its name. Its folder seems to be one, but what is
 * written there under another name never comes out, and the file can't get another name either.
 *
 * Returns: whether @file is lent so.
 */
gboolean postage_document_portal_lends (GFile *file);

G_END_DECLS
