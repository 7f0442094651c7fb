/* postage-amounts.h - one price in the currencies of a provider's lists
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-decimal.h"
#include "core/postage-money.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_AMOUNTS (postage_amounts_get_type ())

/** PostageAmounts: an amount for each list. Reference counted, immutable once shared. */
typedef struct _PostageAmounts PostageAmounts;

/** postage_amounts_get_type: the boxed type of #PostageAmounts. */
GType postage_amounts_get_type (void);

/** postage_amounts_new: (transfer full): no amount yet. */
PostageAmounts *postage_amounts_new (void);

/** postage_amounts_ref: (transfer full) */
PostageAmounts *postage_amounts_ref (PostageAmounts *self);

/** postage_amounts_unref: (transfer full) */
void postage_amounts_unref (PostageAmounts *self);

/** postage_amounts_set: sets the amount of the list in @currency; only before the amounts are shared. */
void postage_amounts_set (PostageAmounts *self,
                          const char     *currency,
                          PostageDecimal  amount);

/**
 * postage_amounts_get:
 * @amount: (out): the amount in the list of @currency
 *
 * A zero stated in one currency holds in all; two lists are never converted into each other.
 *
 * Returns: %FALSE when there is no such list.
 */
gboolean postage_amounts_get (const PostageAmounts *self,
                              const char           *currency,
                              PostageDecimal       *amount);

/** postage_amounts_is_zero: whether a zero is stated. */
gboolean postage_amounts_is_zero (const PostageAmounts *self);

/** postage_amounts_get_lists: (array length=n_lists): the amount of each list, in the order in which they were set. */
const PostageMoney *postage_amounts_get_lists (const PostageAmounts *self,
                                               guint                *n_lists);

/** postage_amounts_equal: whether both state the same amounts, in whatever order. @a, @b: (nullable): "not known" */
gboolean postage_amounts_equal (const PostageAmounts *a,
                                const PostageAmounts *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageAmounts, postage_amounts_unref)

G_END_DECLS
