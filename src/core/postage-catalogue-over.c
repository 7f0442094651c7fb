/* postage-catalogue-over.c - a catalogue with own plans and imported rate cards over the bundled ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/postage-catalogue-private.h"

/* Replaces the empty list or table that @place holds by a reference to what the catalogue below has. */
static void
share_table (GHashTable **place,
             GHashTable  *shared)
{
  g_hash_table_unref (*place);
  *place = g_hash_table_ref (shared);
}

static void
share_list (GPtrArray **place,
            GPtrArray  *shared)
{
  g_ptr_array_unref (*place);
  *place = g_ptr_array_ref (shared);
}

PostageCatalogue *
postage_catalogue_begin_over (PostageCatalogue *base)
{
  PostageCatalogue *self;

  g_return_val_if_fail (base != NULL && base->sealed, NULL);

  self = postage_catalogue_begin ();
  self->base = postage_catalogue_ref (base);
  share_table (&self->markets, base->markets);
  share_table (&self->countries, base->countries);
  share_table (&self->card_index, base->card_index);
  share_table (&self->texts, base->texts);
  share_list (&self->country_list, base->country_list);
  share_list (&self->cards, base->cards);
  share_list (&self->rules, base->rules);
  for (guint i = 0; i < POSTAGE_N_TOPICS; i++)
    share_list (&self->rule_index[i], base->rule_index[i]);
  postage_catalogue_set_volume_bands (self, base->bands);
  postage_catalogue_set_exchange (self, base->exchange);
  postage_catalogue_set_vocabulary (self, base->vocabulary);
  self->has_vocabulary = base->has_vocabulary;
  for (guint i = 0; i < base->providers->len; i++)
    g_ptr_array_add (self->providers, postage_provider_ref (base->providers->pdata[i]));
  for (guint i = 0; i < base->plans->len; i++)
    g_hash_table_insert (self->plan_index, (gpointer) postage_plan_get_id (base->plans->pdata[i]),
                         base->plans->pdata[i]);
  self->n_checked = self->providers->len;
  self->shares_cards = TRUE;
  return self;
}

void
postage_catalogue_unshare_cards (PostageCatalogue *self)
{
  GPtrArray *cards;

  if (!self->shares_cards)
    return;
  cards = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_rate_card_unref);
  for (guint i = 0; i < self->cards->len; i++)
    g_ptr_array_add (cards, postage_rate_card_ref (self->cards->pdata[i]));
  g_ptr_array_unref (self->cards);
  self->cards = cards;
  g_hash_table_unref (self->card_index);
  self->card_index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->shares_cards = FALSE;
}

guint
postage_catalogue_find_place (const PostageCatalogue *self,
                              const char             *id)
{
  guint place = 0;

  while (place < self->providers->len &&
         !g_str_equal (postage_provider_get_id (self->providers->pdata[place]), id))
    place++;
  return place;
}

void
postage_catalogue_merge_provider (PostageCatalogue *self,
                                  guint             place,
                                  PostageProvider  *provider)
{
  PostageProvider *there = self->providers->pdata[place];
  const gboolean   is_bundled = postage_provider_is_own (there) && !postage_provider_is_own (provider);

  g_ptr_array_add (self->providers, is_bundled ? postage_provider_merge (provider, there)
                                               : postage_provider_merge (there, provider));
  g_ptr_array_remove_index (self->providers, place);
  if (place < self->n_checked)
    self->n_checked--;
}

PostageProvider *
postage_catalogue_find_provider (const PostageCatalogue *self,
                                 const char             *id)
{
  guint place;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  place = postage_catalogue_find_place (self, id);
  return place < self->providers->len ? self->providers->pdata[place] : NULL;
}

static int
compare_markets (gconstpointer a,
                 gconstpointer b,
                 gpointer      names)
{
  return strcmp (g_hash_table_lookup (names, *(const char *const *) a),
                 g_hash_table_lookup (names, *(const char *const *) b));
}

GPtrArray *
postage_catalogue_dup_markets (const PostageCatalogue *self)
{
  GPtrArray     *markets;
  GHashTableIter iter;
  gpointer       id;

  g_return_val_if_fail (self != NULL, NULL);

  markets = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->markets);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (markets, id);
  g_ptr_array_sort_with_data (markets, compare_markets, self->markets);
  return markets;
}
