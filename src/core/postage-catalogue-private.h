/* postage-catalogue-private.h - what the catalogue holds; used by the catalogue's files only
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

struct _PostageCatalogue
{
  PostageCatalogue   *base;                         /* (owned) (nullable): whose parts are shared */
  GHashTable         *markets;                      /* (element-type utf8 utf8): English names by id */
  GHashTable         *countries;                    /* (element-type utf8 PostageCountry): by code; not owned */
  GPtrArray          *country_list;                 /* (element-type PostageCountry): by code once sealed */
  GPtrArray          *cards;                        /* (element-type PostageRateCard): by currency, then date */
  GHashTable         *card_index;                   /* (element-type utf8 GPtrArray): cards of a currency */
  GPtrArray          *rules;                        /* (element-type PostageBillingRule) */
  GPtrArray          *rule_index[POSTAGE_N_TOPICS]; /* by topic */
  PostageVolumeBands *bands;                        /* (nullable) until sealed */
  PostageExchange    *exchange;                     /* (nullable) until sealed */
  PostageVocabulary  *vocabulary;                   /* empty until set */
  gboolean            has_vocabulary;
  GPtrArray          *providers;    /* (element-type PostageProvider): by id once sealed */
  GPtrArray          *plans;        /* (element-type PostagePlan): in the order of the providers once sealed */
  GHashTable         *plan_index;   /* (element-type utf8 PostagePlan): not owned */
  GHashTable         *texts;        /* (element-type utf8 PostageLabel): notes in other languages, by their English */
  guint               n_checked;    /* the first providers that are of a sealed catalogue: they need no other check */
  gboolean            shares_cards; /* cards and their index are those of a sealed catalogue */
  gboolean            sealed;
};

/**
 * postage_catalogue_check:
 *
 * Whether every part is there, every market that a part names exists, and no two rules or counts contradict each other.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_REFERENCE or %POSTAGE_ERROR_CONFLICT.
 */
gboolean postage_catalogue_check (const PostageCatalogue *self,
                                  GError                **error);

/** postage_catalogue_unshare_cards: gives the catalogue a list of cards of its own, with those that it has shared. */
void postage_catalogue_unshare_cards (PostageCatalogue *self);

/** postage_catalogue_find_place: the place of the provider with @id, or the number of providers. */
guint postage_catalogue_find_place (const PostageCatalogue *self,
                                    const char             *id);

/** postage_catalogue_merge_provider: puts what @provider and the one at @place say together; a bundled one says what
 * the provider is. The merged one goes behind those that need no check. */
void postage_catalogue_merge_provider (PostageCatalogue *self,
                                       guint             place,
                                       PostageProvider  *provider);

G_END_DECLS
