/* postage-cli-diff.c - the command "diff"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-diff.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-command.h"
#include "cli/postage-cli-input.h"
#include "cli/postage-cli-request.h"
#include "core/postage-estimator.h"
#include "storage/postage-export-difference.h"
#include "text/postage-text-difference.h"

/* What was given on the command line, and what is compared. */
typedef struct
{
  char             *months;
  PostageCliRequest request;
  PostageMonth      before_month;
  PostageMonth      after_month;
} Options;

static void
options_clear (Options *options)
{
  postage_cli_request_clear (&options->request);
  g_free (options->months);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_diff_get_summary (void)
{
  return _ ("what two scenarios or two months cost, line by line, and why that differs");
}

/* Checks what can be checked without the catalogue. */
static gboolean
check_options (Options *options,
               GError **error)
{
  const PostageCliRequest *request = &options->request;
  const guint              n_files = postage_cli_request_count_files (request);

  if (n_files == 0)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("no FILE to compare is given; see postage-cli diff --help"));
      return FALSE;
    }
  if (n_files > 2)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("more than two FILEs are given; see postage-cli diff --help"));
      return FALSE;
    }
  if (n_files == 2 && g_str_equal (request->files[0], "-") && g_str_equal (request->files[1], "-"))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("only one FILE can be standard input; see postage-cli diff --help"));
      return FALSE;
    }
  if (n_files == 1 && options->months == NULL && (request->currency != NULL || request->plans != NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("--currency and --plans don’t go with what a FILE said when it was saved; name a second "
                              "FILE or --months"));
      return FALSE;
    }
  return postage_cli_format_parse (request->format_name, &options->request.format, error);
}

static gboolean
parse_months (Options                *options,
              const PostageCatalogue *catalogue,
              GError                **error)
{
  g_auto (GStrv) months = NULL;

  if (options->months == NULL)
    return TRUE;
  months = g_strsplit (options->months, ",", -1);
  if (g_strv_length (months) != 2)
    {
      /* Translators: %s is what the user has written; don't translate --months */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--months “%s” is not two months; write them such as 2026-09,2026-10"), options->months);
      return FALSE;
    }
  return postage_cli_month_parse (catalogue, "--months", months[0], &options->before_month, error) &&
         postage_cli_month_parse (catalogue, "--months", months[1], &options->after_month, error);
}

static GString *
format_difference (const PostageExportDifference *difference,
                   PostageCliFormat               format)
{
  switch (format)
    {
    case POSTAGE_CLI_FORMAT_TABLE:
      return postage_export_difference (difference);
    case POSTAGE_CLI_FORMAT_JSON:
      return postage_export_difference_json (difference);
    case POSTAGE_CLI_FORMAT_CSV:
      return postage_export_difference_csv (difference);
    case POSTAGE_CLI_FORMAT_MARKDOWN:
      return postage_export_difference_markdown (difference);
    default:
      g_return_val_if_reached (NULL);
    }
}

static PostageExit
write_difference (const Options          *options,
                  const PostageCatalogue *catalogue,
                  PostageDifference      *difference,
                  const char             *before,
                  const char             *after)
{
  const PostageExportDifference export = { catalogue, difference, before, after };
  g_autoptr (GString) text = format_difference (&export, options->request.format);

  return postage_cli_format_write (options->request.format, text);
}

static PostageExit
fail (const char   *file,
      const GError *error)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", file, error->message);

  return postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
}

/* What the file said when it was saved, against what is so now. */
static PostageExit
run_saved (const Options       *options,
           PostageCatalogue    *catalogue,
           PostageScenarioFile *file)
{
  g_autoptr (PostageDifference) difference = NULL;
  g_autoptr (GError) error = NULL;
  PostageRecord *computed = postage_scenario_file_get_computed (file);

  if (computed == NULL)
    {
      g_autofree char *message =
        /* Translators: %s is the name of a file; don't translate --months */
        g_strdup_printf (_ ("%s: it doesn’t say what was computed when it was saved; name a second FILE or --months"),
                         options->request.files[0]);

      return postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
    }
  difference = postage_difference_new_since (catalogue, computed, postage_scenario_file_get_scenario (file), &error);
  if (difference == NULL)
    return fail (options->request.files[0], error);
  /* Translators: the heads of two columns: what a file said when it was saved, what is so now */
  return write_difference (options, catalogue, difference, C_ ("difference", "When saved"), C_ ("difference", "Now"));
}

/* The scenario of @file with what was chosen, in @month where that was chosen. */
static PostageScenario *
choose (const Options           *options,
        const PostageCliChoices *choices,
        PostageScenarioFile     *file,
        PostageMonth             month)
{
  PostageCliChoices all = *choices;

  all.has_month = options->months != NULL;
  all.month = month;
  return postage_cli_choices_apply (&all, postage_scenario_file_get_scenario (file));
}

static PostageExit
run_scenarios (const Options           *options,
               const PostageCliChoices *choices,
               PostageCatalogue        *catalogue,
               PostageScenarioFile     *before_file,
               PostageScenarioFile     *after_file)
{
  gboolean one_file = before_file == after_file;
  g_autoptr (PostageScenario) before = choose (options, choices, before_file, options->before_month);
  g_autoptr (PostageScenario) after = choose (options, choices, after_file, options->after_month);
  g_autoptr (PostageDifference) difference = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before_title = NULL;
  g_autofree char *after_title = NULL;
  g_autofree char *both = NULL;

  difference = postage_difference_new_of_scenarios (catalogue, before, after, NULL, &error);
  if (difference == NULL)
    {
      both = one_file ? g_strdup (options->request.files[0]) : g_strjoinv (", ", options->request.files);
      return fail (both, error);
    }
  before_title = postage_text_difference_side (postage_difference_get_before (difference),
                                               one_file ? NULL : postage_scenario_get_name (before));
  after_title = postage_text_difference_side (postage_difference_get_after (difference),
                                              one_file ? NULL : postage_scenario_get_name (after));
  return write_difference (options, catalogue, difference, before_title, after_title);
}

static PostageExit
run (Options *options)
{
  const PostageCliRequest *request = &options->request;
  g_autoptr (GError) error = NULL;
  g_auto (PostageCliInput) input = { NULL };
  g_autoptr (PostageScenarioFile) before = NULL;
  g_autoptr (PostageScenarioFile) after = NULL;

  if (!postage_cli_input_init (&input, request->without_own_plans, NULL, request->currency, request->plans, &error) ||
      !parse_months (options, input.catalogue, &error))
    return postage_cli_input_fail (error);

  before = postage_cli_input_load (&input, request->files[0], &error);
  if (before == NULL)
    return postage_cli_input_fail (error);
  if (postage_cli_request_count_files (request) == 1)
    return options->months == NULL ? run_saved (options, input.catalogue, before)
                                   : run_scenarios (options, &input.choices, input.catalogue, before, before);

  after = postage_cli_input_load (&input, request->files[1], &error);
  if (after == NULL)
    return postage_cli_input_fail (error);
  return run_scenarios (options, &input.choices, input.catalogue, before, after);
}

PostageExit
postage_cli_diff (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    /* Translators: the months of the first and the second scenario, or of the only one */
    { "months", 0, 0, G_OPTION_ARG_STRING, &options.months, N_ ("Billing months instead of the files’"),
      N_ ("YYYY-MM,YYYY-MM") },
    POSTAGE_CLI_REQUEST_ENTRIES (&options.request),
    { NULL }
  };
  /* Translators: stands for the names of one or two files in the help of the command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("FILE [FILE]"), postage_cli_diff_get_summary ());
  g_autoptr (GError) error = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse ("postage-cli diff", usage,
                                  _ ("Compares the scenarios in two FILEs, one FILE in two --months, or one FILE with "
                                     "what it said when it was saved; - is standard input."),
                                  entries, arguments, &exit))
    return exit;
  if (!check_options (&options, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);

  return run (&options);
}
