/* fault-calls.c - lets the program's own system calls fail, or kills it in one of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Else the headers would rename open() to open64(), which is defined here, too. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE

#include "fault-calls.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean  armed;
static FaultKind fault;
static guint     first, n_calls;

void
fault_calls_arm (FaultKind kind,
                 guint     n)
{
  fault = kind;
  first = n;
  n_calls = 0;
  armed = TRUE;
}

guint
fault_calls_disarm (void)
{
  armed = FALSE;
  return n_calls;
}

static void
die (void)
{
  kill (getpid (), SIGKILL);
  pause ();
}

/* Counts a call. Returns the error that it has to fail with, or 0. */
static int
count (gboolean needs_room)
{
  if (!armed || ++n_calls < first)
    return 0;
  switch (fault)
    {
    case FAULT_KILL:
      die ();
      return 0;
    case FAULT_FULL:
      return needs_room ? ENOSPC : 0;
    case FAULT_READ_ONLY:
      return EROFS;
    case FAULT_NONE:
    default:
      return 0;
    }
}

/* Calls the next function of that name, behind this one. */
#define NEXT(name) ((__typeof__ (&(name))) dlsym (RTLD_NEXT, #name))

#define FAIL_IF(reason)         \
  G_STMT_START                  \
  {                             \
    const int reason_ = reason; \
    if (reason_ != 0)           \
      {                         \
        errno = reason_;        \
        return -1;              \
      }                         \
  }                             \
  G_STMT_END

#define MODE(flags, mode)                         \
  G_STMT_START                                    \
  {                                               \
    if ((flags) &O_CREAT)                         \
      {                                           \
        va_list rest_;                            \
                                                  \
        va_start (rest_, flags);                  \
        mode = (mode_t) va_arg (rest_, unsigned); \
        va_end (rest_);                           \
      }                                           \
  }                                               \
  G_STMT_END

#define DEFINE_OPEN(name)                   \
  int name (const char *path,               \
            int         flags,              \
            ...)                            \
  {                                         \
    mode_t mode = 0;                        \
                                            \
    MODE (flags, mode);                     \
    if (flags & (O_CREAT | O_TRUNC))        \
      FAIL_IF (count (TRUE));               \
    return NEXT (name) (path, flags, mode); \
  }

#define DEFINE_OPENAT(name)                         \
  int name (int         folder,                     \
            const char *path,                       \
            int         flags,                      \
            ...)                                    \
  {                                                 \
    mode_t mode = 0;                                \
                                                    \
    MODE (flags, mode);                             \
    if (flags & (O_CREAT | O_TRUNC))                \
      FAIL_IF (count (TRUE));                       \
    return NEXT (name) (folder, path, flags, mode); \
  }

DEFINE_OPEN (open)
DEFINE_OPEN (open64)
DEFINE_OPENAT (openat)
DEFINE_OPENAT (openat64)

#define DEFINE(name, needs_room, parameters, arguments) \
  int name parameters                                   \
  {                                                     \
    FAIL_IF (count (needs_room));                       \
    return NEXT (name) arguments;                       \
  }

DEFINE (chmod, FALSE, (const char *path, mode_t mode), (path, mode))
DEFINE (fallocate, TRUE, (int file, int mode, off_t offset, off_t length), (file, mode, offset, length))
DEFINE (fallocate64, TRUE, (int file, int mode, off64_t offset, off64_t length), (file, mode, offset, length))
DEFINE (fchmod, FALSE, (int file, mode_t mode), (file, mode))
DEFINE (fsync, TRUE, (int file), (file))
DEFINE (fdatasync, TRUE, (int file), (file))
DEFINE (ftruncate, FALSE, (int file, off_t length), (file, length))
DEFINE (ftruncate64, FALSE, (int file, off64_t length), (file, length))
DEFINE (link, TRUE, (const char *from, const char *to), (from, to))
DEFINE (mkdir, TRUE, (const char *path, mode_t mode), (path, mode))
DEFINE (rename, TRUE, (const char *from, const char *to), (from, to))
DEFINE (rmdir, FALSE, (const char *path), (path))
DEFINE (symlink, TRUE, (const char *target, const char *path), (target, path))
DEFINE (unlink, FALSE, (const char *path), (path))

ssize_t
write (int         file,
       const void *bytes,
       size_t      length)
{
  /* Not what the program says. */
  if (file > STDERR_FILENO)
    {
      if (armed && fault == FAULT_KILL && n_calls + 1 >= first)
        NEXT (write)
      (file, bytes, length / 2);
      FAIL_IF (count (TRUE));
    }
  return NEXT (write) (file, bytes, length);
}
