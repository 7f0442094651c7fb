/* postage-price-model.c - the price models that there are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

#include "core/postage-ids.h"

static const PostagePriceModel *const models[] = {
  &postage_price_flat,
  &postage_price_per_unit,
  &postage_price_included,
  &postage_price_graduated,
  &postage_price_percentage,
};

const PostagePriceModel *
postage_price_model_from_id (const char *id,
                             GError    **error)
{
  const char *ids[G_N_ELEMENTS (models)];
  int         found;

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    ids[i] = models[i]->id;

  found = postage_ids_find (ids, G_N_ELEMENTS (ids), id, "a price model", error);
  return found < 0 ? NULL : models[found];
}
