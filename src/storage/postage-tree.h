/* postage-tree.h - a folder with all that is in it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_tree_remove:
 *
 * Removes @path, be it a file or a folder with all that is in it. A symbolic link goes; what it leads to stays.
 *
 * Returns: %FALSE with errno where something is left; %TRUE, too, where there was nothing
 */
gboolean postage_tree_remove (const char *path);

/**
 * postage_tree_sync:
 *
 * Waits until the folder @path, the folders in it and every file are on the disk, with their names.
 *
 * Returns: %FALSE with errno where the disk told that something is not
 */
gboolean postage_tree_sync (const char *path);

/** postage_folder_sync: the same of the names in the folder @path only. */
gboolean postage_folder_sync (const char *path);

G_END_DECLS
