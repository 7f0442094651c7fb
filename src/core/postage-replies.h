/* postage-replies.h - the replies of a scenario, and from which numbers they are sent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** postage_replies_count: the replies that are sent to all destinations together in a month. */
gint64 postage_replies_count (const PostageScenario *scenario);

/** postage_replies_count_entered: the sum of the replies by number, as entered; 0 where they are spread evenly. */
gint64 postage_replies_count_entered (const PostageScenario *scenario);

/**
 * postage_replies_get_of_number:
 * @number: from 0, below the scenario's numbers
 *
 * Returns: the replies that were entered for the number, or its even part of all: the first ones send those left over
 */
gint64 postage_replies_get_of_number (const PostageScenario *scenario,
                                      guint                  number);

G_END_DECLS
