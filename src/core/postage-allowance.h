/* postage-allowance.h - how many service messages are free
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-billing-rule.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * postage_allowance_count_free:
 * @rule: the rule for service in force, with an allowance
 * @scenario: gives the numbers, and the replies by number
 * @total: service messages or conversations that would be charged without the allowance, over all markets
 *
 * An allowance of each number is never pooled: numbers with 2,500, 200 and 300 replies have 1,000 + 200 + 300 free of
 * an allowance of 1,000. Replies by number are taken in proportion when they don't sum to @total; without them the
 * total is spread evenly over the numbers.
 *
 * Returns: how many of @total are free.
 */
gint64 postage_allowance_count_free (const PostageBillingRule *rule,
                                     const PostageScenario    *scenario,
                                     gint64                    total);

G_END_DECLS
