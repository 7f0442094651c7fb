/* postage-work-shares.c - charges that look at other lines: percentages, minimum spends, taxes, payment fees
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-share.h"
#include "core/postage-work.h"

/* What a share is taken of. */
typedef struct
{
  PostageDecimal amount;
  gboolean       known;
} Sum;

static gboolean
add_to_sum (Sum               *sum,
            const PostageLine *line,
            GError           **error)
{
  /* An amount that only can't be shown is known where it is billed. */
  if (line->flags & POSTAGE_LINE_UNKNOWN && !(line->flags & POSTAGE_LINE_NO_EXCHANGE))
    sum->known = FALSE;
  return postage_decimal_add (sum->amount, line->exact.amount, &sum->amount, error);
}

/* Adds Meta's charges: all of them at once where @item doesn't choose. */
static gboolean
add_meta (const PostageWork       *work,
          const PostageTariffItem *item,
          Sum                     *sum,
          GError                 **error)
{
  const GPtrArray *lines = postage_meta_bill_get_lines (work->meta_bill);

  if (postage_share_counts_cell (item->charge, NULL, POSTAGE_CATEGORY_NONE))
    {
      sum->known = postage_meta_bill_get_billed (work->meta_bill, &sum->amount);
      return TRUE;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);

      if (postage_share_counts_cell (item->charge, line->market, line->category) && !add_to_sum (sum, line, error))
        return FALSE;
    }
  return TRUE;
}

/* Sums what @item looks at: Meta's lines, and the first @n_lines of the plan's. */
static gboolean
sum_lines (const PostageWork       *work,
           const PostageTariffItem *item,
           guint                    n_lines,
           Sum                     *sum,
           GError                 **error)
{
  *sum = (Sum){ .known = TRUE };
  if (postage_share_counts_meta (item->charge, item->price, work->plan) && !add_meta (work, item, sum, error))
    return FALSE;
  for (guint i = 0; i < n_lines; i++)
    {
      const PostageLine *line = g_ptr_array_index (work->lines, i);

      if (postage_share_counts_cell (item->charge, line->market, line->category) &&
          postage_share_counts_charge (item->charge, item->price, line->charge) && !add_to_sum (sum, line, error))
        return FALSE;
    }
  for (guint i = 0; i < work->missing->len; i++)
    if (postage_share_counts_cell (item->charge, NULL, POSTAGE_CATEGORY_NONE) &&
        postage_share_counts_charge (item->charge, item->price, g_ptr_array_index (work->missing, i)))
      sum->known = FALSE;
  return TRUE;
}

/* Sets the amount of a percentage and whether it is known. */
static gboolean
take_percentage (const PostageTariffItem *item,
                 const Sum               *sum,
                 PostageLine             *line,
                 gboolean                *known,
                 GError                 **error)
{
  gboolean       is_something = sum->amount != 0 || !sum->known;
  PostageDecimal percent;

  /* A percentage that isn't known, or a lowest one, matters where there is something to take it of. */
  if (item->price == NULL || !postage_price_get_percent (item->price, &percent))
    {
      *known = !is_something && (item->price != NULL || !postage_charge_has_base (item->charge));
      return TRUE;
    }
  *known = sum->known || percent == 0;
  if (postage_price_get_lower_bound (item->price) && is_something)
    *known = FALSE;
  return postage_decimal_scale (sum->amount, percent, 100 * POSTAGE_DECIMAL_ONE, POSTAGE_ROUNDING_HALF_EVEN,
                                &line->exact.amount, error);
}

/* Sets what the sum lacks to the least spend; the more of the sum is known, the less is lacking. */
static void
take_rest (const PostageTariffItem *item,
           const Sum               *sum,
           PostageLine             *line,
           gboolean                *known)
{
  PostageAmounts *amounts = item->price != NULL ? postage_price_get_amount (item->price) : NULL;
  PostageDecimal  amount;

  if (amounts == NULL || !postage_amounts_get (amounts, line->exact.currency, &amount))
    *known = FALSE;
  else if (sum->amount >= amount)
    *known = !postage_price_get_lower_bound (item->price);
  else
    {
      *known = sum->known && !postage_price_get_lower_bound (item->price);
      line->exact.amount = amount - sum->amount;
    }
}

static gboolean
add_share_line (PostageWork             *work,
                const PostageTariffItem *item,
                guint                    n_lines,
                GError                 **error)
{
  PostageLine *line = postage_work_add_line (work, item);
  gboolean     known = FALSE;
  Sum          sum;

  if (!sum_lines (work, item, n_lines, &sum, error))
    return FALSE;
  line->share_of = sum.amount;
  if (postage_charge_get_model (item->charge) == &postage_price_minimum_spend)
    take_rest (item, &sum, line, &known);
  else
    {
      PostageLimit limit;

      if (!take_percentage (item, &sum, line, &known, error))
        return FALSE;
      limit = postage_limits_apply (&item->limits, &line->exact.amount, &known);
      if (limit == POSTAGE_LIMIT_MINIMUM)
        line->flags |= POSTAGE_LINE_LIMITED_LOW;
      if (limit == POSTAGE_LIMIT_MAXIMUM)
        line->flags |= POSTAGE_LINE_LIMITED_HIGH;
    }
  if (!known && !sum.known)
    line->flags |= POSTAGE_LINE_BASE_UNKNOWN;
  if (known)
    line->flags &= ~(guint) POSTAGE_LINE_UNKNOWN;
  else
    line->flags |= POSTAGE_LINE_UNKNOWN;
  if (!known && item->price != NULL && postage_price_get_lower_bound (item->price))
    line->flags |= POSTAGE_LINE_STARTS;
  return TRUE;
}

/* Whether the price itself is known: of what it is taken of, other warnings tell what is missing. */
static gboolean
has_known_terms (const PostageTariffItem *item,
                 const char              *currency)
{
  PostageDecimal number;

  if (item->price == NULL || postage_price_get_lower_bound (item->price) ||
      (item->limits.minimum.is_set && !item->limits.minimum.is_known) ||
      (item->limits.maximum.is_set && !item->limits.maximum.is_known))
    return FALSE;
  if (postage_charge_get_model (item->charge) == &postage_price_minimum_spend)
    return postage_price_get_amount (item->price) != NULL &&
           postage_amounts_get (postage_price_get_amount (item->price), currency, &number);
  return postage_price_get_percent (item->price, &number);
}

gboolean
postage_work_add_share_lines (PostageWork *work,
                              GError     **error)
{
  const GArray *items = postage_tariff_get_items (work->tariff);

  for (PostageStage stage = POSTAGE_STAGE_SHARE; stage < POSTAGE_N_STAGES; stage++)
    {
      /* Shares of one stage don't see each other, so that their order is irrelevant. */
      guint n_lines = work->lines->len;

      for (guint i = 0; i < items->len; i++)
        {
          const PostageTariffItem *item = &g_array_index (items, PostageTariffItem, i);
          guint                    first_line = work->lines->len;

          if (item->stage != stage)
            continue;
          if (!add_share_line (work, item, n_lines, error))
            return FALSE;
          if (!has_known_terms (item, postage_tariff_get_currency (work->tariff)))
            postage_work_warn_unknown (work, item, first_line);
        }
    }
  return TRUE;
}
