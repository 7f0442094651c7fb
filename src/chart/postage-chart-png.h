/* postage-chart-png.h - writes pixels as PNG
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * postage_chart_png_write:
 * @surface: an image of %CAIRO_FORMAT_RGB24, with nothing to be drawn any more
 *
 * Charts have few colours in large areas, for which PNG's filters only cost time: without them a picture takes less
 * of it than by cairo's own writer, which tries all of them on each line.
 *
 * Returns: (transfer full) (nullable): the bytes of the file; %NULL with %G_IO_ERROR_FAILED where libpng can't.
 */
GBytes *postage_chart_png_write (cairo_surface_t *surface,
                                 GError         **error);

G_END_DECLS
