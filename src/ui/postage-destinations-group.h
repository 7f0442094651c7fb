/* postage-destinations-group.h - the countries that messages go to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DESTINATIONS_GROUP (postage_destinations_group_get_type ())

/** PostageDestinationsGroup: the destinations, each a #PostageDestinationRow. */
G_DECLARE_FINAL_TYPE (PostageDestinationsGroup,
                      postage_destinations_group,
                      POSTAGE,
                      DESTINATIONS_GROUP,
                      PostageScenarioGroup)

G_END_DECLS
