/* postage-session-files.c - opens and saves the session's scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-files.h"

#include "model/postage-session-private.h"
#include "storage/postage-scenario-name.h"
#include "storage/postage-storage-error.h"

typedef struct
{
  PostageCatalogue    *catalogue;   /* (owned) */
  PostageScenarioFile *document;    /* (owned) (nullable): what is written; %NULL for reading */
  PostageScenarioFile *expected;    /* (owned) (nullable): what the file has to hold before it is written */
  PostageScenario     *scenario;    /* (owned): what the session had when the job was asked for */
  GFile               *file;        /* (owned) */
  char                *name;        /* (owned) (nullable): what the file is to be called */
  guint                n_documents; /* of the session when the job was asked for */
  gboolean             of_session;  /* @file was the session's then */
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

/* Whether @file is the session's: another one may have been opened while a job ran. */
static gboolean
has_file (PostageSession *self,
          GFile          *file)
{
  GFile *own = postage_session_get_file (self);

  return own != NULL && g_file_equal (own, file);
}

static PostageFileJob *
file_job_new (PostageSession *self,
              GFile          *file)
{
  PostageFileJob *job = g_new0 (PostageFileJob, 1);

  job->catalogue = postage_catalogue_ref (self->catalogue);
  job->scenario = postage_scenario_ref (self->scenario);
  job->file = g_object_ref (file);
  job->n_documents = self->n_documents;
  job->of_session = has_file (self, file);
  return job;
}

/* Queues @job, which it takes. */
static void
add_job (PostageSession            *self,
         PostageFileJob            *job,
         const PostageFileJobSteps *steps,
         GCancellable              *cancellable,
         gpointer                   tag,
         GAsyncReadyCallback        callback,
         gpointer                   user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) file_job_free);
  /* A file that has been written counts as saved, whatever was asked for meanwhile. */
  g_task_set_check_cancellable (task, job->document == NULL && job->name == NULL);
  postage_file_queue_add (self->jobs, task, steps);
}

/* Whether the session still has the document that it had when @job was asked for. */
static gboolean
is_current (PostageSession       *self,
            const PostageFileJob *job)
{
  return self->n_documents == job->n_documents;
}

/* A job before may have given the session's file another name, or another content. */
static void
begin_job (GTask *task)
{
  PostageSession *self = g_task_get_source_object (task);
  PostageFileJob *job = g_task_get_task_data (task);

  if (!job->of_session || !is_current (self, job))
    return;
  g_set_object (&job->file, self->file);
  if (job->expected != NULL)
    {
      postage_scenario_file_unref (job->expected);
      job->expected = postage_scenario_file_ref (self->document);
    }
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
end_reading (GTask   *task,
             gpointer given,
             GError  *error)
{
  if (given == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, given, (GDestroyNotify) postage_scenario_file_unref);
}

static const PostageFileJobSteps read_steps = { begin_job, read_in_thread, end_reading };

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

/* What else the session has got meanwhile isn't what was written. */
static void
end_writing (GTask   *task,
             gpointer given,
             GError  *error)
{
  PostageSession *self = g_task_get_source_object (task);
  PostageFileJob *job = g_task_get_task_data (task);
  g_autoptr (PostageScenarioFile) document = given;

  if (document != NULL && is_current (self, job))
    postage_session_mark_saved (self, document, job->file);
  /* Only now, when what the session says of the file is true again. */
  postage_session_add_saving (self, -1);
  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static const PostageFileJobSteps write_steps = { begin_job, write_in_thread, end_writing };

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
  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  add_job (self, file_job_new (self, file), &read_steps, cancellable, postage_session_open_async, callback, user_data);
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
postage_session_read_async (PostageSession     *self,
                            GFile              *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  add_job (self, file_job_new (self, file), &read_steps, cancellable, postage_session_read_async, callback, user_data);
}

PostageScenarioFile *
postage_session_read_finish (PostageSession *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_read_async), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
postage_session_reload_async (PostageSession     *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (postage_session_get_file (self) != NULL);

  add_job (self, file_job_new (self, postage_session_get_file (self)), &read_steps, cancellable,
           postage_session_reload_async, callback, user_data);
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
  PostageFileJob *job;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  job = file_job_new (self, file);
  job->document = postage_session_dup_document (self);
  if (mode == POSTAGE_SAVE_UNCHANGED && job->of_session)
    job->expected = postage_scenario_file_ref (postage_session_get_saved (self));
  postage_session_add_saving (self, 1);
  add_job (self, job, &write_steps, cancellable, postage_session_save_async, callback, user_data);
}

GFile *
postage_session_save_get_file (GAsyncResult *result)
{
  const PostageFileJob *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_save_async), NULL);

  job = g_task_get_task_data (G_TASK (result));
  return job->file;
}

gboolean
postage_session_save_finish (PostageSession *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_save_async), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
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

static void
end_renaming (GTask   *task,
              gpointer given,
              GError  *error)
{
  PostageSession *self = g_task_get_source_object (task);
  PostageFileJob *job = g_task_get_task_data (task);
  g_autoptr (GFile) renamed = given;

  if (renamed != NULL && is_current (self, job))
    postage_session_move_file (self, renamed);
  postage_session_add_saving (self, -1);
  if (renamed == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static const PostageFileJobSteps rename_steps = { begin_job, rename_in_thread, end_renaming };

void
postage_session_rename_async (PostageSession     *self,
                              const char         *name,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  PostageFileJob *job;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (name != NULL && name[0] != '\0');
  g_return_if_fail (postage_session_get_file (self) != NULL);

  job = file_job_new (self, postage_session_get_file (self));
  job->name = g_strdup (name);
  postage_session_add_saving (self, 1);
  add_job (self, job, &rename_steps, NULL, postage_session_rename_async, callback, user_data);
}

gboolean
postage_session_rename_finish (PostageSession *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, postage_session_rename_async), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
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
