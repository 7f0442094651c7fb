/* postage-price-model.h - how terms become an amount: one file a model
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-curve.h"
#include "core/postage-price-terms.h"
#include "core/postage-price.h"

G_BEGIN_DECLS

/**
 * PostageTierForm: what a step of a price says beside its bound.
 * @POSTAGE_TIERS_NONE: the model has no steps
 * @POSTAGE_TIERS_RATES: what a unit or package costs, and perhaps a flat part
 * @POSTAGE_TIERS_FLATS: one amount for the step
 * @POSTAGE_TIERS_PACKS: packs that are bought: how many units each holds, and what it costs
 */
typedef enum
{
  POSTAGE_TIERS_NONE,
  POSTAGE_TIERS_RATES,
  POSTAGE_TIERS_FLATS,
  POSTAGE_TIERS_PACKS,
} PostageTierForm;

/**
 * PostagePriceModel:
 * @id: the name used in files
 * @terms: the terms that a price of the model may have; included units, tiers, a size and a share it has to have
 * @tiers: what its steps say
 * @counts: whether a charge of the model counts something, so that it has a metric
 * @check: (nullable): what else a price of the model has to be; fails with %POSTAGE_ERROR_SYNTAX or
 *   %POSTAGE_ERROR_RANGE
 * @compile: fills @curve with the terms in the list of @currency; what is not known becomes a step that is not known.
 *   %NULL for a model that looks at other lines and has no curve.
 *
 * A price model. A new one is a file with such a table and a line in postage-price-model.c.
 */
typedef struct
{
  const char     *id;
  PostageTerms    terms;
  PostageTierForm tiers;
  gboolean        counts;
  gboolean (*check) (const PostagePrice *price,
                     GError            **error);
  void (*compile) (const PostagePrice *price,
                   const char         *currency,
                   PostageCurve       *curve);
} PostagePriceModel;

extern const PostagePriceModel postage_price_flat;
extern const PostagePriceModel postage_price_graduated;
extern const PostagePriceModel postage_price_included;
extern const PostagePriceModel postage_price_minimum_spend;
extern const PostagePriceModel postage_price_package;
extern const PostagePriceModel postage_price_per_unit;
extern const PostagePriceModel postage_price_percentage;
extern const PostagePriceModel postage_price_prepaid_pack;
extern const PostagePriceModel postage_price_quote;
extern const PostagePriceModel postage_price_stairstep;
extern const PostagePriceModel postage_price_tiered_package;
extern const PostagePriceModel postage_price_volume;

/** postage_price_model_from_id: the model named @id, or %NULL with %POSTAGE_ERROR_REFERENCE that lists the known
 * ones. */
const PostagePriceModel *postage_price_model_from_id (const char *id,
                                                      GError    **error);

/** postage_price_models_get_all: (array length=n_models): every model that there is, the simplest first. */
const PostagePriceModel *const *postage_price_models_get_all (guint *n_models);

/** postage_price_model_is_share: whether the model looks at other lines, and has no quantity of its own. */
gboolean postage_price_model_is_share (const PostagePriceModel *self);

/** postage_price_model_check: whether @price has the terms that the model needs and no others; fails with
 * %POSTAGE_ERROR_SYNTAX or %POSTAGE_ERROR_RANGE. */
gboolean postage_price_model_check (const PostagePriceModel *self,
                                    const PostagePrice      *price,
                                    GError                 **error);

/**
 * postage_price_model_compile:
 * @currency: the billing currency
 * @horizon: the months over which the scenario spreads what is paid or free once; 0: it doesn't
 * @is_one_off: whether the price is paid once
 * @curve: an empty curve, which gets the price's steps, allowance, share of months, discount and limits
 *
 * The model isn't one that looks at other lines.
 */
void postage_price_model_compile (const PostagePriceModel *self,
                                  const PostagePrice      *price,
                                  const char              *currency,
                                  gint64                   horizon,
                                  gboolean                 is_one_off,
                                  PostageCurve            *curve);

G_END_DECLS
