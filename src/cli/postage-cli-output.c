/* postage-cli-output.c - what the command writes, and how it ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

void
postage_cli_prepare_streams (void)
{
  signal (SIGPIPE, SIG_IGN);

  /* open() takes the lowest free number; the wrong direction makes reading or writing fail. */
  for (int fd = 0; fd <= 2; fd++)
    if (fcntl (fd, F_GETFD) == -1 && errno == EBADF)
      open ("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

PostageExit
postage_cli_write (const char *text)
{
  g_return_val_if_fail (text != NULL, POSTAGE_EXIT_FAILURE);

  errno = 0;
  if (fputs (text, stdout) == EOF || fflush (stdout) == EOF)
    {
      int              error = errno;
      g_autofree char *message = NULL;

      if (error == EPIPE)
        return POSTAGE_EXIT_FAILURE;

      /* Translators: %s is a reason from the system */
      message = g_strdup_printf (_ ("standard output could not be written: %s"), g_strerror (error));
      return postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
    }

  return POSTAGE_EXIT_OK;
}

PostageExit
postage_cli_fail (PostageExit code,
                  const char *message)
{
  g_autofree char *line = g_strdup (message);

  g_return_val_if_fail (message != NULL, code);

  g_strdelimit (line, "\r\n", ' ');
  fprintf (stderr, "postage-cli: %s\n", line);
  return code;
}
