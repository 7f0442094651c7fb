/* postage-bar-plot.h - how much room the bars of a chart have
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-bars.h"
#include "chart/postage-chart-frame.h"

G_BEGIN_DECLS

/* In lines of text. */
#define POSTAGE_BAR_ROW_GAP 0.6
#define POSTAGE_BAR_TITLE_GAP 0.2
#define POSTAGE_BAR_UNKNOWN_END 2.5
/* How high a bar is before it grows with the picture. */
#define POSTAGE_BAR_HEIGHT 1.0

/**
 * PostageBarGroup:
 * @first_panel: the first of the panels that stand beside each other
 * @n_panels: how many do
 * @heading: the height of their headings, with the gap below; 0 where there are none
 * @first_row: of its rows in the plot's @heights
 * @n_rows: how many rows of bars they have
 */
typedef struct
{
  guint  first_panel;
  guint  n_panels;
  double heading;
  guint  first_row;
  guint  n_rows;
} PostageBarGroup;

/**
 * PostageBarPlot:
 * @chart: what is drawn
 * @bars: its content
 * @scene: (transfer full): has the title, the stamp and the key already; whoever takes it sets it to %NULL
 * @unit: the height of a line of text
 * @top: below the key
 * @label: the width of the titles
 * @end: the width of what stands at the ends
 * @first_left: where the bars of the first panel begin
 * @span: the width of the longest bar
 * @pitch: from a panel to that beside it
 * @columns: how many panels stand beside each other
 * @stacked: titles are above their bars, not before them
 * @groups: (element-type PostageBarGroup): from the top down
 * @heights: (element-type gdouble): the least height of each row
 * @rows: the sum of the heights, with the gaps between
 * @axis: the height of the axis below a group
 * @scale: of all panels
 *
 * Where everything is but for how much the picture's height lets rows grow.
 */
typedef struct
{
  const PostageChart *chart;
  const PostageBars  *bars;
  PostageChartScene  *scene;
  double              unit;
  double              top;
  double              label;
  double              end;
  double              first_left;
  double              span;
  double              pitch;
  guint               columns;
  gboolean            stacked;
  GArray             *groups;
  GArray             *heights;
  double              rows;
  double              axis;
  PostageChartScale   scale;
} PostageBarPlot;

/** postage_bar_plot_init: measures @chart, whose content are bars, for a picture of this size. */
void postage_bar_plot_init (PostageBarPlot     *self,
                            const PostageChart *chart,
                            PangoContext       *context,
                            PostageChartTheme   theme,
                            double              width,
                            double              height);

/** postage_bar_plot_clear: frees what it holds, @scene unless it was taken. */
void postage_bar_plot_clear (PostageBarPlot *self);

/** postage_bar_plot_get_min_height: the least height of the picture, in whole units. */
double postage_bar_plot_get_min_height (const PostageBarPlot *self);

/** postage_bar_plot_get_fixed_height: of everything but the rows. */
double postage_bar_plot_get_fixed_height (const PostageBarPlot *self);

/** postage_bar_plot_get_heading_width: where the headings of panels are wrapped. */
double postage_bar_plot_get_heading_width (const PostageBarPlot *self);

/** postage_bar_plot_measure: the height of a label that is wrapped at @wrap_width. */
double postage_bar_plot_measure (const PostageBarPlot *self,
                                 const char           *text,
                                 double                wrap_width);

/** postage_bar_plot_place: how far from the left end of the bars @amount is. */
double postage_bar_plot_place (const PostageBarPlot *self,
                               PostageDecimal        amount);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageBarPlot, postage_bar_plot_clear)

G_END_DECLS
