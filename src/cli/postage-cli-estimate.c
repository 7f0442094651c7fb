/* postage-cli-estimate.c - the command "estimate"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-estimate.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-choices.h"
#include "cli/postage-cli-command.h"
#include "cli/postage-cli-own-plans.h"
#include "core/postage-estimator.h"
#include "storage/postage-export-csv.h"
#include "storage/postage-export-json.h"
#include "storage/postage-export-markdown.h"
#include "storage/postage-export-ranking.h"
#include "storage/postage-export-table.h"
#include "storage/postage-scenario-file.h"

/* What was given on the command line. */
typedef struct
{
  char            *month;
  char            *currency;
  char            *plans;
  char            *format_name;
  gboolean         explain;
  gboolean         without_own_plans;
  char           **files;
  PostageCliFormat format;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->month);
  g_free (options->currency);
  g_free (options->plans);
  g_free (options->format_name);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_estimate_get_summary (void)
{
  return _ ("what each plan costs a scenario in a month, and which one is cheapest");
}

/* Checks what can be checked without the catalogue. */
static gboolean
check_options (Options *options,
               GError **error)
{
  if (options->files == NULL || options->files[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("no FILE to estimate is given; see postage-cli estimate --help"));
      return FALSE;
    }
  if (options->files[1] != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("more than one FILE is given; see postage-cli estimate --help"));
      return FALSE;
    }
  if (!postage_cli_format_parse (options->format_name, &options->format, error))
    return FALSE;
  if (options->explain && options->format == POSTAGE_CLI_FORMAT_CSV)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("--explain and --format csv don’t go together; json always explains"));
      return FALSE;
    }
  return TRUE;
}

static GString *
format_estimates (PostageCatalogue *catalogue,
                  PostageScenario  *scenario,
                  GPtrArray        *estimates,
                  const Options    *options)
{
  switch (options->format)
    {
    case POSTAGE_CLI_FORMAT_TABLE:
      if (estimates->len > POSTAGE_EXPORT_MAX_SIDE_BY_SIDE)
        return postage_export_ranking (catalogue, scenario, estimates, options->explain);
      return postage_export_table (catalogue, scenario, estimates, options->explain);
    case POSTAGE_CLI_FORMAT_JSON:
      return postage_export_json (catalogue, scenario, estimates);
    case POSTAGE_CLI_FORMAT_CSV:
      return postage_export_csv (estimates);
    case POSTAGE_CLI_FORMAT_MARKDOWN:
      return postage_export_markdown (catalogue, scenario, estimates, options->explain);
    default:
      g_return_val_if_reached (NULL);
    }
}

static PostageExit
run (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_cli_load_catalogue (options->without_own_plans, &error);
  g_auto (PostageCliChoices) choices = { FALSE };
  g_autoptr (PostageScenarioFile) file = NULL;
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (GString) text = NULL;

  if (catalogue == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);

  if (!postage_cli_choices_parse (&choices, catalogue, options->month, options->currency, options->plans, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);

  file = postage_scenario_file_load_argument (options->files[0], catalogue, &error);
  if (file == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);

  scenario = postage_cli_choices_apply (&choices, postage_scenario_file_get_scenario (file));
  if (!postage_cli_check_own_plans (catalogue, scenario, options->files[0], &error))
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  estimates = postage_estimator_estimate_all (catalogue, scenario, &error);
  if (estimates == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s: %s", options->files[0], error->message);

      return postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
    }

  text = format_estimates (catalogue, scenario, estimates, options);
  return postage_cli_format_write (options->format, text);
}

PostageExit
postage_cli_estimate (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_STRING, &options.month, N_ ("Billing month instead of the file's"), N_ ("YYYY-MM") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency, N_ ("Show amounts in this currency"), N_ ("CODE") },
    { "plans", 0, 0, G_OPTION_ARG_STRING, &options.plans,
      N_ ("Compare these plans, or all that can be bought"), N_ ("ID,…|all") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format_name,
      N_ ("How to write the result (default: table)"), POSTAGE_CLI_FORMATS },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options.explain,
      N_ ("Show the working, the rule and the source of each line"), NULL },
    POSTAGE_CLI_OWN_PLANS_ENTRY (&options.without_own_plans),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL }
  };
  /* Translators: stands for the name of a file in the help of the command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("FILE"), postage_cli_estimate_get_summary ());
  g_autoptr (GError) error = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse ("postage-cli estimate", usage,
                                  _ ("Estimates the scenario in FILE; - is standard input."), entries, arguments,
                                  &exit))
    return exit;
  if (!check_options (&options, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);

  return run (&options);
}
