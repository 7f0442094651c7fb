/* postage-export-ids.c - the names of states and warnings in JSON and CSV
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-ids.h"

static const char *const status_ids[] = {
  [POSTAGE_STATUS_COMPLETE] = "complete",
  [POSTAGE_STATUS_AT_LEAST] = "at-least",
  [POSTAGE_STATUS_DOES_NOT_FIT] = "does-not-fit",
  [POSTAGE_STATUS_NO_PRICE] = "no-price",
};

static const char *const warning_ids[] = {
  [POSTAGE_WARNING_NOT_SENT] = "not-sent",
  [POSTAGE_WARNING_NOT_OFFERED] = "not-offered",
  [POSTAGE_WARNING_PRICE_UNKNOWN] = "price-unknown",
  [POSTAGE_WARNING_PRICE_NOT_YET_KNOWN] = "price-not-yet-known",
  [POSTAGE_WARNING_PRICE_OTHER_TERM] = "price-other-term",
  [POSTAGE_WARNING_PRICE_ON_REQUEST] = "price-on-request",
  [POSTAGE_WARNING_PRICE_STARTS] = "price-starts",
  [POSTAGE_WARNING_QUANTITY_MISSING] = "quantity-missing",
  [POSTAGE_WARNING_RATE_UNKNOWN] = "rate-unknown",
  [POSTAGE_WARNING_META_UNKNOWN] = "meta-unknown",
  [POSTAGE_WARNING_EXCHANGE_UNKNOWN] = "exchange-unknown",
  [POSTAGE_WARNING_EXCHANGE_EARLY] = "exchange-early",
  [POSTAGE_WARNING_RATES_CONVERTED] = "rates-converted",
  [POSTAGE_WARNING_FEATURE_UNKNOWN] = "feature-unknown",
  [POSTAGE_WARNING_TAX_UNKNOWN] = "tax-unknown",
  [POSTAGE_WARNING_DISPUTED] = "disputed",
  [POSTAGE_WARNING_ONE_OFF_UNKNOWN] = "one-off-unknown",
  [POSTAGE_WARNING_AUDIENCE] = "audience",
  [POSTAGE_WARNING_NOT_ON_SALE] = "not-on-sale",
  [POSTAGE_WARNING_REGION] = "region",
  [POSTAGE_WARNING_LIMIT] = "limit",
  [POSTAGE_WARNING_ACCOUNT_CURRENCY] = "account-currency",
  [POSTAGE_WARNING_BASE_CHANGED] = "base-changed",
};

const char *
postage_export_status_id (PostageStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_ids), NULL);

  return status_ids[status];
}

const char *
postage_export_warning_id (PostageWarningKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (warning_ids), NULL);

  return warning_ids[kind];
}
