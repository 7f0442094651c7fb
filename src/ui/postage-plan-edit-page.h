/* postage-plan-edit-page.h - the page that edits a plan and lists its charges
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-plan-draft.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PLAN_EDIT_PAGE (postage_plan_edit_page_get_type ())

/** PostagePlanEditPage: the provider, the plan, its charges. "open" is emitted with the draft of a charge that is to be
 * edited. */
G_DECLARE_FINAL_TYPE (PostagePlanEditPage, postage_plan_edit_page, POSTAGE, PLAN_EDIT_PAGE, AdwBin)

/** postage_plan_edit_page_new: (transfer floating) */
GtkWidget *postage_plan_edit_page_new (PostagePlanDraft *draft);

/** postage_plan_edit_page_show: tells the terms of the charges. @plan: (nullable): as it is entered, where that is
 * right */
void postage_plan_edit_page_show (PostagePlanEditPage *self,
                                  const PostagePlan   *plan);

G_END_DECLS
