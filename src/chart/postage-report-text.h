/* postage-report-text.h - the letters of a report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "chart/postage-chart-scene.h"

G_BEGIN_DECLS

/** PostageReportStyle: how a text of a report is set; one of %POSTAGE_REPORT_FOOTER has one line and is shortened. */
typedef enum
{
  POSTAGE_REPORT_TITLE,
  POSTAGE_REPORT_SECTION,
  POSTAGE_REPORT_HEADING,
  POSTAGE_REPORT_LEAD,
  POSTAGE_REPORT_BODY,
  POSTAGE_REPORT_STRONG,
  POSTAGE_REPORT_SMALL,
  POSTAGE_REPORT_FOOTER,
} PostageReportStyle;

/** postage_report_context_new: (transfer full): the fonts of a report, whose units are points, in the direction of the
 * user's language. */
PangoContext *postage_report_context_new (void);

/** postage_report_text_is_dim: whether texts of @style stand back behind others. */
gboolean postage_report_text_is_dim (PostageReportStyle style);

/**
 * postage_report_text_new:
 * @width: where lines are broken, in points
 * @at_end: whether lines end at the end of the width, as amounts do, or begin at its beginning
 *
 * Returns: (transfer full): @text, set. Left and right are those of the page, also where the language runs from
 * right to left.
 */
PangoLayout *postage_report_text_new (PangoContext      *context,
                                      const char        *text,
                                      PostageReportStyle style,
                                      double             width,
                                      gboolean           at_end);

/** postage_report_text_get_height: how high @n_lines lines of @layout from @first_line on are, in points. */
double postage_report_text_get_height (PangoLayout *layout,
                                       guint        first_line,
                                       guint        n_lines);

/** postage_report_text_count_lines: how many lines of @layout from @first_line on there is room for in @height. */
guint postage_report_text_count_lines (PangoLayout *layout,
                                       guint        first_line,
                                       double       height);

/** postage_report_text_get_area: sets @area to what @n_lines lines from @first_line on take, where @x and @y are the
 * left end of the layout's width and the top of the first of these lines. */
void postage_report_text_get_area (PangoLayout      *layout,
                                   guint             first_line,
                                   guint             n_lines,
                                   double            x,
                                   double            y,
                                   PostageChartArea *area);

/** postage_report_text_draw: draws these lines, there; addresses of web pages can be followed in a PDF. */
void postage_report_text_draw (PangoLayout *layout,
                               guint        first_line,
                               guint        n_lines,
                               double       x,
                               double       y,
                               cairo_t     *cairo);

G_END_DECLS
