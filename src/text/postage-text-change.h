/* postage-text-change.h - a line before and after, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record outlives the catalogue that it was made with: what the catalogue doesn't name any more is called by its id.
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-difference.h"

G_BEGIN_DECLS

/** postage_text_change_title: (transfer full): "Canada · Marketing", "Rest of Middle East → Kuwait · Marketing", or the
 * name of the charge with what it is for. @plan_id: whose line it is */
char *postage_text_change_title (const PostageCatalogue *catalogue,
                                 const char             *plan_id,
                                 const PostageChange    *change);

/** postage_text_change_side: (transfer full): an amount before or after: "5.00", "at least 5.00", "not known", or "–"
 * without a line. Without the name of @currency, which is that of the record. @entry: (nullable) */
char *postage_text_change_side (const PostageRecordEntry *entry,
                                const char               *currency);

/** postage_text_change_amount: (transfer full): how much more a line costs, without the currency: "+1.20", "−0.40",
 * "0.00", "at least +3.00", "not known", or "–" where there is nothing to subtract. @plan: whose line it is */
char *postage_text_change_amount (const PostagePlanDifference *plan,
                                  const PostageChange         *change);

/** postage_text_change_total: (transfer full): the same of the plan's total. */
char *postage_text_change_total (const PostagePlanDifference *plan);

/** postage_text_change_percent: (transfer full): a change as it stands in a table: "+4.6%", "−3.2%", "0%". */
char *postage_text_change_percent (PostageDecimal percent);

/**
 * postage_text_change_reasons:
 * @plan: whose line @change is
 *
 * Returns: (transfer full) (element-type utf8): why the line says something else, in sentences: what has changed, the
 * rule, and last where the new price was read; empty where it says the same
 */
GPtrArray *postage_text_change_reasons (const PostageCatalogue      *catalogue,
                                        const PostageDifference     *difference,
                                        const PostagePlanDifference *plan,
                                        const PostageChange         *change);

G_END_DECLS
