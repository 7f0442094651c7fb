/* postage-atomic-file.h - replaces a file as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * postage_atomic_file_write:
 * @file: a local file; a symbolic link is followed, so that the file it leads to is replaced
 *
 * Writes @bytes to a new file beside @file, waits until they are on the disk, and puts it in the place of @file. The
 * permissions of an old file are kept; a new one has those that the user's mask gives.
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_WRITE; the old file is then as it was.
 */
gboolean postage_atomic_file_write (GFile   *file,
                                    GBytes  *bytes,
                                    GError **error);

/** postage_atomic_file_make_folder: makes @folder and those it lies in, where they are missing. Fails with
 * %POSTAGE_STORAGE_ERROR_WRITE. */
gboolean postage_atomic_file_make_folder (GFile   *folder,
                                          GError **error);

G_END_DECLS
