/* postage-cost-curves.h - what plans cost along an axis, and where they cross
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-axis.h"
#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageCostPoint:
 * @total: what is known of the total, exact, at 10⁻⁹
 * @complete: whether that is all of it
 * @fits: whether the plan serves that much
 *
 * What one plan costs at one quantity.
 */
typedef struct
{
  PostageMoney total;
  gboolean     complete;
  gboolean     fits;
} PostageCostPoint;

/**
 * PostageCrossing:
 * @before: the plan, by its place, that is cheaper below @quantity
 * @after: the plan that is cheaper above
 * @quantity: the first one at which @after isn't dearer any more
 * @cheaper_from: the first one at which @after is cheaper; @quantity unless both cost the same there
 * @total: what @after costs at @quantity, exact, at 10⁻⁹
 *
 * Where two plans change places. Both their totals are wholly known there, and just below.
 */
typedef struct
{
  guint        before;
  guint        after;
  gint64       quantity;
  gint64       cheaper_from;
  PostageMoney total;
} PostageCrossing;

/** PostageCostCurves: reference counted, immutable. */
typedef struct _PostageCostCurves PostageCostCurves;

/** PostageGoOn: Returns: whether to go on with long work. */
typedef gboolean (*PostageGoOn) (gpointer user_data);

/**
 * postage_cost_curves_new:
 * @scenario: everything but what the axis runs along
 * @plans: (element-type PostagePlan): of @catalogue, one at least
 * @most: up to how much, above zero
 * @quantities: (element-type gint64): at which, from zero to @most, totals are kept besides those at crossings
 * @go_on: (nullable): asked between estimates
 *
 * Totals are those of postage_estimator_estimate(). Crossings are all that there are up to
 * postage_cost_curves_get_searched(), at whole quantities: an interval is left out only where it is sure that no two
 * totals change places in it.
 *
 * Returns: (transfer full) (nullable): %NULL with a #PostageError for a scenario that can't be estimated, as
 * postage_estimator_estimate(), and with %POSTAGE_ERROR_OVERFLOW; %NULL without an error where @go_on said no.
 */
PostageCostCurves *postage_cost_curves_new (PostageCatalogue  *catalogue,
                                            PostageScenario   *scenario,
                                            const GPtrArray   *plans,
                                            const PostageAxis *axis,
                                            gint64             most,
                                            const GArray      *quantities,
                                            PostageGoOn        go_on,
                                            gpointer           user_data,
                                            GError           **error);

/** postage_cost_curves_ref: (transfer full) */
PostageCostCurves *postage_cost_curves_ref (PostageCostCurves *self);

/** postage_cost_curves_unref: (transfer full) */
void postage_cost_curves_unref (PostageCostCurves *self);

/** postage_cost_curves_get_n_points: how many quantities there are. */
guint postage_cost_curves_get_n_points (const PostageCostCurves *self);

/** postage_cost_curves_get_quantity: ascending with @index, from zero to the most. */
gint64 postage_cost_curves_get_quantity (const PostageCostCurves *self,
                                         guint                    index);

/** postage_cost_curves_get_point: (transfer none): what the plan in place @plan costs at the quantity @index. */
const PostageCostPoint *postage_cost_curves_get_point (const PostageCostCurves *self,
                                                       guint                    plan,
                                                       guint                    index);

/** postage_cost_curves_get_crossings: (element-type PostageCrossing): by quantity, then by the places of the plans. */
const GArray *postage_cost_curves_get_crossings (const PostageCostCurves *self);

/** postage_cost_curves_get_searched: up to where crossings were looked for: the most, unless totals run so close to
 * each other that it would take too long. */
gint64 postage_cost_curves_get_searched (const PostageCostCurves *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCostCurves, postage_cost_curves_unref)

G_END_DECLS
