/* postage-json-values.h - the values of the core, as they stand in a JSON document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-category.h"
#include "core/postage-date.h"
#include "core/postage-decimal.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** POSTAGE_AMOUNT_MAX: the largest amount, price and rate of exchange in a file. */
#define POSTAGE_AMOUNT_MAX (POSTAGE_DECIMAL_ONE * G_GINT64_CONSTANT (1000000000000))

/* After an error of the reader, each of these gives a value that means nothing. As with the reader's own getters, a
 * @name of %NULL is the value that the cursor stands on. */

/** postage_json_read_decimal: the number in the text @name, from @minimum to @maximum. */
PostageDecimal postage_json_read_decimal (PostageJsonReader *reader,
                                          const char        *name,
                                          PostageDecimal     minimum,
                                          PostageDecimal     maximum);

/** postage_json_read_amount: the number in the text @name, zero or above. */
PostageDecimal postage_json_read_amount (PostageJsonReader *reader,
                                         const char        *name);

/** postage_json_read_percent: the percentage in the text @name, "0" to "100". */
PostageDecimal postage_json_read_percent (PostageJsonReader *reader,
                                          const char        *name);

/** postage_json_read_count: the whole number, zero or above, in the text @name. */
gint64 postage_json_read_count (PostageJsonReader *reader,
                                const char        *name);

/** postage_json_read_month: the month @name, "2026-11". */
PostageMonth postage_json_read_month (PostageJsonReader *reader,
                                      const char        *name);

/** postage_json_read_date: the date @name, "2026-10-01" or "2026-10". */
PostageDate postage_json_read_date (PostageJsonReader *reader,
                                    const char        *name);

/** postage_json_read_optional_date: the date @name, %POSTAGE_DATE_NONE where it is absent. */
PostageDate postage_json_read_optional_date (PostageJsonReader *reader,
                                             const char        *name);

/** postage_json_read_day: the full date @name, "2026-10-01". */
PostageDate postage_json_read_day (PostageJsonReader *reader,
                                   const char        *name);

/** postage_json_read_optional_day: the full date @name, %POSTAGE_DATE_NONE where it is absent. */
PostageDate postage_json_read_optional_day (PostageJsonReader *reader,
                                            const char        *name);

/**
 * postage_json_read_validity:
 * @from: (out): %POSTAGE_DATE_NONE where it is absent
 * @to: (out): the same
 *
 * Reads the optional dates "valid_from" and "valid_to"; one that ends before it starts is an error.
 */
void postage_json_read_validity (PostageJsonReader *reader,
                                 PostageDate       *from,
                                 PostageDate       *to);

/** postage_json_read_category: the message category @name. */
PostageCategory postage_json_read_category (PostageJsonReader *reader,
                                            const char        *name);

/** postage_json_read_currency: the currency @name, a code that the core knows. */
const char *postage_json_read_currency (PostageJsonReader *reader,
                                        const char        *name);

/** postage_json_read_country_code: two capital letters; whether there is such a country is for the caller to check. */
const char *postage_json_read_country_code (PostageJsonReader *reader,
                                            const char        *name);

/** postage_json_read_id: the text @name, of small letters, digits, "-" and "." only. */
const char *postage_json_read_id (PostageJsonReader *reader,
                                  const char        *name);

/** postage_json_read_text: the text @name, not empty. */
const char *postage_json_read_text (PostageJsonReader *reader,
                                    const char        *name);

/** postage_json_read_url: the text @name, an address of the web. */
const char *postage_json_read_url (PostageJsonReader *reader,
                                   const char        *name);

/**
 * postage_json_read_choice:
 * @choices: (array zero-terminated=1): the texts that are allowed
 *
 * Returns: the place in @choices of the text @name.
 */
guint postage_json_read_choice (PostageJsonReader *reader,
                                const char        *name,
                                const char *const *choices);

/**
 * postage_json_check_id: fails over the member's name @id, on which the cursor stands, unless it is one for
 * postage_json_read_id().
 */
gboolean postage_json_check_id (PostageJsonReader *reader,
                                const char        *id);

/**
 * postage_json_check_currency: fails over the member's name @code, on which the cursor stands, unless it is a known
 * currency.
 */
gboolean postage_json_check_currency (PostageJsonReader *reader,
                                      const char        *code);

/** postage_json_check_category: the category that the member's name @id, on which the cursor stands, means. */
PostageCategory postage_json_check_category (PostageJsonReader *reader,
                                             const char        *id);

G_END_DECLS
