/* postage-text-rate-card.h - Meta's lists, and what changes between them, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-rate-card-difference.h"

G_BEGIN_DECLS

/** postage_text_rate_list: (transfer full): "Meta’s list in USD from 1 October 2026, per message" */
char *postage_text_rate_list (const char     *currency,
                              PostageDate     effective,
                              PostageCounting counting);

/** postage_text_rate_cell: (transfer full): "0.0618", "not known" or "not offered"; without the currency. */
char *postage_text_rate_cell (const PostageRateCell *cell);

/** postage_text_rate_change_percent: (transfer full): how much a rate has changed in percent, with one digit behind
 * the point at most:
 * "+13.3%"; "–" where it isn't defined. */
char *postage_text_rate_change_percent (const PostageRateChange *change);

/** postage_text_rate_change: (transfer full): "Argentina, Utility: 0.0260 USD until now, then 0.0300 USD (+15.4%)" */
char *postage_text_rate_change (const PostageCatalogue  *catalogue,
                                const char              *currency,
                                const PostageRateChange *change);

/** postage_text_rate_card_difference: (transfer full): how many prices rise, fall, come, go and stay, in a sentence. */
char *postage_text_rate_card_difference (const PostageRateCardDifference *difference);

G_END_DECLS
