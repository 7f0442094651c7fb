/* postage-catalogue-reader.h - puts a catalogue together from its files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/**
 * PostageCatalogueReader:
 *
 * Takes the files of a catalogue one by one, in any order, whatever their names: each says itself of what kind it
 * is. The format is described in data/catalogue/README.md, and kept to the letter: a member that isn't described is
 * an error.
 */
typedef struct _PostageCatalogueReader PostageCatalogueReader;

/** postage_catalogue_reader_new: (transfer full): no file yet. */
PostageCatalogueReader *postage_catalogue_reader_new (void);

/**
 * PostageCatalogueLayer: what may lie over a sealed catalogue.
 * @POSTAGE_CATALOGUE_LAYER_OWN_PLANS: files of own plans
 * @POSTAGE_CATALOGUE_LAYER_RATE_CARDS: imported rate cards, each in the place of one of the same currency and day
 */
typedef enum
{
  POSTAGE_CATALOGUE_LAYER_OWN_PLANS,
  POSTAGE_CATALOGUE_LAYER_RATE_CARDS,
} PostageCatalogueLayer;

/** postage_catalogue_reader_new_over: (transfer full): no file yet; what @base knows need not be read. Only files of
 * @layer may be added. */
PostageCatalogueReader *postage_catalogue_reader_new_over (PostageCatalogue     *base,
                                                           PostageCatalogueLayer layer);

/** postage_catalogue_reader_free: frees what postage_catalogue_reader_new() gave. */
void postage_catalogue_reader_free (PostageCatalogueReader *self);

/**
 * postage_catalogue_reader_add:
 * @file_name: for messages
 *
 * Reads a file. One that needs the markets waits until they are there, so that an error in it may be told with theirs.
 *
 * Returns: %FALSE with a %POSTAGE_STORAGE_ERROR; the reader is then of no more use.
 */
gboolean postage_catalogue_reader_add (PostageCatalogueReader *self,
                                       const char             *file_name,
                                       GBytes                 *bytes,
                                       GError                **error);

/**
 * postage_catalogue_reader_end:
 * @catalogue_name: what the whole is called in a message
 *
 * Returns: (transfer full) (nullable): the sealed catalogue, or %NULL with a %POSTAGE_STORAGE_ERROR when a part is
 * missing.
 */
PostageCatalogue *postage_catalogue_reader_end (PostageCatalogueReader *self,
                                                const char             *catalogue_name,
                                                GError                **error);

/** postage_catalogue_list_folder: (transfer full) (nullable) (element-type GFile): every *.json in @folder and in the
 * folders in it, by name, or %NULL with a %POSTAGE_STORAGE_ERROR. */
GPtrArray *postage_catalogue_list_folder (GFile        *folder,
                                          GCancellable *cancellable,
                                          GError      **error);

/**
 * postage_catalogue_load_folder:
 * @folder: every *.json in it and in the folders in it is a file of the catalogue
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL with a %POSTAGE_STORAGE_ERROR.
 */
PostageCatalogue *postage_catalogue_load_folder (GFile        *folder,
                                                 GCancellable *cancellable,
                                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCatalogueReader, postage_catalogue_reader_free)

G_END_DECLS
