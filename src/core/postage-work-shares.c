/* postage-work-shares.c - charges that are a percentage of other lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-work.h"

/* Sums what @charge takes its share of: of the first @n_lines, those that are paid every month and that it counts. */
static gboolean
sum_lines (const PostageWork   *work,
           const PostageCharge *charge,
           PostageShareBase     base,
           guint                n_lines,
           PostageDecimal      *sum,
           gboolean            *known,
           GError             **error)
{
  *sum = 0;
  *known = TRUE;
  for (guint i = 0; i < n_lines; i++)
    {
      const PostageLine *line = g_ptr_array_index (work->lines, i);

      if (line->charge != NULL && (base == POSTAGE_SHARE_OF_META_CHARGES || postage_charge_get_one_off (line->charge)))
        continue;
      if (!postage_charge_counts_category (charge, line->category))
        continue;
      if (line->flags & POSTAGE_LINE_UNKNOWN)
        *known = FALSE;
      if (!postage_decimal_add (*sum, line->exact.amount, sum, error))
        return FALSE;
    }
  return TRUE;
}

/* Raises or lowers the amount of a share to the limits of its price. */
static void
limit_share (PostageLine  *line,
             PostagePrice *price)
{
  PostageAmounts *maximum = postage_price_get_maximum (price);
  PostageAmounts *minimum = postage_price_get_minimum (price);
  PostageDecimal  limit;

  if (maximum != NULL)
    {
      if (!postage_amounts_get (maximum, line->exact.currency, &limit))
        {
          /* The maximum may be lower than any share of what is known. */
          line->flags |= POSTAGE_LINE_UNKNOWN;
          line->exact.amount = 0;
        }
      else if (line->exact.amount > limit)
        {
          line->exact.amount = limit;
          line->flags |= POSTAGE_LINE_LIMITED_HIGH;
        }
    }
  if (minimum != NULL)
    {
      if (!postage_amounts_get (minimum, line->exact.currency, &limit))
        line->flags |= POSTAGE_LINE_UNKNOWN;
      else if (line->exact.amount < limit)
        {
          line->exact.amount = limit;
          line->flags |= POSTAGE_LINE_LIMITED_LOW;
        }
    }
}

gboolean
postage_work_add_share_lines (PostageWork *work,
                              GError     **error)
{
  const GPtrArray *items = postage_tariff_get_items (work->tariff);
  guint            n_lines = work->lines->len;

  for (guint i = 0; i < items->len; i++)
    {
      const PostageTariffItem *item = g_ptr_array_index (items, i);
      guint                    first_line = work->lines->len;
      PostageLine             *line;
      gboolean                 known;

      if (!postage_charge_get_model (item->charge)->is_share)
        continue;

      line = postage_work_add_line (work, postage_charge_get_component (item->charge));
      line->charge = item->charge;
      line->price = item->price;
      if (item->undated)
        line->flags |= POSTAGE_LINE_UNDATED;
      if (postage_charge_get_disputed (item->charge))
        line->flags |= POSTAGE_LINE_DISPUTED;
      if (!item->known)
        line->flags |= POSTAGE_LINE_UNKNOWN;
      else
        {
          if (!sum_lines (work, item->charge, postage_price_get_share_base (item->price), n_lines,
                          &line->share_of, &known, error) ||
              !postage_decimal_scale (line->share_of, postage_price_get_percent (item->price),
                                      100 * POSTAGE_DECIMAL_ONE, POSTAGE_ROUNDING_HALF_EVEN,
                                      &line->exact.amount, error))
            return FALSE;
          limit_share (line, item->price);
          if (!known)
            line->flags |= POSTAGE_LINE_UNKNOWN;
        }
      postage_work_warn_unknown (work, item, first_line);
    }
  return TRUE;
}
