/* postage-change.c - a line before and after
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-change.h"

PostageChangeBound
postage_change_measure (PostageDecimal  before,
                        gboolean        before_known,
                        PostageDecimal  after,
                        gboolean        after_known,
                        PostageDecimal *amount)
{
  g_return_val_if_fail (amount != NULL, POSTAGE_CHANGE_UNKNOWN);

  *amount = 0;
  if (__builtin_sub_overflow (after, before, amount))
    {
      *amount = 0;
      return POSTAGE_CHANGE_UNKNOWN;
    }
  if (before_known && after_known)
    return POSTAGE_CHANGE_EXACT;

  /* What isn't known can only add to the side that it is missing from. */
  if ((before_known && *amount > 0) || (after_known && *amount < 0))
    return POSTAGE_CHANGE_AT_LEAST;
  *amount = 0;
  return POSTAGE_CHANGE_UNKNOWN;
}

gboolean
postage_change_is_none (const PostageChange *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->reasons == POSTAGE_REASON_NONE;
}

const PostageRecordEntry *
postage_change_get_entry (const PostageChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after != NULL ? self->after : self->before;
}

const char *
postage_reason_get_id (guint index)
{
  static const char *const ids[] = {
    "new",
    "gone",
    "quantity",
    "price",
    "free-part",
    "became-free",
    "became-charged",
    "became-known",
    "became-unknown",
    "market",
    "base",
    "exchange",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (ids) == POSTAGE_N_REASONS);
  g_return_val_if_fail (index < G_N_ELEMENTS (ids), NULL);

  return ids[index];
}

const char *
postage_change_bound_get_id (PostageChangeBound bound)
{
  static const char *const ids[] = { "exact", "at-least", "unknown" };

  g_return_val_if_fail (bound < G_N_ELEMENTS (ids), NULL);

  return ids[bound];
}
