/* postage-limits.h - the least and the most that a month costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-amounts.h"

G_BEGIN_DECLS

/**
 * PostageBound:
 * @is_set: whether there is such a bound
 * @is_known: whether its amount is known in the billing currency
 * @amount: the amount
 */
typedef struct
{
  gboolean       is_set;
  gboolean       is_known;
  PostageDecimal amount;
} PostageBound;

/** PostageLimits: between what an amount is kept; without bounds when zeroed. */
typedef struct
{
  PostageBound minimum;
  PostageBound maximum;
} PostageLimits;

/** PostageLimit: which bound decided an amount. */
typedef enum
{
  POSTAGE_LIMIT_NONE,
  POSTAGE_LIMIT_MINIMUM,
  POSTAGE_LIMIT_MAXIMUM,
} PostageLimit;

/** postage_limits_init: takes the bounds from the list of @currency. @minimum, @maximum: (nullable) */
void postage_limits_init (PostageLimits        *self,
                          const PostageAmounts *minimum,
                          const PostageAmounts *maximum,
                          const char           *currency);

/**
 * postage_limits_apply:
 * @amount: (inout): what is known of an amount, raised or lowered to the bounds
 * @known: (inout): whether that is all of it
 *
 * First the maximum, then the minimum. What is known may reach the maximum by itself: then all is known. Where the
 * maximum isn't known, nothing but the minimum is sure.
 *
 * Returns: the bound that decided.
 */
PostageLimit postage_limits_apply (const PostageLimits *self,
                                   PostageDecimal      *amount,
                                   gboolean            *known);

G_END_DECLS
