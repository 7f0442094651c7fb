/* postage-report-flow.h - what is written one below the other, page by page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-report-paper.h"
#include "chart/postage-report-strip.h"

G_BEGIN_DECLS

/**
 * PostageReportEntry:
 * @title: (owned)
 * @level: 0 of a section, 1 of a heading in it
 * @page: its page, the first is 0
 * @y: where on it, in points
 *
 * An entry of the table of contents that programs show beside a PDF.
 */
typedef struct
{
  char  *title;
  guint  level;
  guint  page;
  double y;
} PostageReportEntry;

/**
 * PostageReportFlow:
 *
 * Places what is added to it one below the other, and begins a page where there is no room for it: no line is cut, a
 * row is only split where it is higher than half a page, a heading is on the page of what follows it, and the head
 * of a table is repeated on each page of it.
 */
typedef struct _PostageReportFlow PostageReportFlow;

/** postage_report_flow_new: (transfer full): without a page; @footer: the height that is left free at the bottom of
 * each, in points. */
PostageReportFlow *postage_report_flow_new (PangoContext                *context,
                                            const PostageReportPageSize *size,
                                            double                       footer);

/** postage_report_flow_free: frees what postage_report_flow_new() gave. */
void postage_report_flow_free (PostageReportFlow *self);

/** postage_report_flow_get_context: (transfer none): the fonts. */
PangoContext *postage_report_flow_get_context (const PostageReportFlow *self);

/** postage_report_flow_get_width: between the margins, in points. */
double postage_report_flow_get_width (const PostageReportFlow *self);

/** postage_report_flow_get_max_height: of what stands on one page together with the headings that were added last, in
 * points. */
double postage_report_flow_get_max_height (const PostageReportFlow *self);

/** postage_report_flow_get_room: what is left of this page for what stands below the headings that were added last. */
double postage_report_flow_get_room (const PostageReportFlow *self);

/** postage_report_flow_add_heading: adds a heading, to stand above what is added next; one of @level 0 or 1 is an
 * entry of the contents. */
void postage_report_flow_add_heading (PostageReportFlow *self,
                                      const char        *text,
                                      guint              level);

/** postage_report_flow_add_note: adds a text over the whole width, to stand above what is added next. */
void postage_report_flow_add_note (PostageReportFlow *self,
                                   const char        *text,
                                   PostageReportStyle style);

/** postage_report_flow_take_pending: (transfer full): adds @strip, to stand above what is added next. */
void postage_report_flow_take_pending (PostageReportFlow  *self,
                                       PostageReportStrip *strip);

/** postage_report_flow_add_paragraph: adds a text over the whole width. */
void postage_report_flow_add_paragraph (PostageReportFlow *self,
                                        const char        *text,
                                        PostageReportStyle style);

/** postage_report_flow_add_item: adds a text of a list, behind a dash. */
void postage_report_flow_add_item (PostageReportFlow *self,
                                   const char        *text,
                                   PostageReportStyle style);

/** postage_report_flow_take_strips: (transfer full): adds @strips (element-type PostageReportStrip), which stay on
 * one page unless they are higher than half of it. */
void postage_report_flow_take_strips (PostageReportFlow *self,
                                      GPtrArray         *strips);

/** postage_report_flow_take_header: (transfer full) (nullable): adds a strip that is repeated at the top of each
 * page that begins from now on, and with @here stands here as well; %NULL ends that. */
void postage_report_flow_take_header (PostageReportFlow  *self,
                                      PostageReportStrip *header,
                                      gboolean            here);

/** postage_report_flow_measure_caption: how high @caption is below a chart, with the gap between, in points. */
double postage_report_flow_measure_caption (const PostageReportFlow *self,
                                            const char              *caption);

/** postage_report_flow_take_scene: adds a chart, @scene (transfer full), with @caption (nullable) below it on the
 * same page; smaller where it is higher than a page. */
void postage_report_flow_take_scene (PostageReportFlow *self,
                                     PostageChartScene *scene,
                                     const char        *caption);

/** postage_report_flow_get_pages: (transfer none): (element-type PostageReportPage): those that were begun. */
GPtrArray *postage_report_flow_get_pages (PostageReportFlow *self);

/** postage_report_flow_get_entries: (transfer none): (element-type PostageReportEntry): the contents, in their
 * order. */
GArray *postage_report_flow_get_entries (PostageReportFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageReportFlow, postage_report_flow_free)

G_END_DECLS
