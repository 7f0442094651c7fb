/* postage-text-scenario.h - what the user has entered, in a few lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * postage_text_scenario_summary:
 *
 * Returns: (transfer full) (element-type utf8): lines that sum up everything of @scenario that decides the bill: month,
 * currency, who the business is and how it buys, the messages in total and by destination with their shares, phone
 * numbers, what else is counted, wanted features, plans
 */
GPtrArray *postage_text_scenario_summary (const PostageCatalogue *catalogue,
                                          const PostageScenario  *scenario);

/** postage_text_scenario_replies: (transfer full): how the replies are spread over the numbers: "Spread evenly", "As
 * entered", or that they are a proportion where they don't sum to the replies that are sent. */
char *postage_text_scenario_replies (const PostageScenario *scenario);

G_END_DECLS
