/* postage-bytes.h - reading whole files, up to a size
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * postage_bytes_read_stream:
 * @name: what the stream is called in a message
 *
 * Reads @stream to its end and leaves it open. A stream of more than %POSTAGE_JSON_MAX_BYTES is refused as soon as that
 * shows: before anything is read where the stream knows its size, else after as many bytes.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with %POSTAGE_STORAGE_ERROR_READ,
 * %POSTAGE_STORAGE_ERROR_TOO_LARGE or %G_IO_ERROR_CANCELLED.
 */
GBytes *postage_bytes_read_stream (GInputStream *stream,
                                   const char   *name,
                                   GCancellable *cancellable,
                                   GError      **error);

/** postage_bytes_open_file: (transfer full) (nullable): @file, to read from; %NULL with %POSTAGE_STORAGE_ERROR_READ or
 * %G_IO_ERROR_CANCELLED. */
GFileInputStream *postage_bytes_open_file (GFile        *file,
                                           GCancellable *cancellable,
                                           GError      **error);

/** postage_bytes_read_file: (transfer full) (nullable): the bytes of @file, like postage_bytes_read_stream(). */
GBytes *postage_bytes_read_file (GFile        *file,
                                 GCancellable *cancellable,
                                 GError      **error);

/**
 * postage_bytes_read_argument:
 * @argument: what was given on a command line: the path of a file, or "-" for standard input
 * @name: (out) (transfer full): what it is called in a message; set on failure, too
 *
 * Returns: (transfer full) (nullable): the bytes, like postage_bytes_read_stream().
 */
GBytes *postage_bytes_read_argument (const char   *argument,
                                     char        **name,
                                     GCancellable *cancellable,
                                     GError      **error);

G_END_DECLS
