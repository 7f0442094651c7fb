/* postage-price-quote.c - quote: a price on request, which is never known
 *
 * It takes part in an estimate as a step that isn't known, so that the total is a lower bound.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-model.h"

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  postage_price_add_step (curve, G_MAXINT64, 1, NULL, currency);
}

const PostagePriceModel postage_price_quote = {
  .id = "quote",
  .terms = POSTAGE_TERMS_NONE,
  .compile = compile,
};
