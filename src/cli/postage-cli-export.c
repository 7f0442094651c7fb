/* postage-cli-export.c - the command "export"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-export.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-command.h"
#include "cli/postage-cli-input.h"
#include "cli/postage-cli-own-plans.h"
#include "storage/postage-atomic-file.h"
#include "storage/postage-export-file.h"

/* What was given on the command line. */
typedef struct
{
  char    *output;
  char    *month;
  char    *currency;
  char    *plans;
  gboolean without_own_plans;
  char   **files;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->month);
  g_free (options->currency);
  g_free (options->plans);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_export_get_summary (void)
{
  return _ ("write what each plan costs into a table, a page or a spreadsheet");
}

static PostageExit
run (const Options      *options,
     PostageExportFormat format)
{
  g_autoptr (GError) error = NULL;
  g_auto (PostageCliInput) input = { NULL };
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) output = NULL;

  if (!postage_cli_input_init (&input, options->without_own_plans, options->month, options->currency, options->plans,
                               &error))
    return postage_cli_input_fail (error);
  estimates = postage_cli_input_estimate (&input, options->files[0], &scenario, &error);
  if (estimates == NULL)
    return postage_cli_input_fail (error);
  bytes = postage_export_file (format, input.catalogue, scenario, estimates, NULL, &error);
  output = g_file_new_for_commandline_arg (options->output);
  if (bytes == NULL || !postage_atomic_file_write (output, bytes, &error))
    return postage_cli_input_fail (error);
  return POSTAGE_EXIT_OK;
}

PostageExit
postage_cli_export (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write to this file, in the format of its ending"),
      N_ ("NAME.csv|.md|.html|.ods") },
    { "month", 0, 0, G_OPTION_ARG_STRING, &options.month, N_ ("Billing month instead of the file's"), N_ ("YYYY-MM") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency, N_ ("Show amounts in this currency"), N_ ("CODE") },
    { "plans", 0, 0, G_OPTION_ARG_STRING, &options.plans, N_ ("Compare these plans, or all that can be bought"),
      N_ ("ID,…|all") },
    POSTAGE_CLI_OWN_PLANS_ENTRY (&options.without_own_plans),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL }
  };
  /* Translators: stands for the name of a file in the help of the command */
  g_autofree char    *usage = g_strdup_printf ("%s – %s", _ ("FILE"), postage_cli_export_get_summary ());
  g_autofree char    *message = NULL;
  PostageExportFormat format;
  PostageExit         exit;

  if (!postage_cli_command_parse ("postage-cli export", usage,
                                  _ ("Reads the scenario in FILE; - is standard input."), entries, arguments, &exit))
    return exit;
  if (options.files == NULL || g_strv_length (options.files) != 1)
    return postage_cli_fail (POSTAGE_EXIT_USAGE, _ ("expected one FILE; see postage-cli export --help"));
  if (options.output == NULL || !postage_export_format_from_name (options.output, &format))
    {
      message = g_strdup_printf (
        /* Translators: don't translate --output; %s is what was entered */
        _ ("--output: expected the name of a file that ends in .csv, .md, .html or .ods, found “%s”."),
        options.output != NULL ? options.output : "");
      return postage_cli_fail (POSTAGE_EXIT_USAGE, message);
    }
  return run (&options, format);
}
