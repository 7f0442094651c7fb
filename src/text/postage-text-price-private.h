/* postage-text-price-private.h - what the files about prices in words share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "text/postage-text-price.h"

G_BEGIN_DECLS

/** postage_text_price_lists: (element-type utf8): the currencies in which @charge can be billed. */
const GPtrArray *postage_text_price_lists (const PostagePlan   *plan,
                                           const PostageCharge *charge);

/** postage_text_price_model: (transfer full): what the model of @charge makes of @price, without its further terms. */
char *postage_text_price_model (const PostagePlan   *plan,
                                const PostageCharge *charge,
                                const PostagePrice  *price);

G_END_DECLS
