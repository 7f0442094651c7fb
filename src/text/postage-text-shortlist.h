/* postage-text-shortlist.h - why plans stand in their order, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-shortlist.h"

G_BEGIN_DECLS

/** postage_text_shortlist_order: what an order is called: "By Cost". */
const char *postage_text_shortlist_order (PostageShortlistOrder order);

/** postage_text_shortlist_rule: how an order is made, in sentences. */
const char *postage_text_shortlist_rule (PostageShortlistOrder order);

/**
 * postage_text_shortlist_reasons:
 *
 * Returns: (transfer full) (element-type utf8): what speaks for and against the plan, in sentences: its points, what a
 * point costs, what it lacks, what has to be asked, and whether another plan leaves no reason to take it. May be empty.
 */
GPtrArray *postage_text_shortlist_reasons (const PostageShortlistEntry *entry);

G_END_DECLS
