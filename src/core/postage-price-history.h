/* postage-price-history.h - which prices of a provider began when
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-provider.h"

G_BEGIN_DECLS

/**
 * PostagePriceEvent:
 * @month: in which @price began, or was first read
 * @plan: whose price it is
 * @charge: likewise
 * @price: a known price
 * @previous: (nullable): the known price of the same charge and billing term that began before it, the latest
 */
typedef struct
{
  PostageMonth         month;
  const PostagePlan   *plan;
  const PostageCharge *charge;
  const PostagePrice  *price;
  const PostagePrice  *previous;
} PostagePriceEvent;

/**
 * postage_price_history_new:
 *
 * Lists the prices whose beginning has a date; what holds always and what was read on an undated page has no place in a
 * history.
 *
 * Returns: (transfer full) (element-type PostagePriceEvent): the latest first, those of a month in the order of the
 * plans and charges; valid as long as @provider
 */
GArray *postage_price_history_new (const PostageProvider *provider);

/** postage_price_history_list_pages: (transfer full) (element-type utf8): the pages that the current plans' prices were
 * read from, that of most prices first; ties by address. */
GPtrArray *postage_price_history_list_pages (const PostageProvider *provider);

G_END_DECLS
