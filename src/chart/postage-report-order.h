/* postage-report-order.h - which report is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-report.h"

G_BEGIN_DECLS

/**
 * PostageReportOrder:
 * @catalogue: by which prices
 * @scenario: what is asked
 * @estimates: (element-type PostageEstimate): of @scenario, of the plans that the report is about; may be empty
 * @kinds: (array length=n_kinds): which charts it has, in this order, each as postage_chart_request_init() gives it
 * @size: of the paper
 *
 * A report as somebody asks for it, in the window and on the command line alike.
 */
typedef struct
{
  PostageCatalogue     *catalogue;
  PostageScenario      *scenario;
  GPtrArray            *estimates;
  PostageChartKind      kinds[POSTAGE_N_CHART_KINDS];
  guint                 n_kinds;
  PostageReportPageSize size;
} PostageReportOrder;

/** postage_report_order_init_copy: makes @self, which isn't initialised, the same order as @other with values of its
 * own: for a thread. */
void postage_report_order_init_copy (PostageReportOrder       *self,
                                     const PostageReportOrder *other);

/** postage_report_order_clear: lets go of the values of a copy. */
void postage_report_order_clear (PostageReportOrder *self);

/** postage_report_order_has: whether a chart of @kind is wanted. */
gboolean postage_report_order_has (const PostageReportOrder *self,
                                   PostageChartKind          kind);

/** postage_report_order_make: (transfer full) (nullable): the report, as postage_report_new() makes it. */
PostageReport *postage_report_order_make (const PostageReportOrder *self,
                                          GCancellable             *cancellable,
                                          PostageReportProgress     progress,
                                          gpointer                  user_data,
                                          GError                  **error);

G_END_DECLS
