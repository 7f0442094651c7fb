/* postage-session-plans.c - the plans that a session compares: their rows and their ranking
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-plans.h"

#include "core/postage-estimator.h"
#include "model/postage-list-sync.h"
#include "model/postage-session-row-private.h"
#include "model/postage-session.h"

struct _PostageSessionPlans
{
  PostageMetaTariffs *tariffs;        /* (owned): kept from one update to the next */
  PostageRanking     *ranking;        /* (owned) (nullable): of what the scenario compares */
  PostageRanking     *market_ranking; /* (owned) (nullable): of the whole market */
  GListStore         *rows;           /* (owned) (element-type PostageSessionRow): side by side */
  GListStore         *market;         /* (owned) (element-type PostageSessionRow) */
  GHashTable         *known_rows;     /* (owned) (element-type utf8 PostageSessionRow): of the market, by plan */
};

PostageSessionPlans *
postage_session_plans_new (void)
{
  PostageSessionPlans *self = g_new0 (PostageSessionPlans, 1);

  self->tariffs = postage_meta_tariffs_new ();
  self->rows = g_list_store_new (POSTAGE_TYPE_SESSION_ROW);
  self->market = g_list_store_new (POSTAGE_TYPE_SESSION_ROW);
  self->known_rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
postage_session_plans_free (PostageSessionPlans *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->ranking, postage_ranking_free);
  g_clear_pointer (&self->market_ranking, postage_ranking_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->market);
  g_clear_pointer (&self->known_rows, g_hash_table_unref);
  g_clear_pointer (&self->tariffs, postage_meta_tariffs_free);
  g_free (self);
}

/* The bits of the components that any estimate has a line of. */
static guint
find_components (const GPtrArray *estimates)
{
  guint mask = 0;

  for (guint i = 0; i < estimates->len; i++)
    {
      for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
        {
          if (postage_estimate_get_component (estimates->pdata[i], component)->n_lines > 0)
            mask |= 1u << component;
        }
    }
  return mask;
}

/* The row of @estimate's plan, as old as the plan is in the market. */
static PostageSessionRow *
ensure_row (PostageSessionPlans *self,
            PostageEstimate     *estimate)
{
  const char        *id = postage_plan_get_id (postage_estimate_get_plan (estimate));
  PostageSessionRow *row = g_hash_table_lookup (self->known_rows, id);

  /* An own plan that was changed may be called otherwise. */
  if (row == NULL || postage_session_row_get_plan (row) != postage_estimate_get_plan (estimate))
    {
      row = postage_session_row_new (estimate);
      g_hash_table_insert (self->known_rows, g_strdup (id), row);
    }
  return row;
}

/* Rows of plans that left the market are forgotten: a plan that comes back gets a new one. */
static void
update_market (PostageSessionPlans *self,
               PostageScenario     *scenario,
               const GPtrArray     *estimates)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_sized_new (estimates->len);
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  const PostageSessionContext context = {
    .cheapest = postage_ranking_get_cheapest (self->ranking),
    .winner = postage_ranking_get_winner (self->ranking),
    .components = find_components (postage_ranking_get_estimates (self->ranking)),
    .baseline = postage_scenario_get_baseline (scenario),
    .pinned = postage_scenario_get_plans (scenario),
  };

  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate   *estimate = estimates->pdata[i];
      PostageSessionRow *row = ensure_row (self, estimate);

      postage_session_row_update (row, estimate, &context);
      g_hash_table_insert (kept, g_strdup (postage_session_row_get_plan_id (row)), g_object_ref (row));
      g_ptr_array_add (rows, row);
    }

  postage_list_sync (self->market, rows);
  g_clear_pointer (&self->known_rows, g_hash_table_unref);
  self->known_rows = g_steal_pointer (&kept);
}

/* What is side by side: the first @n_named of @estimates, or else the best; and always the plan in use today. */
static void
update_rows (PostageSessionPlans *self,
             PostageScenario     *scenario,
             const GPtrArray     *estimates,
             guint                n_named)
{
  const char        *baseline = postage_scenario_get_baseline (scenario);
  PostageSessionRow *today = baseline != NULL ? g_hash_table_lookup (self->known_rows, baseline) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) best = NULL;

  for (guint i = 0; i < n_named; i++)
    g_ptr_array_add (rows, ensure_row (self, estimates->pdata[i]));

  if (n_named == 0)
    {
      best = postage_ranking_list_best_of_providers (self->market_ranking);
      for (guint i = 0; i < MIN (best->len, POSTAGE_SESSION_MAX_BEST); i++)
        g_ptr_array_add (rows, ensure_row (self, best->pdata[i]));
    }
  if (today != NULL && !g_ptr_array_find (rows, today, NULL))
    g_ptr_array_add (rows, today);
  postage_list_sync (self->rows, rows);
}

/* The ranking of the first @n of @estimates. */
static PostageRanking *
rank (const GPtrArray *estimates,
      guint            n)
{
  g_autoptr (GPtrArray) ranked = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ranked, estimates->pdata[i]);
  return postage_ranking_new (ranked);
}

gboolean
postage_session_plans_update (PostageSessionPlans *self,
                              PostageCatalogue    *catalogue,
                              PostageScenario     *scenario,
                              GError             **error)
{
  g_autoptr (GPtrArray) compared = NULL;
  g_autoptr (GPtrArray) market = NULL;
  g_autoptr (GPtrArray) estimates = NULL;

  g_return_val_if_fail (self != NULL && catalogue != NULL && scenario != NULL, FALSE);

  compared = postage_estimator_list_plans (catalogue, scenario);
  market = postage_estimator_list_market (catalogue, scenario);
  estimates = postage_estimator_estimate_plans (catalogue, scenario, market, self->tariffs, error);
  if (estimates == NULL)
    return FALSE;

  g_clear_pointer (&self->ranking, postage_ranking_free);
  g_clear_pointer (&self->market_ranking, postage_ranking_free);
  /* What is compared comes first in the market. */
  self->ranking = rank (estimates, compared->len);
  self->market_ranking = rank (estimates, estimates->len);
  update_market (self, scenario, estimates);
  update_rows (self, scenario, estimates, postage_estimator_compares_named (catalogue, scenario) ? compared->len : 0);
  return TRUE;
}

GListModel *
postage_session_plans_get_rows (PostageSessionPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->rows);
}

GListModel *
postage_session_plans_get_market (PostageSessionPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->market);
}

PostageRanking *
postage_session_plans_get_ranking (PostageSessionPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ranking;
}

PostageRanking *
postage_session_plans_get_market_ranking (PostageSessionPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->market_ranking;
}
