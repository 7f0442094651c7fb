/* postage-difference-scenarios.c - two scenarios estimated and compared
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-difference.h"
#include "core/postage-estimator.h"

/* The plans of one scenario, then those that only the other one has: each is compared with itself. */
static GPtrArray *
list_plans (PostageCatalogue *catalogue,
            PostageScenario  *before,
            PostageScenario  *after)
{
  GPtrArray *plans = postage_estimator_list_plans (catalogue, after);
  g_autoptr (GPtrArray) others = postage_estimator_list_plans (catalogue, before);

  for (guint i = 0; i < others->len; i++)
    if (!g_ptr_array_find (plans, g_ptr_array_index (others, i), NULL))
      g_ptr_array_add (plans, g_ptr_array_index (others, i));
  return plans;
}

static PostageRecord *
record (PostageCatalogue *catalogue,
        PostageScenario  *scenario,
        const GPtrArray  *plans,
        GError          **error)
{
  g_autoptr (GPtrArray) estimates =
    postage_estimator_estimate_plans (catalogue, scenario, plans, NULL, error);

  return estimates != NULL ? postage_record_new_of_estimates (catalogue, scenario, estimates) : NULL;
}

PostageDifference *
postage_difference_new_of_scenarios (PostageCatalogue *catalogue,
                                     PostageScenario  *before,
                                     PostageScenario  *after,
                                     const GPtrArray  *plans,
                                     GError          **error)
{
  g_autoptr (PostageScenario) converted = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (PostageRecord) before_record = NULL;
  g_autoptr (PostageRecord) after_record = NULL;

  g_return_val_if_fail (catalogue != NULL && before != NULL && after != NULL, NULL);

  converted = postage_scenario_begin_copy (before);
  postage_scenario_set_currency (converted, postage_scenario_get_currency (after));
  postage_scenario_end (converted);
  if (plans == NULL)
    plans = all = list_plans (catalogue, before, after);

  before_record = record (catalogue, converted, plans, error);
  if (before_record == NULL)
    return NULL;
  after_record = record (catalogue, after, plans, error);
  return after_record != NULL ? postage_difference_new (before_record, after_record) : NULL;
}

PostageDifference *
postage_difference_new_since (PostageCatalogue *catalogue,
                              PostageRecord    *before,
                              PostageScenario  *scenario,
                              GError          **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (PostageRecord) after = NULL;

  g_return_val_if_fail (catalogue != NULL && before != NULL && scenario != NULL, NULL);

  plans = g_ptr_array_new ();
  for (guint i = 0; i < postage_record_get_n_plans (before); i++)
    {
      PostagePlan *plan = postage_catalogue_get_plan (catalogue, postage_record_get_plan (before, i)->id);

      if (plan != NULL)
        g_ptr_array_add (plans, plan);
    }
  after = record (catalogue, scenario, plans, error);
  return after != NULL ? postage_difference_new (before, after) : NULL;
}
