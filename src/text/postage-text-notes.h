/* postage-text-notes.h - what stands below the figures of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageTextNote:
 * @is_warning: whether it makes the figures less certain, or tells only more about them
 * @text: (owned): a whole sentence
 */
typedef struct
{
  gboolean is_warning;
  char    *text;
} PostageTextNote;

/**
 * postage_text_notes:
 *
 * Returns: (transfer full) (element-type PostageTextNote): what there is to know about @estimate, the weightiest first:
 * why the plan doesn't fit, what is not known, what is paid once, what the prices contain, how old they are. Each
 * sentence once.
 */
GPtrArray *postage_text_notes (const PostageEstimate *estimate);

G_END_DECLS
