/* postage-tax-group.h - whether and how taxes are added, and what paying adds
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_TAX_GROUP (postage_tax_group_get_type ())

/** PostageTaxGroup: how the business is taxed, and what its bank or card adds. */
G_DECLARE_FINAL_TYPE (PostageTaxGroup, postage_tax_group, POSTAGE, TAX_GROUP, PostageScenarioGroup)

G_END_DECLS
