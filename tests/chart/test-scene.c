/* test-scene.c - where a scene puts what is added to it, and what it draws
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-scene.h"

#include <string.h>

#include "chart/postage-chart-export.h"

#define WIDTH 200
#define HEIGHT 100

static PostageChartScene *
create_scene (PangoDirection    direction,
              PostageChartTheme theme)
{
  PangoContext      *context = postage_chart_context_new ("Sans 11");
  PostageChartScene *scene;

  pango_context_set_base_dir (context, direction);
  scene = postage_chart_scene_new (context, theme, WIDTH, HEIGHT);
  g_object_unref (context);
  return scene;
}

/* The colour of a pixel of what @scene draws, such as 0x0072b2. */
static guint32
get_pixel (const PostageChartScene *scene,
           int                      x,
           int                      y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cairo = cairo_create (surface);
  guint32          pixel;

  postage_chart_scene_draw (scene, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

/* A text begins, has its middle or ends where it was added. */
static void
test_sides (void)
{
  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (PostageChartScene) scene =
        create_scene (mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, POSTAGE_CHART_LIGHT);
      PostageChartArea area;
      double           width, height;

      postage_chart_scene_measure_text (scene, "1,000", POSTAGE_CHART_LABEL, -1, &width, &height);
      g_assert_cmpfloat_with_epsilon (height, postage_chart_scene_get_unit (scene), 0.01);
      for (PostageChartSide side = POSTAGE_CHART_START; side <= POSTAGE_CHART_END; side++)
        postage_chart_scene_add_text (scene, "1,000", POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT, side, 90, 10 * side,
                                      -1);
      g_assert_cmpuint (postage_chart_scene_get_n_texts (scene), ==, 3);
      for (PostageChartSide side = POSTAGE_CHART_START; side <= POSTAGE_CHART_END; side++)
        {
          const double left = 90 - width * side / 2;

          g_assert_cmpstr (postage_chart_scene_get_text (scene, side, &area), ==, "1,000");
          g_assert_cmpfloat_with_epsilon (area.x, mirrored ? WIDTH - left - width : left, 0.01);
          g_assert_cmpfloat_with_epsilon (area.y, 10 * side, 0.01);
          g_assert_cmpfloat_with_epsilon (area.width, width, 0.01);
        }
    }
}

/* A text that is too long for a line takes more of them, and no more width than it was given. */
static void
test_wrapping (void)
{
  g_autoptr (PostageChartScene) scene = create_scene (PANGO_DIRECTION_LTR, POSTAGE_CHART_LIGHT);
  static const char *const texts[] = {
    "A plan with a long name",
    "Averylongnamewithoutanyblankatall",
    "名字很长的套餐名字很长的套餐",
  };
  const PostageChartTextStyle style = POSTAGE_CHART_LABEL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PostageChartArea area;
      double           width, height;

      postage_chart_scene_measure_text (scene, texts[i], style, 80, &width, &height);
      g_assert_cmpfloat (width, <=, 80);
      g_assert_cmpfloat (height, >, 1.5 * postage_chart_scene_get_unit (scene));
      postage_chart_scene_add_text (scene, texts[i], style, POSTAGE_CHART_INK_TEXT, POSTAGE_CHART_START, 0,
                                    0, 80);
      postage_chart_scene_get_text (scene, i, &area);
      g_assert_cmpfloat (area.width, <=, 80);
      g_assert_cmpfloat_with_epsilon (area.height, height, 0.01);
    }
}

/* What is added later covers what was there; all of it lies on the background, in the colours of the theme. */
static void
test_drawing (void)
{
  static const struct
  {
    PostageChartTheme theme;
    guint32           background, text, meta;
  } rows[] = {
    { POSTAGE_CHART_LIGHT, 0xffffff, 0x1e1e1e, 0x0072b2 },
    { POSTAGE_CHART_DARK, 0x242424, 0xffffff, 0x56a8e0 },
    { POSTAGE_CHART_HIGH_CONTRAST, 0xffffff, 0x000000, 0x0072b2 },
    { POSTAGE_CHART_PRINT, 0xffffff, 0x000000, 0x0072b2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint mirrored = 0; mirrored < 2; mirrored++)
      {
        g_autoptr (PostageChartScene) scene =
          create_scene (mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, rows[i].theme);
        const int bar = mirrored ? WIDTH - 15 : 15, line = mirrored ? WIDTH - 35 : 35;
        double    width, height;

        postage_chart_scene_get_size (scene, &width, &height);
        g_assert_cmpfloat (width, ==, WIDTH);
        g_assert_cmpfloat (height, ==, HEIGHT);
        g_assert_cmphex (get_pixel (scene, bar, 15), ==, rows[i].background);

        postage_chart_scene_add_bar (scene, (PostageChartInk) POSTAGE_COMPONENT_META_CHARGES,
                                     (PostageChartArea){ 10, 10, 40, 10 });
        g_assert_cmphex (get_pixel (scene, bar, 15), ==, rows[i].meta);
        g_assert_cmphex (get_pixel (scene, WIDTH - 1 - bar, 15), ==, rows[i].background);
        postage_chart_scene_add_line (scene, POSTAGE_CHART_INK_TEXT, (PostageChartArea){ 30, 0, 10, HEIGHT });
        g_assert_cmphex (get_pixel (scene, bar, 15), ==, rows[i].meta);
        g_assert_cmphex (get_pixel (scene, line, 15), ==, rows[i].text);
        g_assert_cmphex (get_pixel (scene, line, HEIGHT - 1), ==, rows[i].text);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scene/sides", test_sides);
  g_test_add_func ("/chart/scene/wrapping", test_wrapping);
  g_test_add_func ("/chart/scene/drawing", test_drawing);
  return g_test_run ();
}
