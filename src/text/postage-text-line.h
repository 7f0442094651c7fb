/* postage-text-line.h - a line of an estimate in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "core/postage-line.h"

G_BEGIN_DECLS

/**
 * postage_text_line_title: (transfer full): "North America · Marketing", or the name of the charge with what it is
 *   for.
 */
char *postage_text_line_title (const PostageEstimate *estimate,
                               const PostageLine     *line);

/** postage_text_line_amount: (transfer full): the shown amount, "at least 5.00 USD" or "not known". */
char *postage_text_line_amount (const PostageLine *line);

/**
 * postage_text_line_formula:
 *
 * Returns: (transfer full): the working, such as "7,000 × 0.0034 USD = 23.80 USD", or
 * "25,000,000 × 0.1150 INR + 5,000,000 × 0.1081 INR = 3,415,500.00 INR". Where the amount is rounded or converted to be
 * shown, it ends in "≈" and the shown amount.
 */
char *postage_text_line_formula (const PostageLine *line);

/**
 * postage_text_line_explanation:
 *
 * Returns: (transfer full) (element-type utf8): whole sentences, in reading order: what was counted and what of it is
 * free, the rule, how the price is known, conversions, what is assumed, unknown or disputed, and last the source.
 * Never empty.
 */
GPtrArray *postage_text_line_explanation (const PostageEstimate *estimate,
                                          const PostageLine     *line);

G_END_DECLS
