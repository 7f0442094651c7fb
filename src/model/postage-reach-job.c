/* postage-reach-job.c - finds out what the budget buys, beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-reach-job.h"

/* What the thread works on: immutable values, which it keeps alive. */
typedef struct
{
  PostageCatalogue *catalogue; /* (owned) */
  PostageScenario  *scenario;  /* (owned) */
  GPtrArray        *plans;     /* (owned) (element-type PostagePlan) */
  GArray           *flows;     /* (owned) (element-type PostageReachFlow) */
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->plans, g_ptr_array_unref);
  g_clear_pointer (&input->flows, g_array_unref);
  g_clear_pointer (&input->scenario, postage_scenario_unref);
  g_clear_pointer (&input->catalogue, postage_catalogue_unref);
  g_free (input);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  const Input *input = task_data;
  g_autoptr (PostageMetaTariffs) tariffs = postage_meta_tariffs_new ();
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (PostageReach));

  for (guint i = 0; i < input->plans->len; i++)
    {
      GError *error = NULL;

      if (g_task_return_error_if_cancelled (task))
        return;
      if (!postage_reach_find_flows (input->catalogue, input->scenario, g_ptr_array_index (input->plans, i),
                                     input->flows, tariffs, reaches, &error))
        {
          g_task_return_error (task, error);
          return;
        }
    }
  g_task_return_pointer (task, g_steal_pointer (&reaches), (GDestroyNotify) g_array_unref);
}

void
postage_reach_job_run_async (PostageCatalogue   *catalogue,
                             PostageScenario    *scenario,
                             const GPtrArray    *plans,
                             const GArray       *flows,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Input *input;

  g_return_if_fail (catalogue != NULL && scenario != NULL && plans != NULL && flows != NULL);

  input = g_new0 (Input, 1);
  input->catalogue = postage_catalogue_ref (catalogue);
  input->scenario = postage_scenario_ref (scenario);
  input->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_plan_unref);
  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (input->plans, postage_plan_ref (g_ptr_array_index (plans, i)));
  input->flows = g_array_copy ((GArray *) flows);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, postage_reach_job_run_async);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, run);
}

GArray *
postage_reach_job_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
