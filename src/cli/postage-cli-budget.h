/* postage-cli-budget.h - the command "budget"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_budget_get_summary: what the command does, one line for the list of commands. */
const char *postage_cli_budget_get_summary (void);

/**
 * postage_cli_budget:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Writes to standard output how many messages the budget of a scenario file buys on each plan.
 */
PostageExit postage_cli_budget (char **arguments);

G_END_DECLS
