/* postage-catalogue-choice.h - which catalogue the program works with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-catalogue-store.h"

G_BEGIN_DECLS

/**
 * PostageCatalogueOrigin: where the catalogue in use comes from, and why.
 * @POSTAGE_CATALOGUE_BUNDLED: it is built in, and none is installed
 * @POSTAGE_CATALOGUE_INSTALLED: it was downloaded
 * @POSTAGE_CATALOGUE_OVERTAKEN: it is built in and newer than the one that was downloaded
 * @POSTAGE_CATALOGUE_BROKEN: it is built in, because the one that was downloaded can't be read
 */
typedef enum
{
  POSTAGE_CATALOGUE_BUNDLED,
  POSTAGE_CATALOGUE_INSTALLED,
  POSTAGE_CATALOGUE_OVERTAKEN,
  POSTAGE_CATALOGUE_BROKEN,
} PostageCatalogueOrigin;

#define POSTAGE_TYPE_CATALOGUE_CHOICE (postage_catalogue_choice_get_type ())

/**
 * PostageCatalogueChoice:
 *
 * The catalogue that was found to be the one to work with: the installed one where it is good and not older than the
 * bundled one, else the bundled one. Reference counted, immutable.
 */
typedef struct _PostageCatalogueChoice PostageCatalogueChoice;

/** postage_catalogue_choice_get_type: the boxed type of #PostageCatalogueChoice. */
GType postage_catalogue_choice_get_type (void);

/**
 * postage_catalogue_choice_new:
 * @folder: (nullable): that of the store; %NULL: the bundled catalogue is chosen, whatever is installed
 *
 * Returns: (transfer full) (nullable): %NULL with a %POSTAGE_STORAGE_ERROR where the bundled catalogue can't be read,
 * which would be a mistake in the program
 */
PostageCatalogueChoice *postage_catalogue_choice_new (GFile   *folder,
                                                      GError **error);

/** postage_catalogue_choice_ref: (transfer full) */
PostageCatalogueChoice *postage_catalogue_choice_ref (PostageCatalogueChoice *self);

/** postage_catalogue_choice_unref: (transfer full) */
void postage_catalogue_choice_unref (PostageCatalogueChoice *self);

/** postage_catalogue_choice_get_catalogue: (transfer none): the catalogue to work with, sealed, without own plans. */
PostageCatalogue *postage_catalogue_choice_get_catalogue (const PostageCatalogueChoice *self);

/** postage_catalogue_choice_get_bundled_as_of: the date of the bundled catalogue. */
PostageDate postage_catalogue_choice_get_bundled_as_of (const PostageCatalogueChoice *self);

/** postage_catalogue_choice_get_origin: where the catalogue comes from. */
PostageCatalogueOrigin postage_catalogue_choice_get_origin (const PostageCatalogueChoice *self);

/** postage_catalogue_choice_get_version: that of the installed catalogue, be it in use or overtaken; 0 where there is
 * none. */
gint64 postage_catalogue_choice_get_version (const PostageCatalogueChoice *self);

/** postage_catalogue_choice_get_problem: (nullable): for %POSTAGE_CATALOGUE_BROKEN, sentences that say what is wrong
 * with the installed catalogue and what is used instead. */
const char *postage_catalogue_choice_get_problem (const PostageCatalogueChoice *self);

/** postage_catalogue_choice_get_store: (nullable) (transfer none): the store, which takes nothing that is older than
 * the bundled catalogue; %NULL where no folder was given. */
PostageCatalogueStore *postage_catalogue_choice_get_store (const PostageCatalogueChoice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCatalogueChoice, postage_catalogue_choice_unref)

G_END_DECLS
