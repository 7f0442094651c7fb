/* postage-limits.c - the least and the most that a month costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-limits.h"

static void
bound_init (PostageBound         *bound,
            const PostageAmounts *amounts,
            const char           *currency)
{
  *bound = (PostageBound){ .is_set = amounts != NULL };
  if (amounts != NULL)
    bound->is_known = postage_amounts_get (amounts, currency, &bound->amount);
}

void
postage_limits_init (PostageLimits        *self,
                     const PostageAmounts *minimum,
                     const PostageAmounts *maximum,
                     const char           *currency)
{
  g_return_if_fail (self != NULL && currency != NULL);

  bound_init (&self->minimum, minimum, currency);
  bound_init (&self->maximum, maximum, currency);
}

PostageLimit
postage_limits_apply (const PostageLimits *self,
                      PostageDecimal      *amount,
                      gboolean            *known)
{
  PostageLimit limit = POSTAGE_LIMIT_NONE;

  g_return_val_if_fail (self != NULL && amount != NULL && known != NULL, POSTAGE_LIMIT_NONE);

  if (self->maximum.is_set && !self->maximum.is_known && (*amount != 0 || !*known))
    {
      *amount = 0;
      *known = FALSE;
    }
  else if (self->maximum.is_known && *amount >= self->maximum.amount)
    {
      if (*amount > self->maximum.amount || !*known)
        limit = POSTAGE_LIMIT_MAXIMUM;
      *amount = self->maximum.amount;
      *known = TRUE;
    }

  if (self->minimum.is_set && !self->minimum.is_known)
    *known = FALSE;
  else if (self->minimum.is_known && *amount < self->minimum.amount)
    {
      *amount = self->minimum.amount;
      limit = POSTAGE_LIMIT_MINIMUM;
    }
  return limit;
}
