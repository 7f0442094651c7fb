/* postage-report-job.h - lays out a report beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chart/postage-report-order.h"
#include "model/postage-job-progress.h"

G_BEGIN_DECLS

/**
 * postage_report_job_run_async:
 * @order: is copied
 * @cancellable: (nullable)
 * @progress: (nullable): told how far it is, with @user_data, until @callback is called
 * @callback: called in the main context of the caller
 *
 * Lays the report out in a thread, which gets nothing but immutable values.
 */
void postage_report_job_run_async (const PostageReportOrder *order,
                                   GCancellable             *cancellable,
                                   PostageJobProgressFunc    progress,
                                   GAsyncReadyCallback       callback,
                                   gpointer                  user_data);

/** postage_report_job_finish: (transfer full) (nullable): the report, or %NULL as postage_report_new(). */
PostageReport *postage_report_job_finish (GAsyncResult *result,
                                          GError      **error);

G_END_DECLS
