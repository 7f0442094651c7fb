/* postage-export-job.h - writes a report or tables into a file, beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chart/postage-report-order.h"
#include "model/postage-job-progress.h"
#include "storage/postage-export-file.h"

G_BEGIN_DECLS

/**
 * PostageExportOrder:
 * @report: what is exported, and of a report also how
 * @is_report: whether a report is wanted, as a PDF
 * @format: of the tables that are wanted otherwise
 */
typedef struct
{
  PostageReportOrder  report;
  gboolean            is_report;
  PostageExportFormat format;
} PostageExportOrder;

/**
 * postage_export_job_run_async:
 * @order: is copied
 * @file: is replaced as a whole once everything is there
 * @cancellable: (nullable)
 * @progress: (nullable): told how far it is, with @user_data, until @callback is called
 * @callback: called in the main context of the caller
 *
 * Writes in a thread, which gets nothing but immutable values.
 */
void postage_export_job_run_async (const PostageExportOrder *order,
                                   GFile                    *file,
                                   GCancellable             *cancellable,
                                   PostageJobProgressFunc    progress,
                                   GAsyncReadyCallback       callback,
                                   gpointer                  user_data);

/** postage_export_job_finish: %FALSE with %G_IO_ERROR_CANCELLED, with %POSTAGE_STORAGE_ERROR_WRITE, or as
 * postage_report_new() and postage_export_file(); the file is then as it was. */
gboolean postage_export_job_finish (GAsyncResult *result,
                                    GError      **error);

G_END_DECLS
