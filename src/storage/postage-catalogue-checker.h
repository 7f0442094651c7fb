/* postage-catalogue-checker.h - finds what is wrong with files of a catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/**
 * PostageCatalogueChecker:
 *
 * Takes files of a catalogue of any kind and lays them over the bundled catalogue, where each takes the place of the
 * bundled one that stands for the same: so a provider's file can be checked alone, with the markets and names that it
 * needs.
 */
typedef struct _PostageCatalogueChecker PostageCatalogueChecker;

/** postage_catalogue_checker_new: (transfer full): without a file. */
PostageCatalogueChecker *postage_catalogue_checker_new (void);

/** postage_catalogue_checker_free: frees what postage_catalogue_checker_new() gave. */
void postage_catalogue_checker_free (PostageCatalogueChecker *self);

/**
 * postage_catalogue_checker_add:
 * @argument: what was given on a command line: a file, a folder with *.json in it and in its folders, or "-" for
 * standard
 *   input
 *
 * What can't be read is kept as a problem.
 */
void postage_catalogue_checker_add (PostageCatalogueChecker *self,
                                    const char              *argument);

/**
 * postage_catalogue_checker_run:
 *
 * Reads everything, and again without each file that proves bad, so that one bad file doesn't hide another.
 *
 * Returns: %FALSE with a %POSTAGE_STORAGE_ERROR when the bundled catalogue itself can't be read: a mistake in the
 * program
 */
gboolean postage_catalogue_checker_run (PostageCatalogueChecker *self,
                                        GError                 **error);

/** postage_catalogue_checker_get_problems: (element-type utf8): a message for each bad file, its first mistake: the
 * file, the place, what was expected, what was found, what to do. */
const GPtrArray *postage_catalogue_checker_get_problems (const PostageCatalogueChecker *self);

/** postage_catalogue_checker_dup_verdicts: (transfer container) (element-type utf8): a sentence for each good file:
 * "twilio.json is a good provider file: 3 plans, 20 charges." */
GPtrArray *postage_catalogue_checker_dup_verdicts (const PostageCatalogueChecker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCatalogueChecker, postage_catalogue_checker_free)

G_END_DECLS
