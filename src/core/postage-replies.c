/* postage-replies.c - the replies of a scenario, and from which numbers they are sent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-replies.h"

gint64
postage_replies_count (const PostageScenario *scenario)
{
  gint64 count = 0;

  g_return_val_if_fail (scenario != NULL, 0);

  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    count += postage_scenario_get_destination (scenario, i)->sent[POSTAGE_CATEGORY_SERVICE];
  return count;
}

gint64
postage_replies_count_entered (const PostageScenario *scenario)
{
  guint         n_entered;
  const gint64 *entered;
  gint64        count = 0;

  g_return_val_if_fail (scenario != NULL, 0);

  entered = postage_scenario_get_replies (scenario, &n_entered);
  for (guint i = 0; i < n_entered; i++)
    count += entered[i];
  return count;
}

gint64
postage_replies_get_of_number (const PostageScenario *scenario,
                               guint                  number)
{
  guint         n_entered;
  const gint64 *entered;
  gint64        numbers, count;

  g_return_val_if_fail (scenario != NULL && number < postage_scenario_get_numbers (scenario), 0);

  entered = postage_scenario_get_replies (scenario, &n_entered);
  if (n_entered > 0)
    return entered[number];

  numbers = postage_scenario_get_numbers (scenario);
  count = postage_replies_count (scenario);
  return count / numbers + (number < count % numbers ? 1 : 0);
}
