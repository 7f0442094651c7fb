/* postage-cli-rate-card.h - the command "catalogue import-rate-card"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_import_rate_card_get_summary: what the command does, in a few words. */
const char *postage_cli_import_rate_card_get_summary (void);

/**
 * postage_cli_import_rate_card:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Shows what a rate card of Meta's says and changes, and keeps it where nothing is left to be answered.
 */
PostageExit postage_cli_import_rate_card (char **arguments);

G_END_DECLS
