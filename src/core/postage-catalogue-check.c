/* postage-catalogue-check.c - whether the parts of a catalogue fit together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-catalogue-private.h"

#include "core/postage-error.h"

/* Every market that a card has a row for exists. */
static gboolean
check_cards (const PostageCatalogue *self,
             GError                **error)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      PostageRateCard *card = g_ptr_array_index (self->cards, i);
      g_autoptr (GPtrArray) markets = postage_rate_card_dup_markets (card);

      for (guint j = 0; j < markets->len; j++)
        if (!g_hash_table_contains (self->markets, g_ptr_array_index (markets, j)))
          {
            g_autofree char *date = postage_date_to_string (postage_rate_card_get_effective (card));

            g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                         "the rate card of %s of %s has a row for the market \"%s\", which is not among the markets",
                         postage_rate_card_get_currency (card), date, (const char *) g_ptr_array_index (markets, j));
            return FALSE;
          }
    }
  return TRUE;
}

/* Every country is filed under a market, and each of its markets exists. */
static gboolean
check_countries (const PostageCatalogue *self,
                 GError                **error)
{
  for (guint i = 0; i < self->country_list->len; i++)
    {
      PostageCountry *country = g_ptr_array_index (self->country_list, i);
      g_autoptr (GPtrArray) markets = postage_country_dup_markets (country);

      if (markets->len == 0)
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE, "the country \"%s\" is filed under no market",
                       postage_country_get_code (country));
          return FALSE;
        }
      for (guint j = 0; j < markets->len; j++)
        if (!g_hash_table_contains (self->markets, g_ptr_array_index (markets, j)))
          {
            g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                         "the country \"%s\" is filed under the market \"%s\", which is not among the markets",
                         postage_country_get_code (country), (const char *) g_ptr_array_index (markets, j));
            return FALSE;
          }
    }
  return TRUE;
}

/* Every market that has volume bands exists. */
static gboolean
check_bands (const PostageCatalogue *self,
             GError                **error)
{
  g_autoptr (GPtrArray) markets = postage_volume_bands_dup_markets (self->bands);

  for (guint i = 0; i < markets->len; i++)
    if (!g_hash_table_contains (self->markets, g_ptr_array_index (markets, i)))
      {
        g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                     "there are volume bands for the market \"%s\", which is not among the markets",
                     (const char *) g_ptr_array_index (markets, i));
        return FALSE;
      }
  return TRUE;
}

/* One rule at a time decides: of two, the order of the file would choose silently. */
static gboolean
check_rules (const PostageCatalogue *self,
             GError                **error)
{
  for (guint i = 0; i < self->rules->len; i++)
    for (guint j = 0; j < i; j++)
      {
        PostageBillingRule *earlier = g_ptr_array_index (self->rules, j);
        PostageBillingRule *rule = g_ptr_array_index (self->rules, i);

        if (postage_billing_rule_contradicts (rule, earlier))
          {
            g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT,
                         "the billing rules \"%s\" and \"%s\" are of one topic and in force on the same days",
                         postage_billing_rule_get_id (earlier), postage_billing_rule_get_id (rule));
            return FALSE;
          }
      }
  return TRUE;
}

/* A card is counted by the rule, so that its rates have to be of what the rule counts. */
static gboolean
check_counting (const PostageCatalogue *self,
                GError                **error)
{
  for (guint i = 0; i < self->cards->len; i++)
    for (guint j = 0; j < self->rules->len; j++)
      {
        PostageRateCard    *card = g_ptr_array_index (self->cards, i);
        PostageBillingRule *rule = g_ptr_array_index (self->rules, j);
        PostageDate         effective = postage_rate_card_get_effective (card);

        if (postage_billing_rule_get_topic (rule) == POSTAGE_TOPIC_COUNTING &&
            postage_billing_rule_in_force (rule, postage_date_get_month (effective)) &&
            postage_billing_rule_get_terms (rule)->counting != postage_rate_card_get_counting (card))
          {
            g_autofree char *date = postage_date_to_string (effective);

            g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT,
                         "the rate card of %s of %s doesn't count what the billing rule \"%s\" counts",
                         postage_rate_card_get_currency (card), date, postage_billing_rule_get_id (rule));
            return FALSE;
          }
      }
  return TRUE;
}

static gboolean
check_name (const PostageCharge *charge,
            const char          *what,
            const char          *name,
            gboolean             is_there,
            GError             **error)
{
  if (!is_there)
    g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                 "the charge \"%s\" names the %s \"%s\", which is not there",
                 postage_charge_get_id (charge), what, name);
  return is_there;
}

/* Whether the vocabulary names the features in the list of @condition. */
static gboolean
check_features (const PostageCatalogue *self,
                const PostageCharge    *charge,
                PostageCondition        condition,
                GError                **error)
{
  const GPtrArray *features = postage_charge_get_condition (charge, condition);

  for (guint i = 0; i < features->len; i++)
    {
      const char *feature = g_ptr_array_index (features, i);

      if (!check_name (charge, "feature", feature, postage_vocabulary_get_feature (self->vocabulary, feature) != NULL,
                       error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_markets (const PostageCatalogue *self,
               const PostageCharge    *charge,
               PostageCondition        condition,
               GError                **error)
{
  const GPtrArray *markets = postage_charge_get_condition (charge, condition);

  for (guint i = 0; i < markets->len; i++)
    {
      const char *market = g_ptr_array_index (markets, i);

      if (!check_name (charge, "market", market, g_hash_table_contains (self->markets, market), error))
        return FALSE;
    }
  return TRUE;
}

/* Every market, metric and feature that a charge names exists. */
static gboolean
check_charge (const PostageCatalogue *self,
              const PostageCharge    *charge,
              GError                **error)
{
  const char *metric = postage_charge_get_metric (charge);
  const char *feature = postage_charge_get_feature (charge);

  if (!check_markets (self, charge, POSTAGE_CONDITION_MARKETS, error) ||
      !check_markets (self, charge, POSTAGE_CONDITION_EXCEPT_MARKETS, error))
    return FALSE;
  if (!self->has_vocabulary)
    return TRUE;
  return (metric == NULL ||
          check_name (charge, "metric", metric, postage_vocabulary_get_metric (self->vocabulary, metric) != NULL,
                      error)) &&
         (feature == NULL ||
          check_name (charge, "feature", feature, postage_vocabulary_get_feature (self->vocabulary, feature) != NULL,
                      error)) &&
         check_features (self, charge, POSTAGE_CONDITION_REQUIRES, error) &&
         check_features (self, charge, POSTAGE_CONDITION_EXCLUDES, error);
}

/* Every metric that a plan limits exists: one that doesn't would limit nothing. */
static gboolean
check_limits (const PostageCatalogue *self,
              const PostagePlan      *plan,
              GError                **error)
{
  const GArray *limits = postage_plan_get_limits (plan);

  for (guint i = 0; self->has_vocabulary && i < limits->len; i++)
    {
      const char *metric = g_array_index (limits, PostagePlanLimit, i).metric;

      if (postage_vocabulary_get_metric (self->vocabulary, metric) == NULL)
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                       "the plan \"%s\" limits the metric \"%s\", which is not there", postage_plan_get_id (plan),
                       metric);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_plan (const PostageCatalogue *self,
            const PostagePlan      *plan,
            GError                **error)
{
  const GPtrArray *charges = postage_plan_get_charges (plan);

  for (guint i = 0; i < charges->len; i++)
    if (!check_charge (self, g_ptr_array_index (charges, i), error))
      return FALSE;
  return check_limits (self, plan, error);
}

static gboolean
check_providers (const PostageCatalogue *self,
                 GError                **error)
{
  for (guint i = self->n_checked; i < self->providers->len; i++)
    {
      const GPtrArray *plans = postage_provider_get_plans (g_ptr_array_index (self->providers, i));

      for (guint j = 0; j < plans->len; j++)
        if (!check_plan (self, g_ptr_array_index (plans, j), error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
missing (const char *what,
         GError    **error)
{
  g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE, "the catalogue has no %s", what);
  return FALSE;
}

gboolean
postage_catalogue_check (const PostageCatalogue *self,
                         GError                **error)
{
  if (self->cards->len == 0)
    return missing ("rate card", error);
  if (self->country_list->len == 0)
    return missing ("country", error);
  if (self->bands == NULL)
    return missing ("volume bands", error);
  if (self->exchange == NULL)
    return missing ("rates of exchange", error);
  return check_cards (self, error) && check_countries (self, error) && check_bands (self, error) &&
         check_rules (self, error) && check_counting (self, error) && check_providers (self, error);
}
