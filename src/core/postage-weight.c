/* postage-weight.c - how much a decision factor matters to the business
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-weight.h"

#include "core/postage-ids.h"

static const char *const ids[] = {
  [POSTAGE_WEIGHT_NONE] = "none",
  [POSTAGE_WEIGHT_NICE] = "nice",
  [POSTAGE_WEIGHT_IMPORTANT] = "important",
  [POSTAGE_WEIGHT_MUST] = "must",
};

const char *
postage_weight_get_id (PostageWeight weight)
{
  g_return_val_if_fail (weight < G_N_ELEMENTS (ids), NULL);

  return ids[weight];
}

gboolean
postage_weight_from_id (const char    *id,
                        PostageWeight *weight,
                        GError       **error)
{
  int found = postage_ids_find (ids, G_N_ELEMENTS (ids), id, "a weight", error);

  if (found < 0)
    return FALSE;
  *weight = (PostageWeight) found;
  return TRUE;
}
