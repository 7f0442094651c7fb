/* postage-export-job.c - writes a report or tables into a file, beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-export-job.h"

#include "storage/postage-atomic-file.h"

/* How much of the work of a report is done when its pages are laid out; the rest is writing them. */
#define LAID_OUT 0.8

/* What the thread works on, and keeps alive. */
typedef struct
{
  PostageExportOrder  order;    /* its values are owned */
  GFile              *file;     /* (owned) */
  PostageJobProgress *progress; /* (owned) */
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  postage_report_order_clear (&input->order.report);
  postage_job_progress_unref (input->progress);
  g_object_unref (input->file);
  g_free (input);
}

static void
on_laid_out (double   done,
             gpointer progress)
{
  postage_job_progress_tell (progress, done * LAID_OUT);
}

static void
on_page (double   done,
         gpointer progress)
{
  postage_job_progress_tell (progress, LAID_OUT + done * (1 - LAID_OUT));
}

static void
on_plan (guint    done,
         guint    n,
         gpointer progress)
{
  postage_job_progress_tell (progress, (double) done / n);
}

static GBytes *
create_report (const Input  *input,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (PostageReport) report =
    postage_report_order_make (&input->order.report, cancellable, on_laid_out, input->progress, error);

  return report != NULL ? postage_report_export_pdf (report, cancellable, on_page, input->progress, error) : NULL;
}

static GBytes *
create (const Input  *input,
        GCancellable *cancellable,
        GError      **error)
{
  const PostageReportOrder *what = &input->order.report;
  const PostageExportWatch  watch = { cancellable, on_plan, input->progress };

  if (input->order.is_report)
    return create_report (input, cancellable, error);
  return postage_export_file (input->order.format, what->catalogue, what->scenario, what->estimates, &watch, error);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  const Input *input = task_data;
  GError      *error = NULL;
  g_autoptr (GBytes) bytes = create (input, cancellable, &error);

  /* Whoever cancels at the last moment doesn't want the file either. */
  if (bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error) &&
      postage_atomic_file_write (input->file, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
postage_export_job_run_async (const PostageExportOrder *order,
                              GFile                    *file,
                              GCancellable             *cancellable,
                              PostageJobProgressFunc    progress,
                              GAsyncReadyCallback       callback,
                              gpointer                  user_data)
{
  g_autoptr (GTask) task = NULL;
  Input *input;

  g_return_if_fail (order != NULL);
  g_return_if_fail (G_IS_FILE (file));

  input = g_new0 (Input, 1);
  input->order = *order;
  postage_report_order_init_copy (&input->order.report, &order->report);
  input->file = g_object_ref (file);
  input->progress = postage_job_progress_new (progress, user_data);
  task = g_task_new (NULL, cancellable, callback, user_data);
  /* Once the file is written, it is: what is told then is that. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, postage_export_job_run_async);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, run);
}

gboolean
postage_export_job_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  postage_job_progress_end (((Input *) g_task_get_task_data (G_TASK (result)))->progress);
  return g_task_propagate_boolean (G_TASK (result), error);
}
