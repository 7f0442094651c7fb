/* postage-estimator.c - from a catalogue, a scenario and a plan to an estimate
 *
 * The order of work: tariff and quantities; Meta's lines; the plan's lines by quantity; what is taken of those lines,
 * of the taxes, of the bill; exchange; rounding of each line. Sums come last, in the estimate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "core/postage-work.h"

/* Brings each line into the display currency and rounds it. */
static gboolean
convert_lines (PostageWork *work,
               GError     **error)
{
  const PostageConversion *conversion = postage_meta_bill_get_conversion (work->meta_bill);

  for (guint i = 0; i < work->lines->len; i++)
    if (!postage_conversion_apply (conversion, g_ptr_array_index (work->lines, i), error))
      return FALSE;

  if (conversion->has_rate)
    postage_estimate_set_exchange (work->estimate, &conversion->rate);
  if (conversion->has_rate && conversion->rate.early)
    postage_work_warn (work, POSTAGE_WARNING_EXCHANGE_EARLY, NULL, 0);
  if (!conversion->is_same && !conversion->has_rate)
    postage_work_warn (work, POSTAGE_WARNING_EXCHANGE_UNKNOWN, NULL, 0);
  return TRUE;
}

static gboolean
do_work (PostageWork *work,
         GError     **error)
{
  postage_estimate_set_delivered (work->estimate, postage_quantities_get (work->quantities, "delivered"));
  postage_work_warn_of_scenario (work);
  if (!postage_work_add_charge_lines (work, error) || !postage_work_add_share_lines (work, error) ||
      !convert_lines (work, error))
    return FALSE;

  postage_estimate_set_meta_bill (work->estimate, work->meta_bill);
  return postage_estimate_end (work->estimate, error);
}

static PostageEstimate *
estimate_plan (PostageBasis *basis,
               PostagePlan  *plan,
               GError      **error)
{
  PostageCatalogue *catalogue = postage_basis_get_catalogue (basis);
  PostageScenario  *scenario = postage_basis_get_scenario (basis);
  g_autoptr (PostageTariff) tariff = postage_tariff_compile (catalogue, plan, scenario);
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  const char      *currency = postage_tariff_get_currency (tariff);
  PostageMetaBill *bill =
    postage_basis_get_meta_bill (basis, currency, postage_plan_get_meta_treatment (plan), error);
  PostageMetaBill *reference =
    bill != NULL ? postage_basis_get_meta_bill (basis, currency, POSTAGE_META_PASSED_THROUGH, error) : NULL;

  if (reference == NULL)
    return NULL;

  estimate = postage_estimate_begin (catalogue, scenario, plan, currency);
  PostageWork work = {
    .catalogue = catalogue,
    .scenario = scenario,
    .plan = plan,
    .tariff = tariff,
    .quantities = postage_basis_get_quantities (basis),
    .meta_bill = bill,
    .estimate = estimate,
    .own_lines = postage_estimate_get_own_lines (estimate),
    .lines = postage_lines_get_all (postage_estimate_get_own_lines (estimate)),
    .missing = missing,
  };
  postage_estimate_set_meta_reference (estimate, postage_meta_bill_get_total (reference));
  postage_estimate_take_tariff (estimate, g_steal_pointer (&tariff));
  if (!do_work (&work, error))
    return NULL;
  return g_steal_pointer (&estimate);
}

PostageEstimate *
postage_estimator_estimate (PostageCatalogue *catalogue,
                            PostageScenario  *scenario,
                            PostagePlan      *plan,
                            GError          **error)
{
  g_autoptr (PostageBasis) basis = NULL;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && plan != NULL, NULL);

  basis = postage_basis_new (catalogue, scenario, NULL, error);
  return basis != NULL ? estimate_plan (basis, plan, error) : NULL;
}

/* Appends the plan @id, which the catalogue may not know, unless it is there. */
static void
add_plan (GPtrArray        *plans,
          PostageCatalogue *catalogue,
          const char       *id)
{
  PostagePlan *plan = postage_catalogue_get_plan (catalogue, id);

  if (plan != NULL && !g_ptr_array_find (plans, plan, NULL))
    g_ptr_array_add (plans, plan);
}

/* Appends all plans that can be bought, unless they are there. */
static void
add_market (GPtrArray        *plans,
            PostageCatalogue *catalogue,
            PostageScenario  *scenario)
{
  const GPtrArray *all = postage_catalogue_get_plans (catalogue);

  for (guint i = 0; i < all->len; i++)
    {
      PostagePlan *plan = g_ptr_array_index (all, i);

      if (postage_plan_get_audience (plan) == postage_scenario_get_audience (scenario) &&
          !postage_plan_get_historic (plan) && !g_ptr_array_find (plans, plan, NULL))
        g_ptr_array_add (plans, plan);
    }
}

GPtrArray *
postage_estimator_list_plans (PostageCatalogue *catalogue,
                              PostageScenario  *scenario)
{
  GPtrArray       *plans = g_ptr_array_new ();
  const GPtrArray *wanted;
  const char      *baseline;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, plans);

  wanted = postage_scenario_get_plans (scenario);
  for (guint i = 0; i < wanted->len; i++)
    add_plan (plans, catalogue, g_ptr_array_index (wanted, i));
  /* Where none of the wanted plans is there, the best of the market says more than nothing. */
  if (plans->len == 0)
    add_market (plans, catalogue, scenario);

  baseline = postage_scenario_get_baseline (scenario);
  if (baseline != NULL)
    add_plan (plans, catalogue, baseline);
  return plans;
}

static void
add_missing (GPtrArray              *missing,
             const PostageCatalogue *catalogue,
             const char             *id)
{
  if (postage_catalogue_get_plan (catalogue, id) == NULL &&
      !g_ptr_array_find_with_equal_func (missing, id, g_str_equal, NULL))
    g_ptr_array_add (missing, g_strdup (id));
}

GPtrArray *
postage_estimator_list_missing (const PostageCatalogue *catalogue,
                                const PostageScenario  *scenario)
{
  GPtrArray       *missing;
  const GPtrArray *wanted;
  const char      *baseline;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, NULL);

  missing = g_ptr_array_new_with_free_func (g_free);
  wanted = postage_scenario_get_plans (scenario);
  for (guint i = 0; i < wanted->len; i++)
    add_missing (missing, catalogue, wanted->pdata[i]);
  baseline = postage_scenario_get_baseline (scenario);
  if (baseline != NULL)
    add_missing (missing, catalogue, baseline);
  return missing;
}

gboolean
postage_estimator_compares_named (const PostageCatalogue *catalogue,
                                  const PostageScenario  *scenario)
{
  const GPtrArray *wanted;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, FALSE);

  wanted = postage_scenario_get_plans (scenario);
  for (guint i = 0; i < wanted->len; i++)
    if (postage_catalogue_get_plan (catalogue, wanted->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

GPtrArray *
postage_estimator_list_market (PostageCatalogue *catalogue,
                               PostageScenario  *scenario)
{
  GPtrArray *plans;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, NULL);

  plans = postage_estimator_list_plans (catalogue, scenario);
  add_market (plans, catalogue, scenario);
  return plans;
}

GPtrArray *
postage_estimator_estimate_plans (PostageCatalogue   *catalogue,
                                  PostageScenario    *scenario,
                                  const GPtrArray    *plans,
                                  PostageMetaTariffs *tariffs,
                                  GError            **error)
{
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (PostageBasis) basis = NULL;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && plans != NULL, NULL);

  basis = postage_basis_new (catalogue, scenario, tariffs, error);
  if (basis == NULL)
    return NULL;
  for (guint i = 0; i < plans->len; i++)
    {
      PostageEstimate *estimate = estimate_plan (basis, g_ptr_array_index (plans, i), error);

      if (estimate == NULL)
        return NULL;
      g_ptr_array_add (estimates, estimate);
    }
  return g_steal_pointer (&estimates);
}

GPtrArray *
postage_estimator_estimate_all (PostageCatalogue *catalogue,
                                PostageScenario  *scenario,
                                GError          **error)
{
  g_autoptr (GPtrArray) plans = postage_estimator_list_plans (catalogue, scenario);

  return postage_estimator_estimate_plans (catalogue, scenario, plans, NULL, error);
}
