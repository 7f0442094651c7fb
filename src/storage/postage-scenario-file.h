/* postage-scenario-file.h - a scenario together with the file that it was read from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "core/postage-record.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SCENARIO_FILE (postage_scenario_file_get_type ())

/**
 * PostageScenarioFile:
 *
 * What a *.postage file says, with the members that this program doesn't know. Reference counted, immutable: editing
 * gives a new one, by postage_scenario_file_replace().
 */
typedef struct _PostageScenarioFile PostageScenarioFile;

/** postage_scenario_file_get_type: the boxed type of #PostageScenarioFile. */
GType postage_scenario_file_get_type (void);

/**
 * postage_scenario_file_new:
 * @scenario: a sealed scenario that was not read from a file
 * @as_of: the date of the catalogue that it is computed with, or %POSTAGE_DATE_NONE
 *
 * Returns: (transfer full)
 */
PostageScenarioFile *postage_scenario_file_new (PostageScenario *scenario,
                                                PostageDate      as_of);

/**
 * postage_scenario_file_read:
 * @file_name: for messages
 * @catalogue: knows the countries and plans
 *
 * Returns: (transfer full) (nullable): what @bytes say, or %NULL with a %POSTAGE_STORAGE_ERROR.
 */
PostageScenarioFile *postage_scenario_file_read (const char             *file_name,
                                                 GBytes                 *bytes,
                                                 const PostageCatalogue *catalogue,
                                                 GError                **error);

/** postage_scenario_file_load: (transfer full) (nullable): like postage_scenario_file_read(), from @file. */
PostageScenarioFile *postage_scenario_file_load (GFile                  *file,
                                                 const PostageCatalogue *catalogue,
                                                 GCancellable           *cancellable,
                                                 GError                **error);

/**
 * postage_scenario_file_load_argument:
 * @argument: the path of a file, or "-" for standard input
 *
 * Returns: (transfer full) (nullable): like postage_scenario_file_read(), for a command line.
 */
PostageScenarioFile *postage_scenario_file_load_argument (const char             *argument,
                                                          const PostageCatalogue *catalogue,
                                                          GError                **error);

/** postage_scenario_file_ref: (transfer full) */
PostageScenarioFile *postage_scenario_file_ref (PostageScenarioFile *self);

/** postage_scenario_file_unref: (transfer full) */
void postage_scenario_file_unref (PostageScenarioFile *self);

/** postage_scenario_file_replace: (transfer full): @scenario and @as_of, with the unknown members of @self; without
 * what the estimates said. */
PostageScenarioFile *postage_scenario_file_replace (const PostageScenarioFile *self,
                                                    PostageScenario           *scenario,
                                                    PostageDate                as_of);

/** postage_scenario_file_set_computed: (transfer full): @self with @computed, what the estimates of its scenario say by
 * the catalogue of its date. */
PostageScenarioFile *postage_scenario_file_set_computed (const PostageScenarioFile *self,
                                                         PostageRecord             *computed);

/** postage_scenario_file_get_computed: (transfer none) (nullable): what the estimates said when the file was saved. */
PostageRecord *postage_scenario_file_get_computed (const PostageScenarioFile *self);

/** postage_scenario_file_get_scenario: (transfer none): what the user has entered. */
PostageScenario *postage_scenario_file_get_scenario (const PostageScenarioFile *self);

/** postage_scenario_file_get_as_of: the date of the catalogue that it was computed with, or %POSTAGE_DATE_NONE. */
PostageDate postage_scenario_file_get_as_of (const PostageScenarioFile *self);

/**
 * postage_scenario_file_dup_unknown: (transfer container) (element-type utf8): the paths of members that this
 * program doesn't know.
 */
GPtrArray *postage_scenario_file_dup_unknown (const PostageScenarioFile *self);

/**
 * postage_scenario_file_serialize:
 *
 * Returns: (transfer full): the bytes of the file: the very bytes that were read while they still say the same, so that
 * saving an unchanged file doesn't touch its layout; else in the program's own layout. A file that says what the
 * estimates were is a changed one when they are others now; one that doesn't is not.
 */
GBytes *postage_scenario_file_serialize (const PostageScenarioFile *self);

/**
 * PostageScenarioFileState: what a file holds now.
 * @POSTAGE_SCENARIO_FILE_SAME: what it was written with
 * @POSTAGE_SCENARIO_FILE_CHANGED: something else, or it can't be read any more
 * @POSTAGE_SCENARIO_FILE_MISSING: nothing is there
 */
typedef enum
{
  POSTAGE_SCENARIO_FILE_SAME,
  POSTAGE_SCENARIO_FILE_CHANGED,
  POSTAGE_SCENARIO_FILE_MISSING,
} PostageScenarioFileState;

/** postage_scenario_file_compare: whether @file holds what postage_scenario_file_serialize() gives. */
PostageScenarioFileState postage_scenario_file_compare (const PostageScenarioFile *self,
                                                        GFile                     *file);

/**
 * postage_scenario_file_check: Returns: %FALSE with %POSTAGE_STORAGE_ERROR_CHANGED where @file holds something else
 * than @self. A moment lies between looking and writing, which no file system closes.
 */
gboolean postage_scenario_file_check (const PostageScenarioFile *self,
                                      GFile                     *file,
                                      GError                   **error);

/**
 * postage_scenario_file_save:
 * @file: a local file; a symbolic link is followed
 *
 * Replaces @file as a whole: at any moment, and after a crash, it is either the old or the new one, both complete. The
 * permissions of an old file are kept.
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_WRITE; the old file is then as it was.
 */
gboolean postage_scenario_file_save (const PostageScenarioFile *self,
                                     GFile                     *file,
                                     GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageScenarioFile, postage_scenario_file_unref)

G_END_DECLS
