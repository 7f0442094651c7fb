/* postage-change.h - a line before and after
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-record.h"

G_BEGIN_DECLS

/**
 * PostageChangeBound: what is known of how much an amount has changed.
 * @POSTAGE_CHANGE_EXACT: all of it
 * @POSTAGE_CHANGE_AT_LEAST: it has changed by so much or more, in the same direction
 * @POSTAGE_CHANGE_UNKNOWN: not even in which direction; something unknown is never counted as zero
 */
typedef enum
{
  POSTAGE_CHANGE_EXACT,
  POSTAGE_CHANGE_AT_LEAST,
  POSTAGE_CHANGE_UNKNOWN,
} PostageChangeBound;

/**
 * PostageChangeReasons: why an amount has changed; several can hold at once, none for a line that says the same.
 * @POSTAGE_REASON_NEW: there was no such line before
 * @POSTAGE_REASON_GONE: there is no such line any more
 * @POSTAGE_REASON_QUANTITY: another quantity was counted
 * @POSTAGE_REASON_PRICE: the price, or the percentage, is another one
 * @POSTAGE_REASON_FREE_PART: of the same quantity, another part is free
 * @POSTAGE_REASON_BECAME_FREE: it was charged, and now nothing of it is
 * @POSTAGE_REASON_BECAME_CHARGED: it was free, and now it isn't
 * @POSTAGE_REASON_BECAME_KNOWN: the amount was not all known
 * @POSTAGE_REASON_BECAME_UNKNOWN: the amount is not all known any more
 * @POSTAGE_REASON_MARKET: Meta files a destination under another market
 * @POSTAGE_REASON_BASE: what it is taken of has changed
 * @POSTAGE_REASON_EXCHANGE: the same amount was converted at another rate, or out of another currency
 */
typedef enum
{
  POSTAGE_REASON_NONE = 0,
  POSTAGE_REASON_NEW = 1 << 0,
  POSTAGE_REASON_GONE = 1 << 1,
  POSTAGE_REASON_QUANTITY = 1 << 2,
  POSTAGE_REASON_PRICE = 1 << 3,
  POSTAGE_REASON_FREE_PART = 1 << 4,
  POSTAGE_REASON_BECAME_FREE = 1 << 5,
  POSTAGE_REASON_BECAME_CHARGED = 1 << 6,
  POSTAGE_REASON_BECAME_KNOWN = 1 << 7,
  POSTAGE_REASON_BECAME_UNKNOWN = 1 << 8,
  POSTAGE_REASON_MARKET = 1 << 9,
  POSTAGE_REASON_BASE = 1 << 10,
  POSTAGE_REASON_EXCHANGE = 1 << 11,
} PostageChangeReasons;

/** POSTAGE_N_REASONS: how many reasons there are. */
#define POSTAGE_N_REASONS 12

/**
 * PostageChange:
 * @before: (nullable): what the line said before
 * @after: (nullable): what it says now; one of both is there
 * @amount: by how much the shown amount is higher, below zero for lower; 0 where @bound is %POSTAGE_CHANGE_UNKNOWN
 * @bound: what is known of that
 * @reasons: why
 *
 * The entries belong to the records.
 */
typedef struct
{
  const PostageRecordEntry *before;
  const PostageRecordEntry *after;
  PostageDecimal            amount;
  PostageChangeBound        bound;
  PostageChangeReasons      reasons;
} PostageChange;

/**
 * postage_change_measure:
 * @before_known: whether all of @before is known, else it is a lower bound
 * @after_known: the same of @after
 * @amount: (out): by how much @after is higher; 0 when that isn't known
 *
 * Returns: what is known of the change from one amount to the other, of the same currency. Of the difference of two
 * lower bounds nothing is.
 */
PostageChangeBound postage_change_measure (PostageDecimal  before,
                                           gboolean        before_known,
                                           PostageDecimal  after,
                                           gboolean        after_known,
                                           PostageDecimal *amount);

/** postage_change_is_none: whether the line says the same before and after. */
gboolean postage_change_is_none (const PostageChange *self);

/** postage_change_get_entry: (transfer none): the line as it is now; as it was, where it is gone. */
const PostageRecordEntry *postage_change_get_entry (const PostageChange *self);

/** postage_reason_get_id: the name of the reason with the bit 1 << @index, such as "became-free". */
const char *postage_reason_get_id (guint index);

/** postage_change_bound_get_id: "exact", "at-least" or "unknown". */
const char *postage_change_bound_get_id (PostageChangeBound bound);

G_END_DECLS
