/* postage-share-row.h - a row that enters a share in percent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-decimal.h"
#include "ui/postage-figure-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SHARE_ROW (postage_share_row_get_type ())

/** PostageShareRow: enters how many of a hundred. See #PostageFigureRow. */
G_DECLARE_FINAL_TYPE (PostageShareRow, postage_share_row, POSTAGE, SHARE_ROW, PostageFigureRow)

/**
 * postage_share_row_set_value: shows @value, in percent, 0 to 100. What a person is typing stays when it is that
 * value already.
 */
void postage_share_row_set_value (PostageShareRow *self,
                                  PostageDecimal   value);

/** postage_share_row_get_value: the number that counts. */
PostageDecimal postage_share_row_get_value (PostageShareRow *self);

G_END_DECLS
