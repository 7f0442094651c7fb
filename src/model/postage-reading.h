/* postage-reading.h - reads the numbers that a person types
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-decimal.h"

G_BEGIN_DECLS

/**
 * PostageReading: whether a typed text is a number, and why not.
 * @POSTAGE_READING_OK: it is
 * @POSTAGE_READING_EMPTY: nothing was typed: that is not zero
 * @POSTAGE_READING_NOT_A_NUMBER: something else than digits
 * @POSTAGE_READING_UNCLEAR_GROUPING: separators where no group of digits ends, such as in "1,50"
 * @POSTAGE_READING_UNCLEAR_MARK: a mark that could group digits or stand before a fraction, such as in "1.234k"
 * @POSTAGE_READING_NEGATIVE: below zero
 * @POSTAGE_READING_NOT_WHOLE: a fraction where whole things are counted
 * @POSTAGE_READING_TOO_LARGE: above what can be entered
 * @POSTAGE_READING_TOO_FINE: more than nine digits behind the point
 */
typedef enum
{
  POSTAGE_READING_OK,
  POSTAGE_READING_EMPTY,
  POSTAGE_READING_NOT_A_NUMBER,
  POSTAGE_READING_UNCLEAR_GROUPING,
  POSTAGE_READING_UNCLEAR_MARK,
  POSTAGE_READING_NEGATIVE,
  POSTAGE_READING_NOT_WHOLE,
  POSTAGE_READING_TOO_LARGE,
  POSTAGE_READING_TOO_FINE,
} PostageReading;

/**
 * postage_reading_quantity:
 * @text: what was typed, UTF-8; digits of any script, groups of three (or, as in India, two) digits separated by
 *   spaces, apostrophes, commas or points. The locale's decimal point separates groups only where nothing else can be
 *   meant: twice, as in "1.000.000". A word for a thousand, ten thousand, a million or a hundred million may follow:
 *   "12k", "2.5 M", "1.2万", "3千", "1亿"
 * @quantity: (out): 0 to %POSTAGE_QUANTITY_MAX; untouched unless the reading is OK
 *
 * Returns: what was read. Nothing is guessed: a text that could mean two numbers is not one.
 */
PostageReading postage_reading_quantity (const char *text,
                                         gint64     *quantity);

/**
 * postage_reading_amount:
 * @text: what was typed, as for postage_reading_quantity(); a fraction behind the locale's decimal point is one, too
 * @amount: (out): 0 to %POSTAGE_QUANTITY_MAX units of a currency, with at most four digits behind the point; untouched
 *   unless the reading is OK
 */
PostageReading postage_reading_amount (const char     *text,
                                       PostageDecimal *amount);

/**
 * postage_reading_percent:
 * @text: what was typed, UTF-8, with or without a percent sign; the decimal mark is a point or a comma
 * @percent: (out): 0 to 100; untouched unless the reading is OK
 */
PostageReading postage_reading_percent (const char     *text,
                                        PostageDecimal *percent);

/**
 * postage_reading_price:
 * @text: what was typed, UTF-8; the decimal mark is a point or a comma, and thousands are not separated: a mark that is
 *   not the locale's and has three digits behind it is unclear, unless nothing but 0 stands before it
 * @price: (out): 0 or above, exactly; untouched unless the reading is OK
 */
PostageReading postage_reading_price (const char     *text,
                                      PostageDecimal *price);

/** postage_reading_write: (transfer full): @price as a person would type it, to be read by postage_reading_price(). */
char *postage_reading_write (PostageDecimal price);

G_END_DECLS
