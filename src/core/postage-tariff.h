/* postage-tariff.h - a plan at a month, compiled
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
 * PostageTariffItem:
 * @charge: (nullable): the plan's charge; %NULL for a cell of Meta's rate card
 * @price: (nullable): the price in force; %NULL where none is known
 * @undated: whether the price has no date of its own
 * @market: Meta's charges: the row of the card
 * @category: Meta's charges: its column
 * @meta_rate: Meta's charges: the rate
 * @bands_rule: (nullable): Meta's charges: the rule by which the curve has volume bands
 * @curve: what a quantity costs; empty for a percentage and where nothing is known
 * @known: whether there is a price at all
 *
 * One priced thing in the billing currency, ready to be evaluated for any quantity.
 */
typedef struct
{
  PostageCharge      *charge;
  PostagePrice       *price;
  gboolean            undated;
  const char         *market;
  PostageCategory     category;
  PostageMetaRate     meta_rate;
  PostageBillingRule *bands_rule;
  PostageCurve        curve;
  gboolean            known;
} PostageTariffItem;

/** PostageTariff: the flat list of what a plan charges in a month. Immutable; refers to its catalogue and plan. */
typedef struct _PostageTariff PostageTariff;

/**
 * postage_tariff_compile:
 * @catalogue: has to outlive the tariff
 * @plan: has to outlive the tariff
 * @scenario: gives the month, the currency, the features and the destinations
 *
 * Picks the list, the card, the prices and the rules in force, so that only quantities are missing.
 *
 * Returns: (transfer full) (nullable): %NULL with %POSTAGE_ERROR_OVERFLOW.
 */
PostageTariff *postage_tariff_compile (PostageCatalogue *catalogue,
                                       PostagePlan      *plan,
                                       PostageScenario  *scenario,
                                       GError          **error);

/** postage_tariff_free: frees what postage_tariff_compile() gave. */
void postage_tariff_free (PostageTariff *self);

/** postage_tariff_get_currency: the billing currency. */
const char *postage_tariff_get_currency (const PostageTariff *self);

/** postage_tariff_get_items: (element-type PostageTariffItem): the plan's own charges that apply, in their order. */
const GPtrArray *postage_tariff_get_items (const PostageTariff *self);

/** postage_tariff_get_disputed: (element-type PostageCharge): disputed charges that are left out. */
const GPtrArray *postage_tariff_get_disputed (const PostageTariff *self);

/** postage_tariff_find_meta: (nullable): the item of a cell of Meta's rate card; %NULL for a market the scenario
 * doesn't have. */
const PostageTariffItem *postage_tariff_find_meta (const PostageTariff *self,
                                                   const char          *market,
                                                   PostageCategory      category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageTariff, postage_tariff_free)

G_END_DECLS
