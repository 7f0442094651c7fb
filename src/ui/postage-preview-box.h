/* postage-preview-box.h - what a plan that is being edited costs, as it is entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-plan-preview.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PREVIEW_BOX (postage_preview_box_get_type ())

/** PostagePreviewBox: for each quantity, what the charge at hand and the whole plan cost. */
G_DECLARE_FINAL_TYPE (PostagePreviewBox, postage_preview_box, POSTAGE, PREVIEW_BOX, GtkBox)

/** postage_preview_box_new: (transfer floating) */
GtkWidget *postage_preview_box_new (PostagePlanDraft            *draft,
                                    const PostagePreviewContext *context);

/** postage_preview_box_set_charge: which charge is at hand. @charge: (nullable): none */
void postage_preview_box_set_charge (PostagePreviewBox *self,
                                     PostageDraft      *charge);

/** postage_preview_box_show: shows what @plan costs. @catalogue, @plan: (nullable): nothing can be told yet */
void postage_preview_box_show (PostagePreviewBox *self,
                               PostageCatalogue  *catalogue,
                               PostagePlan       *plan);

G_END_DECLS
