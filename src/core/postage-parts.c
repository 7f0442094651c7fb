/* postage-parts.c - how much of a total each component is, to be drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-parts.h"

gboolean
postage_parts_find_scale (const GPtrArray *estimates,
                          PostageMoney    *scale)
{
  const PostageMoney *largest = NULL;

  g_return_val_if_fail (estimates != NULL && scale != NULL, FALSE);

  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageMoney *total = &postage_estimate_get_total (g_ptr_array_index (estimates, i))->shown;

      if (total->amount > 0 && (largest == NULL || postage_money_compare (total, largest) > 0))
        largest = total;
    }
  if (largest == NULL)
    return FALSE;

  *scale = *largest;
  return TRUE;
}

void
postage_parts_measure (const PostageEstimate *estimate,
                       const PostageMoney    *scale,
                       PostageParts          *parts)
{
  PostageDecimal sum = 0;
  guint          begin = 0;

  g_return_if_fail (estimate != NULL && parts != NULL);
  g_return_if_fail (scale == NULL || scale->amount > 0);

  *parts = (PostageParts){ .open = !postage_estimate_get_total (estimate)->complete };
  if (scale == NULL)
    return;

  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      const PostageDecimal amount = postage_estimate_get_component (estimate, component)->shown.amount;
      PostageDecimal       end;

      if (amount <= 0 || !postage_decimal_add (sum, amount, &sum, NULL) ||
          !postage_decimal_scale (sum, POSTAGE_PARTS_WHOLE, scale->amount, POSTAGE_ROUNDING_HALF_EVEN, &end, NULL))
        continue;

      end = MIN (end, POSTAGE_PARTS_WHOLE);
      parts->parts[component] = (guint) end - begin;
      begin = (guint) end;
    }
}
