/* postage-line-plot.c - what charts of lines draw: amounts over quantities
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-line-plot.h"

static void
line_free (gpointer data)
{
  PostagePlotLine *line = data;

  g_free (line->label);
  g_array_unref (line->points);
  g_free (line);
}

PostageLinePlot *
postage_line_plot_new (char  *axis,
                       gint64 most,
                       gint64 here,
                       char  *here_label)
{
  PostageLinePlot *self;

  g_return_val_if_fail (axis != NULL && here_label != NULL && most > 0, NULL);

  self = g_new0 (PostageLinePlot, 1);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->dots = g_array_new (FALSE, FALSE, sizeof (PostageLinePoint));
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->axis = axis;
  self->most = most;
  self->here = here;
  self->here_label = here_label;
  return self;
}

void
postage_line_plot_free (PostageLinePlot *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_array_unref (self->dots);
  g_ptr_array_unref (self->notes);
  g_free (self->axis);
  g_free (self->here_label);
  g_free (self);
}

PostagePlotLine *
postage_line_plot_add_line (PostageLinePlot *self,
                            char            *label)
{
  PostagePlotLine *line;

  g_return_val_if_fail (self != NULL && label != NULL, NULL);
  g_return_val_if_fail (self->lines->len < POSTAGE_N_CHART_LINES, NULL);

  line = g_new0 (PostagePlotLine, 1);
  line->label = label;
  line->points = g_array_new (FALSE, FALSE, sizeof (PostageLinePoint));
  g_ptr_array_add (self->lines, line);
  return line;
}

void
postage_line_plot_add_point (PostageLinePlot        *self,
                             PostagePlotLine        *line,
                             const PostageLinePoint *point)
{
  g_return_if_fail (self != NULL && line != NULL && point != NULL);

  g_array_append_vals (line->points, point, 1);
  self->highest = MAX (self->highest, point->amount);
}
