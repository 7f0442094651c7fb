/* postage-conversion.h - from what is billed to what is shown
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-exchange.h"
#include "core/postage-line.h"

G_BEGIN_DECLS

/**
 * PostageConversion:
 * @digits: of the minor unit of the display currency
 * @is_same: whether the billing currency is the display currency
 * @has_rate: whether there is a rate of exchange between two currencies
 * @rate: that rate
 * @numerator: by what an amount is multiplied: the rate, and what the bank or card adds
 * @denominator: by what it is divided
 * @overflows: whether the two don't fit 128 bits
 */
typedef struct
{
  guint               digits;
  gboolean            is_same;
  gboolean            has_rate;
  PostageExchangeRate rate;
  PostageDecimal      numerator;
  PostageDecimal      denominator;
  gboolean            overflows;
} PostageConversion;

/** postage_conversion_init: how amounts of @from become amounts of @to in @month; @spread: percent, 0 to 100, that the
 * bank or card adds where the two differ. */
void postage_conversion_init (PostageConversion     *self,
                              const PostageExchange *exchange,
                              const char            *from,
                              const char            *to,
                              PostageMonth           month,
                              PostageDecimal         spread);

/** postage_conversion_apply: brings @line into the display currency, with one half-even rounding at 10⁻⁹, and rounds it
 * to be shown; an amount without a rate of exchange isn't known there. Fails with %POSTAGE_ERROR_OVERFLOW. */
gboolean postage_conversion_apply (const PostageConversion *self,
                                   PostageLine             *line,
                                   GError                 **error);

G_END_DECLS
