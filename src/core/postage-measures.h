/* postage-measures.h - what a total means: per message, over Meta's charges, and how well it is known
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageMarkup:
 * @amount: what a month costs above Meta's own charges, without taxes, in the display currency; what is known of it
 * @complete: whether that is all of it
 * @has_percent: whether @percent is known: Meta's charges have to be, and to be something
 * @percent: @amount as percent of Meta's charges, half to even at 10⁻⁹
 */
typedef struct
{
  PostageMoney   amount;
  gboolean       complete;
  gboolean       has_percent;
  PostageDecimal percent;
} PostageMarkup;

/**
 * postage_measure_cost_per_message:
 * @cost: (out): the shown total divided by the messages delivered, half to even at 10⁻⁹
 *
 * Returns: %FALSE where nothing is delivered, or for a plan without a price; of a lower bound, @cost is one, too.
 */
gboolean postage_measure_cost_per_message (const PostageEstimate *estimate,
                                           PostageMoney          *cost);

/**
 * postage_measure_markup:
 * @markup: (out): what the provider adds
 *
 * Where Meta's charges are on the bill, that is the rest of the bill; where the provider's own prices contain them, the
 * bill less what Meta itself would charge.
 *
 * Returns: %FALSE where it can't be told what is Meta's: the plan doesn't say what becomes of Meta's charges, or they
 * are contained and Meta's own rates aren't known.
 */
gboolean postage_measure_markup (const PostageEstimate *estimate,
                                 PostageMarkup         *markup);

/** postage_measure_compare_cost_per_message: for sorting, the lower cost per message first; lower bounds come after
 * what is wholly known, and those without a figure last. The estimates are in one currency. */
int postage_measure_compare_cost_per_message (const PostageEstimate *a,
                                              const PostageEstimate *b);

/** postage_measure_compare_markup: the same by the markup over Meta's charges. */
int postage_measure_compare_markup (const PostageEstimate *a,
                                    const PostageEstimate *b);

/** postage_line_is_doubtful: whether the price of @line was read from somebody else than Meta and the provider, or is
 * weakly supported. */
gboolean postage_line_is_doubtful (const PostageLine *line);

/**
 * postage_measure_doubtful:
 * @percent: (out): how much of the shown total rests on doubtful prices, 0 to 100, half to even at 10⁻⁹
 *
 * Returns: %FALSE where the total is nothing.
 */
gboolean postage_measure_doubtful (const PostageEstimate *estimate,
                                   PostageDecimal        *percent);

/** postage_measure_oldest_price: when the price was last seen that hasn't been seen for the longest time, of those that
 * the total sums; %POSTAGE_DATE_NONE where none has a date. */
PostageDate postage_measure_oldest_price (const PostageEstimate *estimate);

G_END_DECLS
