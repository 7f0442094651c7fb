/* postage-record-entry.h - what one line of an estimate said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-category.h"
#include "core/postage-component.h"
#include "core/postage-date.h"
#include "core/postage-decimal.h"

G_BEGIN_DECLS

/**
 * PostageKnown: how much of an amount was known.
 * @POSTAGE_KNOWN_ALL: it is the amount
 * @POSTAGE_KNOWN_PART: it is a lower bound
 * @POSTAGE_KNOWN_NOTHING: there is no amount; that is not zero
 */
typedef enum
{
  POSTAGE_KNOWN_ALL,
  POSTAGE_KNOWN_PART,
  POSTAGE_KNOWN_NOTHING,
} PostageKnown;

/**
 * PostageRecordEntry:
 * @component: the row of the comparison
 * @charge: (nullable): the id of the plan's charge; %NULL for Meta's charges, and for a lack that has no charge
 * @feature: (nullable): what the charge is for, or of what no price is known
 * @market: (nullable): the row of the rate card, for a line of one market
 * @category: the category, or %POSTAGE_CATEGORY_NONE
 * @counted: what was counted, before anything was free
 * @quantity: what of it was charged
 * @has_price: whether a single @price was paid for each unit
 * @price: that price, in the plan's billing currency; the list's rate for Meta's charges
 * @has_percent: whether it was taken of other lines, by @percent
 * @percent: 0 to 100
 * @billed: the amount in the plan's billing currency, at 10⁻⁹
 * @amount: the shown amount, in the display currency; 0 where nothing is known
 * @known: how much of it was known
 * @since: from when the price holds: the day of Meta's rate card or the first of the price's days, or
 *   %POSTAGE_DATE_NONE
 * @rule: (nullable): the id of the billing rule that decided the line
 *
 * Without the working: only what is needed to tell later what has changed, and why. Something that an estimate lacked
 * without having a line for it is an entry, too, of which nothing is known.
 */
typedef struct
{
  PostageComponent component;
  const char      *charge;
  const char      *feature;
  const char      *market;
  PostageCategory  category;
  gint64           counted;
  gint64           quantity;
  gboolean         has_price;
  PostageDecimal   price;
  gboolean         has_percent;
  PostageDecimal   percent;
  PostageDecimal   billed;
  PostageDecimal   amount;
  PostageKnown     known;
  PostageDate      since;
  const char      *rule;
} PostageRecordEntry;

/** postage_known_get_id: the name used in files: "all", "part" or "nothing". */
const char *postage_known_get_id (PostageKnown known);

/** postage_record_entry_is_meta: whether it is one of Meta's own charges. */
gboolean postage_record_entry_is_meta (const PostageRecordEntry *self);

/** postage_record_entry_is_lack: whether it stands for something that the estimate had no line for. */
gboolean postage_record_entry_is_lack (const PostageRecordEntry *self);

/** postage_record_entry_is_same_line: whether both are about one charge, market and category: the line before and the
 * line after. */
gboolean postage_record_entry_is_same_line (const PostageRecordEntry *a,
                                            const PostageRecordEntry *b);

/** postage_record_entry_equal: whether both say the same. */
gboolean postage_record_entry_equal (const PostageRecordEntry *a,
                                     const PostageRecordEntry *b);

G_END_DECLS
