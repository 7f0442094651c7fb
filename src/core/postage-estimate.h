/* postage-estimate.h - what one plan costs one scenario in one month
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-lines.h"
#include "core/postage-meta-bill.h"
#include "core/postage-tariff.h"
#include "core/postage-total.h"

G_BEGIN_DECLS

/**
 * PostageStatus: how far an estimate can be trusted to be the whole cost; the better first, as the ranking wants it.
 * @POSTAGE_STATUS_COMPLETE: every price that applies is known
 * @POSTAGE_STATUS_AT_LEAST: a lower bound: a price that applies is not known
 * @POSTAGE_STATUS_DOES_NOT_FIT: the plan can't serve the scenario; see the warnings
 * @POSTAGE_STATUS_NO_PRICE: no price is known at all
 */
typedef enum
{
  POSTAGE_STATUS_COMPLETE,
  POSTAGE_STATUS_AT_LEAST,
  POSTAGE_STATUS_DOES_NOT_FIT,
  POSTAGE_STATUS_NO_PRICE,
} PostageStatus;

/**
 * PostageWarningKind:
 * @POSTAGE_WARNING_NOT_SENT: @quantity messages of @category to @country are not sent by @rule
 * @POSTAGE_WARNING_NOT_OFFERED: Meta offers no @category in @market; @quantity messages to @country are left out
 * @POSTAGE_WARNING_PRICE_UNKNOWN: the price of @charge is not known
 * @POSTAGE_WARNING_PRICE_NOT_YET_KNOWN: the price of @charge is known only from @month on
 * @POSTAGE_WARNING_PRICE_OTHER_TERM: the price of @charge is known for longer billing terms only
 * @POSTAGE_WARNING_PRICE_ON_REQUEST: the price of @charge is quoted on request only
 * @POSTAGE_WARNING_PRICE_STARTS: the price of @charge is known as "starting at"
 * @POSTAGE_WARNING_QUANTITY_MISSING: @charge counts a metric of which nothing was entered
 * @POSTAGE_WARNING_RATE_UNKNOWN: Meta's rate for @market and @category is not known
 * @POSTAGE_WARNING_META_UNKNOWN: it is not known what the plan does with Meta's charges
 * @POSTAGE_WARNING_EXCHANGE_UNKNOWN: there is no rate of exchange from the billing to the display currency
 * @POSTAGE_WARNING_EXCHANGE_EARLY: the rate of exchange is later than the month
 * @POSTAGE_WARNING_RATES_CONVERTED: @quantity of Meta's rates were converted from USD
 * @POSTAGE_WARNING_FEATURE_UNKNOWN: no charge of the plan says what the wanted @feature costs
 * @POSTAGE_WARNING_TAX_UNKNOWN: the plan doesn't say which taxes the business pays
 * @POSTAGE_WARNING_DISPUTED: sources disagree about @charge, which is left out
 * @POSTAGE_WARNING_ONE_OFF_UNKNOWN: the one-off @charge is not known; it is not part of the total
 * @POSTAGE_WARNING_AUDIENCE: the plan is for another audience: it does not fit
 * @POSTAGE_WARNING_NOT_ON_SALE: the plan was not sold in the month: it does not fit
 * @POSTAGE_WARNING_REGION: the plan is sold in other countries: it does not fit
 * @POSTAGE_WARNING_LIMIT: the plan serves at most @quantity of @metric: it does not fit
 * @POSTAGE_WARNING_ACCOUNT_CURRENCY: Meta doesn't bill in the account's currency: the plan does not fit
 * @POSTAGE_WARNING_BASE_CHANGED: @quantity prices of the plan that the own one was copied from have changed since
 */
typedef enum
{
  POSTAGE_WARNING_NOT_SENT,
  POSTAGE_WARNING_NOT_OFFERED,
  POSTAGE_WARNING_PRICE_UNKNOWN,
  POSTAGE_WARNING_PRICE_NOT_YET_KNOWN,
  POSTAGE_WARNING_PRICE_OTHER_TERM,
  POSTAGE_WARNING_PRICE_ON_REQUEST,
  POSTAGE_WARNING_PRICE_STARTS,
  POSTAGE_WARNING_QUANTITY_MISSING,
  POSTAGE_WARNING_RATE_UNKNOWN,
  POSTAGE_WARNING_META_UNKNOWN,
  POSTAGE_WARNING_EXCHANGE_UNKNOWN,
  POSTAGE_WARNING_EXCHANGE_EARLY,
  POSTAGE_WARNING_RATES_CONVERTED,
  POSTAGE_WARNING_FEATURE_UNKNOWN,
  POSTAGE_WARNING_TAX_UNKNOWN,
  POSTAGE_WARNING_DISPUTED,
  POSTAGE_WARNING_ONE_OFF_UNKNOWN,
  POSTAGE_WARNING_AUDIENCE,
  POSTAGE_WARNING_NOT_ON_SALE,
  POSTAGE_WARNING_REGION,
  POSTAGE_WARNING_LIMIT,
  POSTAGE_WARNING_ACCOUNT_CURRENCY,
  POSTAGE_WARNING_BASE_CHANGED,
} PostageWarningKind;

/** postage_warning_does_not_fit: whether a plan with a warning of @kind can't serve the scenario. */
gboolean postage_warning_does_not_fit (PostageWarningKind kind);

/** PostageWarning: what a reader of the estimate has to know; only the members that its kind names are set. */
typedef struct
{
  PostageWarningKind  kind;
  const char         *country;
  const char         *market;
  PostageCategory     category;
  PostageCharge      *charge;
  PostageBillingRule *rule;
  const char         *feature;
  const char         *metric;
  gint64              quantity;
  PostageMonth        month;
} PostageWarning;

#define POSTAGE_TYPE_ESTIMATE (postage_estimate_get_type ())

/** PostageEstimate: reference counted; immutable after postage_estimate_end(). */
typedef struct _PostageEstimate PostageEstimate;

/** postage_estimate_get_type: the boxed type of #PostageEstimate. */
GType postage_estimate_get_type (void);

/** postage_estimate_begin: (transfer full): an estimate without a line. It keeps what its lines refer to alive. */
PostageEstimate *postage_estimate_begin (PostageCatalogue *catalogue,
                                         PostageScenario  *scenario,
                                         PostagePlan      *plan,
                                         const char       *billing_currency);

/** postage_estimate_set_meta_bill: adds the lines of @bill, which come first and which the estimate keeps alive. */
void postage_estimate_set_meta_bill (PostageEstimate *self,
                                     PostageMetaBill *bill);

/** postage_estimate_take_tariff: (transfer full): what the own lines are priced by. */
void postage_estimate_take_tariff (PostageEstimate *self,
                                   PostageTariff   *tariff);

/** postage_estimate_get_own_lines: (transfer none): the lines besides Meta's bill, to be added to until it is sealed. A
 * one-off line is listed beside the total, unless the scenario has a horizon to spread it over and its price is
 * known. */
PostageLines *postage_estimate_get_own_lines (PostageEstimate *self);

/** postage_estimate_add_warning: appends a copy of @warning. */
void postage_estimate_add_warning (PostageEstimate      *self,
                                   const PostageWarning *warning);

/** postage_estimate_set_exchange: by which amounts were converted into the display currency. */
void postage_estimate_set_exchange (PostageEstimate           *self,
                                    const PostageExchangeRate *rate);

/** postage_estimate_set_meta_reference: what Meta itself charges for the scenario in the plan's billing currency, in
 * the display currency. */
void postage_estimate_set_meta_reference (PostageEstimate    *self,
                                          const PostageTotal *total);

/** postage_estimate_set_delivered: messages delivered, for a cost per message. */
void postage_estimate_set_delivered (PostageEstimate *self,
                                     gint64           delivered);

/** postage_estimate_end: sums the totals, decides the status, seals. Fails with %POSTAGE_ERROR_OVERFLOW. */
gboolean postage_estimate_end (PostageEstimate *self,
                               GError         **error);

/** postage_estimate_ref: (transfer full) */
PostageEstimate *postage_estimate_ref (PostageEstimate *self);

/** postage_estimate_unref: (transfer full) */
void postage_estimate_unref (PostageEstimate *self);

/** postage_estimate_get_catalogue: (transfer none): what it was computed with. */
PostageCatalogue *postage_estimate_get_catalogue (const PostageEstimate *self);

/** postage_estimate_get_scenario: (transfer none): what it was computed for. */
PostageScenario *postage_estimate_get_scenario (const PostageEstimate *self);

/** postage_estimate_get_plan: (transfer none) */
PostagePlan *postage_estimate_get_plan (const PostageEstimate *self);

/** postage_estimate_get_provider: (transfer none) */
PostageProvider *postage_estimate_get_provider (const PostageEstimate *self);

/** postage_estimate_get_status: how far the total can be trusted. */
PostageStatus postage_estimate_get_status (const PostageEstimate *self);

/** postage_estimate_get_currency: the display currency of every shown amount. */
const char *postage_estimate_get_currency (const PostageEstimate *self);

/** postage_estimate_get_billing_currency: in which the plan computes. */
const char *postage_estimate_get_billing_currency (const PostageEstimate *self);

/** postage_estimate_get_exchange: (nullable): by which amounts were converted; %NULL when the currencies are the same
 * or there is no rate. */
const PostageExchangeRate *postage_estimate_get_exchange (const PostageEstimate *self);

/** postage_estimate_get_lines: (element-type PostageLine): monthly lines, by component, then market, then category. */
const GPtrArray *postage_estimate_get_lines (const PostageEstimate *self);

/** postage_estimate_get_one_off_lines: (element-type PostageLine): what is paid once, beside the monthly total. */
const GPtrArray *postage_estimate_get_one_off_lines (const PostageEstimate *self);

/** postage_estimate_get_warnings: (element-type PostageWarning) */
const GArray *postage_estimate_get_warnings (const PostageEstimate *self);

/** postage_estimate_lacks: whether @warning is about something that the sums lack without a line of its own; then
 * @component is where. */
gboolean postage_estimate_lacks (const PostageEstimate *self,
                                 const PostageWarning  *warning,
                                 PostageComponent      *component);

/** postage_estimate_get_component: the sum of the lines of @component. */
const PostageTotal *postage_estimate_get_component (const PostageEstimate *self,
                                                    PostageComponent       component);

/** postage_estimate_get_total: the sum of all monthly lines. */
const PostageTotal *postage_estimate_get_total (const PostageEstimate *self);

/** postage_estimate_get_meta_reference: what Meta itself charges for the scenario, whatever the plan makes of it; not
 * complete until it was set. */
const PostageTotal *postage_estimate_get_meta_reference (const PostageEstimate *self);

/** postage_estimate_get_delivered: messages delivered a month. */
gint64 postage_estimate_get_delivered (const PostageEstimate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageEstimate, postage_estimate_unref)

G_END_DECLS
