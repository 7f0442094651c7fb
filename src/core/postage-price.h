/* postage-price.h - what a charge costs from one date to another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-amounts.h"
#include "core/postage-billing-term.h"
#include "core/postage-date.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/**
 * PostageShareBase: which lines a percentage or a minimum spend looks at.
 * @POSTAGE_SHARE_OF_META_CHARGES: Meta's charges
 * @POSTAGE_SHARE_OF_ALL: all that the provider bills every month
 * @POSTAGE_SHARE_OF_CHARGES: those of chosen charges of the plan
 */
typedef enum
{
  POSTAGE_SHARE_OF_META_CHARGES,
  POSTAGE_SHARE_OF_ALL,
  POSTAGE_SHARE_OF_CHARGES,
} PostageShareBase;

/** postage_share_base_get_ids: (array zero-terminated=1): the names used in files, such as "meta-charges", in the order
 * of the values. */
const char *const *postage_share_base_get_ids (void);

/**
 * PostageTier:
 * @up_to: the last unit, inclusive; %G_MAXINT64: no upper bound
 * @rate: (nullable): per unit or package; %NULL: not known, or not used by the model
 * @has_flat: whether the tier has a flat part
 * @flat: (nullable): once, when the tier's first unit is charged; %NULL with @has_flat: not known
 */
typedef struct
{
  gint64          up_to;
  PostageAmounts *rate;
  gboolean        has_flat;
  PostageAmounts *flat;
} PostageTier;

/** PostagePeriod: how often an allowance is given. */
typedef enum
{
  POSTAGE_PERIOD_MONTH,
  POSTAGE_PERIOD_YEAR,
  POSTAGE_PERIOD_ONCE,
} PostagePeriod;

/** postage_period_get_ids: (array zero-terminated=1): the names used in files, such as "month", in the order of the
 * values. */
const char *const *postage_period_get_ids (void);

/** PostagePriceAllowance: @quantity units are free in each @period. */
typedef struct
{
  gint64        quantity;
  PostagePeriod period;
} PostagePriceAllowance;

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

/** postage_price_add_tier: appends a copy of @tier, whose amounts are shared. */
void postage_price_add_tier (PostagePrice      *self,
                             const PostageTier *tier);

/** postage_price_set_size: units are sold in packages of @size, 1 or above. */
void postage_price_set_size (PostagePrice *self,
                             gint64        size);

/** postage_price_set_share: what the price looks at. @percent: (nullable): %NULL: not known, or not a percentage. */
void postage_price_set_share (PostagePrice         *self,
                              PostageShareBase      base,
                              const PostageDecimal *percent);

/** postage_price_add_share_charge: appends the id of a charge that a share of chosen charges is taken of. */
void postage_price_add_share_charge (PostagePrice *self,
                                     const char   *charge_id);

/** postage_price_set_term: the billing term that the price belongs to; monthly unless set. */
void postage_price_set_term (PostagePrice      *self,
                             PostageBillingTerm term);

/** postage_price_set_months: the amount pays for so many months, 1 or above. */
void postage_price_set_months (PostagePrice *self,
                               gint64        months);

/** postage_price_add_allowance: so many units are free before the model counts them. */
void postage_price_add_allowance (PostagePrice                *self,
                                  const PostagePriceAllowance *allowance);

/** postage_price_set_discount: @percent off the amount, 0 to 100. */
void postage_price_set_discount (PostagePrice  *self,
                                 PostageDecimal percent);

/** postage_price_set_limits: a month costs at least @minimum and at most @maximum, each (nullable). */
void postage_price_set_limits (PostagePrice   *self,
                               PostageAmounts *minimum,
                               PostageAmounts *maximum);

/** postage_price_set_lower_bound: the price is "starting at". */
void postage_price_set_lower_bound (PostagePrice *self,
                                    gboolean      lower_bound);

/** postage_price_get_source: (transfer none) */
PostageSource *postage_price_get_source (const PostagePrice *self);

/** postage_price_get_valid_from: the stated first day, or %POSTAGE_DATE_NONE. */
PostageDate postage_price_get_valid_from (const PostagePrice *self);

/** postage_price_get_valid_to: the stated last day, or %POSTAGE_DATE_NONE. */
PostageDate postage_price_get_valid_to (const PostagePrice *self);

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

/** postage_price_get_size: units in a package; 0 where none was set. */
gint64 postage_price_get_size (const PostagePrice *self);

/** postage_price_has_share: whether the price looks at other lines. */
gboolean postage_price_has_share (const PostagePrice *self);

/** postage_price_get_percent: sets @percent. Returns: %FALSE where it isn't known, or there is none. */
gboolean postage_price_get_percent (const PostagePrice *self,
                                    PostageDecimal     *percent);

/** postage_price_get_share_base: of which lines. */
PostageShareBase postage_price_get_share_base (const PostagePrice *self);

/** postage_price_get_share_charges: (element-type utf8): the ids of the chosen charges. */
const GPtrArray *postage_price_get_share_charges (const PostagePrice *self);

/** postage_price_get_term: the billing term that it belongs to. */
PostageBillingTerm postage_price_get_term (const PostagePrice *self);

/** postage_price_get_months: how many months the amount pays for. */
gint64 postage_price_get_months (const PostagePrice *self);

/** postage_price_get_allowances: (element-type PostagePriceAllowance) */
const GArray *postage_price_get_allowances (const PostagePrice *self);

/**
 * postage_price_count_free:
 * @horizon: months over which what is free once is spread; 0: not at all
 *
 * Returns: units that the allowances make free in one month, whole ones, rounded down; at most %G_MAXINT64.
 */
gint64 postage_price_count_free (const PostagePrice *self,
                                 gint64              horizon);

/** postage_price_get_discount: percent off. */
PostageDecimal postage_price_get_discount (const PostagePrice *self);

/** postage_price_get_minimum: (nullable) (transfer none) */
PostageAmounts *postage_price_get_minimum (const PostagePrice *self);

/** postage_price_get_maximum: (nullable) (transfer none) */
PostageAmounts *postage_price_get_maximum (const PostagePrice *self);

/** postage_price_get_lower_bound: whether it is "starting at". */
gboolean postage_price_get_lower_bound (const PostagePrice *self);

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

/** postage_price_equal: whether both say the same: the same terms for the same dates and billing term, wherever they
 * were read. */
gboolean postage_price_equal (const PostagePrice *a,
                              const PostagePrice *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostagePrice, postage_price_unref)

G_END_DECLS
