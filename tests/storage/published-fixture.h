/* published-fixture.h - small published catalogues
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "storage/postage-catalogue-store.h"

G_BEGIN_DECLS

/* An edition, 1 to 9, is the catalogue of catalogue-fixture.h as of the 21st to 29th of November 2026. */

/** published_fixture_as_of: the date of an edition. */
PostageDate published_fixture_as_of (guint edition);

/** published_fixture_version: the version of an edition. */
gint64 published_fixture_version (guint edition);

/** published_fixture_files: (transfer full): the files of an edition by their paths. */
GHashTable *published_fixture_files (guint edition);

/** published_fixture_whole_files: (transfer full): the files of the bundled catalogue as of another date, and a
 * provider “acme” beside. */
GHashTable *published_fixture_whole_files (PostageDate as_of);

/** published_fixture_replace: puts @text in the place of the file at @path. */
void published_fixture_replace (GHashTable *files,
                                const char *path,
                                const char *text);

/** published_fixture_index: (transfer full): the index of @files as that of an edition. */
PostageCatalogueIndex *published_fixture_index (GHashTable *files,
                                                guint       edition);

/** published_fixture_store: (transfer full): a store in the folder "catalogue" of @folder, without a bundled
 * catalogue. */
PostageCatalogueStore *published_fixture_store (const char *folder);

/** published_fixture_install: postage_catalogue_store_install() of an edition; fails with its errors. */
gboolean published_fixture_install (PostageCatalogueStore *store,
                                    guint                  edition,
                                    GError               **error);

/** published_fixture_loaded: the edition that is installed, 0 for none. The test fails where what is installed is
 * not whole. */
guint published_fixture_loaded (PostageCatalogueStore *store);

/** published_fixture_snapshot: (transfer full): the paths, kinds, permissions and contents of all in @folder, as a
 * text; "" where there is no such folder. */
char *published_fixture_snapshot (const char *folder);

G_END_DECLS
