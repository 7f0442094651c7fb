/* postage-session-shortlist.h - which of a session's plans to take
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-shortlist.h"
#include "model/postage-session.h"

G_BEGIN_DECLS

/**
 * postage_session_shortlist_new:
 * @all: of the whole market the best plan of each provider, whether it fits or not, instead of the compared plans
 *
 * Returns: (transfer full)
 */
PostageShortlist *postage_session_shortlist_new (PostageSession       *self,
                                                 PostageShortlistOrder order,
                                                 gboolean              all);

/** postage_session_shortlist_dup_fits: (transfer full) (element-type PostageFit): the providers of the plans in
 * @shortlist, each once, at most @max; 0: all. */
GPtrArray *postage_session_shortlist_dup_fits (const PostageShortlist *shortlist,
                                               guint                   max);

G_END_DECLS
