/* postage-catalogue-store.h - the downloaded catalogue in the user's data folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-catalogue-index.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CATALOGUE_STORE (postage_catalogue_store_get_type ())

/**
 * PostageCatalogueStore:
 *
 * A folder that holds the catalogue that was installed last, and the one before:
 *
 *     current               a line with the name of the one in use, a line with that of the one before
 *     lock                  held by a program that changes something here
 *     versions/NAME/        index.json and the files that it lists, never changed again
 *
 * A new catalogue is complete, checked and on the disk before `current` is replaced, which is one step: whenever a
 * program ends or the power fails, the old catalogue or the new one is in use, whole. What such an end leaves behind,
 * the next installation removes. Reference counted, immutable: nothing is kept in memory, so that a thread may use it.
 */
typedef struct _PostageCatalogueStore PostageCatalogueStore;

/** PostageCatalogueProgress: called in the thread that installs: @done of @total bytes are written. */
typedef void (*PostageCatalogueProgress) (gsize    done,
                                          gsize    total,
                                          gpointer user_data);

/** PostageCatalogueCheck: whether the program can work with @catalogue, which is called @name in messages; fails with a
 * %POSTAGE_STORAGE_ERROR. */
typedef gboolean (*PostageCatalogueCheck) (PostageCatalogue *catalogue,
                                           const char       *name,
                                           GError          **error);

/** postage_catalogue_store_get_type: the boxed type of #PostageCatalogueStore. */
GType postage_catalogue_store_get_type (void);

/** postage_catalogue_store_get_default_folder: (transfer full): where the program keeps it, which need not exist. */
GFile *postage_catalogue_store_get_default_folder (void);

/**
 * postage_catalogue_store_new:
 * @folder: a local folder, which need not exist
 * @oldest: nothing older is installed: the date of the bundled catalogue, or %POSTAGE_DATE_NONE
 * @check: (nullable): nothing is installed or loaded that it refuses
 *
 * Returns: (transfer full)
 */
PostageCatalogueStore *postage_catalogue_store_new (GFile                *folder,
                                                    PostageDate           oldest,
                                                    PostageCatalogueCheck check);

/** postage_catalogue_store_ref: (transfer full) */
PostageCatalogueStore *postage_catalogue_store_ref (PostageCatalogueStore *self);

/** postage_catalogue_store_unref: (transfer full) */
void postage_catalogue_store_unref (PostageCatalogueStore *self);

/** postage_catalogue_store_get_folder: (transfer none): its folder. */
GFile *postage_catalogue_store_get_folder (const PostageCatalogueStore *self);

/**
 * postage_catalogue_store_load:
 * @version: (out) (optional): that of the installed catalogue; 0 where none is installed
 *
 * Reads the installed catalogue, and checks all of it again.
 *
 * Returns: (transfer full) (nullable): %NULL without an error where none is installed; %NULL with a
 * %POSTAGE_STORAGE_ERROR that says which part of it is broken
 */
PostageCatalogue *postage_catalogue_store_load (const PostageCatalogueStore *self,
                                                gint64                      *version,
                                                GError                     **error);

/** postage_catalogue_store_check_index: whether what @index describes is newer than the installed catalogue and not
 * older than the bundled one. Fails with %POSTAGE_STORAGE_ERROR_OLDER. */
gboolean postage_catalogue_store_check_index (const PostageCatalogueStore *self,
                                              const PostageCatalogueIndex *index,
                                              GError                     **error);

/**
 * postage_catalogue_store_install:
 * @files: (element-type utf8 GBytes): the bytes of each file of @index by its path
 * @progress: (nullable) (scope call)
 *
 * Checks everything, writes it, and then puts it in the place of the installed catalogue in one step. Where the
 * installed one is broken, any that is not older than the bundled one may take its place.
 *
 * Returns: %FALSE, with the installed catalogue as it was, and %POSTAGE_STORAGE_ERROR_OLDER where @index is not newer
 * than it, or older than the bundled one; %POSTAGE_STORAGE_ERROR_CONTENT and what else
 * postage_catalogue_published_read() gives; %POSTAGE_STORAGE_ERROR_WRITE where the folder or the disk doesn't take it;
 * %G_IO_ERROR_CANCELLED
 */
gboolean postage_catalogue_store_install (const PostageCatalogueStore *self,
                                          const PostageCatalogueIndex *index,
                                          GHashTable                  *files,
                                          GCancellable                *cancellable,
                                          PostageCatalogueProgress     progress,
                                          gpointer                     user_data,
                                          GError                     **error);

/**
 * postage_catalogue_store_install_from_file:
 * @archive: a tar file, see postage_catalogue_published_read_archive()
 * @progress: (nullable) (scope call)
 *
 * postage_catalogue_store_install() with what @archive holds.
 *
 * Returns: %FALSE like postage_catalogue_store_install(), also where @archive can't be read
 */
gboolean postage_catalogue_store_install_from_file (const PostageCatalogueStore *self,
                                                    GFile                       *archive,
                                                    GCancellable                *cancellable,
                                                    PostageCatalogueProgress     progress,
                                                    gpointer                     user_data,
                                                    GError                     **error);

/**
 * postage_catalogue_store_find_file:
 * @path: of a file in an index
 * @sha256: of its bytes
 *
 * Returns: (transfer full) (nullable): the bytes, where the installed or the bundled catalogue has this very file, so
 * that it need not be downloaded
 */
GBytes *postage_catalogue_store_find_file (const PostageCatalogueStore *self,
                                           const char                  *path,
                                           const char                  *sha256);

/**
 * postage_catalogue_store_remove:
 *
 * Removes what is installed, so that the bundled catalogue is in use again. It is no error if nothing is.
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_WRITE, with the installed catalogue as it was
 */
gboolean postage_catalogue_store_remove (const PostageCatalogueStore *self,
                                         GError                     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCatalogueStore, postage_catalogue_store_unref)

G_END_DECLS
