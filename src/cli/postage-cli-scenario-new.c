/* postage-cli-scenario-new.c - the command "scenario new"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/postage-cli-choices.h"
#include "cli/postage-cli-command.h"
#include "cli/postage-cli-own-plans.h"
#include "cli/postage-cli-scenario.h"
#include "storage/postage-bundled.h"
#include "storage/postage-scenario-file.h"

/* What was given on the command line. */
typedef struct
{
  char    *name;
  char    *month;
  char    *currency;
  char    *plans;
  char    *baseline;
  char    *budget;
  char   **countries;
  gboolean force;
  gboolean without_own_plans;
  char   **files;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->name);
  g_free (options->month);
  g_free (options->currency);
  g_free (options->plans);
  g_free (options->baseline);
  g_free (options->budget);
  g_strfreev (options->countries);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_scenario_new_get_summary (void)
{
  return _ ("a scenario file to begin with, to be filled with your own volumes");
}

static gboolean
check_countries (const PostageCatalogue *catalogue,
                 char                  **countries,
                 GError                **error)
{
  for (guint i = 0; countries != NULL && countries[i] != NULL; i++)
    if (postage_catalogue_get_country (catalogue, countries[i]) == NULL)
      {
        /* Translators: %s is what the user has written; don't translate --country */
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     _ ("unknown --country “%s”; write a code of ISO 3166 with two capital letters, such as CA"),
                     countries[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_baseline (const PostageCatalogue *catalogue,
                const char             *baseline,
                GError                **error)
{
  g_autofree char *known = NULL;

  if (baseline == NULL || postage_catalogue_get_plan (catalogue, baseline) != NULL)
    return TRUE;

  known = postage_cli_list_plans (catalogue);
  /* Translators: what the user has written, a list of names; don't translate --baseline */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("unknown plan “%1$s” in --baseline; known: %2$s"), baseline, known);
  return FALSE;
}

/* Each country gets the volumes of the sample, so that the file shows what can be entered. */
static void
set_destinations (PostageScenario *scenario,
                  char           **countries)
{
  PostageDestination volumes = *postage_scenario_get_destination (scenario, 0);

  if (countries == NULL)
    return;
  while (postage_scenario_get_n_destinations (scenario) > 0)
    postage_scenario_remove_destination (scenario, 0);
  for (guint i = 0; countries[i] != NULL; i++)
    {
      if (postage_scenario_find_destination (scenario, countries[i]) >= 0)
        continue;
      g_strlcpy (volumes.country, countries[i], sizeof volumes.country);
      postage_scenario_add_destination (scenario, &volumes);
    }
}

/* Returns: (transfer full) (nullable): the sample with what was chosen instead. */
static PostageScenarioFile *
new_scenario (const PostageCatalogue  *catalogue,
              const PostageCliChoices *choices,
              const Options           *options,
              GError                 **error)
{
  g_autoptr (GBytes) bytes = postage_bundled_sample_scenario ();
  g_autoptr (PostageScenarioFile) sample =
    postage_scenario_file_read (POSTAGE_BUNDLED_SAMPLE_NAME, bytes, catalogue, error);
  g_autoptr (PostageScenario) open = NULL;
  g_autoptr (PostageScenario) scenario = NULL;
  PostageDate as_of = postage_catalogue_get_as_of (catalogue);

  if (sample == NULL)
    return NULL;

  open = postage_scenario_begin_copy (postage_scenario_file_get_scenario (sample));
  /* Translators: what a new scenario is called */
  postage_scenario_set_name (open, options->name != NULL ? options->name : _ ("My business"));
  postage_scenario_set_month (open, postage_date_get_month (as_of));
  postage_scenario_clear_plans (open);
  postage_scenario_set_baseline (open, options->baseline);
  set_destinations (open, options->countries);
  if (options->budget != NULL)
    {
      const char  *currency = choices->currency != NULL ? choices->currency : postage_scenario_get_currency (open);
      PostageMoney budget;

      if (!postage_cli_budget_parse (options->budget, currency, &budget, error))
        return NULL;
      postage_scenario_set_budget (open, &budget);
    }
  postage_scenario_end (open);
  scenario = postage_cli_choices_apply (choices, open);
  return postage_scenario_file_new (scenario, as_of);
}

static PostageExit
save (const PostageScenarioFile *scenario,
      const char                *argument,
      gboolean                   force)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!force && g_file_query_exists (file, NULL))
    {
      /* Translators: %s is the name of a file; don't translate --force */
      message = g_strdup_printf (_ ("%s: expected no file of this name, found one. Write another name, or --force to "
                                    "replace it."),
                                 name);
      return postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
    }
  if (!postage_scenario_file_save (scenario, file, &error))
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);

  /* Translators: %1$s is the name of a file; don't translate "postage-cli estimate" */
  message = g_strdup_printf (_ ("%1$s is written with the volumes of an example. Put yours in, then run:\n"
                                "  postage-cli estimate %1$s\n"),
                             name);
  return postage_cli_write (message);
}

static PostageExit
run (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_cli_load_catalogue (options->without_own_plans, &error);
  g_auto (PostageCliChoices) choices = { FALSE };
  g_autoptr (PostageScenarioFile) scenario = NULL;
  const char *argument = options->files != NULL ? options->files[0] : "-";

  if (catalogue == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  if (!postage_cli_choices_parse (&choices, catalogue, options->month, options->currency, options->plans, &error) ||
      !check_countries (catalogue, options->countries, &error) ||
      !check_baseline (catalogue, options->baseline, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);

  scenario = new_scenario (catalogue, &choices, options, &error);
  if (scenario == NULL)
    return postage_cli_fail (error->domain == G_OPTION_ERROR ? POSTAGE_EXIT_USAGE : POSTAGE_EXIT_FAILURE,
                             error->message);

  if (g_str_equal (argument, "-"))
    {
      g_autoptr (GBytes) bytes = postage_scenario_file_serialize (scenario);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      return postage_cli_write_data (text);
    }
  return save (scenario, argument, options->force);
}

PostageExit
postage_cli_scenario_new (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, N_ ("What the scenario is called"), N_ ("NAME") },
    { "month", 0, 0, G_OPTION_ARG_STRING, &options.month, N_ ("Billing month (default: that of the newest prices)"),
      N_ ("YYYY-MM") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency, N_ ("Show amounts in this currency"), N_ ("CODE") },
    { "country", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.countries,
      N_ ("Where customers are, a code such as CA; can be repeated"), N_ ("CODE") },
    { "plans", 0, 0, G_OPTION_ARG_STRING, &options.plans,
      N_ ("Compare these plans, or all that can be bought"), N_ ("ID,…|all") },
    { "baseline", 0, 0, G_OPTION_ARG_STRING, &options.baseline,
      N_ ("The plan that you use today, to see what another one saves"), N_ ("ID") },
    { "budget", 0, 0, G_OPTION_ARG_STRING, &options.budget,
      N_ ("What you want to spend a month, such as 500 or “500 EUR”"), N_ ("AMOUNT") },
    POSTAGE_CLI_OWN_PLANS_ENTRY (&options.without_own_plans),
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_ ("Replace a file that is there already"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL }
  };
  /* Translators: stands for the name of a file, which can be left out, in the help of the command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("[FILE]"), postage_cli_scenario_new_get_summary ());
  PostageExit      exit;

  if (!postage_cli_command_parse ("postage-cli scenario new", usage,
                                  _ ("Writes FILE, or to standard output where none is given or it is -."), entries,
                                  arguments, &exit))
    return exit;
  if (options.files != NULL && options.files[1] != NULL)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("more than one FILE is given; see postage-cli scenario new --help"));
  return run (&options);
}
