/* postage-features-group.h - what the business wants beside messages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_FEATURES_GROUP (postage_features_group_get_type ())

/** PostageFeaturesGroup: the features of the catalogue, and the quantities of those that are wanted. */
G_DECLARE_FINAL_TYPE (PostageFeaturesGroup, postage_features_group, POSTAGE, FEATURES_GROUP, PostageScenarioGroup)

G_END_DECLS
