/* postage-text-answer.h - totals, and the answer to "which one should I take?"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "core/postage-ranking.h"

G_BEGIN_DECLS

/**
 * postage_text_total:
 *
 * Returns: (transfer full): the monthly total: "603.80 USD", "at least 573.80 USD", "does not fit (603.80 USD)", or
 * "price not known"
 */
char *postage_text_total (const PostageEstimate *estimate);

/**
 * postage_text_component_total:
 *
 * Returns: (transfer full): "358.80 USD", "at least 30.00 USD", "not known" when nothing of the component is, or "–"
 * when the plan has no such charge
 */
char *postage_text_component_total (const PostageEstimate *estimate,
                                    PostageComponent       component);

/** postage_text_status: how far an estimate can be trusted, such as "complete" or "lower bound". */
const char *postage_text_status (PostageStatus status);

/**
 * postage_text_stamp:
 *
 * Returns: (transfer full): what the figures are: "An estimate for November 2026 in USD, from prices known on 22
 * November 2026. It is not an invoice; taxes are not included."
 */
char *postage_text_stamp (const PostageCatalogue *catalogue,
                          const PostageScenario  *scenario);

/**
 * postage_text_answer_headline: (transfer full): "360dialog Regular is cheapest for November 2026: 417.80 USD a
 *   month, …"
 */
char *postage_text_answer_headline (const PostageRanking *ranking);

/**
 * postage_text_answer_maybe:
 *
 * Returns: (transfer full) (nullable): the lower bounds that may turn out cheaper and what they lack; what a single
 * plan lacks; %NULL when there is no such thing to say
 */
char *postage_text_answer_maybe (const PostageRanking *ranking);

/** postage_text_answer: (transfer full): headline, what is saved over today's plan, and what may be cheaper, as one
 * paragraph. */
char *postage_text_answer (const PostageRanking *ranking);

/** postage_text_missing: (transfer full): what isn't known of an estimate, as a list of names; empty where nothing is
 * missing. */
char *postage_text_missing (const PostageEstimate *estimate);

G_END_DECLS
