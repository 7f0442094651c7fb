/* postage-text-rule.h - Meta's billing rules in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-billing-rule.h"

G_BEGIN_DECLS

/**
 * postage_text_rule:
 *
 * Returns: (transfer full): a sentence that says what the rule is, such as "1,000 service messages a month are free for
 * each phone number." A rule whose id has no sentence of its own gets the one of its topic.
 */
char *postage_text_rule (const PostageBillingRule *rule);

/** postage_text_rule_dated: (transfer full): the same with the day from which it holds and where it was read. */
char *postage_text_rule_dated (const PostageBillingRule *rule);

G_END_DECLS
