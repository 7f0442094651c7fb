/* postage-report.h - what plans cost, as pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chart/postage-chart-request.h"
#include "chart/postage-report-paper.h"
#include "chart/postage-report-flow.h"

G_BEGIN_DECLS

/**
 * PostageReportProgress:
 * @done: how much of the work is done, from 0 to 1
 *
 * Called in the thread that does the work.
 */
typedef void (*PostageReportProgress) (double   done,
                                       gpointer user_data);

/**
 * PostageReportOptions:
 * @catalogue: by which prices
 * @scenario: what is asked
 * @estimates: (element-type PostageEstimate): of @scenario, of the plans that the report is about; may be empty
 * @charts: (array length=n_charts): which charts it has; their estimates are put into the order of the ranking
 * @size: of the paper
 */
typedef struct
{
  PostageCatalogue          *catalogue;
  PostageScenario           *scenario;
  GPtrArray                 *estimates;
  const PostageChartRequest *charts;
  guint                      n_charts;
  PostageReportPageSize      size;
} PostageReportOptions;

#define POSTAGE_TYPE_REPORT (postage_report_get_type ())

/**
 * PostageReport:
 *
 * The answer, the plans side by side, charts, the working of every figure, what was entered and the sources, laid
 * out into pages for a printer or a PDF. Reference counted, immutable.
 */
typedef struct _PostageReport PostageReport;

/** postage_report_get_type: the boxed type of #PostageReport. */
GType postage_report_get_type (void);

/**
 * postage_report_new:
 * @progress: (nullable): told how far it is
 *
 * A pure function that may run in a thread.
 *
 * Returns: (transfer full) (nullable): the report; %NULL with %G_IO_ERROR_CANCELLED, or with a #PostageError where a
 * chart can't be drawn.
 */
PostageReport *postage_report_new (const PostageReportOptions *options,
                                   GCancellable               *cancellable,
                                   PostageReportProgress       progress,
                                   gpointer                    user_data,
                                   GError                    **error);

/** postage_report_ref: (transfer full) */
PostageReport *postage_report_ref (PostageReport *self);

/** postage_report_unref: (transfer full) */
void postage_report_unref (PostageReport *self);

/** postage_report_get_title: what it is called, in the user's language. */
const char *postage_report_get_title (const PostageReport *self);

/** postage_report_get_n_pages: one at least. */
guint postage_report_get_n_pages (const PostageReport *self);

/** postage_report_draw_page: draws the page @page, the first is 0, with the upper left corner of the paper at the
 * origin of @cairo, a point a unit. */
void postage_report_draw_page (const PostageReport *self,
                               guint                page,
                               cairo_t             *cairo);

/** postage_report_get_n_texts: how many texts are on @page. */
guint postage_report_get_n_texts (const PostageReport *self,
                                  guint                page);

/** postage_report_get_text: (transfer full): the text at @index of @page, and in @area where it is drawn, in points. */
char *postage_report_get_text (const PostageReport *self,
                               guint                page,
                               guint                index,
                               PostageChartArea    *area);

/**
 * postage_report_export_pdf:
 * @progress: (nullable): told how far it is
 *
 * The same report gives the same bytes: no time of day is in them.
 *
 * Returns: (transfer full) (nullable): the pages as a PDF with a table of contents and links; %NULL with
 * %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_FAILED where cairo can't.
 */
GBytes *postage_report_export_pdf (const PostageReport  *self,
                                   GCancellable         *cancellable,
                                   PostageReportProgress progress,
                                   gpointer              user_data,
                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageReport, postage_report_unref)

G_END_DECLS
