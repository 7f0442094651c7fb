/* postage-tariff.c - a plan at a month, compiled
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-tariff.h"

#include <string.h>

struct _PostageTariff
{
  char       currency[POSTAGE_CURRENCY_SIZE];
  GPtrArray *items;    /* (element-type PostageTariffItem): the plan's charges */
  GPtrArray *meta;     /* (element-type PostageTariffItem): cells of Meta's rate card */
  GPtrArray *disputed; /* (element-type PostageCharge): (unowned) elements */
};

static void
item_free (gpointer data)
{
  PostageTariffItem *item = data;

  postage_curve_clear (&item->curve);
  g_free (item);
}

static PostageTariffItem *
item_new (void)
{
  PostageTariffItem *item = g_new0 (PostageTariffItem, 1);

  item->category = POSTAGE_CATEGORY_NONE;
  postage_curve_init (&item->curve);
  return item;
}

/* Adds a step for each volume band. A rate that was converted keeps the bands of the list that it was converted
 * from. */
static gboolean
add_bands (PostageTariffItem       *item,
           const PostageVolumeBand *bands,
           guint                    n_bands,
           GError                 **error)
{
  const PostageMetaRate *meta = &item->meta_rate;

  for (guint i = 0; i < n_bands; i++)
    {
      PostageDecimal rate;

      if (!postage_volume_band_rate (&bands[i], meta->cell.rate, &rate, error))
        return FALSE;
      if (meta->reason != POSTAGE_RATE_OWN_LIST &&
          !postage_exchange_rate_convert (&meta->exchange, rate, &rate, error))
        return FALSE;
      postage_curve_add_step (&item->curve, bands[i].last, rate, 0, TRUE);
    }
  return TRUE;
}

static gboolean
compile_cell (PostageTariff    *self,
              PostageCatalogue *catalogue,
              const char       *market,
              PostageCategory   category,
              PostageMonth      month,
              GError          **error)
{
  PostageTariffItem       *item = item_new ();
  const PostageVolumeBand *bands = NULL;
  guint                    n_bands = 0;

  g_ptr_array_add (self->meta, item);
  item->market = market;
  item->category = category;
  if (!postage_meta_rate_find (catalogue, self->currency, market, category, month, &item->meta_rate, error))
    return FALSE;

  item->known = item->meta_rate.state == POSTAGE_RATE_KNOWN;
  if (!item->known)
    return TRUE;

  item->bands_rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_VOLUME_BANDS, month);
  if (item->bands_rule != NULL)
    bands =
      postage_volume_bands_lookup (postage_catalogue_get_volume_bands (catalogue), market, category, &n_bands);
  if (bands != NULL)
    return add_bands (item, bands, n_bands, error);

  item->bands_rule = NULL;
  postage_curve_add_step (&item->curve, G_MAXINT64, item->meta_rate.rate, 0, TRUE);
  return TRUE;
}

static gboolean
compile_meta (PostageTariff    *self,
              PostageCatalogue *catalogue,
              PostageScenario  *scenario,
              GError          **error)
{
  PostageMonth month = postage_scenario_get_month (scenario);

  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    {
      const PostageDestination *destination = postage_scenario_get_destination (scenario, i);
      PostageCountry           *country = postage_catalogue_get_country (catalogue, destination->country);
      const char               *market = country != NULL ? postage_country_get_market (country, month) : NULL;

      if (market == NULL || postage_tariff_find_meta (self, market, POSTAGE_CATEGORY_MARKETING) != NULL)
        continue;
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        if (!compile_cell (self, catalogue, market, category, month, error))
          return FALSE;
    }
  return TRUE;
}

static void
compile_charge (PostageTariff *self,
                PostagePlan   *plan,
                PostageCharge *charge,
                PostageMonth   month)
{
  const PostagePriceModel *model = postage_charge_get_model (charge);
  PostageTariffItem       *item;
  gboolean                 undated, ended;
  PostageDate              as_of = postage_plan_get_as_of (plan);
  PostagePrice            *price = postage_charge_find_price (charge, month, as_of, &undated, &ended);

  if (ended)
    return;

  item = item_new ();
  item->charge = charge;
  item->price = price;
  item->undated = undated;
  item->known = price != NULL;
  if (price != NULL && !model->is_share)
    model->compile (price, self->currency, &item->curve);
  /* What the charge costs in this month isn't known; whether it has a base, its other prices tell. */
  if (price == NULL)
    item->curve.base_known = !postage_charge_has_base (charge);
  g_ptr_array_add (self->items, item);
}

/* What an account with Meta itself is billed in is the user's choice; a provider's list goes by the display
 * currency. */
static const char *
choose_currency (PostagePlan     *plan,
                 PostageScenario *scenario)
{
  const char *account = postage_scenario_get_account_currency (scenario);
  gboolean    is_direct = postage_plan_get_meta_treatment (plan) == POSTAGE_META_DIRECT;

  return postage_plan_choose_currency (plan, is_direct && account != NULL ? account
                                                                          : postage_scenario_get_currency (scenario));
}

PostageTariff *
postage_tariff_compile (PostageCatalogue *catalogue,
                        PostagePlan      *plan,
                        PostageScenario  *scenario,
                        GError          **error)
{
  g_autoptr (PostageTariff) self = NULL;
  const GPtrArray *charges;

  g_return_val_if_fail (catalogue != NULL && plan != NULL && scenario != NULL, NULL);

  self = g_new0 (PostageTariff, 1);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->meta = g_ptr_array_new_with_free_func (item_free);
  self->disputed = g_ptr_array_new ();
  g_strlcpy (self->currency, choose_currency (plan, scenario), sizeof self->currency);

  if (!compile_meta (self, catalogue, scenario, error))
    return NULL;

  charges = postage_plan_get_charges (plan);
  for (guint i = 0; i < charges->len; i++)
    {
      PostageCharge *charge = g_ptr_array_index (charges, i);
      const char    *feature = postage_charge_get_feature (charge);

      if (feature != NULL && !postage_scenario_has_feature (scenario, feature))
        continue;
      if (postage_charge_get_disputed (charge) &&
          !postage_scenario_has_feature (scenario, postage_charge_get_id (charge)))
        g_ptr_array_add (self->disputed, charge);
      else
        compile_charge (self, plan, charge, postage_scenario_get_month (scenario));
    }
  return g_steal_pointer (&self);
}

void
postage_tariff_free (PostageTariff *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->meta, g_ptr_array_unref);
  g_clear_pointer (&self->disputed, g_ptr_array_unref);
  g_free (self);
}

const char *
postage_tariff_get_currency (const PostageTariff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currency;
}

const GPtrArray *
postage_tariff_get_items (const PostageTariff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items;
}

const GPtrArray *
postage_tariff_get_disputed (const PostageTariff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->disputed;
}

const PostageTariffItem *
postage_tariff_find_meta (const PostageTariff *self,
                          const char          *market,
                          PostageCategory      category)
{
  g_return_val_if_fail (self != NULL && market != NULL, NULL);

  for (guint i = 0; i < self->meta->len; i++)
    {
      const PostageTariffItem *item = g_ptr_array_index (self->meta, i);

      if (item->category == category && strcmp (item->market, market) == 0)
        return item;
    }
  return NULL;
}
