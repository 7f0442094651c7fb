/* postage-price-graduated.c - graduated: each unit pays the rate of the tier it falls in
 *
 * Bounds are inclusive; a tier's flat part is charged when its first unit is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-error.h"
#include "core/postage-price-model.h"
#include "core/postage-price-terms.h"

static gboolean
check (const PostagePrice *price,
       GError            **error)
{
  const PostageTier *tiers;
  gint64             last = 0;
  guint              n_tiers;

  if (!postage_price_check_terms (price, postage_price_graduated.id, POSTAGE_TERMS_TIERS, error))
    return FALSE;

  tiers = postage_price_get_tiers (price, &n_tiers);
  for (guint i = 0; i < n_tiers; i++)
    {
      gboolean is_open = tiers[i].up_to == G_MAXINT64;

      if (tiers[i].up_to <= last || is_open != (i == n_tiers - 1))
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE,
                       "tiers have to ascend and end with one without a bound; tier %u doesn't", i + 1);
          return FALSE;
        }
      last = tiers[i].up_to;
    }
  return TRUE;
}

static void
compile (const PostagePrice *price,
         const char         *currency,
         PostageCurve       *curve)
{
  guint              n_tiers;
  const PostageTier *tiers = postage_price_get_tiers (price, &n_tiers);

  for (guint i = 0; i < n_tiers; i++)
    postage_price_add_step (curve, tiers[i].up_to, tiers[i].rate, tiers[i].flat, currency);
}

const PostagePriceModel postage_price_graduated = {
  .id = "graduated",
  .check = check,
  .compile = compile,
};
