/* postage-price-model.h - how terms become an amount: one file a model
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-curve.h"
#include "core/postage-price.h"

G_BEGIN_DECLS

/**
 * PostagePriceModel:
 * @id: the name used in files
 * @is_share: the model takes a percentage of other lines and has no curve
 * @check: whether @price has the terms that the model needs and no others; fails with %POSTAGE_ERROR_SYNTAX
 * @compile: fills @curve with the terms in the list of @currency; a price that is not known becomes a step that is not
 *   known. %NULL for a share.
 *
 * A price model. A new one is a file with such a table and a line in postage-price-model.c.
 */
typedef struct
{
  const char *id;
  gboolean    is_share;
  gboolean (*check) (const PostagePrice *price,
                     GError            **error);
  void (*compile) (const PostagePrice *price,
                   const char         *currency,
                   PostageCurve       *curve);
} PostagePriceModel;

extern const PostagePriceModel postage_price_flat;
extern const PostagePriceModel postage_price_per_unit;
extern const PostagePriceModel postage_price_included;
extern const PostagePriceModel postage_price_graduated;
extern const PostagePriceModel postage_price_percentage;

/** postage_price_model_from_id: the model named @id, or %NULL with %POSTAGE_ERROR_REFERENCE that lists the known
 * ones. */
const PostagePriceModel *postage_price_model_from_id (const char *id,
                                                      GError    **error);

G_END_DECLS
