/* postage-chart-export.c - a chart as a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/postage-chart-png.h"

#include "text/postage-text-language.h"

#define RESOLUTION 96

static const char *const endings[] = {
  [POSTAGE_CHART_PNG] = ".png",
  [POSTAGE_CHART_SVG] = ".svg",
  [POSTAGE_CHART_PDF] = ".pdf",
};

gboolean
postage_chart_format_from_name (const char         *file_name,
                                PostageChartFormat *format)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (file_name != NULL && format != NULL, FALSE);

  folded = g_ascii_strdown (file_name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      {
        *format = (PostageChartFormat) i;
        return TRUE;
      }
  return FALSE;
}

PangoContext *
postage_chart_context_new (const char *font)
{
  PangoFontMap *fonts;
  PangoContext *context;
  g_autoptr (PangoFontDescription) description = NULL;

  g_return_val_if_fail (font != NULL, NULL);

  fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), RESOLUTION);
  context = pango_font_map_create_context (fonts);
  g_object_unref (fonts);
  description = pango_font_description_from_string (font);
  pango_context_set_font_description (context, description);
  /* Places of letters don't depend on the scale then. */
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context,
                              postage_text_is_right_to_left () ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (PostageChartFormat format,
                double             width,
                double             height,
                double             scale,
                GByteArray        *bytes)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case POSTAGE_CHART_SVG:
      surface = cairo_svg_surface_create_for_stream (append, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case POSTAGE_CHART_PDF:
      return cairo_pdf_surface_create_for_stream (append, bytes, width, height);
    case POSTAGE_CHART_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale), (int) ceil (height * scale));
    }
}

GBytes *
postage_chart_export (const PostageChartScene *scene,
                      PostageChartFormat       format,
                      double                   scale,
                      GError                 **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t         *cairo;
  cairo_status_t   status;
  double           width, height;

  g_return_val_if_fail (scene != NULL && scale > 0, NULL);

  postage_chart_scene_get_size (scene, &width, &height);
  surface = create_surface (format, width, height, scale, bytes);
  cairo = cairo_create (surface);
  if (format == POSTAGE_CHART_PNG)
    cairo_scale (cairo, scale, scale);
  postage_chart_scene_draw (scene, cairo);
  cairo_destroy (cairo);
  if (format == POSTAGE_CHART_PNG && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      GBytes *png = postage_chart_png_write (surface, error);

      cairo_surface_destroy (surface);
      return png;
    }
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: %s is the message of a library, such as “invalid size” */
                   _ ("The chart can't be drawn (%s). Choose a smaller size."), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
