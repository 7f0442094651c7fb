/* postage-price-private.h - what a price holds; used by the files of the price only
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-price.h"

G_BEGIN_DECLS

struct _PostagePrice
{
  PostageSource     *source;
  PostageDate        valid_from; /* or POSTAGE_DATE_NONE */
  PostageDate        valid_to;   /* or POSTAGE_DATE_NONE */
  PostageBillingTerm term;

  PostageAmounts *amount; /* (owned) (nullable) */
  gboolean        has_included;
  gint64          included;
  PostageAmounts *base;  /* (owned) (nullable) */
  GArray         *tiers; /* (element-type PostageTier) */
  gint64          size;  /* 0: none */

  gboolean         has_share;
  PostageShareBase share_base;
  gboolean         has_percent;
  PostageDecimal   percent;
  GPtrArray       *share_charges; /* (element-type utf8) */

  gint64          months;
  GArray         *allowances; /* (element-type PostagePriceAllowance) */
  PostageDecimal  discount;
  PostageAmounts *minimum; /* (owned) (nullable) */
  PostageAmounts *maximum; /* (owned) (nullable) */
  gboolean        lower_bound;
};

G_END_DECLS
