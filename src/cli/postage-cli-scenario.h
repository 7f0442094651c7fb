/* postage-cli-scenario.h - the command "scenario"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_scenario_get_summary: what the command does, one line for the list of commands. */
const char *postage_cli_scenario_get_summary (void);

/**
 * postage_cli_scenario:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Writes a scenario to begin with, or checks scenario files.
 */
PostageExit postage_cli_scenario (char **arguments);

/** postage_cli_scenario_new_get_summary: what the command "scenario new" does. */
const char *postage_cli_scenario_new_get_summary (void);

/** postage_cli_scenario_new: writes a scenario to begin with. @arguments: as of postage_cli_scenario() */
PostageExit postage_cli_scenario_new (char **arguments);

G_END_DECLS
