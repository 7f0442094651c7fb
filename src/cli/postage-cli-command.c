/* postage-cli-command.c - commands, and how each reads its options
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How wide the names of commands are at least. */
#define MIN_NAME 10

static PostageExit
write_help (const char              *program,
            const PostageCliCommand *commands,
            gboolean                 has_version)
{
  g_autoptr (GString) help = g_string_new (NULL);
  int width = MIN_NAME;

  for (guint i = 0; commands[i].name != NULL; i++)
    width = MAX (width, (int) strlen (commands[i].name) + 1);
  g_string_append_printf (help, "%s\n  %s %s\n  %s --help%s\n\n", _ ("Usage:"), program,
                          _ ("COMMAND [OPTION…] [FILE]"), program, has_version ? " | --version" : "");
  g_string_append_printf (help, "%s\n", _ ("Commands:"));
  for (guint i = 0; commands[i].name != NULL; i++)
    g_string_append_printf (help, "  %-*s %s\n", width, commands[i].name, commands[i].get_summary ());
  /* Translators: %s is the name of the program */
  g_string_append_printf (help, _ ("\n%s COMMAND --help tells more about a command.\n"), program);
  return postage_cli_write (help->str);
}

static PostageExit
refuse (const PostageCliCommand *commands,
        gboolean                 has_version,
        const char              *word)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; commands[i].name != NULL; i++)
    g_string_append_printf (known, "%s, ", commands[i].name);
  g_string_append (known, has_version ? "--help, --version" : "--help");

  if (word == NULL)
    /* Translators: %s is a list of commands */
    message = g_strdup_printf (_ ("no command is given; known: %s"), known->str);
  else
    /* Translators: what the user has written, a list of commands */
    message = g_strdup_printf (_ ("unknown command “%1$s”; known: %2$s"), word, known->str);
  return postage_cli_fail (POSTAGE_EXIT_USAGE, message);
}

PostageExit
postage_cli_command_run (const char              *program,
                         const PostageCliCommand *commands,
                         const char              *version,
                         char                   **arguments)
{
  const char *word;

  g_return_val_if_fail (program != NULL && commands != NULL && arguments != NULL, POSTAGE_EXIT_FAILURE);

  word = arguments[0] != NULL ? arguments[1] : NULL;
  if (word == NULL)
    return refuse (commands, version != NULL, NULL);

  for (guint i = 0; commands[i].name != NULL; i++)
    if (g_str_equal (word, commands[i].name))
      return commands[i].run (arguments + 1);

  if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    return write_help (program, commands, version != NULL);
  if (g_str_equal (word, "--version") && version != NULL)
    return postage_cli_write (version);

  return refuse (commands, version != NULL, word);
}

gboolean
postage_cli_command_parse (const char         *program,
                           const char         *usage,
                           const char         *summary,
                           const GOptionEntry *entries,
                           char              **arguments,
                           PostageExit        *exit)
{
  gboolean           help = FALSE;
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;

  g_return_val_if_fail (program != NULL && entries != NULL && arguments != NULL && exit != NULL, FALSE);

  context = g_option_context_new (usage);
  rest = g_strdupv (arguments);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);

  /* The first line of the help names the program. */
  g_set_prgname (program);
  if (!g_option_context_parse_strv (context, &rest, &error))
    {
      *exit = postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      *exit = postage_cli_write (text);
      return FALSE;
    }
  return TRUE;
}

gboolean
postage_cli_command_parse_files (const char         *program,
                                 const char         *purpose,
                                 const char         *summary,
                                 const GOptionEntry *options,
                                 guint               n_options,
                                 char              **arguments,
                                 char             ***files,
                                 PostageExit        *exit)
{
  g_auto (GStrv) names = NULL;
  GOptionEntry entries[POSTAGE_CLI_MAX_FILE_OPTIONS + 2] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
  };
  /* Translators: stands for the names of one or more files in the help of a command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("FILE…"), purpose);

  g_return_val_if_fail (files != NULL && n_options <= POSTAGE_CLI_MAX_FILE_OPTIONS, FALSE);

  for (guint i = 0; i < n_options; i++)
    entries[1 + i] = options[i];
  if (!postage_cli_command_parse (program, usage, summary, entries, arguments, exit))
    return FALSE;
  if (names == NULL || names[0] == NULL)
    {
      /* Translators: %s is a command */
      g_autofree char *message = g_strdup_printf (_ ("no FILE to check is given; see %s --help"), program);

      *exit = postage_cli_fail (POSTAGE_EXIT_USAGE, message);
      return FALSE;
    }
  *files = g_steal_pointer (&names);
  return TRUE;
}
