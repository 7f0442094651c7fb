/* postage-price-terms.h - what the price models share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-curve.h"
#include "core/postage-price.h"

G_BEGIN_DECLS

/** PostageTerms: the kinds of terms that a price can have; the amount and the percentage may always be unknown. */
typedef enum
{
  POSTAGE_TERMS_NONE = 0,
  POSTAGE_TERMS_AMOUNT = 1 << 0,
  POSTAGE_TERMS_INCLUDED = 1 << 1,
  POSTAGE_TERMS_TIERS = 1 << 2,
  POSTAGE_TERMS_SIZE = 1 << 3,
  POSTAGE_TERMS_SHARE = 1 << 4,
  POSTAGE_TERMS_PERCENT = 1 << 5,
  POSTAGE_TERMS_MONTHS = 1 << 6,
  POSTAGE_TERMS_ALLOWANCES = 1 << 7,
  POSTAGE_TERMS_DISCOUNT = 1 << 8,
  POSTAGE_TERMS_LIMITS = 1 << 9,
  POSTAGE_TERMS_LOWER_BOUND = 1 << 10,
} PostageTerms;

/** What every price of an amount may have besides the terms of its model. */
#define POSTAGE_TERMS_OF_AMOUNTS \
  (POSTAGE_TERMS_MONTHS | POSTAGE_TERMS_DISCOUNT | POSTAGE_TERMS_LIMITS | POSTAGE_TERMS_LOWER_BOUND)

/** What every price of a quantity may have besides the terms of its model. */
#define POSTAGE_TERMS_OF_QUANTITIES (POSTAGE_TERMS_OF_AMOUNTS | POSTAGE_TERMS_ALLOWANCES)

/** What has to be there: an amount and a percentage may be unknown, and limits and the like are never needed. */
#define POSTAGE_TERMS_NEEDED \
  (POSTAGE_TERMS_INCLUDED | POSTAGE_TERMS_TIERS | POSTAGE_TERMS_SIZE | POSTAGE_TERMS_SHARE)

/**
 * postage_price_check_terms:
 * @model: the model's id, for the message
 * @terms: the terms that the model reads
 *
 * Returns: %FALSE with %POSTAGE_ERROR_SYNTAX when @price has terms that the model doesn't read, or lacks included
 * units, tiers, a size or a share that it does.
 */
gboolean postage_price_check_terms (const PostagePrice *price,
                                    const char         *model,
                                    PostageTerms        terms,
                                    GError            **error);

/**
 * postage_price_check_tiers:
 * @is_open: whether the last tier has no upper bound
 *
 * Returns: %FALSE with %POSTAGE_ERROR_RANGE unless the tiers of @price ascend and end as @is_open says.
 */
gboolean postage_price_check_tiers (const PostagePrice *price,
                                    gboolean            is_open,
                                    GError            **error);

/** postage_price_check_open_tiers: postage_price_check_tiers() of tiers whose last one has no bound. */
gboolean postage_price_check_open_tiers (const PostagePrice *price,
                                         GError            **error);

/**
 * postage_price_add_tiers: a step for each tier of @price in the list of @currency, in blocks of @block units, not
 * known where its rate or flat part isn't. @has_rates: whether the tiers have a rate
 */
void postage_price_add_tiers (PostageCurve       *curve,
                              const PostagePrice *price,
                              gint64              block,
                              gboolean            has_rates,
                              const char         *currency);

/** postage_price_add_step: a step of @rate for each block of @block units in the list of @currency; not known where it
 * isn't. @rate: (nullable) */
void postage_price_add_step (PostageCurve         *curve,
                             gint64                last,
                             gint64                block,
                             const PostageAmounts *rate,
                             const char           *currency);

G_END_DECLS
