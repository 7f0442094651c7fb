/* postage-plan-change.h - what has changed in a bundled plan since an own one was copied from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/**
 * PostagePlanChange:
 * @before: (nullable) (unowned): the charge as it was when the plan was copied; %NULL: there was none
 * @after: (nullable) (unowned): the charge as it is in the catalogue now; %NULL: there is none any more
 *
 * One of the two is there.
 */
typedef struct
{
  const PostageCharge *before;
  const PostageCharge *after;
} PostagePlanChange;

/**
 * postage_plan_find_changes:
 * @plan: an own plan of @catalogue, or any other
 *
 * Compares the bundled plan that @plan was copied from, as it was then, with what the catalogue says of it now. Where a
 * price was read and how a charge is called makes no difference.
 *
 * Returns: (transfer full) (element-type PostagePlanChange): the charges whose prices are others; empty for a plan that
 * isn't a copy. Valid as long as @plan and @catalogue are.
 */
GArray *postage_plan_find_changes (const PostagePlan      *plan,
                                   const PostageCatalogue *catalogue);

G_END_DECLS
