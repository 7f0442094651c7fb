/* postage-plan-change.c - what has changed in a bundled plan since an own one was copied from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-plan-change.h"

static void
add_change (GArray              *changes,
            const PostageCharge *before,
            const PostageCharge *after)
{
  const PostagePlanChange change = { before, after };

  if (before == NULL || after == NULL || !postage_charge_has_equal_prices (before, after))
    g_array_append_val (changes, change);
}

GArray *
postage_plan_find_changes (const PostagePlan      *plan,
                           const PostageCatalogue *catalogue)
{
  GArray            *changes;
  const PostagePlan *then, *now;
  const GPtrArray   *charges;

  g_return_val_if_fail (plan != NULL && catalogue != NULL, NULL);

  changes = g_array_new (FALSE, FALSE, sizeof (PostagePlanChange));
  then = postage_plan_get_copied_from (plan);
  if (then == NULL)
    return changes;

  now = postage_catalogue_get_plan (catalogue, postage_plan_get_id (then));
  charges = postage_plan_get_charges (then);
  for (guint i = 0; i < charges->len; i++)
    {
      const PostageCharge *before = charges->pdata[i];

      add_change (changes, before,
                  now != NULL ? postage_plan_get_charge (now, postage_charge_get_id (before)) : NULL);
    }
  for (guint i = 0; now != NULL && i < postage_plan_get_charges (now)->len; i++)
    {
      const PostageCharge *after = postage_plan_get_charges (now)->pdata[i];

      if (postage_plan_get_charge (then, postage_charge_get_id (after)) == NULL)
        add_change (changes, NULL, after);
    }
  return changes;
}
