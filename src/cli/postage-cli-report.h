/* postage-cli-report.h - the command "report"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/** postage_cli_report_get_summary: what the command does, in a few words. */
const char *postage_cli_report_get_summary (void);

/**
 * postage_cli_report:
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 *
 * Writes a report about what the plans of a scenario file cost as a PDF.
 */
PostageExit postage_cli_report (char **arguments);

G_END_DECLS
