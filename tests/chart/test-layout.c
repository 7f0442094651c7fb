/* test-layout.c - no text of a chart is cut or lies on another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"
#include "chart/postage-chart-export.h"

/* Less than a pixel apart, letters still don't touch: their rectangles have room for every letter of the font. */
#define TOUCH 0.5

static void
assert_inside (const PostageChartArea *area,
               double                  width,
               double                  height,
               const char             *text)
{
  if (area->x < 0 || area->y < 0 || area->x + area->width > width || area->y + area->height > height)
    g_error ("“%s” is cut: %.1f, %.1f, %.1f × %.1f of %.0f × %.0f", text, area->x, area->y, area->width, area->height,
             width, height);
}

static gboolean
overlap (const PostageChartArea *a,
         const PostageChartArea *b)
{
  return a->x + a->width > b->x + TOUCH && b->x + b->width > a->x + TOUCH && a->y + a->height > b->y + TOUCH &&
         b->y + b->height > a->y + TOUCH;
}

static void
assert_readable (const PostageChartScene *scene)
{
  double width, height;

  postage_chart_scene_get_size (scene, &width, &height);
  for (guint i = 0; i < postage_chart_scene_get_n_texts (scene); i++)
    {
      PostageChartArea area;
      const char      *text = postage_chart_scene_get_text (scene, i, &area);

      assert_inside (&area, width, height, text);
      for (guint j = 0; j < i; j++)
        {
          PostageChartArea other;
          const char      *other_text = postage_chart_scene_get_text (scene, j, &other);

          if (overlap (&area, &other))
            g_error ("“%s” lies on “%s”", text, other_text);
        }
    }
}

/* What is drawn of a value is in the picture, and pointing at it finds a value; what isn't drawn has no place. */
static void
assert_values (const PostageChart      *chart,
               const PostageChartScene *scene)
{
  double width, height;
  guint  n_shown = 0;

  postage_chart_scene_get_size (scene, &width, &height);
  for (guint i = 0; i < postage_chart_get_n_readings (chart); i++)
    {
      PostageChartArea area;
      guint            index;

      if (!postage_chart_scene_get_value (scene, i, &area))
        continue;
      n_shown++;
      g_assert_true (postage_chart_scene_find_value (scene, area.x + area.width / 2, area.y + area.height / 2, &index));
      g_assert_cmpuint (index, <, postage_chart_get_n_readings (chart));
    }
  if (postage_chart_get_n_readings (chart) > 0 && postage_chart_get_kind (chart) != POSTAGE_CHART_KIND_VOLUME)
    g_assert_cmpuint (n_shown, >, 0);
}

static const struct
{
  const char *name, *plans;
  gint64      quantity;
  double      width;
} charts[] = {
  { "one plan", "twilio.payg", 1000, 900 },
  { "three plans", "twilio.payg 360dialog.regular bird.payg", 5000, 900 },
  { "all plans, with long names and unknown totals", "all", 5000, 900 },
  { "all plans, narrow", "all", 5000, 480 },
  { "all plans, wide", "all", 5000, 2560 },
  { "all equal", "meta.direct meta.direct meta.direct", 5000, 900 },
  { "nothing is sent", "meta.direct twilio.payg", 0, 900 },
  { "a huge one", "360dialog.regular trengo.pro", 1000000000000, 900 },
  { "no price at all", "charles.quote", 1000, 600 },
  { "cheaper and dearer than the first", "twilio.payg 360dialog.regular trengo.pro charles.quote", 5000, 500 },
};

/* Mirrored, it is twice as high as it has to be, too. */
static void
check (const PostageChart *chart,
       const char         *font,
       double              width,
       gboolean            mirrored)
{
  PangoContext *context = postage_chart_context_new (font);
  g_autoptr (PostageChartScene) scene = NULL;
  double least;

  pango_context_set_base_dir (context, mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  least = postage_chart_get_min_height (chart, context, width);
  scene = postage_chart_lay_out (chart, context, POSTAGE_CHART_LIGHT, width, least * (1 + mirrored));
  /* Title, stamp, something of the chart, and an axis. */
  g_assert_cmpuint (postage_chart_scene_get_n_texts (scene), >=, 4);
  assert_readable (scene);
  assert_values (chart, scene);
  g_object_unref (context);
}

static void
test_texts (void)
{
  static const char *const fonts[] = { "Sans 11", "Sans 22", "Serif 8" };

  for (PostageChartKind kind = 0; kind < POSTAGE_N_CHART_KINDS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
      {
        g_autoptr (PostageChart) chart = chart_fixture_chart (kind, charts[i].plans, charts[i].quantity);

        for (guint j = 0; j < G_N_ELEMENTS (fonts); j++)
          {
            g_test_message ("%s: %s, %s", postage_chart_kind_get_id (kind), charts[i].name, fonts[j]);
            check (chart, fonts[j], charts[i].width, FALSE);
            check (chart, fonts[j], charts[i].width, TRUE);
          }
      }
}

/* In a picture for a language that runs from right to left, everything is where a mirror shows it. */
static void
test_mirrored (void)
{
  g_autoptr (PostageChart) chart = chart_fixture_chart (POSTAGE_CHART_KIND_COMPARE, "twilio.payg bird.payg", 5000);
  PangoContext *context = postage_chart_context_new ("Sans 11");
  g_autoptr (PostageChartScene) plain = NULL;
  g_autoptr (PostageChartScene) mirrored = NULL;

  plain = postage_chart_lay_out (chart, context, POSTAGE_CHART_LIGHT, 800, 300);
  pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  mirrored = postage_chart_lay_out (chart, context, POSTAGE_CHART_LIGHT, 800, 300);
  g_assert_cmpuint (postage_chart_scene_get_n_texts (plain), ==, postage_chart_scene_get_n_texts (mirrored));
  for (guint i = 0; i < postage_chart_scene_get_n_texts (plain); i++)
    {
      PostageChartArea a, b;

      g_assert_cmpstr (postage_chart_scene_get_text (plain, i, &a), ==,
                       postage_chart_scene_get_text (mirrored, i, &b));
      g_assert_cmpfloat_with_epsilon (a.x + a.width, 800 - b.x, 0.01);
      g_assert_cmpfloat_with_epsilon (a.y, b.y, 0.01);
    }
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/texts", test_texts);
  g_test_add_func ("/chart/layout/mirrored", test_mirrored);
  return g_test_run ();
}
