/* postage-chart-job.h - draws a chart beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chart/postage-chart-request.h"

G_BEGIN_DECLS

/**
 * postage_chart_job_run_async:
 * @request: is copied
 * @cancellable: (nullable)
 * @callback: called in the main context of the caller
 *
 * Draws in a thread, which gets nothing but immutable values. It goes on to its end when it is cancelled, but nobody
 * gets what it has found.
 */
void postage_chart_job_run_async (const PostageChartRequest *request,
                                  GCancellable              *cancellable,
                                  GAsyncReadyCallback        callback,
                                  gpointer                   user_data);

/** postage_chart_job_finish: (transfer full) (nullable): the chart; %NULL with a #GIOErrorEnum when it was cancelled,
 * with a #PostageError as postage_chart_request_draw(). */
PostageChart *postage_chart_job_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS
