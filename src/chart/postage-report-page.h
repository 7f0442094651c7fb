/* postage-report-page.h - everything that a page of a report draws, with its places
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-scene.h"

G_BEGIN_DECLS

/** PostageReportPage: what is drawn on a sheet, in points from its upper left corner, in the order in which it is
 * drawn. */
typedef struct _PostageReportPage PostageReportPage;

/** postage_report_page_new: (transfer full): an empty page. */
PostageReportPage *postage_report_page_new (void);

/** postage_report_page_free: frees what postage_report_page_new() gave. */
void postage_report_page_free (PostageReportPage *self);

/** postage_report_page_add_text: draws @n_lines lines of @layout from @first_line on; see
 * postage_report_text_draw(). */
void postage_report_page_add_text (PostageReportPage *self,
                                   PangoLayout       *layout,
                                   guint              first_line,
                                   guint              n_lines,
                                   PostageChartInk    ink,
                                   double             x,
                                   double             y);

/** postage_report_page_add_rule: fills @area with @ink, as a line between two rows. */
void postage_report_page_add_rule (PostageReportPage *self,
                                   PostageChartInk    ink,
                                   PostageChartArea   area);

/** postage_report_page_add_scene: draws @scene (transfer full) with its upper left corner there, @scale times as
 * large as it is. */
void postage_report_page_add_scene (PostageReportPage *self,
                                    PostageChartScene *scene,
                                    double             x,
                                    double             y,
                                    double             scale);

/** postage_report_page_draw: draws everything on white paper. */
void postage_report_page_draw (const PostageReportPage *self,
                               cairo_t                 *cairo);

/** postage_report_page_get_n_texts: how many texts there are, those of charts among them. */
guint postage_report_page_get_n_texts (const PostageReportPage *self);

/** postage_report_page_get_text: (transfer full): the text at @index, as far as it is on this page, and in @area
 * where. */
char *postage_report_page_get_text (const PostageReportPage *self,
                                    guint                    index,
                                    PostageChartArea        *area);

G_END_DECLS
