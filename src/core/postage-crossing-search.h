/* postage-crossing-search.h - finds every quantity at which two plans change places
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-cost-curves.h"
#include "core/postage-meta-tariffs.h"

G_BEGIN_DECLS

/**
 * PostageCrossingSearch:
 * @catalogue: of the plans
 * @scenario: everything but what the axis runs along
 * @plans: (element-type PostagePlan): two or more
 * @axis: what there is more or less of
 * @tariffs: where Meta's compiled rates are kept
 * @go_on: (nullable): asked between estimates
 * @user_data: for @go_on
 * @max_estimates: of all plans together, after which the search ends
 * @n_estimates: how many it took
 * @stopped: whether @go_on said no
 *
 * What to look at, and how long.
 */
typedef struct
{
  PostageCatalogue   *catalogue;
  PostageScenario    *scenario;
  const GPtrArray    *plans;
  const PostageAxis  *axis;
  PostageMetaTariffs *tariffs;
  PostageGoOn         go_on;
  gpointer            user_data;
  guint               max_estimates;
  guint               n_estimates;
  gboolean            stopped;
} PostageCrossingSearch;

/**
 * postage_crossing_search_estimate:
 * @wanted: (nullable): by the place of each plan whether to estimate it; %NULL: all
 *
 * Returns: (transfer full) (nullable) (element-type PostageEstimate): one for each plan, %NULL for those that aren't
 * wanted; or %NULL as a whole with an error of the estimator
 */
GPtrArray *postage_crossing_search_estimate (PostageCrossingSearch *self,
                                             gint64                 quantity,
                                             const gboolean        *wanted,
                                             GError               **error);

/**
 * postage_crossing_search_run:
 * @most: up to which quantity, above zero
 * @crossings: (element-type PostageCrossing): where they are added, by quantity, then by the places of the plans
 * @breaks: (element-type gint64): where quantities are added at which it begins or ends that two plans can be compared,
 *   in no order, some more than once
 * @searched: (out): up to where it has looked: @most, unless it took more than @max_estimates
 *
 * Returns: %FALSE with an error of the estimator, and without one where @go_on said no.
 */
gboolean postage_crossing_search_run (PostageCrossingSearch *self,
                                      gint64                 most,
                                      GArray                *crossings,
                                      GArray                *breaks,
                                      gint64                *searched,
                                      GError               **error);

G_END_DECLS
