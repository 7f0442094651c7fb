/* postage-bundled.h - the catalogue and the sample scenario that are built into the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** The bundled sample's name in messages. */
#define POSTAGE_BUNDLED_SAMPLE_NAME "sample.postage"

/**
 * postage_bundled_catalogue_load:
 *
 * Returns: (transfer full) (nullable): the bundled catalogue; %NULL with a %POSTAGE_STORAGE_ERROR would be a mistake
 * in the program, which a test looks for.
 */
PostageCatalogue *postage_bundled_catalogue_load (GError **error);

/** postage_bundled_list_files: (transfer full) (nullable) (element-type PostageCatalogueFile): the files of the bundled
 * catalogue, or %NULL like postage_bundled_catalogue_load(). */
GPtrArray *postage_bundled_list_files (GError **error);

/** postage_bundled_find_file: (transfer full) (nullable): the bytes of the file at @path of the bundled catalogue, such
 * as "providers/twilio.json". */
GBytes *postage_bundled_find_file (const char *path);

/**
 * postage_bundled_check_catalogue:
 * @name: what @catalogue is called in messages
 *
 * Looks whether every scenario that is built into the program can be estimated with @catalogue, as the program does
 * when it starts.
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_CONTENT
 */
gboolean postage_bundled_check_catalogue (PostageCatalogue *catalogue,
                                          const char       *name,
                                          GError          **error);

/** postage_bundled_sample_scenario: (transfer full): the bytes of the bundled sample scenario. */
GBytes *postage_bundled_sample_scenario (void);

G_END_DECLS
