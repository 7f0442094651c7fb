/* postage-session-shortlist.c - which of a session's plans to take
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-shortlist.h"

#include "model/postage-session-row.h"

static GPtrArray *
list_compared (PostageSession *self)
{
  GListModel *rows = postage_session_get_rows (self);
  GPtrArray  *estimates = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, i);

      g_ptr_array_add (estimates, postage_session_row_get_estimate (row));
    }
  return estimates;
}

/* Unlike those that are compared by their cost alone: who is silent about prices may still be the one to take. */
static GPtrArray *
list_best (PostageSession *self)
{
  const GPtrArray *ranked = postage_ranking_get_estimates (postage_session_get_market_ranking (self));
  GPtrArray       *estimates = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ranked->len; i++)
    if (g_hash_table_add (seen, postage_estimate_get_provider (ranked->pdata[i])))
      g_ptr_array_add (estimates, ranked->pdata[i]);
  return estimates;
}

PostageShortlist *
postage_session_shortlist_new (PostageSession       *self,
                               PostageShortlistOrder order,
                               gboolean              all)
{
  g_autoptr (GPtrArray) estimates = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  estimates = all ? list_best (self) : list_compared (self);
  return postage_shortlist_new (estimates, postage_session_get_scenario (self), order);
}

GPtrArray *
postage_session_shortlist_dup_fits (const PostageShortlist *shortlist,
                                    guint                   max)
{
  const GPtrArray *entries;
  GPtrArray       *fits;
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (shortlist != NULL, NULL);

  entries = postage_shortlist_get_entries (shortlist);
  fits = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_fit_unref);
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < entries->len && (max == 0 || fits->len < max); i++)
    {
      const PostageShortlistEntry *entry = entries->pdata[i];

      if (g_hash_table_add (seen, postage_fit_get_provider (entry->fit)))
        g_ptr_array_add (fits, postage_fit_ref (entry->fit));
    }
  return fits;
}
