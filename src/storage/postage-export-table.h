/* postage-export-table.h - estimates side by side as plain text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimate.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * postage_export_table:
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue, in the order to be written
 * @explain: whether to add the working, the rule, the price, its source and date of each line
 *
 * What the window shows, for a terminal or a mail, in the user's language: a column for each plan, a row for each
 * component that any of them has, the totals, what is paid once, the warnings, and the answer in words.
 *
 * Returns: (transfer full)
 */
GString *postage_export_table (PostageCatalogue *catalogue,
                               PostageScenario  *scenario,
                               GPtrArray        *estimates,
                               gboolean          explain);

G_END_DECLS
