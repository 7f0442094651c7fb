/* postage-plan-draft.h - an own plan that is being edited, as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-plan-change.h"
#include "model/postage-draft.h"
#include "storage/postage-own-plans.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PLAN_DRAFT (postage_plan_draft_get_type ())

/**
 * PostagePlanDraft:
 *
 * The drafts of a provider and of one plan of it. Nothing is written before postage_plan_draft_save().
 */
G_DECLARE_FINAL_TYPE (PostagePlanDraft, postage_plan_draft, POSTAGE, PLAN_DRAFT, GObject)

/**
 * postage_plan_draft_new:
 * @today: the day for what is entered today
 * @month: the first month of new prices
 *
 * Returns: (transfer full): a new plan of a new provider
 */
PostagePlanDraft *postage_plan_draft_new (PostageOwnPlans *own,
                                          const char      *currency,
                                          PostageDate      today,
                                          PostageMonth     month);

/**
 * postage_plan_draft_new_copy:
 * @plan_id: a plan of the catalogue of @own
 * @name: what the copy is called
 *
 * Returns: (transfer full): a new plan of the same provider with the same prices. Of a bundled plan, the copy remembers
 * what it was.
 */
PostagePlanDraft *postage_plan_draft_new_copy (PostageOwnPlans *own,
                                               const char      *plan_id,
                                               const char      *name,
                                               PostageDate      today,
                                               PostageMonth     month);

/** postage_plan_draft_new_edit: (transfer full): the own plan @plan_id, to be changed. */
PostagePlanDraft *postage_plan_draft_new_edit (PostageOwnPlans *own,
                                               const char      *plan_id,
                                               PostageDate      today,
                                               PostageMonth     month);

/** postage_plan_draft_get_own: (transfer none): what there is beside. */
PostageOwnPlans *postage_plan_draft_get_own (PostagePlanDraft *self);

/** postage_plan_draft_get_provider: (transfer none) */
PostageDraft *postage_plan_draft_get_provider (PostagePlanDraft *self);

/** postage_plan_draft_get_plan: (transfer none) */
PostageDraft *postage_plan_draft_get_plan (PostagePlanDraft *self);

/** postage_plan_draft_has_bundled_provider: whether the provider is one of the bundled catalogue, which isn't edited.
 * */
gboolean postage_plan_draft_has_bundled_provider (PostagePlanDraft *self);

/** postage_plan_draft_dup_changes: (transfer full) (element-type PostagePlanChange): what has changed in the bundled
 * plan that the plan was copied from, since then or since postage_plan_draft_accept_changes(). */
GArray *postage_plan_draft_dup_changes (PostagePlanDraft *self);

/** postage_plan_draft_accept_changes: the user has seen what has changed in the bundled plan; it isn't told any more.
 * */
void postage_plan_draft_accept_changes (PostagePlanDraft *self);

/** postage_plan_draft_get_modified: whether saving would change anything. */
gboolean postage_plan_draft_get_modified (PostagePlanDraft *self);

/** postage_plan_draft_dup_document: (transfer full): a provider's file with the plan, as it would be saved, but for the
 * ids of what is new, which are given when it is. */
JsonNode *postage_plan_draft_dup_document (PostagePlanDraft *self);

/**
 * postage_plan_draft_compile:
 * @plan: (out) (transfer none): the plan in that catalogue
 *
 * Returns: (transfer full) (nullable): the bundled catalogue with the plan as it is entered; %NULL while a field is
 * wrong, with a %POSTAGE_STORAGE_ERROR where the parts don't go together
 */
PostageCatalogue *postage_plan_draft_compile (PostagePlanDraft *self,
                                              PostagePlan     **plan,
                                              GError          **error);

/** postage_plan_draft_save: writes the plan; fails with a %POSTAGE_STORAGE_ERROR. The own plans have to be loaded anew
 * then. No field may be wrong. */
gboolean postage_plan_draft_save (PostagePlanDraft *self,
                                  GError          **error);

G_END_DECLS
