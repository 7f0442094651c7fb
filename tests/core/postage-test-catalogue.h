/* postage-test-catalogue.h - a small catalogue, plans and scenarios for the tests of the core
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimator.h"
#include "core/postage-quantities.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/* The decimal @value reads @text. A macro, so that a failure names the line of the test. */
#define postage_test_assert_decimal(value, text)                      \
  G_STMT_START                                                        \
  {                                                                   \
    g_autofree char *found_ = postage_decimal_to_string ((value), 0); \
    g_assert_cmpstr (found_, ==, (text));                             \
  }                                                                   \
  G_STMT_END

/* Reading what a test states; a typing mistake in a test stops it. */
PostageDecimal postage_test_decimal (const char *text);
PostageMonth   postage_test_month (const char *text);
PostageDate    postage_test_date (const char *text); /* NULL: no date */

/** postage_test_source: (transfer full): read on @seen; %NULL: without a date. */
PostageSource *postage_test_source (const char *seen);

/** postage_test_amounts: (transfer full) (nullable): "USD 59 EUR 49"; %NULL for %NULL. */
PostageAmounts *postage_test_amounts (const char *text);

/** postage_test_price: (transfer full): a price of @amounts, read on @seen; either may be %NULL. */
PostagePrice *postage_test_price (const char *amounts,
                                  const char *seen);

/**
 * postage_test_price_of:
 * @terms: such as "amount USD 0.5 EUR 0.4 | included 500 | base USD 59.99", "tiers 200=USD 0.1; *=?+USD 5 | size 100",
 *   "flats 200=USD 5; *=?", "percent 3 of meta-charges | minimum USD 5", "amount USD 9 | of licence seats", with
 *   months, monthly, yearly, once, discount, maximum, from, to, term and starting; "?" is not known
 *
 * Returns: (transfer full): a price read on 2020-01-01.
 */
PostagePrice *postage_test_price_of (const char *terms);

/** postage_test_price_evaluate: sets @value to what @quantity costs in USD by a price of @model with @terms; which has
 * to succeed. */
void postage_test_price_evaluate (const char        *model,
                                  const char        *terms,
                                  gint64             quantity,
                                  gint64             horizon,
                                  PostageCurveValue *value);

/**
 * postage_test_charge_of:
 * @metric: (nullable)
 * @model: the name of a model
 * @terms: of its price, see postage_test_price_of()
 * @conditions: (nullable): such as "feature inbox | requires crm flows | route cloud-api", with excludes, markets,
 *   except, categories, currencies, countries, no-vat-id; one-off, disputed and payment-fee need no words
 *
 * Returns: (transfer full): an open charge.
 */
PostageCharge *postage_test_charge_of (const char      *id,
                                       PostageComponent component,
                                       const char      *metric,
                                       const char      *model,
                                       const char      *terms,
                                       const char      *conditions);

/** postage_test_plan_take_of: the same, sealed and added to @plan. */
void postage_test_plan_take_of (PostagePlan     *plan,
                                const char      *id,
                                PostageComponent component,
                                const char      *metric,
                                const char      *model,
                                const char      *terms,
                                const char      *conditions);

/** postage_test_set_features: switches on @features, which are separated by blanks; (nullable) */
void postage_test_set_features (PostageScenario *scenario,
                                const char      *features);

/** postage_test_share: (transfer full): @percent of @base, with limits such as "USD 10", or %NULL. */
PostagePrice *postage_test_share (const char      *percent,
                                  PostageShareBase base,
                                  const char      *minimum,
                                  const char      *maximum);

/** postage_test_charge: (transfer full): an open charge with one @price (transfer full), or with none. */
PostageCharge *postage_test_charge (const char              *id,
                                    PostageComponent         component,
                                    const char              *metric,
                                    const PostagePriceModel *model,
                                    PostagePrice            *price);

/** postage_test_plan: (transfer full): an open plan with the lists of @currencies, such as "EUR USD". */
PostagePlan *postage_test_plan (const char          *id,
                                const char          *currencies,
                                PostageMetaTreatment treatment);

/** postage_test_plan_take: seals @charge (transfer full) and adds it. */
void postage_test_plan_take (PostagePlan   *plan,
                             PostageCharge *charge);

/** postage_test_plan_take_simple: a charge per unit of @metric, or flat where it is %NULL, known since 2020. */
void postage_test_plan_take_simple (PostagePlan     *plan,
                                    const char      *id,
                                    PostageComponent component,
                                    const char      *metric,
                                    const char      *amounts);

/** postage_test_provider: (transfer full): sells @plan (nullable), an open one, which is sealed. */
PostageProvider *postage_test_provider (const char  *id,
                                        PostagePlan *plan);

/** postage_test_rule: (transfer full): a rule; @to and @countries: (nullable), the countries separated by blanks. */
PostageBillingRule *postage_test_rule (const char                    *id,
                                       PostageTopic                   topic,
                                       const char                    *from,
                                       const char                    *to,
                                       const PostageBillingRuleTerms *terms,
                                       const char                    *countries);

/** postage_test_set_rates: fills the row of @market from "0.025 0.004 0.004 - ?": - is not offered, ? is not known. */
void postage_test_set_rates (PostageRateCard *card,
                             const char      *market,
                             const char      *rates);

/**
 * postage_test_catalogue_begin:
 *
 * Markets: alpha (country AA), beta (BB), union (CA, CB and, until 2026-06-30, DD), delta (DD after that), north (US).
 *
 * USD cards, in the order marketing, utility, authentication, authentication-international, service:
 *
 *              2024-01-01 conversations    2025-07-01 messages          2026-10-01 messages
 *     alpha    0.025  0.008  0.0135 - 0.01   0.025  0.004  0.004  -    -   0.025 0.0034 0.0034 -    0.0034
 *     beta     0.05   0.02   0.03   - 0.02   0.05   0.02   0.02   0.06 -   0.05  0.02   0.02   0.06 0.02
 *     union    0.04   0.01   0.01   - 0.01   0.04   0.01   0.01   -    -   0.04  0.01   0.01   -    0.01
 *     delta                                  (not there)                   ?     0.03   -      -    0.03
 *     north    0.025  0.008  0.0135 - 0.01   0.025  0.004  0.004  -    -   0.025 0.0034 0.0034 -    0.0034
 *
 * EUR cards: one of 2025-07-01, with alpha 0.02 0.0035 0.0035, beta 0.045 0.018 (authentication is not seen).
 *
 * Bands: utility of alpha: 1 to 100,000 at the list, 100,001 to 300,000 less 5 percent, then less 10; authentication
 * of beta: 1 to 1,000 at the list, then less 25.
 *
 * Rules as Meta's from 2024 on. One euro: USD 1.25 on 2026-01-15 and 1.2 on 2026-11-10, INR 100 on 2026-11-10.
 *
 * Returns: (transfer full): all of it without a provider, still open.
 */
PostageCatalogue *postage_test_catalogue_begin (void);

/** postage_test_catalogue: (transfer full): the same, sealed. */
PostageCatalogue *postage_test_catalogue (void);

/** postage_test_scenario: (transfer full): an open scenario for @month, shown in @currency. */
PostageScenario *postage_test_scenario (const char *month,
                                        const char *currency);

/** postage_test_send: adds a destination: messages of the categories, then messages received. */
void postage_test_send (PostageScenario *scenario,
                        const char      *country,
                        gint64           marketing,
                        gint64           utility,
                        gint64           authentication,
                        gint64           service,
                        gint64           received);

/** postage_test_set_shares: percentages, nothing reclassified. */
void postage_test_set_shares (PostageScenario *scenario,
                              const char      *delivered,
                              const char      *entry_point,
                              const char      *inside_window);

/** postage_test_count: (transfer full): what @scenario sends, which has to succeed. */
PostageQuantities *postage_test_count (PostageCatalogue *catalogue,
                                       PostageScenario  *scenario);

/** postage_test_metering: (nullable): what is counted in a cell of the rate card. */
const PostageMetering *postage_test_metering (const PostageQuantities *quantities,
                                              const char              *market,
                                              PostageCategory          category);

/** postage_test_get_free: how much of @metering is free by the rule @id. */
gint64 postage_test_get_free (const PostageMetering *metering,
                              const char            *id);

/** postage_test_estimate: (transfer full): the estimate; which has to succeed. The plan is sealed. */
PostageEstimate *postage_test_estimate (PostageCatalogue *catalogue,
                                        PostageScenario  *scenario,
                                        PostagePlan      *plan);

/** postage_test_estimate_once: (transfer full): the same for an open @plan (transfer full), which is sealed first. */
PostageEstimate *postage_test_estimate_once (PostageCatalogue *catalogue,
                                             PostageScenario  *scenario,
                                             PostagePlan      *plan);

/** postage_test_line: the line of the charge @id, or of Meta's charges when @id is %NULL, in the given cell. */
const PostageLine *postage_test_line (const PostageEstimate *estimate,
                                      const char            *id,
                                      const char            *market,
                                      PostageCategory        category);

/** postage_test_count_pieces: in how many pieces the amount of @line came about. */
guint postage_test_count_pieces (const PostageLine *line);

/** postage_test_count_warnings: how many warnings of @kind the estimate has. */
guint postage_test_count_warnings (const PostageEstimate *estimate,
                                   PostageWarningKind     kind);

/** postage_test_warning: the first warning of @kind, which has to be there. */
const PostageWarning *postage_test_warning (const PostageEstimate *estimate,
                                            PostageWarningKind     kind);

/** postage_test_business: (transfer full): sends 1,000 of each category to AA, of which 900 are delivered, and receives
 * 600; 3 numbers, 4 seats; open, to be changed. */
PostageScenario *postage_test_business (void);

/** What Meta charges that business: 900 × (0.025 + 0.0034 + 0.0034); service is within the allowance. */
#define POSTAGE_TEST_BUSINESS_META "28.62"

/** postage_test_plan_of: (transfer full): an open plan in USD that passes Meta's charges on, with @charge
 * (transfer full) (nullable). */
PostagePlan *postage_test_plan_of (PostageCharge *charge);

/** postage_test_estimate_charge: (transfer full): what that business pays on a plan of @charge (transfer full). */
PostageEstimate *postage_test_estimate_charge (PostageCharge *charge);

G_END_DECLS
