/* postage-export-markdown.h - estimates as Markdown, for a page or a message
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimate.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * postage_export_markdown:
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue, in the order to be written
 * @explain: whether to add the working, the rule, the price, its source and date of each line, as nested lists
 *
 * What postage_export_table() says, and for more than %POSTAGE_EXPORT_MAX_SIDE_BY_SIDE plans what
 * postage_export_ranking() says, with the plans as rows: title, what the figures are, a table, notes, the answer in
 * words, in the user's language. Names are escaped, so that none can change the page.
 *
 * Returns: (transfer full)
 */
GString *postage_export_markdown (PostageCatalogue *catalogue,
                                  PostageScenario  *scenario,
                                  GPtrArray        *estimates,
                                  gboolean          explain);

G_END_DECLS
