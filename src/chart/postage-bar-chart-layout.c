/* postage-bar-chart-layout.c - places the bars of plans in a picture
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-bar-chart-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/postage-chart-scale.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* In lines of text. */
#define MARGIN 1
#define GAP 0.5
#define ROW_GAP 0.6
#define TITLE_GAP 0.2
#define SWATCH 1.2
#define UNKNOWN_END 2.5

/* No label takes more of the width. */
#define MAX_LABEL_PART 0.35
/* Nor does a total, which is wrapped beyond. */
#define MAX_TOTAL_PART 0.25
/* Marks closer than so many times their width run together. */
#define MARK_ROOM 1.8
#define MAX_MARKS 12
/* How high a bar is, in lines of text, before it grows with the picture. */
#define BAR 1.0
/* Where less of the width is left for bars, names stand above them. */
#define MIN_BARS_PART 0.35

/* Where everything is, while a chart is laid out. */
typedef struct
{
  const PostageBarChart *chart;
  PostageChartScene     *scene;
  double                 unit;
  double                 width;
  double                 y;       /* what is above it is laid out */
  double                 label;   /* the width of the labels */
  double                 total;   /* the width of the totals */
  double                 left;    /* of the bars */
  double                 right;   /* of the longest one */
  gboolean               stacked; /* names are above their bars, not before them */
  double                *heights; /* (owned): the least height of each row */
  double                 rows;    /* the sum of them, with the gaps between */
  double                 axis;    /* the height of the axis */
  PostageChartScale      scale;
} Plot;

static void
plot_clear (Plot *plot)
{
  g_free (plot->heights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plot, plot_clear)

static double
get_inner_width (const Plot *plot)
{
  return plot->width - 2 * MARGIN * plot->unit;
}

/* A paragraph over the whole width. */
static void
add_paragraph (Plot                 *plot,
               const char           *text,
               PostageChartTextStyle style,
               PostageChartInk       ink)
{
  double width, height;

  postage_chart_scene_measure_text (plot->scene, text, style, get_inner_width (plot), &width, &height);
  postage_chart_scene_add_text (plot->scene, text, style, ink, POSTAGE_CHART_START, MARGIN * plot->unit, plot->y,
                                get_inner_width (plot));
  plot->y += height + GAP * plot->unit;
}

/* One entry of the key at @x, or in the next line where there is no room for it. Returns: where the next one begins. */
static double
add_key (Plot           *plot,
         double          x,
         PostageChartInk ink,
         const char     *name)
{
  const double swatch = SWATCH * plot->unit;
  double       width, height;

  postage_chart_scene_measure_text (plot->scene, name, POSTAGE_CHART_SMALL, -1, &width, &height);
  if (x > MARGIN * plot->unit && x + swatch + GAP * plot->unit + width > plot->width - MARGIN * plot->unit)
    {
      x = MARGIN * plot->unit;
      plot->y += (1 + GAP) * plot->unit;
    }
  postage_chart_scene_add_bar (plot->scene, ink,
                               (PostageChartArea){ x, plot->y + 0.1 * plot->unit, swatch, 0.8 * plot->unit });
  postage_chart_scene_add_text (plot->scene, name, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_TEXT, POSTAGE_CHART_START,
                                x + swatch + GAP * plot->unit, plot->y + (plot->unit - height) / 2, -1);
  return x + swatch + width + 3 * GAP * plot->unit;
}

/* The components in the order in which they are in the bars. */
static void
add_keys (Plot *plot)
{
  double x = MARGIN * plot->unit;

  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    {
      const PostageComponent component = postage_bar_chart_get_component (i);

      if (postage_bar_chart_has_component (plot->chart, component))
        x = add_key (plot, x, (PostageChartInk) component, postage_text_component (component));
    }
  if (postage_bar_chart_has_unknown (plot->chart))
    add_key (plot, x, POSTAGE_CHART_INK_UNKNOWN, C_ ("chart", "Not known"));
  plot->y += (1 + 2 * GAP) * plot->unit;
}

static double
measure_widest (const Plot *plot,
                gboolean    totals,
                double      most)
{
  double widest = 0;

  for (guint i = 0; i < postage_bar_chart_get_n_bars (plot->chart); i++)
    {
      const PostageBar *bar = postage_bar_chart_get_bar (plot->chart, i);
      double            width, height;

      postage_chart_scene_measure_text (plot->scene, totals ? bar->total : bar->title, POSTAGE_CHART_LABEL, most,
                                        &width, &height);
      widest = MAX (widest, width);
    }
  /* Rounding must not break a line that just fits. */
  return MIN (ceil (widest) + 1, most);
}

static double
measure_text (const Plot *plot,
              const char *text,
              double      wrap_width)
{
  double width, height;

  postage_chart_scene_measure_text (plot->scene, text, POSTAGE_CHART_LABEL, wrap_width, &width, &height);
  return height;
}

static void
measure_rows (Plot *plot)
{
  const guint n = postage_bar_chart_get_n_bars (plot->chart);

  plot->heights = g_new (double, n);
  plot->rows = ROW_GAP * plot->unit * (n + 1);
  for (guint i = 0; i < n; i++)
    {
      const PostageBar *bar = postage_bar_chart_get_bar (plot->chart, i);
      const double      title = measure_text (plot, bar->title, plot->label);
      const double      total = MAX (measure_text (plot, bar->total, plot->total), BAR * plot->unit);

      plot->heights[i] = plot->stacked ? title + TITLE_GAP * plot->unit + total : MAX (title, total);
      plot->rows += plot->heights[i];
    }
}

/* The room between @left and what stands behind the bars. */
static void
set_sides (Plot  *plot,
           double left)
{
  plot->left = left;
  plot->right = plot->width - MARGIN * plot->unit - plot->total - GAP * plot->unit;
  if (postage_bar_chart_has_unknown (plot->chart))
    plot->right -= UNKNOWN_END * plot->unit;
}

static void
choose_columns (Plot *plot)
{
  plot->label = measure_widest (plot, FALSE, MAX_LABEL_PART * plot->width);
  plot->total = measure_widest (plot, TRUE, MAX_TOTAL_PART * plot->width);
  set_sides (plot, MARGIN * plot->unit + plot->label + GAP * plot->unit);
  plot->stacked = plot->right - plot->left < MIN_BARS_PART * plot->width;
  if (!plot->stacked)
    return;

  plot->label = get_inner_width (plot);
  plot->total = measure_widest (plot, TRUE, MAX_LABEL_PART * plot->width);
  set_sides (plot, MARGIN * plot->unit);
}

static char *
word_mark (const Plot *plot,
           guint       index)
{
  return postage_text_decimal (postage_chart_scale_get_mark (&plot->scale, index),
                               postage_chart_scale_get_digits (&plot->scale), POSTAGE_DECIMAL_DIGITS);
}

/* Finer marks are longer, too: as many as there is room for. */
static void
choose_marks (Plot *plot)
{
  const PostageDecimal known = postage_bar_chart_get_largest (plot->chart);
  /* Where nothing is known, there is no other mark than zero. */
  const PostageDecimal largest = known > 0 ? known : POSTAGE_DECIMAL_ONE;
  const double         room = plot->right - plot->left;

  for (guint n = MAX_MARKS; n >= 2; n--)
    {
      double widest = 0;

      postage_chart_scale_init (&plot->scale, largest, n);
      for (guint i = 0; i < plot->scale.n_marks; i++)
        {
          g_autofree char *mark = word_mark (plot, i);
          double           width, height;

          postage_chart_scene_measure_text (plot->scene, mark, POSTAGE_CHART_SMALL, -1, &width, &height);
          widest = MAX (widest, width);
        }
      if (n == 2 || widest * MARK_ROOM * (plot->scale.n_marks - 1) <= room)
        break;
    }
}

/* Everything but the height of the bars. */
static void
plot_init (Plot                  *plot,
           const PostageBarChart *chart,
           PangoContext          *context,
           PostageChartTheme      theme,
           double                 width,
           double                 height)
{
  *plot = (Plot){ .chart = chart, .width = width };
  plot->scene = postage_chart_scene_new (context, theme, width, height);
  plot->unit = postage_chart_scene_get_unit (plot->scene);
  plot->y = MARGIN * plot->unit;
  add_paragraph (plot, postage_bar_chart_get_title (chart), POSTAGE_CHART_TITLE, POSTAGE_CHART_INK_TEXT);
  add_paragraph (plot, postage_bar_chart_get_stamp (chart), POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM);
  add_keys (plot);

  choose_columns (plot);
  choose_marks (plot);
  measure_rows (plot);
  plot->axis = (1 + 2 * GAP) * plot->unit;
}

double
postage_bar_chart_get_min_height (const PostageBarChart *self,
                                  PangoContext          *context,
                                  double                 width)
{
  g_auto (Plot) plot = { 0 };
  double height;

  g_return_val_if_fail (self != NULL && PANGO_IS_CONTEXT (context) && width > 0, 0);

  plot_init (&plot, self, context, POSTAGE_CHART_LIGHT, width, 1);
  height = plot.y + plot.rows + plot.axis + MARGIN * plot.unit;
  postage_chart_scene_free (plot.scene);
  return ceil (height);
}

/* The longest bar takes all the room that there is. */
static double
place (const Plot    *plot,
       PostageDecimal amount)
{
  const PostageDecimal largest = MAX (postage_bar_chart_get_largest (plot->chart), 1);
  const double         part =
    postage_chart_scale_place (&plot->scale, amount) / postage_chart_scale_place (&plot->scale, largest);

  return plot->left + part * (plot->right - plot->left);
}

/* Lines and marks, below the bars. */
static void
add_axis (Plot  *plot,
          double bottom)
{
  const double thin = plot->unit / 16;
  double       last_end = 0;

  for (guint i = 0; i < plot->scale.n_marks; i++)
    {
      const double     x = place (plot, postage_chart_scale_get_mark (&plot->scale, i));
      g_autofree char *mark = word_mark (plot, i);
      double           width, height;

      /* The last one is at the longest bar or beyond, where there may be no room for it. */
      postage_chart_scene_measure_text (plot->scene, mark, POSTAGE_CHART_SMALL, -1, &width, &height);
      if (x + width / 2 > plot->width || (i > 0 && x - width / 2 < last_end))
        continue;
      last_end = x + width / 2 + GAP * plot->unit;
      postage_chart_scene_add_line (plot->scene, i == 0 ? POSTAGE_CHART_INK_TEXT : POSTAGE_CHART_INK_GRID,
                                    (PostageChartArea){ x - thin / 2, plot->y, thin, bottom - plot->y });
      postage_chart_scene_add_text (plot->scene, mark, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM,
                                    POSTAGE_CHART_CENTRE, x, bottom + GAP * plot->unit, -1);
    }
}

/* No line of the axis goes through @text, which is at @x and @y, or a little beside. */
static void
add_patch (Plot       *plot,
           double      x,
           double      y,
           const char *text,
           double      wrap_width)
{
  double width, height;

  postage_chart_scene_measure_text (plot->scene, text, POSTAGE_CHART_LABEL, wrap_width, &width, &height);
  postage_chart_scene_add_line (plot->scene, POSTAGE_CHART_INK_BACKGROUND,
                                (PostageChartArea){ x, y, width + GAP * plot->unit, height });
}

/* The parts of a bar, beginning at the axis; what isn't known has no length, so it goes on without an end. */
static void
add_bar (Plot             *plot,
         const PostageBar *bar,
         double            y,
         double            height)
{
  const double   gap = plot->unit / 16;
  PostageDecimal from = 0;
  double         end = plot->left;
  const double   total_height = measure_text (plot, bar->total, plot->total);

  for (guint i = 0; i < bar->parts->len; i++)
    {
      const PostageBarPart *part = &g_array_index (bar->parts, PostageBarPart, i);
      const double          start = place (plot, from);

      from += part->amount;
      end = place (plot, from);
      /* A slit between two parts tells them apart; a part that is thinner than it is still there. */
      postage_chart_scene_add_bar (plot->scene, (PostageChartInk) part->component,
                                   (PostageChartArea){ start, y, MAX (end - start - gap, gap), height });
    }
  if (!bar->complete)
    {
      postage_chart_scene_add_bar (plot->scene, POSTAGE_CHART_INK_UNKNOWN,
                                   (PostageChartArea){ end, y, UNKNOWN_END * plot->unit, height });
      end += UNKNOWN_END * plot->unit;
    }
  add_patch (plot, end + GAP * plot->unit / 2, y + (height - total_height) / 2, bar->total, plot->total);
  postage_chart_scene_add_text (plot->scene, bar->total, POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT,
                                POSTAGE_CHART_START, end + GAP * plot->unit, y + (height - total_height) / 2,
                                plot->total);
}

/* A plan's name and, in the middle beside it or at the end below it, its bar. */
static void
add_row (Plot             *plot,
         const PostageBar *bar,
         double            y,
         double            height,
         double            thick)
{
  const double title = measure_text (plot, bar->title, plot->label);
  const double total = measure_text (plot, bar->total, plot->total);

  if (plot->stacked)
    {
      add_patch (plot, plot->left - GAP * plot->unit / 2, y, bar->title, plot->label);
      postage_chart_scene_add_text (plot->scene, bar->title, POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT,
                                    POSTAGE_CHART_START, plot->left, y, plot->label);
      add_bar (plot, bar, y + title + TITLE_GAP * plot->unit + (MAX (total, thick) - thick) / 2, thick);
      return;
    }
  postage_chart_scene_add_text (plot->scene, bar->title, POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT,
                                POSTAGE_CHART_END, plot->left - GAP * plot->unit, y + (height - title) / 2,
                                plot->label);
  add_bar (plot, bar, y + (height - thick) / 2, thick);
}

PostageChartScene *
postage_bar_chart_lay_out (const PostageBarChart *self,
                           PangoContext          *context,
                           PostageChartTheme      theme,
                           double                 width,
                           double                 height)
{
  g_auto (Plot) plot = { 0 };
  double share, bottom, y;

  g_return_val_if_fail (self != NULL && PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  plot_init (&plot, self, context, theme, width, height);
  bottom = height - MARGIN * plot.unit - plot.axis;
  /* Rows grow with the picture, but bars don't become walls. */
  share = CLAMP ((bottom - plot.y) / plot.rows, 1, 2);
  bottom = plot.y + plot.rows * share;
  add_axis (&plot, bottom);
  y = plot.y + ROW_GAP * plot.unit * share;
  for (guint i = 0; i < postage_bar_chart_get_n_bars (self); i++)
    {
      add_row (&plot, postage_bar_chart_get_bar (self, i), y, plot.heights[i] * share, BAR * plot.unit * share);
      y += plot.heights[i] * share + ROW_GAP * plot.unit * share;
    }
  return plot.scene;
}
