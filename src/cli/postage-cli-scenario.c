/* postage-cli-scenario.c - the command "scenario", and "scenario check"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-scenario.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-command.h"
#include "cli/postage-cli-own-plans.h"
#include "storage/postage-export-wrap.h"
#include "storage/postage-scenario-file.h"
#include "text/postage-text-list.h"
#include "text/postage-text-scenario.h"

const char *
postage_cli_scenario_get_summary (void)
{
  return _ ("what you send: a file to begin with, and whether a file is good");
}

static const char *
get_check_summary (void)
{
  return _ ("what scenario files say, and what is wrong with those that are not good");
}

static void
append_scenario (GString                   *text,
                 const PostageCatalogue    *catalogue,
                 const char                *name,
                 const PostageScenarioFile *file)
{
  PostageScenario *scenario = postage_scenario_file_get_scenario (file);
  const char      *title = postage_scenario_get_name (scenario);
  g_autoptr (GPtrArray) lines = postage_text_scenario_summary (catalogue, scenario);
  g_autoptr (GPtrArray) unknown = postage_scenario_file_dup_unknown (file);
  g_autofree char *verdict = NULL;

  if (*title == '\0')
    /* Translators: %s is the name of a file */
    verdict = g_strdup_printf (_ ("%s is a good scenario without a name"), name);
  else
    /* Translators: the name of a file, what the user calls the scenario in it */
    verdict = g_strdup_printf (_ ("%1$s is a good scenario: “%2$s”"), name, title);
  if (unknown->len > 0)
    {
      g_autofree char *list = postage_text_list (unknown, 0);

      /* Translators: %s is a list of places in a file */
      g_ptr_array_add (lines, g_strdup_printf (_ ("Kept, but not understood: %s"), list));
    }

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s\n", verdict);
  for (guint i = 0; i < lines->len; i++)
    postage_export_wrap (text, g_ptr_array_index (lines, i), 2, 4);
}

static PostageExit
check (char   **files,
       gboolean without_own_plans)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_cli_load_catalogue (without_own_plans, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean    all_good = TRUE;
  PostageExit exit;

  if (catalogue == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (PostageScenarioFile) file = postage_scenario_file_load_argument (files[i], catalogue, &problem);
      g_autofree char *name = g_filename_display_name (files[i]);

      if (file != NULL && postage_cli_check_own_plans (catalogue, postage_scenario_file_get_scenario (file), files[i],
                                                       &problem))
        append_scenario (text, catalogue, g_str_equal (name, "-") ? _ ("standard input") : name, file);
      else
        postage_cli_fail (POSTAGE_EXIT_FAILURE, problem->message);
      all_good = all_good && problem == NULL;
    }
  exit = postage_cli_write (text->str);
  return all_good ? exit : POSTAGE_EXIT_FAILURE;
}

static PostageExit
run_check (char **arguments)
{
  g_auto (GStrv) files = NULL;
  gboolean           without_own_plans = FALSE;
  const GOptionEntry options[] = { POSTAGE_CLI_OWN_PLANS_ENTRY (&without_own_plans) };
  PostageExit        exit;

  if (!postage_cli_command_parse_files ("postage-cli scenario check", get_check_summary (),
                                        _ ("Reads scenario files without estimating them; - is standard input."),
                                        options, G_N_ELEMENTS (options), arguments, &files, &exit))
    return exit;
  return check (files, without_own_plans);
}

PostageExit
postage_cli_scenario (char **arguments)
{
  static const PostageCliCommand commands[] = {
    { "new", postage_cli_scenario_new_get_summary, postage_cli_scenario_new },
    { "check", get_check_summary, run_check },
    { NULL }
  };

  return postage_cli_command_run ("postage-cli scenario", commands, NULL, arguments);
}
