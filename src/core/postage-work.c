/* postage-work.c - what one estimate works on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-work.h"

PostageLine *
postage_work_add_line (PostageWork     *work,
                       PostageComponent component)
{
  PostageLine *line = postage_line_new (component, postage_tariff_get_currency (work->tariff),
                                        postage_scenario_get_currency (work->scenario));

  g_ptr_array_add (work->lines, line);
  return line;
}

void
postage_work_warn (PostageWork       *work,
                   PostageWarningKind kind,
                   PostageCharge     *charge,
                   PostageMonth       month)
{
  PostageWarning warning = { .kind = kind, .category = POSTAGE_CATEGORY_NONE, .charge = charge, .month = month };

  postage_estimate_add_warning (work->estimate, &warning);
}

gboolean
postage_work_price_line (PostageLine             *line,
                         const PostageTariffItem *item,
                         GError                 **error)
{
  gboolean known = FALSE;

  line->base = item->curve.base;
  if (!postage_curve_evaluate (&item->curve, line->quantity, line->pieces, &line->exact.amount, &known, error))
    return FALSE;
  if (!known)
    line->flags |= POSTAGE_LINE_UNKNOWN;
  return TRUE;
}

void
postage_work_warn_unknown (PostageWork             *work,
                           const PostageTariffItem *item,
                           guint                    first_line)
{
  PostageCharge *charge = item->charge;
  PostagePrice  *first = postage_charge_get_first_price (charge);
  gboolean       has_later = item->price == NULL && first != NULL && postage_price_is_known (first);
  gboolean       unknown = FALSE;
  gboolean       undated;
  PostageMonth   start = G_MININT32;

  for (guint i = first_line; i < work->lines->len; i++)
    {
      PostageLine *line = g_ptr_array_index (work->lines, i);

      if (line->flags & POSTAGE_LINE_UNKNOWN)
        {
          unknown = TRUE;
          if (has_later)
            line->flags |= POSTAGE_LINE_NOT_YET_KNOWN;
        }
    }
  if (!unknown)
    return;

  if (postage_charge_get_one_off (charge))
    {
      postage_work_warn (work, POSTAGE_WARNING_ONE_OFF_UNKNOWN, charge, 0);
      return;
    }
  if (has_later)
    start = postage_price_get_start (first, postage_plan_get_as_of (work->plan), &undated);
  if (start > postage_scenario_get_month (work->scenario))
    postage_work_warn (work, POSTAGE_WARNING_PRICE_NOT_YET_KNOWN, charge, start);
  else
    postage_work_warn (work, POSTAGE_WARNING_PRICE_UNKNOWN, charge, 0);
}
