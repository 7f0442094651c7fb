/* postage-rate-card-difference.h - what changes from one of Meta's lists to another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-rate-card.h"

G_BEGIN_DECLS

/**
 * PostageRateChangeKind:
 * @POSTAGE_RATE_CHANGE_UP: both rates are known, the later one is higher
 * @POSTAGE_RATE_CHANGE_DOWN: the later one is lower
 * @POSTAGE_RATE_CHANGE_ADDED: only the later list offers the rate
 * @POSTAGE_RATE_CHANGE_REMOVED: only the earlier list offers it
 * @POSTAGE_RATE_CHANGE_FOUND: both offer it, and only the later one is known
 * @POSTAGE_RATE_CHANGE_LOST: both offer it, and only the earlier one is known
 */
typedef enum
{
  POSTAGE_RATE_CHANGE_UP,
  POSTAGE_RATE_CHANGE_DOWN,
  POSTAGE_RATE_CHANGE_ADDED,
  POSTAGE_RATE_CHANGE_REMOVED,
  POSTAGE_RATE_CHANGE_FOUND,
  POSTAGE_RATE_CHANGE_LOST,
} PostageRateChangeKind;

#define POSTAGE_N_RATE_CHANGES (POSTAGE_RATE_CHANGE_LOST + 1)

/**
 * PostageRateChange:
 * @market: the market's id; the text is that of the cards
 * @category: of the rate
 * @kind: what has changed
 * @before: the earlier cell
 * @after: the later cell
 * @amount: how much the rate has risen, below zero where it has fallen; only of UP and DOWN
 * @has_percent: whether @percent is defined: not for other kinds, and not where the earlier rate is zero
 * @percent: the same in percent of the earlier rate, rounded half to even at 10⁻⁹
 */
typedef struct
{
  const char           *market;
  PostageCategory       category;
  PostageRateChangeKind kind;
  PostageRateCell       before;
  PostageRateCell       after;
  PostageDecimal        amount;
  gboolean              has_percent;
  PostageDecimal        percent;
} PostageRateChange;

#define POSTAGE_TYPE_RATE_CARD_DIFFERENCE (postage_rate_card_difference_get_type ())

/** PostageRateCardDifference: what changes between two lists. Reference counted, immutable. */
typedef struct _PostageRateCardDifference PostageRateCardDifference;

/** postage_rate_card_difference_get_type: the boxed type of #PostageRateCardDifference. */
GType postage_rate_card_difference_get_type (void);

/** postage_rate_card_difference_new: (transfer full): what changes from @before to @after, two sealed cards of one
 * currency. */
PostageRateCardDifference *postage_rate_card_difference_new (PostageRateCard *before,
                                                             PostageRateCard *after);

/** postage_rate_card_difference_ref: (transfer full) */
PostageRateCardDifference *postage_rate_card_difference_ref (PostageRateCardDifference *self);

/** postage_rate_card_difference_unref: (transfer full) */
void postage_rate_card_difference_unref (PostageRateCardDifference *self);

/** postage_rate_card_difference_get_before: (transfer none) */
PostageRateCard *postage_rate_card_difference_get_before (const PostageRateCardDifference *self);

/** postage_rate_card_difference_get_after: (transfer none) */
PostageRateCard *postage_rate_card_difference_get_after (const PostageRateCardDifference *self);

/** postage_rate_card_difference_get_changes: (element-type PostageRateChange): by market, then category; without the
 * rates that are the same. */
const GArray *postage_rate_card_difference_get_changes (const PostageRateCardDifference *self);

/** postage_rate_card_difference_count: how many changes there are of @kind. */
guint postage_rate_card_difference_count (const PostageRateCardDifference *self,
                                          PostageRateChangeKind            kind);

/** postage_rate_card_difference_get_n_unchanged: how many rates both lists offer and say alike, known or not. */
guint postage_rate_card_difference_get_n_unchanged (const PostageRateCardDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRateCardDifference, postage_rate_card_difference_unref)

G_END_DECLS
