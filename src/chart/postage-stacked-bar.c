/* postage-stacked-bar.c - what a plan costs, as one bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-stacked-bar.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"

void
postage_chart_add_stacked_bar (PostageChart          *chart,
                               PostageBars           *bars,
                               PostageBarPanel       *panel,
                               guint                  group,
                               char                  *title,
                               const char            *place,
                               const PostageEstimate *estimate)
{
  char          *total = postage_text_total (estimate);
  PostageBar    *bar = postage_bars_add_bar (bars, panel, title, g_strdup (total), 0);
  PostageDecimal from = 0;

  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    {
      const PostageComponent component = postage_bars_get_component (i);
      const PostageTotal    *sum = postage_estimate_get_component (estimate, component);
      guint                  reading;

      if (sum->n_lines == 0 && sum->complete)
        continue;
      reading = postage_chart_add_reading (chart, group,
                                           /* Translators: a value of a chart: a plan, and what it is paid for */
                                           g_strdup_printf (_ ("%1$s, %2$s"), place,
                                                            postage_text_component (component)),
                                           postage_text_component_total (estimate, component));
      if (sum->shown.amount <= 0)
        continue;
      postage_bars_add_part (bars, bar, (PostageChartInk) component, from, from + sum->shown.amount, reading);
      from += sum->shown.amount;
    }
  bar->more_unknown = !postage_estimate_get_total (estimate)->complete;
  bar->reading = postage_chart_add_reading (chart, group,
                                            /* Translators: a value of a chart: the total of a plan */
                                            g_strdup_printf (_ ("%s, total"), place), total);
}
