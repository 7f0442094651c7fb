/* postage-billing-rule.c - what Meta charges and what is free, as dated data
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-billing-rule.h"

#include "core/postage-ids.h"
#include "core/postage-value.h"

struct _PostageBillingRule
{
  char                   *id;
  PostageTopic            topic;
  PostageDate             from;
  PostageDate             to; /* the last day, or POSTAGE_DATE_NONE */
  PostageBillingRuleTerms terms;
  GStrv                   countries; /* (owned) (nullable) */
  PostageSource          *source;
};

POSTAGE_DEFINE_VALUE (PostageBillingRule, postage_billing_rule)

static const char *const topic_ids[] = {
  [POSTAGE_TOPIC_COUNTING] = "counting",
  [POSTAGE_TOPIC_SERVICE] = "service",
  [POSTAGE_TOPIC_UTILITY_IN_WINDOW] = "utility-in-window",
  [POSTAGE_TOPIC_ENTRY_POINT] = "entry-point",
  [POSTAGE_TOPIC_NOT_SENT] = "not-sent",
  [POSTAGE_TOPIC_VOLUME_BANDS] = "volume-bands",
  [POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL] = "authentication-international",
  [POSTAGE_TOPIC_APP_DEVICES] = "app-devices",
  [POSTAGE_TOPIC_APP_BROADCAST] = "app-broadcast",
};

gboolean
postage_topic_from_id (const char   *id,
                       PostageTopic *topic,
                       GError      **error)
{
  int found = postage_ids_find (topic_ids, G_N_ELEMENTS (topic_ids), id, "a topic", error);

  if (found < 0)
    return FALSE;
  *topic = (PostageTopic) found;
  return TRUE;
}

static void
postage_billing_rule_clear (PostageBillingRule *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->countries, g_strfreev);
  g_clear_pointer (&self->source, postage_source_unref);
}

PostageBillingRule *
postage_billing_rule_new (const char                    *id,
                          PostageTopic                   topic,
                          PostageDate                    from,
                          PostageDate                    to,
                          const PostageBillingRuleTerms *terms,
                          const char *const             *countries,
                          PostageSource                 *source)
{
  g_return_val_if_fail (id != NULL && terms != NULL && source != NULL, NULL);

  PostageBillingRule *self = g_atomic_rc_box_new0 (PostageBillingRule);
  self->id = g_strdup (id);
  self->topic = topic;
  self->from = from;
  self->to = to;
  self->terms = *terms;
  self->countries = g_strdupv ((GStrv) countries);
  self->source = postage_source_ref (source);
  return self;
}

const char *
postage_billing_rule_get_id (const PostageBillingRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

PostageTopic
postage_billing_rule_get_topic (const PostageBillingRule *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_TOPIC_COUNTING);

  return self->topic;
}

const PostageBillingRuleTerms *
postage_billing_rule_get_terms (const PostageBillingRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->terms;
}

PostageDate
postage_billing_rule_get_from (const PostageBillingRule *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->from;
}

PostageSource *
postage_billing_rule_get_source (const PostageBillingRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

gboolean
postage_billing_rule_covers_country (const PostageBillingRule *self,
                                     const char               *country)
{
  g_return_val_if_fail (self != NULL && country != NULL, FALSE);

  return self->countries != NULL && g_strv_contains ((const char *const *) self->countries, country);
}

gboolean
postage_billing_rule_in_force (const PostageBillingRule *self,
                               PostageMonth              month)
{
  PostageDate day = postage_month_get_last_day (month);

  g_return_val_if_fail (self != NULL, FALSE);

  return self->from <= day && (self->to == POSTAGE_DATE_NONE || day <= self->to);
}

/* Whether the rule begins before @other ends. */
static gboolean
begins_before_end (const PostageBillingRule *self,
                   const PostageBillingRule *other)
{
  return other->to == POSTAGE_DATE_NONE || self->from <= other->to;
}

gboolean
postage_billing_rule_contradicts (const PostageBillingRule *self,
                                  const PostageBillingRule *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->topic != other->topic || !begins_before_end (self, other) || !begins_before_end (other, self))
    return FALSE;
  if (self->topic != POSTAGE_TOPIC_NOT_SENT)
    return TRUE;
  if (self->terms.category != other->terms.category)
    return FALSE;

  for (guint i = 0; self->countries != NULL && self->countries[i] != NULL; i++)
    if (postage_billing_rule_covers_country (other, self->countries[i]))
      return TRUE;
  return FALSE;
}
