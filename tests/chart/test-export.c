/* test-export.c - charts as files: the same picture as in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-export.h"

#include <gio/gio.h>
#include <string.h>

#include "chart-fixture.h"

static PostageChartScene *
create_scene (PostageChartTheme theme,
              double            width,
              double            height)
{
  g_autoptr (PostageChart) chart =
    chart_fixture_chart (POSTAGE_CHART_KIND_COMPARE, "360dialog.regular twilio.payg bird.payg", 5000);
  PangoContext      *context = postage_chart_context_new ("Sans 11");
  PostageChartScene *scene = postage_chart_lay_out (chart, context, theme, width, height);

  g_object_unref (context);
  return scene;
}

/* What is left to read. */
typedef struct
{
  const guint8 *data;
  gsize         length;
} Reader;

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  Reader *reader = closure;

  if (reader->length < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->length -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *bytes)
{
  Reader reader;

  reader.data = g_bytes_get_data (bytes, &reader.length);
  return cairo_image_surface_create_from_png_stream (read_bytes, &reader);
}

/* Pixels, but for the byte that a surface without transparency doesn't use. */
static void
assert_same_pixels (cairo_surface_t *a,
                    cairo_surface_t *b)
{
  const int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixels[2];

        memcpy (&pixels[0], cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a) + 4 * x, 4);
        memcpy (&pixels[1], cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b) + 4 * x, 4);
        g_assert_cmphex (pixels[0] & 0xffffff, ==, pixels[1] & 0xffffff);
      }
}

/* A PNG has the pixels that drawing the scene gives, in every theme and at every scale. */
static void
test_pixels (void)
{
  static const double scales[] = { 1, 2, 300.0 / 96 };

  for (guint theme = 0; theme < POSTAGE_N_CHART_THEMES; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
      {
        g_autoptr (PostageChartScene) scene = create_scene ((PostageChartTheme) theme, 640, 320);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = postage_chart_export (scene, POSTAGE_CHART_PNG, scales[i], &error);
        cairo_surface_t *exported, *drawn;
        cairo_t         *cairo;

        g_assert_no_error (error);
        exported = read_png (bytes);
        g_assert_cmpint (cairo_surface_status (exported), ==, CAIRO_STATUS_SUCCESS);
        drawn = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (exported),
                                            cairo_image_surface_get_height (exported));
        cairo = cairo_create (drawn);
        cairo_scale (cairo, scales[i], scales[i]);
        postage_chart_scene_draw (scene, cairo);
        cairo_destroy (cairo);
        cairo_surface_flush (drawn);
        g_assert_cmpint (cairo_image_surface_get_width (drawn), ==, (int) (640 * scales[i]));
        assert_same_pixels (exported, drawn);
        cairo_surface_destroy (drawn);
        cairo_surface_destroy (exported);
      }
}

/* Where there is one colour only, the components still differ: by their patterns. */
static void
test_patterns_differ (void)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);

  for (guint ink = 0; ink < POSTAGE_N_COMPONENTS; ink++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
      cairo_t         *cairo = cairo_create (surface);
      guint8          *shape = g_new0 (guint8, 40 * 20);
      const guint8    *data;
      guint32          first;

      postage_chart_theme_fill (POSTAGE_CHART_PRINT, (PostageChartInk) ink, cairo, 0, 0, 40, 20, 18);
      cairo_destroy (cairo);
      cairo_surface_flush (surface);
      data = cairo_image_surface_get_data (surface);
      memcpy (&first, data, 4);
      for (int y = 0; y < 20; y++)
        for (int x = 0; x < 40; x++)
          {
            guint32 pixel;

            memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
            shape[40 * y + x] = pixel != first;
          }
      for (guint i = 0; i < pictures->len; i++)
        g_assert_true (memcmp (g_ptr_array_index (pictures, i), shape, 40 * 20) != 0);
      g_ptr_array_add (pictures, shape);
      cairo_surface_destroy (surface);
    }
}

static void
test_other_formats (void)
{
  g_autoptr (PostageChartScene) scene = create_scene (POSTAGE_CHART_PRINT, 640, 320);
  g_autoptr (GBytes) svg = postage_chart_export (scene, POSTAGE_CHART_SVG, 1, NULL);
  g_autoptr (GBytes) pdf = postage_chart_export (scene, POSTAGE_CHART_PDF, 1, NULL);
  gsize       length;
  const char *data = g_bytes_get_data (svg, &length);

  g_assert_nonnull (g_strstr_len (data, (gssize) length, "<svg"));
  g_assert_nonnull (g_strstr_len (data, (gssize) length, "width=\"640px\" height=\"320px\""));
  g_assert_nonnull (g_strstr_len (data, (gssize) length, "</svg>"));
  data = g_bytes_get_data (pdf, &length);
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (memcmp (data + length - 6, "%%EOF\n", 6) == 0);
}

static void
test_too_large (void)
{
  g_autoptr (PostageChartScene) scene = create_scene (POSTAGE_CHART_LIGHT, 20000, 400);
  g_autoptr (GError) error = NULL;

  g_assert_null (postage_chart_export (scene, POSTAGE_CHART_PNG, 2, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "Choose a smaller size."));
}

static void
test_names (void)
{
  PostageChartFormat format = POSTAGE_CHART_PNG;
  PostageChartTheme  theme = POSTAGE_CHART_LIGHT;

  g_assert_true (postage_chart_format_from_name ("/a.png/My chart.SVG", &format));
  g_assert_cmpint (format, ==, POSTAGE_CHART_SVG);
  g_assert_true (postage_chart_format_from_name ("x.pdf", &format));
  g_assert_cmpint (format, ==, POSTAGE_CHART_PDF);
  g_assert_false (postage_chart_format_from_name ("x.jpeg", &format));
  g_assert_false (postage_chart_format_from_name ("png", &format));
  g_assert_cmpint (format, ==, POSTAGE_CHART_PDF);

  for (guint i = 0; i < POSTAGE_N_CHART_THEMES; i++)
    {
      g_assert_true (postage_chart_theme_from_id (postage_chart_theme_get_id ((PostageChartTheme) i), &theme));
      g_assert_cmpuint (theme, ==, i);
    }
  g_assert_false (postage_chart_theme_from_id ("blue", &theme));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/export/pixels", test_pixels);
  g_test_add_func ("/chart/export/patterns-differ", test_patterns_differ);
  g_test_add_func ("/chart/export/other-formats", test_other_formats);
  g_test_add_func ("/chart/export/too-large", test_too_large);
  g_test_add_func ("/chart/export/names", test_names);
  return g_test_run ();
}
