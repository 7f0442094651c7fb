/* postage-alternative.c - whether a business could do without a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-alternative.h"

#include "core/postage-fit.h"

/* People who answer are the only quantity that the app has something for. */
static gboolean
wants_no_more (const PostageScenario *scenario,
               gint64                 devices)
{
  g_autoptr (GPtrArray) metrics = postage_scenario_dup_metrics (scenario);
  g_autoptr (GPtrArray) features = postage_scenario_dup_features (scenario);
  g_autoptr (GPtrArray) factors = postage_scenario_dup_weighted (scenario);

  for (guint i = 0; i < metrics->len; i++)
    if (!g_str_equal (metrics->pdata[i], "seats"))
      return FALSE;
  for (guint i = 0; i < factors->len; i++)
    if (postage_scenario_get_weight (scenario, factors->pdata[i]) == POSTAGE_WEIGHT_MUST)
      return FALSE;
  return features->len == 0 && postage_scenario_get_quantity (scenario, "seats") <= devices &&
         postage_scenario_get_numbers (scenario) <= 1;
}

/* Replies are typed in the app without a limit; what the business begins goes to a list. */
static gboolean
sends_no_more (const PostageScenario *scenario,
               gint64                 contacts)
{
  gint64 begun = 0;

  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    {
      const PostageDestination *destination = postage_scenario_get_destination (scenario, i);

      if (destination->sent[POSTAGE_CATEGORY_AUTHENTICATION] > 0 ||
          destination->sent[POSTAGE_CATEGORY_MARKETING] > contacts ||
          destination->sent[POSTAGE_CATEGORY_UTILITY] > contacts)
        return FALSE;
      begun += destination->sent[POSTAGE_CATEGORY_MARKETING] + destination->sent[POSTAGE_CATEGORY_UTILITY];
    }
  return begun <= contacts;
}

gboolean
postage_alternative_app_serves (const PostageCatalogue *catalogue,
                                const PostageScenario  *scenario,
                                PostageAppLimits       *limits)
{
  PostageAppLimits found;
  PostageMonth     month;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && limits != NULL, FALSE);

  month = postage_scenario_get_month (scenario);
  found.devices = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_APP_DEVICES, month);
  found.broadcast = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_APP_BROADCAST, month);
  if (found.devices == NULL || found.broadcast == NULL ||
      postage_scenario_get_audience (scenario) != POSTAGE_AUDIENCE_DIRECT ||
      postage_scenario_sends_nothing (scenario) ||
      !wants_no_more (scenario, postage_billing_rule_get_terms (found.devices)->maximum) ||
      !sends_no_more (scenario, postage_billing_rule_get_terms (found.broadcast)->maximum))
    return FALSE;

  *limits = found;
  return TRUE;
}

PostageEstimate *
postage_alternative_find_direct (const PostageRanking  *ranking,
                                 const PostageScenario *scenario)
{
  PostageEstimate *cheapest;
  g_autoptr (PostageFit) fit = NULL;

  g_return_val_if_fail (ranking != NULL && scenario != NULL, NULL);

  cheapest = postage_ranking_get_cheapest (ranking);
  if (cheapest == NULL || postage_scenario_sends_nothing (scenario) ||
      !g_str_equal (postage_provider_get_id (postage_estimate_get_provider (cheapest)), POSTAGE_PROVIDER_META))
    return NULL;
  fit = postage_fit_new (postage_estimate_get_provider (cheapest), scenario);
  return postage_fit_lacks_must (fit) ? NULL : cheapest;
}
