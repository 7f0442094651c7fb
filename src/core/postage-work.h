/* postage-work.h - what one estimate works on; used by the estimator's files only
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "core/postage-quantities.h"
#include "core/postage-tariff.h"

G_BEGIN_DECLS

/**
 * PostageWork:
 * @lines: (element-type PostageLine): monthly and one-off, in the order of work
 *
 * What one estimate works on; everything but @estimate and @lines is read only. All is owned by the estimator.
 */
typedef struct
{
  PostageCatalogue  *catalogue;
  PostageScenario   *scenario;
  PostagePlan       *plan;
  PostageTariff     *tariff;
  PostageQuantities *quantities;
  PostageEstimate   *estimate;
  GPtrArray         *lines;
} PostageWork;

/** postage_work_add_line: (transfer none): appends an empty line of @component in the currencies of the work. */
PostageLine *postage_work_add_line (PostageWork     *work,
                                    PostageComponent component);

/** postage_work_price_line: evaluates the curve of @item for the line's quantity, or fails with
 * %POSTAGE_ERROR_OVERFLOW. */
gboolean postage_work_price_line (PostageLine             *line,
                                  const PostageTariffItem *item,
                                  GError                 **error);

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

/** postage_work_add_meta_lines: a line for each cell of Meta's rate card that something is counted in. */
gboolean postage_work_add_meta_lines (PostageWork *work,
                                      GError     **error);

/** postage_work_add_charge_lines: the lines of the plan's charges by quantity. */
gboolean postage_work_add_charge_lines (PostageWork *work,
                                        GError     **error);

/** postage_work_add_share_lines: the lines that are a percentage of those before. */
gboolean postage_work_add_share_lines (PostageWork *work,
                                       GError     **error);

G_END_DECLS
