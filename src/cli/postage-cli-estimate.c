/* postage-cli-estimate.c - the command "estimate"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-estimate.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-command.h"
#include "cli/postage-cli-input.h"
#include "cli/postage-cli-request.h"
#include "storage/postage-export-csv.h"
#include "storage/postage-export-json.h"
#include "storage/postage-export-markdown.h"
#include "storage/postage-export-ranking.h"
#include "storage/postage-export-table.h"

/* What was given on the command line. */
typedef struct
{
  char             *month;
  gboolean          explain;
  PostageCliRequest request;
} Options;

static void
options_clear (Options *options)
{
  postage_cli_request_clear (&options->request);
  g_free (options->month);
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
  if (postage_cli_request_count_files (&options->request) == 0)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("no FILE to estimate is given; see postage-cli estimate --help"));
      return FALSE;
    }
  if (postage_cli_request_count_files (&options->request) > 1)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("more than one FILE is given; see postage-cli estimate --help"));
      return FALSE;
    }
  if (!postage_cli_format_parse (options->request.format_name, &options->request.format, error))
    return FALSE;
  if (options->explain && options->request.format == POSTAGE_CLI_FORMAT_CSV)
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
  switch (options->request.format)
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
  const PostageCliRequest *request = &options->request;
  g_autoptr (GError) error = NULL;
  g_auto (PostageCliInput) input = { NULL };
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (GString) text = NULL;

  if (!postage_cli_input_init (&input, request->without_own_plans, options->month, request->currency, request->plans,
                               &error))
    return postage_cli_input_fail (error);
  estimates = postage_cli_input_estimate (&input, request->files[0], &scenario, &error);
  if (estimates == NULL)
    return postage_cli_input_fail (error);

  text = format_estimates (input.catalogue, scenario, estimates, options);
  return postage_cli_format_write (request->format, text);
}

PostageExit
postage_cli_estimate (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_STRING, &options.month, N_ ("Billing month instead of the file's"), N_ ("YYYY-MM") },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options.explain,
      N_ ("Show the working, the rule and the source of each line"), NULL },
    POSTAGE_CLI_REQUEST_ENTRIES (&options.request),
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
