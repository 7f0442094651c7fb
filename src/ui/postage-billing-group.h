/* postage-billing-group.h - when, in which currency, and how the business buys and pays
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_BILLING_GROUP (postage_billing_group_get_type ())

/** PostageBillingGroup: the billing month, the display currency, and how the business buys and pays. */
G_DECLARE_FINAL_TYPE (PostageBillingGroup, postage_billing_group, POSTAGE, BILLING_GROUP, PostageScenarioGroup)

G_END_DECLS
