/* postage-cli-estimate.h - the command "estimate"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_estimate_get_summary: what the command does, one line for the list of commands. */
const char *postage_cli_estimate_get_summary (void);

/**
 * postage_cli_estimate:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Estimates a scenario file and writes the result to standard output.
 */
PostageExit postage_cli_estimate (char **arguments);

G_END_DECLS
