/* postage-scenario.h - everything the user enters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-currency.h"
#include "core/postage-date.h"
#include "core/postage-destination.h"
#include "core/postage-money.h"
#include "core/postage-plan.h"
#include "core/postage-route.h"
#include "core/postage-weight.h"

G_BEGIN_DECLS

/** The longest horizon over which what is paid once can be spread, in months. */
#define POSTAGE_HORIZON_MAX 120

/** The largest budget, in units of its currency: like the largest quantity, far above any business. */
#define POSTAGE_BUDGET_MAX (1000000000000 * POSTAGE_DECIMAL_ONE)

/**
 * PostageTax:
 * @country: two-letter code of the country whose tax rules hold for the business
 * @has_vat_id: whether it has a VAT ID
 * @reverse_charge: whether it accounts for the tax itself, so that none is billed
 *
 * How the business is taxed, for scenarios that want taxes in the total.
 */
typedef struct
{
  char     country[3];
  gboolean has_vat_id;
  gboolean reverse_charge;
} PostageTax;

#define POSTAGE_TYPE_SCENARIO (postage_scenario_get_type ())

/** PostageScenario: reference counted; immutable after postage_scenario_end(). */
typedef struct _PostageScenario PostageScenario;

/** postage_scenario_get_type: the boxed type of #PostageScenario. */
GType postage_scenario_get_type (void);

/** postage_scenario_begin: (transfer full): no destination, one number, in USD, for @month, for a direct customer. */
PostageScenario *postage_scenario_begin (PostageMonth month);

/** postage_scenario_begin_copy: (transfer full): an open copy of @other, to be edited and ended. */
PostageScenario *postage_scenario_begin_copy (const PostageScenario *other);

/** postage_scenario_end: seals the scenario. */
void postage_scenario_end (PostageScenario *self);

/** postage_scenario_ref: (transfer full) */
PostageScenario *postage_scenario_ref (PostageScenario *self);

/** postage_scenario_unref: (transfer full) */
void postage_scenario_unref (PostageScenario *self);

/** postage_scenario_equal: whether two sealed scenarios say the same. */
gboolean postage_scenario_equal (const PostageScenario *a,
                                 const PostageScenario *b);

/** postage_scenario_set_name: what the user calls it. */
void postage_scenario_set_name (PostageScenario *self,
                                const char      *name);
/** postage_scenario_get_name: never %NULL. */
const char *postage_scenario_get_name (const PostageScenario *self);

/** postage_scenario_set_month: the billing month. */
void postage_scenario_set_month (PostageScenario *self,
                                 PostageMonth     month);
/** postage_scenario_get_month: the billing month. */
PostageMonth postage_scenario_get_month (const PostageScenario *self);

/** postage_scenario_set_currency: the display currency, a known one. */
void postage_scenario_set_currency (PostageScenario *self,
                                    const char      *currency);
/** postage_scenario_get_currency: the display currency. */
const char *postage_scenario_get_currency (const PostageScenario *self);

/** postage_scenario_set_account_currency: (nullable): what an account with Meta is billed in; %NULL: the display
 * currency. */
void postage_scenario_set_account_currency (PostageScenario *self,
                                            const char      *currency);
/** postage_scenario_get_account_currency: (nullable) */
const char *postage_scenario_get_account_currency (const PostageScenario *self);

/** postage_scenario_set_audience: how the business buys. */
void postage_scenario_set_audience (PostageScenario *self,
                                    PostageAudience  audience);
/** postage_scenario_get_audience: how the business buys. */
PostageAudience postage_scenario_get_audience (const PostageScenario *self);

/** postage_scenario_set_business_country: (nullable): two-letter code of where the business is. */
void postage_scenario_set_business_country (PostageScenario *self,
                                            const char      *country);
/** postage_scenario_get_business_country: (nullable) */
const char *postage_scenario_get_business_country (const PostageScenario *self);

/** postage_scenario_set_authentication_international: whether Meta bills the business's codes at international
 * rates. */
void postage_scenario_set_authentication_international (PostageScenario *self,
                                                        gboolean         applies);
/** postage_scenario_get_authentication_international: see the setter. */
gboolean postage_scenario_get_authentication_international (const PostageScenario *self);

/** postage_scenario_set_term: the longest billing term that the business accepts. */
void postage_scenario_set_term (PostageScenario   *self,
                                PostageBillingTerm term);
/** postage_scenario_get_term: monthly unless set. */
PostageBillingTerm postage_scenario_get_term (const PostageScenario *self);

/** postage_scenario_set_route: by which of Meta's interfaces marketing is sent. */
void postage_scenario_set_route (PostageScenario *self,
                                 PostageRoute     route);
/** postage_scenario_get_route: the Cloud API unless set. */
PostageRoute postage_scenario_get_route (const PostageScenario *self);

/** postage_scenario_set_horizon: over how many months what is paid or free once is spread, 1 to %POSTAGE_HORIZON_MAX;
 * 0: it is listed beside the total. */
void postage_scenario_set_horizon (PostageScenario *self,
                                   gint64           months);
/** postage_scenario_get_horizon: 0 unless set. */
gint64 postage_scenario_get_horizon (const PostageScenario *self);

/** postage_scenario_set_exchange_spread: how many percent, 0 to 100, the business's bank or card adds where a plan is
 * billed in another currency than the display currency. */
void postage_scenario_set_exchange_spread (PostageScenario *self,
                                           PostageDecimal   percent);
/** postage_scenario_get_exchange_spread: in percent; 0 unless set. */
PostageDecimal postage_scenario_get_exchange_spread (const PostageScenario *self);

/** postage_scenario_set_budget: (nullable): what the business wants to spend a month, above zero and at most
 * %POSTAGE_BUDGET_MAX, in a known currency of its own: another display currency doesn't change what was meant. */
void postage_scenario_set_budget (PostageScenario    *self,
                                  const PostageMoney *budget);
/** postage_scenario_get_budget: (nullable) */
const PostageMoney *postage_scenario_get_budget (const PostageScenario *self);

/** postage_scenario_set_tax: (nullable): how the business is taxed; %NULL: totals are without taxes. */
void postage_scenario_set_tax (PostageScenario  *self,
                               const PostageTax *tax);
/** postage_scenario_get_tax: (nullable) */
const PostageTax *postage_scenario_get_tax (const PostageScenario *self);

/** postage_scenario_set_shares: the shares of every destination that has none of its own. */
void postage_scenario_set_shares (PostageScenario     *self,
                                  const PostageShares *shares);
/** postage_scenario_get_shares: see the setter. */
const PostageShares *postage_scenario_get_shares (const PostageScenario *self);

/** postage_scenario_add_destination: appends a copy of @destination. A country appears once: a programmer's mistake
 * otherwise. */
void postage_scenario_add_destination (PostageScenario          *self,
                                       const PostageDestination *destination);
/** postage_scenario_replace_destination: puts a copy of @destination in place @index. */
void postage_scenario_replace_destination (PostageScenario          *self,
                                           guint                     index,
                                           const PostageDestination *destination);
/** postage_scenario_remove_destination: removes the one in place @index. */
void postage_scenario_remove_destination (PostageScenario *self,
                                          guint            index);
/** postage_scenario_get_n_destinations: how many. */
guint postage_scenario_get_n_destinations (const PostageScenario *self);
/** postage_scenario_sends_nothing: whether no message is sent to any destination: there is nothing to compare then. */
gboolean postage_scenario_sends_nothing (const PostageScenario *self);
/** postage_scenario_get_destination: (transfer none): the one in place @index. */
const PostageDestination *postage_scenario_get_destination (const PostageScenario *self,
                                                            guint                  index);
/** postage_scenario_find_destination: the place of @country, or -1. */
int postage_scenario_find_destination (const PostageScenario *self,
                                       const char            *country);

/**
 * postage_scenario_set_numbers:
 * @count: the business's phone numbers, 0 to %POSTAGE_QUANTITY_MAX
 * @replies: (nullable) (array length=n_replies): replies sent from each number a month, or %NULL: spread evenly
 * @n_replies: 0, or @count
 */
void postage_scenario_set_numbers (PostageScenario *self,
                                   gint64           count,
                                   const gint64    *replies,
                                   guint            n_replies);
/** postage_scenario_get_numbers: how many phone numbers. */
gint64 postage_scenario_get_numbers (const PostageScenario *self);
/** postage_scenario_get_replies: (nullable) (array length=n_replies): replies by number, as entered. */
const gint64 *postage_scenario_get_replies (const PostageScenario *self,
                                            guint                 *n_replies);

/** postage_scenario_set_quantity: how much of @metric (seats, templates, …) a month needs; 0 removes it. */
void postage_scenario_set_quantity (PostageScenario *self,
                                    const char      *metric,
                                    gint64           quantity);
/** postage_scenario_get_quantity: 0 where nothing was entered; "numbers" is the count of phone numbers. */
gint64 postage_scenario_get_quantity (const PostageScenario *self,
                                      const char            *metric);
/** postage_scenario_dup_metrics: (transfer container) (element-type utf8): the metrics with a quantity, sorted. */
GPtrArray *postage_scenario_dup_metrics (const PostageScenario *self);

/** postage_scenario_set_template_resubmissions: how many of the new templates of a month are submitted again, 0 to
 * %POSTAGE_QUANTITY_MAX. They are no templates more: the quantity "templates" stays that of the new ones. */
void postage_scenario_set_template_resubmissions (PostageScenario *self,
                                                  gint64           count);
/** postage_scenario_get_template_resubmissions: 0 unless set. */
gint64 postage_scenario_get_template_resubmissions (const PostageScenario *self);

/** postage_scenario_set_feature: whether @feature (or the id of a disputed charge) is switched on. */
void postage_scenario_set_feature (PostageScenario *self,
                                   const char      *feature,
                                   gboolean         wanted);
/** postage_scenario_has_feature: whether it is switched on. */
gboolean postage_scenario_has_feature (const PostageScenario *self,
                                       const char            *feature);
/** postage_scenario_dup_features: (transfer container) (element-type utf8): what is switched on, sorted. */
GPtrArray *postage_scenario_dup_features (const PostageScenario *self);

/** postage_scenario_set_templates_per_conversation: how many templates of @category one conversation holds, at least
 * 1. */
void postage_scenario_set_templates_per_conversation (PostageScenario *self,
                                                      PostageCategory  category,
                                                      PostageDecimal   templates);
/** postage_scenario_get_templates_per_conversation: 1 unless set. */
PostageDecimal postage_scenario_get_templates_per_conversation (const PostageScenario *self,
                                                                PostageCategory        category);

/** postage_scenario_add_plan: appends a plan to compare, unless it is there already. */
void postage_scenario_add_plan (PostageScenario *self,
                                const char      *plan_id);
/** postage_scenario_clear_plans: removes the plans to compare. */
void postage_scenario_clear_plans (PostageScenario *self);
/** postage_scenario_get_plans: (element-type utf8): the plans to compare; empty: all that can be bought. */
const GPtrArray *postage_scenario_get_plans (const PostageScenario *self);

/** postage_scenario_set_baseline: (nullable): the id of the plan that the business uses today, with which the others
 * are compared; it is estimated whether it is among the plans to compare or not. */
void postage_scenario_set_baseline (PostageScenario *self,
                                    const char      *plan_id);
/** postage_scenario_get_baseline: (nullable) */
const char *postage_scenario_get_baseline (const PostageScenario *self);

/** postage_scenario_set_weight: how much the decision factor @factor, one that can weigh, matters to the business. */
void postage_scenario_set_weight (PostageScenario *self,
                                  const char      *factor,
                                  PostageWeight    weight);
/** postage_scenario_get_weight: none unless set. */
PostageWeight postage_scenario_get_weight (const PostageScenario *self,
                                           const char            *factor);
/** postage_scenario_dup_weighted: (transfer container) (element-type utf8): the factors that matter, sorted. */
GPtrArray *postage_scenario_dup_weighted (const PostageScenario *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageScenario, postage_scenario_unref)

G_END_DECLS
