/* postage-export-prices.h - what Meta's lists and the providers' prices were and are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-rate-card-difference.h"
#include "storage/postage-export-rows.h"

G_BEGIN_DECLS

/** postage_export_rate_card_difference: (transfer full): a row for each price that changes, the counts below. */
PostageExportRows *postage_export_rate_card_difference (const PostageCatalogue          *catalogue,
                                                        const PostageRateCardDifference *difference);

/**
 * postage_export_rate_card_history:
 * @market: (nullable): the id of a market
 *
 * Returns: (transfer full): a row for each list in @currency, the latest first: the prices of @market, or without one
 * how many prices have changed since the list before
 */
PostageExportRows *postage_export_rate_card_history (PostageCatalogue *catalogue,
                                                     const char       *currency,
                                                     const char       *market);

/** postage_export_price_history: (transfer full): a row for each dated price of @provider, or of its @plan only, the
 * latest first. @plan: (nullable) */
PostageExportRows *postage_export_price_history (const PostageProvider *provider,
                                                 const PostagePlan     *plan);

G_END_DECLS
