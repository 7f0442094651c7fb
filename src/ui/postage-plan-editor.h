/* postage-plan-editor.h - the window that edits an own plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-plan-preview.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PLAN_EDITOR (postage_plan_editor_get_type ())

/** PostagePlanEditor: a page with the plan, one for a charge of it, and below what it costs as it is entered. "saved"
 * is emitted once the plan is written. */
G_DECLARE_FINAL_TYPE (PostagePlanEditor, postage_plan_editor, POSTAGE, PLAN_EDITOR, AdwWindow)

/** postage_plan_editor_new: (transfer full): @context: what the preview is of */
GtkWindow *postage_plan_editor_new (PostagePlanDraft            *draft,
                                    const PostagePreviewContext *context);

/** postage_plan_editor_confirm_close: whether no editor that would go with @window has unsaved entries. Else the user
 * is asked about them, and @window is closed once they are saved or discarded. */
gboolean postage_plan_editor_confirm_close (GtkWindow *window);

G_END_DECLS
