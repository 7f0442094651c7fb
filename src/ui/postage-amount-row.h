/* postage-amount-row.h - a row that enters an amount of money, or none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-money.h"
#include "ui/postage-figure-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_AMOUNT_ROW (postage_amount_row_get_type ())

/** PostageAmountRow: enters an amount; an empty entry, and a zero, is none. See #PostageFigureRow. */
G_DECLARE_FINAL_TYPE (PostageAmountRow, postage_amount_row, POSTAGE, AMOUNT_ROW, PostageFigureRow)

/**
 * postage_amount_row_set_money: shows @value, 0 for none to %POSTAGE_QUANTITY_MAX units, with the digits of its
 * currency unless it is whole. What a person is typing stays when it is that amount already. What is typed where there
 * is none is an amount in the currency of @value.
 */
void postage_amount_row_set_money (PostageAmountRow   *self,
                                   const PostageMoney *value);

/** postage_amount_row_get_money: (transfer none): what counts; an amount of 0 for none. */
const PostageMoney *postage_amount_row_get_money (PostageAmountRow *self);

G_END_DECLS
