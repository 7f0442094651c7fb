/* postage-report-link.h - addresses of web pages that can be followed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "chart/postage-chart-scene.h"

G_BEGIN_DECLS

/**
 * postage_report_link_find:
 * @text: from where to look
 * @length: (out): of the address, in bytes
 *
 * Returns: (nullable): where the first address of a web page in @text begins
 */
const char *postage_report_link_find (const char *text,
                                      gsize      *length);

/**
 * postage_report_link_line:
 * @area: where @line is; its @x is that of @layout, its width is ignored
 *
 * Marks what of @line shows the address of a web page as a link to it, whole also where it is broken over lines. Does
 * nothing but in a PDF.
 */
void postage_report_link_line (PangoLayout            *layout,
                               PangoLayoutLine        *line,
                               const PostageChartArea *area,
                               cairo_t                *cairo);

G_END_DECLS
