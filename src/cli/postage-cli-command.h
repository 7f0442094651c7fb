/* postage-cli-command.h - commands, and how each reads its options
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"

G_BEGIN_DECLS

/**
 * PostageCliCommand:
 * @name: what the user writes
 * @get_summary: what the command does, one line for the list of commands
 * @run: does it; the arguments are the command's name, then what follows it
 */
typedef struct
{
  const char *name;
  const char *(*get_summary) (void);
  PostageExit (*run) (char **arguments);
} PostageCliCommand;

/**
 * postage_cli_command_run:
 * @program: what stands before the name of a command: "postage-cli" or "postage-cli catalogue"
 * @commands: (array zero-terminated=1): those to choose from
 * @version: (nullable): what --version writes
 * @arguments: (array zero-terminated=1): any word, then the name of a command and what follows it
 *
 * Runs the command that the arguments name, or writes the list of commands for --help.
 */
PostageExit postage_cli_command_run (const char              *program,
                                     const PostageCliCommand *commands,
                                     const char              *version,
                                     char                   **arguments);

/**
 * postage_cli_command_parse:
 * @program: the command as it is called: "postage-cli estimate"
 * @usage: what stands behind the options in the first line of the help, and what the command does
 * @summary: a sentence more about it
 * @entries: the command's options without --help
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 * @exit: (out): how the command ends
 *
 * Reads the options, and writes the help when it is asked for.
 *
 * Returns: %FALSE when there is nothing more to do: the help was written, or the options are wrong.
 */
gboolean postage_cli_command_parse (const char         *program,
                                    const char         *usage,
                                    const char         *summary,
                                    const GOptionEntry *entries,
                                    char              **arguments,
                                    PostageExit        *exit);

/** How many options a command that checks files may have. */
#define POSTAGE_CLI_MAX_FILE_OPTIONS 4

/**
 * postage_cli_command_parse_files:
 * @program: the command as it is called: "postage-cli scenario check"
 * @purpose: what the command does, one line for the help
 * @summary: a sentence more about it
 * @arguments: (array zero-terminated=1): the name of the command, then what follows it
 * @options: (nullable) (array length=n_options): the command's options without --help
 * @n_options: how many there are, at most %POSTAGE_CLI_MAX_FILE_OPTIONS
 * @files: (out) (transfer full) (array zero-terminated=1): the names of files that were given, one at least
 * @exit: (out): how the command ends
 *
 * postage_cli_command_parse() for a command that checks files.
 *
 * Returns: %FALSE when there is nothing more to do: the help was written, or the options or the names are wrong.
 */
gboolean postage_cli_command_parse_files (const char         *program,
                                          const char         *purpose,
                                          const char         *summary,
                                          const GOptionEntry *options,
                                          guint               n_options,
                                          char              **arguments,
                                          char             ***files,
                                          PostageExit        *exit);

G_END_DECLS
