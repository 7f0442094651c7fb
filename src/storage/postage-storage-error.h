/* postage-storage-error.h - what can go wrong with files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define POSTAGE_STORAGE_ERROR (postage_storage_error_quark ())

/**
 * PostageStorageError:
 * @POSTAGE_STORAGE_ERROR_READ: a file can't be read
 * @POSTAGE_STORAGE_ERROR_TOO_LARGE: a file is larger, deeper or fuller than Postage reads
 * @POSTAGE_STORAGE_ERROR_SYNTAX: a file is not JSON
 * @POSTAGE_STORAGE_ERROR_CONTENT: a file is JSON, but doesn't say what it has to
 * @POSTAGE_STORAGE_ERROR_NEWER: a file was written by a newer Postage
 * @POSTAGE_STORAGE_ERROR_WRITE: a file can't be written; the old one is still there
 * @POSTAGE_STORAGE_ERROR_CHANGED: a file isn't what it was when it was read, and has not been written over
 * @POSTAGE_STORAGE_ERROR_OLDER: prices that were to be installed are not newer than those in use, which stay
 *
 * The messages are sentences for the user: the file, the place in it, what was expected, what was found, what to do.
 */
typedef enum
{
  POSTAGE_STORAGE_ERROR_READ,
  POSTAGE_STORAGE_ERROR_TOO_LARGE,
  POSTAGE_STORAGE_ERROR_SYNTAX,
  POSTAGE_STORAGE_ERROR_CONTENT,
  POSTAGE_STORAGE_ERROR_NEWER,
  POSTAGE_STORAGE_ERROR_WRITE,
  POSTAGE_STORAGE_ERROR_CHANGED,
  POSTAGE_STORAGE_ERROR_OLDER,
} PostageStorageError;

/** postage_storage_error_quark: the domain of #PostageStorageError. */
GQuark postage_storage_error_quark (void);

/**
 * postage_storage_error_take:
 * @error: (out) (optional)
 * @place: (nullable): where in the file: a line and column, a JSON path
 * @sentences: (transfer full): what is wrong there
 *
 * Sets @error to the file, the place and the sentences.
 */
void postage_storage_error_take (GError            **error,
                                 PostageStorageError code,
                                 const char         *file_name,
                                 const char         *place,
                                 char               *sentences);

/** postage_storage_error_take_overtaken: sets @error to %POSTAGE_STORAGE_ERROR_READ: @file has been read, but what it
 * was to replace has been edited meanwhile. */
void postage_storage_error_take_overtaken (GError **error,
                                           GFile   *file);

/** postage_storage_error_take_unkept: sets @error to %POSTAGE_STORAGE_ERROR_WRITE: unsaved changes can't be kept at
 * @path, because of @reason, which is the system's message. */
void postage_storage_error_take_unkept (GError    **error,
                                        const char *path,
                                        const char *reason);

/**
 * postage_storage_excerpt:
 * @text: UTF-8 of @length bytes
 *
 * Returns: (transfer full): @text for use in a message: shortened to some forty characters, those that can't be seen
 * written as U+XXXX.
 */
char *postage_storage_excerpt (const char *text,
                               gsize       length);

G_END_DECLS
