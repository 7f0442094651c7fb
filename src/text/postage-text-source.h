/* postage-text-source.h - where a figure was read, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-exchange.h"
#include "core/postage-line.h"
#include "core/postage-rate-card.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/**
 * postage_text_source: (transfer full): "Seen on 10 October 2026, official: https://…"; says so where no reading has
 *   a date.
 */
char *postage_text_source (const PostageSource *source);

/** postage_text_rate_card: (transfer full): "Meta's USD rate card of 1 October 2026" */
char *postage_text_rate_card (const PostageRateCard *card);

/**
 * postage_text_exchange: (transfer full): "1 EUR = 1.1206 USD, 9 October 2026, https://…": the ratio, its day and its
 *   source.
 */
char *postage_text_exchange (const PostageExchangeRate *rate);

/** postage_text_rate_source: (transfer full): where @cell of @card was read, with the name of the list. */
char *postage_text_rate_source (const PostageRateCard *card,
                                const PostageRateCell *cell);

/**
 * postage_text_line_source:
 *
 * Returns: (transfer full) (nullable): where the price of @line was read, with the rate card's name for Meta's charges;
 * %NULL for a price that is not known from anywhere
 */
char *postage_text_line_source (const PostageLine *line);

G_END_DECLS
