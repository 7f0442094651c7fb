/* postage-catalogue.c - everything that is known about prices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-catalogue.h"

#include <string.h>

#include "core/postage-catalogue-private.h"
#include "core/postage-error.h"
#include "core/postage-value.h"

POSTAGE_DEFINE_VALUE (PostageCatalogue, postage_catalogue)

static void
postage_catalogue_clear (PostageCatalogue *self)
{
  g_clear_pointer (&self->markets, g_hash_table_unref);
  g_clear_pointer (&self->countries, g_hash_table_unref);
  g_clear_pointer (&self->country_list, g_ptr_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->card_index, g_hash_table_unref);
  for (guint i = 0; i < POSTAGE_N_TOPICS; i++)
    g_clear_pointer (&self->rule_index[i], g_ptr_array_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->bands, postage_volume_bands_unref);
  g_clear_pointer (&self->exchange, postage_exchange_unref);
  g_clear_pointer (&self->vocabulary, postage_vocabulary_unref);
  g_clear_pointer (&self->plan_index, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->base, postage_catalogue_unref);
}

PostageCatalogue *
postage_catalogue_begin (void)
{
  PostageCatalogue *self = g_atomic_rc_box_new0 (PostageCatalogue);

  self->markets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);
  self->country_list = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_country_unref);
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_rate_card_unref);
  self->card_index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < POSTAGE_N_TOPICS; i++)
    self->rule_index[i] = g_ptr_array_new ();
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_billing_rule_unref);
  self->vocabulary = postage_vocabulary_new ();
  self->providers = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_provider_unref);
  self->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_plan_unref);
  self->plan_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) postage_label_unref);
  return self;
}

static gboolean
conflict (const char *what,
          const char *id,
          GError    **error)
{
  g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT, "%s \"%s\" appears twice in the catalogue", what, id);
  return FALSE;
}

gboolean
postage_catalogue_add_market (PostageCatalogue *self,
                              const char       *id,
                              const char       *name,
                              GError          **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed && self->base == NULL, FALSE);
  g_return_val_if_fail (id != NULL && name != NULL, FALSE);

  if (g_hash_table_contains (self->markets, id))
    return conflict ("the market", id, error);
  g_hash_table_insert (self->markets, g_strdup (id), g_strdup (name));
  return TRUE;
}

gboolean
postage_catalogue_add_country (PostageCatalogue *self,
                               PostageCountry   *country,
                               GError          **error)
{
  const char *code = postage_country_get_code (country);

  g_return_val_if_fail (self != NULL && !self->sealed && self->base == NULL, FALSE);

  if (g_hash_table_contains (self->countries, code))
    return conflict ("the country", code, error);
  g_ptr_array_add (self->country_list, postage_country_ref (country));
  g_hash_table_insert (self->countries, (gpointer) code, country);
  return TRUE;
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  const PostageRateCard *card_a = *(PostageRateCard *const *) a;
  const PostageRateCard *card_b = *(PostageRateCard *const *) b;
  int                    order = strcmp (postage_rate_card_get_currency (card_a),
                                         postage_rate_card_get_currency (card_b));

  return order != 0 ? order : postage_rate_card_get_effective (card_a) - postage_rate_card_get_effective (card_b);
}

gboolean
postage_catalogue_add_rate_card (PostageCatalogue *self,
                                 PostageRateCard  *card,
                                 GError          **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (card != NULL, FALSE);

  postage_catalogue_unshare_cards (self);
  for (guint i = 0; i < self->cards->len; i++)
    if (compare_cards (&g_ptr_array_index (self->cards, i), &card) == 0)
      {
        if (self->base == NULL || !g_ptr_array_find (self->base->cards, self->cards->pdata[i], NULL))
          return conflict ("a rate card of one date in", postage_rate_card_get_currency (card), error);
        g_ptr_array_remove_index (self->cards, i);
        break;
      }
  g_ptr_array_add (self->cards, postage_rate_card_ref (card));
  return TRUE;
}

gboolean
postage_catalogue_add_rule (PostageCatalogue   *self,
                            PostageBillingRule *rule,
                            GError            **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed && self->base == NULL, FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);

  for (guint i = 0; i < self->rules->len; i++)
    if (g_str_equal (postage_billing_rule_get_id (g_ptr_array_index (self->rules, i)),
                     postage_billing_rule_get_id (rule)))
      return conflict ("the billing rule", postage_billing_rule_get_id (rule), error);
  g_ptr_array_add (self->rules, postage_billing_rule_ref (rule));
  return TRUE;
}

void
postage_catalogue_set_volume_bands (PostageCatalogue   *self,
                                    PostageVolumeBands *bands)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (bands != NULL);

  g_clear_pointer (&self->bands, postage_volume_bands_unref);
  self->bands = postage_volume_bands_ref (bands);
}

void
postage_catalogue_set_exchange (PostageCatalogue *self,
                                PostageExchange  *exchange)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (exchange != NULL);

  g_clear_pointer (&self->exchange, postage_exchange_unref);
  self->exchange = postage_exchange_ref (exchange);
}

void
postage_catalogue_set_vocabulary (PostageCatalogue  *self,
                                  PostageVocabulary *vocabulary)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (vocabulary != NULL);

  postage_vocabulary_ref (vocabulary);
  postage_vocabulary_unref (self->vocabulary);
  self->vocabulary = vocabulary;
  self->has_vocabulary = TRUE;
}

gboolean
postage_catalogue_add_provider (PostageCatalogue *self,
                                PostageProvider  *provider,
                                GError          **error)
{
  const GPtrArray *plans;
  guint            place;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (provider != NULL, FALSE);

  place = postage_catalogue_find_place (self, postage_provider_get_id (provider));
  if (place < self->providers->len && !postage_provider_is_own (provider) &&
      !postage_provider_is_own (self->providers->pdata[place]))
    return conflict ("the provider", postage_provider_get_id (provider), error);

  plans = postage_provider_get_plans (provider);
  for (guint i = 0; i < plans->len; i++)
    {
      const char *id = postage_plan_get_id (g_ptr_array_index (plans, i));
      gboolean    taken = g_hash_table_contains (self->plan_index, id);

      for (guint j = 0; j < i && !taken; j++)
        taken = g_str_equal (postage_plan_get_id (g_ptr_array_index (plans, j)), id);
      if (taken)
        return conflict ("the plan", id, error);
    }

  /* Only what is kept is listed: the list doesn't own the plans. */
  for (guint i = 0; i < plans->len; i++)
    {
      PostagePlan *plan = g_ptr_array_index (plans, i);

      g_hash_table_insert (self->plan_index, (gpointer) postage_plan_get_id (plan), plan);
    }
  if (place < self->providers->len)
    postage_catalogue_merge_provider (self, place, provider);
  else
    g_ptr_array_add (self->providers, postage_provider_ref (provider));
  return TRUE;
}

gboolean
postage_catalogue_add_text (PostageCatalogue *self,
                            const char       *language,
                            const char       *english,
                            const char       *text,
                            GError          **error)
{
  PostageLabel *label;

  g_return_val_if_fail (self != NULL && !self->sealed && self->base == NULL, FALSE);
  g_return_val_if_fail (language != NULL && english != NULL && text != NULL, FALSE);

  label = g_hash_table_lookup (self->texts, english);
  if (label == NULL)
    {
      label = postage_label_new (english);
      g_hash_table_insert (self->texts, g_strdup (english), label);
    }
  else if (postage_label_has (label, language))
    return conflict ("the text", english, error);
  postage_label_add (label, language, text);
  return TRUE;
}

static int
compare_countries (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (postage_country_get_code (*(PostageCountry *const *) a),
                 postage_country_get_code (*(PostageCountry *const *) b));
}

static int
compare_providers (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (postage_provider_get_id (*(PostageProvider *const *) a),
                 postage_provider_get_id (*(PostageProvider *const *) b));
}

/* Every estimate asks for cards and rules again and again. */
static void
index_cards (PostageCatalogue *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      PostageRateCard *card = g_ptr_array_index (self->cards, i);
      const char      *currency = postage_rate_card_get_currency (card);
      GPtrArray       *cards = g_hash_table_lookup (self->card_index, currency);

      if (cards == NULL)
        {
          cards = g_ptr_array_new ();
          g_hash_table_insert (self->card_index, (gpointer) currency, cards);
        }
      g_ptr_array_add (cards, card);
    }
}

static void
index_rules (PostageCatalogue *self)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      PostageBillingRule *rule = g_ptr_array_index (self->rules, i);

      g_ptr_array_add (self->rule_index[postage_billing_rule_get_topic (rule)], rule);
    }
}

gboolean
postage_catalogue_end (PostageCatalogue *self,
                       GError          **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);

  if (!postage_catalogue_check (self, error))
    return FALSE;

  /* What is shared with a sealed catalogue is in order. */
  if (!self->shares_cards)
    {
      g_ptr_array_sort (self->cards, compare_cards);
      index_cards (self);
    }
  if (self->base == NULL)
    {
      index_rules (self);
      g_ptr_array_sort (self->country_list, compare_countries);
    }
  g_ptr_array_sort (self->providers, compare_providers);
  for (guint i = 0; i < self->providers->len; i++)
    {
      const GPtrArray *plans = postage_provider_get_plans (g_ptr_array_index (self->providers, i));

      for (guint j = 0; j < plans->len; j++)
        g_ptr_array_add (self->plans, postage_plan_ref (g_ptr_array_index (plans, j)));
    }

  self->sealed = TRUE;
  return TRUE;
}

const char *
postage_catalogue_get_text (const PostageCatalogue *self,
                            const char             *english,
                            const char *const      *languages)
{
  const PostageLabel *label;

  g_return_val_if_fail (self != NULL && english != NULL, NULL);

  label = g_hash_table_lookup (self->texts, english);
  return label != NULL ? postage_label_get (label, languages) : english;
}

const char *
postage_catalogue_get_market_name (const PostageCatalogue *self,
                                   const char             *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->markets, id);
}

PostageCountry *
postage_catalogue_get_country (const PostageCatalogue *self,
                               const char             *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  return g_hash_table_lookup (self->countries, code);
}

const GPtrArray *
postage_catalogue_get_countries (const PostageCatalogue *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->country_list;
}

const GPtrArray *
postage_catalogue_get_rate_cards (const PostageCatalogue *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->cards;
}

PostageRateCard *
postage_catalogue_find_rate_card (const PostageCatalogue *self,
                                  const char             *currency,
                                  PostageMonth            month)
{
  PostageDate      day = postage_month_get_last_day (month);
  const GPtrArray *cards;

  g_return_val_if_fail (self != NULL && self->sealed, NULL);
  g_return_val_if_fail (currency != NULL, NULL);

  cards = g_hash_table_lookup (self->card_index, currency);
  for (guint i = cards != NULL ? cards->len : 0; i > 0; i--)
    if (postage_rate_card_get_effective (g_ptr_array_index (cards, i - 1)) <= day)
      return g_ptr_array_index (cards, i - 1);
  return NULL;
}

PostageRateCard *
postage_catalogue_get_rate_card_of (const PostageCatalogue *self,
                                    const char             *currency,
                                    PostageDate             date)
{
  const GPtrArray *cards;

  g_return_val_if_fail (self != NULL && self->sealed, NULL);
  g_return_val_if_fail (currency != NULL, NULL);

  cards = g_hash_table_lookup (self->card_index, currency);
  for (guint i = 0; cards != NULL && i < cards->len; i++)
    if (postage_rate_card_get_effective (cards->pdata[i]) == date)
      return cards->pdata[i];
  return NULL;
}

PostageRateCard *
postage_catalogue_find_rate_card_before (const PostageCatalogue *self,
                                         const char             *currency,
                                         PostageDate             date)
{
  const GPtrArray *cards;

  g_return_val_if_fail (self != NULL && self->sealed, NULL);
  g_return_val_if_fail (currency != NULL, NULL);

  cards = g_hash_table_lookup (self->card_index, currency);
  for (guint i = cards != NULL ? cards->len : 0; i > 0; i--)
    if (postage_rate_card_get_effective (cards->pdata[i - 1]) < date)
      return cards->pdata[i - 1];
  return NULL;
}

gboolean
postage_catalogue_has_rate_card (const PostageCatalogue *self,
                                 const char             *currency)
{
  g_return_val_if_fail (self != NULL && self->sealed, FALSE);
  g_return_val_if_fail (currency != NULL, FALSE);

  return g_hash_table_contains (self->card_index, currency);
}

PostageMonth
postage_catalogue_get_first_month (const PostageCatalogue *self)
{
  PostageDate first = G_MAXINT32;

  g_return_val_if_fail (self != NULL && self->sealed, 0);

  for (guint i = 0; i < self->cards->len; i++)
    first = MIN (first, postage_rate_card_get_effective (g_ptr_array_index (self->cards, i)));
  return postage_date_get_month (first);
}

PostageBillingRule *
postage_catalogue_find_rule (const PostageCatalogue *self,
                             PostageTopic            topic,
                             PostageMonth            month)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  for (guint i = 0; i < self->rule_index[topic]->len; i++)
    if (postage_billing_rule_in_force (g_ptr_array_index (self->rule_index[topic], i), month))
      return g_ptr_array_index (self->rule_index[topic], i);
  return NULL;
}

PostageBillingRule *
postage_catalogue_find_not_sent (const PostageCatalogue *self,
                                 PostageCategory         category,
                                 const char             *country,
                                 PostageMonth            month)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);
  g_return_val_if_fail (country != NULL, NULL);

  for (guint i = 0; i < self->rule_index[POSTAGE_TOPIC_NOT_SENT]->len; i++)
    {
      PostageBillingRule *rule = g_ptr_array_index (self->rule_index[POSTAGE_TOPIC_NOT_SENT], i);

      if (postage_billing_rule_get_terms (rule)->category == category && postage_billing_rule_in_force (rule, month) &&
          postage_billing_rule_covers_country (rule, country))
        return rule;
    }
  return NULL;
}

PostageVolumeBands *
postage_catalogue_get_volume_bands (const PostageCatalogue *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->bands;
}

PostageExchange *
postage_catalogue_get_exchange (const PostageCatalogue *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->exchange;
}

PostageVocabulary *
postage_catalogue_get_vocabulary (const PostageCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->vocabulary;
}

const GPtrArray *
postage_catalogue_get_providers (const PostageCatalogue *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->providers;
}

const GPtrArray *
postage_catalogue_get_plans (const PostageCatalogue *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->plans;
}

PostagePlan *
postage_catalogue_get_plan (const PostageCatalogue *self,
                            const char             *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->plan_index, id);
}

PostageProvider *
postage_catalogue_get_provider_of (const PostageCatalogue *self,
                                   const char             *plan_id)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);
  g_return_val_if_fail (plan_id != NULL, NULL);

  for (guint i = 0; i < self->providers->len; i++)
    {
      PostageProvider *provider = g_ptr_array_index (self->providers, i);
      const GPtrArray *plans = postage_provider_get_plans (provider);

      for (guint j = 0; j < plans->len; j++)
        if (g_str_equal (postage_plan_get_id (g_ptr_array_index (plans, j)), plan_id))
          return provider;
    }
  return NULL;
}

PostageDate
postage_catalogue_get_as_of (const PostageCatalogue *self)
{
  PostageDate latest = POSTAGE_DATE_NONE;

  g_return_val_if_fail (self != NULL && self->sealed, POSTAGE_DATE_NONE);

  for (guint i = 0; i < self->providers->len; i++)
    if (!postage_provider_is_own (self->providers->pdata[i]))
      latest = MAX (latest, postage_provider_get_as_of (self->providers->pdata[i]));
  return latest;
}
