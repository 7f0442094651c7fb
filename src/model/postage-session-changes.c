/* postage-session-changes.c - what has changed since a file was saved, and what another month or scenario costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-changes.h"

#include "model/postage-session-compared.h"

PostageDifference *
postage_session_find_changes (PostageCatalogue          *catalogue,
                              const PostageScenarioFile *document)
{
  g_autoptr (PostageDifference) changes = NULL;
  PostageRecord *computed;

  g_return_val_if_fail (catalogue != NULL && document != NULL, NULL);

  computed = postage_scenario_file_get_computed (document);
  if (computed == NULL)
    return NULL;

  /* A scenario that can't be estimated isn't opened. */
  changes = postage_difference_new_since (catalogue, computed, postage_scenario_file_get_scenario (document), NULL);
  return changes != NULL && !postage_difference_is_none (changes) ? g_steal_pointer (&changes) : NULL;
}

/* The plans side by side. */
static GPtrArray *
list_plans (PostageSession *self)
{
  g_autoptr (GPtrArray) estimates = postage_session_dup_compared (self);
  GPtrArray *plans = g_ptr_array_sized_new (estimates->len);

  for (guint i = 0; i < estimates->len; i++)
    g_ptr_array_add (plans, postage_estimate_get_plan (g_ptr_array_index (estimates, i)));
  return plans;
}

static PostageScenario *
in_month (PostageScenario *scenario,
          PostageMonth     month)
{
  PostageScenario *copy = postage_scenario_begin_copy (scenario);

  postage_scenario_set_month (copy, month);
  postage_scenario_end (copy);
  return copy;
}

PostageDifference *
postage_session_compare_months (PostageSession *self,
                                PostageMonth    before,
                                PostageMonth    after,
                                GError        **error)
{
  g_autoptr (PostageScenario) one = NULL;
  g_autoptr (PostageScenario) other = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  one = in_month (postage_session_get_scenario (self), before);
  other = in_month (postage_session_get_scenario (self), after);
  plans = list_plans (self);
  return postage_difference_new_of_scenarios (postage_session_get_catalogue (self), one, other, plans, error);
}

PostageDifference *
postage_session_compare_scenario (PostageSession  *self,
                                  PostageScenario *before,
                                  GError         **error)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);
  g_return_val_if_fail (before != NULL, NULL);

  plans = list_plans (self);
  return postage_difference_new_of_scenarios (postage_session_get_catalogue (self), before,
                                              postage_session_get_scenario (self), plans, error);
}
