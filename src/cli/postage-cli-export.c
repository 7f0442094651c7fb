/* postage-cli-export.c - the command "export"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-export.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-target.h"
#include "storage/postage-export-file.h"

const char *
postage_cli_export_get_summary (void)
{
  return _ ("write what each plan costs into a table, a page or a spreadsheet");
}

static PostageExit
run (const PostageCliTarget *target,
     PostageExportFormat     format)
{
  g_autoptr (GError) error = NULL;
  g_auto (PostageCliInput) input = { NULL };
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (GBytes) bytes = NULL;

  estimates = postage_cli_target_estimate (target, &input, &scenario, &error);
  if (estimates == NULL)
    return postage_cli_input_fail (error);
  bytes = postage_export_file (format, input.catalogue, scenario, estimates, NULL, &error);
  return bytes != NULL ? postage_cli_target_write (target, bytes) : postage_cli_input_fail (error);
}

PostageExit
postage_cli_export (char **arguments)
{
  g_auto (PostageCliTarget) target = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &target.output, N_ ("Write to this file, in the format of its ending"),
      N_ ("NAME.csv|.md|.html|.ods") },
    POSTAGE_CLI_TARGET_ENTRIES (&target),
    { NULL }
  };
  g_autofree char    *message = NULL;
  PostageExportFormat format;
  PostageExit         exit;

  if (!postage_cli_target_parse (&target, "export", postage_cli_export_get_summary (), entries, arguments, &exit))
    return exit;
  if (target.output == NULL || !postage_export_format_from_name (target.output, &format))
    {
      message = g_strdup_printf (
        /* Translators: don't translate --output; %s is what was entered */
        _ ("--output: expected the name of a file that ends in .csv, .md, .html or .ods, found “%s”."),
        target.output != NULL ? target.output : "");
      return postage_cli_fail (POSTAGE_EXIT_USAGE, message);
    }
  return run (&target, format);
}
