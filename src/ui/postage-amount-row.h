/* postage-amount-row.h - a row that enters an amount of money, or none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-decimal.h"
#include "ui/postage-figure-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_AMOUNT_ROW (postage_amount_row_get_type ())

/** PostageAmountRow: enters an amount; an empty entry, and a zero, is none. See #PostageFigureRow. */
G_DECLARE_FINAL_TYPE (PostageAmountRow, postage_amount_row, POSTAGE, AMOUNT_ROW, PostageFigureRow)

/**
 * postage_amount_row_set_value: shows @value, 0 for none to %POSTAGE_QUANTITY_MAX units, written with @digits behind
 * the point unless it is whole. What a person is typing stays when it is that value already.
 */
void postage_amount_row_set_value (PostageAmountRow *self,
                                   PostageDecimal    value,
                                   guint             digits);

/** postage_amount_row_get_value: the amount that counts; 0: none. */
PostageDecimal postage_amount_row_get_value (PostageAmountRow *self);

G_END_DECLS
