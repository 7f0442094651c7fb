/* postage-text-crossing.h - where plans change places, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-cost-curves.h"

G_BEGIN_DECLS

/**
 * postage_text_crossing:
 * @estimates: (element-type PostageEstimate): of the plans of the curves, in their order
 *
 * Returns: (transfer full): the break-even of two plans: "From 15,001 on, Twilio Pay as you go costs less than
 * 360dialog Regular.", or that both cost the same at a quantity
 */
char *postage_text_crossing (const PostageCrossing *crossing,
                             const GPtrArray       *estimates);

/**
 * postage_text_crossings_cheapest:
 * @estimates: as above
 *
 * Returns: (transfer full): which of the plans is cheapest from where on, as far as their totals are wholly known, and
 * up to where crossings were looked for where that isn't everything; a paragraph
 */
char *postage_text_crossings_cheapest (const PostageCostCurves *curves,
                                       const GPtrArray         *estimates);

G_END_DECLS
