/* postage-plan-preview.h - what a plan that is being edited costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "model/postage-plan-draft.h"

G_BEGIN_DECLS

/** How many quantities are previewed. */
#define POSTAGE_PREVIEW_N_QUANTITIES 3

/**
 * PostagePreviewContext:
 * @month: the billing month
 * @country: where the messages go
 */
typedef struct
{
  PostageMonth month;
  const char  *country;
} PostagePreviewContext;

/** postage_plan_preview_get_quantity: 1,000, 10,000 or 100,000. @index: below %POSTAGE_PREVIEW_N_QUANTITIES */
gint64 postage_plan_preview_get_quantity (guint index);

/**
 * postage_plan_preview_scenario:
 * @plan: a plan of @catalogue
 * @charge: (nullable): one of its charges
 *
 * Returns: (transfer full): what is previewed, in the plan's own currency: @quantity messages sent and as many
 * received, all of which are delivered; and where @charge counts something else, as much of that. Its features are
 * wanted.
 */
PostageScenario *postage_plan_preview_scenario (const PostagePlan           *plan,
                                                const PostageCharge         *charge,
                                                const PostagePreviewContext *context,
                                                gint64                       quantity);

/**
 * postage_plan_preview_estimate:
 *
 * Returns: (transfer full) (nullable): what postage_plan_preview_scenario() costs; %NULL with a #PostageError
 */
PostageEstimate *postage_plan_preview_estimate (PostageCatalogue            *catalogue,
                                                PostagePlan                 *plan,
                                                const PostageCharge         *charge,
                                                const PostagePreviewContext *context,
                                                gint64                       quantity,
                                                GError                     **error);

/** postage_plan_preview_sum_charge: sets @amount to what the lines of @charge in @estimate come to. Returns: whether
 * that is known. */
gboolean postage_plan_preview_sum_charge (const PostageEstimate *estimate,
                                          const PostageCharge   *charge,
                                          PostageMoney          *amount);

G_END_DECLS
