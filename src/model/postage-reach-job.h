/* postage-reach-job.h - finds out what the budget buys, beside everything else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-reach-flow.h"
#include "core/postage-reach.h"

G_BEGIN_DECLS

/**
 * postage_reach_job_run_async:
 * @plans: (element-type PostagePlan): of @catalogue
 * @flows: (element-type PostageReachFlow): of @scenario
 * @cancellable: (nullable)
 * @callback: called in the main context of the caller
 *
 * Searches in a thread, which gets nothing but immutable values; stops between two searches when it is cancelled.
 */
void postage_reach_job_run_async (PostageCatalogue   *catalogue,
                                  PostageScenario    *scenario,
                                  const GPtrArray    *plans,
                                  const GArray       *flows,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * postage_reach_job_finish:
 *
 * Returns: (transfer full) (nullable) (element-type PostageReach): of the first plan all flows, then of the next one;
 * %NULL with a #GIOErrorEnum when it was cancelled, with a #PostageError for a scenario that can't be estimated.
 */
GArray *postage_reach_job_finish (GAsyncResult *result,
                                  GError      **error);

G_END_DECLS
