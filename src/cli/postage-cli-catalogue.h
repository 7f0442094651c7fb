/* postage-cli-catalogue.h - the command "catalogue"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_catalogue_get_summary: what the command does, one line for the list of commands. */
const char *postage_cli_catalogue_get_summary (void);

/**
 * postage_cli_catalogue:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Lists the plans, shows what is known about one, checks files of a catalogue, or tells and changes which prices are
 * in use.
 */
PostageExit postage_cli_catalogue (char **arguments);

G_END_DECLS
