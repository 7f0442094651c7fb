/* postage-meta-tariff.c - Meta's rates for a scenario's month and markets, compiled
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-meta-tariff.h"

struct _PostageMetaTariff
{
  PostageCatalogue *catalogue; /* (owned) */
  PostageMonth      month;
  GHashTable       *rows; /* (element-type utf8 PostageMetaItem): by market, an array of all categories each */
};

static void
row_free (gpointer data)
{
  PostageMetaItem *items = data;

  for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
    postage_curve_clear (&items[category].curve);
  g_free (items);
}

/* Adds a step for each volume band. A rate that was converted keeps the bands of the list that it was converted
 * from. */
static gboolean
add_bands (PostageMetaItem         *item,
           const PostageVolumeBand *bands,
           guint                    n_bands,
           GError                 **error)
{
  for (guint i = 0; i < n_bands; i++)
    {
      PostageDecimal rate;

      if (!postage_volume_band_rate (&bands[i], item->rate.cell.rate, &rate, error))
        return FALSE;
      if (item->rate.reason != POSTAGE_RATE_OWN_LIST &&
          !postage_exchange_rate_convert (&item->rate.exchange, rate, &rate, error))
        return FALSE;
      postage_curve_add_step (&item->curve, bands[i].last, rate, 0, TRUE);
    }
  return TRUE;
}

static gboolean
compile_cell (PostageMetaItem        *item,
              const PostageMetaCards *cards,
              PostageCatalogue       *catalogue,
              PostageBillingRule     *bands_rule,
              GError                **error)
{
  const PostageVolumeBand *bands = NULL;
  guint                    n_bands = 0;

  if (!postage_meta_rate_find (cards, item->market, item->category, &item->rate, error))
    return FALSE;
  if (item->rate.state != POSTAGE_RATE_KNOWN)
    return TRUE;

  if (bands_rule != NULL)
    bands = postage_volume_bands_lookup (postage_catalogue_get_volume_bands (catalogue), item->market, item->category,
                                         &n_bands);
  if (bands != NULL)
    {
      item->bands_rule = bands_rule;
      return add_bands (item, bands, n_bands, error);
    }
  postage_curve_add_step (&item->curve, G_MAXINT64, item->rate.rate, 0, TRUE);
  return TRUE;
}

/* The market of a destination in @month, or NULL. */
static const char *
find_market (PostageCatalogue         *catalogue,
             const PostageDestination *destination,
             PostageMonth              month)
{
  PostageCountry *country = postage_catalogue_get_country (catalogue, destination->country);

  return country != NULL ? postage_country_get_market (country, month) : NULL;
}

PostageMetaTariff *
postage_meta_tariff_compile (PostageCatalogue *catalogue,
                             PostageScenario  *scenario,
                             const char       *currency,
                             GError          **error)
{
  g_autoptr (PostageMetaTariff) self = NULL;
  PostageMetaCards    cards;
  PostageBillingRule *bands_rule;
  PostageMonth        month;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && currency != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageMetaTariff);
  self->catalogue = postage_catalogue_ref (catalogue);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, row_free);
  self->month = month = postage_scenario_get_month (scenario);
  bands_rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_VOLUME_BANDS, month);
  postage_meta_cards_init (&cards, catalogue, currency, month);

  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    {
      const PostageDestination *destination = postage_scenario_get_destination (scenario, i);
      const char               *market = find_market (catalogue, destination, month);
      PostageMetaItem          *items;

      if (market == NULL || g_hash_table_contains (self->rows, market))
        continue;
      items = g_new0 (PostageMetaItem, POSTAGE_N_CATEGORIES);
      g_hash_table_insert (self->rows, (gpointer) market, items);
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        {
          items[category].market = market;
          items[category].category = category;
          postage_curve_init (&items[category].curve);
        }
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        if (!compile_cell (&items[category], &cards, catalogue, bands_rule, error))
          return NULL;
    }
  return g_steal_pointer (&self);
}

PostageMetaTariff *
postage_meta_tariff_ref (PostageMetaTariff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PostageMetaTariff *self = data;

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
}

void
postage_meta_tariff_unref (PostageMetaTariff *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

gboolean
postage_meta_tariff_holds_for (const PostageMetaTariff *self,
                               const PostageCatalogue  *catalogue,
                               PostageScenario         *scenario)
{
  g_return_val_if_fail (self != NULL && catalogue != NULL && scenario != NULL, FALSE);

  if (self->catalogue != catalogue || self->month != postage_scenario_get_month (scenario))
    return FALSE;
  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    {
      const char *market = find_market (self->catalogue, postage_scenario_get_destination (scenario, i), self->month);

      if (market != NULL && !g_hash_table_contains (self->rows, market))
        return FALSE;
    }
  return TRUE;
}

const PostageMetaItem *
postage_meta_tariff_find (const PostageMetaTariff *self,
                          const char              *market,
                          PostageCategory          category)
{
  const PostageMetaItem *items;

  g_return_val_if_fail (self != NULL && market != NULL, NULL);
  g_return_val_if_fail (category < POSTAGE_N_CATEGORIES, NULL);

  items = g_hash_table_lookup (self->rows, market);
  return items != NULL ? &items[category] : NULL;
}
