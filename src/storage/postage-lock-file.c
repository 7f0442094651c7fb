/* postage-lock-file.c - a file that one program at a time holds
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-lock-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

int
postage_lock_file_take (const char *path,
                        int         operation)
{
  int descriptor;

  g_return_val_if_fail (path != NULL, -1);

  descriptor = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return -1;
  while (flock (descriptor, operation) != 0)
    if (errno != EINTR)
      {
        const int reason = errno;

        close (descriptor);
        errno = reason;
        return -1;
      }
  return descriptor;
}
