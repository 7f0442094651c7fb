/* postage-chart-picture.h - a chart of the window as a file or on the clipboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart/postage-chart-export.h"
#include "chart/postage-chart.h"
#include "ui/postage-file-chooser.h"

G_BEGIN_DECLS

/**
 * PostageChartPicture:
 * @chart: what is drawn
 * @font: for postage_chart_context_new()
 * @direction: in which way the chart runs
 * @theme: the colours
 * @format: what is written
 * @width: in units of the font, above zero
 * @height: likewise; 0: as high as the chart needs to be
 * @scale: pixels a unit, above zero
 *
 * Everything that decides how a picture comes out.
 */
typedef struct
{
  PostageChart      *chart;
  const char        *font;
  PangoDirection     direction;
  PostageChartTheme  theme;
  PostageChartFormat format;
  double             width;
  double             height;
  double             scale;
} PostageChartPicture;

/** Pixels a unit of a picture that is printed with 300 dots an inch. */
#define POSTAGE_CHART_PICTURE_PRINT (300.0 / 96)

/** postage_chart_picture_draw: (transfer full) (nullable): the bytes of the file; %NULL with %G_IO_ERROR_FAILED where
 * the chart needs more height, or where there can be no picture of that size. May run in a thread. */
GBytes *postage_chart_picture_draw (const PostageChartPicture *picture,
                                    GError                   **error);

/** postage_chart_picture_save_async: draws @picture, which is copied, and replaces @file with it as a whole; in a
 * thread, because a large picture takes its time. */
void postage_chart_picture_save_async (const PostageChartPicture *picture,
                                       GFile                     *file,
                                       GAsyncReadyCallback        callback,
                                       gpointer                   user_data);

/** postage_chart_picture_save_finish: %FALSE as postage_chart_picture_draw() or with %POSTAGE_STORAGE_ERROR_WRITE; the
 * file is as it was then. */
gboolean postage_chart_picture_save_finish (GAsyncResult *result,
                                            GError      **error);

/** postage_chart_picture_copy: puts @picture, a PNG, on the clipboard of @widget, with the table of the chart for
 * programs that take text. Returns: %FALSE as postage_chart_picture_draw(). */
gboolean postage_chart_picture_copy (const PostageChartPicture *picture,
                                     GtkWidget                 *widget,
                                     GError                   **error);

/** postage_chart_picture_get_kind: what such files are. */
PostageFileKind postage_chart_picture_get_kind (PostageChartFormat format);

G_END_DECLS
