/* postage-chart-frame.c - what every chart has around its figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-frame.h"

#include "text/postage-text-number.h"

/* In lines of text. */
#define SWATCH 1.2

/* Marks closer than so many times their length run together. */
#define MARK_ROOM_BELOW 1.8
#define MARK_ROOM_BEFORE 2.5
#define MAX_MARKS 12

static double
get_inner_width (const PostageChartScene *scene)
{
  double width, height;

  postage_chart_scene_get_size (scene, &width, &height);
  return width - 2 * POSTAGE_CHART_MARGIN * postage_chart_scene_get_unit (scene);
}

/* A paragraph over the whole width. Returns: where what follows begins. */
static double
add_paragraph (PostageChartScene    *scene,
               const char           *text,
               PostageChartTextStyle style,
               PostageChartInk       ink,
               double                y)
{
  const double unit = postage_chart_scene_get_unit (scene);
  double       width, height;

  postage_chart_scene_measure_text (scene, text, style, get_inner_width (scene), &width, &height);
  postage_chart_scene_add_text (scene, text, style, ink, POSTAGE_CHART_START, POSTAGE_CHART_MARGIN * unit, y,
                                get_inner_width (scene));
  return y + height + POSTAGE_CHART_GAP * unit;
}

double
postage_chart_frame_add_heading (PostageChartScene  *scene,
                                 const PostageChart *chart)
{
  double y;

  g_return_val_if_fail (scene != NULL && chart != NULL, 0);

  y = POSTAGE_CHART_MARGIN * postage_chart_scene_get_unit (scene);
  y = add_paragraph (scene, postage_chart_get_title (chart), POSTAGE_CHART_TITLE, POSTAGE_CHART_INK_TEXT, y);
  return add_paragraph (scene, postage_chart_get_stamp (chart), POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_DIM, y);
}

void
postage_chart_frame_add_key (PostageChartScene *scene,
                             PostageChartKey   *key,
                             PostageChartInk    ink,
                             const char        *name)
{
  const double unit = postage_chart_scene_get_unit (scene);
  const double margin = POSTAGE_CHART_MARGIN * unit, gap = POSTAGE_CHART_GAP * unit;
  const double swatch = SWATCH * unit;
  double       width, height;

  g_return_if_fail (scene != NULL && key != NULL && name != NULL);

  postage_chart_scene_measure_text (scene, name, POSTAGE_CHART_SMALL, -1, &width, &height);
  if (key->x > margin && key->x + swatch + gap + width > margin + get_inner_width (scene))
    {
      key->x = margin;
      key->y += unit + gap;
    }
  postage_chart_scene_add_bar (scene, ink, (PostageChartArea){ key->x, key->y + 0.1 * unit, swatch, 0.8 * unit });
  postage_chart_scene_add_text (scene, name, POSTAGE_CHART_SMALL, POSTAGE_CHART_INK_TEXT, POSTAGE_CHART_START,
                                key->x + swatch + gap, key->y + (unit - height) / 2, -1);
  key->x += swatch + width + 3 * gap;
}

double
postage_chart_frame_end_key (PostageChartScene     *scene,
                             const PostageChartKey *key)
{
  const double unit = postage_chart_scene_get_unit (scene);

  g_return_val_if_fail (scene != NULL && key != NULL, 0);

  return key->y + (1 + 2 * POSTAGE_CHART_GAP) * unit;
}

char *
postage_chart_frame_word_mark (const PostageChartScale *scale,
                               guint                    index)
{
  g_return_val_if_fail (scale != NULL, NULL);

  return postage_text_decimal (postage_chart_scale_get_mark (scale, index), postage_chart_scale_get_digits (scale),
                               POSTAGE_DECIMAL_DIGITS);
}

/* How much of the axis the largest mark takes. */
static double
measure_marks (const PostageChartScene *scene,
               const PostageChartScale *scale,
               PostageChartAxisSide     side)
{
  double largest = 0;

  for (guint i = 0; i < scale->n_marks; i++)
    {
      g_autofree char *mark = postage_chart_frame_word_mark (scale, i);
      double           width, height;

      postage_chart_scene_measure_text (scene, mark, POSTAGE_CHART_SMALL, -1, &width, &height);
      largest = MAX (largest, side == POSTAGE_CHART_AXIS_BELOW ? width * MARK_ROOM_BELOW : height * MARK_ROOM_BEFORE);
    }
  return largest;
}

void
postage_chart_frame_choose_marks (const PostageChartScene *scene,
                                  PostageChartScale       *scale,
                                  PostageDecimal           least,
                                  PostageDecimal           most,
                                  PostageChartAxisSide     side,
                                  gboolean                 is_count,
                                  double                   room)
{
  /* The last mark of a count is left out where it is beyond the most, and one alone tells nothing. */
  const guint fewest = is_count || (least < 0 && most > 0) ? 3 : 2;

  g_return_if_fail (scene != NULL && scale != NULL);

  /* Where nothing is known, there is no other mark than zero. */
  if (least == 0 && most == 0)
    most = POSTAGE_DECIMAL_ONE;
  for (guint n = MAX_MARKS; n >= fewest; n--)
    {
      postage_chart_scale_init (scale, least, most, n);
      if (n == fewest || (measure_marks (scene, scale, side) * (scale->n_marks - 1) <= room &&
                          !(is_count && postage_chart_scale_get_digits (scale) > 0)))
        break;
    }
}

void
postage_chart_frame_add_patch (PostageChartScene    *scene,
                               const char           *text,
                               PostageChartTextStyle style,
                               double                x,
                               double                y,
                               double                wrap_width)
{
  const double gap = POSTAGE_CHART_GAP * postage_chart_scene_get_unit (scene);
  double       width, height;

  g_return_if_fail (scene != NULL && text != NULL);

  postage_chart_scene_measure_text (scene, text, style, wrap_width, &width, &height);
  postage_chart_scene_add_line (scene, POSTAGE_CHART_INK_BACKGROUND,
                                (PostageChartArea){ x - gap / 2, y, width + gap, height });
}
