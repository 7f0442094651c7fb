/* postage-difference.h - what plans cost before and after, side by side
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-plan-difference.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DIFFERENCE (postage_difference_get_type ())

/**
 * PostageDifference:
 *
 * Two records side by side: of two months, of two scenarios, or of what was saved and what is so now. Reference
 * counted, immutable.
 */
typedef struct _PostageDifference PostageDifference;

/** postage_difference_get_type: the boxed type of #PostageDifference. */
GType postage_difference_get_type (void);

/**
 * postage_difference_new:
 *
 * Compares each plan of @after with the same one of @before; plans that are gone come last. Records in two display
 * currencies are put side by side, but not subtracted: whoever wants that has both estimated in one currency.
 *
 * Returns: (transfer full)
 */
PostageDifference *postage_difference_new (PostageRecord *before,
                                           PostageRecord *after);

/**
 * postage_difference_new_of_scenarios:
 * @before: shown in the currency of @after, whatever its own is
 * @plans: (nullable) (element-type PostagePlan): of @catalogue; %NULL: those that @after compares, then those that
 *   only @before does
 *
 * Estimates both scenarios, each in its own month, with the same plans.
 *
 * Returns: (transfer full) (nullable): %NULL with a #PostageError when one of them can't be estimated
 */
PostageDifference *postage_difference_new_of_scenarios (PostageCatalogue *catalogue,
                                                        PostageScenario  *before,
                                                        PostageScenario  *after,
                                                        const GPtrArray  *plans,
                                                        GError          **error);

/** postage_difference_new_since: (transfer full) (nullable): what @before says against what the same plans cost
 * @scenario now; %NULL with a #PostageError when it can't be estimated. */
PostageDifference *postage_difference_new_since (PostageCatalogue *catalogue,
                                                 PostageRecord    *before,
                                                 PostageScenario  *scenario,
                                                 GError          **error);

/** postage_difference_ref: (transfer full) */
PostageDifference *postage_difference_ref (PostageDifference *self);

/** postage_difference_unref: (transfer full) */
void postage_difference_unref (PostageDifference *self);

/** postage_difference_get_before: (transfer none) */
PostageRecord *postage_difference_get_before (const PostageDifference *self);

/** postage_difference_get_after: (transfer none) */
PostageRecord *postage_difference_get_after (const PostageDifference *self);

/** postage_difference_is_comparable: whether both are in the same currency. */
gboolean postage_difference_is_comparable (const PostageDifference *self);

/** postage_difference_is_none: whether both say the same of the same plans. */
gboolean postage_difference_is_none (const PostageDifference *self);

/** postage_difference_get_n_plans: how many plans are in either record. */
guint postage_difference_get_n_plans (const PostageDifference *self);

/** postage_difference_get_plan: (transfer none): the plan at @index. */
const PostagePlanDifference *postage_difference_get_plan (const PostageDifference *self,
                                                          guint                    index);

/** postage_difference_find_plan: (transfer none) (nullable): the plan with @id. */
const PostagePlanDifference *postage_difference_find_plan (const PostageDifference *self,
                                                           const char              *id);

/** postage_difference_has_reason: whether a line of any plan that is in both has changed for one of @reasons. */
gboolean postage_difference_has_reason (const PostageDifference *self,
                                        PostageChangeReasons     reasons);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageDifference, postage_difference_unref)

G_END_DECLS
