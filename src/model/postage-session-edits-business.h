/* postage-session-edits-business.h - edits of what the business is and wants; see postage-session-edits.h
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/** postage_session_set_account_currency: what an account with Meta is billed in, a known code; (nullable): %NULL: the
 * display currency. */
gboolean postage_session_set_account_currency (PostageSession *self,
                                               const char     *currency,
                                               GError        **error);

/** postage_session_set_term: the longest billing term that the business accepts. */
gboolean postage_session_set_term (PostageSession    *self,
                                   PostageBillingTerm term,
                                   GError           **error);

/** postage_session_set_route: by which of Meta's interfaces marketing is sent. */
gboolean postage_session_set_route (PostageSession *self,
                                    PostageRoute    route,
                                    GError        **error);

/** postage_session_set_audience: how the business buys. */
gboolean postage_session_set_audience (PostageSession *self,
                                       PostageAudience audience,
                                       GError        **error);

/** postage_session_set_business_country: two-letter code of where the business is; (nullable): %NULL: not said. */
gboolean postage_session_set_business_country (PostageSession *self,
                                               const char     *country,
                                               GError        **error);

/** postage_session_set_authentication_international: whether Meta bills the business's codes at international rates. */
gboolean postage_session_set_authentication_international (PostageSession *self,
                                                           gboolean        applies,
                                                           GError        **error);

/** postage_session_set_horizon: over how many months what is paid once is spread, 1 to %POSTAGE_HORIZON_MAX; 0: it is
 * listed beside the total. */
gboolean postage_session_set_horizon (PostageSession *self,
                                      gint64          months,
                                      GError        **error);

/** postage_session_set_tax: how the business is taxed; (nullable): %NULL: totals are without taxes. */
gboolean postage_session_set_tax (PostageSession   *self,
                                  const PostageTax *tax,
                                  GError          **error);

/** postage_session_set_budget: (nullable): @budget, above zero and at most %POSTAGE_BUDGET_MAX, in a known currency;
 * %NULL: none. */
gboolean postage_session_set_budget (PostageSession     *self,
                                     const PostageMoney *budget,
                                     GError            **error);

/** postage_session_set_exchange_spread: @percent, 0 to 100, that the bank or card adds to a rate of exchange. */
gboolean postage_session_set_exchange_spread (PostageSession *self,
                                              PostageDecimal  percent,
                                              GError        **error);

/** postage_session_set_template_resubmissions: how many of the new templates are submitted again, 0 to
 * %POSTAGE_QUANTITY_MAX. */
gboolean postage_session_set_template_resubmissions (PostageSession *self,
                                                     gint64          count,
                                                     GError        **error);

/** POSTAGE_METRIC_AGENTS: the people who answer chats, as the vocabulary calls them. */
#define POSTAGE_METRIC_AGENTS "seats"

/** POSTAGE_FEATURE_INBOX: where they answer them. */
#define POSTAGE_FEATURE_INBOX "inbox"

/** postage_session_set_quantity: how much of @metric (seats, templates, …) a month needs, 0 to
 * %POSTAGE_QUANTITY_MAX; 0: nothing was said. The first agents also want %POSTAGE_FEATURE_INBOX, as long as the
 * catalogue has it: without it, hardly any of their costs would count. */
gboolean postage_session_set_quantity (PostageSession *self,
                                       const char     *metric,
                                       gint64          quantity,
                                       GError        **error);

/** postage_session_set_feature: whether @feature (or the id of a disputed charge) is wanted. */
gboolean postage_session_set_feature (PostageSession *self,
                                      const char     *feature,
                                      gboolean        wanted,
                                      GError        **error);

/** postage_session_set_replies: (array length=n_replies): how many of the replies each phone number sends, for all of
 * them; %NULL and 0: they are spread evenly. */
gboolean postage_session_set_replies (PostageSession *self,
                                      const gint64   *replies,
                                      guint           n_replies,
                                      GError        **error);

/** postage_session_set_templates_per_conversation: how many templates of @category one conversation holds, at least 1;
 * it matters in the months in which Meta counted conversations. */
gboolean postage_session_set_templates_per_conversation (PostageSession *self,
                                                         PostageCategory category,
                                                         PostageDecimal  templates,
                                                         GError        **error);

/** postage_session_set_name: what the user calls the scenario. */
gboolean postage_session_set_name (PostageSession *self,
                                   const char     *name,
                                   GError        **error);

/** postage_session_set_weight: how much the decision factor @factor, one that can weigh, matters to the business. */
gboolean postage_session_set_weight (PostageSession *self,
                                     const char     *factor,
                                     PostageWeight   weight,
                                     GError        **error);

/** postage_session_clear_weights: nothing matters any more but the cost. */
gboolean postage_session_clear_weights (PostageSession *self,
                                        GError        **error);

G_END_DECLS
