/* postage-session-changes.h - what has changed since a file was saved, and what another month or scenario costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/** postage_session_find_changes: (transfer full) (nullable): what @document says that was computed against what is so
 * now; %NULL where it says nothing or nothing has changed. */
PostageDifference *postage_session_find_changes (PostageCatalogue          *catalogue,
                                                 const PostageScenarioFile *document);

/**
 * postage_session_compare_months:
 *
 * What the plans side by side cost the session's scenario in two months.
 *
 * Returns: (transfer full) (nullable): %NULL with a #PostageError when it can't be estimated in one of them
 */
PostageDifference *postage_session_compare_months (PostageSession *self,
                                                   PostageMonth    before,
                                                   PostageMonth    after,
                                                   GError        **error);

/**
 * postage_session_compare_scenario:
 * @before: another scenario, with its own month; shown in the currency of the session's
 *
 * What the plans side by side cost another scenario, and what they cost the session's.
 *
 * Returns: (transfer full) (nullable): %NULL with a #PostageError when @before can't be estimated
 */
PostageDifference *postage_session_compare_scenario (PostageSession  *self,
                                                     PostageScenario *before,
                                                     GError         **error);

G_END_DECLS
