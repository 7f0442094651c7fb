/* postage-chart-job.c - draws a chart beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-job.h"

/* What the thread works on: immutable values, which it keeps alive. */
typedef struct
{
  PostageChartRequest request;
  GPtrArray          *estimates; /* (owned) (element-type PostageEstimate) */
  char               *base;      /* (owned) (nullable) */
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_ptr_array_unref (input->estimates);
  g_free (input->base);
  g_free (input);
}

static Input *
input_new (const PostageChartRequest *request)
{
  Input *input = g_new0 (Input, 1);

  input->request = *request;
  input->estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  for (guint i = 0; i < request->estimates->len; i++)
    g_ptr_array_add (input->estimates, postage_estimate_ref (request->estimates->pdata[i]));
  input->base = g_strdup (request->base);
  input->request.estimates = input->estimates;
  input->request.base = input->base;
  return input;
}

/* Whoever waits may have typed on. */
static gboolean
goes_on (gpointer user_data)
{
  return !g_cancellable_is_cancelled (user_data);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  Input        *input = task_data;
  GError       *error = NULL;
  PostageChart *chart;

  if (g_task_return_error_if_cancelled (task))
    return;
  input->request.go_on = goes_on;
  input->request.user_data = cancellable;
  chart = postage_chart_request_draw (&input->request, &error);
  if (chart == NULL && error == NULL)
    g_task_return_error_if_cancelled (task);
  else if (chart != NULL)
    g_task_return_pointer (task, chart, (GDestroyNotify) postage_chart_unref);
  else
    g_task_return_error (task, error);
}

void
postage_chart_job_run_async (const PostageChartRequest *request,
                             GCancellable              *cancellable,
                             GAsyncReadyCallback        callback,
                             gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (request != NULL && request->estimates != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, postage_chart_job_run_async);
  g_task_set_task_data (task, input_new (request), input_free);
  g_task_run_in_thread (task, run);
}

PostageChart *
postage_chart_job_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
