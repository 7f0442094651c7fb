/* postage-catalogue-published.h - reads a published catalogue: an index with its files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-catalogue-index.h"

G_BEGIN_DECLS

/**
 * postage_catalogue_published_read:
 * @files: (element-type utf8 GBytes): the bytes of each file by its path
 *
 * Looks whether @files are those that @index lists, no fewer and no others, each with its size and SHA-256; whether
 * they are a whole catalogue without own plans; and whether that is as old as the index says.
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL with a %POSTAGE_STORAGE_ERROR
 */
PostageCatalogue *postage_catalogue_published_read (const PostageCatalogueIndex *index,
                                                    GHashTable                  *files,
                                                    GError                     **error);

/**
 * postage_catalogue_published_read_archive:
 * @archive: a tar file that data/publish-catalogue has written: the index, then the files; not compressed, so that what
 *   is read is no larger than the file
 * @index: (out) (transfer full)
 * @files: (out) (transfer full) (element-type utf8 GBytes): by path, none that @index doesn't list; for
 *   postage_catalogue_published_read()
 *
 * Returns: %FALSE with a %POSTAGE_STORAGE_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean postage_catalogue_published_read_archive (GFile                  *archive,
                                                   GCancellable           *cancellable,
                                                   PostageCatalogueIndex **index,
                                                   GHashTable            **files,
                                                   GError                **error);

/** postage_catalogue_published_new_files: (transfer full) (element-type utf8 GBytes): a table without files, which owns
 * what is put into it. */
GHashTable *postage_catalogue_published_new_files (void);

G_END_DECLS
