/* postage-cli-export.h - the command "export"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_export_get_summary: what the command does, in a few words. */
const char *postage_cli_export_get_summary (void);

/**
 * postage_cli_export:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Writes what the plans of a scenario file cost into a file with tables.
 */
PostageExit postage_cli_export (char **arguments);

G_END_DECLS
