/* postage-money.h - an amount with its currency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-currency.h"
#include "core/postage-decimal.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_MONEY (postage_money_get_type ())

/**
 * PostageMoney:
 * @amount: count of 10⁻⁹ of a unit of @currency
 * @currency: ISO 4217 code
 *
 * A value, passed and stored by value; boxed for properties.
 */
typedef struct
{
  PostageDecimal amount;
  char           currency[POSTAGE_CURRENCY_SIZE];
} PostageMoney;

/** postage_money_get_type: the boxed type of #PostageMoney. */
GType postage_money_get_type (void);

/** postage_money: the value of @amount in @currency, a code of three letters. */
PostageMoney postage_money (PostageDecimal amount,
                            const char    *currency);

/** postage_money_copy: (transfer full): a copy on the heap. */
PostageMoney *postage_money_copy (const PostageMoney *money);

/** postage_money_free: frees what postage_money_copy() gave. */
void postage_money_free (PostageMoney *money);

/** postage_money_add: sets @sum; fails with %POSTAGE_ERROR_CURRENCY on two currencies and %POSTAGE_ERROR_OVERFLOW. */
gboolean postage_money_add (const PostageMoney *a,
                            const PostageMoney *b,
                            PostageMoney       *sum,
                            GError            **error);

/** postage_money_round: @money rounded half to even to the minor unit of its currency. */
PostageMoney postage_money_round (const PostageMoney *money);

/** postage_money_get_minor_unit: one minor unit of @currency, such as a cent, as an amount of it. */
PostageDecimal postage_money_get_minor_unit (const char *currency);

/** postage_money_compare: below, at or above zero as @a is less than, equal to or more than @b, of the same
 * currency. */
int postage_money_compare (const PostageMoney *a,
                           const PostageMoney *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageMoney, postage_money_free)

G_END_DECLS
