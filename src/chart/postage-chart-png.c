/* postage-chart-png.c - writes pixels as PNG
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-png.h"

#include <glib/gi18n-lib.h>
#include <png.h>

/* What libpng's calls are told. */
typedef struct
{
  GByteArray *bytes;
  GError    **error;
} Sink;

static void
append (png_structp png,
        png_bytep   data,
        size_t      length)
{
  Sink *sink = png_get_io_ptr (png);

  g_byte_array_append (sink->bytes, data, (guint) length);
}

static void
flush (png_structp png)
{
}

/* Never returns: libpng asks for a jump. */
static void
fail (png_structp     png,
      png_const_charp message)
{
  Sink *sink = png_get_error_ptr (png);

  g_set_error (sink->error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: %s is the message of a library, such as “invalid size” */
               _ ("The chart can't be drawn (%s). Choose a smaller size."), message);
  longjmp (png_jmpbuf (png), 1);
}

static void
ignore (png_structp     png,
        png_const_charp message)
{
}

/* Kept apart, so that a jump back passes by nothing that has to be freed. */
static gboolean
write_all (png_structp      png,
           png_infop        info,
           cairo_surface_t *surface)
{
  const int      width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  const int      stride = cairo_image_surface_get_stride (surface);
  unsigned char *pixels = cairo_image_surface_get_data (surface);

  if (setjmp (png_jmpbuf (png)))
    return FALSE;
  png_set_IHDR (png, info, (png_uint_32) width, (png_uint_32) height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  /* Half the work of the usual level, for a quarter more bytes. */
  png_set_compression_level (png, 3);
  png_write_info (png, info);
  /* Cairo's pixels are words of the machine, with nothing in their highest byte. */
  if (G_BYTE_ORDER == G_LITTLE_ENDIAN)
    png_set_bgr (png);
  png_set_filler (png, 0, G_BYTE_ORDER == G_LITTLE_ENDIAN ? PNG_FILLER_AFTER : PNG_FILLER_BEFORE);
  for (int row = 0; row < height; row++)
    png_write_row (png, pixels + (gsize) row * (gsize) stride);
  png_write_end (png, info);
  return TRUE;
}

GBytes *
postage_chart_png_write (cairo_surface_t *surface,
                         GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Sink        sink = { bytes, error };
  png_structp png;
  png_infop   info;
  gboolean    written;

  g_return_val_if_fail (surface != NULL, NULL);
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24, NULL);

  cairo_surface_flush (surface);
  png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &sink, fail, ignore);
  info = png_create_info_struct (png);
  png_set_write_fn (png, &sink, append, flush);
  written = write_all (png, info, surface);
  png_destroy_write_struct (&png, &info);
  return written ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
