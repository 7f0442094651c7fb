/* postage-meta-tariffs.h - Meta's compiled rates, kept from one estimate to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-meta-tariff.h"

G_BEGIN_DECLS

/**
 * PostageMetaTariffs:
 *
 * A volume that changes leaves Meta's rates as they are, and with many destinations they take longer to compile than to
 * evaluate. Keeps the last tariff of each billing currency. For one thread.
 */
typedef struct _PostageMetaTariffs PostageMetaTariffs;

/** postage_meta_tariffs_new: (transfer full): keeps nothing yet. */
PostageMetaTariffs *postage_meta_tariffs_new (void);

/** postage_meta_tariffs_free: frees what postage_meta_tariffs_new() gave; tariffs that others hold stay. */
void postage_meta_tariffs_free (PostageMetaTariffs *self);

/**
 * postage_meta_tariffs_get:
 * @currency: the billing currency
 *
 * Returns: (transfer full) (nullable): what postage_meta_tariff_compile() gives, or the kept tariff that holds for
 * @scenario as well; %NULL with %POSTAGE_ERROR_OVERFLOW.
 */
PostageMetaTariff *postage_meta_tariffs_get (PostageMetaTariffs *self,
                                             PostageCatalogue   *catalogue,
                                             PostageScenario    *scenario,
                                             const char         *currency,
                                             GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageMetaTariffs, postage_meta_tariffs_free)

G_END_DECLS
