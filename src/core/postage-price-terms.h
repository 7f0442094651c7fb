/* postage-price-terms.h - what the price models share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-curve.h"
#include "core/postage-price.h"

G_BEGIN_DECLS

/** PostageTerms: the kinds of terms that a price can have; the amount itself may always be unknown. */
typedef enum
{
  POSTAGE_TERMS_NONE = 0,
  POSTAGE_TERMS_AMOUNT = 1 << 0,
  POSTAGE_TERMS_INCLUDED = 1 << 1,
  POSTAGE_TERMS_TIERS = 1 << 2,
  POSTAGE_TERMS_SHARE = 1 << 3,
} PostageTerms;

/**
 * postage_price_check_terms:
 * @model: the model's id, for the message
 * @wanted: the terms that the model reads
 *
 * Returns: %FALSE with %POSTAGE_ERROR_SYNTAX when @price has terms that the model doesn't read, or lacks included
 * units, tiers or a percentage that it does.
 */
gboolean postage_price_check_terms (const PostagePrice *price,
                                    const char         *model,
                                    PostageTerms        wanted,
                                    GError            **error);

/** postage_price_add_step: a step of @rate and @flat in the list of @currency; not known where either isn't. @flat:
 * (nullable): none */
void postage_price_add_step (PostageCurve         *curve,
                             gint64                last,
                             const PostageAmounts *rate,
                             const PostageAmounts *flat,
                             const char           *currency);

G_END_DECLS
