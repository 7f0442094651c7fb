/* postage-cli-request.c - the options of every command that estimates scenarios
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-request.h"

void
postage_cli_request_clear (PostageCliRequest *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->plans, g_free);
  g_clear_pointer (&self->format_name, g_free);
  g_clear_pointer (&self->files, g_strfreev);
}

guint
postage_cli_request_count_files (const PostageCliRequest *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->files != NULL ? g_strv_length (self->files) : 0;
}

PostageExit
postage_cli_request_fail (const PostageCliRequest *self,
                          guint                    index,
                          const GError            *error)
{
  g_autofree char *message = NULL;

  g_return_val_if_fail (self != NULL && error != NULL, POSTAGE_EXIT_FAILURE);
  g_return_val_if_fail (index < postage_cli_request_count_files (self), POSTAGE_EXIT_FAILURE);

  message = g_strdup_printf ("%s: %s", self->files[index], error->message);
  return postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
}
