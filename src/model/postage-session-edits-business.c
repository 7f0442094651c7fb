/* postage-session-edits-business.c - edits of what the business is and wants
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits-business.h"

#include <string.h>

#include "model/postage-session-private.h"

static gboolean
is_country_or_none (const char *country)
{
  return country == NULL || strlen (country) == 2;
}

gboolean
postage_session_set_account_currency (PostageSession *self,
                                      const char     *currency,
                                      GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (currency == NULL || postage_currency_is_known (currency), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_account_currency (edited, currency);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_term (PostageSession    *self,
                          PostageBillingTerm term,
                          GError           **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_term (edited, term);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_route (PostageSession *self,
                           PostageRoute    route,
                           GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_route (edited, route);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_audience (PostageSession *self,
                              PostageAudience audience,
                              GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_audience (edited, audience);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_business_country (PostageSession *self,
                                      const char     *country,
                                      GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (is_country_or_none (country), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_business_country (edited, country);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_authentication_international (PostageSession *self,
                                                  gboolean        applies,
                                                  GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_authentication_international (edited, applies);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_horizon (PostageSession *self,
                             gint64          months,
                             GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (months >= 0 && months <= POSTAGE_HORIZON_MAX, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_horizon (edited, months);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_tax (PostageSession   *self,
                         const PostageTax *tax,
                         GError          **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (tax == NULL || strlen (tax->country) == 2, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_tax (edited, tax);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_budget (PostageSession     *self,
                            const PostageMoney *budget,
                            GError            **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_budget (edited, budget);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_exchange_spread (PostageSession *self,
                                     PostageDecimal  percent,
                                     GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (percent >= 0 && percent <= 100 * POSTAGE_DECIMAL_ONE, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_exchange_spread (edited, percent);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_template_resubmissions (PostageSession *self,
                                            gint64          count,
                                            GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (count >= 0 && count <= POSTAGE_QUANTITY_MAX, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_template_resubmissions (edited, count);
  return postage_session_take_edit (self, edited, error);
}

/* Whether these are the first agents that @scenario has, and the catalogue knows an inbox for them. */
static gboolean
wants_inbox (PostageSession  *self,
             PostageScenario *scenario,
             const char      *metric,
             gint64           quantity)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (self);

  return quantity > 0 && g_str_equal (metric, POSTAGE_METRIC_AGENTS) &&
         postage_scenario_get_quantity (scenario, metric) == 0 &&
         postage_vocabulary_get_feature (postage_catalogue_get_vocabulary (catalogue), POSTAGE_FEATURE_INBOX) != NULL;
}

gboolean
postage_session_set_quantity (PostageSession *self,
                              const char     *metric,
                              gint64          quantity,
                              GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (metric != NULL && quantity >= 0 && quantity <= POSTAGE_QUANTITY_MAX, FALSE);

  edited = postage_session_begin_edit (self);
  if (wants_inbox (self, edited, metric, quantity))
    postage_scenario_set_feature (edited, POSTAGE_FEATURE_INBOX, TRUE);
  postage_scenario_set_quantity (edited, metric, quantity);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_feature (PostageSession *self,
                             const char     *feature,
                             gboolean        wanted,
                             GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (feature != NULL, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_feature (edited, feature, wanted);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_replies (PostageSession *self,
                             const gint64   *replies,
                             guint           n_replies,
                             GError        **error)
{
  PostageScenario *edited;
  gint64           count;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  count = postage_scenario_get_numbers (postage_session_get_scenario (self));
  g_return_val_if_fail (n_replies == 0 || (replies != NULL && n_replies == count), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_numbers (edited, count, replies, n_replies);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_templates_per_conversation (PostageSession *self,
                                                PostageCategory category,
                                                PostageDecimal  templates,
                                                GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (category < POSTAGE_N_CATEGORIES && templates >= POSTAGE_DECIMAL_ONE, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_templates_per_conversation (edited, category, templates);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_name (PostageSession *self,
                          const char     *name,
                          GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_name (edited, name);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_weight (PostageSession *self,
                            const char     *factor,
                            PostageWeight   weight,
                            GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (factor != NULL, FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_weight (edited, factor, weight);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_clear_weights (PostageSession *self,
                               GError        **error)
{
  PostageScenario *edited;
  g_autoptr (GPtrArray) factors = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  factors = postage_scenario_dup_weighted (postage_session_get_scenario (self));
  edited = postage_session_begin_edit (self);
  for (guint i = 0; i < factors->len; i++)
    postage_scenario_set_weight (edited, factors->pdata[i], POSTAGE_WEIGHT_NONE);
  return postage_session_take_edit (self, edited, error);
}
