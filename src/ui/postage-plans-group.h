/* postage-plans-group.h - which plans are compared, and with which one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PLANS_GROUP (postage_plans_group_get_type ())

/** PostagePlansGroup: tells which plans are compared, goes back to the best of each provider, and asks which plan is
 * used today. */
G_DECLARE_FINAL_TYPE (PostagePlansGroup, postage_plans_group, POSTAGE, PLANS_GROUP, PostageScenarioGroup)

G_END_DECLS
