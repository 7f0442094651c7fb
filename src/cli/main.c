/* main.c - postage-cli: estimates without a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-budget.h"
#include "cli/postage-cli-catalogue.h"
#include "cli/postage-cli-chart.h"
#include "cli/postage-cli-command.h"
#include "cli/postage-cli-diff.h"
#include "cli/postage-cli-estimate.h"
#include "cli/postage-cli-export.h"
#include "cli/postage-cli-output.h"
#include "cli/postage-cli-report.h"
#include "cli/postage-cli-scenario.h"
#include "text/postage-text-init.h"

/* A new command is a file and a line here. */
static const PostageCliCommand commands[] = {
  { "estimate", postage_cli_estimate_get_summary, postage_cli_estimate },
  { "budget", postage_cli_budget_get_summary, postage_cli_budget },
  { "chart", postage_cli_chart_get_summary, postage_cli_chart },
  { "export", postage_cli_export_get_summary, postage_cli_export },
  { "report", postage_cli_report_get_summary, postage_cli_report },
  { "diff", postage_cli_diff_get_summary, postage_cli_diff },
  { "scenario", postage_cli_scenario_get_summary, postage_cli_scenario },
  { "catalogue", postage_cli_catalogue_get_summary, postage_cli_catalogue },
  { NULL }
};

int
main (int   argc,
      char *argv[])
{
  postage_cli_prepare_streams ();
  postage_text_init (LOCALEDIR);

  return postage_cli_command_run ("postage-cli", commands, "postage-cli " POSTAGE_VERSION "\n", argv);
}
