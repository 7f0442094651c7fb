/* postage-work-meta.c - Meta's own charges as lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-work.h"

static gboolean
add_meta_line (PostageWork           *work,
               const PostageMetering *metering,
               GError               **error)
{
  const PostageTariffItem *item = postage_tariff_find_meta (work->tariff, metering->market, metering->category);
  PostageLine             *line = postage_work_add_line (work, POSTAGE_COMPONENT_META_CHARGES);

  line->market = metering->market;
  line->category = metering->category;
  line->metering = *metering;
  line->rule = metering->rule;
  line->quantity = metering->charged;
  if (item != NULL)
    line->meta_rate = item->meta_rate;

  if (postage_plan_get_meta_treatment (work->plan) == POSTAGE_META_UNKNOWN)
    {
      if (line->quantity > 0)
        line->flags |= POSTAGE_LINE_UNKNOWN;
      return TRUE;
    }
  if (item == NULL || !item->known)
    {
      /* What is free by rule needs no rate. */
      if (line->quantity > 0)
        {
          PostageWarning warning = { .kind = POSTAGE_WARNING_RATE_UNKNOWN,
                                     .market = metering->market,
                                     .category = metering->category };

          line->flags |= POSTAGE_LINE_UNKNOWN;
          postage_estimate_add_warning (work->estimate, &warning);
        }
      return TRUE;
    }

  if (item->bands_rule != NULL && postage_billing_rule_get_terms (item->bands_rule)->assumed)
    line->flags |= POSTAGE_LINE_BANDS_ASSUMED;
  return postage_work_price_line (line, item, error);
}

gboolean
postage_work_add_meta_lines (PostageWork *work,
                             GError     **error)
{
  const GArray *meterings = postage_quantities_get_meterings (work->quantities);
  gint64        n_converted = 0;

  for (guint i = 0; i < meterings->len; i++)
    {
      const PostageLine *line;

      if (!add_meta_line (work, &g_array_index (meterings, PostageMetering, i), error))
        return FALSE;
      line = g_ptr_array_index (work->lines, work->lines->len - 1);
      if (line->meta_rate.state == POSTAGE_RATE_KNOWN && line->meta_rate.reason != POSTAGE_RATE_OWN_LIST)
        n_converted++;
    }

  if (meterings->len > 0 && postage_plan_get_meta_treatment (work->plan) == POSTAGE_META_UNKNOWN)
    postage_work_warn (work, POSTAGE_WARNING_META_UNKNOWN, NULL, 0);
  if (n_converted > 0)
    {
      PostageWarning warning = { .kind = POSTAGE_WARNING_RATES_CONVERTED,
                                 .category = POSTAGE_CATEGORY_NONE,
                                 .quantity = n_converted };

      postage_estimate_add_warning (work->estimate, &warning);
    }
  return TRUE;
}
