/* postage-plan-difference.h - what one plan cost before and after, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-change.h"

G_BEGIN_DECLS

/** PostagePlanDifference: immutable; belongs to its #PostageDifference, as its entries do to the records. */
typedef struct _PostagePlanDifference PostagePlanDifference;

/**
 * postage_plan_difference_new:
 * @before: (nullable): the plan in @before_record; %NULL where it isn't there
 * @after: (nullable): the plan in @after_record; one of both is there
 *
 * Puts the lines of a plan side by side: those of the same charge, market and category; of what is left, those of one
 * charge and category whose markets have a destination in common, and what was lacking with what is no longer.
 *
 * Returns: (transfer full)
 */
PostagePlanDifference *postage_plan_difference_new (const PostageRecord     *before_record,
                                                    const PostageRecordPlan *before,
                                                    const PostageRecord     *after_record,
                                                    const PostageRecordPlan *after);

/** postage_plan_difference_free: frees what postage_plan_difference_new() gave. */
void postage_plan_difference_free (PostagePlanDifference *self);

/** postage_plan_difference_get_id: the plan's id. */
const char *postage_plan_difference_get_id (const PostagePlanDifference *self);

/** postage_plan_difference_get_before: (nullable): what the plan cost before. */
const PostageRecordPlan *postage_plan_difference_get_before (const PostagePlanDifference *self);

/** postage_plan_difference_get_after: (nullable): what it costs now. */
const PostageRecordPlan *postage_plan_difference_get_after (const PostagePlanDifference *self);

/** postage_plan_difference_is_comparable: whether there is something to subtract: the plan is in both records, and they
 * are in the same currency. */
gboolean postage_plan_difference_is_comparable (const PostagePlanDifference *self);

/** postage_plan_difference_get_changes: (element-type PostageChange): every line, by component, in the order of the
 * lines as they are now, those that are gone last. */
const GArray *postage_plan_difference_get_changes (const PostagePlanDifference *self);

/** postage_plan_difference_sum_unchanged: sets @sum to all lines that say the same as before, as one without a name.
 * Returns: how many they are. */
guint postage_plan_difference_sum_unchanged (const PostagePlanDifference *self,
                                             PostageRecordEntry          *sum);

/**
 * postage_plan_difference_get_total:
 * @amount: (out): by how much the plan's total is higher, in the display currency
 *
 * Returns: what is known of that; %POSTAGE_CHANGE_UNKNOWN where the plan is in one of the records only, and where they
 * are in two currencies.
 */
PostageChangeBound postage_plan_difference_get_total (const PostagePlanDifference *self,
                                                      PostageDecimal              *amount);

/**
 * postage_plan_difference_get_percent:
 * @percent: (out): the change of the total in percent of the total before, rounded once, half to even, to one digit
 *   behind the point
 *
 * Returns: %FALSE where the change isn't exact or there was nothing before.
 */
gboolean postage_plan_difference_get_percent (const PostagePlanDifference *self,
                                              PostageDecimal              *percent);

/** postage_plan_difference_get_main: (nullable): the line whose exact change is more than half of that of the total, in
 * the same direction; %NULL where there is none, or the total's change isn't exact. */
const PostageChange *postage_plan_difference_get_main (const PostagePlanDifference *self);

/** postage_plan_difference_is_none: whether total, status and every line say the same. */
gboolean postage_plan_difference_is_none (const PostagePlanDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostagePlanDifference, postage_plan_difference_free)

G_END_DECLS
