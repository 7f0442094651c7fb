/* postage-session-reach.c - keeps what the budget buys on the rows of a session
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-reach.h"

#include "model/postage-reach-job.h"
#include "model/postage-session-row-private.h"

struct _PostageSessionReach
{
  PostageCatalogue *catalogue;   /* (owned) (nullable) */
  PostageScenario  *scenario;    /* (owned) (nullable): of which it is being found out */
  GListModel       *rows;        /* (unowned) (nullable): outlives this */
  GCancellable     *cancellable; /* (owned) (nullable): while a thread is at work */
  guint             timeout;     /* 0: none */
};

PostageSessionReach *
postage_session_reach_new (void)
{
  return g_new0 (PostageSessionReach, 1);
}

static void
give_up (PostageSessionReach *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
}

void
postage_session_reach_free (PostageSessionReach *self)
{
  g_return_if_fail (self != NULL);

  give_up (self);
  g_free (self);
}

/* Sets @reaches on the rows whose plans they are of; a row whose plan isn't among them has come since. */
static void
set_reaches (PostageSessionReach *self,
             const GArray        *reaches)
{
  for (guint i = 0; i < reaches->len; i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (self->rows, i);

      /* Rows and their order change with an edit only, which would have cancelled this. */
      if (row != NULL)
        postage_session_row_set_reach (row, &g_array_index (reaches, PostageReach, i));
    }
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  PostageSessionReach *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) reaches = postage_reach_job_finish (result, &error);

  /* Who cancels may be gone, or be at something newer. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (reaches != NULL)
    set_reaches (self, reaches);
  else
    g_debug ("It can't be found out what the budget buys: %s", error->message);
}

static gboolean
on_pause (gpointer user_data)
{
  PostageSessionReach *self = user_data;
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (PostageReachFlow));
  PostageReachFlow flow;

  self->timeout = 0;
  if (!postage_reach_flow_find_largest (self->scenario, &flow))
    return G_SOURCE_REMOVE;

  g_array_append_val (flows, flow);
  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (self->rows, i);

      g_ptr_array_add (plans, postage_estimate_get_plan (postage_session_row_get_estimate (row)));
    }
  self->cancellable = g_cancellable_new ();
  postage_reach_job_run_async (self->catalogue, self->scenario, plans, flows, self->cancellable, on_found, self);
  return G_SOURCE_REMOVE;
}

void
postage_session_reach_start (PostageSessionReach *self,
                             PostageCatalogue    *catalogue,
                             PostageScenario     *scenario,
                             GListModel          *rows)
{
  g_return_if_fail (self != NULL && catalogue != NULL && scenario != NULL && G_IS_LIST_MODEL (rows));

  give_up (self);
  if (postage_scenario_get_budget (scenario) == NULL || postage_scenario_sends_nothing (scenario))
    return;

  self->catalogue = postage_catalogue_ref (catalogue);
  self->scenario = postage_scenario_ref (scenario);
  self->rows = rows;
  self->timeout = g_timeout_add (POSTAGE_SESSION_REACH_PAUSE, on_pause, self);
}
