/* postage-chart-scene.h - everything that a chart draws, with its places
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "chart/postage-chart-theme.h"

G_BEGIN_DECLS

/**
 * PostageChartSides: which side of its place a text begins at: in a scene that runs from right to left, the others.
 */
typedef enum
{
  POSTAGE_CHART_START,
  POSTAGE_CHART_CENTRE,
  POSTAGE_CHART_END,
} PostageChartSide;

/**
 * PostageChartTextStyle: how a text is set.
 */
typedef enum
{
  POSTAGE_CHART_TITLE,
  POSTAGE_CHART_HEADING,
  POSTAGE_CHART_LABEL,
  POSTAGE_CHART_SMALL,
} PostageChartTextStyle;

/**
 * PostageChartArea:
 *
 * A rectangle, in units of the scene: pixels at a scale of 1, or points.
 */
typedef struct
{
  double x, y, width, height;
} PostageChartArea;

/** PostageChartPoint: a place, in units of the scene. */
typedef struct
{
  double x, y;
} PostageChartPoint;

/**
 * PostageChartScene:
 *
 * A chart that has been laid out for a size: rectangles, lines and texts, in the order in which they are drawn. The
 * window, pictures and pages draw the same scene, so that they show the same. What lays out a chart thinks from left to
 * right; the scene mirrors places, not letters, where the language runs the other way.
 */
typedef struct _PostageChartScene PostageChartScene;

/**
 * postage_chart_scene_new:
 * @context: which fonts and which direction texts have
 * @theme: of patterns and colours
 * @width: of all
 * @height: of all
 *
 * Returns: (transfer full): an empty scene
 */
PostageChartScene *postage_chart_scene_new (PangoContext     *context,
                                            PostageChartTheme theme,
                                            double            width,
                                            double            height);

/** postage_chart_scene_free: frees what postage_chart_scene_new() gave. */
void postage_chart_scene_free (PostageChartScene *self);

/** postage_chart_scene_get_size: in units of the scene. */
void postage_chart_scene_get_size (const PostageChartScene *self,
                                   double                  *width,
                                   double                  *height);

/** postage_chart_scene_get_unit: the height of a line of a label. */
double postage_chart_scene_get_unit (const PostageChartScene *self);

/** postage_chart_scene_add_bar: a rectangle filled as a chart fills @ink. */
void postage_chart_scene_add_bar (PostageChartScene *self,
                                  PostageChartInk    ink,
                                  PostageChartArea   area);

/** postage_chart_scene_add_line: a line, upright or level, along the middle of @area, as thick as it is thin. */
void postage_chart_scene_add_line (PostageChartScene *self,
                                   PostageChartInk    ink,
                                   PostageChartArea   area);

/**
 * postage_chart_scene_add_path:
 * @points: (array length=n_points): in units of the scene, two or more
 * @dashes: 0 for a line without gaps, else which of the dash patterns it has, so that lines can be told apart without
 *   colours
 *
 * A line from point to point, as thick as a stroke of a label.
 */
void postage_chart_scene_add_path (PostageChartScene       *self,
                                   PostageChartInk          ink,
                                   const PostageChartPoint *points,
                                   guint                    n_points,
                                   guint                    dashes);

/** postage_chart_scene_add_dot: a disc in the middle of @area, with a rim of the background. */
void postage_chart_scene_add_dot (PostageChartScene *self,
                                  PostageChartInk    ink,
                                  PostageChartArea   area);

/**
 * postage_chart_scene_measure_text:
 * @wrap_width: where lines are broken; below zero: nowhere
 * @width: (out): what the text takes
 * @height: (out): likewise
 */
void postage_chart_scene_measure_text (const PostageChartScene *self,
                                       const char              *text,
                                       PostageChartTextStyle    style,
                                       double                   wrap_width,
                                       double                  *width,
                                       double                  *height);

/**
 * postage_chart_scene_add_text:
 * @x: where @side of the text is
 * @y: where its top is
 * @wrap_width: as for postage_chart_scene_measure_text()
 */
void postage_chart_scene_add_text (PostageChartScene    *self,
                                   const char           *text,
                                   PostageChartTextStyle style,
                                   PostageChartInk       ink,
                                   PostageChartSide      side,
                                   double                x,
                                   double                y,
                                   double                wrap_width);

/** postage_chart_scene_add_value: says that @area shows the value @index of the chart; of several areas of one value
 * the first is its place. */
void postage_chart_scene_add_value (PostageChartScene *self,
                                    guint              index,
                                    PostageChartArea   area);

/** postage_chart_scene_find_value: sets @index to the value that is shown at this place, the last one of several;
 * %FALSE where there is none. */
gboolean postage_chart_scene_find_value (const PostageChartScene *self,
                                         double                   x,
                                         double                   y,
                                         guint                   *index);

/** postage_chart_scene_get_value: sets @area to the place of the value @index; %FALSE where it has none. */
gboolean postage_chart_scene_get_value (const PostageChartScene *self,
                                        guint                    index,
                                        PostageChartArea        *area);

/** postage_chart_scene_draw: draws everything, the background first, at the origin of @cairo. */
void postage_chart_scene_draw (const PostageChartScene *self,
                               cairo_t                 *cairo);

/** postage_chart_scene_get_n_texts: how many texts there are. */
guint postage_chart_scene_get_n_texts (const PostageChartScene *self);

/** postage_chart_scene_get_text: (transfer none): the text at @index, and in @area where it is drawn. */
const char *postage_chart_scene_get_text (const PostageChartScene *self,
                                          guint                    index,
                                          PostageChartArea        *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageChartScene, postage_chart_scene_free)

G_END_DECLS
