/* postage-meta-bill.h - Meta's own charges for a scenario, as lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-conversion.h"
#include "core/postage-lines.h"
#include "core/postage-meta-tariffs.h"
#include "core/postage-plan.h"
#include "core/postage-quantities.h"
#include "core/postage-total.h"

G_BEGIN_DECLS

/** PostageMetaBill: the same for all plans of a billing currency and treatment. Reference counted, immutable. */
typedef struct _PostageMetaBill PostageMetaBill;

/**
 * postage_meta_bill_new:
 * @catalogue: has to outlive the bill
 * @scenario: has to outlive the bill
 * @quantities: what Meta counts; the bill keeps it alive
 * @tariffs: (nullable): where Meta's compiled rates are kept for the next bill
 * @currency: the billing currency
 * @treatment: what a plan makes of Meta's charges
 *
 * A line for each cell of Meta's rate card that something is counted in, also where it is free.
 *
 * Returns: (transfer full) (nullable): %NULL with %POSTAGE_ERROR_OVERFLOW.
 */
PostageMetaBill *postage_meta_bill_new (PostageCatalogue    *catalogue,
                                        PostageScenario     *scenario,
                                        PostageQuantities   *quantities,
                                        PostageMetaTariffs  *tariffs,
                                        const char          *currency,
                                        PostageMetaTreatment treatment,
                                        GError             **error);

/** postage_meta_bill_ref: (transfer full) */
PostageMetaBill *postage_meta_bill_ref (PostageMetaBill *self);

/** postage_meta_bill_unref: (transfer full) */
void postage_meta_bill_unref (PostageMetaBill *self);

/** postage_meta_bill_is_for: whether it is that of plans billed in @currency with @treatment. */
gboolean postage_meta_bill_is_for (const PostageMetaBill *self,
                                   const char            *currency,
                                   PostageMetaTreatment   treatment);

/** postage_meta_bill_get_lines: (element-type PostageLine): by market, then category. */
const GPtrArray *postage_meta_bill_get_lines (const PostageMetaBill *self);

/** postage_meta_bill_get_total: the sum of the lines. */
const PostageTotal *postage_meta_bill_get_total (const PostageMetaBill *self);

/** postage_meta_bill_get_billed: sums the lines in the billing currency. Returns: whether all of it is known. */
gboolean postage_meta_bill_get_billed (const PostageMetaBill *self,
                                       PostageDecimal        *amount);

/** postage_meta_bill_get_conversion: how amounts of its billing currency become shown ones. */
const PostageConversion *postage_meta_bill_get_conversion (const PostageMetaBill *self);

/** postage_meta_bill_get_n_converted: how many rates were converted from USD. */
gint64 postage_meta_bill_get_n_converted (const PostageMetaBill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageMetaBill, postage_meta_bill_unref)

G_END_DECLS
