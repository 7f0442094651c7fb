/* postage-cli-output.h - what the command writes, and how it ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageExit: how the command ends.
 * @POSTAGE_EXIT_OK: it has done what it was asked
 * @POSTAGE_EXIT_FAILURE: a file, the estimate or the output failed
 * @POSTAGE_EXIT_USAGE: it was called in a wrong way
 */
typedef enum
{
  POSTAGE_EXIT_OK = 0,
  POSTAGE_EXIT_FAILURE = 1,
  POSTAGE_EXIT_USAGE = 2,
} PostageExit;

/**
 * postage_cli_prepare_streams:
 *
 * Called first thing in main(). Makes standard streams that the caller has closed into ones that fail, so that no file
 * opened later takes their place; and lets a reader that goes away be an error of writing instead of a signal.
 */
void postage_cli_prepare_streams (void);

/**
 * postage_cli_write_data:
 * @text: UTF-8, written as it is in every locale
 *
 * Writes what programs read to standard output and flushes it.
 *
 * Returns: %POSTAGE_EXIT_FAILURE when not everything could be written; the reason is on standard error, except that a
 * reader that went away has heard enough.
 */
PostageExit postage_cli_write_data (const char *text);

/** postage_cli_write: like postage_cli_write_data(), but for people: U+FFFD stands for each control character that
 * isn't a line feed and for each that overrides the direction of text, so that no name in a file acts on the terminal.
 */
PostageExit postage_cli_write (const char *text);

/** postage_cli_fail: writes "postage-cli: MESSAGE" to standard error, in one line and as harmless as
 * postage_cli_write(). Returns: @code */
PostageExit postage_cli_fail (PostageExit code,
                              const char *message);

G_END_DECLS
