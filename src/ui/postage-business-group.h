/* postage-business-group.h - how large the business is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_BUSINESS_GROUP (postage_business_group_get_type ())

/** PostageBusinessGroup: phone numbers, and the quantities that plans count without any feature. */
G_DECLARE_FINAL_TYPE (PostageBusinessGroup, postage_business_group, POSTAGE, BUSINESS_GROUP, PostageScenarioGroup)

G_END_DECLS
