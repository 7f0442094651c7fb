/* postage-charge.h - one priced thing of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-category.h"
#include "core/postage-component.h"
#include "core/postage-label.h"
#include "core/postage-price-model.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHARGE (postage_charge_get_type ())

/** PostageCharge: reference counted; immutable after postage_charge_end(). */
typedef struct _PostageCharge PostageCharge;

/** postage_charge_get_type: the boxed type of #PostageCharge. */
GType postage_charge_get_type (void);

/**
 * postage_charge_begin:
 * @metric: (nullable): what is counted, a name of the catalogue; %NULL for a flat amount or a percentage
 *
 * Returns: (transfer full): a charge without a price.
 */
PostageCharge *postage_charge_begin (const char              *id,
                                     PostageLabel            *name,
                                     PostageComponent         component,
                                     const char              *metric,
                                     const PostagePriceModel *model);

/** postage_charge_set_categories: counts only messages of the categories whose bit (1 << category) is in @mask. */
void postage_charge_set_categories (PostageCharge *self,
                                    guint          mask);

/** postage_charge_set_feature: the charge applies only when the scenario wants @feature. @feature: (nullable) */
void postage_charge_set_feature (PostageCharge *self,
                                 const char    *feature);

/**
 * PostageCondition: what a charge depends on; each is a list of names, which is empty for no such condition.
 * @POSTAGE_CONDITION_MARKETS: only messages to these markets count
 * @POSTAGE_CONDITION_EXCEPT_MARKETS: messages to these markets don't count
 * @POSTAGE_CONDITION_REQUIRES: features that all have to be wanted, too
 * @POSTAGE_CONDITION_EXCLUDES: features of which none may be wanted
 * @POSTAGE_CONDITION_ROUTES: routes by which marketing is sent, of which one has to be the scenario's
 * @POSTAGE_CONDITION_CURRENCIES: lists in one of which the plan has to be billed
 * @POSTAGE_CONDITION_TAX_COUNTRIES: countries whose businesses pay the tax
 * @POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID: countries whose businesses pay it unless they have a VAT ID
 */
typedef enum
{
  POSTAGE_CONDITION_MARKETS,
  POSTAGE_CONDITION_EXCEPT_MARKETS,
  POSTAGE_CONDITION_REQUIRES,
  POSTAGE_CONDITION_EXCLUDES,
  POSTAGE_CONDITION_ROUTES,
  POSTAGE_CONDITION_CURRENCIES,
  POSTAGE_CONDITION_TAX_COUNTRIES,
  POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID,
} PostageCondition;

#define POSTAGE_N_CONDITIONS (POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID + 1)

/** postage_charge_add_condition: appends @name to the list of @condition. */
void postage_charge_add_condition (PostageCharge   *self,
                                   PostageCondition condition,
                                   const char      *name);

/** postage_charge_set_payment_fee: the percentage is taken last, of the whole bill with its taxes. */
void postage_charge_set_payment_fee (PostageCharge *self,
                                     gboolean       payment_fee);

/** postage_charge_set_disputed: sources disagree; the charge is off unless the scenario switches its id on. */
void postage_charge_set_disputed (PostageCharge *self,
                                  gboolean       disputed);

/** postage_charge_set_one_off: the charge is paid once and listed beside the monthly total. */
void postage_charge_set_one_off (PostageCharge *self,
                                 gboolean       one_off);

/** postage_charge_add_price: appends a price, in order of date; fails when the model's check of its terms does, and
 * with %POSTAGE_ERROR_SYNTAX for a minimum or maximum of what is paid once. */
gboolean postage_charge_add_price (PostageCharge *self,
                                   PostagePrice  *price,
                                   GError       **error);

/** postage_charge_end: seals the charge. */
void postage_charge_end (PostageCharge *self);

/** postage_charge_ref: (transfer full) */
PostageCharge *postage_charge_ref (PostageCharge *self);

/** postage_charge_unref: (transfer full) */
void postage_charge_unref (PostageCharge *self);

/** postage_charge_get_id: such as "twilio.payg.message-out". */
const char *postage_charge_get_id (const PostageCharge *self);

/** postage_charge_get_name: (transfer none) */
PostageLabel *postage_charge_get_name (const PostageCharge *self);

/** postage_charge_get_component: the row of the comparison that it counts in. */
PostageComponent postage_charge_get_component (const PostageCharge *self);

/** postage_charge_get_metric: (nullable) */
const char *postage_charge_get_metric (const PostageCharge *self);

/** postage_charge_get_model: how terms become an amount. */
const PostagePriceModel *postage_charge_get_model (const PostageCharge *self);

/** postage_charge_counts_category: whether messages of @category are counted. */
gboolean postage_charge_counts_category (const PostageCharge *self,
                                         PostageCategory      category);

/** postage_charge_get_feature: (nullable) */
const char *postage_charge_get_feature (const PostageCharge *self);

/** postage_charge_get_disputed: whether sources disagree. */
gboolean postage_charge_get_disputed (const PostageCharge *self);

/** postage_charge_get_one_off: whether it is paid once. */
gboolean postage_charge_get_one_off (const PostageCharge *self);

/** postage_charge_counts_market: whether messages to @market are counted; %NULL is what has no market. */
gboolean postage_charge_counts_market (const PostageCharge *self,
                                       const char          *market);

/** postage_charge_get_condition: (element-type utf8): the list of @condition. */
const GPtrArray *postage_charge_get_condition (const PostageCharge *self,
                                               PostageCondition     condition);

/** postage_charge_has_name: whether @name is in the list of @condition. */
gboolean postage_charge_has_name (const PostageCharge *self,
                                  PostageCondition     condition,
                                  const char          *name);

/** postage_charge_get_payment_fee: whether it is taken last. */
gboolean postage_charge_get_payment_fee (const PostageCharge *self);

/** postage_charge_get_prices: (element-type PostagePrice): all prices, in their order. */
const GPtrArray *postage_charge_get_prices (const PostageCharge *self);

/**
 * PostageChosenPrice:
 * @price: (nullable): the price in force; %NULL when none is known
 * @undated: whether it has no date of its own
 * @ended: whether the charge has ended
 * @other_term: whether prices are known for longer billing terms only
 * @later: the first month after this one from which a price is known; %G_MAXINT32 when none is
 */
typedef struct
{
  PostagePrice *price;
  gboolean      undated;
  gboolean      ended;
  gboolean      other_term;
  PostageMonth  later;
} PostageChosenPrice;

/**
 * postage_charge_find_price:
 * @term: the longest billing term that the business accepts
 * @as_of: the date of the provider's file
 *
 * Of the prices in force in @month, takes those of the longest term up to @term, and of these the last.
 */
PostageChosenPrice postage_charge_find_price (const PostageCharge *self,
                                              PostageMonth         month,
                                              PostageBillingTerm   term,
                                              PostageDate          as_of);

/** postage_charge_has_base: whether any of its prices charges something whatever the quantity: a base or a minimum. */
gboolean postage_charge_has_base (const PostageCharge *self);

/** postage_charge_has_equal_prices: whether both count the same thing by the same model at the same prices, wherever
 * these were read. */
gboolean postage_charge_has_equal_prices (const PostageCharge *self,
                                          const PostageCharge *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCharge, postage_charge_unref)

G_END_DECLS
