/* postage-chart-reading.h - what is said of a value of a chart, beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart/postage-chart.h"

G_BEGIN_DECLS

/** postage_chart_reading_new: a hidden box over a chart, which lets the pointer through to what is below it. */
GtkWidget *postage_chart_reading_new (void);

/** postage_chart_reading_show: says @reading; where @reading is %NULL, nothing is shown. */
void postage_chart_reading_show (GtkWidget                 *box,
                                 const PostageChartReading *reading);

/** postage_chart_reading_place: gives @box its place within a chart of this size: above @area where there is room, else
 * below it, never over it as long as it fits beside it. */
void postage_chart_reading_place (GtkWidget              *box,
                                  const PostageChartArea *area,
                                  int                     width,
                                  int                     height);

/** postage_chart_reading_dup_text: (transfer full): @reading as a sentence that can be read aloud */
char *postage_chart_reading_dup_text (const PostageChartReading *reading);

/**
 * postage_chart_reading_move:
 * @chart: in which is read
 * @from: the value that is read now; any number above the last one: none yet
 * @key: the symbol of the key
 * @mirrored: whether the chart runs from right to left
 * @to: (out): the value that is read next, @from itself where there is none further
 *
 * Returns: whether @key goes anywhere in a chart.
 */
gboolean postage_chart_reading_move (const PostageChart *chart,
                                     guint               from,
                                     guint               key,
                                     gboolean            mirrored,
                                     guint              *to);

G_END_DECLS
