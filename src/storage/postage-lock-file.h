/* postage-lock-file.h - a file that one program at a time holds
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_lock_file_take:
 * @path: a file that is made where it is missing; its folder is there
 * @operation: of flock(): %LOCK_EX, or %LOCK_EX | %LOCK_NB so as not to wait
 *
 * The lock lasts until the descriptor is closed, or the program ends in whatever way. Programs that this one starts
 * don't get it.
 *
 * Returns: a descriptor, or -1 with errno: EWOULDBLOCK where another program holds the lock
 */
int postage_lock_file_take (const char *path,
                            int         operation);

G_END_DECLS
