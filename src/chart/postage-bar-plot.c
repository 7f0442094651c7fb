/* postage-bar-plot.c - how much room the bars of a chart have
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-bar-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/postage-chart-private.h"
#include "text/postage-text-names.h"

/* No label takes more of the width. */
#define MAX_LABEL_PART 0.35
/* Nor does what stands at the ends, which is wrapped beyond. */
#define MAX_END_PART 0.25
/* Where less of the width is left for bars, titles stand above them. */
#define MIN_BARS_PART 0.35
/* Bars of panels beside each other are this long at least, in lines of text. */
#define MIN_SPAN 6
#define MAX_COLUMNS 4

/* The components in the order in which they are in the bars. */
static void
add_keys (PostageBarPlot *self)
{
  PostageChartKey key = { POSTAGE_CHART_MARGIN * self->unit, self->top };

  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    {
      const PostageComponent component = postage_bars_get_component (i);

      if (postage_bars_has_ink (self->bars, (PostageChartInk) component))
        postage_chart_frame_add_key (self->scene, &key, (PostageChartInk) component,
                                     postage_text_component (component));
    }
  if (postage_bars_has_ink (self->bars, POSTAGE_CHART_INK_SUM))
    postage_chart_frame_add_key (self->scene, &key, POSTAGE_CHART_INK_SUM, C_ ("chart", "Difference"));
  if (postage_bars_has_unknown (self->bars, FALSE) || postage_bars_has_unknown (self->bars, TRUE))
    postage_chart_frame_add_key (self->scene, &key, POSTAGE_CHART_INK_UNKNOWN, C_ ("chart", "Not known"));
  self->top = postage_chart_frame_end_key (self->scene, &key);
}

/* The widest of the titles, or of what stands at the ends, up to @most. */
static double
measure_widest (const PostageBarPlot *self,
                gboolean              ends,
                double                most)
{
  double widest = 0;

  for (guint i = 0; i < self->bars->panels->len; i++)
    {
      const PostageBarPanel *panel = g_ptr_array_index (self->bars->panels, i);

      for (guint j = 0; j < panel->bars->len; j++)
        {
          const PostageBar *bar = g_ptr_array_index (panel->bars, j);
          double            width, height;

          postage_chart_scene_measure_text (self->scene, ends ? bar->end : bar->title, POSTAGE_CHART_LABEL, most,
                                            &width, &height);
          widest = MAX (widest, width);
        }
    }
  /* Rounding must not break a line that just fits. */
  return MIN (ceil (widest) + 1, most);
}

/* What of the width of a panel isn't bars. */
static double
get_beside (const PostageBarPlot *self)
{
  double beside = POSTAGE_CHART_GAP * self->unit + self->end;

  if (postage_bars_has_unknown (self->bars, FALSE))
    beside += POSTAGE_BAR_UNKNOWN_END * self->unit;
  if (postage_bars_has_unknown (self->bars, TRUE))
    beside += POSTAGE_BAR_UNKNOWN_END * self->unit;
  return beside;
}

/* Places @columns panels between the titles, which end at @left, and the right margin. */
static void
set_columns (PostageBarPlot *self,
             guint           columns,
             double          left,
             double          width)
{
  const double gap = 2 * POSTAGE_CHART_GAP * self->unit;
  const double room = width - POSTAGE_CHART_MARGIN * self->unit - left - gap * (columns - 1);

  self->columns = columns;
  self->pitch = room / columns + gap;
  self->span = room / columns - get_beside (self);
  self->first_left = left;
  if (postage_bars_has_unknown (self->bars, TRUE))
    self->first_left += POSTAGE_BAR_UNKNOWN_END * self->unit;
}

static void
choose_columns (PostageBarPlot *self,
                double          width)
{
  const double margin = POSTAGE_CHART_MARGIN * self->unit;
  double       left;

  self->label = measure_widest (self, FALSE, MAX_LABEL_PART * width);
  self->end = measure_widest (self, TRUE, MAX_END_PART * width);
  left = margin + self->label + POSTAGE_CHART_GAP * self->unit;
  for (guint n = self->bars->side_by_side ? MIN (self->bars->panels->len, MAX_COLUMNS) : 1; n > 1; n--)
    {
      set_columns (self, n, left, width);
      if (self->span >= MIN_SPAN * self->unit)
        return;
    }
  set_columns (self, 1, left, width);
  self->stacked = self->span < MIN_BARS_PART * width;
  if (!self->stacked)
    return;

  self->label = width - 2 * margin;
  self->end = measure_widest (self, TRUE, MAX_LABEL_PART * width);
  set_columns (self, 1, margin, width);
}

double
postage_bar_plot_measure (const PostageBarPlot *self,
                          const char           *text,
                          double                wrap_width)
{
  double width, height;

  g_return_val_if_fail (self != NULL && text != NULL, 0);

  postage_chart_scene_measure_text (self->scene, text, POSTAGE_CHART_LABEL, wrap_width, &width, &height);
  return height;
}

/* The least height of the row @index of the panels of @group. */
static double
measure_row (const PostageBarPlot  *self,
             const PostageBarGroup *group,
             guint                  index)
{
  double least = 0;

  for (guint i = 0; i < group->n_panels; i++)
    {
      const PostageBarPanel *panel = g_ptr_array_index (self->bars->panels, group->first_panel + i);
      const PostageBar      *bar = g_ptr_array_index (panel->bars, index);
      const double           title = postage_bar_plot_measure (self, bar->title, self->label);
      const double           end = MAX (postage_bar_plot_measure (self, bar->end, self->end),
                                        POSTAGE_BAR_HEIGHT * self->unit);

      least = MAX (least, self->stacked ? title + POSTAGE_BAR_TITLE_GAP * self->unit + end : MAX (title, end));
    }
  return least;
}

/* Headings of panels beside each other have as much room as their panel. */
static double
measure_heading (const PostageBarPlot  *self,
                 const PostageBarGroup *group)
{
  double least = 0;

  for (guint i = 0; i < group->n_panels; i++)
    {
      const PostageBarPanel *panel = g_ptr_array_index (self->bars->panels, group->first_panel + i);
      double                 width, height;

      if (panel->heading == NULL)
        continue;
      postage_chart_scene_measure_text (self->scene, panel->heading, POSTAGE_CHART_HEADING,
                                        postage_bar_plot_get_heading_width (self), &width, &height);
      least = MAX (least, height + POSTAGE_CHART_GAP * self->unit);
    }
  return least;
}

double
postage_bar_plot_get_heading_width (const PostageBarPlot *self)
{
  double width, height;

  g_return_val_if_fail (self != NULL, 0);

  postage_chart_scene_get_size (self->scene, &width, &height);
  return self->columns > 1 ? self->pitch - 2 * POSTAGE_CHART_GAP * self->unit
                           : width - 2 * POSTAGE_CHART_MARGIN * self->unit;
}

static void
add_groups (PostageBarPlot *self)
{
  self->groups = g_array_new (FALSE, FALSE, sizeof (PostageBarGroup));
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < self->bars->panels->len; i += self->columns)
    {
      const PostageBarPanel *panel = g_ptr_array_index (self->bars->panels, i);
      PostageBarGroup        group = {
               .first_panel = i,
               .n_panels = MIN (self->columns, self->bars->panels->len - i),
               .first_row = self->heights->len,
               .n_rows = panel->bars->len,
      };

      group.heading = measure_heading (self, &group);
      self->rows += POSTAGE_BAR_ROW_GAP * self->unit * (group.n_rows + 1);
      for (guint j = 0; j < group.n_rows; j++)
        {
          const double height = measure_row (self, &group, j);

          g_array_append_val (self->heights, height);
          self->rows += height;
        }
      g_array_append_val (self->groups, group);
    }
}

void
postage_bar_plot_init (PostageBarPlot     *self,
                       const PostageChart *chart,
                       PangoContext       *context,
                       PostageChartTheme   theme,
                       double              width,
                       double              height)
{
  g_return_if_fail (self != NULL && chart != NULL);

  *self = (PostageBarPlot){ .chart = chart, .bars = postage_chart_get_content (chart) };
  self->scene = postage_chart_scene_new (context, theme, width, height);
  self->unit = postage_chart_scene_get_unit (self->scene);
  self->top = postage_chart_frame_add_heading (self->scene, chart);
  add_keys (self);
  choose_columns (self, width);
  postage_chart_frame_choose_marks (self->scene, &self->scale, self->bars->least, self->bars->most,
                                    POSTAGE_CHART_AXIS_BELOW, FALSE, self->span);
  add_groups (self);
  self->axis = (1 + 2 * POSTAGE_CHART_GAP) * self->unit;
}

void
postage_bar_plot_clear (PostageBarPlot *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->scene, postage_chart_scene_free);
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->heights, g_array_unref);
}

/* Panels below each other have one axis, at the bottom; those beside each other each have one. */
static guint
count_axes (const PostageBarPlot *self)
{
  return self->columns > 1 ? self->groups->len : 1;
}

double
postage_bar_plot_get_fixed_height (const PostageBarPlot *self)
{
  double height;

  g_return_val_if_fail (self != NULL, 0);

  height = self->top + self->axis * count_axes (self) + POSTAGE_CHART_MARGIN * self->unit;
  for (guint i = 0; i < self->groups->len; i++)
    height += g_array_index (self->groups, PostageBarGroup, i).heading;
  return height;
}

double
postage_bar_plot_get_min_height (const PostageBarPlot *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return ceil (postage_bar_plot_get_fixed_height (self) + self->rows);
}

double
postage_bar_plot_place (const PostageBarPlot *self,
                        PostageDecimal        amount)
{
  const PostageDecimal range = MAX (self->bars->most - self->bars->least, 1);

  g_return_val_if_fail (self != NULL, 0);

  return (double) (amount - self->bars->least) / (double) range * self->span;
}
