/* postage-shortlist.h - which plan to take, by what it costs and by what its provider has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-fit.h"
#include "core/postage-ranking.h"

G_BEGIN_DECLS

/**
 * PostageShortlistOrder:
 * @POSTAGE_SHORTLIST_BY_COST: as in #PostageRanking
 * @POSTAGE_SHORTLIST_BY_FIT: the most points for certain first
 * @POSTAGE_SHORTLIST_TOGETHER: the least cost for each point that is certain first
 */
typedef enum
{
  POSTAGE_SHORTLIST_BY_COST,
  POSTAGE_SHORTLIST_BY_FIT,
  POSTAGE_SHORTLIST_TOGETHER,
} PostageShortlistOrder;

#define POSTAGE_N_SHORTLIST_ORDERS (POSTAGE_SHORTLIST_TOGETHER + 1)

/**
 * PostageShortlistEntry:
 * @estimate: what the plan costs
 * @fit: what its provider has of what is wanted
 * @has_point_price: whether the plan fits, has a price and meets something
 * @point_price: then: its shown total divided by its points for certain, half to even at 10⁻⁹
 * @better: (nullable): the cheapest plan that costs no more and is known to meet at least as much, and is better in one
 *   of them
 */
typedef struct
{
  PostageEstimate *estimate;
  PostageFit      *fit;
  gboolean         has_point_price;
  PostageMoney     point_price;
  PostageEstimate *better;
} PostageShortlistEntry;

/** PostageShortlist: plans in the order of a choice, and why. Immutable. */
typedef struct _PostageShortlist PostageShortlist;

/**
 * postage_shortlist_new:
 * @estimates: (element-type PostageEstimate): of @scenario, each of another plan
 *
 * Returns: (transfer full)
 */
PostageShortlist *postage_shortlist_new (const GPtrArray       *estimates,
                                         const PostageScenario *scenario,
                                         PostageShortlistOrder  order);

/** postage_shortlist_free: frees what postage_shortlist_new() gave. */
void postage_shortlist_free (PostageShortlist *self);

/** postage_shortlist_get_entries: (element-type PostageShortlistEntry): the best first. */
const GPtrArray *postage_shortlist_get_entries (const PostageShortlist *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageShortlist, postage_shortlist_free)

G_END_DECLS
