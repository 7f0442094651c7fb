/* postage-chart-request.c - what to draw, and the chart of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-request.h"

#include "chart/postage-chart-plans.h"

void
postage_chart_request_init (PostageChartRequest *self,
                            PostageChartKind     kind,
                            const GPtrArray     *estimates)
{
  PostageScenario *scenario;

  g_return_if_fail (self != NULL && (guint) kind < POSTAGE_N_CHART_KINDS);
  g_return_if_fail (estimates != NULL && estimates->len > 0);

  scenario = postage_estimate_get_scenario (g_ptr_array_index (estimates, 0));
  *self = (PostageChartRequest){
    .kind = kind,
    .estimates = estimates,
    .base = postage_scenario_get_baseline (scenario),
    .month = postage_scenario_get_month (scenario) - 1,
  };
  postage_axis_init_largest (&self->axis, scenario);
  self->most = postage_chart_request_get_usual_most (&self->axis, scenario);
}

gint64
postage_chart_request_get_usual_most (const PostageAxis     *axis,
                                      const PostageScenario *scenario)
{
  const gint64 quantity = postage_axis_get_quantity (axis, scenario);

  if (quantity > 0)
    return MIN (2 * quantity, POSTAGE_QUANTITY_MAX);
  return axis->metric != NULL ? 10 : 10000;
}

PostageChart *
postage_chart_request_draw (const PostageChartRequest *self,
                            GError                   **error)
{
  g_return_val_if_fail (self != NULL && self->estimates != NULL && self->estimates->len > 0, NULL);

  switch (self->kind)
    {
    case POSTAGE_CHART_KIND_DIFFERENCE:
      return postage_chart_draw_difference (self);
    case POSTAGE_CHART_KIND_VOLUME:
      return postage_chart_draw_volume (self, error);
    case POSTAGE_CHART_KIND_COMPONENTS:
      return postage_chart_draw_components (self);
    case POSTAGE_CHART_KIND_MONTHS:
      return postage_chart_draw_months (self, error);
    case POSTAGE_CHART_KIND_COMPARE:
    default:
      return postage_chart_draw_compare (self);
    }
}
