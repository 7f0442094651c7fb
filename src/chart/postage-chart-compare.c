/* postage-chart-compare.c - what each plan costs a month, divided by components
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-bar-layout.h"
#include "chart/postage-chart-plans.h"
#include "chart/postage-stacked-bar.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"

static void
take_row (PostageChart          *chart,
          const GPtrArray       *estimates,
          const PostageEstimate *estimate)
{
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, postage_chart_text_plan (estimate));
  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    if (postage_chart_has_component (estimates, postage_bars_get_component (i)))
      g_ptr_array_add (cells, postage_text_component_total (estimate, postage_bars_get_component (i)));
  g_ptr_array_add (cells, postage_text_total (estimate));
  g_ptr_array_add (cells, NULL);
  postage_chart_take_row (chart, (GStrv) g_ptr_array_free (cells, FALSE));
}

PostageChart *
postage_chart_draw_compare (const PostageChartRequest *request)
{
  const GPtrArray *estimates = request->estimates;
  PostageBars     *bars = postage_bars_new (FALSE);
  PostageBarPanel *panel = postage_bars_add_panel (bars, NULL);
  g_autofree char *stamp = postage_chart_text_stamp (estimates);
  PostageChart    *chart = postage_chart_begin (POSTAGE_CHART_KIND_COMPARE, postage_bar_layout_get_drawing (), bars,
                                                _ ("What Each Plan Costs a Month"), stamp);

  postage_chart_take_component_columns (chart, estimates, C_ ("chart", "Total"));
  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      g_autofree char       *place = postage_chart_text_plan (estimate);

      postage_chart_add_stacked_bar (chart, bars, panel, i, g_strdup (place), place, estimate);
      take_row (chart, estimates, estimate);
    }
  postage_chart_end (chart, postage_chart_text_extremes (estimates));
  return chart;
}
