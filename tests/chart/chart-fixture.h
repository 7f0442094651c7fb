/* chart-fixture.h - charts of bundled plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-request.h"

G_BEGIN_DECLS

/** chart_fixture_estimates: (transfer full) (element-type PostageEstimate): of a shop that sends @quantity marketing
 * messages to Brazil, of the plans with the ids in @plans, which blanks separate; of all that can be bought for
 * "all". */
GPtrArray *chart_fixture_estimates (const char *plans,
                                    gint64      quantity);

/** chart_fixture_chart: (transfer full): the chart of @kind of these estimates, without further choices. */
PostageChart *chart_fixture_chart (PostageChartKind kind,
                                   const char      *plans,
                                   gint64           quantity);

G_END_DECLS
