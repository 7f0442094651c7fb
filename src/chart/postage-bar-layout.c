/* postage-bar-layout.c - draws charts whose content are bars
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-bar-layout.h"

#include "chart/postage-bar-plot.h"

/* Rows grow with the picture, but bars don't become walls. */
#define MAX_STRETCH 2

/* A row of bars, while it is drawn. */
typedef struct
{
  double y;
  double height;
  double thick; /* of its bar */
  double left;  /* where amounts begin */
} Row;

static double
get_min_height (const PostageChart *chart,
                PangoContext       *context,
                double              width)
{
  g_auto (PostageBarPlot) plot = { 0 };

  postage_bar_plot_init (&plot, chart, context, POSTAGE_CHART_LIGHT, width, 1);
  return postage_bar_plot_get_min_height (&plot);
}

/* Lines and marks below the bars of a panel. */
static void
add_axis (const PostageBarPlot *plot,
          double                left,
          double                top,
          double                bottom)
{
  const double gap = POSTAGE_CHART_GAP * plot->unit;
  const double thin = plot->unit / 16;
  const double margin = POSTAGE_CHART_MARGIN * plot->unit;
  const double right = plot->columns > 1 ? left + plot->pitch - gap : G_MAXDOUBLE;
  double       scene_width, scene_height, last_end = -G_MAXDOUBLE;

  postage_chart_scene_get_size (plot->scene, &scene_width, &scene_height);
  for (guint i = 0; i < plot->scale.n_marks; i++)
    {
      const PostageDecimal amount = postage_chart_scale_get_mark (&plot->scale, i);
      const double         x = left + postage_bar_plot_place (plot, amount);
      g_autofree char     *mark = postage_chart_frame_word_mark (&plot->scale, i);
      double               width, height;

      /* The first and the last one are at the ends of the bars or beyond, where there may be no room for them. */
      postage_chart_scene_measure_text (plot->scene, mark, POSTAGE_CHART_SMALL, -1, &width, &height);
      if (x + width / 2 > MIN (right, scene_width) || x - width / 2 < last_end || x - width / 2 < margin / 4)
        continue;
      last_end = x + width / 2 + gap;
      postage_chart_scene_add_line (plot->scene, amount == 0 ? POSTAGE_CHART_INK_TEXT : POSTAGE_CHART_INK_GRID,
                                    (PostageChartArea){ x - thin / 2, top, thin, bottom - top });
      postage_chart_scene_add_text (plot->scene, mark, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM,
                                    POSTAGE_CHART_CENTRE, x, bottom + gap, -1);
    }
}

static void
add_label (const PostageBarPlot *plot,
           const char           *text,
           PostageChartSide      side,
           double                x,
           double                y,
           double                wrap_width)
{
  postage_chart_scene_add_text (plot->scene, text, POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT, side, x, y,
                                wrap_width);
}

/* What isn't known has no length, so it goes on without an end. */
static void
add_unknown (const PostageBarPlot *plot,
             const Row            *row,
             double                x)
{
  postage_chart_scene_add_bar (plot->scene, POSTAGE_CHART_INK_UNKNOWN,
                               (PostageChartArea){ x, row->y + (row->height - row->thick) / 2,
                                                   POSTAGE_BAR_UNKNOWN_END * plot->unit, row->thick });
}

/* The parts of a bar, and behind them what they come to. */
static void
add_bar (const PostageBarPlot *plot,
         const PostageBar     *bar,
         const Row            *row)
{
  const double slit = plot->unit / 16, gap = POSTAGE_CHART_GAP * plot->unit;
  const double y = row->y + (row->height - row->thick) / 2;
  const double end_height = postage_bar_plot_measure (plot, bar->end, plot->end);
  const double end_y = row->y + (row->height - end_height) / 2;
  double       end = row->left + postage_bar_plot_place (plot, 0);
  double       begin = end;

  for (guint i = 0; i < bar->parts->len; i++)
    {
      const PostageBarPart *part = &g_array_index (bar->parts, PostageBarPart, i);
      const double          from = row->left + postage_bar_plot_place (plot, part->from);
      const double          to = row->left + postage_bar_plot_place (plot, part->to);
      /* A slit between two parts tells them apart; a part that is thinner than it is still there. */
      const double width = MAX (to - from - slit, slit);

      postage_chart_scene_add_bar (plot->scene, part->ink, (PostageChartArea){ from, y, width, row->thick });
      postage_chart_scene_add_value (plot->scene, part->reading, (PostageChartArea){ from, y, width, row->thick });
      end = MAX (end, to);
      begin = MIN (begin, from);
    }
  if (bar->less_unknown)
    add_unknown (plot, row, begin - POSTAGE_BAR_UNKNOWN_END * plot->unit);
  if (bar->more_unknown)
    {
      add_unknown (plot, row, end);
      end += POSTAGE_BAR_UNKNOWN_END * plot->unit;
    }
  postage_chart_frame_add_patch (plot->scene, bar->end, POSTAGE_CHART_LABEL, end + gap, end_y, plot->end);
  add_label (plot, bar->end, POSTAGE_CHART_START, end + gap, end_y, plot->end);
  postage_chart_scene_add_value (plot->scene, bar->reading,
                                 (PostageChartArea){ end + gap / 2, end_y, plot->end + gap / 2, end_height });
}

/* The bars that have the same place in the panels of a group, with their title in the middle beside or, where there is
 * no room, above. */
static void
add_row (const PostageBarPlot  *plot,
         const PostageBarGroup *group,
         guint                  index,
         double                 y,
         double                 height,
         double                 thick)
{
  const double           margin = POSTAGE_CHART_MARGIN * plot->unit;
  const PostageBarPanel *first = g_ptr_array_index (plot->bars->panels, group->first_panel);
  const PostageBar      *bar = g_ptr_array_index (first->bars, index);
  const double           title = postage_bar_plot_measure (plot, bar->title, plot->label);
  Row                    row = { .y = y, .height = height, .thick = thick, .left = plot->first_left };

  if (plot->stacked)
    {
      const double above = title + POSTAGE_BAR_TITLE_GAP * plot->unit;

      postage_chart_frame_add_patch (plot->scene, bar->title, POSTAGE_CHART_LABEL, margin, y, plot->label);
      add_label (plot, bar->title, POSTAGE_CHART_START, margin, y, plot->label);
      row.y += above;
      row.height = MAX (postage_bar_plot_measure (plot, bar->end, plot->end), thick);
    }
  else
    {
      add_label (plot, bar->title, POSTAGE_CHART_END, margin + plot->label, y + (height - title) / 2, plot->label);
    }
  for (guint i = 0; i < group->n_panels; i++)
    {
      const PostageBarPanel *panel = g_ptr_array_index (plot->bars->panels, group->first_panel + i);

      row.left = plot->first_left + i * plot->pitch;
      add_bar (plot, g_ptr_array_index (panel->bars, index), &row);
    }
}

/* A heading stands above the bars where panels are beside each other, else it begins with the titles. */
static void
add_headings (const PostageBarPlot  *plot,
              const PostageBarGroup *group,
              double                 y)
{
  for (guint i = 0; i < group->n_panels; i++)
    {
      const PostageBarPanel *panel = g_ptr_array_index (plot->bars->panels, group->first_panel + i);
      const double           x = plot->columns > 1 ? plot->first_left + i * plot->pitch
                                                   : POSTAGE_CHART_MARGIN * plot->unit;
      const double           width = postage_bar_plot_get_heading_width (plot);

      if (panel->heading == NULL)
        continue;
      postage_chart_frame_add_patch (plot->scene, panel->heading, POSTAGE_CHART_HEADING, x, y, width);
      postage_chart_scene_add_text (plot->scene, panel->heading, POSTAGE_CHART_HEADING, POSTAGE_CHART_INK_TEXT,
                                    POSTAGE_CHART_START, x, y, width);
    }
}

/* How high a group is when its rows are stretched by @stretch. */
static double
get_group_height (const PostageBarPlot  *plot,
                  const PostageBarGroup *group,
                  double                 stretch)
{
  double height = POSTAGE_BAR_ROW_GAP * plot->unit * (group->n_rows + 1);

  for (guint i = 0; i < group->n_rows; i++)
    height += g_array_index (plot->heights, double, group->first_row + i);
  return group->heading + height * stretch;
}

static void
add_axes (const PostageBarPlot *plot,
          double                y,
          double                stretch)
{
  double bottom = y;

  if (plot->columns == 1)
    {
      for (guint i = 0; i < plot->groups->len; i++)
        bottom += get_group_height (plot, &g_array_index (plot->groups, PostageBarGroup, i), stretch);
      add_axis (plot, plot->first_left, y, bottom);
      return;
    }
  for (guint i = 0; i < plot->groups->len; i++)
    {
      const PostageBarGroup *group = &g_array_index (plot->groups, PostageBarGroup, i);
      const double           height = get_group_height (plot, group, stretch);

      for (guint j = 0; j < group->n_panels; j++)
        add_axis (plot, plot->first_left + j * plot->pitch, y + group->heading, y + height);
      y += height + plot->axis;
    }
}

static PostageChartScene *
lay_out (const PostageChart *chart,
         PangoContext       *context,
         PostageChartTheme   theme,
         double              width,
         double              height)
{
  g_auto (PostageBarPlot) plot = { 0 };
  double stretch, row_gap, y;

  postage_bar_plot_init (&plot, chart, context, theme, width, height);
  stretch = CLAMP ((height - postage_bar_plot_get_fixed_height (&plot)) / plot.rows, 1, MAX_STRETCH);
  row_gap = POSTAGE_BAR_ROW_GAP * plot.unit * stretch;
  y = plot.top;
  add_axes (&plot, y, stretch);
  for (guint i = 0; i < plot.groups->len; i++)
    {
      const PostageBarGroup *group = &g_array_index (plot.groups, PostageBarGroup, i);

      add_headings (&plot, group, y);
      y += group->heading + row_gap;
      for (guint j = 0; j < group->n_rows; j++)
        {
          const double row_height = g_array_index (plot.heights, double, group->first_row + j) * stretch;

          add_row (&plot, group, j, y, row_height, POSTAGE_BAR_HEIGHT * plot.unit * stretch);
          y += row_height + row_gap;
        }
      if (plot.columns > 1)
        y += plot.axis;
    }
  return g_steal_pointer (&plot.scene);
}

static void
free_content (gpointer content)
{
  postage_bars_free (content);
}

const PostageChartDrawing *
postage_bar_layout_get_drawing (void)
{
  static const PostageChartDrawing drawing = { get_min_height, lay_out, free_content };

  return &drawing;
}
