/* postage-cli-input.c - what every command that estimates scenarios has to load
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-input.h"

#include "cli/postage-cli-own-plans.h"
#include "core/postage-estimator.h"

gboolean
postage_cli_input_init (PostageCliInput *self,
                        gboolean         without_own_plans,
                        const char      *month,
                        const char      *currency,
                        const char      *plans,
                        GError         **error)
{
  g_return_val_if_fail (self != NULL && self->catalogue == NULL, FALSE);

  self->catalogue = postage_cli_load_catalogue (without_own_plans, error);
  return self->catalogue != NULL &&
         postage_cli_choices_parse (&self->choices, self->catalogue, month, currency, plans, error);
}

void
postage_cli_input_clear (PostageCliInput *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  postage_cli_choices_clear (&self->choices);
}

PostageScenarioFile *
postage_cli_input_load (const PostageCliInput *self,
                        const char            *name,
                        GError               **error)
{
  g_autoptr (PostageScenarioFile) file = NULL;

  g_return_val_if_fail (self != NULL && self->catalogue != NULL && name != NULL, NULL);

  file = postage_scenario_file_load_argument (name, self->catalogue, error);
  if (file == NULL ||
      !postage_cli_check_own_plans (self->catalogue, postage_scenario_file_get_scenario (file), name, error))
    return NULL;
  return g_steal_pointer (&file);
}

GPtrArray *
postage_cli_input_estimate (const PostageCliInput *self,
                            const char            *name,
                            PostageScenario      **scenario,
                            GError               **error)
{
  g_autoptr (PostageScenarioFile) file = NULL;
  g_autoptr (PostageScenario) chosen = NULL;
  GPtrArray *estimates;

  g_return_val_if_fail (self != NULL && self->catalogue != NULL && name != NULL && scenario != NULL, NULL);

  file = postage_scenario_file_load_argument (name, self->catalogue, error);
  if (file == NULL)
    return NULL;
  /* Own plans that aren't there don't matter where others were chosen instead. */
  chosen = postage_cli_choices_apply (&self->choices, postage_scenario_file_get_scenario (file));
  if (!postage_cli_check_own_plans (self->catalogue, chosen, name, error))
    return NULL;
  estimates = postage_estimator_estimate_all (self->catalogue, chosen, error);
  if (estimates == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  *scenario = g_steal_pointer (&chosen);
  return estimates;
}

PostageExit
postage_cli_input_fail (const GError *error)
{
  g_return_val_if_fail (error != NULL, POSTAGE_EXIT_FAILURE);

  return postage_cli_fail (error->domain == G_OPTION_ERROR ? POSTAGE_EXIT_USAGE : POSTAGE_EXIT_FAILURE,
                           error->message);
}
