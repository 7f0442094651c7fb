/* postage-chart-export.h - a chart as a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-scene.h"

G_BEGIN_DECLS

/**
 * PostageChartFormat: what a chart is written as.
 * @POSTAGE_CHART_PNG: pixels
 * @POSTAGE_CHART_SVG: lines and letters for web pages, one unit of the scene is one CSS pixel
 * @POSTAGE_CHART_PDF: a page as large as the chart, one unit of the scene is one point
 */
typedef enum
{
  POSTAGE_CHART_PNG,
  POSTAGE_CHART_SVG,
  POSTAGE_CHART_PDF,
} PostageChartFormat;

/** postage_chart_format_from_name: sets @format to what the ending of @file_name says, in capitals or not; %FALSE where
 * it is none of them. */
gboolean postage_chart_format_from_name (const char         *file_name,
                                         PostageChartFormat *format);

/**
 * postage_chart_context_new:
 * @font: such as "Sans 11", at 96 dots an inch
 *
 * Returns: (transfer full): the fonts of pictures without a window, in the direction of the user's language
 */
PangoContext *postage_chart_context_new (const char *font);

/**
 * postage_chart_export:
 * @scale: pixels a unit of @scene, above zero; of the other formats it is ignored
 *
 * Draws @scene as postage_chart_scene_draw() does in the window.
 *
 * Returns: (transfer full) (nullable): the bytes of the file; %NULL with %G_IO_ERROR_FAILED where cairo can't, as of a
 * picture of more than 32,767 pixels.
 */
GBytes *postage_chart_export (const PostageChartScene *scene,
                              PostageChartFormat       format,
                              double                   scale,
                              GError                 **error);

G_END_DECLS
