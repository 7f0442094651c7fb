/* postage-cli-target.c - the options of every command that writes a scenario's estimates into a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-target.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-atomic-file.h"

void
postage_cli_target_clear (PostageCliTarget *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->output);
  g_free (self->month);
  g_free (self->currency);
  g_free (self->plans);
  g_strfreev (self->files);
}

gboolean
postage_cli_target_parse (const PostageCliTarget *self,
                          const char             *command,
                          const char             *summary,
                          const GOptionEntry     *entries,
                          char                  **arguments,
                          PostageExit            *exit)
{
  /* Translators: stands for the name of a file in the help of the command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("FILE"), summary);
  g_autofree char *name = g_strdup_printf ("postage-cli %s", command);
  g_autofree char *message = NULL;

  g_return_val_if_fail (self != NULL && command != NULL && entries != NULL && exit != NULL, FALSE);

  if (!postage_cli_command_parse (name, usage, _ ("Reads the scenario in FILE; - is standard input."), entries,
                                  arguments, exit))
    return FALSE;
  if (self->files != NULL && g_strv_length (self->files) == 1)
    return TRUE;
  /* Translators: %s is the name of a command, such as “postage-cli chart” */
  message = g_strdup_printf (_ ("expected one FILE; see %s --help"), name);
  *exit = postage_cli_fail (POSTAGE_EXIT_USAGE, message);
  return FALSE;
}

GPtrArray *
postage_cli_target_estimate (const PostageCliTarget *self,
                             PostageCliInput        *input,
                             PostageScenario       **scenario,
                             GError                **error)
{
  g_return_val_if_fail (self != NULL && self->files != NULL && input != NULL && scenario != NULL, NULL);

  if (!postage_cli_input_init (input, self->without_own_plans, self->month, self->currency, self->plans, error))
    return NULL;
  return postage_cli_input_estimate (input, self->files[0], scenario, error);
}

PostageExit
postage_cli_target_write (const PostageCliTarget *self,
                          GBytes                 *bytes)
{
  g_autoptr (GFile) output = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self != NULL && self->output != NULL && bytes != NULL, POSTAGE_EXIT_FAILURE);

  output = g_file_new_for_commandline_arg (self->output);
  return postage_atomic_file_write (output, bytes, &error) ? POSTAGE_EXIT_OK : postage_cli_input_fail (error);
}
