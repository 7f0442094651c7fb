/* postage-line.h - one line of an estimate, which can explain itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-charge.h"
#include "core/postage-curve.h"
#include "core/postage-meta-rate.h"
#include "core/postage-money.h"
#include "core/postage-quantities.h"

G_BEGIN_DECLS

/** PostageLineFlags: what a reader of the line has to know. */
typedef enum
{
  POSTAGE_LINE_NONE = 0,
  POSTAGE_LINE_UNKNOWN = 1 << 0,        /* the price, or a part of it, is not known */
  POSTAGE_LINE_NOT_YET_KNOWN = 1 << 1,  /* a later month's price is known, this month's is not */
  POSTAGE_LINE_UNDATED = 1 << 2,        /* no reading of the price has a date */
  POSTAGE_LINE_BANDS_ASSUMED = 1 << 3,  /* the bounds of the volume bands are taken from a later table */
  POSTAGE_LINE_NO_EXCHANGE = 1 << 4,    /* there is no rate of exchange into the display currency */
  POSTAGE_LINE_EARLY_EXCHANGE = 1 << 5, /* the rate of exchange is later than the month */
  POSTAGE_LINE_DISPUTED = 1 << 6,       /* sources disagree about the charge */
  POSTAGE_LINE_LIMITED_LOW = 1 << 7,    /* the minimum was charged */
  POSTAGE_LINE_LIMITED_HIGH = 1 << 8,   /* the maximum was charged */
  POSTAGE_LINE_STARTS = 1 << 9,         /* the price is "starting at" */
  POSTAGE_LINE_OTHER_TERM = 1 << 10,    /* a price is known for longer billing terms only */
  POSTAGE_LINE_INCLUDED = 1 << 11,      /* the provider's own prices contain this charge of Meta */
  POSTAGE_LINE_BASE_UNKNOWN = 1 << 12,  /* what it is taken of is not all known */
} PostageLineFlags;

/**
 * PostageLine:
 * @component: the row of the comparison
 * @charge: (nullable): the plan's charge; %NULL for Meta's own charges
 * @price: (nullable): the price in force; %NULL for Meta's charges and where none is known
 * @market: (nullable): the market, for a line of one market
 * @category: the category, or %POSTAGE_CATEGORY_NONE
 * @metering: (nullable): Meta's charges: what was counted and what of it is free
 * @meta_rate: (nullable): Meta's charges: the rate and where it comes from
 * @rule: (nullable): the billing rule that decides the line
 * @quantity: what is charged
 * @curve: (nullable): by which it is priced, owned by the tariff; %NULL for what is taken of other lines, and where no
 *   price is known
 * @share_of: what is taken of other lines: their sum, in the billing currency
 * @flags: what to know
 * @exact: the amount in the billing currency; what is known of it
 * @converted: the amount in the display currency, at 10⁻⁹
 * @shown: @converted, rounded once to the display currency's minor unit
 *
 * One charge × market × category. Lines belong to their estimate, those of Meta's charges to the bill that several
 * estimates share, and are read only.
 */
typedef struct
{
  PostageComponent       component;
  PostageCharge         *charge;
  PostagePrice          *price;
  const char            *market;
  PostageCategory        category;
  const PostageMetering *metering;
  const PostageMetaRate *meta_rate;
  PostageBillingRule    *rule;
  gint64                 quantity;
  const PostageCurve    *curve;
  PostageDecimal         share_of;
  PostageLineFlags       flags;
  PostageMoney           exact;
  PostageMoney           converted;
  PostageMoney           shown;
} PostageLine;

/**
 * postage_line_price:
 * @curve: what the line's quantity is priced by; has to outlive the line
 *
 * Sets the amount and marks what isn't known.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_OVERFLOW.
 */
gboolean postage_line_price (PostageLine        *self,
                             const PostageCurve *curve,
                             GError            **error);

/** postage_line_dup_pieces: (transfer full) (element-type PostagePiece): how the amount came about, before the share
 * of a month, the discount and the limits; empty without a curve. */
GArray *postage_line_dup_pieces (const PostageLine *self);

/** postage_line_is_meta: whether it is one of Meta's own charges. */
gboolean postage_line_is_meta (const PostageLine *self);

/** postage_line_get_source: (nullable) (transfer none): where the price was read: the rate card's or the price's
 * source. */
PostageSource *postage_line_get_source (const PostageLine *self);

G_END_DECLS
