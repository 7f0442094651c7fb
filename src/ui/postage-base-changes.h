/* postage-base-changes.h - what has changed in the bundled plan that an own one was copied from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-plan-draft.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_BASE_CHANGES (postage_base_changes_get_type ())

/** PostageBaseChanges: each price before and after, and a button for who has seen them. Hidden where there is nothing
 * to tell. */
G_DECLARE_FINAL_TYPE (PostageBaseChanges, postage_base_changes, POSTAGE, BASE_CHANGES, AdwPreferencesGroup)

/** postage_base_changes_new: (transfer floating) */
GtkWidget *postage_base_changes_new (PostagePlanDraft *draft);

G_END_DECLS
