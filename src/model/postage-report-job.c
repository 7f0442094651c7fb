/* postage-report-job.c - lays out a report beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-report-job.h"

/* What the thread works on, and keeps alive. */
typedef struct
{
  PostageReportOrder  order;    /* its values are owned */
  PostageJobProgress *progress; /* (owned) */
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  postage_report_order_clear (&input->order);
  postage_job_progress_unref (input->progress);
  g_free (input);
}

static void
on_progress (double   done,
             gpointer user_data)
{
  postage_job_progress_tell (user_data, done);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  const Input   *input = task_data;
  GError        *error = NULL;
  PostageReport *report =
    postage_report_order_make (&input->order, cancellable, on_progress, input->progress, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) postage_report_unref);
  else
    g_task_return_error (task, error);
}

void
postage_report_job_run_async (const PostageReportOrder *order,
                              GCancellable             *cancellable,
                              PostageJobProgressFunc    progress,
                              GAsyncReadyCallback       callback,
                              gpointer                  user_data)
{
  g_autoptr (GTask) task = NULL;
  Input *input;

  g_return_if_fail (order != NULL);

  input = g_new0 (Input, 1);
  postage_report_order_init_copy (&input->order, order);
  input->progress = postage_job_progress_new (progress, user_data);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, postage_report_job_run_async);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, run);
}

PostageReport *
postage_report_job_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  postage_job_progress_end (((Input *) g_task_get_task_data (G_TASK (result)))->progress);
  return g_task_propagate_pointer (G_TASK (result), error);
}
