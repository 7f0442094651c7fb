/* postage-change-reasons.h - why a line says something else than before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-change.h"

G_BEGIN_DECLS

/**
 * postage_change_find_reasons:
 * @change: with its entries
 * @before_currency: (nullable): the billing currency of the plan before
 * @after_currency: (nullable): the billing currency of the plan now
 * @comparable: whether both are shown in the same currency
 * @before_known: whether all of the amount before is known
 * @after_known: the same of the amount now
 *
 * Returns: why the amounts differ; %POSTAGE_REASON_NONE where the line says the same. A price that has changed without
 * anything being paid by it is no reason.
 */
PostageChangeReasons postage_change_find_reasons (const PostageChange *change,
                                                  const char          *before_currency,
                                                  const char          *after_currency,
                                                  gboolean             comparable,
                                                  gboolean             before_known,
                                                  gboolean             after_known);

G_END_DECLS
