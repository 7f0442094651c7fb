/* postage-draft-entry-row.h - a row that enters one field of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-draft.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DRAFT_ENTRY_ROW (postage_draft_entry_row_get_type ())

/**
 * PostageDraftEntryRow:
 *
 * What is typed goes into the draft with each keystroke. What is wrong with it stands below the title, and a price that
 * may not be known has a button that says so.
 */
G_DECLARE_FINAL_TYPE (PostageDraftEntryRow, postage_draft_entry_row, POSTAGE, DRAFT_ENTRY_ROW, AdwActionRow)

/**
 * postage_draft_entry_row_new:
 * @currency: (nullable): of an amount
 * @context: (nullable): what the field belongs to, such as "Step 2", for a screen reader
 *
 * Returns: (transfer floating)
 */
GtkWidget *postage_draft_entry_row_new (PostageDraft            *draft,
                                        const PostageDraftField *field,
                                        const char              *currency,
                                        const char              *context);

/** postage_draft_entry_row_refresh: shows what the draft says by now. */
void postage_draft_entry_row_refresh (PostageDraftEntryRow *self);

G_END_DECLS
