/* postage-scenario-name.h - what a scenario's file is called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** How the names of scenario files end. */
#define POSTAGE_SCENARIO_ENDING ".postage"

/** postage_scenario_name_of_file: (transfer full): the name of @file as people read it, without the ending. */
char *postage_scenario_name_of_file (GFile *file);

/** postage_scenario_name_to_file_name: (transfer full): @name as the name of a file: with the ending, unless it has
 * it, and without what would lead to another folder or hide the file. */
char *postage_scenario_name_to_file_name (const char *name);

/** postage_scenario_name_add_ending: (transfer full): @file, or the one beside it that has the ending as well; a file
 * that a sandbox lends keeps the name that it was lent by. */
GFile *postage_scenario_name_add_ending (GFile *file);

/**
 * postage_scenario_name_rename:
 * @name: what @file is to be called in its folder, as for postage_scenario_name_to_file_name()
 *
 * Returns: (transfer full) (nullable): the file by its new name; %NULL with %POSTAGE_STORAGE_ERROR_WRITE, also where
 * there is such a file already: the old name stays then.
 */
GFile *postage_scenario_name_rename (GFile      *file,
                                     const char *name,
                                     GError    **error);

G_END_DECLS
