/* postage-rate-card-title.h - what the lines above the table of a rate card say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-currency.h"
#include "core/postage-date.h"

G_BEGIN_DECLS

/**
 * PostageRateCardTitle:
 * @currency: (nullable): the code of the only currency that the lines name
 * @date: from which day the list holds
 * @other_date: a second day that the lines name as well, which contradicts the first
 * @says_conversation: the rates are the price of a conversation
 * @says_message: they are the price of a message
 *
 * Zeroed: nothing is known.
 */
typedef struct
{
  const char *currency;
  PostageDate date;
  PostageDate other_date;
  gboolean    says_conversation;
  gboolean    says_message;
  /*< private >*/
  gboolean is_begun;
  gboolean is_ambiguous;
  char     buffer[POSTAGE_CURRENCY_SIZE];
} PostageRateCardTitle;

/**
 * postage_rate_card_title_add:
 * @line: the next line above the table, such as "Cost per message in USD, effective October 1, 2026"
 *
 * Takes what @line says. A line that begins with "Note" is about something else. A day is taken behind the word
 * "effective", or from the first line; it is written "October 1, 2026", "1 October 2026" or "2026-10-01": digits alone,
 * as in "10/01/2026", would be a guess.
 */
void postage_rate_card_title_add (PostageRateCardTitle *self,
                                  const char           *line);

/**
 * postage_currency_from_text:
 * @text: a code or a sign, such as "USD", "$US" or "€"
 *
 * Returns: (nullable): the code of ISO 4217 that @text stands for and no other; the text is static or @text
 */
const char *postage_currency_from_text (const char *text);

/**
 * postage_currency_skip_sign:
 * @text: an amount with or without the code or a sign of a currency in front or behind
 * @currency: what it should be
 * @length: (out): how long the amount is
 *
 * Returns: (nullable): the amount within @text without blanks around it; %NULL where the sign is another currency's
 */
const char *postage_currency_skip_sign (const char *text,
                                        const char *currency,
                                        gsize      *length);

G_END_DECLS
