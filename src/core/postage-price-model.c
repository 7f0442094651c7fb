/* postage-price-model.c - the price models that there are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

#include "core/postage-ids.h"

static const PostagePriceModel *const models[] = {
  &postage_price_flat,
  &postage_price_per_unit,
  &postage_price_included,
  &postage_price_package,
  &postage_price_graduated,
  &postage_price_volume,
  &postage_price_stairstep,
  &postage_price_tiered_package,
  &postage_price_prepaid_pack,
  &postage_price_percentage,
  &postage_price_minimum_spend,
  &postage_price_quote,
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

const PostagePriceModel *const *
postage_price_models_get_all (guint *n_models)
{
  g_return_val_if_fail (n_models != NULL, NULL);

  *n_models = G_N_ELEMENTS (models);
  return models;
}

gboolean
postage_price_model_is_share (const PostagePriceModel *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->compile == NULL;
}

gboolean
postage_price_model_check (const PostagePriceModel *self,
                           const PostagePrice      *price,
                           GError                 **error)
{
  g_return_val_if_fail (self != NULL && price != NULL, FALSE);

  return postage_price_check_terms (price, self->id, self->terms, error) &&
         (self->check == NULL || self->check (price, error));
}

void
postage_price_model_compile (const PostagePriceModel *self,
                             const PostagePrice      *price,
                             const char              *currency,
                             gint64                   horizon,
                             gboolean                 is_one_off,
                             PostageCurve            *curve)
{
  g_return_if_fail (self != NULL && self->compile != NULL);
  g_return_if_fail (price != NULL && currency != NULL && curve != NULL);

  self->compile (price, currency, curve);
  curve->allowance = postage_price_count_free (price, horizon);
  curve->months = postage_price_get_months (price);
  if (is_one_off && horizon > 0)
    curve->months *= horizon;
  curve->discount = postage_price_get_discount (price);
  postage_limits_init (&curve->limits, postage_price_get_minimum (price), postage_price_get_maximum (price), currency);
}
