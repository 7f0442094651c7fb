/* postage-draft-set-row.h - a row that chooses any number of a list for a field of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"
#include "model/postage-draft.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DRAFT_SET_ROW (postage_draft_set_row_get_type ())

/** PostageDraftSetRow: unfolds a check box for each choice; folded, it tells what is chosen. */
G_DECLARE_FINAL_TYPE (PostageDraftSetRow, postage_draft_set_row, POSTAGE, DRAFT_SET_ROW, AdwExpanderRow)

/** postage_draft_set_row_new: (transfer floating) */
GtkWidget *postage_draft_set_row_new (PostageDraft            *draft,
                                      const PostageDraftField *field,
                                      PostageCatalogue        *catalogue);

/** postage_draft_set_row_refresh: shows what the draft says by now. */
void postage_draft_set_row_refresh (PostageDraftSetRow *self);

G_END_DECLS
