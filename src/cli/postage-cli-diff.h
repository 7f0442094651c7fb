/* postage-cli-diff.h - the command "diff"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_diff_get_summary: what the command does, in one line. */
const char *postage_cli_diff_get_summary (void);

/** postage_cli_diff: compares two scenarios, two months, or what a file said when it was saved with what is so now.
 * @arguments: the command's name, then its options */
PostageExit postage_cli_diff (char **arguments);

G_END_DECLS
