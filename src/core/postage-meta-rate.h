/* postage-meta-rate.h - which of Meta's rates applies
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/**
 * PostageRateReason: why a rate is not the one of the billing currency's own list.
 * @POSTAGE_RATE_OWN_LIST: it is
 * @POSTAGE_RATE_NO_LIST: Meta had no list in that currency yet: the USD rate was converted
 * @POSTAGE_RATE_NOT_SEEN: the list has the rate, which was not seen: the USD rate was converted
 * @POSTAGE_RATE_OUTDATED: the USD rate has changed since the list: the USD rate was converted
 */
typedef enum
{
  POSTAGE_RATE_OWN_LIST,
  POSTAGE_RATE_NO_LIST,
  POSTAGE_RATE_NOT_SEEN,
  POSTAGE_RATE_OUTDATED,
} PostageRateReason;

/**
 * PostageMetaRate:
 * @state: known, not offered or missing
 * @rate: list rate in the billing currency, per counted unit
 * @reason: whether and why the USD rate was converted
 * @card: (nullable): the card that the rate was read from
 * @cell: its cell
 * @exchange: by which it was converted, when @reason isn't %POSTAGE_RATE_OWN_LIST
 *
 * The card and its cell are owned by the catalogue.
 */
typedef struct
{
  PostageRateState    state;
  PostageDecimal      rate;
  PostageRateReason   reason;
  PostageRateCard    *card;
  PostageRateCell     cell;
  PostageExchangeRate exchange;
} PostageMetaRate;

/**
 * PostageMetaCards:
 * @currency: the billing currency
 * @card: (nullable): the newest card of @currency in force
 * @reference: (nullable): the newest USD card in force
 * @old_reference: (nullable): the USD card that was in force when @card began
 * @has_exchange: whether there is a rate of exchange from USD into @currency
 * @exchange: that rate
 *
 * The cards that a rate can come from, the same for every cell.
 */
typedef struct
{
  const char         *currency;
  PostageRateCard    *card;
  PostageRateCard    *reference;
  PostageRateCard    *old_reference;
  gboolean            has_exchange;
  PostageExchangeRate exchange;
} PostageMetaCards;

/** postage_meta_cards_init: finds the cards of @currency in @month; @catalogue and @currency have to outlive @self. */
void postage_meta_cards_init (PostageMetaCards *self,
                              PostageCatalogue *catalogue,
                              const char       *currency,
                              PostageMonth      month);

/**
 * postage_meta_rate_find:
 * @rate: (out): the rate of the newest card in force
 *
 * A cell that the card doesn't offer is not offered. One that is missing, that has no list, or whose USD cell has
 * changed since the older list of the billing currency is converted from USD; without a USD cell or a rate of exchange
 * it is missing.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_OVERFLOW.
 */
gboolean postage_meta_rate_find (const PostageMetaCards *cards,
                                 const char             *market,
                                 PostageCategory         category,
                                 PostageMetaRate        *rate,
                                 GError                **error);

G_END_DECLS
