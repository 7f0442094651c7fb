/* catalogue-fixture.h - a small catalogue with a file of each kind
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CatalogueFixtureFile: a file of the small catalogue. */
typedef struct
{
  const char *name;
  const char *text;
} CatalogueFixtureFile;

#define CATALOGUE_FIXTURE_N_FILES 7

/** catalogue_fixture_files: a file of each kind; the first needs the markets, which come later. */
extern const CatalogueFixtureFile catalogue_fixture_files[CATALOGUE_FIXTURE_N_FILES];

G_END_DECLS
