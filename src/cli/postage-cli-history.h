/* postage-cli-history.h - the commands "catalogue diff" and "catalogue history"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_catalogue_diff_get_summary: what the command does, in a few words. */
const char *postage_cli_catalogue_diff_get_summary (void);

/**
 * postage_cli_catalogue_diff:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Writes what changes between two lists of Meta's.
 */
PostageExit postage_cli_catalogue_diff (char **arguments);

/** postage_cli_catalogue_history_get_summary: what the command does, in a few words. */
const char *postage_cli_catalogue_history_get_summary (void);

/**
 * postage_cli_catalogue_history:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Writes the dated prices of a plan, a provider or Meta.
 */
PostageExit postage_cli_catalogue_history (char **arguments);

G_END_DECLS
