/* postage-price.h - what a charge costs from one date to another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-amounts.h"
#include "core/postage-date.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/** PostageShareBase: which lines a percentage is taken of. */
typedef enum
{
  POSTAGE_SHARE_OF_META_CHARGES,
  POSTAGE_SHARE_OF_ALL,
} PostageShareBase;

/**
 * PostageTier:
 * @up_to: the last unit, inclusive; %G_MAXINT64: no upper bound
 * @rate: (nullable): per unit; %NULL: not known
 * @flat: (nullable): once, when the tier's first unit is charged
 */
typedef struct
{
  gint64          up_to;
  PostageAmounts *rate;
  PostageAmounts *flat;
} PostageTier;

#define POSTAGE_TYPE_PRICE (postage_price_get_type ())

/** PostagePrice: the terms of one price model, as data. Reference counted, immutable once added to a charge. */
typedef struct _PostagePrice PostagePrice;

/** postage_price_get_type: the boxed type of #PostagePrice. */
GType postage_price_get_type (void);

/** postage_price_new: (transfer full): a price whose terms are not known yet. */
PostagePrice *postage_price_new (PostageSource *source);

/** postage_price_ref: (transfer full) */
PostagePrice *postage_price_ref (PostagePrice *self);

/** postage_price_unref: (transfer full) */
void postage_price_unref (PostagePrice *self);

/** postage_price_set_validity: the stated first and last day, each %POSTAGE_DATE_NONE where not stated. */
void postage_price_set_validity (PostagePrice *self,
                                 PostageDate   from,
                                 PostageDate   to);

/** postage_price_set_amount: the amount; (nullable): %NULL is "not known". */
void postage_price_set_amount (PostagePrice   *self,
                               PostageAmounts *amount);

/** postage_price_set_included: @base is charged whatever the quantity, and covers @included units. @base: (nullable) */
void postage_price_set_included (PostagePrice   *self,
                                 gint64          included,
                                 PostageAmounts *base);

/** postage_price_add_tier: appends a tier; @rate and @flat: (nullable) */
void postage_price_add_tier (PostagePrice   *self,
                             gint64          up_to,
                             PostageAmounts *rate,
                             PostageAmounts *flat);

/** postage_price_set_share: @percent of the lines of @base, at least @minimum and at most @maximum, each (nullable). */
void postage_price_set_share (PostagePrice    *self,
                              PostageDecimal   percent,
                              PostageShareBase base,
                              PostageAmounts  *minimum,
                              PostageAmounts  *maximum);

/** postage_price_get_source: (transfer none) */
PostageSource *postage_price_get_source (const PostagePrice *self);

/** postage_price_is_known: whether any term is; a price that is not known only says that there is one. */
gboolean postage_price_is_known (const PostagePrice *self);

/** postage_price_get_amount: (nullable) (transfer none) */
PostageAmounts *postage_price_get_amount (const PostagePrice *self);

/** postage_price_has_included: whether an included quantity was set. */
gboolean postage_price_has_included (const PostagePrice *self);

/** postage_price_get_included: units that the base covers. */
gint64 postage_price_get_included (const PostagePrice *self);

/** postage_price_get_base: (nullable) (transfer none) */
PostageAmounts *postage_price_get_base (const PostagePrice *self);

/** postage_price_get_tiers: (array length=n_tiers): the tiers, ascending. */
const PostageTier *postage_price_get_tiers (const PostagePrice *self,
                                            guint              *n_tiers);

/** postage_price_has_share: whether a percentage was set. */
gboolean postage_price_has_share (const PostagePrice *self);

/** postage_price_get_percent: the percentage. */
PostageDecimal postage_price_get_percent (const PostagePrice *self);

/** postage_price_get_share_base: of which lines. */
PostageShareBase postage_price_get_share_base (const PostagePrice *self);

/** postage_price_get_minimum: (nullable) (transfer none) */
PostageAmounts *postage_price_get_minimum (const PostagePrice *self);

/** postage_price_get_maximum: (nullable) (transfer none) */
PostageAmounts *postage_price_get_maximum (const PostagePrice *self);

/**
 * postage_price_get_start:
 * @as_of: the date of the provider's file, the last resort
 * @undated: (out): whether only @as_of gave the month
 *
 * The first month in which the price is in force: a stated zero without dates always; else the month of
 * the stated date, of the earliest reading, of @as_of.
 *
 * Returns: the month; %G_MININT32 for always.
 */
PostageMonth postage_price_get_start (const PostagePrice *self,
                                      PostageDate         as_of,
                                      gboolean           *undated);

/** postage_price_get_end: the last month in which the price is in force; %G_MAXINT32 for an open end. */
PostageMonth postage_price_get_end (const PostagePrice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostagePrice, postage_price_unref)

G_END_DECLS
