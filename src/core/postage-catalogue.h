/* postage-catalogue.h - everything that is known about prices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-billing-rule.h"
#include "core/postage-country.h"
#include "core/postage-exchange.h"
#include "core/postage-provider.h"
#include "core/postage-rate-card.h"
#include "core/postage-vocabulary.h"
#include "core/postage-volume-bands.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CATALOGUE (postage_catalogue_get_type ())

/** PostageCatalogue: reference counted; immutable after postage_catalogue_end(). */
typedef struct _PostageCatalogue PostageCatalogue;

/** postage_catalogue_get_type: the boxed type of #PostageCatalogue. */
GType postage_catalogue_get_type (void);

/** postage_catalogue_begin: (transfer full): an empty catalogue. */
PostageCatalogue *postage_catalogue_begin (void);

/** postage_catalogue_begin_over: (transfer full): a catalogue that knows all that @base, a sealed one, knows, so that
 * own providers and rate cards can be added; what @base has is shared. */
PostageCatalogue *postage_catalogue_begin_over (PostageCatalogue *base);

/** postage_catalogue_add_market: a row of Meta's rate cards with its English @name. Fails with
 * %POSTAGE_ERROR_CONFLICT on a second @id. */
gboolean postage_catalogue_add_market (PostageCatalogue *self,
                                       const char       *id,
                                       const char       *name,
                                       GError          **error);

/** postage_catalogue_add_country: fails with %POSTAGE_ERROR_CONFLICT on a second one of the same code. */
gboolean postage_catalogue_add_country (PostageCatalogue *self,
                                        PostageCountry   *country,
                                        GError          **error);

/** postage_catalogue_add_rate_card: a sealed card; fails with %POSTAGE_ERROR_CONFLICT on a second one of its currency
 * and date. One that the catalogue below has is replaced. */
gboolean postage_catalogue_add_rate_card (PostageCatalogue *self,
                                          PostageRateCard  *card,
                                          GError          **error);

/** postage_catalogue_add_rule: fails with %POSTAGE_ERROR_CONFLICT on a second one of the same id. */
gboolean postage_catalogue_add_rule (PostageCatalogue   *self,
                                     PostageBillingRule *rule,
                                     GError            **error);

/** postage_catalogue_set_volume_bands: the sealed bands. */
void postage_catalogue_set_volume_bands (PostageCatalogue   *self,
                                         PostageVolumeBands *bands);

/** postage_catalogue_set_exchange: the sealed rates of exchange. */
void postage_catalogue_set_exchange (PostageCatalogue *self,
                                     PostageExchange  *exchange);

/** postage_catalogue_set_vocabulary: the names of metrics and features. */
void postage_catalogue_set_vocabulary (PostageCatalogue  *self,
                                       PostageVocabulary *vocabulary);

/** postage_catalogue_add_provider: fails with %POSTAGE_ERROR_CONFLICT when its id or a plan's is taken. Own plans of a
 * provider that is there stand behind its own. */
gboolean postage_catalogue_add_provider (PostageCatalogue *self,
                                         PostageProvider  *provider,
                                         GError          **error);

/**
 * postage_catalogue_add_text:
 * @language: a name such as "zh_CN"
 * @english: a note, basis or method of the catalogue
 * @text: the same in @language
 *
 * Returns: %FALSE with %POSTAGE_ERROR_CONFLICT when the language has a text for @english already.
 */
gboolean postage_catalogue_add_text (PostageCatalogue *self,
                                     const char       *language,
                                     const char       *english,
                                     const char       *text,
                                     GError          **error);

/**
 * postage_catalogue_end:
 *
 * Seals the catalogue, after checking that every market that a country, a card, the bands or a charge name exists, that
 * every part is there, that no two billing rules speak of the same thing on the same day, that cards count what the
 * rules count, and, where there is a vocabulary, that every metric and feature of a charge is in it.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_REFERENCE or %POSTAGE_ERROR_CONFLICT.
 */
gboolean postage_catalogue_end (PostageCatalogue *self,
                                GError          **error);

/** postage_catalogue_ref: (transfer full) */
PostageCatalogue *postage_catalogue_ref (PostageCatalogue *self);

/** postage_catalogue_unref: (transfer full) */
void postage_catalogue_unref (PostageCatalogue *self);

/**
 * postage_catalogue_get_text:
 * @english: a note, basis or method of the catalogue
 * @languages: (array zero-terminated=1): wanted languages, the best first, as g_get_language_names() gives them
 *
 * Returns: @english in the first language that has a text for it, else @english itself.
 */
const char *postage_catalogue_get_text (const PostageCatalogue *self,
                                        const char             *english,
                                        const char *const      *languages);

/** postage_catalogue_get_market_name: (nullable): the English name of the market @id. */
const char *postage_catalogue_get_market_name (const PostageCatalogue *self,
                                               const char             *id);

/** postage_catalogue_dup_markets: (transfer container) (element-type utf8): the ids of all markets, by name. */
GPtrArray *postage_catalogue_dup_markets (const PostageCatalogue *self);

/** postage_catalogue_get_country: (nullable) (transfer none): the country with the two-letter @code. */
PostageCountry *postage_catalogue_get_country (const PostageCatalogue *self,
                                               const char             *code);

/** postage_catalogue_get_countries: (element-type PostageCountry): all, by code. */
const GPtrArray *postage_catalogue_get_countries (const PostageCatalogue *self);

/** postage_catalogue_get_rate_cards: (element-type PostageRateCard): all, by currency, then by date. */
const GPtrArray *postage_catalogue_get_rate_cards (const PostageCatalogue *self);

/** postage_catalogue_find_rate_card: (nullable) (transfer none): the newest card of @currency in force in @month. */
PostageRateCard *postage_catalogue_find_rate_card (const PostageCatalogue *self,
                                                   const char             *currency,
                                                   PostageMonth            month);

/** postage_catalogue_get_rate_card_of: (transfer none) (nullable): the card of @currency whose first day is @date. */
PostageRateCard *postage_catalogue_get_rate_card_of (const PostageCatalogue *self,
                                                     const char             *currency,
                                                     PostageDate             date);

/** postage_catalogue_find_rate_card_before: (transfer none) (nullable): the last card of @currency whose first day is
 * before @date. */
PostageRateCard *postage_catalogue_find_rate_card_before (const PostageCatalogue *self,
                                                          const char             *currency,
                                                          PostageDate             date);

/** postage_catalogue_has_rate_card: whether Meta has ever had a list in @currency, and so bills in it. */
gboolean postage_catalogue_has_rate_card (const PostageCatalogue *self,
                                          const char             *currency);

/** postage_catalogue_get_first_month: the month of the earliest rate card: nothing can be estimated before. */
PostageMonth postage_catalogue_get_first_month (const PostageCatalogue *self);

/** postage_catalogue_find_rule: (nullable) (transfer none): the rule of @topic in force in @month. */
PostageBillingRule *postage_catalogue_find_rule (const PostageCatalogue *self,
                                                 PostageTopic            topic,
                                                 PostageMonth            month);

/** postage_catalogue_find_not_sent: (nullable) (transfer none): the rule by which @category isn't delivered to
 * @country in @month. */
PostageBillingRule *postage_catalogue_find_not_sent (const PostageCatalogue *self,
                                                     PostageCategory         category,
                                                     const char             *country,
                                                     PostageMonth            month);

/** postage_catalogue_get_volume_bands: (transfer none) */
PostageVolumeBands *postage_catalogue_get_volume_bands (const PostageCatalogue *self);

/** postage_catalogue_get_exchange: (transfer none) */
PostageExchange *postage_catalogue_get_exchange (const PostageCatalogue *self);

/** postage_catalogue_get_vocabulary: (transfer none): empty where none was set. */
PostageVocabulary *postage_catalogue_get_vocabulary (const PostageCatalogue *self);

/** postage_catalogue_get_providers: (element-type PostageProvider): all, by id. */
const GPtrArray *postage_catalogue_get_providers (const PostageCatalogue *self);

/** postage_catalogue_get_plans: (element-type PostagePlan): the plans of all providers, in their order. */
const GPtrArray *postage_catalogue_get_plans (const PostageCatalogue *self);

/** postage_catalogue_get_plan: (nullable) (transfer none): the plan with @id. */
PostagePlan *postage_catalogue_get_plan (const PostageCatalogue *self,
                                         const char             *id);

/** postage_catalogue_get_provider_of: (nullable) (transfer none): the provider that sells the plan with @plan_id. */
PostageProvider *postage_catalogue_get_provider_of (const PostageCatalogue *self,
                                                    const char             *plan_id);

/** postage_catalogue_find_provider: (nullable) (transfer none): the provider with @id. */
PostageProvider *postage_catalogue_find_provider (const PostageCatalogue *self,
                                                  const char             *id);

/** postage_catalogue_get_as_of: the latest date of the bundled providers' files: how old what is known is. */
PostageDate postage_catalogue_get_as_of (const PostageCatalogue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCatalogue, postage_catalogue_unref)

G_END_DECLS
