/* postage-session-edits-plans.c - edits of which plans are compared
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits-plans.h"

#include "model/postage-session-history.h"
#include "model/postage-session-private.h"
#include "model/postage-session-row.h"

/* The ids of the plans that stand side by side, or would. */
static GPtrArray *
dup_compared (PostageSession *self)
{
  const GPtrArray *wanted = postage_scenario_get_plans (postage_session_get_scenario (self));
  GListModel      *rows = postage_session_get_rows (self);
  GPtrArray       *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, i);

      g_ptr_array_add (ids, g_strdup (postage_session_row_get_plan_id (row)));
    }
  /* Own plans that are not there may come back. */
  for (guint i = 0; i < wanted->len; i++)
    if (postage_catalogue_get_plan (postage_session_get_catalogue (self), wanted->pdata[i]) == NULL)
      g_ptr_array_add (ids, g_strdup (wanted->pdata[i]));
  return ids;
}

static gboolean
find_plan (const GPtrArray *ids,
           const char      *plan_id,
           guint           *place)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) ids, plan_id, g_str_equal, place);
}

static gboolean
compare_plans (PostageSession  *self,
               const GPtrArray *ids,
               GError         **error)
{
  PostageScenario *edited = postage_session_begin_edit (self);

  postage_scenario_clear_plans (edited);
  for (guint i = 0; i < ids->len; i++)
    postage_scenario_add_plan (edited, g_ptr_array_index (ids, i));
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_pin_plan (PostageSession *self,
                          const char     *plan_id,
                          GError        **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (plan_id != NULL, FALSE);

  ids = dup_compared (self);
  if (!find_plan (ids, plan_id, NULL))
    g_ptr_array_add (ids, g_strdup (plan_id));
  return compare_plans (self, ids, error);
}

gboolean
postage_session_unpin_plan (PostageSession *self,
                            const char     *plan_id,
                            GError        **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  guint place;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (plan_id != NULL, FALSE);

  ids = dup_compared (self);
  if (!find_plan (ids, plan_id, &place))
    return TRUE;

  g_ptr_array_remove_index (ids, place);
  return compare_plans (self, ids, error);
}

gboolean
postage_session_move_plan (PostageSession *self,
                           const char     *plan_id,
                           int             places,
                           GError        **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  guint place;
  int   target;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (plan_id != NULL, FALSE);

  ids = dup_compared (self);
  if (!find_plan (ids, plan_id, &place))
    return TRUE;

  target = CLAMP ((int) place + places, 0, (int) ids->len - 1);
  g_ptr_array_insert (ids, target, g_ptr_array_steal_index (ids, place));
  return compare_plans (self, ids, error);
}

gboolean
postage_session_clear_plans (PostageSession *self,
                             GError        **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  return compare_plans (self, none, error);
}

gboolean
postage_session_set_baseline (PostageSession *self,
                              const char     *plan_id,
                              GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_baseline (edited, plan_id);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_drop_missing_plans (PostageSession *self,
                                    GError        **error)
{
  PostageCatalogue *catalogue;
  PostageScenario  *scenario, *edited;
  const GPtrArray  *wanted;
  const char       *baseline;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  catalogue = postage_session_get_catalogue (self);
  scenario = postage_session_get_scenario (self);
  wanted = postage_scenario_get_plans (scenario);
  baseline = postage_scenario_get_baseline (scenario);
  edited = postage_session_begin_edit (self);
  postage_scenario_clear_plans (edited);
  for (guint i = 0; i < wanted->len; i++)
    if (postage_catalogue_get_plan (catalogue, wanted->pdata[i]) != NULL)
      postage_scenario_add_plan (edited, wanted->pdata[i]);
  if (baseline != NULL && postage_catalogue_get_plan (catalogue, baseline) == NULL)
    postage_scenario_set_baseline (edited, NULL);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_restore (PostageSession  *self,
                         PostageScenario *scenario,
                         GError         **error)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (scenario != NULL, FALSE);

  /* Back to before the last edit: that is taking it back. */
  if (postage_history_get_undo (postage_session_get_history (self)) == scenario)
    return postage_session_undo (self, error);
  return postage_session_take_edit (self, postage_scenario_begin_copy (scenario), error);
}
