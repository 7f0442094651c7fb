/* postage-change-reasons.c - why a line says something else than before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-change-reasons.h"

/* A charge that is counted, but not paid. */
static gboolean
is_free (const PostageRecordEntry *entry)
{
  return entry->known == POSTAGE_KNOWN_ALL && entry->amount == 0 && entry->billed == 0 && entry->counted > 0;
}

static gboolean
has_same_price (const PostageRecordEntry *a,
                const PostageRecordEntry *b)
{
  return a->has_price == b->has_price && (!a->has_price || a->price == b->price) &&
         a->has_percent == b->has_percent && (!a->has_percent || a->percent == b->percent);
}

static PostageChangeReasons
compare_quantities (const PostageRecordEntry *before,
                    const PostageRecordEntry *after)
{
  if (is_free (after) && before->billed > 0)
    return POSTAGE_REASON_BECAME_FREE;
  if (is_free (before) && after->billed > 0)
    return POSTAGE_REASON_BECAME_CHARGED;
  if (before->counted == after->counted && before->quantity != after->quantity)
    return POSTAGE_REASON_FREE_PART;
  return POSTAGE_REASON_NONE;
}

PostageChangeReasons
postage_change_find_reasons (const PostageChange *change,
                             const char          *before_currency,
                             const char          *after_currency,
                             gboolean             comparable,
                             gboolean             before_known,
                             gboolean             after_known)
{
  const PostageRecordEntry *before = change->before;
  const PostageRecordEntry *after = change->after;
  PostageChangeReasons      reasons = POSTAGE_REASON_NONE;
  gboolean                  same_currency;

  g_return_val_if_fail (before != NULL || after != NULL, POSTAGE_REASON_NONE);

  if (before_known != after_known)
    reasons |= after_known ? POSTAGE_REASON_BECAME_KNOWN : POSTAGE_REASON_BECAME_UNKNOWN;
  if (before == NULL)
    return reasons | POSTAGE_REASON_NEW;
  if (after == NULL)
    return reasons | POSTAGE_REASON_GONE;

  same_currency = g_strcmp0 (before_currency, after_currency) == 0;
  if (reasons == POSTAGE_REASON_NONE && same_currency && (!comparable || before->amount == after->amount) &&
      before->billed == after->billed && before->counted == after->counted &&
      before->quantity == after->quantity)
    return POSTAGE_REASON_NONE;

  if (g_strcmp0 (before->market, after->market) != 0)
    reasons |= POSTAGE_REASON_MARKET;
  /* Where nothing is known on one side, there is nothing to compare with. */
  if (before->known == POSTAGE_KNOWN_NOTHING || after->known == POSTAGE_KNOWN_NOTHING)
    return reasons | (before->known == after->known && before->counted != after->counted ? POSTAGE_REASON_QUANTITY
                                                                                         : POSTAGE_REASON_NONE);
  if (before->counted != after->counted)
    reasons |= POSTAGE_REASON_QUANTITY;
  reasons |= compare_quantities (before, after);
  if (!same_currency)
    return reasons | POSTAGE_REASON_EXCHANGE;
  /* Where nothing was paid by one of the prices, it isn't the other price that matters. */
  if (!has_same_price (before, after) &&
      !(reasons & (POSTAGE_REASON_BECAME_FREE | POSTAGE_REASON_BECAME_CHARGED) &&
        (before->quantity == 0 || after->quantity == 0)))
    reasons |= POSTAGE_REASON_PRICE;

  /* What is left: no quantity and no single price says why. */
  if ((reasons & ~(PostageChangeReasons) POSTAGE_REASON_MARKET) == POSTAGE_REASON_NONE)
    {
      if (before->billed == after->billed)
        reasons |= POSTAGE_REASON_EXCHANGE;
      else
        reasons |= after->has_percent ? POSTAGE_REASON_BASE : POSTAGE_REASON_PRICE;
    }
  return reasons;
}
