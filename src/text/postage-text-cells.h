/* postage-text-cells.h - what stands in the columns of a ranking
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amounts are in the display currency and without its name, which stands once above a ranking.
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_text_cell_total: (transfer full): "603.80", "at least 573.80" or "not known" */
char *postage_text_cell_total (const PostageEstimate *estimate);

/**
 * postage_text_cell_difference:
 * @cheapest: (nullable): the cheapest of the estimates whose whole cost is known
 *
 * Returns: (transfer full): how much more than @cheapest: "+59.00"; "may be cheaper" of a lower bound below it; "–"
 * where there is nothing to compare
 */
char *postage_text_cell_difference (const PostageEstimate *estimate,
                                    const PostageEstimate *cheapest);

/** postage_text_cell_meta: (transfer full): Meta's charges: "358.80", or "included" in the provider's prices. */
char *postage_text_cell_meta (const PostageEstimate *estimate);

/** postage_text_cell_provider: (transfer full): everything else: "245.00", "at least 215.00" or "not known" */
char *postage_text_cell_provider (const PostageEstimate *estimate);

/** postage_text_cell_remark: (transfer full): why the plan doesn't fit, or what isn't known of it; "" for neither. */
char *postage_text_cell_remark (const PostageEstimate *estimate);

/** postage_text_group_name: the heading above the estimates of @status in a ranking. */
const char *postage_text_group_name (PostageStatus status);

G_END_DECLS
