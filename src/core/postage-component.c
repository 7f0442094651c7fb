/* postage-component.c - what a charge counts as in the side-by-side table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-component.h"

#include "core/postage-ids.h"

static const char *const ids[] = {
  [POSTAGE_COMPONENT_META_CHARGES] = "meta-charges",
  [POSTAGE_COMPONENT_SUBSCRIPTION] = "subscription",
  [POSTAGE_COMPONENT_MESSAGE_FEES] = "message-fees",
  [POSTAGE_COMPONENT_FEATURE_FEES] = "feature-fees",
  [POSTAGE_COMPONENT_TEMPLATE_FEES] = "template-fees",
  [POSTAGE_COMPONENT_SET_UP] = "set-up",
  [POSTAGE_COMPONENT_TAXES] = "taxes",
};

const char *
postage_component_get_id (PostageComponent component)
{
  g_return_val_if_fail (component < G_N_ELEMENTS (ids), NULL);

  return ids[component];
}

gboolean
postage_component_from_id (const char       *id,
                           PostageComponent *component,
                           GError          **error)
{
  int found = postage_ids_find (ids, G_N_ELEMENTS (ids), id, "a component", error);

  if (found < 0)
    return FALSE;
  *component = (PostageComponent) found;
  return TRUE;
}
