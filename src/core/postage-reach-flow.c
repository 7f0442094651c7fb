/* postage-reach-flow.c - what of a scenario it can be asked how much of it the budget buys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-reach-flow.h"

GArray *
postage_reach_flow_list (const PostageScenario *scenario)
{
  GArray *flows = g_array_new (FALSE, FALSE, sizeof (PostageReachFlow));

  g_return_val_if_fail (scenario != NULL, flows);

  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
      {
        PostageReachFlow flow = { .category = category };

        if (category == POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
          continue;
        g_strlcpy (flow.country, postage_scenario_get_destination (scenario, i)->country, sizeof flow.country);
        g_array_append_val (flows, flow);
      }
  return flows;
}

gboolean
postage_reach_flow_find_largest (const PostageScenario *scenario,
                                 PostageReachFlow      *flow)
{
  g_autoptr (GArray) flows = NULL;
  gint64 largest = 0;

  g_return_val_if_fail (scenario != NULL && flow != NULL, FALSE);

  flows = postage_reach_flow_list (scenario);
  for (guint i = 0; i < flows->len; i++)
    {
      const PostageReachFlow *other = &g_array_index (flows, PostageReachFlow, i);
      const int               place = postage_scenario_find_destination (scenario, other->country);
      const gint64            sent = postage_scenario_get_destination (scenario, (guint) place)->sent[other->category];

      if (sent > largest)
        {
          largest = sent;
          *flow = *other;
        }
    }
  return largest > 0;
}
