/* postage-chart-components.c - each component for itself, over all plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-bar-layout.h"
#include "chart/postage-chart-plans.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"

/* A panel for one component, and its row of the table. */
static void
add_component (PostageChart    *chart,
               PostageBars     *bars,
               guint            group,
               const GPtrArray *estimates,
               PostageComponent component)
{
  const char      *name = postage_text_component (component);
  PostageBarPanel *panel = postage_bars_add_panel (bars, name);
  GPtrArray       *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (name));
  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const PostageTotal    *total = postage_estimate_get_component (estimate, component);
      char                  *plan = postage_chart_text_plan (estimate);
      char                  *words = postage_text_component_total (estimate, component);
      /* Translators: a value of a chart: what is paid for, and a plan */
      char       *place = g_strdup_printf (_ ("%1$s, %2$s"), name, plan);
      const guint reading = postage_chart_add_reading (chart, group, place, words);
      PostageBar *bar = postage_bars_add_bar (bars, panel, plan, g_strdup (words), reading);

      if (total->shown.amount > 0)
        postage_bars_add_part (bars, bar, (PostageChartInk) component, 0, total->shown.amount, reading);
      bar->more_unknown = !total->complete;
      g_ptr_array_add (cells, g_strdup (words));
    }
  g_ptr_array_add (cells, NULL);
  postage_chart_take_row (chart, (GStrv) g_ptr_array_free (cells, FALSE));
}

static void
take_columns (PostageChart    *chart,
              const GPtrArray *estimates)
{
  GPtrArray *columns = g_ptr_array_new ();

  g_ptr_array_add (columns, g_strdup (C_ ("chart", "Component")));
  for (guint i = 0; i < estimates->len; i++)
    g_ptr_array_add (columns, postage_chart_text_plan (g_ptr_array_index (estimates, i)));
  g_ptr_array_add (columns, NULL);
  postage_chart_take_columns (chart, (GStrv) g_ptr_array_free (columns, FALSE));
}

PostageChart *
postage_chart_draw_components (const PostageChartRequest *request)
{
  const GPtrArray *estimates = request->estimates;
  PostageBars     *bars = postage_bars_new (TRUE);
  g_autofree char *stamp = postage_chart_text_stamp (estimates);
  PostageChart    *chart = postage_chart_begin (POSTAGE_CHART_KIND_COMPONENTS, postage_bar_layout_get_drawing (), bars,
                                                _ ("What Each Component Costs a Month"), stamp);
  guint            group = 0;

  take_columns (chart, estimates);
  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    {
      const PostageComponent component = postage_bars_get_component (i);

      if (postage_chart_has_component (estimates, component))
        add_component (chart, bars, group++, estimates, component);
    }
  if (group == 0)
    postage_bars_add_panel (bars, _ ("None of these plans has a charge that is known."));
  postage_chart_end (chart, postage_chart_text_extremes (estimates));
  return chart;
}
