/* postage-catalogue-store-private.h - what the files of the store of catalogues share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-catalogue-store.h"

G_BEGIN_DECLS

#define POSTAGE_CATALOGUE_STORE_CURRENT "current"
#define POSTAGE_CATALOGUE_STORE_LOCK "lock"
#define POSTAGE_CATALOGUE_STORE_VERSIONS "versions"

struct _PostageCatalogueStore
{
  GFile                *folder;   /* (owned) */
  char                 *path;     /* (owned): of the folder */
  char                 *versions; /* (owned): the path of the folder with the catalogues */
  PostageDate           oldest;
  PostageCatalogueCheck check; /* (nullable) */
};

/** postage_catalogue_store_read: postage_catalogue_published_read(), and what the store itself checks. */
PostageCatalogue *postage_catalogue_store_read (const PostageCatalogueStore *self,
                                                const PostageCatalogueIndex *index,
                                                GHashTable                  *files,
                                                GError                     **error);

/**
 * PostageCatalogueNames:
 * @current: (owned) (nullable): the catalogue in use, a folder of the versions; %NULL: none
 * @previous: (owned) (nullable): the one before
 *
 * What the file `current` says.
 */
typedef struct
{
  char *current;
  char *previous;
} PostageCatalogueNames;

/** postage_catalogue_store_read_names: sets @names, which are empty, or fails with a %POSTAGE_STORAGE_ERROR where
 * `current` can't be read or doesn't say names. */
gboolean postage_catalogue_store_read_names (const PostageCatalogueStore *self,
                                             PostageCatalogueNames       *names,
                                             GError                     **error);

/** postage_catalogue_names_clear: frees the names. */
void postage_catalogue_names_clear (PostageCatalogueNames *names);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageCatalogueNames, postage_catalogue_names_clear)

G_END_DECLS
