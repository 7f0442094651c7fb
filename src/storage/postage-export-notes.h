/* postage-export-notes.h - what there is to know about many plans, in few lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-ranking.h"

G_BEGIN_DECLS

/**
 * postage_export_note_paragraphs:
 *
 * What is paid once, what sources disagree about, and every other warning, each once for all plans that it is about
 * and with few of their names. What a plan lacks and why it doesn't fit are left out: the ranking says them. Of plans
 * that don't fit, nothing is said.
 *
 * Returns: (transfer full) (element-type utf8): paragraphs; may be empty
 */
GPtrArray *postage_export_note_paragraphs (const PostageRanking *ranking);

/** postage_export_notes: appends these paragraphs in lines behind an empty one, unless there are none. */
void postage_export_notes (GString              *text,
                           const PostageRanking *ranking);

G_END_DECLS
