/* postage-catalogue-visit.h - when newer prices were asked for last, and what was there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-catalogue-store.h"

G_BEGIN_DECLS

/**
 * PostageCatalogueVisit:
 * @address: (owned) (nullable): of the index that was asked for; %NULL: never
 * @etag: (owned) (nullable): what the server called it
 * @last_modified: (owned) (nullable): since when, as the server says
 * @version: which version was there
 * @date: the day
 *
 * What is remembered of the last successful question for newer prices, so that the next one can ask only for what has
 * changed, and so that the user sees how long ago it was.
 */
typedef struct
{
  char       *address;
  char       *etag;
  char       *last_modified;
  gint64      version;
  PostageDate date;
} PostageCatalogueVisit;

/** postage_catalogue_visit_load: sets @self to what is remembered beside the prices of @store; to nothing where there
 * is nothing, or nothing that can be read: it would only save a download. */
void postage_catalogue_visit_load (PostageCatalogueVisit       *self,
                                   const PostageCatalogueStore *store);

/** postage_catalogue_visit_save: remembers @self beside the prices of @store, whose folder is made where it is missing.
 * Fails with %POSTAGE_STORAGE_ERROR_WRITE. */
gboolean postage_catalogue_visit_save (const PostageCatalogueVisit *self,
                                       const PostageCatalogueStore *store,
                                       GError                     **error);

/** postage_catalogue_visit_clear: frees what @self holds. */
void postage_catalogue_visit_clear (PostageCatalogueVisit *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageCatalogueVisit, postage_catalogue_visit_clear)

G_END_DECLS
