/* postage-shares-group.h - the shares that decide the bill
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SHARES_GROUP (postage_shares_group_get_type ())

/** PostageSharesGroup: the shares of the whole scenario. */
G_DECLARE_FINAL_TYPE (PostageSharesGroup, postage_shares_group, POSTAGE, SHARES_GROUP, PostageScenarioGroup)

G_END_DECLS
