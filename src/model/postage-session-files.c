/* postage-session-files.c - opens and saves the session's scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-files.h"

#include "model/postage-session-private.h"
#include "storage/postage-scenario-name.h"
#include "storage/postage-storage-error.h"

typedef struct
{
  PostageCatalogue    *catalogue; /* (owned) */
  PostageScenarioFile *document;  /* (owned) (nullable): what is written; %NULL for reading */
  PostageScenarioFile *expected;  /* (owned) (nullable): what the file has to hold before it is written */
  PostageScenario     *scenario;  /* (owned): what the session had when the job began */
  GFile               *file;      /* (owned) */
  char                *name;      /* (owned) (nullable): what the file is to be called */
} PostageFileJob;

static void
file_job_free (PostageFileJob *job)
{
  g_clear_pointer (&job->catalogue, postage_catalogue_unref);
  g_clear_pointer (&job->document, postage_scenario_file_unref);
  g_clear_pointer (&job->expected, postage_scenario_file_unref);
  g_clear_pointer (&job->scenario, postage_scenario_unref);
  g_clear_object (&job->file);
  g_clear_pointer (&job->name, g_free);
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
  job->scenario = postage_scenario_ref (postage_session_get_scenario (self));
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

static gboolean
is_as_expected (const PostageFileJob *job,
                GError              **error)
{
  return job->expected == NULL || postage_scenario_file_check (job->expected, job->file, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  PostageFileJob *job = task_data;
  GError         *error = NULL;

  if (!is_as_expected (job, &error) || !postage_scenario_file_save (job->document, job->file, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, postage_scenario_file_ref (job->document),
                           (GDestroyNotify) postage_scenario_file_unref);
}

/* What the thread gives is a document, or a file for a job with a new name. */
static void
job_done (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const PostageFileJob *job = g_task_get_task_data (task);
  GError               *error = NULL;
  gpointer              given = g_task_propagate_pointer (G_TASK (result), &error);

  if (given == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, given,
                           job->name != NULL ? g_object_unref : (GDestroyNotify) postage_scenario_file_unref);
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

/* Whether @file is still the session's: another one may have been opened while a job ran. */
static gboolean
has_file (PostageSession *self,
          GFile          *file)
{
  GFile *own = postage_session_get_file (self);

  return own != NULL && g_file_equal (own, file);
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
  if (postage_session_get_modified (self) && job->scenario != postage_session_get_scenario (self))
    {
      postage_storage_error_take_overtaken (error, job->file);
      return FALSE;
    }
  return postage_session_take_document (self, document, job->file, error);
}

void
postage_session_reload_async (PostageSession     *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (postage_session_get_file (self) != NULL);

  task = begin_job (self, NULL, postage_session_get_file (self), cancellable, callback, user_data);
  g_task_set_source_tag (task, postage_session_reload_async);
  run_job (task, read_in_thread);
}

gboolean
postage_session_reload_finish (PostageSession *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_autoptr (PostageScenarioFile) document = NULL;
  PostageFileJob *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_reload_async), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document == NULL)
    return FALSE;

  job = g_task_get_task_data (G_TASK (result));
  return !has_file (self, job->file) || postage_session_take_newer (self, document, error);
}

void
postage_session_save_async (PostageSession     *self,
                            GFile              *file,
                            PostageSaveMode     mode,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  task = begin_job (self, postage_session_dup_document (self), file, cancellable, callback, user_data);
  g_task_set_source_tag (task, postage_session_save_async);
  if (mode == POSTAGE_SAVE_UNCHANGED && has_file (self, file))
    ((PostageFileJob *) g_task_get_task_data (task))->expected =
      postage_scenario_file_ref (postage_session_get_saved (self));
  postage_session_add_saving (self, 1);
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
  job = g_task_get_task_data (G_TASK (result));
  if (document != NULL)
    postage_session_mark_saved (self, job->document, job->file);
  /* Only now, when what the session says of the file is true again. */
  postage_session_add_saving (self, -1);
  return document != NULL;
}

/* In another thread. */
static void
rename_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  PostageFileJob *job = task_data;
  GError         *error = NULL;
  GFile          *renamed = postage_scenario_name_rename (job->file, job->name, &error);

  if (renamed == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, renamed, g_object_unref);
}

void
postage_session_rename_async (PostageSession     *self,
                              const char         *name,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (name != NULL && name[0] != '\0');
  g_return_if_fail (postage_session_get_file (self) != NULL);

  task = begin_job (self, NULL, postage_session_get_file (self), NULL, callback, user_data);
  g_task_set_source_tag (task, postage_session_rename_async);
  ((PostageFileJob *) g_task_get_task_data (task))->name = g_strdup (name);
  postage_session_add_saving (self, 1);
  run_job (task, rename_in_thread);
}

gboolean
postage_session_rename_finish (PostageSession *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_autoptr (GFile) renamed = NULL;
  PostageFileJob *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_rename_async), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  renamed = g_task_propagate_pointer (G_TASK (result), error);
  job = g_task_get_task_data (G_TASK (result));
  if (renamed != NULL && has_file (self, job->file))
    postage_session_move_file (self, renamed);
  postage_session_add_saving (self, -1);
  return renamed != NULL;
}

PostageSession *
postage_session_new_copy (PostageSession *self,
                          const char     *name)
{
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (PostageScenarioFile) document = NULL;
  g_autoptr (GError) error = NULL;
  PostageCatalogue *catalogue;
  PostageSession   *copy;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  catalogue = postage_session_get_catalogue (self);
  scenario = postage_scenario_begin_copy (postage_session_get_scenario (self));
  postage_scenario_set_name (scenario, name);
  postage_scenario_end (scenario);
  document = postage_scenario_file_replace (postage_session_get_saved (self), scenario,
                                            postage_catalogue_get_as_of (catalogue));
  copy = postage_session_new (catalogue, document, &error);
  /* What the one session could estimate, the other can, too. */
  if (copy == NULL)
    g_error ("A copy can't be estimated: %s", error->message);
  return copy;
}
