/* postage-parts.h - how much of a total each component is, to be drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** POSTAGE_PARTS_WHOLE: how many parts the scale has. */
#define POSTAGE_PARTS_WHOLE 10000

/**
 * PostageParts:
 * @parts: what each component is of the scale, in parts of %POSTAGE_PARTS_WHOLE; together never more than that
 * @open: whether there is more than these, of which nobody knows how much
 *
 * A bar of the components of a total. Whole numbers, so that no amount becomes a fraction.
 */
typedef struct
{
  guint    parts[POSTAGE_N_COMPONENTS];
  gboolean open;
} PostageParts;

/**
 * postage_parts_find_scale:
 * @estimates: (element-type PostageEstimate): of one scenario
 * @scale: (out): the largest shown total
 *
 * Returns: %FALSE where no total is above zero.
 */
gboolean postage_parts_find_scale (const GPtrArray *estimates,
                                   PostageMoney    *scale);

/**
 * postage_parts_measure:
 * @scale: (nullable): what fills the whole bar, in the currency of the estimate; %NULL: nothing does
 *
 * The ends of the parts are rounded, not the parts, so that two bars of the same total are equally long. What a
 * component takes off the bill is left out.
 */
void postage_parts_measure (const PostageEstimate *estimate,
                            const PostageMoney    *scale,
                            PostageParts          *parts);

G_END_DECLS
