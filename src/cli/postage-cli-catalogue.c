/* postage-cli-catalogue.c - the command "catalogue"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-catalogue.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-catalogue-update.h"
#include "cli/postage-cli-choices.h"
#include "cli/postage-cli-command.h"
#include "cli/postage-cli-history.h"
#include "cli/postage-cli-own-plans.h"
#include "cli/postage-cli-rate-card.h"
#include "storage/postage-catalogue-checker.h"
#include "storage/postage-export-catalogue.h"
#include "storage/postage-export-plan.h"
#include "storage/postage-json-writer.h"
#include "storage/postage-provider-writer.h"

const char *
postage_cli_catalogue_get_summary (void)
{
  return _ ("which providers and plans are known, and all about their prices");
}

static const char *
get_list_summary (void)
{
  return _ ("every provider and plan");
}

static GString *
format_catalogue (const PostageCatalogue *catalogue,
                  PostageCliFormat        format)
{
  switch (format)
    {
    case POSTAGE_CLI_FORMAT_TABLE:
      return postage_export_catalogue_table (catalogue);
    case POSTAGE_CLI_FORMAT_JSON:
      return postage_export_catalogue_json (catalogue);
    case POSTAGE_CLI_FORMAT_CSV:
      return postage_export_catalogue_csv (catalogue);
    case POSTAGE_CLI_FORMAT_MARKDOWN:
      return postage_export_catalogue_markdown (catalogue);
    default:
      g_return_val_if_reached (NULL);
    }
}

static PostageExit
run_list (char **arguments)
{
  g_autofree char *format_name = NULL;
  g_auto (GStrv) words = NULL;
  gboolean           without_own_plans = FALSE;
  const GOptionEntry entries[] = {
    POSTAGE_CLI_OWN_PLANS_ENTRY (&without_own_plans),
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_ ("How to write the result (default: table)"),
      POSTAGE_CLI_FORMATS },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  g_autofree char *usage = g_strdup_printf ("– %s", get_list_summary ());
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (GString) text = NULL;
  PostageCliFormat format;
  PostageExit      exit;

  if (!postage_cli_command_parse ("postage-cli catalogue list", usage, NULL, entries, arguments, &exit))
    return exit;
  if (words != NULL)
    {
      /* Translators: %s is what the user has written */
      g_autofree char *message = g_strdup_printf (_ ("“%s” is too much; see postage-cli catalogue list --help"),
                                                  words[0]);

      return postage_cli_fail (POSTAGE_EXIT_USAGE, message);
    }
  if (!postage_cli_format_parse (format_name, &format, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);

  catalogue = postage_cli_load_catalogue (without_own_plans, &error);
  if (catalogue == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  text = format_catalogue (catalogue, format);
  return postage_cli_format_write (format, text);
}

static const char *
get_show_summary (void)
{
  return _ ("everything that is known about a plan or provider, with the sources");
}

/* As a file of the catalogue: for "catalogue check", and to be imported as an own plan. */
static PostageExit
write_json (const PostageProvider *provider,
            const PostagePlan     *plan)
{
  g_autoptr (JsonNode) document =
    plan != NULL ? postage_provider_write_plan (provider, plan) : postage_provider_write (provider);
  g_autoptr (GBytes) bytes = postage_json_write (document);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return postage_cli_write_data (text);
}

static PostageExit
show (const char      *id,
      PostageCliFormat format,
      gboolean         without_own_plans)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_cli_load_catalogue (without_own_plans, &error);
  g_autoptr (GString) text = NULL;
  PostagePlan     *plan;
  PostageProvider *provider;

  if (catalogue == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);

  plan = postage_catalogue_get_plan (catalogue, id);
  provider = plan != NULL ? postage_catalogue_get_provider_of (catalogue, id)
                          : postage_catalogue_find_provider (catalogue, id);
  if (provider == NULL)
    {
      g_autofree char *message =
        /* Translators: %s is what the user has written; don't translate "postage-cli catalogue list" */
        g_strdup_printf (_ ("no plan and no provider has the ID “%s”; postage-cli catalogue list tells them all"), id);

      return postage_cli_fail (POSTAGE_EXIT_USAGE, message);
    }
  if (format == POSTAGE_CLI_FORMAT_JSON)
    return write_json (provider, plan);
  text = plan != NULL ? postage_export_plan (catalogue, plan) : postage_export_provider (catalogue, provider);
  return postage_cli_write (text->str);
}

static PostageExit
run_show (char **arguments)
{
  g_auto (GStrv) ids = NULL;
  g_autofree char *format_name = NULL;
  g_autoptr (GError) error = NULL;
  PostageCliFormat   format;
  gboolean           without_own_plans = FALSE;
  const GOptionEntry entries[] = {
    POSTAGE_CLI_OWN_PLANS_ENTRY (&without_own_plans),
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name,
      N_ ("How to write the result: as text, or as a file of the catalogue (default: table)"), "table|json" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, NULL, NULL },
    { NULL }
  };
  /* Translators: stands for the name of a plan or a provider in the help of the command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("ID"), get_show_summary ());
  PostageExit      exit;

  if (!postage_cli_command_parse ("postage-cli catalogue show", usage,
                                  _ ("ID is one of those that postage-cli catalogue list tells."), entries, arguments,
                                  &exit))
    return exit;
  if (ids == NULL || ids[0] == NULL)
    return postage_cli_fail (POSTAGE_EXIT_USAGE, _ ("no ID to show is given; see postage-cli catalogue show --help"));
  if (ids[1] != NULL)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("more than one ID is given; see postage-cli catalogue show --help"));
  if (!postage_cli_format_parse (format_name, &format, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  if (format != POSTAGE_CLI_FORMAT_TABLE && format != POSTAGE_CLI_FORMAT_JSON)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("a plan is written as table or json only; see postage-cli catalogue show --help"));
  return show (ids[0], format, without_own_plans);
}

static const char *
get_check_summary (void)
{
  return _ ("whether files of a catalogue are good, and what is wrong with those that are not");
}

static PostageExit
check (char **files)
{
  g_autoptr (PostageCatalogueChecker) checker = postage_catalogue_checker_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) verdicts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const GPtrArray *problems;
  PostageExit      exit;

  for (guint i = 0; files[i] != NULL; i++)
    postage_catalogue_checker_add (checker, files[i]);
  if (!postage_catalogue_checker_run (checker, &error))
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);

  problems = postage_catalogue_checker_get_problems (checker);
  for (guint i = 0; i < problems->len; i++)
    postage_cli_fail (POSTAGE_EXIT_FAILURE, g_ptr_array_index (problems, i));

  verdicts = postage_catalogue_checker_dup_verdicts (checker);
  for (guint i = 0; i < verdicts->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (verdicts, i));
  exit = postage_cli_write (text->str);
  return problems->len > 0 ? POSTAGE_EXIT_FAILURE : exit;
}

static PostageExit
run_check (char **arguments)
{
  g_auto (GStrv) files = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse_files ("postage-cli catalogue check", get_check_summary (),
                                        _ ("FILE is of any kind, or a folder of such files; each takes the place of "
                                           "the program's own file that stands for the same."),
                                        NULL, 0, arguments, &files, &exit))
    return exit;
  return check (files);
}

PostageExit
postage_cli_catalogue (char **arguments)
{
  static const PostageCliCommand commands[] = {
    { "list", get_list_summary, run_list },
    { "show", get_show_summary, run_show },
    { "check", get_check_summary, run_check },
    { "diff", postage_cli_catalogue_diff_get_summary, postage_cli_catalogue_diff },
    { "history", postage_cli_catalogue_history_get_summary, postage_cli_catalogue_history },
    { "import-rate-card", postage_cli_import_rate_card_get_summary, postage_cli_import_rate_card },
    { "status", postage_cli_catalogue_status_get_summary, postage_cli_catalogue_status },
    { "update", postage_cli_catalogue_update_get_summary, postage_cli_catalogue_update },
    { "reset", postage_cli_catalogue_reset_get_summary, postage_cli_catalogue_reset },
    { NULL }
  };

  return postage_cli_command_run ("postage-cli catalogue", commands, NULL, arguments);
}
