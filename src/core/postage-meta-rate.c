/* postage-meta-rate.c - which of Meta's rates applies
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-meta-rate.h"

#include <string.h>

/* The list that Meta publishes first and completely, from which a missing cell is converted. */
#define REFERENCE_CURRENCY "USD"

void
postage_meta_cards_init (PostageMetaCards *self,
                         PostageCatalogue *catalogue,
                         const char       *currency,
                         PostageMonth      month)
{
  g_return_if_fail (self != NULL && catalogue != NULL && currency != NULL);

  *self = (PostageMetaCards){
    .currency = currency,
    .card = postage_catalogue_find_rate_card (catalogue, currency, month),
    .reference = postage_catalogue_find_rate_card (catalogue, REFERENCE_CURRENCY, month),
  };
  if (self->card != NULL)
    self->old_reference = postage_catalogue_find_rate_card (
      catalogue, REFERENCE_CURRENCY, postage_date_get_month (postage_rate_card_get_effective (self->card)));
  self->has_exchange = postage_exchange_lookup (postage_catalogue_get_exchange (catalogue), REFERENCE_CURRENCY,
                                                currency, month, &self->exchange);
}

/* Whether the rate in USD has changed since the card of the billing currency, so that this card no longer says it. */
static gboolean
is_outdated (const PostageMetaCards *cards,
             const char             *market,
             PostageCategory         category)
{
  PostageRateCell old_cell, new_cell;

  if (cards->reference == NULL ||
      postage_rate_card_get_effective (cards->card) >= postage_rate_card_get_effective (cards->reference))
    return FALSE;
  if (cards->old_reference == NULL)
    return TRUE;

  old_cell = postage_rate_card_lookup (cards->old_reference, market, category);
  new_cell = postage_rate_card_lookup (cards->reference, market, category);
  return old_cell.state != new_cell.state || old_cell.rate != new_cell.rate;
}

/* Fills @rate from the USD card, which may be missing, too. */
static gboolean
convert_reference (const PostageMetaCards *cards,
                   const char             *market,
                   PostageCategory         category,
                   PostageRateReason       reason,
                   PostageMetaRate        *rate,
                   GError                **error)
{
  PostageMetaRate result = { .state = POSTAGE_RATE_MISSING, .reason = reason, .card = cards->reference };

  if (cards->reference != NULL)
    {
      result.cell = postage_rate_card_lookup (cards->reference, market, category);
      result.state = result.cell.state;
    }

  if (result.state == POSTAGE_RATE_KNOWN)
    {
      result.exchange = cards->exchange;
      if (!cards->has_exchange)
        result.state = POSTAGE_RATE_MISSING;
      else if (!postage_exchange_rate_convert (&result.exchange, result.cell.rate, &result.rate, error))
        return FALSE;
    }

  *rate = result;
  return TRUE;
}

gboolean
postage_meta_rate_find (const PostageMetaCards *cards,
                        const char             *market,
                        PostageCategory         category,
                        PostageMetaRate        *rate,
                        GError                **error)
{
  PostageRateReason reason;
  PostageRateCell   cell = { .state = POSTAGE_RATE_MISSING };

  g_return_val_if_fail (cards != NULL && market != NULL && rate != NULL, FALSE);

  if (cards->card == NULL)
    reason = POSTAGE_RATE_NO_LIST;
  else if (is_outdated (cards, market, category))
    reason = POSTAGE_RATE_OUTDATED;
  else
    {
      cell = postage_rate_card_lookup (cards->card, market, category);
      reason = cell.state == POSTAGE_RATE_MISSING ? POSTAGE_RATE_NOT_SEEN : POSTAGE_RATE_OWN_LIST;
    }

  if (reason != POSTAGE_RATE_OWN_LIST && strcmp (cards->currency, REFERENCE_CURRENCY) != 0)
    return convert_reference (cards, market, category, reason, rate, error);

  *rate = (PostageMetaRate){
    .state = cell.state,
    .rate = cell.rate,
    .reason = POSTAGE_RATE_OWN_LIST,
    .card = cards->card,
    .cell = cell,
  };
  return TRUE;
}
