/* postage-chart-theme.c - the colours and patterns of charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-theme.h"

#include <math.h>

typedef enum
{
  PATTERN_NONE,
  PATTERN_RISING,
  PATTERN_FALLING,
  PATTERN_CROSSED,
  PATTERN_UPRIGHT,
  PATTERN_LEVEL,
  PATTERN_DOTS,
} Pattern;

static const char *const ids[] = {
  [POSTAGE_CHART_LIGHT] = "light",
  [POSTAGE_CHART_DARK] = "dark",
  [POSTAGE_CHART_HIGH_CONTRAST] = "high-contrast",
  [POSTAGE_CHART_PRINT] = "print",
};

/* After the palette of Okabe and Ito, which people see apart whatever colours they see: Wong, "Points of view: Color
 * blindness", Nature Methods 8, 441 (2011), https://doi.org/10.1038/nmeth.1618. Each is made so much darker, or
 * lighter, that it stands out against a card of the window at 3 : 1. A component has the same one wherever it is
 * drawn. */
static const guint32 light[POSTAGE_N_COMPONENTS] = {
  [POSTAGE_COMPONENT_META_CHARGES] = 0x0072b2,
  [POSTAGE_COMPONENT_SUBSCRIPTION] = 0xc27d00,
  [POSTAGE_COMPONENT_MESSAGE_FEES] = 0x009068,
  [POSTAGE_COMPONENT_FEATURE_FEES] = 0xc44e00,
  [POSTAGE_COMPONENT_TEMPLATE_FEES] = 0xb8608f,
  [POSTAGE_COMPONENT_SET_UP] = 0x2e8fc4,
  [POSTAGE_COMPONENT_TAXES] = 0x6e6e6e,
};

static const guint32 dark[POSTAGE_N_COMPONENTS] = {
  [POSTAGE_COMPONENT_META_CHARGES] = 0x56a8e0,
  [POSTAGE_COMPONENT_SUBSCRIPTION] = 0xe6a93a,
  [POSTAGE_COMPONENT_MESSAGE_FEES] = 0x2fbf94,
  [POSTAGE_COMPONENT_FEATURE_FEES] = 0xf07f3c,
  [POSTAGE_COMPONENT_TEMPLATE_FEES] = 0xdd94bc,
  [POSTAGE_COMPONENT_SET_UP] = 0x8ccbf0,
  [POSTAGE_COMPONENT_TAXES] = 0xababab,
};

/* Lines are plans: the same hues in another order, black, and none that a component has in the same chart. */
static const guint32 light_lines[POSTAGE_N_CHART_LINES] = { 0x0072b2, 0xc44e00, 0x009068, 0xb8608f,
                                                            0x1e1e1e, 0xc27d00, 0x2e8fc4, 0x6e6e6e };

static const guint32 dark_lines[POSTAGE_N_CHART_LINES] = { 0x56a8e0, 0xf07f3c, 0x2fbf94, 0xdd94bc,
                                                           0xffffff, 0xe6a93a, 0x8ccbf0, 0xababab };

static const guint32 others[POSTAGE_N_CHART_THEMES][POSTAGE_CHART_INK_LINE - POSTAGE_N_COMPONENTS] = {
  /* background, text, dim, grid, unknown, sum */
  [POSTAGE_CHART_LIGHT] = { 0xffffff, 0x1e1e1e, 0x5e5c64, 0xdeddda, 0x5e5c64, 0x5e5c64 },
  [POSTAGE_CHART_DARK] = { 0x242424, 0xffffff, 0xc0bfbc, 0x4a4a4a, 0xc0bfbc, 0xc0bfbc },
  [POSTAGE_CHART_HIGH_CONTRAST] = { 0xffffff, 0x000000, 0x000000, 0x5e5c64, 0x000000, 0x000000 },
  [POSTAGE_CHART_PRINT] = { 0xffffff, 0x000000, 0x333333, 0xcccccc, 0x000000, 0x000000 },
};

static const Pattern patterns[POSTAGE_N_CHART_INKS] = {
  [POSTAGE_COMPONENT_META_CHARGES] = PATTERN_NONE,
  [POSTAGE_COMPONENT_SUBSCRIPTION] = PATTERN_RISING,
  [POSTAGE_COMPONENT_MESSAGE_FEES] = PATTERN_DOTS,
  [POSTAGE_COMPONENT_FEATURE_FEES] = PATTERN_CROSSED,
  [POSTAGE_COMPONENT_TEMPLATE_FEES] = PATTERN_UPRIGHT,
  [POSTAGE_COMPONENT_SET_UP] = PATTERN_LEVEL,
  [POSTAGE_COMPONENT_TAXES] = PATTERN_FALLING,
  [POSTAGE_CHART_INK_UNKNOWN] = PATTERN_RISING,
};

const char *
postage_chart_theme_get_id (PostageChartTheme theme)
{
  g_return_val_if_fail ((guint) theme < G_N_ELEMENTS (ids), NULL);

  return ids[theme];
}

gboolean
postage_chart_theme_from_id (const char        *id,
                             PostageChartTheme *theme)
{
  g_return_val_if_fail (id != NULL && theme != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (id, ids[i]))
      {
        *theme = (PostageChartTheme) i;
        return TRUE;
      }
  return FALSE;
}

guint32
postage_chart_theme_get_colour (PostageChartTheme theme,
                                PostageChartInk   ink)
{
  g_return_val_if_fail ((guint) theme < POSTAGE_N_CHART_THEMES && (guint) ink < POSTAGE_N_CHART_INKS, 0);

  if (ink >= POSTAGE_CHART_INK_LINE)
    return (theme == POSTAGE_CHART_DARK ? dark_lines : light_lines)[ink - POSTAGE_CHART_INK_LINE];
  if (ink >= POSTAGE_CHART_INK_BACKGROUND)
    return others[theme][ink - POSTAGE_CHART_INK_BACKGROUND];
  return theme == POSTAGE_CHART_DARK ? dark[ink] : light[ink];
}

void
postage_chart_theme_set_colour (PostageChartTheme theme,
                                PostageChartInk   ink,
                                cairo_t          *cairo)
{
  guint32 colour;

  g_return_if_fail ((guint) theme < POSTAGE_N_CHART_THEMES && (guint) ink < POSTAGE_N_CHART_INKS);
  g_return_if_fail (cairo != NULL);

  colour = postage_chart_theme_get_colour (theme, ink);
  cairo_set_source_rgb (cairo, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

/* Lines at a distance of @step, slanted by @slant, over the rectangle and more. */
static void
add_lines (cairo_t *cairo,
           double   x,
           double   y,
           double   width,
           double   height,
           double   step,
           double   slant)
{
  const double shift = slant * height;
  /* The same lines for every rectangle, so that they meet where two of one component do. */
  const double first = floor ((x - fabs (shift)) / step) * step;

  for (double at = first; at < x + width + fabs (shift); at += step)
    {
      cairo_move_to (cairo, at, y + height);
      cairo_line_to (cairo, at + shift, y);
    }
}

static void
add_level_lines (cairo_t *cairo,
                 double   x,
                 double   y,
                 double   width,
                 double   height,
                 double   step)
{
  for (double at = y + step / 2; at < y + height; at += step)
    {
      cairo_move_to (cairo, x, at);
      cairo_line_to (cairo, x + width, at);
    }
}

static void
add_dots (cairo_t *cairo,
          double   x,
          double   y,
          double   width,
          double   height,
          double   step)
{
  for (double down = y + step / 2; down < y + height; down += step)
    for (double across = floor (x / step) * step; across < x + width; across += step)
      {
        cairo_new_sub_path (cairo);
        cairo_arc (cairo, across, down, step / 6, 0, 2 * G_PI);
      }
}

static void
draw_pattern (Pattern  pattern,
              cairo_t *cairo,
              double   x,
              double   y,
              double   width,
              double   height,
              double   step)
{
  cairo_set_line_width (cairo, step / 6);
  switch (pattern)
    {
    case PATTERN_RISING:
      add_lines (cairo, x, y, width, height, step, 1);
      break;
    case PATTERN_FALLING:
      add_lines (cairo, x, y, width, height, step, -1);
      break;
    case PATTERN_CROSSED:
      add_lines (cairo, x, y, width, height, step, 1);
      add_lines (cairo, x, y, width, height, step, -1);
      break;
    case PATTERN_UPRIGHT:
      add_lines (cairo, x, y, width, height, step, 0);
      break;
    case PATTERN_LEVEL:
      add_level_lines (cairo, x, y, width, height, step);
      break;
    case PATTERN_DOTS:
      add_dots (cairo, x, y, width, height, step);
      cairo_fill (cairo);
      return;
    case PATTERN_NONE:
    default:
      return;
    }
  cairo_stroke (cairo);
}

/* A pattern is drawn in what stands out against the colour below it. */
static void
set_pattern_colour (PostageChartTheme theme,
                    PostageChartInk   ink,
                    cairo_t          *cairo)
{
  const guint32 colour = postage_chart_theme_get_colour (theme, ink);
  const guint   weight = (colour >> 16 & 0xff) * 2 + (colour >> 8 & 0xff) * 5 + (colour & 0xff);

  if (ink == POSTAGE_CHART_INK_UNKNOWN)
    postage_chart_theme_set_colour (theme, ink, cairo);
  else if (weight > 8 * 0x90)
    cairo_set_source_rgba (cairo, 0, 0, 0, 0.55);
  else
    cairo_set_source_rgba (cairo, 1, 1, 1, 0.75);
}

void
postage_chart_theme_fill (PostageChartTheme theme,
                          PostageChartInk   ink,
                          cairo_t          *cairo,
                          double            x,
                          double            y,
                          double            width,
                          double            height,
                          double            unit)
{
  g_return_if_fail ((guint) theme < POSTAGE_N_CHART_THEMES && (guint) ink < POSTAGE_N_CHART_INKS);
  g_return_if_fail (cairo != NULL && unit > 0);

  cairo_save (cairo);
  cairo_rectangle (cairo, x, y, width, height);
  cairo_clip (cairo);
  /* Of what isn't known only the pattern is there. */
  postage_chart_theme_set_colour (theme, ink == POSTAGE_CHART_INK_UNKNOWN ? POSTAGE_CHART_INK_BACKGROUND : ink, cairo);
  cairo_paint (cairo);
  set_pattern_colour (theme, ink, cairo);
  draw_pattern (patterns[ink], cairo, x, y, width, height, unit / 2.5);
  cairo_restore (cairo);
}
