/* postage-cli-budget.c - the command "budget"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-budget.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-command.h"
#include "cli/postage-cli-input.h"
#include "cli/postage-cli-request.h"
#include "core/postage-estimator.h"
#include "core/postage-reach-flow.h"
#include "core/postage-reach.h"
#include "storage/postage-export-reach.h"

/* What was given on the command line. */
typedef struct
{
  char             *amount;
  char             *month;
  PostageCliRequest request;
} Options;

static void
options_clear (Options *options)
{
  postage_cli_request_clear (&options->request);
  g_free (options->amount);
  g_free (options->month);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_budget_get_summary (void)
{
  return _ ("how many messages the budget of a scenario buys on each plan");
}

/* The scenario of the file with what was chosen instead. NULL for one without a budget. */
static PostageScenario *
apply (const PostageCliChoices *choices,
       const Options           *options,
       PostageScenario         *scenario,
       GError                 **error)
{
  g_autoptr (PostageScenario) chosen = postage_cli_choices_apply (choices, scenario);
  g_autoptr (PostageScenario) edited = NULL;
  PostageMoney budget;

  if (options->amount == NULL && postage_scenario_get_budget (chosen) != NULL)
    return g_steal_pointer (&chosen);
  if (options->amount == NULL)
    {
      /* Translators: don't translate --budget and "budget" */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("%s: expected the member “budget”, found none. Add it, or write --budget AMOUNT."),
                   options->request.files[0]);
      return NULL;
    }
  if (!postage_cli_budget_parse (options->amount, postage_scenario_get_currency (chosen), &budget, error))
    return NULL;

  edited = postage_scenario_begin_copy (chosen);
  postage_scenario_set_budget (edited, &budget);
  postage_scenario_end (edited);
  return g_steal_pointer (&edited);
}

/* What the budget buys on the plan of each of @estimates. */
static GArray *
find_all (PostageCatalogue *catalogue,
          PostageScenario  *scenario,
          const GPtrArray  *estimates,
          GError          **error)
{
  g_autoptr (PostageMetaTariffs) tariffs = postage_meta_tariffs_new ();
  g_autoptr (GArray) flows = postage_reach_flow_list (scenario);
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (PostageReach));

  for (guint i = 0; i < estimates->len; i++)
    if (!postage_reach_find_flows (catalogue, scenario, postage_estimate_get_plan (g_ptr_array_index (estimates, i)),
                                   flows, tariffs, reaches, error))
      return NULL;
  return g_steal_pointer (&reaches);
}

static GString *
format_reaches (const GPtrArray *estimates,
                const GArray    *reaches,
                PostageCliFormat format)
{
  switch (format)
    {
    case POSTAGE_CLI_FORMAT_TABLE:
      return postage_export_reach_table (estimates, reaches);
    case POSTAGE_CLI_FORMAT_JSON:
      return postage_export_reach_json (estimates, reaches);
    case POSTAGE_CLI_FORMAT_CSV:
      return postage_export_reach_csv (estimates, reaches);
    case POSTAGE_CLI_FORMAT_MARKDOWN:
      return postage_export_reach_markdown (estimates, reaches);
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
  g_autoptr (PostageScenarioFile) file = NULL;
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (GArray) reaches = NULL;
  g_autoptr (GString) text = NULL;

  if (!postage_cli_input_init (&input, request->without_own_plans, options->month, request->currency, request->plans,
                               &error))
    return postage_cli_input_fail (error);
  file = postage_cli_input_load (&input, request->files[0], &error);
  if (file == NULL)
    return postage_cli_input_fail (error);
  scenario = apply (&input.choices, options, postage_scenario_file_get_scenario (file), &error);
  if (scenario == NULL)
    return postage_cli_fail (options->amount != NULL ? POSTAGE_EXIT_USAGE : POSTAGE_EXIT_FAILURE, error->message);

  estimates = postage_estimator_estimate_all (input.catalogue, scenario, &error);
  if (estimates != NULL)
    reaches = find_all (input.catalogue, scenario, estimates, &error);
  if (reaches == NULL)
    return postage_cli_request_fail (request, 0, error);
  text = format_reaches (estimates, reaches, request->format);
  return postage_cli_format_write (request->format, text);
}

PostageExit
postage_cli_budget (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "budget", 0, 0, G_OPTION_ARG_STRING, &options.amount, N_ ("A month's budget instead of the file's"),
      N_ ("AMOUNT") },
    { "month", 0, 0, G_OPTION_ARG_STRING, &options.month, N_ ("Billing month instead of the file's"), N_ ("YYYY-MM") },
    POSTAGE_CLI_REQUEST_ENTRIES (&options.request),
    { NULL }
  };
  /* Translators: stands for the name of a file in the help of the command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("FILE"), postage_cli_budget_get_summary ());
  g_autoptr (GError) error = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse ("postage-cli budget", usage,
                                  _ ("Reads the scenario in FILE; - is standard input."), entries, arguments, &exit))
    return exit;
  if (postage_cli_request_count_files (&options.request) != 1)
    return postage_cli_fail (POSTAGE_EXIT_USAGE, _ ("expected one FILE; see postage-cli budget --help"));
  if (!postage_cli_format_parse (options.request.format_name, &options.request.format, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  return run (&options);
}
