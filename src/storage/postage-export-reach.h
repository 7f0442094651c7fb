/* postage-export-reach.h - what the budget buys, as text and for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "core/postage-reach.h"

G_BEGIN_DECLS

/*
 * In each of these @estimates (element-type PostageEstimate) are of one scenario, one at least, and @reaches
 * (element-type PostageReach) has as many elements for each of them: first all of the first plan.
 */

/** postage_export_reach_text: (transfer full): of the plan of @estimate alone, to be pasted elsewhere. */
char *postage_export_reach_text (PostageEstimate *estimate,
                                 const GArray    *reaches);

/** postage_export_reach_table: (transfer full): for a terminal or a mail, in the user's language. */
GString *postage_export_reach_table (const GPtrArray *estimates,
                                     const GArray    *reaches);

/** postage_export_reach_markdown: (transfer full): for a page or a message, in the user's language. */
GString *postage_export_reach_markdown (const GPtrArray *estimates,
                                        const GArray    *reaches);

/** postage_export_reach_json: (transfer full): for programs; see data/BUDGET.md. */
GString *postage_export_reach_json (const GPtrArray *estimates,
                                    const GArray    *reaches);

/** postage_export_reach_csv: (transfer full): for spreadsheets; see data/BUDGET.md. */
GString *postage_export_reach_csv (const GPtrArray *estimates,
                                   const GArray    *reaches);

G_END_DECLS
