/* postage-ranking.c - which estimate is the best
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-ranking.h"

#include <string.h>

struct _PostageRanking
{
  GPtrArray *estimates;     /* (element-type PostageEstimate): the best first */
  GPtrArray *maybe_cheaper; /* (element-type PostageEstimate) */
  guint      n_complete;    /* they come first */
};

int
postage_ranking_compare (const PostageEstimate *a,
                         const PostageEstimate *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  order = (int) postage_estimate_get_status (a) - (int) postage_estimate_get_status (b);
  if (order == 0)
    order =
      postage_money_compare (&postage_estimate_get_total (a)->shown, &postage_estimate_get_total (b)->shown);
  if (order == 0)
    order = strcmp (postage_plan_get_id (postage_estimate_get_plan (a)),
                    postage_plan_get_id (postage_estimate_get_plan (b)));
  return order;
}

static int
compare_estimates (gconstpointer a,
                   gconstpointer b)
{
  return postage_ranking_compare (*(PostageEstimate *const *) a, *(PostageEstimate *const *) b);
}

PostageRanking *
postage_ranking_new (GPtrArray *estimates)
{
  PostageRanking  *self;
  PostageEstimate *cheapest;

  g_return_val_if_fail (estimates != NULL, NULL);

  self = g_new0 (PostageRanking, 1);
  self->estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  self->maybe_cheaper = g_ptr_array_new ();
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);

      g_ptr_array_add (self->estimates, postage_estimate_ref (estimate));
      if (postage_estimate_get_status (estimate) == POSTAGE_STATUS_COMPLETE)
        self->n_complete++;
    }
  g_ptr_array_sort (self->estimates, compare_estimates);

  cheapest = postage_ranking_get_cheapest (self);
  for (guint i = 0; i < self->estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (self->estimates, i);

      if (postage_estimate_get_status (estimate) == POSTAGE_STATUS_AT_LEAST &&
          (cheapest == NULL || postage_money_compare (&postage_estimate_get_total (estimate)->shown,
                                                      &postage_estimate_get_total (cheapest)->shown) < 0))
        g_ptr_array_add (self->maybe_cheaper, estimate);
    }
  return self;
}

void
postage_ranking_free (PostageRanking *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->maybe_cheaper, g_ptr_array_unref);
  g_clear_pointer (&self->estimates, g_ptr_array_unref);
  g_free (self);
}

const GPtrArray *
postage_ranking_get_estimates (const PostageRanking *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->estimates;
}

PostageEstimate *
postage_ranking_get_cheapest (const PostageRanking *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->n_complete > 0 ? g_ptr_array_index (self->estimates, 0) : NULL;
}

PostageEstimate *
postage_ranking_get_winner (const PostageRanking *self)
{
  PostageEstimate *cheapest, *runner_up;

  g_return_val_if_fail (self != NULL, NULL);

  cheapest = postage_ranking_get_cheapest (self);
  runner_up = postage_ranking_get_runner_up (self);
  if (cheapest == NULL || self->maybe_cheaper->len > 0)
    return NULL;
  if (runner_up != NULL && postage_money_compare (&postage_estimate_get_total (cheapest)->shown,
                                                  &postage_estimate_get_total (runner_up)->shown) == 0)
    return NULL;
  return cheapest;
}

PostageEstimate *
postage_ranking_get_runner_up (const PostageRanking *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->n_complete > 1 ? g_ptr_array_index (self->estimates, 1) : NULL;
}

const GPtrArray *
postage_ranking_get_maybe_cheaper (const PostageRanking *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->maybe_cheaper;
}

GPtrArray *
postage_ranking_list_best_of_providers (const PostageRanking *self)
{
  GPtrArray *best;
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  best = g_ptr_array_new ();
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (self->estimates, i);

      if (postage_estimate_get_status (estimate) <= POSTAGE_STATUS_AT_LEAST &&
          g_hash_table_add (seen, postage_estimate_get_provider (estimate)))
        g_ptr_array_add (best, estimate);
    }
  return best;
}
