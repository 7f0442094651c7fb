/* postage-exchange.h - rates of exchange
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-date.h"
#include "core/postage-money.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/**
 * PostageExchangeRate:
 * @from: what is converted
 * @to: into what
 * @from_per_euro: units of @from for one euro
 * @to_per_euro: units of @to for one euro
 * @date: the day of the rate; the older one where two days met
 * @early: no rate was known by the end of the month, so the earliest known one was taken
 * @source: (nullable): where it was read; owned by the table
 *
 * The exact ratio by which amounts are converted.
 */
typedef struct
{
  char           from[POSTAGE_CURRENCY_SIZE];
  char           to[POSTAGE_CURRENCY_SIZE];
  PostageDecimal from_per_euro;
  PostageDecimal to_per_euro;
  PostageDate    date;
  gboolean       early;
  PostageSource *source;
} PostageExchangeRate;

#define POSTAGE_TYPE_EXCHANGE (postage_exchange_get_type ())

/** PostageExchange: all known rates of exchange. Reference counted; immutable after postage_exchange_end(). */
typedef struct _PostageExchange PostageExchange;

/** postage_exchange_get_type: the boxed type of #PostageExchange. */
GType postage_exchange_get_type (void);

/** postage_exchange_begin: (transfer full): an empty table. */
PostageExchange *postage_exchange_begin (void);

/**
 * postage_exchange_add:
 * @per_euro: units of @currency for one euro, above zero
 *
 * Adds the rate of one day. Returns: %FALSE with %POSTAGE_ERROR_RANGE for a rate that is not above zero and with
 * %POSTAGE_ERROR_CONFLICT for a second one of the same day.
 */
gboolean postage_exchange_add (PostageExchange *self,
                               const char      *currency,
                               PostageDate      date,
                               PostageDecimal   per_euro,
                               PostageSource   *source,
                               GError         **error);

/** postage_exchange_end: seals the table. */
void postage_exchange_end (PostageExchange *self);

/** postage_exchange_ref: (transfer full) */
PostageExchange *postage_exchange_ref (PostageExchange *self);

/** postage_exchange_unref: (transfer full) */
void postage_exchange_unref (PostageExchange *self);

/**
 * postage_exchange_lookup:
 * @rate: (out): the ratio for @month: the latest known rates up to its end, else the earliest known, marked as early
 *
 * Returns: %FALSE when a currency has no rate at all: the converted amount is then unknown.
 */
gboolean postage_exchange_lookup (const PostageExchange *self,
                                  const char            *from,
                                  const char            *to,
                                  PostageMonth           month,
                                  PostageExchangeRate   *rate);

/**
 * postage_exchange_rate_convert:
 *
 * Sets @converted to @amount × to ÷ from through the euro, rounded once, half to even, at 10⁻⁹.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_OVERFLOW.
 */
gboolean postage_exchange_rate_convert (const PostageExchangeRate *rate,
                                        PostageDecimal             amount,
                                        PostageDecimal            *converted,
                                        GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageExchange, postage_exchange_unref)

G_END_DECLS
