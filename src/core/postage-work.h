/* postage-work.h - what one estimate works on; used by the estimator's files only
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-basis.h"
#include "core/postage-estimate.h"
#include "core/postage-tariff.h"

G_BEGIN_DECLS

/**
 * PostageWork:
 * @meta_bill: Meta's own charges
 * @own_lines: where the plan's lines are made, which the estimate owns
 * @lines: (element-type PostageLine): these lines, monthly and one-off, in the order of work
 * @missing: (element-type PostageCharge): charges of which nobody said how much there is, so that a line is missing
 *
 * What one estimate works on; everything but @estimate and its lines is read only.
 */
typedef struct
{
  PostageCatalogue  *catalogue;
  PostageScenario   *scenario;
  PostagePlan       *plan;
  PostageTariff     *tariff;
  PostageQuantities *quantities;
  PostageMetaBill   *meta_bill;
  PostageEstimate   *estimate;
  PostageLines      *own_lines;
  const GPtrArray   *lines;
  GPtrArray         *missing;
} PostageWork;

/** postage_work_add_line: (transfer none): appends a line of @item without an amount. */
PostageLine *postage_work_add_line (PostageWork             *work,
                                    const PostageTariffItem *item);

/** postage_work_warn: a warning of @kind about @charge; (nullable), and about @month, 0 for none. */
void postage_work_warn (PostageWork       *work,
                        PostageWarningKind kind,
                        PostageCharge     *charge,
                        PostageMonth       month);

/** postage_work_warn_unknown: says once a charge, not once a line, what isn't known about @item's lines from
 * @first_line on. */
void postage_work_warn_unknown (PostageWork             *work,
                                const PostageTariffItem *item,
                                guint                    first_line);

/** postage_work_warn_of_scenario: whether the plan serves the business at all, what isn't sent, and what isn't known of
 * Meta's charges, of wanted features and of taxes. */
void postage_work_warn_of_scenario (PostageWork *work);

/** postage_work_add_charge_lines: the lines of the plan's charges by quantity. */
gboolean postage_work_add_charge_lines (PostageWork *work,
                                        GError     **error);

/** postage_work_add_share_lines: the lines that are taken of those before, stage by stage. */
gboolean postage_work_add_share_lines (PostageWork *work,
                                       GError     **error);

G_END_DECLS
