/* postage-meta-rate.c - which of Meta's rates applies
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-meta-rate.h"

#include <string.h>

/* The list that Meta publishes first and completely, from which a missing cell is converted. */
#define REFERENCE_CURRENCY "USD"

/* Whether the rate in USD has changed between the date of @card and @reference, so that @card no longer says it. */
static gboolean
is_outdated (PostageCatalogue *catalogue,
             PostageRateCard  *card,
             PostageRateCard  *reference,
             const char       *market,
             PostageCategory   category)
{
  PostageDate      date = postage_rate_card_get_effective (card);
  PostageRateCard *old;
  PostageRateCell  old_cell, new_cell;

  if (reference == NULL || date >= postage_rate_card_get_effective (reference))
    return FALSE;

  old = postage_catalogue_find_rate_card (catalogue, REFERENCE_CURRENCY, postage_date_get_month (date));
  if (old == NULL)
    return TRUE;
  old_cell = postage_rate_card_lookup (old, market, category);
  new_cell = postage_rate_card_lookup (reference, market, category);
  return old_cell.state != new_cell.state || old_cell.rate != new_cell.rate;
}

/* Fills @rate from the USD card, which may be missing, too. */
static gboolean
convert_reference (PostageCatalogue *catalogue,
                   PostageRateCard  *reference,
                   const char       *currency,
                   const char       *market,
                   PostageCategory   category,
                   PostageMonth      month,
                   PostageRateReason reason,
                   PostageMetaRate  *rate,
                   GError          **error)
{
  PostageMetaRate result = { .state = POSTAGE_RATE_MISSING, .reason = reason, .card = reference };

  if (reference != NULL)
    {
      result.cell = postage_rate_card_lookup (reference, market, category);
      result.state = result.cell.state;
    }

  if (result.state == POSTAGE_RATE_KNOWN)
    {
      if (!postage_exchange_lookup (postage_catalogue_get_exchange (catalogue), REFERENCE_CURRENCY, currency, month,
                                    &result.exchange))
        result.state = POSTAGE_RATE_MISSING;
      else if (!postage_exchange_rate_convert (&result.exchange, result.cell.rate, &result.rate, error))
        return FALSE;
    }

  *rate = result;
  return TRUE;
}

gboolean
postage_meta_rate_find (PostageCatalogue *catalogue,
                        const char       *currency,
                        const char       *market,
                        PostageCategory   category,
                        PostageMonth      month,
                        PostageMetaRate  *rate,
                        GError          **error)
{
  PostageRateReason reason;
  PostageRateCard  *card, *reference;
  PostageRateCell   cell = { .state = POSTAGE_RATE_MISSING };
  gboolean          is_reference;

  g_return_val_if_fail (catalogue != NULL && currency != NULL && market != NULL && rate != NULL, FALSE);

  is_reference = strcmp (currency, REFERENCE_CURRENCY) == 0;
  card = postage_catalogue_find_rate_card (catalogue, currency, month);
  reference = is_reference ? card : postage_catalogue_find_rate_card (catalogue, REFERENCE_CURRENCY, month);

  if (card == NULL)
    reason = POSTAGE_RATE_NO_LIST;
  else if (is_outdated (catalogue, card, reference, market, category))
    reason = POSTAGE_RATE_OUTDATED;
  else
    {
      cell = postage_rate_card_lookup (card, market, category);
      reason = cell.state == POSTAGE_RATE_MISSING ? POSTAGE_RATE_NOT_SEEN : POSTAGE_RATE_OWN_LIST;
    }

  if (reason != POSTAGE_RATE_OWN_LIST && !is_reference)
    return convert_reference (catalogue, reference, currency, market, category, month, reason, rate, error);

  *rate = (PostageMetaRate){
    .state = cell.state,
    .rate = cell.rate,
    .reason = POSTAGE_RATE_OWN_LIST,
    .card = card,
    .cell = cell,
  };
  return TRUE;
}
