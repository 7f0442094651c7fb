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

/* Stands for a character that can't be shown. */
#define REPLACEMENT 0xfffd

void
postage_cli_prepare_streams (void)
{
  signal (SIGPIPE, SIG_IGN);

  /* open() takes the lowest free number; the wrong direction makes reading or writing fail. */
  for (int fd = 0; fd <= 2; fd++)
    if (fcntl (fd, F_GETFD) == -1 && errno == EBADF)
      open ("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

/* Whether a terminal may take @c for an order instead of a letter: to clear the screen, to turn what follows around. */
static gboolean
is_order (gunichar c)
{
  return (c < 0x20 && c != '\n') || (c >= 0x7f && c <= 0x9f) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* Names come from files and arguments that somebody else may have written. Returns: (transfer full): @text without
 * what would act on a terminal; our own line feeds stay. */
static char *
make_harmless (const char *text)
{
  /* A single byte that is no UTF-8 can be an order, too. */
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *harmless = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (harmless, is_order (c) ? REPLACEMENT : c);
    }
  return g_string_free (harmless, FALSE);
}

PostageExit
postage_cli_write_data (const char *text)
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
postage_cli_write (const char *text)
{
  g_autofree char *harmless = NULL;

  g_return_val_if_fail (text != NULL, POSTAGE_EXIT_FAILURE);

  harmless = make_harmless (text);
  return postage_cli_write_data (harmless);
}

PostageExit
postage_cli_fail (PostageExit code,
                  const char *message)
{
  g_autofree char *line = NULL;
  g_autofree char *harmless = NULL;

  g_return_val_if_fail (message != NULL, code);

  line = g_strdup (message);
  g_strdelimit (line, "\r\n", ' ');
  harmless = make_harmless (line);
  fprintf (stderr, "postage-cli: %s\n", harmless);
  return code;
}
