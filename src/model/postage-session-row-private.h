/* postage-session-row-private.h - how a session fills its rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session-row.h"

G_BEGIN_DECLS

/** postage_session_row_new: (transfer full): a row for the plan of @estimate, which is not set yet. */
PostageSessionRow *postage_session_row_new (PostageEstimate *estimate);

/**
 * PostageSessionContext:
 * @cheapest: (nullable): the cheapest complete estimate of the compared plans, to compare with
 * @winner: (nullable): the same, where that is certain
 * @components: see postage_session_row_get_components()
 * @baseline: (nullable): the id of the plan that the business uses today
 * @pinned: (element-type utf8): the ids of the plans that the scenario names
 *
 * What a row says of its plan beside the others.
 */
typedef struct
{
  PostageEstimate *cheapest;
  PostageEstimate *winner;
  guint            components;
  const char      *baseline;
  const GPtrArray *pinned;
} PostageSessionContext;

/** postage_session_row_update: sets everything that an edit may change and notifies what did change, after all of it is
 * set. */
void postage_session_row_update (PostageSessionRow           *self,
                                 PostageEstimate             *estimate,
                                 const PostageSessionContext *context);

/** postage_session_row_set_reach: what the budget of the row's scenario buys on its plan; until the next update. */
void postage_session_row_set_reach (PostageSessionRow  *self,
                                    const PostageReach *reach);

G_END_DECLS
