/* postage-reach.h - what the budget buys: the most messages whose total is within it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-meta-tariffs.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageReachState:
 * @POSTAGE_REACH_EXACT: the quantity is the largest whose total is within the budget, and that total is known
 * @POSTAGE_REACH_UNLIMITED: every quantity up to the largest that can be entered is; some smaller one may not be
 * @POSTAGE_REACH_AT_LEAST: the quantity is within the budget; whether more is, is not known
 * @POSTAGE_REACH_UNKNOWN: of no quantity it is known that it is within the budget
 * @POSTAGE_REACH_NOTHING: without a single such message the total is over the budget, and with any number of them, too
 * @POSTAGE_REACH_NOT_SENT: such messages aren't sent: forbidden by a rule, or not offered by Meta in the market
 * @POSTAGE_REACH_DOES_NOT_FIT: the plan can't serve the scenario, even without such messages
 * @POSTAGE_REACH_NO_EXCHANGE: there is no rate of exchange from the budget's to the display currency
 * @POSTAGE_REACH_NO_BUDGET: the scenario has no budget
 */
typedef enum
{
  POSTAGE_REACH_EXACT,
  POSTAGE_REACH_UNLIMITED,
  POSTAGE_REACH_AT_LEAST,
  POSTAGE_REACH_UNKNOWN,
  POSTAGE_REACH_NOTHING,
  POSTAGE_REACH_NOT_SENT,
  POSTAGE_REACH_DOES_NOT_FIT,
  POSTAGE_REACH_NO_EXCHANGE,
  POSTAGE_REACH_NO_BUDGET,
} PostageReachState;

/**
 * PostageReach:
 * @country: two-letter code of the destination
 * @category: what is sent there
 * @state: what is known
 * @quantity: messages sent a month; with %POSTAGE_REACH_EXACT, %POSTAGE_REACH_UNLIMITED and %POSTAGE_REACH_AT_LEAST
 * @total: what @quantity costs a month with all the rest of the scenario, in the display currency; likewise
 * @most: with %POSTAGE_REACH_AT_LEAST and %POSTAGE_REACH_UNKNOWN: more than so many are over the budget by what is
 *   known already; @quantity or more
 * @gave_up: whether totals rise and fall around the budget too often to look at them all; with
 *   %POSTAGE_REACH_AT_LEAST and %POSTAGE_REACH_UNKNOWN, where a price may not be known as well
 * @is_limited: whether it is the plan that serves no more than @quantity, not the budget that doesn't pay for more
 * @n_estimates: how many estimates it took to find out
 *
 * How many messages of one category to one destination the budget of a scenario buys on a plan, when all the rest of
 * the scenario stays as it is.
 */
typedef struct
{
  char              country[3];
  PostageCategory   category;
  PostageReachState state;
  gint64            quantity;
  gint64            most;
  PostageMoney      total;
  gboolean          gave_up;
  gboolean          is_limited;
  guint             n_estimates;
} PostageReach;

/** postage_reach_has_quantity: whether there is a quantity to speak of. */
gboolean postage_reach_has_quantity (const PostageReach *self);

/** postage_reach_state_get_id: the name of @state in files; never %NULL. */
const char *postage_reach_state_get_id (PostageReachState state);

/**
 * postage_reach_find:
 * @plan: of @catalogue
 * @country: a destination of @scenario
 * @category: not authentication-international, which isn't entered
 * @limit: the largest quantity to look at, 0 to %POSTAGE_QUANTITY_MAX
 * @tariffs: (nullable): where Meta's compiled rates are kept for the next estimates
 * @reach: (out)
 *
 * Goes backwards through the tariff, from the largest quantity down. A range of quantities is left out as soon as it is
 * sure that no total in it is within the budget, and halved otherwise, so that what is found is exact although totals
 * may fall where a cheaper tier begins. A pure function.
 *
 * Returns: %FALSE with a #PostageError for a scenario that can't be estimated, as postage_estimator_estimate().
 */
gboolean postage_reach_find (PostageCatalogue   *catalogue,
                             PostageScenario    *scenario,
                             PostagePlan        *plan,
                             const char         *country,
                             PostageCategory     category,
                             gint64              limit,
                             PostageMetaTariffs *tariffs,
                             PostageReach       *reach,
                             GError            **error);

/**
 * postage_reach_find_flows:
 * @flows: (element-type PostageReachFlow): of @scenario
 * @tariffs: as for postage_reach_find()
 * @reaches: (element-type PostageReach): where one for each of @flows is added
 *
 * Returns: %FALSE like postage_reach_find(); nothing has been added then.
 */
gboolean postage_reach_find_flows (PostageCatalogue   *catalogue,
                                   PostageScenario    *scenario,
                                   PostagePlan        *plan,
                                   const GArray       *flows,
                                   PostageMetaTariffs *tariffs,
                                   GArray             *reaches,
                                   GError            **error);

G_END_DECLS
