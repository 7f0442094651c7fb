/* postage-draft-group.h - the rows that enter what a draft has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"
#include "model/postage-draft.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DRAFT_GROUP (postage_draft_group_get_type ())

/**
 * PostageDraftGroup:
 *
 * A row for each field of the draft's level, as the table of the fields says; those without a meaning are hidden. So a
 * new field is shown without a change here.
 */
G_DECLARE_FINAL_TYPE (PostageDraftGroup, postage_draft_group, POSTAGE, DRAFT_GROUP, AdwPreferencesGroup)

/** postage_draft_group_new: (transfer floating): @context: (nullable): what the fields belong to, for a screen
 * reader. */
GtkWidget *postage_draft_group_new (PostageDraft     *draft,
                                    PostageCatalogue *catalogue,
                                    const char       *context);

/** postage_draft_group_get_level_name: how postage_text_entry_title() calls @level. */
const char *postage_draft_group_get_level_name (PostageDraftLevel level);

G_END_DECLS
