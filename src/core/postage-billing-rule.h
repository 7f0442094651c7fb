/* postage-billing-rule.h - what Meta charges and what is free, as dated data
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-category.h"
#include "core/postage-date.h"
#include "core/postage-rate-card.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/** PostageTopic: what a rule is about. One rule of a topic is in force at a time, but for NOT_SENT, which may have
 * several. */
typedef enum
{
  POSTAGE_TOPIC_COUNTING,
  POSTAGE_TOPIC_SERVICE,
  POSTAGE_TOPIC_UTILITY_IN_WINDOW,
  POSTAGE_TOPIC_ENTRY_POINT,
  POSTAGE_TOPIC_NOT_SENT,
  POSTAGE_TOPIC_VOLUME_BANDS,
  POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL,
  POSTAGE_TOPIC_APP_DEVICES,
  POSTAGE_TOPIC_APP_BROADCAST,
} PostageTopic;

#define POSTAGE_N_TOPICS (POSTAGE_TOPIC_APP_BROADCAST + 1)

/** PostageAllowanceScope: what an allowance of free service messages belongs to. */
typedef enum
{
  POSTAGE_ALLOWANCE_PER_ACCOUNT,
  POSTAGE_ALLOWANCE_PER_NUMBER,
} PostageAllowanceScope;

/**
 * PostageBillingRuleTerms:
 * @counting: COUNTING: what is counted
 * @free: SERVICE, UTILITY_IN_WINDOW, ENTRY_POINT: nothing is charged
 * @allowance: SERVICE: free a month, 0 for none; AUTHENTICATION_INTERNATIONAL: templates in 30 days above which it
 *   applies
 * @maximum: APP_DEVICES: devices on which the free WhatsApp Business app runs with one number, the phone among them;
 *   APP_BROADCAST: contacts that get one message of it at a time
 * @scope: SERVICE: what @allowance belongs to
 * @hours: ENTRY_POINT: length of the window
 * @category: NOT_SENT: what is not delivered
 * @assumed: VOLUME_BANDS: the bounds are taken from a later table
 *
 * What a rule says; only the members of its topic mean something.
 */
typedef struct
{
  PostageCounting       counting;
  gboolean              free;
  gint64                allowance;
  gint64                maximum;
  PostageAllowanceScope scope;
  int                   hours;
  PostageCategory       category;
  gboolean              assumed;
} PostageBillingRuleTerms;

#define POSTAGE_TYPE_BILLING_RULE (postage_billing_rule_get_type ())

/** PostageBillingRule: reference counted, immutable. */
typedef struct _PostageBillingRule PostageBillingRule;

/** postage_billing_rule_get_type: the boxed type of #PostageBillingRule. */
GType postage_billing_rule_get_type (void);

/** postage_topic_from_id: sets @topic from the name used in files, or fails with %POSTAGE_ERROR_REFERENCE. */
gboolean postage_topic_from_id (const char   *id,
                                PostageTopic *topic,
                                GError      **error);

/**
 * postage_billing_rule_new:
 * @to: the last day, or %POSTAGE_DATE_NONE
 * @countries: (nullable) (array zero-terminated=1): NOT_SENT: the countries
 *
 * Returns: (transfer full)
 */
PostageBillingRule *postage_billing_rule_new (const char                    *id,
                                              PostageTopic                   topic,
                                              PostageDate                    from,
                                              PostageDate                    to,
                                              const PostageBillingRuleTerms *terms,
                                              const char *const             *countries,
                                              PostageSource                 *source);

/** postage_billing_rule_ref: (transfer full) */
PostageBillingRule *postage_billing_rule_ref (PostageBillingRule *self);

/** postage_billing_rule_unref: (transfer full) */
void postage_billing_rule_unref (PostageBillingRule *self);

/** postage_billing_rule_get_id: the name by which `text` words the rule. */
const char *postage_billing_rule_get_id (const PostageBillingRule *self);

/** postage_billing_rule_get_topic: what it is about. */
PostageTopic postage_billing_rule_get_topic (const PostageBillingRule *self);

/** postage_billing_rule_get_terms: what it says. */
const PostageBillingRuleTerms *postage_billing_rule_get_terms (const PostageBillingRule *self);

/** postage_billing_rule_get_from: its first day. */
PostageDate postage_billing_rule_get_from (const PostageBillingRule *self);

/** postage_billing_rule_get_source: (transfer none) */
PostageSource *postage_billing_rule_get_source (const PostageBillingRule *self);

/** postage_billing_rule_covers_country: whether @country is among the rule's countries. */
gboolean postage_billing_rule_covers_country (const PostageBillingRule *self,
                                              const char               *country);

/** postage_billing_rule_in_force: whether the rule is in force on the last day of @month. */
gboolean postage_billing_rule_in_force (const PostageBillingRule *self,
                                        PostageMonth              month);

/** postage_billing_rule_contradicts: whether both rules speak of the same thing on the same day: of one topic and,
 * where that is NOT_SENT, of one category and country. */
gboolean postage_billing_rule_contradicts (const PostageBillingRule *self,
                                           const PostageBillingRule *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageBillingRule, postage_billing_rule_unref)

G_END_DECLS
