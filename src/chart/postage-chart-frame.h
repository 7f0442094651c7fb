/* postage-chart-frame.h - what every chart has around its figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-scale.h"
#include "chart/postage-chart.h"

G_BEGIN_DECLS

/* In lines of text. */
#define POSTAGE_CHART_MARGIN 1
#define POSTAGE_CHART_GAP 0.5

/** PostageChartAxisSide: where the marks of an axis stand, and which way it runs. */
typedef enum
{
  POSTAGE_CHART_AXIS_BELOW,
  POSTAGE_CHART_AXIS_BEFORE,
} PostageChartAxisSide;

/** postage_chart_frame_add_heading: adds the title and the stamp of @chart at the top. Returns: where they end. */
double postage_chart_frame_add_heading (PostageChartScene  *scene,
                                        const PostageChart *chart);

/**
 * PostageChartKey: the entries of a key, beside each other as far as there is room.
 *
 * Begin with the left margin and the place where the first line stands.
 */
typedef struct
{
  double x, y;
} PostageChartKey;

/** postage_chart_frame_add_key: adds an entry: a swatch of @ink, and @name. */
void postage_chart_frame_add_key (PostageChartScene *scene,
                                  PostageChartKey   *key,
                                  PostageChartInk    ink,
                                  const char        *name);

/** postage_chart_frame_end_key: Returns: where what follows begins. */
double postage_chart_frame_end_key (PostageChartScene     *scene,
                                    const PostageChartKey *key);

/**
 * postage_chart_frame_choose_marks:
 * @room: how wide, or high, the axis is
 *
 * Sets @scale to the finest marks for which there is room: finer ones are longer, too. For counts, in which nothing is
 * between two whole numbers, @is_count.
 */
void postage_chart_frame_choose_marks (const PostageChartScene *scene,
                                       PostageChartScale       *scale,
                                       PostageDecimal           least,
                                       PostageDecimal           most,
                                       PostageChartAxisSide     side,
                                       gboolean                 is_count,
                                       double                   room);

/** postage_chart_frame_word_mark: (transfer full): what stands at the mark @index */
char *postage_chart_frame_word_mark (const PostageChartScale *scale,
                                     guint                    index);

/** postage_chart_frame_add_patch: adds what keeps lines that are below it off @text, which is going to be added at @x
 * and @y with @style and @wrap_width. */
void postage_chart_frame_add_patch (PostageChartScene    *scene,
                                    const char           *text,
                                    PostageChartTextStyle style,
                                    double                x,
                                    double                y,
                                    double                wrap_width);

G_END_DECLS
