/* postage-ods-container.h - the container of an OpenDocument file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** POSTAGE_ODS_MIME_TYPE: what a spreadsheet is. */
#define POSTAGE_ODS_MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"

/** PostageOdsMember: a file within the container: its name and its XML. */
typedef struct
{
  const char    *name;
  const GString *xml;
} PostageOdsMember;

/**
 * postage_ods_container_write:
 * @members: (array length=n_members): the files besides the type and the manifest, which are added
 *
 * Packs them as OpenDocument wants it: the type comes first and is neither compressed nor has it an extra field, so
 * that the kind of file can be told from its first bytes. No time is written: the same members give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %POSTAGE_STORAGE_ERROR_WRITE
 */
GBytes *postage_ods_container_write (const PostageOdsMember *members,
                                     gsize                   n_members,
                                     GError                **error);

G_END_DECLS
