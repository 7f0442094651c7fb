/* fault-calls.h - lets the program's own system calls fail, or kills it in one of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program that is linked with fault-calls.c calls its open(), write(), rename() and so on in place of those of the C
 * library, and so does every shared library that it uses, GLib among them: the program comes first where the loader
 * looks for a name. So nothing is loaded before the program, which the sanitizers would not allow: what fault-calls.c
 * passes on goes to their own versions, then to the C library's.
 *
 * What counts is each call that changes a file or a folder or waits for the disk: mkdir, rmdir, unlink, rename, link,
 * symlink, fsync, ftruncate, fallocate, chmod, write to a file, and open where it may make or empty one.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultKind: what happens from the call on that is armed for.
 * @FAULT_NONE: nothing; calls are counted
 * @FAULT_KILL: the program is killed before it; half of what write() has to write is written first
 * @FAULT_FULL: what needs room on the disk fails with ENOSPC, and all that follows, too
 * @FAULT_READ_ONLY: everything fails with EROFS
 */
typedef enum
{
  FAULT_NONE,
  FAULT_KILL,
  FAULT_FULL,
  FAULT_READ_ONLY,
} FaultKind;

/** fault_calls_arm: from now on calls are counted; the @n-th, from 1, is the first one that @kind happens to. */
void fault_calls_arm (FaultKind kind,
                      guint     n);

/** fault_calls_disarm: calls are neither counted nor changed any more. Returns: how many were counted. */
guint fault_calls_disarm (void);

G_END_DECLS
