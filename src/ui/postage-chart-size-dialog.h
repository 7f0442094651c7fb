/* postage-chart-size-dialog.h - asks how large a picture of a chart is to be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PostageChartSize:
 * @width: in pixels of the window; 0: as in the window
 * @height: likewise; 0: as high as the chart needs to be
 * @scale: pixels of the picture for each of these
 * @for_print: it is going to be printed, perhaps without colours
 */
typedef struct
{
  double   width;
  double   height;
  double   scale;
  gboolean for_print;
} PostageChartSize;

/** PostageChartSizeChosen: is called with the size that was chosen. */
typedef void (*PostageChartSizeChosen) (const PostageChartSize *size,
                                        gpointer                user_data);

/**
 * postage_chart_size_dialog_ask:
 * @width: of the chart in the window, in pixels, with which an own size begins
 * @height: likewise
 * @chosen: isn't called when the user cancels
 */
void postage_chart_size_dialog_ask (GtkWindow             *window,
                                    int                    width,
                                    int                    height,
                                    PostageChartSizeChosen chosen,
                                    gpointer               user_data,
                                    GDestroyNotify         destroy);

G_END_DECLS
