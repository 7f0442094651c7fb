/* postage-chart-table.h - the figures of a chart as a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart/postage-chart.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHART_TABLE (postage_chart_table_get_type ())

/** PostageChartTable: the rows and columns that a chart has; it scrolls sideways where it is wider than the page. */
G_DECLARE_FINAL_TYPE (PostageChartTable, postage_chart_table, POSTAGE, CHART_TABLE, GtkWidget)

/** postage_chart_table_show: shows the figures of @chart. */
void postage_chart_table_show (PostageChartTable  *self,
                               const PostageChart *chart);

/** postage_chart_table_dup_text: (transfer full): the table of @chart for programs that take plain text: its title, a
 * line for each row, with tabs between the cells, and its stamp. */
char *postage_chart_table_dup_text (const PostageChart *chart);

/** postage_chart_table_dup_html: (transfer full): the same as a piece of a page. */
char *postage_chart_table_dup_html (const PostageChart *chart);

G_END_DECLS
