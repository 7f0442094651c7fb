/* postage-session-files.c - opens and saves the session's scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-files.h"

#include "model/postage-session-private.h"

typedef struct
{
  PostageCatalogue    *catalogue; /* (owned) */
  PostageScenarioFile *document;  /* (owned) (nullable): what is written; %NULL for reading */
  GFile               *file;      /* (owned) */
} PostageFileJob;

static void
file_job_free (PostageFileJob *job)
{
  g_clear_pointer (&job->catalogue, postage_catalogue_unref);
  g_clear_pointer (&job->document, postage_scenario_file_unref);
  g_clear_object (&job->file);
  g_free (job);
}

static GTask *
begin_job (PostageSession      *self,
           PostageScenarioFile *document,
           GFile               *file,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask          *task = g_task_new (self, cancellable, callback, user_data);
  PostageFileJob *job = g_new0 (PostageFileJob, 1);

  job->catalogue = postage_catalogue_ref (postage_session_get_catalogue (self));
  job->document = document;
  job->file = g_object_ref (file);
  g_task_set_task_data (task, job, (GDestroyNotify) file_job_free);
  return task;
}

/* In another thread: nothing but immutable values may be touched. */
static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  PostageFileJob      *job = task_data;
  GError              *error = NULL;
  PostageScenarioFile *document;

  document = postage_scenario_file_load (job->file, job->catalogue, cancellable, &error);
  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, document, (GDestroyNotify) postage_scenario_file_unref);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  PostageFileJob *job = task_data;
  GError         *error = NULL;

  if (!postage_scenario_file_save (job->document, job->file, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, postage_scenario_file_ref (job->document),
                           (GDestroyNotify) postage_scenario_file_unref);
}

static void
job_done (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError              *error = NULL;
  PostageScenarioFile *document = g_task_propagate_pointer (G_TASK (result), &error);

  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, document, (GDestroyNotify) postage_scenario_file_unref);
}

/* The thread may be the last to let go of its task. That task doesn't hold the session, which would otherwise be
 * finalised in the thread, under the widgets that watch it. */
static void
run_job (GTask          *task,
         GTaskThreadFunc function)
{
  g_autoptr (GTask) work = g_task_new (NULL, g_task_get_cancellable (task), job_done, g_object_ref (task));

  g_task_set_source_tag (work, run_job);
  g_task_set_check_cancellable (work, g_task_get_check_cancellable (task));
  g_task_set_task_data (work, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (work, function);
}

gboolean
postage_session_begin (PostageSession      *self,
                       PostageScenarioFile *document,
                       GError             **error)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (document != NULL, FALSE);

  return postage_session_take_document (self, document, NULL, error);
}

void
postage_session_open_async (PostageSession     *self,
                            GFile              *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  task = begin_job (self, NULL, file, cancellable, callback, user_data);
  g_task_set_source_tag (task, postage_session_open_async);
  run_job (task, read_in_thread);
}

gboolean
postage_session_open_finish (PostageSession *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_autoptr (PostageScenarioFile) document = NULL;
  PostageFileJob *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_open_async), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document == NULL)
    return FALSE;

  job = g_task_get_task_data (G_TASK (result));
  return postage_session_take_document (self, document, job->file, error);
}

void
postage_session_save_async (PostageSession     *self,
                            GFile              *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  task = begin_job (self, postage_session_dup_document (self), file, cancellable, callback, user_data);
  g_task_set_source_tag (task, postage_session_save_async);
  /* A file that has been written counts as saved, whatever was asked for meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  run_job (task, write_in_thread);
}

gboolean
postage_session_save_finish (PostageSession *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_autoptr (PostageScenarioFile) document = NULL;
  PostageFileJob *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_save_async), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document == NULL)
    return FALSE;

  job = g_task_get_task_data (G_TASK (result));
  postage_session_mark_saved (self, job->document, job->file);
  return TRUE;
}
