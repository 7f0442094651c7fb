/* postage-export-ranking.h - many estimates one below the other as plain text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimate.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** POSTAGE_EXPORT_MAX_SIDE_BY_SIDE: how many plans can be read beside each other; more are better ranked. */
#define POSTAGE_EXPORT_MAX_SIDE_BY_SIDE 4

/**
 * postage_export_ranking:
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue, in any order
 * @explain: whether to add the working, the rule, the price, its source and date of each line
 *
 * What postage_export_table() says, for many plans, in the user's language: a row for each plan, the cheapest first;
 * below them the plans with lower bounds and what each lacks, those that don't fit by the reasons why, and those
 * without a price; then what is paid once and the warnings, each once for all plans, and the answer in words. No line
 * is wider than %POSTAGE_EXPORT_MAX_WIDTH, but for an address and for the working.
 *
 * Returns: (transfer full)
 */
GString *postage_export_ranking (PostageCatalogue *catalogue,
                                 PostageScenario  *scenario,
                                 GPtrArray        *estimates,
                                 gboolean          explain);

G_END_DECLS
