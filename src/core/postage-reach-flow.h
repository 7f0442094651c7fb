/* postage-reach-flow.h - what of a scenario it can be asked how much of it the budget buys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageReachFlow:
 * @country: two-letter code of a destination
 * @category: what is sent there
 */
typedef struct
{
  char            country[3];
  PostageCategory category;
} PostageReachFlow;

/** postage_reach_flow_list: (transfer full) (element-type PostageReachFlow): every destination of @scenario with every
 * category that is entered, in their order. */
GArray *postage_reach_flow_list (const PostageScenario *scenario);

/** postage_reach_flow_find_largest: sets @flow to that of which @scenario sends most, the first of several.
 * Returns: %FALSE where nothing is sent. */
gboolean postage_reach_flow_find_largest (const PostageScenario *scenario,
                                          PostageReachFlow      *flow);

G_END_DECLS
