/* postage-chart-theme.h - the colours and patterns of charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "core/postage-component.h"

G_BEGIN_DECLS

/**
 * PostageChartTheme: what a chart is looked at on.
 * @POSTAGE_CHART_LIGHT: a light window or page
 * @POSTAGE_CHART_DARK: a dark window
 * @POSTAGE_CHART_HIGH_CONTRAST: a light window of somebody who sees little
 * @POSTAGE_CHART_PRINT: paper, also in black and white: nothing is told by its colour alone
 */
typedef enum
{
  POSTAGE_CHART_LIGHT,
  POSTAGE_CHART_DARK,
  POSTAGE_CHART_HIGH_CONTRAST,
  POSTAGE_CHART_PRINT,
} PostageChartTheme;

#define POSTAGE_N_CHART_THEMES (POSTAGE_CHART_PRINT + 1)

/**
 * PostageChartInk: what something is drawn with; what it is in colours is the theme's matter.
 *
 * The first ones are components, by their numbers.
 */
typedef enum
{
  POSTAGE_CHART_INK_BACKGROUND = POSTAGE_N_COMPONENTS,
  POSTAGE_CHART_INK_TEXT,
  POSTAGE_CHART_INK_DIM,
  POSTAGE_CHART_INK_GRID,
  POSTAGE_CHART_INK_UNKNOWN,
  POSTAGE_CHART_INK_SUM,
  POSTAGE_CHART_INK_LINE, /* and those that follow it, one for each line */
} PostageChartInk;

/* How many lines can be told from each other. */
#define POSTAGE_N_CHART_LINES 8

#define POSTAGE_N_CHART_INKS (POSTAGE_CHART_INK_LINE + POSTAGE_N_CHART_LINES)

/** postage_chart_theme_get_id: the name used on the command line, such as "high-contrast". */
const char *postage_chart_theme_get_id (PostageChartTheme theme);

/** postage_chart_theme_from_id: sets @theme; %FALSE where there is none of that name. */
gboolean postage_chart_theme_from_id (const char        *id,
                                      PostageChartTheme *theme);

/** postage_chart_theme_get_colour: the colour of @ink as 0xRRGGBB. */
guint32 postage_chart_theme_get_colour (PostageChartTheme theme,
                                        PostageChartInk   ink);

/** postage_chart_theme_set_colour: what @cairo draws from now on is in the colour of @ink. */
void postage_chart_theme_set_colour (PostageChartTheme theme,
                                     PostageChartInk   ink,
                                     cairo_t          *cairo);

/**
 * postage_chart_theme_fill:
 * @unit: the height of a line of text, by which patterns are sized
 *
 * Fills the rectangle with the colour of @ink and, where it has one, its pattern: of two components beside each other
 * one can be told from the other without colours.
 */
void postage_chart_theme_fill (PostageChartTheme theme,
                               PostageChartInk   ink,
                               cairo_t          *cairo,
                               double            x,
                               double            y,
                               double            width,
                               double            height,
                               double            unit);

G_END_DECLS
