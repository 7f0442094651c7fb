/* report-fixture.h - reports about bundled plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-report.h"

G_BEGIN_DECLS

/**
 * ReportFixture:
 * @options: what the report is made of, with a comparison and a difference as charts
 * @charts: those
 */
typedef struct
{
  PostageReportOptions options;
  PostageChartRequest  charts[2];
} ReportFixture;

/**
 * report_fixture_init:
 * @name: of the scenario
 * @plans: ids, which blanks separate, or "all" that can be bought
 * @quantity: how many marketing messages go to Brazil, and half as many of authentication to Germany
 *
 * Sets @self to a report on A4 about these plans.
 */
void report_fixture_init (ReportFixture *self,
                          const char    *name,
                          const char    *plans,
                          gint64         quantity);

/** report_fixture_clear: frees what report_fixture_init() gave. */
void report_fixture_clear (ReportFixture *self);

/** report_fixture_create: (transfer full): the report, which must succeed. */
PostageReport *report_fixture_create (const ReportFixture *self);

/** report_fixture_read: (transfer full): the texts of @page, each between line breaks. */
char *report_fixture_read (const PostageReport *report,
                           guint                page);

/** report_fixture_read_all: (transfer full): the texts of all pages, likewise. */
char *report_fixture_read_all (const PostageReport *report);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportFixture, report_fixture_clear)

G_END_DECLS
