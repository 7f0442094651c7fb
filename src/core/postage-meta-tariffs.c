/* postage-meta-tariffs.c - Meta's compiled rates, kept from one estimate to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-meta-tariffs.h"

struct _PostageMetaTariffs
{
  GHashTable *by_currency; /* (element-type utf8 PostageMetaTariff) */
};

PostageMetaTariffs *
postage_meta_tariffs_new (void)
{
  PostageMetaTariffs *self = g_new0 (PostageMetaTariffs, 1);

  self->by_currency =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) postage_meta_tariff_unref);
  return self;
}

void
postage_meta_tariffs_free (PostageMetaTariffs *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->by_currency, g_hash_table_unref);
  g_free (self);
}

PostageMetaTariff *
postage_meta_tariffs_get (PostageMetaTariffs *self,
                          PostageCatalogue   *catalogue,
                          PostageScenario    *scenario,
                          const char         *currency,
                          GError            **error)
{
  PostageMetaTariff *tariff;

  g_return_val_if_fail (self != NULL && catalogue != NULL && scenario != NULL && currency != NULL, NULL);

  tariff = g_hash_table_lookup (self->by_currency, currency);
  if (tariff != NULL && postage_meta_tariff_holds_for (tariff, catalogue, scenario))
    return postage_meta_tariff_ref (tariff);

  tariff = postage_meta_tariff_compile (catalogue, scenario, currency, error);
  if (tariff != NULL)
    g_hash_table_replace (self->by_currency, g_strdup (currency), postage_meta_tariff_ref (tariff));
  return tariff;
}
