/* postage-file-queue.c - the work on the files of one session, one job after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-file-queue.h"

typedef struct
{
  GTask                     *task; /* (owned) */
  const PostageFileJobSteps *steps;
} Job;

struct _PostageFileQueue
{
  GQueue   waiting; /* (element-type Job) */
  gboolean working;
};

PostageFileQueue *
postage_file_queue_new (void)
{
  PostageFileQueue *self = g_new0 (PostageFileQueue, 1);

  g_queue_init (&self->waiting);
  return self;
}

void
postage_file_queue_free (PostageFileQueue *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->working && g_queue_is_empty (&self->waiting));

  g_free (self);
}

static void start_next (PostageFileQueue *self);

static void
on_worked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  PostageFileQueue *self = user_data;
  Job              *job = g_queue_pop_head (&self->waiting);
  GError           *error = NULL;
  gpointer          given = g_task_propagate_pointer (G_TASK (result), &error);

  job->steps->end (job->task, given, error);
  self->working = FALSE;
  start_next (self);
  /* The last task may take the queue with it. */
  g_object_unref (job->task);
  g_free (job);
}

/* The thread may be the last to let go of its task. That task doesn't hold the session, which would otherwise be
 * finalised in the thread, under the widgets that watch it. */
static void
start_next (PostageFileQueue *self)
{
  const Job *job = g_queue_peek_head (&self->waiting);
  g_autoptr (GTask) work = NULL;

  if (self->working || job == NULL)
    return;

  self->working = TRUE;
  if (job->steps->begin != NULL)
    job->steps->begin (job->task);
  work = g_task_new (NULL, g_task_get_cancellable (job->task), on_worked, self);
  g_task_set_source_tag (work, postage_file_queue_add);
  g_task_set_check_cancellable (work, g_task_get_check_cancellable (job->task));
  g_task_set_task_data (work, g_task_get_task_data (job->task), NULL);
  g_task_run_in_thread (work, job->steps->work);
}

void
postage_file_queue_add (PostageFileQueue          *self,
                        GTask                     *task,
                        const PostageFileJobSteps *steps)
{
  Job *job;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (steps != NULL && steps->work != NULL && steps->end != NULL);

  job = g_new (Job, 1);
  job->task = task;
  job->steps = steps;
  g_queue_push_tail (&self->waiting, job);
  start_next (self);
}
