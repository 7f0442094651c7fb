/* postage-line-layout.c - draws charts whose content are lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chart/postage-chart-frame.h"
#include "chart/postage-line-plot.h"

/* No label takes more of the width. */
#define MAX_LABEL_PART 0.3
/* Where less of the width is left for lines, labels stand in a key above. */
#define MIN_LINES_PART 0.7

/* In lines of text. */
#define LEAST_HEIGHT 12
#define DOT 0.7
#define TARGET 1.6

/* How lower bounds are dashed: as no other line is. */
#define DASHES_LEAST 2

/* Where everything is, while a chart is laid out. */
typedef struct
{
  const PostageLinePlot *plot;
  PostageChartScene     *scene;
  double                 unit;
  double                 width;
  double                 top;    /* of the lines, below title, key and what stands above them */
  double                 left;   /* of the lines */
  double                 right;  /* of them */
  double                 bottom; /* of them */
  double                 label;  /* the width of the labels */
  gboolean               has_key;
  PostageChartScale      amounts;
  PostageChartScale      quantities;
} Frame;

static double
measure_height (const Frame          *frame,
                const char           *text,
                PostageChartTextStyle style,
                double                wrap_width)
{
  double width, height;

  postage_chart_scene_measure_text (frame->scene, text, style, wrap_width, &width, &height);
  return height;
}

static guint
get_dashes (const PostagePlotLine *line,
            guint                  index)
{
  static const guint dashes[POSTAGE_N_CHART_LINES] = { 0, 1, 3, 4, 5, 0, 1, 3 };

  return line->is_least ? DASHES_LEAST : dashes[index];
}

static PostageChartInk
get_ink (guint index)
{
  return POSTAGE_CHART_INK_LINE + index;
}

/* The labels of lines that are drawn, below each other. */
static double
measure_labels (const Frame *frame)
{
  double sum = 0;

  for (guint i = 0; i < frame->plot->lines->len; i++)
    {
      const PostagePlotLine *line = g_ptr_array_index (frame->plot->lines, i);

      sum += measure_height (frame, line->label, POSTAGE_CHART_LABEL, frame->label);
    }
  return sum;
}

static double
measure_notes (const Frame *frame)
{
  const double inner = frame->width - 2 * POSTAGE_CHART_MARGIN * frame->unit;
  double       sum = 0;

  for (guint i = 0; i < frame->plot->notes->len; i++)
    sum += measure_height (frame, g_ptr_array_index (frame->plot->notes, i), POSTAGE_CHART_LABEL, inner) +
           POSTAGE_CHART_GAP * frame->unit;
  return sum;
}

/* What stands below the lines: marks, the name of the axis, notes. */
static double
measure_foot (const Frame *frame)
{
  const double inner = frame->width - 2 * POSTAGE_CHART_MARGIN * frame->unit;

  return (1 + 2 * POSTAGE_CHART_GAP) * frame->unit +
         measure_height (frame, frame->plot->axis, POSTAGE_CHART_SMALL, inner) + POSTAGE_CHART_GAP * frame->unit +
         measure_notes (frame) + POSTAGE_CHART_MARGIN * frame->unit;
}

static void
choose_labels (Frame *frame)
{
  double widest = 0;

  for (guint i = 0; i < frame->plot->lines->len; i++)
    {
      const PostagePlotLine *line = g_ptr_array_index (frame->plot->lines, i);
      double                 width, height;

      postage_chart_scene_measure_text (frame->scene, line->label, POSTAGE_CHART_LABEL, MAX_LABEL_PART * frame->width,
                                        &width, &height);
      widest = MAX (widest, width);
    }
  frame->label = MIN (ceil (widest) + 1, MAX_LABEL_PART * frame->width);
}

/* The room before the lines, for the marks of amounts. */
static double
measure_marks (const Frame *frame)
{
  double widest = 0;

  for (guint i = 0; i < frame->amounts.n_marks; i++)
    {
      g_autofree char *mark = postage_chart_frame_word_mark (&frame->amounts, i);
      double           width, height;

      postage_chart_scene_measure_text (frame->scene, mark, POSTAGE_CHART_SMALL, -1, &width, &height);
      widest = MAX (widest, width);
    }
  return widest;
}

static void
add_key (Frame *frame)
{
  const double margin = POSTAGE_CHART_MARGIN * frame->unit, gap = POSTAGE_CHART_GAP * frame->unit;
  const double swatch = 2 * frame->unit;

  for (guint i = 0; i < frame->plot->lines->len; i++)
    {
      const PostagePlotLine  *line = g_ptr_array_index (frame->plot->lines, i);
      const double            inner = frame->width - 2 * margin - swatch - gap;
      const double            height = measure_height (frame, line->label, POSTAGE_CHART_LABEL, inner);
      const PostageChartPoint points[] = { { margin, frame->top + frame->unit / 2 },
                                           { margin + swatch, frame->top + frame->unit / 2 } };

      postage_chart_scene_add_path (frame->scene, get_ink (i), points, G_N_ELEMENTS (points), get_dashes (line, i));
      postage_chart_scene_add_text (frame->scene, line->label, POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT,
                                    POSTAGE_CHART_START, margin + swatch + gap, frame->top, inner);
      frame->top += height;
    }
  frame->top += gap;
}

/* Everything but how high the lines are. */
static void
frame_init (Frame              *frame,
            const PostageChart *chart,
            PangoContext       *context,
            PostageChartTheme   theme,
            double              width,
            double              height)
{
  const PostageLinePlot *plot = postage_chart_get_content (chart);
  double                 gap;

  *frame = (Frame){ .plot = plot, .width = width };
  frame->scene = postage_chart_scene_new (context, theme, width, height);
  frame->unit = postage_chart_scene_get_unit (frame->scene);
  gap = POSTAGE_CHART_GAP * frame->unit;
  frame->top = postage_chart_frame_add_heading (frame->scene, chart);
  choose_labels (frame);
  frame->right = width - POSTAGE_CHART_MARGIN * frame->unit - frame->label - 2 * gap;
  frame->has_key = frame->right < MIN_LINES_PART * width;
  if (frame->has_key)
    {
      add_key (frame);
      frame->right = width - 2 * POSTAGE_CHART_MARGIN * frame->unit;
    }
  /* What the scenario has stands above the lines, and the mark at the top of the axis is half above it. */
  frame->top += measure_height (frame, plot->here_label, POSTAGE_CHART_SMALL, width) + gap;
}

/* Marks need the height, and the room before the lines the marks. */
static void
frame_set_height (Frame *frame,
                  double height)
{
  frame->bottom = frame->top + height;
  postage_chart_frame_choose_marks (frame->scene, &frame->amounts, 0, frame->plot->highest, POSTAGE_CHART_AXIS_BEFORE,
                                    FALSE, height);
  frame->left = POSTAGE_CHART_MARGIN * frame->unit + measure_marks (frame) + POSTAGE_CHART_GAP * frame->unit;
  postage_chart_frame_choose_marks (frame->scene, &frame->quantities, 0,
                                    (PostageDecimal) frame->plot->most * POSTAGE_DECIMAL_ONE, POSTAGE_CHART_AXIS_BELOW,
                                    TRUE, frame->right - frame->left);
}

static double
place_quantity (const Frame *frame,
                double       quantity)
{
  return frame->left + quantity / (double) frame->plot->most * (frame->right - frame->left);
}

static double
place_amount (const Frame   *frame,
              PostageDecimal amount)
{
  return frame->bottom - (double) amount / (double) frame->amounts.end * (frame->bottom - frame->top);
}

static void
add_amount_axis (const Frame *frame)
{
  const double thin = frame->unit / 16;

  for (guint i = 0; i < frame->amounts.n_marks; i++)
    {
      const double     y = place_amount (frame, postage_chart_scale_get_mark (&frame->amounts, i));
      g_autofree char *mark = postage_chart_frame_word_mark (&frame->amounts, i);
      const double     height = measure_height (frame, mark, POSTAGE_CHART_SMALL, -1);

      postage_chart_scene_add_line (frame->scene, i == 0 ? POSTAGE_CHART_INK_TEXT : POSTAGE_CHART_INK_GRID,
                                    (PostageChartArea){ frame->left, y - thin / 2, frame->right - frame->left, thin });
      postage_chart_scene_add_text (frame->scene, mark, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM, POSTAGE_CHART_END,
                                    frame->left - POSTAGE_CHART_GAP * frame->unit / 2, y - height / 2, -1);
    }
}

static void
add_quantity_axis (const Frame *frame)
{
  const double gap = POSTAGE_CHART_GAP * frame->unit, thin = frame->unit / 16;
  double       last_end = -G_MAXDOUBLE;

  for (guint i = 0; i < frame->quantities.n_marks; i++)
    {
      const PostageDecimal at = postage_chart_scale_get_mark (&frame->quantities, i);
      const double         x = place_quantity (frame, (double) at / (double) POSTAGE_DECIMAL_ONE);
      g_autofree char     *mark = postage_chart_frame_word_mark (&frame->quantities, i);
      double               width, height;

      postage_chart_scene_measure_text (frame->scene, mark, POSTAGE_CHART_SMALL, -1, &width, &height);
      if (at > (PostageDecimal) frame->plot->most * POSTAGE_DECIMAL_ONE || x + width / 2 > frame->width ||
          x - width / 2 < last_end)
        continue;
      last_end = x + width / 2 + gap;
      postage_chart_scene_add_line (frame->scene, POSTAGE_CHART_INK_DIM,
                                    (PostageChartArea){ x - thin / 2, frame->bottom, thin, gap / 2 });
      postage_chart_scene_add_text (frame->scene, mark, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM,
                                    POSTAGE_CHART_CENTRE, x, frame->bottom + gap, -1);
    }
}

/* The name of the axis and the notes. */
static void
add_foot (const Frame *frame)
{
  const double gap = POSTAGE_CHART_GAP * frame->unit, margin = POSTAGE_CHART_MARGIN * frame->unit;
  const double inner = frame->width - 2 * margin;
  double       y = frame->bottom + (1 + 2 * POSTAGE_CHART_GAP) * frame->unit;

  postage_chart_scene_add_text (frame->scene, frame->plot->axis, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM,
                                POSTAGE_CHART_START, margin, y, inner);
  y += measure_height (frame, frame->plot->axis, POSTAGE_CHART_SMALL, inner) + gap;
  for (guint i = 0; i < frame->plot->notes->len; i++)
    {
      const char *note = g_ptr_array_index (frame->plot->notes, i);

      postage_chart_scene_add_text (frame->scene, note, POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT,
                                    POSTAGE_CHART_START, margin, y, inner);
      y += measure_height (frame, note, POSTAGE_CHART_LABEL, inner) + gap;
    }
}

/* What the scenario has, as an upright line with its quantity above. */
static void
add_here (const Frame *frame)
{
  const double x = place_quantity (frame, (double) frame->plot->here), thin = frame->unit / 12;
  double       width, height, left;

  if (frame->plot->here > frame->plot->most)
    return;
  postage_chart_scene_measure_text (frame->scene, frame->plot->here_label, POSTAGE_CHART_SMALL, -1, &width, &height);
  left = CLAMP (x - width / 2, POSTAGE_CHART_GAP * frame->unit,
                frame->width - POSTAGE_CHART_GAP * frame->unit - width);
  postage_chart_scene_add_line (frame->scene, POSTAGE_CHART_INK_DIM,
                                (PostageChartArea){ x - thin / 2, frame->top - POSTAGE_CHART_GAP * frame->unit / 2,
                                                    thin, frame->bottom - frame->top });
  postage_chart_scene_add_text (frame->scene, frame->plot->here_label, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM,
                                POSTAGE_CHART_START, left, frame->top - height - POSTAGE_CHART_GAP * frame->unit, -1);
}

static PostageChartPoint
place_point (const Frame            *frame,
             const PostageLinePoint *point)
{
  return (PostageChartPoint){ place_quantity (frame, (double) point->quantity), place_amount (frame, point->amount) };
}

static void
add_path (const Frame           *frame,
          const PostagePlotLine *line,
          guint                  index,
          const GArray          *path)
{
  if (path->len >= 2)
    postage_chart_scene_add_path (frame->scene, get_ink (index), (const PostageChartPoint *) (gpointer) path->data,
                                  path->len, get_dashes (line, index));
}

static void
add_line (const Frame           *frame,
          const PostagePlotLine *line,
          guint                  index)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (PostageChartPoint));
  const double target = TARGET * frame->unit;

  for (guint i = 0; i < line->points->len; i++)
    {
      const PostageLinePoint *point = &g_array_index (line->points, PostageLinePoint, i);
      const PostageChartPoint place = place_point (frame, point);

      if (point->gap)
        {
          add_path (frame, line, index, path);
          g_array_set_size (path, 0);
        }
      g_array_append_val (path, place);
      if (point->reading >= 0)
        postage_chart_scene_add_value (
          frame->scene, (guint) point->reading,
          (PostageChartArea){ place.x - target / 2, place.y - target / 2, target, target });
    }
  add_path (frame, line, index, path);
}

/* A label, where it wants to be, and where it can be. */
typedef struct
{
  guint  index;
  double wanted; /* its middle */
  double height;
  double y; /* its top */
} Label;

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const Label *first = a, *second = b;

  if (first->wanted != second->wanted)
    return first->wanted < second->wanted ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

/* Pushes labels down off each other, then what is too far down up again. */
static void
spread_labels (const Frame *frame,
               GArray      *labels)
{
  const double half = frame->unit / 2;
  double       y = frame->top - half;

  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = MAX (label->wanted - label->height / 2, y);
      y = label->y + label->height;
    }
  y = frame->bottom + half;
  for (guint i = labels->len; i > 0; i--)
    {
      Label *label = &g_array_index (labels, Label, i - 1);

      label->y = MIN (label->y, y - label->height);
      y = label->y;
    }
}

/* The names of the lines at their ends, which a thin line leads to. */
static void
add_labels (const Frame *frame)
{
  const double gap = POSTAGE_CHART_GAP * frame->unit;
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (Label));

  for (guint i = 0; i < frame->plot->lines->len; i++)
    {
      const PostagePlotLine *line = g_ptr_array_index (frame->plot->lines, i);
      Label                  label = { .index = i };

      label.height = measure_height (frame, line->label, POSTAGE_CHART_LABEL, frame->label);
      label.wanted = place_point (frame, &g_array_index (line->points, PostageLinePoint, line->points->len - 1)).y;
      g_array_append_val (labels, label);
    }
  g_array_sort (labels, compare_labels);
  spread_labels (frame, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      const Label            *label = &g_array_index (labels, Label, i);
      const PostagePlotLine  *line = g_ptr_array_index (frame->plot->lines, label->index);
      const PostageChartPoint end =
        place_point (frame, &g_array_index (line->points, PostageLinePoint, line->points->len - 1));
      const PostageChartPoint points[] = { end, { frame->right + 1.5 * gap, label->y + label->height / 2 } };

      postage_chart_scene_add_path (frame->scene, get_ink (label->index), points, G_N_ELEMENTS (points),
                                    get_dashes (line, label->index));
      postage_chart_scene_add_text (frame->scene, line->label, POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT,
                                    POSTAGE_CHART_START, frame->right + 2 * gap, label->y, frame->label);
    }
}

static void
add_dots (const Frame *frame)
{
  const double size = DOT * frame->unit;

  for (guint i = 0; i < frame->plot->dots->len; i++)
    {
      const PostageLinePoint *dot = &g_array_index (frame->plot->dots, PostageLinePoint, i);
      const PostageChartPoint place = place_point (frame, dot);
      const PostageChartArea  area = { place.x - size / 2, place.y - size / 2, size, size };

      postage_chart_scene_add_dot (frame->scene, POSTAGE_CHART_INK_TEXT, area);
      if (dot->reading >= 0)
        postage_chart_scene_add_value (frame->scene, (guint) dot->reading, area);
    }
}

/* How high the lines are at least: all labels have to be beside them. */
static double
get_least_lines (const Frame *frame)
{
  return MAX (LEAST_HEIGHT * frame->unit, frame->has_key ? 0 : measure_labels (frame));
}

static double
get_min_height (const PostageChart *chart,
                PangoContext       *context,
                double              width)
{
  Frame  frame;
  double height;

  frame_init (&frame, chart, context, POSTAGE_CHART_LIGHT, width, 1);
  height = ceil (frame.top + get_least_lines (&frame) + measure_foot (&frame));
  postage_chart_scene_free (frame.scene);
  return height;
}

static PostageChartScene *
lay_out (const PostageChart *chart,
         PangoContext       *context,
         PostageChartTheme   theme,
         double              width,
         double              height)
{
  Frame frame;

  frame_init (&frame, chart, context, theme, width, height);
  frame_set_height (&frame, MAX (height - frame.top - measure_foot (&frame), get_least_lines (&frame)));
  add_amount_axis (&frame);
  add_quantity_axis (&frame);
  add_here (&frame);
  for (guint i = 0; i < frame.plot->lines->len; i++)
    add_line (&frame, g_ptr_array_index (frame.plot->lines, i), i);
  if (!frame.has_key)
    add_labels (&frame);
  add_dots (&frame);
  add_foot (&frame);
  return frame.scene;
}

static void
free_content (gpointer content)
{
  postage_line_plot_free (content);
}

const PostageChartDrawing *
postage_line_plot_get_drawing (void)
{
  static const PostageChartDrawing drawing = { get_min_height, lay_out, free_content };

  return &drawing;
}
