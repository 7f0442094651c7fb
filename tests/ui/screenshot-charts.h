/* screenshot-charts.h - the page of charts in pictures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

/* Shows the charts of the picture "chart-KIND", or "chart-KIND-anything", or of one of these: "chart-all", of all
   plans; "chart-size", the question for the size of a picture; "chart-empty", nothing is sent. The pictures of the
   first kind have the table of figures, and read a value. Returns what is to be seen. */
GtkWidget *screenshot_charts_show (PostageWindow *window,
                                   const char    *picture);
