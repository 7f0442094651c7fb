/* postage-session-compared.c - what stands side by side, as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-compared.h"

#include "model/postage-session-row.h"

GPtrArray *
postage_session_dup_compared (PostageSession *self)
{
  GPtrArray  *estimates;
  GListModel *rows;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  rows = postage_session_get_rows (self);
  estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, i);

      g_ptr_array_add (estimates, postage_estimate_ref (postage_session_row_get_estimate (row)));
    }
  return estimates;
}

GPtrArray *
postage_session_dup_market (PostageSession *self)
{
  const GPtrArray *ranked;
  GPtrArray       *estimates;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  ranked = postage_ranking_get_estimates (postage_session_get_market_ranking (self));
  estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (estimates, postage_estimate_ref (g_ptr_array_index (ranked, i)));
  return estimates;
}

gboolean
postage_session_find_place (PostageSession *self,
                            const char     *plan_id,
                            guint          *place)
{
  GListModel *rows;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (plan_id != NULL && place != NULL, FALSE);

  rows = postage_session_get_rows (self);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, i);

      if (g_str_equal (postage_session_row_get_plan_id (row), plan_id))
        {
          *place = i;
          return TRUE;
        }
    }
  return FALSE;
}
