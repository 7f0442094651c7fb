/* postage-component.h - what a charge counts as in the side-by-side table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PostageComponent: the rows of a comparison, in the order in which they are shown. */
typedef enum
{
  POSTAGE_COMPONENT_META_CHARGES,
  POSTAGE_COMPONENT_SUBSCRIPTION,
  POSTAGE_COMPONENT_MESSAGE_FEES,
  POSTAGE_COMPONENT_FEATURE_FEES,
  POSTAGE_COMPONENT_TEMPLATE_FEES,
  POSTAGE_COMPONENT_SET_UP,
  POSTAGE_COMPONENT_TAXES,
} PostageComponent;

#define POSTAGE_N_COMPONENTS (POSTAGE_COMPONENT_TAXES + 1)

/** postage_component_get_id: the name used in files, such as "message-fees". */
const char *postage_component_get_id (PostageComponent component);

/** postage_component_from_id: sets @component, or fails with %POSTAGE_ERROR_REFERENCE that lists the known names. */
gboolean postage_component_from_id (const char       *id,
                                    PostageComponent *component,
                                    GError          **error);

G_END_DECLS
