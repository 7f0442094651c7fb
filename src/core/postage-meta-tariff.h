/* postage-meta-tariff.h - Meta's rates for a scenario's month and markets, compiled
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-catalogue.h"
#include "core/postage-curve.h"
#include "core/postage-meta-rate.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageMetaItem:
 * @market: the row of the card, owned by the catalogue
 * @category: its column
 * @rate: the rate
 * @bands_rule: (nullable): the rule by which the curve has volume bands
 * @curve: what a quantity costs; empty where the rate isn't known
 *
 * One cell of Meta's rate card in the billing currency, ready to be evaluated for any quantity.
 */
typedef struct
{
  const char         *market;
  PostageCategory     category;
  PostageMetaRate     rate;
  PostageBillingRule *bands_rule;
  PostageCurve        curve;
} PostageMetaItem;

/** PostageMetaTariff: the cells that a scenario can be charged for. Reference counted, immutable; keeps its catalogue
 * alive. */
typedef struct _PostageMetaTariff PostageMetaTariff;

/**
 * postage_meta_tariff_compile:
 * @currency: the billing currency
 *
 * Picks the cards, rates and bands in force in the scenario's month, for the markets of its destinations. It is the
 * same for every plan that is billed in @currency.
 *
 * Returns: (transfer full) (nullable): %NULL with %POSTAGE_ERROR_OVERFLOW.
 */
PostageMetaTariff *postage_meta_tariff_compile (PostageCatalogue *catalogue,
                                                PostageScenario  *scenario,
                                                const char       *currency,
                                                GError          **error);

/** postage_meta_tariff_ref: (transfer full) */
PostageMetaTariff *postage_meta_tariff_ref (PostageMetaTariff *self);

/** postage_meta_tariff_unref: gives back a reference. */
void postage_meta_tariff_unref (PostageMetaTariff *self);

/** postage_meta_tariff_holds_for: whether postage_meta_tariff_compile() would give the same cells for @scenario, apart
 * from markets that it doesn't have. */
gboolean postage_meta_tariff_holds_for (const PostageMetaTariff *self,
                                        const PostageCatalogue  *catalogue,
                                        PostageScenario         *scenario);

/** postage_meta_tariff_find: (nullable): the item of a cell; %NULL for a market that the scenario doesn't have. */
const PostageMetaItem *postage_meta_tariff_find (const PostageMetaTariff *self,
                                                 const char              *market,
                                                 PostageCategory          category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageMetaTariff, postage_meta_tariff_unref)

G_END_DECLS
