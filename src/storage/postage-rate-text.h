/* postage-rate-text.h - a rate as a table has it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-rate-card.h"

G_BEGIN_DECLS

/**
 * postage_rate_text_read:
 * @text: a cell: "0.0250", "1,234.56", "$US 0.0250"; "n/a" or a dash for a rate that isn't offered; empty for one that
 *   isn't known
 * @currency: (nullable): what a sign in front or behind has to agree with; %NULL: none is read
 * @has_grouping: commas may group thousands; otherwise a comma might be a decimal point
 * @state: (out): whether there is a rate
 * @rate: (out): the rate, zero or above, where it is known
 *
 * Returns: (transfer full) (nullable): what was expected and found and what to do, as the end of a message; %NULL when
 * all is well. Both results are untouched otherwise.
 */
char *postage_rate_text_read (const char       *text,
                              const char       *currency,
                              gboolean          has_grouping,
                              PostageRateState *state,
                              PostageDecimal   *rate);

G_END_DECLS
