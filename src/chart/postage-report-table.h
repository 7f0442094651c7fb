/* postage-report-table.h - rows and columns of a report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-report-flow.h"

G_BEGIN_DECLS

#define POSTAGE_REPORT_MAX_COLUMNS 6

/**
 * PostageReportTable:
 * @flow: (unowned): where rows are placed
 * @n_columns: up to %POSTAGE_REPORT_MAX_COLUMNS
 * @x: where each begins, in points from the left margin
 * @width: how wide each is
 * @at_end: whether what stands in it ends at its end, as amounts do
 */
typedef struct
{
  PostageReportFlow *flow;
  guint              n_columns;
  double             x[POSTAGE_REPORT_MAX_COLUMNS];
  double             width[POSTAGE_REPORT_MAX_COLUMNS];
  gboolean           at_end[POSTAGE_REPORT_MAX_COLUMNS];
} PostageReportTable;

/**
 * postage_report_table_init:
 * @shares: (array length=n_columns): how the width is divided
 * @n_words: how many of the first columns hold words; in the others amounts end below each other
 */
void postage_report_table_init (PostageReportTable *self,
                                PostageReportFlow  *flow,
                                const double       *shares,
                                guint               n_columns,
                                guint               n_words);

/** postage_report_table_begin: adds a head of @cells (array of n_columns), which is repeated on each page until
 * postage_report_table_end(); without @here, only there. */
void postage_report_table_begin (PostageReportTable *self,
                                 const char *const  *cells,
                                 gboolean            here);

/** postage_report_table_end: no more rows follow. */
void postage_report_table_end (PostageReportTable *self);

/** postage_report_table_create_row: (transfer full): a row of @cells (array of n_columns) for
 * postage_report_flow_take_strips(). */
PostageReportStrip *postage_report_table_create_row (PostageReportTable *self,
                                                     const char *const  *cells,
                                                     PostageReportStyle  style);

/** postage_report_table_add_row: adds such a row. */
void postage_report_table_add_row (PostageReportTable *self,
                                   const char *const  *cells,
                                   PostageReportStyle  style);

/** postage_report_table_create_sum: (transfer full): such a row of sums, below a line of @ink. */
PostageReportStrip *postage_report_table_create_sum (PostageReportTable *self,
                                                     const char *const  *cells,
                                                     PostageChartInk     ink);

/** postage_report_table_add_sum: adds such a row. */
void postage_report_table_add_sum (PostageReportTable *self,
                                   const char *const  *cells);

/** postage_report_strips_new: (transfer full) (element-type PostageReportStrip): none yet */
GPtrArray *postage_report_strips_new (void);

G_END_DECLS
