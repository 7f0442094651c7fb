/* postage-tariff.h - a plan at a month, compiled
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-catalogue.h"
#include "core/postage-curve.h"
#include "core/postage-flow.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageStage: when a charge is worked out.
 * @POSTAGE_STAGE_QUANTITY: first, from quantities
 * @POSTAGE_STAGE_SHARE: then percentages of those lines, and minimum spends
 * @POSTAGE_STAGE_TAX: then taxes on all of that
 * @POSTAGE_STAGE_PAYMENT: last what is taken of the whole bill
 */
typedef enum
{
  POSTAGE_STAGE_QUANTITY,
  POSTAGE_STAGE_SHARE,
  POSTAGE_STAGE_TAX,
  POSTAGE_STAGE_PAYMENT,
} PostageStage;

#define POSTAGE_N_STAGES (POSTAGE_STAGE_PAYMENT + 1)

/** postage_stage_of_charge: when @charge is worked out. */
PostageStage postage_stage_of_charge (const PostageCharge *charge);

/**
 * PostageTariffItem:
 * @charge: the plan's charge
 * @price: (nullable): the price in force; %NULL where none is known
 * @undated: whether the price has no date of its own
 * @other_term: whether prices are known for longer billing terms only
 * @later: from when a price is known, when none is yet; %G_MAXINT32: never
 * @stage: when it is worked out
 * @messages: what it counts of messages, if it does
 * @curve: what a quantity costs; empty for a share and where nothing is known
 * @limits: of a share
 *
 * One priced thing in the billing currency, ready to be evaluated for any quantity.
 */
typedef struct
{
  PostageCharge       *charge;
  PostagePrice        *price;
  gboolean             undated;
  gboolean             other_term;
  PostageMonth         later;
  PostageStage         stage;
  PostageMessageMetric messages;
  PostageCurve         curve;
  PostageLimits        limits;
} PostageTariffItem;

/** PostageTariff: the flat list of what a plan charges in a month. Immutable; refers to its plan. */
typedef struct _PostageTariff PostageTariff;

/**
 * postage_tariff_compile:
 * @catalogue: (nullable): whose rate cards say what else Meta bills in; %NULL: only in the plan's lists
 * @plan: has to outlive the tariff
 * @scenario: gives the month, the currency, the billing term, the features, the route, the horizon and the taxes
 *
 * Picks the list, the charges that apply and the prices in force, so that only quantities are missing.
 *
 * Returns: (transfer full)
 */
PostageTariff *postage_tariff_compile (const PostageCatalogue *catalogue,
                                       PostagePlan            *plan,
                                       PostageScenario        *scenario);

/** postage_tariff_free: frees what postage_tariff_compile() gave. */
void postage_tariff_free (PostageTariff *self);

/** postage_tariff_get_currency: the billing currency. */
const char *postage_tariff_get_currency (const PostageTariff *self);

/** postage_tariff_get_items: (element-type PostageTariffItem): the plan's own charges that apply, in their order. */
const GArray *postage_tariff_get_items (const PostageTariff *self);

/** postage_tariff_get_disputed: (element-type PostageCharge): disputed charges that are left out. */
const GPtrArray *postage_tariff_get_disputed (const PostageTariff *self);

/** postage_tariff_knows_taxes: whether the plan says what @tax means for it in this month. */
gboolean postage_tariff_knows_taxes (const PostageTariff *self,
                                     const PostageTax    *tax);

/**
 * postage_tariff_knows_feature:
 *
 * Returns: whether a charge of the plan says what @feature costs: one that is for the billing currency and the route,
 * and that has the features which it requires. One that another wanted feature excludes says so, too.
 */
gboolean postage_tariff_knows_feature (const PostageTariff *self,
                                       const char          *feature);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageTariff, postage_tariff_free)

G_END_DECLS
