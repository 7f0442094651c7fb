/* postage-chart-scale.c - the marks of an axis of amounts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-scale.h"

/* Rounded up: the last mark isn't short of @amount. */
static PostageDecimal
count_steps (PostageDecimal amount,
             PostageDecimal step)
{
  return amount / step + (amount % step > 0);
}

void
postage_chart_scale_init (PostageChartScale *self,
                          PostageDecimal     least,
                          PostageDecimal     most,
                          guint              max_marks)
{
  static const int factors[] = { 1, 2, 5 };
  const guint      max_steps = max_marks - 1;
  PostageDecimal   power = 1;

  g_return_if_fail (self != NULL && least <= 0 && most >= 0);
  g_return_if_fail (max_marks >= (least < 0 && most > 0 ? 3 : 2));

  for (guint i = 0;; i++)
    {
      const PostageDecimal step = power * factors[i % G_N_ELEMENTS (factors)];
      const PostageDecimal below = count_steps (-least, step);
      const PostageDecimal above = MAX (count_steps (most, step), below == 0);

      if (below + above <= max_steps)
        {
          *self = (PostageChartScale){ step, (guint) (below + above) + 1, -step * below, step * above };
          return;
        }
      if (i % G_N_ELEMENTS (factors) == G_N_ELEMENTS (factors) - 1)
        power *= 10;
    }
}

PostageDecimal
postage_chart_scale_get_mark (const PostageChartScale *self,
                              guint                    index)
{
  g_return_val_if_fail (self != NULL && index < self->n_marks, 0);

  return self->start + self->step * index;
}

guint
postage_chart_scale_get_digits (const PostageChartScale *self)
{
  PostageDecimal unit = POSTAGE_DECIMAL_ONE;
  guint          digits = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (; self->step % unit != 0; unit /= 10)
    digits++;
  return digits;
}
