/* postage-file-queue.h - the work on the files of one session, one job after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Two writes at once could leave the older one behind, and would take each other for another program. */
typedef struct _PostageFileQueue PostageFileQueue;

/* What a job does. @task: the caller's */
typedef struct
{
  /* (nullable): at its turn, in the thread of the queue: what the jobs before have left behind is known by now. */
  void (*begin) (GTask *task);
  /* In another thread: has to return from the task that it is given, which has the data of the caller's task. */
  GTaskThreadFunc work;
  /* At its end, in the thread of the queue. @given: (transfer full) (nullable): what the work has returned; @error:
   * (transfer full) (nullable): why there is nothing. Has to return from the caller's task. */
  void (*end) (GTask   *task,
               gpointer given,
               GError  *error);
} PostageFileJobSteps;

/** postage_file_queue_new: (transfer full): without a job. */
PostageFileQueue *postage_file_queue_new (void);

/** postage_file_queue_free: each task of a job holds what @self belongs to, so that none is under way any more. */
void postage_file_queue_free (PostageFileQueue *self);

/**
 * postage_file_queue_add:
 * @task: (transfer full): the caller's, with its data; a job that is cancelled before its turn works all the same, and
 *   has to look at its cancellable
 * @steps: outlives the job
 */
void postage_file_queue_add (PostageFileQueue          *self,
                             GTask                     *task,
                             const PostageFileJobSteps *steps);

G_END_DECLS
