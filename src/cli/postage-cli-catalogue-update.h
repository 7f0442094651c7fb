/* postage-cli-catalogue-update.h - the commands "catalogue status", "update" and "reset"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_catalogue_status_get_summary: what "status" does, one line for the list of commands. */
const char *postage_cli_catalogue_status_get_summary (void);

/** postage_cli_catalogue_status: tells which prices are in use, and what is wrong with downloaded ones.
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it */
PostageExit postage_cli_catalogue_status (char **arguments);

/** postage_cli_catalogue_update_get_summary: what "update" does, one line for the list of commands. */
const char *postage_cli_catalogue_update_get_summary (void);

/** postage_cli_catalogue_update: installs the prices of a file. @arguments: as for postage_cli_catalogue_status() */
PostageExit postage_cli_catalogue_update (char **arguments);

/** postage_cli_catalogue_reset_get_summary: what "reset" does, one line for the list of commands. */
const char *postage_cli_catalogue_reset_get_summary (void);

/** postage_cli_catalogue_reset: removes downloaded prices. @arguments: as for postage_cli_catalogue_status() */
PostageExit postage_cli_catalogue_reset (char **arguments);

G_END_DECLS
