/* postage-text-number.h - exact numbers in the user's notation
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The decimal point and the grouping are those of the locale. No number passes through binary floating point on its
 * way.
 */
#pragma once

#include <glib.h>

#include "core/postage-decimal.h"
#include "core/postage-money.h"

G_BEGIN_DECLS

/** POSTAGE_TEXT_RATE_DIGITS: how many digits behind the point Meta writes in its rates at least. */
#define POSTAGE_TEXT_RATE_DIGITS 4

/**
 * postage_text_count: (transfer full): a whole number, such as "7,000". A number below zero has the minus sign,
 *   U+2212.
 */
char *postage_text_count (gint64 count);

/**
 * postage_text_decimal:
 * @min_digits: digits behind the point to write even when they are zeros, 0 to @max_digits
 * @max_digits: digits behind the point to write at most, 0 to 9; the value is rounded half to even
 *
 * Returns: (transfer full): such as "1,234.50"
 */
char *postage_text_decimal (PostageDecimal value,
                            guint          min_digits,
                            guint          max_digits);

/** postage_text_money: (transfer full): "603.80 USD", rounded to the currency's minor unit; the space doesn't break. */
char *postage_text_money (const PostageMoney *money);

/**
 * postage_text_price:
 * @min_digits: digits behind the point to write even when they are zeros; the currency's minor unit if that has more.
 *   %POSTAGE_TEXT_RATE_DIGITS for a rate of Meta's, 0 for any other price
 *
 * Returns: (transfer full): an exact price with all its digits, such as "0.0034 USD" or "59.00 USD"
 */
char *postage_text_price (const PostageMoney *price,
                          guint               min_digits);

/** postage_text_percent: (transfer full): "12.5%": @percent with all its digits. */
char *postage_text_percent (PostageDecimal percent);

/** postage_text_with_plus: (transfer full): @text, which says @value, with a plus sign in front where that is above
 * zero; below zero it has its sign already. */
char *postage_text_with_plus (PostageDecimal value,
                              const char    *text);

G_END_DECLS
