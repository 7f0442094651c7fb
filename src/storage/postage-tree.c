/* postage-tree.c - a folder with all that is in it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* For nftw(). */
#define _GNU_SOURCE

#include "storage/postage-tree.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <unistd.h>

/* How many folders are held open at a time. */
#define MAX_OPEN 8

static int
remove_one (const char        *path,
            const struct stat *status,
            int                type,
            struct FTW        *place)
{
  return type == FTW_DP ? rmdir (path) : unlink (path);
}

gboolean
postage_tree_remove (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return nftw (path, remove_one, MAX_OPEN, FTW_DEPTH | FTW_PHYS) == 0 || errno == ENOENT;
}

gboolean
postage_folder_sync (const char *path)
{
  int descriptor, result, reason;

  g_return_val_if_fail (path != NULL, FALSE);

  descriptor = open (path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return FALSE;
  result = fsync (descriptor);
  reason = errno;
  close (descriptor);
  errno = reason;
  return result == 0;
}

static int
sync_one (const char        *path,
          const struct stat *status,
          int                type,
          struct FTW        *place)
{
  return postage_folder_sync (path) ? 0 : -1;
}

gboolean
postage_tree_sync (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return nftw (path, sync_one, MAX_OPEN, FTW_DEPTH | FTW_PHYS) == 0;
}
