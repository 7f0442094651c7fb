/* postage-cli-catalogue-update.c - the commands "catalogue status", "update" and "reset"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-catalogue-update.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-choices.h"
#include "cli/postage-cli-command.h"
#include "net/postage-catalogue-refresh.h"
#include "net/postage-net-error.h"
#include "storage/postage-catalogue-choice.h"
#include "storage/postage-export-choice.h"
#include "storage/postage-today.h"

/* Five minutes: enough for all prices over a slow line. */
#define DEADLINE_MS (5 * 60 * 1000)

static PostageCatalogueChoice *
choose (GError **error)
{
  g_autoptr (GFile) folder = postage_catalogue_store_get_default_folder ();

  return postage_catalogue_choice_new (folder, error);
}

const char *
postage_cli_catalogue_status_get_summary (void)
{
  return _ ("which prices are in use, and from where");
}

/* Refuses what stands behind a command that takes nothing. @command: as it is called */
static PostageExit
refuse_word (const char *command,
             const char *word)
{
  /* Translators: what the user has written, a command */
  g_autofree char *message = g_strdup_printf (_ ("“%1$s” is too much; see %2$s --help"), word, command);

  return postage_cli_fail (POSTAGE_EXIT_USAGE, message);
}

PostageExit
postage_cli_catalogue_status (char **arguments)
{
  g_autofree char *format_name = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_ ("How to write the result (default: table)"),
      "table|json" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  static const char command[] = "postage-cli catalogue status";
  g_autofree char  *usage = g_strdup_printf ("– %s", postage_cli_catalogue_status_get_summary ());
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueChoice) choice = NULL;
  g_autoptr (GString) text = NULL;
  PostageCliFormat format;
  PostageExit      exit;

  if (!postage_cli_command_parse (command, usage, NULL, entries, arguments, &exit))
    return exit;
  if (words != NULL)
    return refuse_word (command, words[0]);
  if (!postage_cli_format_parse (format_name, &format, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  if (format != POSTAGE_CLI_FORMAT_TABLE && format != POSTAGE_CLI_FORMAT_JSON)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("the status is written as table or json only; see postage-cli catalogue status "
                                "--help"));

  choice = choose (&error);
  if (choice == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  text = format == POSTAGE_CLI_FORMAT_JSON ? postage_export_choice_json (choice) : postage_export_choice_table (choice);
  return postage_cli_format_write (format, text);
}

const char *
postage_cli_catalogue_update_get_summary (void)
{
  return _ ("take newer prices from a file or from the web, to be used from then on");
}

/* Tells what is in use by now. */
static PostageExit
tell_choice (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueChoice) choice = choose (&error);
  g_autoptr (GString) text = NULL;

  if (choice == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  text = postage_export_choice_table (choice);
  return postage_cli_write (text->str);
}

/* Installs the prices of @file, and tells what is in use then. */
static PostageExit
update_from (const char *file)
{
  g_autoptr (GFile) archive = g_file_new_for_commandline_arg (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueChoice) before = choose (&error);

  if (before == NULL ||
      !postage_catalogue_store_install_from_file (postage_catalogue_choice_get_store (before), archive, NULL, NULL,
                                                  NULL, &error))
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  return tell_choice ();
}

/* The prices in use stay whatever goes wrong: a business owner wants to know that first of all. */
static PostageExit
fail_to_fetch (const GError *error)
{
  g_autofree char *message = NULL;

  if (error->domain != POSTAGE_NET_ERROR)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  /* Translators: %s is a sentence that says what went wrong, and what to do */
  message = g_strdup_printf (_ ("%s The prices in use stay as they are."), error->message);
  return postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
}

/* Installs what is published at @address where it is newer, and tells what is in use then. */
static PostageExit
update_over_https (const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueChoice) before = choose (&error);
  g_autoptr (PostageHttps) https = NULL;
  PostageCatalogueRefresh refresh = { .address = address, .today = postage_today (), .deadline_ms = DEADLINE_MS };
  PostageRefreshOutcome   outcome;

  if (before == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  https = postage_https_new ();
  refresh.store = postage_catalogue_choice_get_store (before);
  if (!postage_catalogue_refresh (https, &refresh, &outcome, NULL, &error))
    return fail_to_fetch (error);
  if (outcome == POSTAGE_REFRESH_NOTHING_NEW)
    return postage_cli_write (_ ("The prices in use are the newest that are published there.\n"));
  return tell_choice ();
}

PostageExit
postage_cli_catalogue_update (char **arguments)
{
  g_autofree char *file = NULL;
  g_autofree char *address = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &file, N_ ("Take the prices from this file"),
      /* Translators: stands for the name of a file in the help of a command */
      N_ ("FILE") },
    { "address", 0, 0, G_OPTION_ARG_STRING, &address, N_ ("Take the prices that are published at this address"),
      "https://…" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  static const char command[] = "postage-cli catalogue update";
  g_autofree char  *usage = g_strdup_printf ("– %s", postage_cli_catalogue_update_get_summary ());
  PostageExit       exit;

  if (!postage_cli_command_parse (command, usage,
                                  _ ("FILE is a catalogue.tar with published prices, the address is that of their "
                                     "index.json. They are checked as a whole; where anything is wrong with them, or "
                                     "they aren’t newer, the prices in use stay. Without --address, nothing is asked "
                                     "of any server."),
                                  entries, arguments, &exit))
    return exit;
  if (words != NULL)
    return refuse_word (command, words[0]);
  if ((file == NULL) == (address == NULL))
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("expected either --from or --address; see postage-cli catalogue update --help"));
  return file != NULL ? update_from (file) : update_over_https (address);
}

const char *
postage_cli_catalogue_reset_get_summary (void)
{
  return _ ("go back to the prices that are built into Postage");
}

PostageExit
postage_cli_catalogue_reset (char **arguments)
{
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  static const char command[] = "postage-cli catalogue reset";
  g_autofree char  *usage = g_strdup_printf ("– %s", postage_cli_catalogue_reset_get_summary ());
  g_autoptr (GFile) folder = NULL;
  g_autoptr (PostageCatalogueStore) store = NULL;
  g_autoptr (PostageCatalogueChoice) choice = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse (command, usage, _ ("Downloaded prices are removed. Your own plans stay."), entries,
                                  arguments, &exit))
    return exit;
  if (words != NULL)
    return refuse_word (command, words[0]);

  folder = postage_catalogue_store_get_default_folder ();
  store = postage_catalogue_store_new (folder, POSTAGE_DATE_NONE, NULL);
  if (!postage_catalogue_store_remove (store, &error))
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  choice = choose (&error);
  if (choice == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  text = postage_export_choice_table (choice);
  return postage_cli_write (text->str);
}
