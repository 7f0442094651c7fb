/* main.c - postage-cli: estimates without a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/postage-cli-estimate.h"
#include "cli/postage-cli-output.h"
#include "text/postage-text-init.h"

/* A new command is a file and a line here. */
static const struct
{
  const char *name;
  const char *(*get_summary) (void);
  PostageExit (*run) (char **arguments);
} commands[] = {
  { "estimate", postage_cli_estimate_get_summary, postage_cli_estimate },
};

static PostageExit
write_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  postage-cli %s\n  postage-cli --help | --version\n\n", _ ("Usage:"),
                          _ ("COMMAND [OPTION…] [FILE]"));
  g_string_append_printf (help, "%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-10s %s\n", commands[i].name, commands[i].get_summary ());
  g_string_append_printf (help, "\n%s\n", _ ("postage-cli COMMAND --help tells more about a command."));
  return postage_cli_write (help->str);
}

static PostageExit
refuse (const char *word)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", commands[i].name);

  if (word == NULL)
    /* Translators: %s is a list of commands */
    message = g_strdup_printf (_ ("no command is given; known: %s, --help, --version"), known->str);
  else
    /* Translators: what the user has written, a list of commands */
    message = g_strdup_printf (_ ("unknown command “%1$s”; known: %2$s, --help, --version"), word, known->str);
  return postage_cli_fail (POSTAGE_EXIT_USAGE, message);
}

int
main (int   argc,
      char *argv[])
{
  postage_cli_prepare_streams ();
  postage_text_init (LOCALEDIR);

  if (argc < 2)
    return refuse (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argv + 1);

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return write_help ();
  if (g_str_equal (argv[1], "--version"))
    return postage_cli_write ("postage-cli " POSTAGE_VERSION "\n");

  return refuse (argv[1]);
}
