/* postage-rate-card.h - one list of Meta: market x category, one currency, one date
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-category.h"
#include "core/postage-date.h"
#include "core/postage-decimal.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/** PostageCounting: what Meta counts: 24-hour conversations (to 2025-06-30) or delivered messages. */
typedef enum
{
  POSTAGE_COUNTING_CONVERSATION,
  POSTAGE_COUNTING_MESSAGE,
} PostageCounting;

/**
 * PostageRateState:
 * @POSTAGE_RATE_NOT_OFFERED: Meta has no such rate on this card
 * @POSTAGE_RATE_MISSING: Meta has one, which is not known here
 * @POSTAGE_RATE_KNOWN: known
 */
typedef enum
{
  POSTAGE_RATE_NOT_OFFERED,
  POSTAGE_RATE_MISSING,
  POSTAGE_RATE_KNOWN,
} PostageRateState;

/**
 * PostageRateCell:
 * @state: whether there is a rate
 * @rate: per counted unit, in the card's currency; only when known
 * @method: (nullable): how the rate is known, or why it is not; English, owned by the card
 * @confidence: of the reading
 */
typedef struct
{
  PostageRateState  state;
  PostageDecimal    rate;
  const char       *method;
  PostageConfidence confidence;
} PostageRateCell;

#define POSTAGE_TYPE_RATE_CARD (postage_rate_card_get_type ())

/** PostageRateCard: reference counted; immutable after postage_rate_card_end(). */
typedef struct _PostageRateCard PostageRateCard;

/** postage_rate_card_get_type: the boxed type of #PostageRateCard. */
GType postage_rate_card_get_type (void);

/** postage_rate_card_begin: (transfer full): an empty card of @currency, in force from the day @effective. */
PostageRateCard *postage_rate_card_begin (const char     *currency,
                                          PostageDate     effective,
                                          PostageCounting counting,
                                          PostageSource  *source);

/**
 * postage_rate_card_set_cell:
 * @rate: (nullable): the rate, zero or above; %NULL: Meta has one that is not known
 * @method: (nullable): how it is known
 *
 * Fills a cell. One that is never filled is not offered.
 */
void postage_rate_card_set_cell (PostageRateCard      *self,
                                 const char           *market,
                                 PostageCategory       category,
                                 const PostageDecimal *rate,
                                 const char           *method,
                                 PostageConfidence     confidence);

/** postage_rate_card_end: seals the card. */
void postage_rate_card_end (PostageRateCard *self);

/** postage_rate_card_ref: (transfer full) */
PostageRateCard *postage_rate_card_ref (PostageRateCard *self);

/** postage_rate_card_unref: (transfer full) */
void postage_rate_card_unref (PostageRateCard *self);

/** postage_rate_card_get_currency: the currency of every rate. */
const char *postage_rate_card_get_currency (const PostageRateCard *self);

/** postage_rate_card_get_effective: the first day. */
PostageDate postage_rate_card_get_effective (const PostageRateCard *self);

/** postage_rate_card_get_counting: what a rate is paid for. */
PostageCounting postage_rate_card_get_counting (const PostageRateCard *self);

/** postage_rate_card_get_source: (transfer none) */
PostageSource *postage_rate_card_get_source (const PostageRateCard *self);

/** postage_rate_card_lookup: the cell; %POSTAGE_RATE_NOT_OFFERED where the card has none. */
PostageRateCell postage_rate_card_lookup (const PostageRateCard *self,
                                          const char            *market,
                                          PostageCategory        category);

/**
 * postage_rate_card_dup_markets:
 *
 * Returns: (transfer container) (element-type utf8): the ids of the card's markets, sorted; the texts are the card's.
 */
GPtrArray *postage_rate_card_dup_markets (const PostageRateCard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRateCard, postage_rate_card_unref)

G_END_DECLS
