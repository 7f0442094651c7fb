/* postage-catalogue-index.h - what a published catalogue consists of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-date.h"

G_BEGIN_DECLS

/** What the index of a published catalogue is called, beside the files that it lists. */
#define POSTAGE_CATALOGUE_INDEX_NAME "index.json"

/** The largest file of a published catalogue, in bytes. */
#define POSTAGE_CATALOGUE_MAX_FILE_BYTES (8 * 1024 * 1024)

/** The largest published catalogue: the bytes of all its files. */
#define POSTAGE_CATALOGUE_MAX_BYTES (64 * 1024 * 1024)

/** How many files a published catalogue may have. */
#define POSTAGE_CATALOGUE_MAX_FILES 5000

/** The greatest version: a whole number that every program which reads JSON can hold. */
#define POSTAGE_CATALOGUE_MAX_VERSION G_GINT64_CONSTANT (999999999999)

/**
 * PostageCatalogueEntry:
 * @path: (owned): where the file lies beside the index: "providers/twilio.json"
 * @size: in bytes
 * @sha256: (owned): of its bytes, 64 small hexadecimal digits
 *
 * A file of a published catalogue.
 */
typedef struct
{
  char *path;
  gsize size;
  char *sha256;
} PostageCatalogueEntry;

#define POSTAGE_TYPE_CATALOGUE_INDEX (postage_catalogue_index_get_type ())

/**
 * PostageCatalogueIndex:
 *
 * The index of a published catalogue, as data/catalogue/README.md describes it under "Publishing". Reference counted,
 * immutable.
 */
typedef struct _PostageCatalogueIndex PostageCatalogueIndex;

/** postage_catalogue_index_get_type: the boxed type of #PostageCatalogueIndex. */
GType postage_catalogue_index_get_type (void);

/** postage_catalogue_index_is_path: whether a file of a published catalogue may lie at @path: below the index on every
 * system, with letters, digits, “.”, “_” and “-”, and not the index itself. */
gboolean postage_catalogue_index_is_path (const char *path);

/**
 * postage_catalogue_index_read:
 * @name: for messages
 *
 * Reads an index to the letter: a member that isn't described, a path that leaves the folder, a path twice, and what is
 * above the limits are errors.
 *
 * Returns: (transfer full) (nullable): %NULL with a %POSTAGE_STORAGE_ERROR
 */
PostageCatalogueIndex *postage_catalogue_index_read (const char *name,
                                                     GBytes     *bytes,
                                                     GError    **error);

/**
 * postage_catalogue_index_new:
 * @version: from 1 to %POSTAGE_CATALOGUE_MAX_VERSION
 * @as_of: the latest date of the providers' files, with its day
 * @files: (element-type utf8 GBytes): the bytes of each file by its path
 *
 * Makes the index of @files. Its bytes are the same for the same files, whatever their order.
 *
 * Returns: (transfer full) (nullable): %NULL with a %POSTAGE_STORAGE_ERROR where @files are not what an index may list
 */
PostageCatalogueIndex *postage_catalogue_index_new (gint64      version,
                                                    PostageDate as_of,
                                                    GHashTable *files,
                                                    GError    **error);

/** postage_catalogue_index_ref: (transfer full) */
PostageCatalogueIndex *postage_catalogue_index_ref (PostageCatalogueIndex *self);

/** postage_catalogue_index_unref: (transfer full) */
void postage_catalogue_index_unref (PostageCatalogueIndex *self);

/** postage_catalogue_index_get_name: how messages call it. */
const char *postage_catalogue_index_get_name (const PostageCatalogueIndex *self);

/** postage_catalogue_index_get_version: greater than that of every catalogue that was published before. */
gint64 postage_catalogue_index_get_version (const PostageCatalogueIndex *self);

/** postage_catalogue_index_get_as_of: the latest date of the providers' files. */
PostageDate postage_catalogue_index_get_as_of (const PostageCatalogueIndex *self);

/** postage_catalogue_index_get_entries: (element-type PostageCatalogueEntry): the files, in the order of the index; one
 * at least. */
const GPtrArray *postage_catalogue_index_get_entries (const PostageCatalogueIndex *self);

/** postage_catalogue_index_find: (nullable): the file at @path. */
const PostageCatalogueEntry *postage_catalogue_index_find (const PostageCatalogueIndex *self,
                                                           const char                  *path);

/** postage_catalogue_index_get_total: the bytes of all files. */
gsize postage_catalogue_index_get_total (const PostageCatalogueIndex *self);

/** postage_catalogue_index_get_bytes: (transfer none): the index itself, byte for byte as it was read. */
GBytes *postage_catalogue_index_get_bytes (const PostageCatalogueIndex *self);

/** postage_catalogue_index_fail: sets @error to %POSTAGE_STORAGE_ERROR_CONTENT: the sentences, about the file in place
 * @i of the index. @sentences: (transfer full) */
void postage_catalogue_index_fail (const PostageCatalogueIndex *self,
                                   guint                        i,
                                   char                        *sentences,
                                   GError                     **error);

/**
 * postage_catalogue_index_check_file:
 * @i: the place of a file in the index
 * @bytes: what came for it
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_CONTENT where @bytes are not as long as the index says or not those that
 * it says
 */
gboolean postage_catalogue_index_check_file (const PostageCatalogueIndex *self,
                                             guint                        i,
                                             GBytes                      *bytes,
                                             GError                     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCatalogueIndex, postage_catalogue_index_unref)

G_END_DECLS
