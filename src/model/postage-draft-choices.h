/* postage-draft-choices.h - what there is to choose in a field of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-choice.h"
#include "model/postage-draft.h"

G_BEGIN_DECLS

/**
 * postage_draft_list_choices:
 * @field: a field of @draft that holds a choice or a set
 *
 * Returns: (transfer full) (element-type PostageChoice): what can be chosen, with the ids that files have
 */
GListModel *postage_draft_list_choices (PostageDraft            *draft,
                                        const PostageDraftField *field,
                                        const PostageCatalogue  *catalogue);

G_END_DECLS
