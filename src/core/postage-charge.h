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

/** postage_charge_set_disputed: sources disagree; the charge is off unless the scenario switches its id on. */
void postage_charge_set_disputed (PostageCharge *self,
                                  gboolean       disputed);

/** postage_charge_set_one_off: the charge is paid once and listed beside the monthly total. */
void postage_charge_set_one_off (PostageCharge *self,
                                 gboolean       one_off);

/** postage_charge_add_price: appends a price, in order of date; fails when the model's check of its terms does. */
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

/**
 * postage_charge_find_price:
 * @as_of: the date of the provider's file
 * @undated: (out) (optional): whether the price has no date of its own
 * @ended: (out) (optional): whether the charge had ended by @month
 *
 * Returns: (nullable) (transfer none): the price in force in @month; %NULL when none is known for it.
 */
PostagePrice *postage_charge_find_price (const PostageCharge *self,
                                         PostageMonth         month,
                                         PostageDate          as_of,
                                         gboolean            *undated,
                                         gboolean            *ended);

/** postage_charge_has_base: whether any of its prices charges something whatever the quantity. */
gboolean postage_charge_has_base (const PostageCharge *self);

/** postage_charge_get_first_price: (nullable) (transfer none): the earliest price, to say from when one is known. */
PostagePrice *postage_charge_get_first_price (const PostageCharge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCharge, postage_charge_unref)

G_END_DECLS
