/* postage-quantity-row.h - a row that enters a whole number of things a month
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-decimal.h"
#include "ui/postage-figure-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_QUANTITY_ROW (postage_quantity_row_get_type ())

/** PostageQuantityRow: enters how many. See #PostageFigureRow. */
G_DECLARE_FINAL_TYPE (PostageQuantityRow, postage_quantity_row, POSTAGE, QUANTITY_ROW, PostageFigureRow)

/**
 * postage_quantity_row_set_value: shows @value, 0 to %POSTAGE_QUANTITY_MAX. What a person is typing stays when it
 * is that value already.
 */
void postage_quantity_row_set_value (PostageQuantityRow *self,
                                     gint64              value);

/** postage_quantity_row_get_value: the number that counts. */
gint64 postage_quantity_row_get_value (PostageQuantityRow *self);

G_END_DECLS
