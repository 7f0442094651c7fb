/* postage-work.c - what one estimate works on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-work.h"

PostageLine *
postage_work_add_line (PostageWork             *work,
                       const PostageTariffItem *item)
{
  PostageLine *line = postage_lines_add (work->own_lines, postage_charge_get_component (item->charge));

  line->charge = item->charge;
  line->price = item->price;
  if (item->undated)
    line->flags |= POSTAGE_LINE_UNDATED;
  if (postage_charge_get_disputed (item->charge))
    line->flags |= POSTAGE_LINE_DISPUTED;
  if (item->price == NULL)
    line->flags |= POSTAGE_LINE_UNKNOWN;
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

/* Whether a price is known from a later month on, when this month's isn't. */
static gboolean
is_known_later (const PostageTariffItem *item)
{
  return item->price == NULL && item->later != G_MAXINT32;
}

static PostageWarningKind
choose_warning (const PostageTariffItem *item)
{
  if (postage_charge_get_one_off (item->charge))
    return POSTAGE_WARNING_ONE_OFF_UNKNOWN;
  if (postage_charge_get_model (item->charge) == &postage_price_quote)
    return POSTAGE_WARNING_PRICE_ON_REQUEST;
  if (item->price != NULL && postage_price_get_lower_bound (item->price))
    return POSTAGE_WARNING_PRICE_STARTS;
  if (item->other_term)
    return POSTAGE_WARNING_PRICE_OTHER_TERM;
  return is_known_later (item) ? POSTAGE_WARNING_PRICE_NOT_YET_KNOWN : POSTAGE_WARNING_PRICE_UNKNOWN;
}

void
postage_work_warn_unknown (PostageWork             *work,
                           const PostageTariffItem *item,
                           guint                    first_line)
{
  PostageWarningKind kind = choose_warning (item);
  gboolean           unknown = FALSE;

  for (guint i = first_line; i < work->lines->len; i++)
    {
      PostageLine *line = g_ptr_array_index (work->lines, i);

      if (!(line->flags & POSTAGE_LINE_UNKNOWN))
        continue;
      unknown = TRUE;
      if (item->other_term)
        line->flags |= POSTAGE_LINE_OTHER_TERM;
      else if (is_known_later (item))
        line->flags |= POSTAGE_LINE_NOT_YET_KNOWN;
    }
  if (unknown)
    postage_work_warn (work, kind, item->charge, kind == POSTAGE_WARNING_PRICE_NOT_YET_KNOWN ? item->later : 0);
}
